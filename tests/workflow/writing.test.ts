// Writing together: autosave, two people in one item, entering for others, restoring, comparing.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import {
  autosave,
  compare,
  createDraft,
  deskView,
  restoreRevision,
  revisionsOf,
  saveDraft,
  submit,
  takeUp,
} from '../../src/modules/editions/index.ts'
import { proseOf } from '../support/builders.ts'
import { done, minutes, problems, start, workflowGround } from './ground.ts'

const ground = await workflowGround()
const { editing, people, as, begin, form, site, database } = ground
after(() => database.drop())

const bodyOf = (view: unknown) => JSON.stringify((view as { form: { body: unknown } }).form.body)

test('autosave keeps a copy of its own and makes no revision; a save does', async () => {
  const { editionId, revisionId } = await begin('contributor')
  const writing = { ...as('contributor', editionId, minutes(1)), basedOn: revisionId }
  const first = done(await autosave(editing, { ...writing, form: form({ text: 'Một' }), copyVersion: 0 }))
  const second = done(
    await autosave(editing, { ...writing, form: form({ text: 'Hai' }), copyVersion: first.copyVersion }),
  )
  assert.deepEqual([first.copyVersion, second.copyVersion, second.isBehind], [1, 2, false])
  assert.equal((await revisionsOf(database.desk, site.id, editionId)).length, 1)
  const view = await deskView(editing, as('contributor', editionId, minutes(2)))
  assert.match(JSON.stringify(view?.copy?.form), /Hai/, 'a closed tab finds its text again')
  assert.match(bodyOf(view), /Sáng nay/)
  const saved = done(await saveDraft(editing, { ...writing, form: form({ text: 'Hai' }), copyVersion: 2 }))
  assert.equal(saved.kept, 'revision')
  const after = await deskView(editing, as('contributor', editionId, minutes(3)))
  assert.equal(after?.copy, null)
  assert.match(bodyOf(after), /Hai/)
})

test('saving without a change makes no revision', async () => {
  const { editionId, revisionId } = await begin('contributor')
  const writing = { ...as('contributor', editionId, minutes(1)), basedOn: revisionId, copyVersion: 0 }
  assert.deepEqual(done(await saveDraft(editing, { ...writing, form: form() })), { kept: 'revision', revisionId })
})

test('a long sitting leaves a revision every ten minutes', async () => {
  const { editionId, revisionId } = await begin('contributor')
  let [basedOn, copyVersion] = [revisionId, 0]
  for (const minute of [1, 4, 8, 12, 16, 20, 24]) {
    const writing = { ...as('contributor', editionId, minutes(minute)), basedOn, copyVersion }
    const kept = done(await autosave(editing, { ...writing, form: form({ text: `Phút ${minute}` }) }))
    basedOn = kept.basedOn
    copyVersion = kept.copyVersion
  }
  const texts = await revisionsOf(database.desk, site.id, editionId)
  assert.equal(texts.length, 3, 'the first, and two of the sitting')
})

test('two editors save the same item: the second is told, sees both and loses nothing', async () => {
  const { editionId, revisionId } = await begin('contributor')
  const mine = { ...as('contributor', editionId, minutes(1)), basedOn: revisionId, copyVersion: 0 }
  const theirs = { ...as('member', editionId, minutes(1)), basedOn: revisionId, copyVersion: 0 }
  const told = done(await autosave(editing, { ...theirs, form: form({ text: 'Của ủy viên' }) }))
  assert.deepEqual(told.others, [])
  const seen = done(await autosave(editing, { ...mine, form: form({ text: 'Của tôi' }) }))
  assert.deepEqual(
    seen.others.map(({ name }) => name),
    [people.member.name],
  )
  done(await saveDraft(editing, { ...theirs, form: form({ text: 'Của ủy viên' }), copyVersion: 1 }))
  const behind = done(await autosave(editing, { ...mine, form: form({ text: 'Của tôi, thêm' }), copyVersion: 1 }))
  assert.equal(behind.isBehind, true)
  const second = done(await saveDraft(editing, { ...mine, form: form({ text: 'Của tôi, xong' }), copyVersion: 2 }))
  assert.ok(second.kept === 'beside')
  assert.match(JSON.stringify(second.theirs.form), /Của ủy viên/)
  assert.match(JSON.stringify(second.yours.form), /Của tôi, xong/)
  const view = await deskView(editing, as('contributor', editionId, minutes(2)))
  assert.match(bodyOf(view), /Của ủy viên/, 'what was saved first stands')
  assert.match(JSON.stringify(view?.copy?.form), /Của tôi, xong/, 'and the other text is kept')
  assert.deepEqual(problems(await submit(editing, as('contributor', editionId, minutes(2)))), [
    'unsaved-beside-another',
  ])
  const { revisionId: merged } = second.theirs
  const both = { ...mine, basedOn: merged, copyVersion: second.yours.copyVersion }
  done(await saveDraft(editing, { ...both, form: form({ text: 'Của cả hai' }) }))
  assert.equal((await revisionsOf(database.desk, site.id, editionId)).length, 3)
})

