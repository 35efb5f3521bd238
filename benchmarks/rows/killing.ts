/** kill -9 in the middle of an import: what another connection saw committed stays, nothing is half, and it goes on to its end. */
import type { ChildProcess } from 'node:child_process'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { ownerUrl } from '../../src/platform/postgres/presence.ts'
import type { Random } from '../generate/random.ts'
import { withStorage } from '../measure/database.ts'
import { treeOf } from '../measure/processes.ts'
import type { Row } from '../measure/rows.ts'
import { runCommand, type Server, startServer } from '../measure/server.ts'
import { createdBy } from './importing.ts'

export type Killing = {
  dataDir: string
  port: number
  file: string
  site: string
  count: number
  rounds: number
  random: Random
}

type Victim = 'node' | 'postgresql' | 'both'
/** Milliseconds from the command to the blow: it has begun to write, and is far from its end. */
const shortest = 900
const spread = 800

const victims: readonly Victim[] = ['node', 'postgresql', 'both']

export async function killingRows(killing: Killing, say: (progress: string) => void): Promise<Row[]> {
  const lost: number[] = []
  const half: number[] = []
  let inTime = 0
  for (let round = 0; round < killing.rounds; round++) {
    const victim = victims[round % victims.length] ?? 'both'
    const { seen, wasRunning } = await killDuringImport(killing, victim)
    if (wasRunning) inTime += 1
    const after = await state(killing)
    lost.push(Math.max(0, seen - after.items))
    half.push(after.half)
    say(`round ${round + 1}, kill -9 of ${victim}: ${seen} seen committed, ${after.items} there, ${after.half} half`)
  }
  const last = await importAgain(killing)
  const again = await importAgain(killing)
  const end = await state(killing)
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
  const from = { rounds: killing.rounds, 'while it ran': inTime }
  return [
    {
      key: 'kill-lost',
      what: 'kill -9 during an import: acknowledged articles lost',
      value: sum(lost),
      unit: '',
      atMost: 0,
      from,
    },
    {
      key: 'kill-half',
      what: 'kill -9 during an import: articles that are half there',
      value: sum(half) + end.half,
      unit: '',
      atMost: 0,
      from,
    },
    {
      key: 'kill-missing',
      what: `The import resumed: articles that differ from ${killing.count.toLocaleString('en')}`,
      value: Math.abs(end.items - killing.count),
      unit: '',
      atMost: 0,
      from: { 'last run made': last, 'one more run made': again },
    },
  ]
}

const wordsOf = ({ file, site }: Killing): string[] => ['import', 'articles', file, '--site', site, '--create']

const importAgain = async (killing: Killing): Promise<number> =>
  createdBy((await runCommand(killing, wordsOf(killing))).output)

/** Answers how many articles were seen committed right before the blow, and whether the import was still at work. */
async function killDuringImport(killing: Killing, victim: Victim): Promise<{ seen: number; wasRunning: boolean }> {
  const server = await startServer(killing)
  try {
    let child: ChildProcess | undefined
    const run = runCommand(killing, wordsOf(killing), (started) => {
      child = started
    })
    await pause(shortest + killing.random.below(spread))
    const seen = await countFromOutside(killing, server)
    kill(victim, server, child)
    const { exitCode } = await run
    return { seen, wasRunning: exitCode !== 0 }
  } finally {
    await server.stop()
  }
}

/** By a connection that is no part of the product, so that nobody is there to start the server again but those it serves. */
async function countFromOutside({ dataDir }: Killing, server: Server): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl(path.join(dataDir, 'postgres'), server.databasePort()) })
  await client.connect()
  try {
    const { rows } = await client.query<{ count: string }>(
      "select count(*) from editions.item where external_id like 'a-%'",
    )
    return Number(rows[0]?.count ?? 0)
  } finally {
    await client.end()
  }
}

/** Every process of the kind at once, as when the machine's memory runs out. */
function kill(victim: Victim, server: Server, child: ChildProcess | undefined): void {
  const database = treeOf(server.databasePid())
  const nodes = [...treeOf(server.pid), ...(child?.pid === undefined ? [] : treeOf(child.pid))].filter(
    (pid) => !database.includes(pid),
  )
  const doomed = victim === 'node' ? nodes : victim === 'postgresql' ? database : [...database, ...nodes]
  for (const pid of doomed) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // Ended by itself between the look and the blow.
    }
  }
}

type Handle = Parameters<ReturnType<typeof sql>['execute']>[0]

async function countOf(db: Handle): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*) as count from editions.item where external_id like 'a-%'`.execute(db)
  return rows[0]?.count ?? 0
}

/** How many articles of the archive are there, and how many of them lack a part. */
function state({ dataDir }: Killing): Promise<{ items: number; half: number }> {
  return withStorage(dataDir, async ({ desk }) => {
    const db = desk()
    const { rows } = await sql<{ half: number }>`
      select count(*) as half
      from editions.item as i
      left join editions.edition as e on e.site_id = i.site_id and e.item_id = i.id
      left join editions.revision as r on r.site_id = e.site_id and r.edition_id = e.id
      left join editions.publication as p on p.site_id = e.site_id and p.edition_id = e.id and p.revision_id = r.id
      left join articles.fact as f on f.site_id = r.site_id and f.revision_id = r.id
      where i.external_id like 'a-%' and (p.edition_id is null or f.revision_id is null
        or not exists (select from editions.placement as c where c.site_id = i.site_id and c.edition_id = e.id)
        or (select count(*) from editions.event as v where v.site_id = i.site_id and v.item_id = i.id and v.kind = 'published') <> 1)`.execute(
      db,
    )
    return { items: await countOf(db), half: rows[0]?.half ?? 0 }
  })
}
