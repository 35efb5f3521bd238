// A site whose reports are made: its series, its units and what they published, entered through the product's own doors.
import assert from 'node:assert/strict'
import { newId } from '../../src/basics/ids.ts'
import type { Outcome } from '../../src/basics/outcomes.ts'
import { reportSources } from '../../src/main/report-sources.ts'
import { type ArticleInput, enterArticles } from '../../src/modules/articles/index.ts'
import { beginReport, keepSeries, type SeriesFacts } from '../../src/modules/reports/index.ts'
import { reportAt } from '../../src/modules/reports/store/reports.ts'
import { insertContributors } from '../../src/modules/sites/index.ts'
import { insertUnits, type UnitKind } from '../../src/modules/units/index.ts'
import { type DeskDb, inTransaction } from '../../src/platform/database/index.ts'
import { type MadeSite, proseOf } from '../support/builders.ts'

export const by = { kind: 'command' } as const

export function done<T>(outcome: Outcome<T>): T {
  assert.ok('done' in outcome, JSON.stringify(outcome))
  return outcome.done
}

export const boardSeries: SeriesFacts = {
  ...{ name: 'Báo cáo của Ban Biên tập', kind: 'activity', scope: 'site', form: 'state' },
  ...{
    superior: 'ỦY BAN NHÂN DÂN HUYỆN AN BÌNH',
    issuer: 'BAN BIÊN TẬP',
    called: 'Ban Biên tập',
    symbol: 'BC-BBT',
    place: 'An Bình',
  },
  subject: 'Tình hình hoạt động {ky} và phương hướng, nhiệm vụ {ky-sau}',
  ...{ addressee: ['Ủy ban nhân dân huyện'], recipients: ['Như trên', 'Lưu: VT, BBT'] },
  signerLines: ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN THƯỜNG TRỰC', 'TRƯỞNG PHÒNG VĂN HÓA VÀ THÔNG TIN'],
  signerName: 'Người Ký Thử',
}

type Unit = { name: string; kind?: UnitKind; group: 'board' | 'contributor'; no?: number }

/** Units on the site's list of contributors, by name. */
export async function enterUnits(
  db: DeskDb,
  site: { id: string },
  units: readonly Unit[],
  now: Date,
): Promise<Map<string, string>> {
  const ids = new Map(units.map(({ name }) => [name, newId(now)]))
  const idOf = (name: string) => ids.get(name) ?? ''
  await inTransaction(db, async (tx) => {
    await insertUnits(
      tx,
      units.map(({ name, kind = 'other' }) => ({ id: idOf(name), kind, name })),
      now,
    )
    const listed = units.map(({ name, group, no }) => ({
      unitId: idOf(name),
      group,
      ...(no === undefined ? {} : { no }),
    }))
    await insertContributors(tx, site.id, listed, now)
  })
  return ids
}

export type Piece = Pick<ArticleInput, 'title' | 'publishedAt'> & Partial<ArticleInput>

/** Articles, as an archive brings them: known from `now` on. */
export async function enterPieces(db: DeskDb, site: MadeSite, pieces: readonly Piece[], now: Date): Promise<void> {
  const section = site.section('news')
  const articles = pieces.map(
    (piece): ArticleInput => ({
      ...{
        language: 'vi',
        genre: 'tin',
        summary: 'Tóm tắt',
        content: { body: proseOf('Nội dung.') },
        sectionIds: [section],
      },
      ...{ origin: 'own', works: [], oldPaths: [], ...piece },
    }),
  )
  await inTransaction(db, (tx) => enterArticles(tx, { siteId: site.id, articles, now }))
}

type Begun = {
  site: MadeSite
  period: Parameters<typeof beginReport>[2]['period']
  now: Date
  series?: Partial<SeriesFacts>
}

/** A series with its first report. */
export async function begun(db: DeskDb, { site, period, now, series = {} }: Begun) {
  const facts = { ...boardSeries, ...series }
  const { id: seriesId } = done(await keepSeries(db, { site, id: null, facts, by, now }))
  const { id } = done(await beginReport(db, reportSources, { site, seriesId, period, by, now }))
  return { seriesId, id, report: () => found(db, site.id, id) }
}

async function found(db: DeskDb, siteId: string, id: string) {
  const report = await reportAt(db, siteId, id)
  assert.ok(report)
  return report
}
