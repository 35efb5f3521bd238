/** The list of items as a table to take away: a workbook, or CSV that no spreadsheet runs. */
import { csvText } from '../../../basics/csv.ts'
import { dayTimeText } from '../../../basics/dates.ts'
import { workbookOfList } from '../actions/list-items-workbook.ts'
import type { ListedItem } from '../store/desk-list.ts'
import { holderText, listWords as words } from '../words/list.ts'

const { columns } = words

const heads = [
  ...[columns.number, columns.name, columns.type, columns.language, columns.state, columns.section, columns.unit],
  ...[
    columns.genre,
    columns.origin,
    columns.writer,
    columns.holder,
    columns.created,
    columns.changed,
    columns.published,
  ],
]

const widths = [8, 60, 14, 12, 22, 28, 30, 14, 14, 24, 24, 18, 18, 18]

const moment = (at: Date | null): string => (at === null ? '' : dayTimeText(at, 'vi'))

const lineOf = (item: ListedItem, sectionNames: ReadonlyMap<string, string>): string[] => [
  ...[String(item.number), item.title, words.types[item.type], words.languages[item.language]],
  ...[standing(item), item.sectionIds.map((id) => sectionNames.get(id) ?? '').join(', '), item.unit ?? ''],
  ...[words.genres[item.genre ?? ''] ?? '', words.origins[item.origin], item.writer ?? ''],
  holderText({ ...item, stage: item.pending ?? item.state }),
  ...[moment(item.createdAt), moment(item.changedAt), moment(item.publishedAt)],
]

const standing = ({ state, pending }: ListedItem): string =>
  pending === null ? words.states[state] : `${words.states[state]}; ${words.changeUnderWay(pending)}`

export type ListTable = {
  site: string
  items: readonly ListedItem[]
  sectionNames: ReadonlyMap<string, string>
  /** Said in the table where it does not hold all there is. */
  cut: string | null
  made: string
}

export const listCsv = ({ items, sectionNames, cut }: ListTable): string =>
  csvText([heads, ...items.map((item) => lineOf(item, sectionNames)), ...(cut === null ? [] : [[cut]])])

export const listWorkbook = ({ site, items, sectionNames, cut, made }: ListTable, at: Date): Promise<Buffer> =>
  workbookOfList(
    {
      ...{ name: words.table.sheet, title: `${words.table.heading}: ${site}`, made, heads, widths, cut },
      lines: items.map((item) => lineOf(item, sectionNames)),
    },
    at,
  )
