/** Rate tables and the figures of the law: entered here, confirmed here by another person. */
import { dayText, isDay } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import type { Issue, Outcome } from '../../../basics/outcomes.ts'
import { type Answer, page, seeOther } from '../../../web/answers.ts'
import { headOf, type SiteRequest } from '../../../web/desk-request.ts'
import { confirmLaw, confirmRates, enterFigure, enterTable } from '../actions/rates.ts'
import { tablesPath } from '../paths.ts'
import { rateKinds } from '../rules/kinds.ts'
import type { RateLine, RateTable } from '../rules/rate-table.ts'
import { measureText, moneyText, readMeasure, readMoney } from '../rules/typed.ts'
import { type KeptTable, lawFigures, lineageOf, tablesOf } from '../store/rates.ts'
import { tableWords as words } from '../words/books.ts'
import { deedIn, fieldsOf, has, inWords, tableKeepers } from './royalty-request.ts'
import { TablesPage } from './tables.page.tsx'

export const showTables = (request: SiteRequest): Promise<Answer> => answer(request, [])

async function answer(request: SiteRequest, issues: readonly Issue[]): Promise<Answer> {
  const { db, site, account, csrf, query, body } = request
  const mayKeep = has(request, tableKeepers)
  const tables = await tablesOf(db, await lineageOf(db, site.id))
  const props = {
    ...{ action: tablesPath(site.slug), csrf, mayKeep, issues: inWords(issues), typed: fieldsOf(body) },
    tables: tables
      .filter((table) => table.siteId === site.id || (table.confirmedAt !== null && table.belowPercent !== null))
      .map((table) => shownTable(table, { siteId: site.id, accountId: account.id, mayKeep })),
    figures: (await lawFigures(db)).map(
      ({ id, kind, validFrom, amount, percent, source, confidence, isInForce, proposedBy }) => ({
        ...{ id, kind, source, confidence, isInForce, from: dayText(validFrom, 'vi'), amount: moneyText(amount) },
        percent: percent === null ? '' : `${percent} %`,
        mayConfirm: mayKeep && !isInForce && proposedBy !== account.id,
      }),
    ),
    done: issues.length === 0 ? (words.done[query.get('da') ?? ''] ?? null) : null,
  }
  return page(headOf(`${words.title}, ${site.name}`), <TablesPage {...props} />, {
    status: issues.length > 0 ? 422 : 200,
  })
}

type Seen = { siteId: string; accountId: string; mayKeep: boolean }

function shownTable(table: KeptTable, { siteId, accountId, mayKeep }: Seen) {
  const { id, title, basis, legalBasis, unitAmount, belowPercent, photoCap, validFrom, validUntil, lines } = table
  const isOwn = table.siteId === siteId
  return {
    ...{ id, title, isOwn, legalBasis, basis, isInForce: table.confirmedAt !== null },
    mayConfirm: isOwn && mayKeep && table.confirmedAt === null && table.proposedBy !== accountId,
    facts: [
      words.decision(table.decisionNumber, dayText(table.decidedOn, 'vi'), table.signerName),
      words.validFrom(dayText(validFrom, 'vi'), validUntil === null ? null : dayText(validUntil, 'vi')),
      words.bases[basis],
      ...(unitAmount === null ? [] : [words.unit(moneyText(unitAmount))]),
      ...(belowPercent === null ? [] : [words.below(belowPercent)]),
      ...(photoCap === null ? [] : [words.cap(photoCap)]),
    ],
    lines: lines.map(({ rateKind, mode, least, usual, most }) => ({
      ...{
        rateKind,
        mode,
        least: measureText(least, mode),
        usual: measureText(usual, mode),
        most: measureText(most, mode),
      },
    })),
  }
}

