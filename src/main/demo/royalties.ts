/** The books of royalties of the demonstration: half a year rated and signed off, part of it paid, and one month still open. */
import { addMonths, dayOf, type LocalMonth, monthOf } from '../../basics/dates.ts'
import type { Outcome } from '../../basics/outcomes.ts'
import {
  type Actor,
  approvePayment,
  changePayee,
  closeMonths,
  confirmRates,
  decide,
  deskOf,
  enterTable,
  payeesOf,
  preparePayment,
  type RateTable,
  rateWorks,
  recordPaid,
  setCeiling,
  submitMonths,
} from '../../modules/royalties/index.ts'
import type { DeskDb } from '../../platform/database/index.ts'
import type { Colleagues } from './boards.ts'
import type { MadeSite } from './sites.ts'

type Scene = { sites: ReadonlyMap<string, MadeSite>; colleagues: Colleagues; now: Date }

const line = (rateKind: RateTable['lines'][number]['rateKind'], least: number, usual: number, most: number) => ({
  ...({ rateKind, mode: 'coefficient', least, usual, most } as const),
})

const lines: RateTable['lines'] = [
  ...[line('tin', 50, 100, 200), line('thong-bao', 20, 50, 100), line('bai', 200, 300, 500)],
  ...[line('phong-su', 300, 400, 800), line('phong-van', 200, 300, 500), line('tra-loi-ban-doc', 50, 100, 200)],
  ...[
    line('anh', 50, 100, 100),
    line('chum-anh', 100, 200, 300),
    line('video', 200, 300, 500),
    line('do-hoa', 100, 200, 300),
  ],
  ...[
    line('phat-thanh', 200, 300, 500),
    line('photo', 20, 50, 100),
    line('clip', 100, 200, 300),
    line('audio', 50, 100, 200),
  ],
  ...[line('graphic', 50, 100, 200), line('translation', 50, 100, 300)],
  { rateKind: 'board-allowance', mode: 'sum', least: 300_000, usual: 500_000, most: 800_000 },
  { rateKind: 'data-entry', mode: 'sum', least: 5_000, usual: 9_500, most: 14_000 },
]

const decision = {
  issuer: 'Ủy ban nhân dân tỉnh Hoài Giang',
  signerName: 'Tạ Quang Thiệp',
  belowPercent: 20,
  photoCap: 3,
  lines,
}

const tables: readonly Omit<RateTable, 'siteId' | 'id'>[] = [
  {
    ...{
      ...decision,
      title: 'Mức chi nhuận bút, thù lao của Cổng và các trang thành phần',
      decisionNumber: '214/QĐ-UBND',
    },
    ...({ basis: 'A', legalBasis: 'Nghị định 18/2014/NĐ-CP, Điều 7', unitAmount: null } as const),
    ...{ decidedOn: '2019-12-20', validFrom: '2020-01-01', validUntil: '2026-08-31' },
  },
  {
    ...{ ...decision, title: 'Biểu mức nhuận bút, thù lao từ tháng 9/2026', decisionNumber: '871/QĐ-UBND' },
    ...({ basis: 'B', legalBasis: 'Nghị định 287/2026/NĐ-CP, Điều 21', unitAmount: 253_000 } as const),
    ...{ decidedOn: '2026-08-25', validFrom: '2026-09-01', validUntil: null },
  },
]

function told<T>(outcome: Outcome<T>): T {
  if ('issues' in outcome) throw new Error(`royalties of the demo: ${JSON.stringify(outcome.issues)}`)
  return outcome.done
}

