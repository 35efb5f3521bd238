import { newId } from '../../../basics/ids.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { type Entry, enter, takeNumbers } from '../../editions/index.ts'
import { type AgendaInput, pathOf, titleOf } from '../rules/agenda.ts'
import { insertAgendaEntries } from '../store.ts'

/** Enters decided agendas of one site, in the caller's transaction. */
export async function enterAgendas(
  tx: Tx,
  { siteId, agendas, now }: { siteId: string; agendas: readonly AgendaInput[]; now: Date },
): Promise<void> {
  if (agendas.length === 0) return
  const first = await takeNumbers(tx, siteId, agendas.length)
  const entries = agendas.map((agenda, index) => entryOf(agenda, first + index, now))
  await enter(tx, siteId, entries, now)
  const weeks = agendas.map(({ entries: lines }, index) => ({
    revisionId: entries[index]?.revisionId ?? '',
    entries: lines,
  }))
  await insertAgendaEntries(tx, siteId, weeks)
}

const entryOf = (agenda: AgendaInput, number: number, now: Date): Entry => ({
  itemId: newId(now),
  editionId: newId(now),
  revisionId: newId(now),
  number,
  type: 'agenda',
  language: agenda.language,
  isNewItem: true,
  title: titleOf(agenda),
  summary: '',
  slug: agenda.week.toLowerCase(),
  path: pathOf(agenda),
  content: { week: agenda.week },
  sectionIds: [agenda.sectionId],
  placedIn: [agenda.sectionId],
  works: [],
  files: [],
  liveFrom: agenda.publishedAt,
  oldPaths: [],
})
