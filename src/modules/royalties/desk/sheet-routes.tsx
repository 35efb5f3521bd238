/** The sheet of payment on screen, to be printed, and as files. */

import { dayTimeText } from '../../../basics/dates.ts'
import { type Answer, bytes, notFound, page } from '../../../web/answers.ts'
import { headOf, type SiteRequest } from '../../../web/desk-request.ts'
import { lastDayOf } from '../actions/desk.ts'
import { sheetDocument, sheetPrinted } from '../actions/paper-sheet.ts'
import { composeSheet } from '../actions/sheet.ts'
import { sheetWorkbook, type Told } from '../actions/write-sheet.ts'
import { sheetFilePath, sheetPath } from '../paths.ts'
import { byKind, byUnit, totalsBy } from '../rules/sheet.ts'
import { presetsAround } from '../rules/typed.ts'
import { kindNames, modifierNames } from '../words/names.ts'
import { periodText, sheetWords as words } from '../words/sheet.ts'
import { has, holders, monthsIn, payers } from './royalty-request.ts'
import { SheetPage } from './sheet.page.tsx'

/** What files of the site are told beside their figures. */
export const toldOf = ({ site }: SiteRequest, { period, asOf }: { period: string; asOf: Date }): Told => ({
  ...{ words, kinds: kindNames, modifiers: modifierNames, siteName: site.name, governing: null, period, asOf },
})

async function composed(request: SiteRequest) {
  const { db, site, query, now } = request
  const { isRead, ...months } = monthsIn(query, now)
  const asked = { siteId: site.id, from: `${months.from}-01`, to: lastDayOf(months.to), asOf: now }
  const withAccounts = has(request, [...payers, ...holders])
  const by = query.get('theo') === 'nguoi' ? ('payee' as const) : ('item' as const)
  return { months, isRead, by, sheet: await composeSheet(db, { ...asked, withAccounts }) }
}

export async function showSheet(request: SiteRequest): Promise<Answer> {
  const { site, now } = request
  const { months, isRead, by, sheet } = await composed(request)
  const word = by === 'payee' ? 'nguoi' : 'bai'
  const lines = sheet.rows.map(({ line }) => line)
  const props = {
    ...{ months, isRead, by, sheet, action: sheetPath(site.slug), siteName: site.name, period: periodText(months) },
    asOf: words.asOf(dayTimeText(now, 'vi')),
    presets: presetsAround(months.to).map(({ key, ...span }) => ({
      key,
      span,
      href: sheetPath(site.slug, span, word),
    })),
    ways: (['bai', 'nguoi'] as const).map((way) => ({
      key: way,
      href: sheetPath(site.slug, months, way),
      isHere: way === word,
    })),
    files: (['xlsx', 'docx', 'html'] as const).map((format) => ({
      ...{ text: words.files[format], href: sheetFilePath(site.slug, months, word, format) },
    })),
    byUnit: totalsBy(lines, byUnit).map(({ name, amount }) => ({ name: name ?? words.unknownUnit, amount })),
    byKind: totalsBy(lines, byKind).map(({ key, amount }) => ({
      name: kindNames[key as keyof typeof kindNames] ?? key,
      amount,
    })),
  }
  return page(headOf(`${words.title}, ${site.name}`), <SheetPage {...props} />)
}

const types: Record<string, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
}

export async function sendSheet(request: SiteRequest): Promise<Answer> {
  const { site, query, now } = request
  const { months, by, sheet } = await composed(request)
  const format = query.get('dang') ?? 'xlsx'
  const type = Object.hasOwn(types, format) ? types[format] : undefined
  if (type === undefined) return notFound
  const told = toldOf(request, { period: periodText(months), asOf: now })
  const name = `bang-ke-nhuan-but-${site.slug}-${months.from}-${months.to}.${format}`
  const write = format === 'xlsx' ? sheetWorkbook : format === 'docx' ? sheetDocument : sheetPrinted
  return bytes(type, await write(sheet, told, by), { downloadAs: name })
}
