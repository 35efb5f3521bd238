// Somebody finds a better picture and puts it in the place of the old one, wherever that stands.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { actorOf, editingOn } from '../../src/main/content-types.ts'
import { type Actor, createDraft, publishUrgently, submit } from '../../src/modules/editions/index.ts'
import { createAccount } from '../../src/modules/people/index.ts'
import { axeViolations, keepPicture, openTab } from '../support/browser.ts'
import { proseOf } from '../support/builders.ts'
import { photo } from '../support/file-bytes.ts'
import { testPortal } from '../support/portal.ts'

const portal = await testPortal()
const site = await portal.site({ slug: 'xa-mot' })
const password = 'một câu dài dễ nhớ'
const email = 'cong-tac@xa.example'
const desk = `http://desk.${portal.apex}`
const input = { name: 'Trần Cộng Tác', email, role: 'contributor', siteId: site.id } as const
const by = { kind: 'command' } as const
const made = await createAccount(portal.database.desk, { input, by, now: new Date(), password })
assert.ok('done' in made)
const { accountId, personId } = made.done

const { page, faults } = await openTab({ viewport: { width: 360, height: 740 } })

async function look(name: string) {
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 900 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    await keepPicture(page, `replace-${name}-${width}`)
    assert.equal(wide, 0, `${name} scrolls sideways at ${width}`)
  }
  assert.deepEqual(await axeViolations(page), [])
  assert.deepEqual(faults(), [])
}

/** Texts that show the picture: two drafts, one that readers see, one that waits for others. */
async function writeItems(id: string) {
  const { desk: db } = portal.database
  const { rows } = await sql<{ sha256: string; name: string; contentType: string; width: number; height: number }>`
    select sha256, name, content_type as "contentType", width, height from media.file where id = ${id}`.execute(db)
  const editing = editingOn(db)
  const now = new Date()
  const account = {
    id: accountId,
    personId,
    name: input.name,
    email,
    memberships: [{ siteId: site.id, role: input.role }],
  }
  const actor = await actorOf(db, account as never, site.id, now)
  const secretary: Actor = { ...actor, roles: ['board-secretary'] }
  const write = async (title: string) => {
    const form = {
      ...{ title, summary: 'Tóm tắt.', body: proseOf('Sáng nay bà con ra đồng.'), genre: 'tin' },
      ...{ picture: { ...rows[0], alt: 'Cánh đồng' }, sectionIds: [site.section('news')], works: [] },
    }
    const begun = await createDraft(editing, { siteId: site.id, actor, at: now, type: 'article', language: 'vi', form })
    assert.ok('done' in begun, JSON.stringify(begun))
    return { siteId: site.id, editionId: begun.done.editionId, actor, at: now }
  }
  await write('Xã ra quân làm thủy lợi nội đồng vụ đông xuân')
  await write('Hội thi cấy giỏi')
  const live = await write('Khai mạc lễ hội mùa gặt năm nay tại nhà văn hóa xã')
  assert.ok('done' in (await publishUrgently(editing, { ...live, actor: secretary }, { reason: 'Tin khẩn' })))
  assert.ok('done' in (await submit(editing, await write('Đường liên thôn thông xe'), { explanation: 'Đã xem' })))
}

const upload = async (name: string, colour: string) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await photo({ width: 1200, height: 800, colour }),
})

test('a better picture takes the place of the old one everywhere, and what is live waits for approval', async () => {
  await page.goto(`${desk}/dang-nhap`)
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.goto(`${desk}/xa-mot/kho`)
  await page.getByLabel('Chọn tệp từ máy').setInputFiles([await upload('Đồng lúa mờ.jpg', '#7a9a3c')])
  await page.getByRole('link', { name: 'Đồng lúa mờ.webp' }).click()
  await page.waitForURL(/kho\/[0-9a-f-]{36}/)
  await writeItems(new URL(page.url()).pathname.split('/').at(-1) ?? '')
  await page.reload()
  await page.getByLabel('Chọn tệp từ máy').setInputFiles([await upload('Đồng lúa rõ.jpg', '#9a8a1c')])
  await page.getByRole('button', { name: 'Tải tệp thay thế' }).click()
  await page.getByText('Đã nhận tệp thay thế').waitFor()
  await look('file')
  await page.getByRole('link', { name: 'Thay ở mọi nơi' }).click()
  await page.getByText('2 bài nháp sẽ có tệp mới ngay; 1 bài đang đăng sẽ có bản sửa chờ duyệt').waitFor()
  await look('summary')
  await page.getByRole('button', { name: 'Thay trong 3 bài' }).click()
  await page.getByText('2 bài nháp đã có tệp mới; 1 bài đang đăng đã có bản sửa chờ duyệt').waitFor()
  await look('result')
  await page.getByRole('button', { name: 'Hoàn tác 3 bài' }).click()
  await page.getByText('3 bài đã hoàn tác').waitFor()
  await look('undone')
})
