/** Signed documents of the demonstration: finished ones on the sites, arrivals in their folders, and the root certificate. */
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import {
  arrivingDocuments,
  type DemoDocument,
  documentBytes,
  finishedDocuments,
  trustFolder as trustedByDemo,
} from '../../../demo/documents/index.ts'
import { documentRelations, fieldOf, type Named, references } from '../../../demo/documents/relations.ts'
import { texts } from '../../../demo/documents/texts.ts'
import { startOfDay } from '../../basics/dates.ts'
import {
  type DecidedDocument,
  decided,
  type EnteredDocument,
  enterDocuments,
  keepReport,
} from '../../modules/documents/index.ts'
import { addFile } from '../../modules/media/index.ts'
import { announceChange } from '../../modules/sites/index.ts'
import { type DeskDb, inTransaction, type Tx } from '../../platform/database/index.ts'
import type { FileStore } from '../../platform/files/index.ts'
import { proseFromHtml } from '../../platform/html.ts'
import { openTrust, type Trust, trustFolder, verifyPdf } from '../../platform/signatures/index.ts'
import type { MadeSite } from './sites.ts'

type Scene = {
  sites: ReadonlyMap<string, MadeSite>
  /** Sites with a board and a records clerk. */
  staffed: ReadonlySet<string>
  files: FileStore
  dataDir: string
  now: Date
}
type Made = Map<string, EnteredDocument & { siteId: string }>
type Making = Scene & { site: MadeSite; trust: Trust; made: Made }

/** The province's come first: departments and communes refer to them. */
export async function enterDemoDocuments(db: DeskDb, scene: Scene): Promise<void> {
  const folder = trustFolder(scene.dataDir)
  await mkdir(folder, { recursive: true })
  await cp(trustedByDemo, folder, { recursive: true })
  const making = { ...scene, trust: await openTrust(folder), made: new Map() as Made }
  const byRank = [...scene.sites.values()].sort((one, other) => rankOf(one) - rankOf(other))
  for (const site of byRank) {
    await inTransaction(db, (tx) => enterOfSite(tx, { ...making, site }))
  }
  await bringArrivals(scene)
}

const rankOf = ({ kind }: MadeSite): number => (kind === 'province' ? 0 : 1)
const keyOf = ([site, numberSymbol]: Named): string => `${site} ${numberSymbol}`

/** One after the other: a document may lean on the one before it. */
async function enterOfSite(tx: Tx, making: Making): Promise<void> {
  const { site, made, now } = making
  const mine = finishedDocuments()
    .filter((one) => one.site === site.slug)
    .sort((one, other) => one.issuedOn.localeCompare(other.issuedOn))
  for (const one of mine) {
    const document = decidedOf(making, one, await fileOf(tx, making, one))
    const [entered] = await enterDocuments(tx, { siteId: site.id, documents: [document], now })
    if (entered) made.set(keyOf([site.slug, one.numberSymbol ?? '']), { ...entered, siteId: site.id })
  }
  const referring = references.filter((one) => one.site === site.slug).map(({ to }) => referenceTo(making, to))
  await enterDocuments(tx, { siteId: site.id, documents: referring, now })
  if (mine.length + referring.length > 0) await announceChange(tx, site.id)
}

async function fileOf(tx: Tx, { site, files, trust, now }: Making, document: DemoDocument) {
  const bytes = documentBytes(document)
  const file = { name: basename(document.file), contentType: 'application/pdf' }
  const sha256 = await addFile(tx, files, { siteId: site.id, ...file, bytes, now })
  await keepReport(tx, site.id, { sha256, verifiedAt: now, report: await verifyPdf(bytes, { trust, at: now }) })
  return { ...file, sha256, bytes: bytes.length }
}

function decidedOf(making: Making, one: DemoDocument, main: object): DecidedDocument {
  const mine = [making.site.slug, one.numberSymbol ?? ''] as const
  const { kind, issuedOn, effectiveOn, signer, signerTitle, signatureCode, subject } = one
  const form = {
    ...{ kind, issuedOn, effectiveOn, signer, signerTitle, signatureCode, subject, main },
    ...{ numberSymbol: one.numberSymbol ?? '', issuer: { name: one.issuer }, field: fieldOf(subject) },
    relations: documentRelations
      .filter(({ from }) => keyOf(from) === keyOf(mine))
      .map(({ kind: relation, to, citation }) => ({ kind: relation, citation, ...linkTo(making.made, to) })),
    text: textOf(mine),
  }
  return enteredAs(making, form, issuedOn)
}

/** A superior's document: its facts, and where the issuer's own copy stands. */
function referenceTo(making: Making, to: Named): DecidedDocument {
  const own = finishedDocuments().find((one) => keyOf([one.site, one.numberSymbol ?? '']) === keyOf(to))
  if (own === undefined) throw new Error(`the demo refers to an unknown document: ${keyOf(to)}`)
  const { kind, issuedOn, effectiveOn, signer, signerTitle, signatureCode, subject, issuer } = own
  const form = {
    ...{ kind, issuedOn, effectiveOn, signer, signerTitle, signatureCode, subject, issuer: { name: issuer } },
    ...{ numberSymbol: to[1], field: fieldOf(subject), issuerCopy: linkTo(making.made, to) },
  }
  return enteredAs(making, form, issuedOn)
}

function linkTo(made: Made, to: Named | null) {
  const other = to === null ? undefined : made.get(keyOf(to))
  return other === undefined ? {} : { siteId: other.siteId, documentId: other.itemId }
}

function enteredAs({ site, now }: Making, form: object, issuedOn: string): DecidedDocument {
  const section = site.sections.find(({ kind }) => kind === 'documents')
  const composed = decided({ ...form, sectionIds: section ? [section.id] : [] })
  if ('issues' in composed) throw new Error(`a document of the demo: ${JSON.stringify(composed.issues)}`)
  const publishedAt = new Date(Math.min(now.getTime(), startOfDay(issuedOn).getTime() + 33 * 3_600_000))
  return { language: 'vi', composed: composed.done, publishedAt, oldPaths: [] }
}

/** The accessible text beside the PDF; `texts.ts` says how its lines are marked. */
function textOf([site, numberSymbol]: Named) {
  const found = texts.find((one) => one.site === site && one.numberSymbol === numberSymbol)
  const lines = (found?.text ?? '').split('\n').map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
  const html = lines.map((line) =>
    line.startsWith('# ') ? `<h2>${line.slice(2)}</h2>` : `<p>${line.replace(/^> /, '')}</p>`,
  )
  return found === undefined ? null : proseFromHtml(html.join('')).prose
}

/** What lies in the watched folders is taken by the worker once the demonstration runs. */
async function bringArrivals({ sites, staffed, dataDir }: Scene): Promise<void> {
  const [province = ''] = [...sites.values()].filter(({ kind }) => kind === 'province').map(({ slug }) => slug)
  for (const one of arrivingDocuments().filter(({ site }) => sites.has(site))) {
    // Where nobody is there to confirm them, the records clerk of the province does.
    const folder = join(dataDir, 'intake', staffed.has(one.site) ? one.site : province)
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, basename(one.file)), documentBytes(one))
  }
}
