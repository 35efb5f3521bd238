/** What the demonstration's sites attest, what was found of their duties lately, and one unit that is asked. */
import { addDays, dayOf } from '../../basics/dates.ts'
import { askUnit, attest, keepVerdicts, unitsToAsk } from '../../modules/obligations/index.ts'
import type { DeskDb } from '../../platform/database/index.ts'
import type { Colleagues } from './boards.ts'
import type { MadeSite } from './sites.ts'

type Scene = { sites: ReadonlyMap<string, MadeSite>; colleagues: Colleagues; now: Date }

const by = { kind: 'command' } as const

export async function judgeDemo(db: DeskDb, { sites, colleagues, now }: Scene): Promise<void> {
  const today = dayOf(now)
  const all = [...sites.values()]
  for (const [index, { id: siteId }] of all.entries()) {
    const papers = [
      { fact: 'domain', said: 'Giấy chứng nhận đăng ký tên miền .gov.vn', validUntil: addDays(today, 30 + index * 40) },
      { fact: 'certificate', said: 'Chứng thư HTTPS', validUntil: addDays(today, 10 + index * 15) },
    ]
    for (const paper of papers) await attest(db, { siteId, ...paper, source: 'Dữ liệu minh họa', by, now })
  }
  const siteIds = all.map(({ id }) => id)
  for (const ago of [20, 1, 0]) await keepVerdicts(db, { siteIds, day: addDays(today, -ago), now })
  await ask(db, colleagues, now)
}

/** The head of a board asks the first of its units. */
async function ask(db: DeskDb, colleagues: Colleagues, now: Date): Promise<void> {
  const head = colleagues.get('truong-ban')
  const siteId = head?.memberships[0]?.siteId
  if (head === undefined || !siteId) return
  const [unit] = await unitsToAsk(db, siteId, dayOf(now))
  if (unit === undefined) return
  const asking = {
    key: 'budget',
    unitId: unit.unitId,
    note: 'Số liệu thực hiện dự toán 9 tháng, kèm bảng Excel.',
    dueOn: addDays(dayOf(now), 5),
  }
  await askUnit(db, { siteId, ...asking, by: { kind: 'account', id: head.id }, now })
}
