import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { render } from 'preact-render-to-string'
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts'
import { languageOfPath } from '../../../basics/addresses.ts'
import { inTransaction } from '../../../platform/database/index.ts'
import type { PortalRequest } from '../../../web/context.ts'
import { createSite } from '../../sites/index.ts'
import { sectionsOfSite } from '../../sites/live.ts'
import { loadSiteState } from '../../sites/portal/load-state.ts'
import { type AgendaEntry, enterAgendas } from '../index.ts'
import { agendaRoutes } from './routes.tsx'

const host = 'tinh.example'
/** A Wednesday of the week 2026-W47. */
const now = new Date('2026-11-18T09:00:00+07:00')
let database: TestDatabase

before(async () => {
  database = await testDatabase()
  const input = {
    slug: 'tinh',
    kind: 'province',
    name: 'Tỉnh Gia Phú',
    parentId: null,
    languages: ['vi', 'en'],
  } as const
  const site = await createSite(database.desk, { input, by: { kind: 'command' }, now })
  assert.ok('done' in site)
  const { siteId } = site.done
  const sections = await sectionsOfSite(database.portal, siteId)
  const sectionId = sections.find(({ kind }) => kind === 'agenda')?.id ?? ''
  const week = (name: string, ...entries: AgendaEntry[]) => {
    const publishedAt = new Date('2020-01-01T00:00:00Z')
    return { language: 'vi' as const, week: name, sectionId, entries, publishedAt }
  }
  const agendas = [
    week(
      '2026-W47',
      engagement('2026-11-18T08:00:00+07:00', 'Họp giao ban'),
      engagement('2026-11-22T19:00:00+07:00', 'Lễ'),
    ),
    week('2026-W48', engagement('2026-11-23T08:00:00+07:00', 'Tiếp công dân')),
    week('2025-W01', engagement('2025-01-02T08:00:00+07:00', 'Đã lâu')),
  ]
  await inTransaction(database.desk, (tx) => enterAgendas(tx, { siteId, agendas, now }))
})

after(() => database.drop())

const engagement = (at: string, what: string): AgendaEntry => ({
  startsAt: new Date(at),
  leader: 'Chủ tịch UBND tỉnh',
  what,
  place: 'Phòng họp A',
})

async function get(url: string) {
  const { pathname: path, searchParams: query } = new URL(url, `https://${host}`)
  const hosting = { apex: host, scheme: 'https' } as const
  const loading = { db: database.portal, hosting, figures: async () => null, accentStylesheet: () => '' }
  const state = await loadSiteState(loading, host, now)
  const route = agendaRoutes.find((one) => one.path === path)
  assert.ok(state && route)
  const language = languageOfPath(path)
  const { site, frame, sections } = state
  const request: PortalRequest = {
    ...{ site, frame: frame[language], sections: sections[language], language, path, query, params: {}, now },
    ...{ body: new URLSearchParams(), headers: {}, address: '127.0.0.1', db: database.portal },
  }
  return route.handle(request)
}

async function pageAt(url: string) {
  const answer = await get(url)
  assert.ok(answer.kind === 'page', answer.kind)
  return { ...answer, html: render(answer.body) }
}

test('the agenda shows this week, in order of days', async () => {
  const { html, head } = await pageAt('/lich-cong-tac')
  assert.match(html, /Họp giao ban[\s\S]*Lễ/)
  assert.doesNotMatch(html, /Tiếp công dân/)
  assert.match(html, /href="\/lich-cong-tac\?tuan=2026-W46"/)
  assert.match(html, /href="\/lich-cong-tac\.ics"/)
  assert.equal(head.path, '/lich-cong-tac')
})

test('another week is asked for by its name', async () => {
  const { html, head } = await pageAt('/lich-cong-tac?tuan=2026-W48')
  assert.match(html, /Tiếp công dân/)
  assert.equal(head.path, '/lich-cong-tac?tuan=2026-W48')
})

test('a week nobody published is empty, not an error, and not for search engines', async () => {
  const { html, head } = await pageAt('/lich-cong-tac?tuan=2031-W10')
  assert.match(html, /chưa được công bố/)
  assert.equal(head.hidden, true)
})

for (const week of ['2025-W53', '2026-W00', '2026-47', '1999-W10', '9999-W52', "2026-W47'", '']) {
  test(`there is no week ${week || '(empty)'}`, async () => {
    assert.equal((await get(`/lich-cong-tac?tuan=${encodeURIComponent(week)}`)).kind, 'not-found')
  })
}

for (const week of ['2000-W01', '2099-W52']) {
  test(`the steps from ${week} do no harm`, async () => void (await pageAt(`/lich-cong-tac?tuan=${week}`)))
}

test('the English side has the agenda too', async () => {
  const { html } = await pageAt('/en/agenda')
  assert.match(html, /Agenda of the leaders/)
})

test('the calendar holds the last four and the next eight weeks under stable ids', async () => {
  const [first, second] = [await get('/lich-cong-tac.ics'), await get('/lich-cong-tac.ics')]
  assert.ok(first.kind === 'bytes' && second.kind === 'bytes')
  assert.equal(first.contentType, 'text/calendar; charset=utf-8')
  const text = first.body.toString()
  assert.equal(text.match(/BEGIN:VEVENT/g)?.length, 3)
  assert.match(text, /UID:[0-9a-f-]{36}-1@tinh\.example\r\n/)
  assert.match(text, /X-WR-CALNAME:Lịch công tác của lãnh đạo - Tỉnh Gia Phú\r\n/)
  assert.doesNotMatch(text, /Đã lâu/)
  assert.deepEqual(first.body, second.body)
})
