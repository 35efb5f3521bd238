// The handbook says what the product says: its links lead somewhere, its pictures are there, its button names are on the screens.
import assert from 'node:assert/strict'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { handbookPath, helpFor, openChapters } from '../../src/main/handbook/paths.ts'
import { readHandbook } from '../../src/main/handbook/read-handbook.ts'
import { handbookRoutes } from '../../src/main/handbook/routes.tsx'
import { readSource, textsOf } from '../../tools/house/source.ts'

const root = path.resolve(import.meta.dirname, '../..')
const folder = path.join(root, 'docs/handbook')
const largest = 60 * 1024

const pages = await Array.fromAsync(glob('*.md', { cwd: folder }))
const textOf = (name: string) => readFileSync(path.join(folder, name), 'utf8')
const found = (text: string, form: RegExp) => [...text.matchAll(form)].map(([, first = '']) => first)

test('every link of the handbook leads to a page of it', () => {
  for (const name of pages) {
    for (const target of found(textOf(name), /(?<!!)\[[^\]]+\]\(([^)]+)\)/g)) {
      assert.ok(existsSync(path.join(folder, target)), `${name} → ${target}`)
    }
  }
})

test('every picture a page names is there, small, and described; none lies there unused', async () => {
  const named = pages.flatMap((name) => {
    const all = found(textOf(name), /!\[[^\]]{5,}\]\(images\/([^)]+)\)/g)
    assert.equal(
      all.length,
      found(textOf(name), /!\[[^\]]*\]\(([^)]+)\)/g).length,
      `a picture of ${name} is not described`,
    )
    return all
  })
  for (const picture of named) {
    const { size } = statSync(path.join(folder, 'images', picture))
    assert.ok(size <= largest, `${picture}: ${size} bytes`)
  }
  assert.deepEqual(
    (await Array.fromAsync(glob('*', { cwd: path.join(folder, 'images') }))).sort(),
    [...new Set(named)].sort(),
  )
})

test('every name in bold stands on a screen', async () => {
  const said = await wordsOfScreens()
  const unknown = pages.flatMap((name) =>
    found(textOf(name), /\*\*([^*]+)\*\*/g)
      .filter((bold) => !said.has(bold))
      .map((bold) => `${name}: ${bold}`),
  )
  assert.deepEqual(unknown, [])
})

async function wordsOfScreens(): Promise<Set<string>> {
  const said = new Set<string>()
  for await (const file of glob(['src/**/words.ts', 'src/**/words/*.ts', 'src/main/desk-routes.ts'], { cwd: root })) {
    for (const { value } of textsOf(readSource(file, readFileSync(path.join(root, file), 'utf8')))) said.add(value)
  }
  return said
}

test('the desk shows every page of it, and each page of the desk leads to one', () => {
  const { pages: shown } = readHandbook()
  assert.equal(shown.size, pages.length)
  for (const [name, { title, parts }] of shown) assert.ok(title !== '' && parts.length > 0, name)
  const open = handbookRoutes().filter(({ policy }) => policy !== 'signed-in')
  assert.ok(open.every(({ policy, method }) => policy === 'anyone' && method === 'GET'))
  const openPages = open.map(({ path }) => path).filter((address) => !address.includes('/anh/'))
  assert.deepEqual(openPages, openChapters.map(handbookPath))
  for (const [address, site, page] of [
    ['/', null, 'viec-cua-toi'],
    ['/cac-trang', null, null],
    ['/tai-khoan/ma-xac-thuc', null, 'bat-dau'],
    ['/tai-khoan/uy-quyen', null, 'ban-bien-tap'],
    ['/xa-an/muc', 'xa-an', 'viet-bai'],
    ['/xa-an/muc/0190', 'xa-an', 'bien-tap-va-duyet'],
    ['/xa-an/trang-chu', 'xa-an', 'trang-chu-va-thuc-don'],
    ['/xa-an/kho/0190', 'xa-an', 'kho-anh'],
    ['/xa-an/muc/0190/tep-van-ban', 'xa-an', 'van-ban'],
    ['/xa-an/van-ban-den/0190', 'xa-an', 'van-ban-den'],
    ['/xa-an/nguon-van-ban', 'xa-an', 'van-ban-den'],
    ['/xa-an/tim', 'xa-an', 'tim-kiem'],
    ['/dang-nhap/ma', null, 'bat-dau'],
    ['/xa-an/khong-co', 'xa-an', null],
  ] as const) {
    assert.equal(helpFor(address, site), page === null ? '/tro-giup' : `/tro-giup/${page}`, address)
    if (page !== null) assert.ok(shown.has(page), page)
  }
})
