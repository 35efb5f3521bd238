/** `npm run soak`: what takes too long for every day: a million articles, blows in the middle of an import, a database away. */
import { prepareScratch } from './generate/prepare.ts'
import { randomFrom } from './generate/random.ts'
import { articlePaths, serverVersion, withStorage } from './measure/database.ts'
import { needPrograms } from './measure/programs.ts'
import { keepResults, machine } from './measure/results.ts'
import { isMet, type Row, tableOf } from './measure/rows.ts'
import { makeScratch } from './measure/scratch.ts'
import { startServer, stopAll } from './measure/server.ts'
import { sha256Cost } from './measure/sha256.ts'
import { databaseAwayRows } from './rows/database-away.ts'
import { writeArchive } from './rows/importing.ts'
import { killingRows } from './rows/killing.ts'
import { propertiesRow, sequencesRow } from './rows/properties.ts'
import { signatureRows } from './rows/signatures.ts'
import { type Costs, growthRows, uncachedCosts, uncachedRows } from './rows/uncached.ts'

const isQuick = process.argv.includes('--quick')
const size = isQuick
  ? { few: 2000, many: 20_000, requests: 300, archive: 3000, rounds: 3, tries: 1000, fuzzSeconds: 60 }
  : { few: 10_000, many: 1_000_000, requests: 2000, archive: 10_000, rounds: 12, tries: 10_000, fuzzSeconds: 3600 }
const port = 18_080

/** `--fuzz-seconds=600`: how long spoiled files are made; an hour unless told otherwise. */
function fuzzSeconds(usual: number): number {
  const asked = process.argv.find((word) => word.startsWith('--fuzz-seconds='))?.split('=')[1]
  return asked === undefined ? usual : Number(asked)
}

const say = (progress: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${progress}`)

const parts: Readonly<Record<string, (folderOf: (name: string) => string) => Promise<Row[]>>> = {
  growth: async (folderOf) => {
    const few = await costsWith(folderOf('few'), size.few)
    const many = await costsWith(folderOf('many'), size.many)
    return [
      ...uncachedRows(many, size.many, sha256Cost()),
      ...growthRows({ articles: size.few, costs: few }, { articles: size.many, costs: many }),
    ]
  },
  killing: async (folderOf) => {
    const dataDir = folderOf('killed')
    await prepareScratch(dataDir, { sites: 3, articles: 200, articlesElsewhere: 5, now: new Date(), seed: 2 }, say)
    const file = await writeArchive(folderOf('archive'), size.archive)
    const killing = {
      dataDir,
      port,
      file,
      site: 'so-1',
      count: size.archive,
      rounds: size.rounds,
      random: randomFrom(3),
    }
    return killingRows(killing, say)
  },
  away: async (folderOf) => {
    const dataDir = folderOf('away')
    await prepareScratch(dataDir, { sites: 3, articles: 200, articlesElsewhere: 5, now: new Date(), seed: 2 }, say)
    return databaseAwayRows({ dataDir, port })
  },
  properties: async () => [await propertiesRow(size.tries)],
  sequences: async () => [await sequencesRow(size.tries)],
  signatures: async () => signatureRows({ mutations: size.tries, fuzzSeconds: fuzzSeconds(size.fuzzSeconds) }),
}

async function costsWith(dataDir: string, articles: number): Promise<Costs> {
  say(`generating ${articles.toLocaleString('en')} articles`)
  await prepareScratch(dataDir, { sites: 206, articles, articlesElsewhere: 20, now: new Date(), seed: 1 }, say)
  const paths = await withStorage(dataDir, (storage) => articlePaths(storage, size.requests))
  const server = await startServer({ dataDir, port })
  try {
    return await uncachedCosts(server, paths, size.requests)
  } finally {
    await server.stop()
  }
}

needPrograms()
const scratch = makeScratch()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void stopAll().finally(() => process.exit(1)))
try {
  const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
  const rows: Row[] = []
  for (const [name, measure] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    say(name)
    rows.push(...(await measure(scratch.folder)))
  }
  console.log(tableOf(rows))
  const version = await withStorage(scratch.folder('version'), serverVersion)
  const what = ['soak', ...(isQuick ? ['quick'] : []), ...asked].join('-')
  say(`kept in ${keepResults(what, machine(new Date(), version), rows)}`)
  process.exitCode = rows.every(isMet) ? 0 : 1
} finally {
  await stopAll()
  scratch.remove()
}
