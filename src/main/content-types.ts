/** The content types of the product, in one list, and the workflow they pass through. */
import { agendaForm } from '../modules/agenda/desk/agenda-form.tsx'
import { agendaType } from '../modules/agenda/index.ts'
import { articleForm } from '../modules/articles/desk/article-form.tsx'
import { articleType } from '../modules/articles/index.ts'
import { documentForm } from '../modules/documents/desk/document-form.tsx'
import { checkDocuments, documentType } from '../modules/documents/index.ts'
import { type Actor, addressCheck, type Editing } from '../modules/editions/index.ts'
import { fileFindings } from '../modules/media/index.ts'
import { pageForm } from '../modules/pages/desk/page-form.tsx'
import { pageType } from '../modules/pages/index.ts'
import { actingAt, approversOf, officesOn } from '../modules/people/index.ts'
import { textCheck } from '../modules/quality/index.ts'
import { reassignmentsOf, withNamed } from '../modules/worklist/index.ts'
import type { DeskDb, Reader } from '../platform/database/index.ts'
import type { ContentForm } from '../web/content-form.ts'
import type { Account } from '../web/context.ts'
import { citationCheck } from './citations.ts'

const types = { article: articleType, page: pageType, agenda: agendaType, document: documentType }

/** The workflow on this database, with who answers for an item by the board's assignments and cover of the day. */
export const editingOn = (db: DeskDb): Editing => ({
  db,
  types,
  checks: [fileFindings, addressCheck(types), checkDocuments, citationCheck, textCheck],
  approversOf: async (reader, { day, editionId, ...item }) => {
    const named = (await reassignmentsOf(reader, [item.siteId], editionId)).get(editionId)
    const offices = (await officesOn(reader, { siteIds: [item.siteId], day })).get(item.siteId)
    return withNamed(offices === undefined ? [] : approversOf(offices, item, day), named)
  },
})

/** How each type is written at the desk. */
export const contentForms: readonly ContentForm[] = [articleForm, documentForm, pageForm, agendaForm]

const workflowRoles: readonly string[] = [
  ...['board-head', 'standing-deputy', 'deputy', 'board-member', 'board-secretary'],
  ...['contributor', 'unit-contact', 'records-clerk'],
]

/** The signed-in person as the workflow knows them at a site; roles that have no part in it are left out. */
export async function actorOf(db: Reader, account: Account, siteId: string, at: Date): Promise<Actor> {
  const acting = await actingAt(db, { account, siteId, at })
  return {
    ...acting,
    roles: acting.roles.filter((role): role is Actor['roles'][number] => workflowRoles.includes(role)),
  }
}