test('two pages of one person: the text of the first is kept when the second saves', async () => {
  const { editionId, revisionId } = await begin('contributor')
  const page = { ...as('contributor', editionId, minutes(1)), basedOn: revisionId, copyVersion: 0 }
  done(await autosave(editing, { ...page, form: form({ text: 'Ở máy bàn' }) }))
  const phone = done(await autosave(editing, { ...page, form: form({ text: 'Ở điện thoại' }) }))
  assert.equal(phone.isBehind, true)
  const texts = await revisionsOf(database.desk, site.id, editionId)
  assert.equal(texts.length, 2, 'the text at the desk became a revision')
  const view = await deskView(editing, as('contributor', editionId, minutes(2)))
  assert.match(bodyOf(view), /Ở máy bàn/)
  assert.match(JSON.stringify(view?.copy?.form), /Ở điện thoại/)
})

test('at the same instant: of two saves one makes the revision, the other is kept beside', async () => {
  const { editionId, revisionId } = await begin('contributor')
  // With their connections open beforehand, all three really begin before the first has ended.
  await Promise.all([1, 2, 3].map(() => sql`select pg_sleep(0.1)`.execute(database.desk)))
  const saved = await Promise.all(
    (['contributor', 'member', 'deputy'] as const).map((seat) =>
      saveDraft(editing, {
        ...as(seat, editionId, minutes(1)),
        basedOn: revisionId,
        copyVersion: 0,
        form: form({ text: seat }),
      }),
    ),
  )
  assert.deepEqual(saved.map((one) => done(one).kept).sort(), ['beside', 'beside', 'revision'])
})

test('sending hands over what was being written', async () => {
  const { editionId, revisionId } = await begin('contributor')
  const writing = { ...as('contributor', editionId, minutes(1)), basedOn: revisionId, copyVersion: 0 }
  done(await autosave(editing, { ...writing, form: form({ text: 'Chữ cuối cùng', title: 'Chưa bấm lưu' }) }))
  const sent = done(await submit(editing, as('contributor', editionId, minutes(2)), { revisionId }))
  assert.notEqual(sent.revisionId, revisionId)
  const view = await deskView(editing, as('member', editionId, minutes(3)))
  assert.match(bodyOf(view), /Chữ cuối cùng/)
  const late = { ...writing, form: form({ text: 'Muộn rồi' }), basedOn: sent.revisionId }
  assert.deepEqual(problems(await autosave(editing, late)), ['not-in-this-state'])
})

test('entering for another records the writer, and the account that typed', async () => {
  const writer = { personId: people.other.personId, name: people.other.name }
  const { editionId } = await begin('secretary', { title: 'Nhập thay', onBehalfOf: writer })
  const [line] = await revisionsOf(database.desk, site.id, editionId)
  assert.deepEqual([line?.writer, line?.onBehalf, line?.typedBy], [people.other.name, true, people.secretary.name])
})

