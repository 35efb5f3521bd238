/** Lists that the demonstration's boards have kept: names that are right, and what is often read or written wrong. */
import type { Outcome } from '../../basics/outcomes.ts'
import { accept, addRepair } from '../../modules/quality/index.ts'
import type { DeskDb } from '../../platform/database/index.ts'
import type { Colleagues } from './boards.ts'
import type { MadeSite } from './sites.ts'

type Scene = { sites: ReadonlyMap<string, MadeSite>; colleagues: Colleagues; now: Date }

/** Right on every site: songs and places of the hills, and tools of the trade. */
const network = ['khèn bè', 'Lũng Pục', 'sli lượn', 'flycam', 'chatbot']

const repairs = [
  ['recognised', 'nhân dãn', 'nhân dân', 'Bản quét quyết định năm 2019'],
  ['recognised', 'Uý ban', 'Ủy ban', 'Bản quét công văn năm 2020'],
  ['typed', 'tiến đô', 'tiến độ', 'Báo cáo tháng của các xã'],
] as const

export async function keepDemoLists(db: DeskDb, { sites, colleagues, now }: Scene): Promise<void> {
  const secretary = colleagues.get('thu-ky')
  const [province] = sites.values()
  if (secretary === undefined || province === undefined) return
  const by = { kind: 'account' as const, id: secretary.id }
  for (const text of network) kept(await accept(db, { siteId: null, text, by, now }))
  kept(await accept(db, { siteId: province.id, text: 'hát then đàn tính', by, now }))
  for (const [list, wrong, right, source] of repairs) kept(await addRepair(db, { list, wrong, right, source, by, now }))
}

function kept(outcome: Outcome<null>): void {
  if ('issues' in outcome) throw new Error(`a list of the demonstration was refused: ${JSON.stringify(outcome.issues)}`)
}
