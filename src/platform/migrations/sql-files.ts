// Reads the SQL files of a folder, each with the checksum that tells whether it changed.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { MigrationProblem } from './migration-problem.ts'

export type SqlFile = { name: string; text: string; sha256: string }

export type SqlSource = { migrationsDir: string; liveDir: string; rolesFile: string }

/** Everything `migrate` runs. `liveSum` changes whenever views or grants have to be made again. */
export type SqlFiles = { migrations: SqlFile[]; live: SqlFile[]; roles: SqlFile; liveSum: string }

/** Line ends are read as LF, so that a checkout on Windows has the same checksums. */
export async function readSqlFiles({ migrationsDir, liveDir, rolesFile }: SqlSource): Promise<SqlFiles> {
  const [migrations, live, roles] = await Promise.all([filesOf(migrationsDir), filesOf(liveDir), fileAt(rolesFile)])
  refuseBadNames(migrations.map((file) => file.name))
  // The migrations count too: a new table needs its grants.
  return { migrations, live, roles, liveSum: sum([...migrations, ...live, roles].map((file) => file.sha256).join()) }
}

async function filesOf(folder: string): Promise<SqlFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(names.map((name) => fileAt(path.join(folder, name))))
}

async function fileAt(file: string): Promise<SqlFile> {
  const text = (await readFile(file, 'utf8')).replaceAll('\r\n', '\n')
  return { name: path.basename(file), text, sha256: sum(text) }
}

function refuseBadNames(names: readonly string[]): void {
  const numbers = new Set<string>()
  for (const name of names) {
    const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1]
    if (number === undefined || numbers.has(number)) throw new MigrationProblem('bad-name', name)
    numbers.add(number)
  }
}

const sum = (text: string) => createHash('sha256').update(text).digest('hex')

/** One checksum for all of it. */
export const sumOfFiles = async (source: SqlSource): Promise<string> => (await readSqlFiles(source)).liveSum