test('an older revision comes back as a new one, and nothing is lost', async () => {
  const { editionId, revisionId } = await begin('contributor', { text: 'Bản đầu' })
  const writing = { ...as('contributor', editionId, minutes(1)), basedOn: revisionId, copyVersion: 0 }
  done(await saveDraft(editing, { ...writing, form: form({ text: 'Bản hai' }) }))
  const restored = done(await restoreRevision(editing, as('contributor', editionId, minutes(2)), { revisionId }))
  const lines = await revisionsOf(database.desk, site.id, editionId)
  assert.deepEqual(
    lines.map(({ no, isHead }) => [no, isHead]),
    [
      [3, true],
      [2, false],
      [1, false],
    ],
  )
  assert.deepEqual([lines[0]?.revisionId, lines[0]?.restoredFrom], [restored.revisionId, revisionId])
  const same = await compare(
    editing,
    { siteId: site.id, editionId },
    { before: revisionId, after: restored.revisionId },
  )
  assert.equal(same?.isSame, true)
  const apart = await compare(
    editing,
    { siteId: site.id, editionId },
    { before: lines[1]?.revisionId ?? '', after: revisionId },
  )
  assert.deepEqual(
    apart?.paragraphs.map(({ kind }) => kind),
    ['changed'],
  )
})

test('a text that points elsewhere is refused in words: section, unit, link', async () => {
  const beginning = { siteId: site.id, actor: people.contributor, at: start, type: 'article', language: 'vi' } as const
  const strange = '01970000-0000-7000-8000-000000000001'
  const wish = { sectionIds: [strange], unitId: strange, origin: 'republished', sourceUrl: 'javascript:alert(1)' }
  const refused = await createDraft(editing, { ...beginning, form: form(wish) })
  assert.deepEqual(problems(refused).sort(), ['not-a-web-address', 'section-not-here', 'unit-unknown'])
  assert.deepEqual(problems(await createDraft(editing, { ...beginning, form: { body: { type: 'doc' } } })), [
    'unknown-version',
  ])
})

test('a second language has its own state; a third edition of one language is refused', async () => {
  const { itemId, editionId } = await begin('contributor')
  const other = { siteId: site.id, actor: people.member, at: start, type: 'article', itemId } as const
  const english = done(await createDraft(editing, { ...other, language: 'en', form: form({ title: 'Festival' }) }))
  assert.notEqual(english.editionId, editionId)
  assert.deepEqual(problems(await createDraft(editing, { ...other, language: 'en', form: form() })), ['language-taken'])
  done(await submit(editing, as('contributor', editionId, minutes(1)), { explanation: 'Trùng tên có chủ ý' }))
  done(await takeUp(editing, as('member', editionId, minutes(2))))
  const view = await deskView(editing, as('member', english.editionId, minutes(3)))
  assert.equal(view?.edition.state, 'draft')
})

test('drafts are of the account and site they were written on', async () => {
  const { editionId, revisionId } = await begin('contributor')
  const writing = { ...as('contributor', editionId, minutes(1)), basedOn: revisionId, copyVersion: 0 }
  done(await autosave(editing, { ...writing, form: form({ text: 'Riêng tôi' }) }))
  const view = await deskView(editing, as('member', editionId, minutes(2)))
  assert.equal(view?.copy, null)
  const elsewhere = await deskView(editing, { ...as('contributor', editionId), siteId: editionId })
  assert.equal(elsewhere, undefined)
  const { rows } = await sql`select from editions.draft where site_id <> ${site.id}`.execute(database.desk)
  assert.equal(rows.length, 0)
})

test('a form with everything in it comes back as it was kept', async () => {
  const authors = [{ personId: people.other.personId, name: people.other.name }]
  const whole = {
    ...{
      title: 'Bản tin số 5',
      authors,
      genre: 'phat-thanh',
      origin: 'republished',
      sourceName: 'Báo tỉnh',
      byline: 'Tin: A',
    },
    ...{
      sourceUrl: 'https://bao.example/1',
      eventAt: '2026-03-01T01:00:00.000Z',
      receivedAt: '2026-03-01T02:00:00.000Z',
    },
    ...{ expiresAt: '2026-09-01T00:00:00.000Z', series: 'Bản tin', seriesNumber: 5, airOn: '2026-03-02' },
    programme: [{ title: 'Mở đầu', minutes: 2 }],
  }
  const { editionId } = await begin('contributor', whole)
  const view = await deskView(editing, as('contributor', editionId, minutes(1)))
  const { authors: _, ...fields } = whole
  const kept = view?.form as Record<string, unknown>
  for (const [name, value] of Object.entries(fields)) assert.deepEqual(kept[name], value, name)
  assert.deepEqual(kept['body'], proseOf('Sáng nay, xã mở hội.'))
})
