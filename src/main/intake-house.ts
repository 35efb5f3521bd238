/** Puts together what intake works with: who verifies, who reads, whom the operator trusts. */
import { X509Certificate } from 'node:crypto'
import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { IntakeHouse } from '../modules/intake/index.ts'
import { readDocument } from '../modules/intake/rules/reading/index.ts'
import { allSites } from '../modules/sites/index.ts'
import type { Reader } from '../platform/database/index.ts'
import type { FileStore } from '../platform/files/index.ts'
import type { Scanner } from '../platform/malware.ts'
import { pagePicture, readPdf, recognise, redact, textAsProse } from '../platform/pdf/index.ts'
import { openTrust, type Trust, trustFolder, verifyPdf } from '../platform/signatures/index.ts'
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
  return {
    ...{ files, scanner, picture: pagePicture, read: readDocument, documents: intakeDocuments(files) },
    verify: async (bytes, at) => verifyPdf(bytes, { trust: await trusted(), at }),
    ...{ textOf: readPdf, recognise, proseOf: textAsProse },
    redact: (bytes, boxes) => redact(bytes, boxes),
    packageTrust: async (at) => ({ at, anchors: (await trusted()).anchors.map(({ der }) => new X509Certificate(der)) }),
  }
}

/** The folder is read again when something in it has changed. */
function trustReader(dataDir: string | null): () => Promise<Trust> {
  let kept: { changedAt: number; trust: Promise<Trust> } | null = null
  return async () => {
    if (dataDir === null) return openTrust({})
    const folder = trustFolder(dataDir)
    await mkdir(folder, { recursive: true })
    const changedAt = (await stat(folder)).mtimeMs
    if (kept?.changedAt !== changedAt) kept = { changedAt, trust: openTrust(folder) }
    return kept.trust
  }
}

/** The watched folder of each site: `intake/<slug>` in the data folder. */
export const intakeFolders =
  (db: () => Reader, dataDir: string): (() => Promise<{ siteId: string; folder: string }[]>) =>
  async () =>
    (await allSites(db())).map(({ id, slug }) => ({ siteId: id, folder: join(dataDir, 'intake', slug) }))
