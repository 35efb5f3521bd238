/** The agenda of a week as a content type of the one workflow. */
import { done } from '../../../basics/outcomes.ts'
import type { Reader } from '../../../platform/database/index.ts'
import type { Composed, ContentType, KeptRevision, ShownFact } from '../../editions/index.ts'
import type { AgendaEntry } from '../rules/agenda.ts'
import { type AgendaContent, composedOf, path, readAgenda, whyNotReady } from '../rules/draft.ts'
import { rowsOf } from '../rules/rows.ts'
import { agendaEntries, insertAgendaEntries } from '../store.ts'

export const agendaType: ContentType = {
  type: 'agenda',
  compose(form) {
    const read = readAgenda(form)
    return 'issues' in read ? read : done(composedOf(read.done))
  },
  whyNotKept: () => [],
  whyNotReady,
  path,
  keepFacts: (tx, siteId, revisionId, composed) =>
    insertAgendaEntries(tx, siteId, [{ revisionId, entries: entriesIn(composed) }]),
  formOf,
  shownFacts,
}

/** Facts come only from `compose` above. */
const entriesIn = ({ facts }: Composed): readonly AgendaEntry[] => facts as readonly AgendaEntry[]

/** Rows as they were typed; of an agenda that was entered ready, as its lines are. */
async function formOf(db: Reader, siteId: string, revision: KeptRevision): Promise<unknown> {
  const { week, rows } = revision.content as AgendaContent
  const [sectionId = null] = revision.sectionIds
  return { week, sectionId, rows: rows ?? rowsOf(await agendaEntries(db, siteId, revision.id)) }
}

function shownFacts({ content, sectionIds }: Composed): ShownFact[] {
  return [
    { name: 'week', value: (content as AgendaContent).week },
    { name: 'sections', value: sectionIds.join(', ') },
  ]
}
