/** Puts together what intake works with: who verifies, who reads, whom the operator trusts. */
import { X509Certificate } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { issuersFor } from '../modules/documents/index.ts'
import { type IntakeHouse, type Outbox, reasonText } from '../modules/intake/index.ts'
import { readDocument } from '../modules/intake/rules/reading/index.ts'
import { allSites } from '../modules/sites/index.ts'
import type { Reader } from '../platform/database/index.ts'
import type { FileStore } from '../platform/files/index.ts'
import type { Scanner } from '../platform/malware.ts'
import { pagePicture, readPdf, recognise, redact, textAsProse } from '../platform/pdf/index.ts'
import { openTrust, type Trust, trustFolder, trustMark, trustState, verifyPdf } from '../platform/signatures/index.ts'
import { intakeDocuments } from './intake-documents.ts'

export type IntakeParts = {
  files: FileStore
  scanner: Scanner | null
  /** Where the operator puts certificates; nobody is trusted without it. */
  dataDir: string | null
  /** For tests, in place of the folder. */
  trust?: Trust
}

export function intakeHouse({ files, scanner, dataDir, trust }: IntakeParts): IntakeHouse {
  const trusted = trust === undefined ? trustReader(dataDir) : async () => trust
  const verify: IntakeHouse['verify'] = async (bytes, at) => verifyPdf(bytes, { trust: await trusted(), at })
  return {
    ...{ files, scanner, verify, picture: pagePicture, read: readDocument, documents: intakeDocuments(files, verify) },
    ...{ textOf: readPdf, recognise, proseOf: textAsProse },
    redact,
    packageTrust: async (at) => ({ at, anchors: (await trusted()).anchors.map(({ der }) => new X509Certificate(der)) }),
    trustState: async (at) => trustState(await trusted(), at),
    trustMark: async () => (dataDir === null ? '' : markIn(dataDir)),
  }
}

/** The folder is read again when a file in it is added, taken away or written anew. */
export function trustReader(dataDir: string | null): () => Promise<Trust> {
  let kept: { mark: string; trust: Promise<Trust> } | null = null
  return async () => {
    if (dataDir === null) return openTrust({})
    const mark = await markIn(dataDir)
    if (kept?.mark !== mark) kept = { mark, trust: openTrust(trustFolder(dataDir)) }
    return kept.trust
  }
}

async function markIn(dataDir: string): Promise<string> {
  const folder = trustFolder(dataDir)
  await mkdir(folder, { recursive: true })
  return trustMark(folder)
}

/** The watched folder of each site: `intake/<slug>` in the data folder. */
export const intakeFolders =
  (db: () => Reader, dataDir: string): (() => Promise<{ siteId: string; folder: string }[]>) =>
  async () =>
    (await allSites(db())).map(({ id, slug }) => ({ siteId: id, folder: join(dataDir, 'intake', slug) }))

/** Where answers to senders of packages are put: `intake-outbox/<slug>` in the data folder, and what the site is called. */
export const intakeOutbox =
  (db: () => Reader, dataDir: string): ((siteId: string) => Promise<Outbox | null>) =>
  async (siteId) => {
    const site = (await allSites(db())).find(({ id }) => id === siteId)
    if (site === undefined) return null
    const bodies = (await issuersFor(db(), siteId)).map(({ name }) => name)
    return { folder: join(dataDir, 'intake-outbox', site.slug), names: [...bodies, site.name], sentence: reasonText }
  }
