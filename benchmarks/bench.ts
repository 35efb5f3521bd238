/** `npm run bench`: every figure that has a bar, in one run on this machine, so that their ratios mean something. */
import { loadavg } from 'node:os'
import path from 'node:path'
import { enterDeskWork } from './generate/desk-work.ts'
import { prepareScratch } from './generate/prepare.ts'
import { articlePaths, serverVersion, withStorage } from './measure/database.ts'
import { needPrograms } from './measure/programs.ts'
import { keepResults, machine } from './measure/results.ts'
import { isMet, type Row, tableOf } from './measure/rows.ts'
import { makeScratch } from './measure/scratch.ts'
import { startServer, stopAll } from './measure/server.ts'
import { sha256Cost } from './measure/sha256.ts'
import { cachedHome } from './rows/cached-home.ts'
import { demoRows } from './rows/demo.ts'
import { deskRows } from './rows/desk.ts'
import { documentRows } from './rows/documents.ts'
import { duplicateRows } from './rows/duplicates.ts'
import { importRow, writeArchive } from './rows/importing.ts'
import { intakeRows } from './rows/intake.ts'
import { obligationRows } from './rows/obligations.ts'
import { spellingRows } from './rows/quality.ts'
import { reportRows } from './rows/reports.ts'
import { searchRows } from './rows/search.ts'
import { type Costs, growthRows, uncachedCosts, uncachedRows } from './rows/uncached.ts'
import { visibleRows } from './rows/visible.ts'

const isQuick = process.argv.includes('--quick')
const size = isQuick
  ? {
      sites: 206,
      few: 2000,
      many: 20_000,
      requests: 300,
      seconds: 2,
      archive: 1000,
      demoRequests: 1000,
      people: 500,
      deskRequests: 60,
      documents: 100,
      searched: 20_000,
      copied: 20_000,
      reported: 100_000,
    }
  : {
      sites: 206,
      few: 10_000,
      many: 100_000,
      requests: 1500,
      seconds: 5,
      archive: 5000,
      demoRequests: 5000,
      people: 5000,
      deskRequests: 300,
      documents: 500,
      searched: 200_000,
      copied: 100_000,
      reported: 1_000_000,
    }
const port = 18_080

const say = (progress: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${progress}`)

type FolderOf = (name: string) => string

/** What can be asked for by name; everything in this order when nothing is. */
const parts: Readonly<Record<string, (folderOf: FolderOf) => Promise<Row[]>>> = {
  pages,
  demo: (folderOf) => demo(folderOf('demo')),
  documents: (folderOf) => readDocuments(folderOf('few')),
  search: (folderOf) => searching(folderOf('search')),
  quality: (folderOf) => quality(folderOf('quality')),
  reports: (folderOf) => yearReport(folderOf('few')),
}

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))

async function bench(folderOf: FolderOf): Promise<Row[]> {
  await prepared(folderOf('few'), size.few)
  const rows: Row[] = []
  for (const [name, measured] of Object.entries(parts))
    if (asked.length === 0 || asked.includes(name)) rows.push(...(await measured(folderOf)))
  return rows
}

async function prepared(dataDir: string, articles: number): Promise<void> {
  say(`generating ${articles.toLocaleString('en')} articles`)
  await prepareScratch(dataDir, { sites: size.sites, articles, articlesElsewhere: 20, now: new Date(), seed: 1 }, say)
}

/** Pages of citizens and of the desk, and what is judged over all of them. */
async function pages(folderOf: FolderOf): Promise<Row[]> {
  const [few, many] = [folderOf('few'), folderOf('many')]
  await prepared(many, size.many)
  say('uncached pages')
  const sha256 = sha256Cost()
  const fewCosts = await costsOf(few)
  const manyCosts = await costsOf(many)
  return [
    ...uncachedRows(manyCosts, size.many, sha256),
    ...growthRows({ articles: size.few, costs: fewCosts }, { articles: size.many, costs: manyCosts }),
    ...(await onRunningServer(many, folderOf('beside'))),
    ...(await desk(many, manyCosts)),
    ...(await duties(many)),
  ]
}

async function costsOf(dataDir: string): Promise<Costs> {
  const paths = await withStorage(dataDir, (storage) => articlePaths(storage, size.requests))
  const server = await startServer({ dataDir, port })
  try {
    return await uncachedCosts(server, paths, size.requests)
  } finally {
    await server.stop()
  }
}

/** What is measured on one server that goes on running: the page cache, publishing, an import beside it. */
async function onRunningServer(dataDir: string, beside: string): Promise<Row[]> {
  const server = await startServer({ dataDir, port, core: 0 })
  try {
    say('cached home against nginx')
    const cached = await cachedHome({
      server,
      folder: path.join(beside, 'nginx'),
      nginxPort: port + 1,
      seconds: size.seconds,
    })
    say('publishing')
    const visible = await withStorage(dataDir, ({ desk }) => visibleRows(desk(), server.site))
    say('import')
    const file = await writeArchive(beside, size.archive)
    const imported = await importRow({ dataDir, port, file, site: 'xa-200', count: size.archive })
    return [...cached, ...visible, imported]
  } finally {
    await server.stop()
  }
}

/** Beside its articles the province has five thousand people and a fifth as many items under way. */
async function desk(dataDir: string, { article }: Costs): Promise<Row[]> {
  say('desk')
  const work = { people: size.people, drafts: size.many / 5, deeds: size.many, now: new Date(), seed: 5 }
  await withStorage(dataDir, ({ urls }) => enterDeskWork(urls.owner, work))
  return deskRows({ dataDir, port, requests: size.deskRequests }, article.all)
}

async function duties(dataDir: string): Promise<Row[]> {
  say('duties of publication')
  return withStorage(dataDir, (storage) => obligationRows(storage, size.many))
}

async function demo(dataDir: string): Promise<Row[]> {
  say('demo')
  return demoRows({ dataDir: path.join(dataDir, 'data'), port, requests: size.demoRequests })
}

async function readDocuments(dataDir: string): Promise<Row[]> {
  say('signed documents')
  const read = await documentRows({ count: size.documents, seed: 1, scans: true, say })
  say('signed documents through the whole intake')
  return [...read, ...(await intakeRows({ dataDir, count: size.documents, seed: 2 }))]
}

/** Last on these data: it fills their ledger with two years of the whole province. */
async function yearReport(dataDir: string): Promise<Row[]> {
  say('a year of the province')
  return reportRows({ dataDir, items: size.reported })
}

async function quality(dataDir: string): Promise<Row[]> {
  say('spelling and copies')
  return [...spellingRows(say), ...(await withStorage(dataDir, (storage) => duplicateRows(storage, size.copied, say)))]
}

/** On a server with the product's own settings, which nobody else asks meanwhile. */
async function searching(dataDir: string): Promise<Row[]> {
  say('search')
  return withStorage(dataDir, (storage) => searchRows(storage, { items: size.searched, sites: 40 }, say))
}

const unknown = asked.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; the parts are ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}
needPrograms()
if ((loadavg()[0] ?? 0) > 1) say('the machine is busy with something else: every figure will be worse than it is')
const scratch = makeScratch()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void stopAll().finally(() => process.exit(1)))
try {
  const rows = await bench(scratch.folder)
  const version = await withStorage(scratch.folder('few'), serverVersion)
  console.log(tableOf(rows))
  const name = [isQuick ? 'bench-quick' : 'bench', ...asked].join('-')
  say(`kept in ${keepResults(name, machine(new Date(), version), rows)}`)
  process.exitCode = rows.every(isMet) ? 0 : 1
} finally {
  await stopAll()
  scratch.remove()
}
