import type { Finding } from './finding.ts'
import { MODULES } from './floors.ts'

const FOLDER = 'database/migrations/'
const NAME = /^(\d{4})_([a-z]+)__[a-z0-9_]+\.sql$/

/** Migrations carry a number of their own and the schema they change: `0042_documents__fact__add_signer.sql`. */
export function misnamedMigrations(paths: readonly string[]): Finding[] {
  const seen = new Map<string, string>()
  return migrationsOf(paths).flatMap((path) => {
    const [, number, schema = ''] = path.slice(FOLDER.length).match(NAME) ?? []
    if (number === undefined) return [finding(path, 'is not named NNNN_schema__what.sql')]
    if (!MODULES.includes(schema)) return [finding(path, `names the schema ${schema}, which is no module`)]
    const earlier = seen.get(number)
    seen.set(number, path)
    return earlier ? [finding(path, `has the number of ${earlier}; numbers only grow`)] : []
  })
}

/** A migration that makes a table in the schema of another module than its name says. */
export function foreignTables(path: string, text: string): Finding[] {
  const schema = path.slice(FOLDER.length).match(NAME)?.[2]
  if (!path.startsWith(FOLDER) || schema === undefined) return []
  return [...text.matchAll(/\bcreate\s+table\s+(?:if\s+not\s+exists\s+)?([a-z_]+)\.([a-z_]+)/gi)]
    .filter(([, owner]) => owner !== schema)
    .map(({ index, 1: owner, 2: table }) => ({
      path,
      line: text.slice(0, index).split('\n').length,
      message: `creates ${owner}.${table}, but its name says ${schema}`,
    }))
}

function migrationsOf(paths: readonly string[]): string[] {
  return paths.filter((path) => path.startsWith(FOLDER)).sort()
}

function finding(path: string, message: string): Finding {
  return { path, line: 1, message }
}