export async function enterRoyalties(db: DeskDb, { sites, colleagues, now }: Scene): Promise<void> {
  const siteId = sites.get('hoai-giang')?.id
  if (siteId === undefined) return
  const about = (account: string) => ({ siteId, actor: actorOf(colleagues, account), now })
  const last = addMonths(monthOf(now), -1)
  for (const table of tables) {
    const { id } = told(await enterTable(db, { ...about('thu-ky'), ...table }))
    told(await confirmRates(db, { ...about('ke-toan'), id }))
  }
  const year = Number(dayOf(now).slice(0, 4))
  for (const one of new Set([year, Number(addMonths(last, -5).slice(0, 4))]))
    told(
      await setCeiling(db, {
        ...about('ke-toan'),
        year: one,
        line: 'royalties',
        ceiling: 150_000_000,
        decision: '1320/QĐ-UBND',
      }),
    )
  told(
    await setCeiling(db, {
      ...about('ke-toan'),
      year,
      line: 'stationery',
      ceiling: 20_000_000,
      decision: '1320/QĐ-UBND',
    }),
  )
  const half = { from: addMonths(last, -5), to: addMonths(last, -1) }
  await rate(db, about('thu-ky'), { from: half.from, to: last }, 1)
  await rate(db, about('pho-ban'), half, 1)
  await decideAll(db, about('truong-ban'), half)
  await decideAll(db, about('thuong-truc'), half)
  told(await submitMonths(db, { ...about('thu-ky'), ...half }))
  told(await closeMonths(db, { ...about('truong-ban'), ...half }))
  await pay(db, about, { from: half.from, to: addMonths(half.to, -1) })
}

type Deed = { siteId: string; actor: Actor; now: Date }
type Months = { from: LocalMonth; to: LocalMonth }

function actorOf(colleagues: Colleagues, account: string): Actor {
  const colleague = colleagues.get(account)
  if (colleague === undefined) throw new Error(`nobody in the demo is called ${account}`)
  const { id, personId, name } = colleague
  return { accountId: id, personId, names: [name], title: '', by: { kind: 'account', id } }
}

/** Everything as it is proposed; what nobody signed is the board's. */
async function rate(db: DeskDb, deed: Deed, months: Months, most: number): Promise<void> {
  const { rows } = await deskOf(db, { siteId: deed.siteId, ...months }, deed.actor)
  const last = rows.at(-1)?.day.slice(0, 7) ?? ''
  const open = rows.filter(
    ({ rating, isOwn, day }, at) => rating === null && !isOwn && (day < `${last}-15` || at % 2 < most),
  )
  const wishes = open.flatMap(({ work, authors, ...row }) =>
    work === null
      ? []
      : [
          {
            ...{ itemId: work.itemId, no: work.no, day: row.day, rateKind: row.rateKind, quantity: row.quantity },
            ...{ measure: row.measure, modifiers: row.modifiers, notCounted: row.notCounted, note: '' },
            authors:
              authors.length > 0
                ? authors
                : [{ name: 'Ban Biên tập', personId: null, role: 'author' as const, parts: 10_000 }],
          },
        ],
  )
  if (wishes.length > 0) told(await rateWorks(db, { ...deed, wishes }))
}

async function decideAll(db: DeskDb, deed: Deed, months: Months): Promise<void> {
  const { rows } = await deskOf(db, { siteId: deed.siteId, ...months }, deed.actor)
  const ids = rows.flatMap(({ rating, isOwn }) =>
    rating?.state === 'proposed' && !isOwn && rating.proposedByPerson !== deed.actor.personId ? [rating.id] : [],
  )
  if (ids.length > 0) told(await decide(db, { ...deed, ids }))
}

async function pay(db: DeskDb, about: (account: string) => Deed, months: Months): Promise<void> {
  const { siteId } = about('ke-toan')
  for (const [at, { id, name, personId }] of (await payeesOf(db, siteId)).slice(0, 8).entries()) {
    const form = {
      name,
      personId,
      taxWay: 'withheld',
      bank: 'Ngân hàng Hoài Giang',
      number: `00${1_000_000 + at}`,
      duty: null,
    } as const
    told(await changePayee(db, { ...about('ke-toan'), payeeId: id, ...form }))
  }
  const prepared = await preparePayment(db, { ...about('ke-toan'), ...months, title: 'Nhuận bút, thù lao đợt một' })
  const { id } = told(prepared)
  told(await approvePayment(db, { ...about('chu-tai-khoan'), id }))
  told(await recordPaid(db, { ...about('ke-toan'), id, slipNumber: 'UNC 36', paidOn: dayOf(about('ke-toan').now) }))
}
