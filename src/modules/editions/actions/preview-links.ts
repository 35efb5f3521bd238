import { createHash, randomBytes } from 'node:crypto'
import { newId } from '../../../basics/ids.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { inTransaction, type Reader } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { previewDays, whyNotShare } from '../rules/reading.ts'
import { closePreviewLink, insertPreviewLink, type PreviewOpened, previewOpenedBy } from '../store/preview-links.ts'
import { byOf, type Doing, type Editing, enterScene, notFound } from './editing.ts'

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

export type LinkMade = { secret: string; until: Date }

/** Makes a link that shows the text under way as it is saved now, and nothing that is written later. Its secret is told once. */
export async function makePreviewLink(
  editing: Editing,
  doing: Doing,
  { days }: { days: number },
): Promise<Outcome<LinkMade>> {
  if (!(previewDays as readonly number[]).includes(days)) return stopped({ field: 'days', problem: 'days-unknown' })
  const { siteId, editionId, actor, at } = doing
  return inTransaction(editing.db, async (tx) => {
    const scene = await enterScene(tx, editing, doing)
    if (scene === undefined) return stopped(notFound)
    const issues = whyNotShare(scene.edition, actor)
    if (issues.length > 0) return stopped(...issues)
    const [id, secret] = [newId(at), randomBytes(32).toString('base64url')]
    const until = new Date(at.getTime() + days * 86_400_000)
    const { revisionId } = scene.edition
    await insertPreviewLink(tx, doing, { id, revisionId, secretHash: hashOf(secret), at, until, by: actor })
    await record(tx, {
      ...{ siteId, happened: 'preview-link-made', subjectId: editionId, by: byOf(doing) },
      after: { linkId: id, revisionId, until },
    })
    return done({ secret, until })
  })
}

export async function revokePreviewLink(
  editing: Editing,
  doing: Doing,
  { linkId }: { linkId: string },
): Promise<Outcome<{ revokedAt: Date }>> {
  const { siteId, editionId, actor, at } = doing
  if (actor.roles.length === 0) return stopped({ field: 'person', problem: 'not-yours-to-do' })
  return inTransaction(editing.db, async (tx) => {
    const isClosed = await closePreviewLink(tx, doing, { id: linkId, accountId: actor.accountId, at })
    if (!isClosed) return stopped({ field: 'link', problem: 'not-found' })
    const told = { siteId, happened: 'preview-link-revoked', subjectId: editionId, by: byOf(doing) }
    await record(tx, { ...told, after: { linkId } })
    return done({ revokedAt: at })
  })
}

/** What the secret of a link opens now; undefined alike for one that is wrong, over, revoked or dead. */
export const openPreviewLink = (db: Reader, secret: string, at: Date): Promise<PreviewOpened | undefined> =>
  previewOpenedBy(db, hashOf(secret), at)