export async function receiveTables(request: SiteRequest): Promise<Answer> {
  const { body, site, db } = request
  const deed = await deedIn(request)
  const id = body.get('so') ?? ''
  const wanted = body.get('viec') ?? ''
  const does: Record<string, () => Promise<{ outcome: Outcome<unknown>; done: string }>> = {
    nhap: async () => ({ outcome: await readAndEnter(request), done: 'nhap' }),
    'xac-nhan': async () => ({ outcome: isId(id) ? await confirmRates(db, { ...deed, id }) : gone, done: 'xac-nhan' }),
    luat: async () => ({ outcome: await readFigure(request), done: 'nhap' }),
    'xac-nhan-luat': async () => ({
      outcome: isId(id) ? await confirmLaw(db, { ...deed, id }) : gone,
      done: 'xac-nhan',
    }),
  }
  const { outcome, done } = (await (Object.hasOwn(does, wanted) ? does[wanted] : undefined)?.()) ?? {
    outcome: gone,
    done: '',
  }
  if ('issues' in outcome) return answer(request, outcome.issues)
  return seeOther(`${tablesPath(site.slug)}?da=${done}`)
}

const gone: Outcome<never> = { issues: [{ field: 'table', problem: 'not-found' }] }

async function readAndEnter(request: SiteRequest): Promise<Outcome<unknown>> {
  const text = fieldsOf(request.body)
  const { lines, issues } = readLines(text)
  const wrong = [...whyUnreadable(text), ...issues]
  if (wrong.length > 0) return { issues: wrong }
  const table: Omit<RateTable, 'siteId' | 'id'> = {
    ...{
      title: text('title'),
      decisionNumber: text('decisionNumber'),
      issuer: text('issuer'),
      decidedOn: text('decidedOn'),
    },
    ...{
      signerName: text('signerName'),
      basis: text('basis') === 'A' ? 'A' : 'B',
      legalBasis: text('legalBasis'),
      lines,
    },
    ...{
      unitAmount: readMoney(text('unitAmount')),
      belowPercent: readMoney(text('belowPercent')),
      photoCap: readMoney(text('photoCap')),
    },
    ...{ validFrom: text('validFrom'), validUntil: text('validUntil') || null },
  }
  if (
    (table.belowPercent ?? 1) < 1 ||
    (table.belowPercent ?? 1) > 100 ||
    (table.photoCap ?? 0) < 0 ||
    (table.photoCap ?? 0) > 999 ||
    (table.unitAmount ?? 1) < 1
  )
    return { issues: [{ field: 'belowPercent', problem: 'not-a-figure' }] }
  return enterTable(request.db, { ...(await deedIn(request)), ...table })
}

function whyUnreadable(text: (name: string) => string): Issue[] {
  const days = ['decidedOn', 'validFrom', ...(text('validUntil') === '' ? [] : ['validUntil'])]
  const figures = ['unitAmount', 'belowPercent', 'photoCap'].filter((field) => text(field) !== '')
  return [
    ...days.filter((field) => !isDay(text(field))).map((field) => ({ field, problem: 'not-a-day' })),
    ...figures.filter((field) => readMoney(text(field)) === null).map((field) => ({ field, problem: 'not-a-figure' })),
  ]
}

function readLines(text: (name: string) => string): { lines: RateLine[]; issues: Issue[] } {
  const lines: RateLine[] = []
  const issues: Issue[] = []
  for (const rateKind of rateKinds) {
    const given = (['it', 'thuong', 'nhieu'] as const).map((which) => text(`${which}-${rateKind}`))
    if (given.every((one) => one === '')) continue
    const mode = text(`cach-${rateKind}`) === 'sum' ? 'sum' : 'coefficient'
    const [least, usual, most] = given.map((one) => readMeasure(one, mode))
    if (least == null || usual == null || most == null)
      issues.push({ field: `dong-${rateKind}`, problem: 'not-a-figure' })
    else lines.push({ rateKind, mode, least, usual, most })
  }
  return { lines, issues }
}

async function readFigure(request: SiteRequest): Promise<Outcome<unknown>> {
  const text = fieldsOf(request.body)
  const [amount, percent] = [readMoney(text('so-tien')), readMoney(text('thue-suat'))]
  if (!isDay(text('tu-ngay'))) return { issues: [{ field: 'tu-ngay', problem: 'not-a-day' }] }
  if (amount === null) return { issues: [{ field: 'so-tien', problem: 'not-a-figure' }] }
  const kind = text('loai') === 'tax' ? ('tax' as const) : ('base-salary' as const)
  const figure = {
    kind,
    validFrom: text('tu-ngay'),
    amount,
    percent: kind === 'tax' ? percent : null,
    source: text('van-ban'),
  }
  return enterFigure(request.db, { ...(await deedIn(request)), ...figure, confidence: 'sure' })
}
