/** The rows behind figures as tables: which columns each kind has. */
import { dayTimeText } from '../../../basics/dates.ts'
import { genreNames } from '../../../basics/genre-names.ts'
import { integerText } from '../../../basics/numbers.ts'
import type { ContributionTable, Figures, GivenFigure, Line, Origin, Scope, SiteRow } from '../rules/figures.ts'
import { lineOf } from '../rules/figures.ts'
import { deskWords, figureText, lineName, originNames, reportedText, shortDay } from '../words/index.ts'
import type { BehindList, ListCell } from './behind.page.tsx'

const words = deskWords.behind

const text = (said: string): ListCell => ({ text: said })
const linked = (said: string, href: string | null): ListCell => (href === null ? { text: said } : { text: said, href })

const plain = (
  columns: BehindList['columns'],
  rows: readonly Record<string, ListCell>[],
  sum?: string,
): BehindList => ({
  ...{ columns, rows, heading: columns[0]?.key ?? '', count: null, newest: null, older: null },
  sum: sum ?? integerText(rows.length, 'vi'),
})

type Item = {
  title: string | null
  publishedAt: Date
  genre: string | null
  isShared: boolean
  origin: string
  unit: string | null
  siteId: string
  siteName: string
  path: string | null
  withdrawnAt: Date | null
}

/** Titles lead to where citizens read them, as long as they can. */
export function itemList(items: readonly Item[], scope: Scope, origins: ReadonlyMap<string, string>): BehindList {
  const columns = [
    { key: 'title', text: words.title },
    { key: 'day', text: words.day },
    scope === 'network' ? { key: 'site', text: words.site } : { key: 'unit', text: words.unit },
    { key: 'genre', text: words.genre },
    { key: 'origin', text: words.origin },
  ]
  const rows = items.map((item) => ({
    title: linked(
      `${item.title ?? words.hidden}${item.withdrawnAt === null ? '' : ` (${words.withdrawn.toLowerCase()})`}`,
      item.path === null ? null : `${origins.get(item.siteId) ?? ''}${item.path}`,
    ),
    day: text(dayTimeText(item.publishedAt, 'vi')),
    site: text(item.siteName),
    unit: text(item.unit ?? ''),
    genre: text(genreNames[item.genre ?? ''] ?? ''),
    origin: text(originNames[(item.isShared ? 'shared' : item.origin) as Origin]),
  }))
  return plain(columns, rows)
}

export const sectionList = (sections: readonly { name: string; site: string; at: Date }[]): BehindList =>
  plain(
    [
      { key: 'name', text: words.name },
      { key: 'site', text: words.site },
      { key: 'day', text: words.day },
    ],
    sections.map(({ name, site, at }) => ({ name: text(name), site: text(site), day: text(dayTimeText(at, 'vi')) })),
  )

/** The days add up to the figure. */
export function dayList(days: readonly { day: string; views: number; visits: number }[], line: Line): BehindList {
  const columns = [
    { key: 'day', text: words.day },
    { key: 'visits', text: words.visits, figures: true },
    { key: 'views', text: words.views, figures: true },
  ]
  const rows = days.map(({ day, views, visits }) => ({
    day: text(shortDay(day)),
    visits: text(integerText(visits, 'vi')),
    views: text(integerText(views, 'vi')),
  }))
  const total = days.reduce((all, one) => all + (line.key === 'views' ? one.views : one.visits), 0)
  return plain(columns, rows, integerText(total, 'vi'))
}

export const seatList = (seats: readonly { name: string; boardTitle: string; officeTitle: string }[]): BehindList =>
  plain(
    [
      { key: 'name', text: words.name },
      { key: 'title', text: words.boardTitle },
      { key: 'office', text: words.office },
    ],
    seats.map(({ name, boardTitle, officeTitle }) => ({
      name: text(name),
      title: text(boardTitle),
      office: text(officeTitle),
    })),
  )

export function siteList(
  sites: readonly SiteRow[] | null,
  isActive: boolean,
  hrefOf: (siteId: string) => string,
): BehindList {
  const shown = (sites ?? []).filter(({ items, siteId }) => siteId !== null && (!isActive || (items.value ?? 0) > 0))
  return plain(
    [
      { key: 'name', text: words.site },
      { key: 'items', text: words.months, figures: true },
    ],
    shown.map(({ name, items, siteId }) => ({
      name: text(name),
      items: linked(reportedText(items), siteId === null || items.value === 0 ? null : hrefOf(siteId)),
    })),
  )
}

/** Units with items, or those of the list without any. */
export function unitList(
  table: ContributionTable | null,
  isActive: boolean,
  hrefOf: (unitId: string) => string,
): BehindList {
  const rows = table?.groups.flatMap((group) => group.rows) ?? []
  const shown = rows.filter(({ unitId, total }) => unitId !== null && total > 0 === isActive)
  return plain(
    [
      { key: 'name', text: words.unit },
      { key: 'items', text: words.months, figures: true },
    ],
    shown.map(({ unit, unitId, total }) => ({
      name: text(unit),
      items: linked(integerText(total, 'vi'), unitId === null || total === 0 ? null : hrefOf(unitId)),
    })),
  )
}

/** Who gave what, from where; who gave nothing stands in the list and in no sum. */
export function givenList(given: readonly GivenFigure[]): BehindList {
  const columns = [
    { key: 'unit', text: words.unit },
    { key: 'value', text: words.value, figures: true },
    { key: 'source', text: words.source },
  ]
  const rows = given.map(({ unit, value, state, source }) => ({
    unit: text(unit),
    value: text(state === 'given' ? figureText(value) : reportedText({ state: 'not-reported', value: null })),
    source: text(source),
  }))
  const known = given.flatMap(({ state, value }) => (state === 'given' && value !== null ? [value] : []))
  return plain(columns, rows, figureText(known.length === 0 ? null : known.reduce((all, one) => all + one, 0)))
}

export function moneyList(figures: Figures): BehindList {
  const lines = (['ceiling', 'works', 'payable', 'paid', 'owed'] as const).flatMap(
    (key) => lineOf(figures, `money.${key}`) ?? [],
  )
  const columns = [
    { key: 'name', text: words.name },
    { key: 'value', text: words.value, figures: true },
  ]
  const rows = lines.map((line) => ({ name: text(lineName(line)), value: text(figureText(line.value)) }))
  return { ...plain(columns, rows), note: words.money, sum: null }
}
