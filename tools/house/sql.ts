import ts from 'typescript'
import type { Finding } from './finding.ts'
import { at, isTest, moduleOf, type Source, type Text, textsOf, walk } from './source.ts'

/** Where SQL lives: a module's store, live and inbox, and the plumbing in `platform`. */
const SQL_ROOMS = /^src\/(platform\/|modules\/[^/]+\/(store|live|inbox)(\.ts$|\/))/

const STATEMENTS = [
  /^\s*select\s[\s\S]*\sfrom\s+[\w.?("]/i,
  /^\s*select\s+[\w.]+\(/i,
  /^\s*(insert\s+into|delete\s+from|merge\s+into)\s+[\w.?"]/i,
  /^\s*update\s+(only\s+)?[\w.?"]+\s+((as\s+)?\w+\s+)?set\s/i,
  /^\s*with\s+(recursive\s+)?\w+(\s*\([^)]*\))?\s+as\s+(not\s+)?(materialized\s*)?\(/i,
  /^\s*(create|alter|drop)\s+(or\s+replace\s+)?(table|view|schema|index|role|function|policy|type|extension|database)\s/i,
  /^\s*(truncate|lock)\s+(table\s+)?[a-z_]+\.[a-z_]+/i,
  /^\s*copy\s+[a-z_.]+(\s*\([^)]*\))?\s+(from|to)\s/i,
]
const WRITERS = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto'])
const BUILDERS = new Set([...WRITERS, 'selectFrom'])
const WRITE =
  /\b(?:insert\s+into|update|delete\s+from|merge\s+into|truncate(?:\s+table)?|copy)\s+(?:only\s+)?"?([a-z_?][\w?]*)"?\s*\.\s*"?([a-z_?][\w?]*)"?/gi
const WRITE_TO_UNKNOWN =
  /\b(?:insert\s+into|delete\s+from|merge\s+into)\s+(?!(?:only\s+)?"?[a-z_]\w*"?\s*\.\s*"?[a-z_]\w*)[\w?"]+/i

/** SQL outside the rooms where it lives. */
export function strayedSql(source: Source): Finding[] {
  if (!source.path.startsWith('src/') || isTest(source.path) || SQL_ROOMS.test(source.path)) return []
  const message = "SQL lives in a module's store, live or inbox and in platform; ask one of their functions"
  const texts = textsOf(source).filter(({ value }) => STATEMENTS.some((statement) => statement.test(value)))
  return [...texts.map(({ node }) => node), ...builderCalls(source, BUILDERS)].map((node) => at(source, node, message))
}

/** Writes to the table of another module, or to a table whose owner cannot be read from the text. */
export function foreignWrites(source: Source): Finding[] {
  const module = moduleOf(source.path)
  if (module === null || isTest(source.path)) return []
  return [
    ...textsOf(source).flatMap((text) => writesInText(source, text, module)),
    ...builderCalls(source, WRITERS).flatMap((call) => writesByBuilder(source, call, module)),
  ]
}

function writesInText(source: Source, { node, value }: Text, module: string): Finding[] {
  if (!STATEMENTS.some((statement) => statement.test(value))) return []
  if (WRITE_TO_UNKNOWN.test(value))
    return [at(source, node, `writes to a table without its schema; write ${module}.<table>`)]
  return [...value.matchAll(WRITE)].flatMap(([, schema = '', table]) =>
    foreign(source, node, module, `${schema}.${table}`),
  )
}

function writesByBuilder(source: Source, call: ts.CallExpression, module: string): Finding[] {
  const [table] = call.arguments
  if (!table || !ts.isStringLiteralLike(table)) {
    return [at(source, call, 'writes to a table that is not written out here, so nobody can see whose it is')]
  }
  return foreign(source, call, module, table.text)
}

function foreign(source: Source, node: ts.Node, module: string, table: string): Finding[] {
  if (table.startsWith(`${module}.`) || table.startsWith('pg_temp.')) return []
  return [at(source, node, `writes ${table}, but ${module} may write only ${module}.*; ask the owner's index.ts`)]
}

function builderCalls(source: Source, names: ReadonlySet<string>): ts.CallExpression[] {
  const calls: ts.CallExpression[] = []
  walk(source.tree, (node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return
    if (names.has(node.expression.name.text)) calls.push(node)
  })
  return calls
}
