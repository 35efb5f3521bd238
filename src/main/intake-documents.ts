/** How what came in becomes a document of the site: by the person who confirms it, or under a permission of the board. */

import { done, type Outcome, stopped } from '../basics/outcomes.ts'
import { record } from '../modules/audit/index.ts'
import {
  decided,
  documentDuplicates,
  type Entering,
  enterDocument,
  enterDocuments,
  filesToVerify,
  keepReport,
  verifyLive,
} from '../modules/documents/index.ts'
import { editionOfExternalId, withdraw } from '../modules/editions/index.ts'
import type { DocumentsDoor, IntakeHouse, PublishedAs, PublishingDocument } from '../modules/intake/index.ts'
import { addFile } from '../modules/media/index.ts'
import { announceChange } from '../modules/sites/index.ts'
import { type Db, type DeskDb, inTransaction, type Tx } from '../platform/database/index.ts'
import type { FileStore } from '../platform/files/index.ts'
import { actorOf, editingOn } from './content-types.ts'

export const intakeDocuments = (files: FileStore, verify: IntakeHouse['verify']): DocumentsDoor => ({
  duplicates: (db, siteId, about) => documentDuplicates(db, siteId, about),
  publish: (db, document) => publish(db, files, document),
  withdraw: (db, { siteId, editionId, reason, by, now }) =>
    withdraw(db as DeskDb, { siteId, editionId, withdrawal: { reason, at: now }, by }),
  toVerify: filesToVerify,
  verifyAgain: (db, about) => verifyLive(db, { files, verify }, about),
})

async function publish(db: Db, files: FileStore, document: PublishingDocument): Promise<Outcome<PublishedAs>> {
  await inTransaction(db, (tx) => enterFiles(tx, files, document))
  return document.who === null ? publishAlone(db, document) : publishBy(db as DeskDb, document, document.who)
}

/** The library knows a file before a text uses it. */
async function enterFiles(tx: Tx, files: FileStore, { siteId, main, annexes, redacted, now }: PublishingDocument) {
  for (const { sha256, name, contentType } of [main, ...annexes, ...(redacted === null ? [] : [redacted])]) {
    const parts: Buffer[] = []
    for await (const part of files.read(sha256)) parts.push(part as Buffer)
    await addFile(tx, files, { siteId, name, contentType, bytes: Buffer.concat(parts), now })
  }
}

function formOf({ facts, main, annexes, redacted, text, sectionId, replaces }: PublishingDocument) {
  const { issuer = '', subject = '', urgency = '', signatureCode = '', ...others } = facts
  const { place: _place, ...told } = others
  return {
    ...told,
    ...{ subject, issuer: { name: issuer }, main, annexes, redacted },
    ...(isUrgency(urgency) ? { urgency } : {}),
    ...(isSignatureCode(signatureCode) ? { signatureCode } : {}),
    visibility: redacted === null ? 'public' : 'restricted',
    sectionIds: sectionId === null ? [] : [sectionId],
    relations: replaces.map(({ numberSymbol }) => ({ kind: 'replaces', citation: numberSymbol, isWhole: true })),
    text,
  }
}

const isUrgency = (text: string): boolean => ['', 'khan', 'thuong-khan', 'hoa-toc'].includes(text)
const isSignatureCode = (text: string): boolean => ['', 'TM', 'KT', 'TL', 'TUQ', 'Q'].includes(text)

const reportOf = ({ main, signature, now }: PublishingDocument): Entering['reports'] =>
  signature === null ? [] : [{ sha256: main.sha256, verifiedAt: now, report: signature }]

async function publishBy(
  db: DeskDb,
  document: PublishingDocument,
  who: NonNullable<PublishingDocument['who']>,
): Promise<Outcome<PublishedAs>> {
  const { siteId, now, by, explanation } = document
  const account = { ...who, email: '', memberships: [] }
  const entered = await enterDocument(editingOn(db), {
    ...{ siteId, at: now, form: formOf(document), reports: reportOf(document), upTo: 'published' },
    ...{ actor: await actorOf(db, account, siteId, now), externalId: document.externalId },
    ...(by.address === undefined ? {} : { address: by.address }),
    ...(explanation === '' ? {} : { explanation: `Đã xem các lý do dừng của văn bản đến: ${explanation}` }),
  })
  if ('issues' in entered) return entered
  return done({ editionId: entered.done.editionId, isLive: entered.done.became === 'published' })
}

/** Entered as decided: the permission that the head of the board gave is in the audit row. */
async function publishAlone(db: Db, document: PublishingDocument): Promise<Outcome<PublishedAs>> {
  const { siteId, externalId, by, now } = document
  const form = decided(formOf(document))
  if ('issues' in form) return stopped(...form.issues)
  return inTransaction(db, async (tx) => {
    const before = await editionOfExternalId(tx, siteId, externalId)
    if (before !== undefined) return done({ editionId: before, isLive: true })
    for (const report of reportOf(document)) await keepReport(tx, siteId, report)
    const one = { externalId, language: 'vi', composed: form.done, publishedAt: now, oldPaths: [] } as const
    const [entered] = await enterDocuments(tx, { siteId, documents: [one], now })
    if (entered === undefined) return stopped({ field: 'arrival', problem: 'no-document' })
    await announceChange(tx, siteId)
    const { editionId, path } = entered
    await record(tx, {
      siteId,
      happened: 'document-published-alone',
      subjectId: editionId,
      by,
      after: { path, externalId },
    })
    return done({ editionId, isLive: true })
  })
}
