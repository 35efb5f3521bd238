import ts from 'typescript'
import type { Finding } from './finding.ts'
import { MODULES } from './floors.ts'
import { hasRoom } from './import-rules.ts'
import { at, moduleOf, type Source } from './source.ts'

const FOLDERS = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'lib',
  'libs',
  'shared',
  'types',
  'services',
  'misc',
])
const EMPTY_WORDS = ['manager', 'helper', 'helpers', 'util', 'utils', 'data', 'info']
const EMPTY_FILES = new Set(['manager', 'helper', 'helpers', 'util', 'utils', 'common', 'misc'])
const EMPTY_SUFFIX = /.(Managers?|Helpers?|Utils?|Data|Info)$/
const CODE = /^(src|tests|tools|benchmarks|database|bin|demo|deploy)\//

/** Folders that say nothing about what is in them, whatever they hold. */
export function emptyFolders(path: string): Finding[] {
  if (!CODE.test(path)) return []
  const folder = path
    .split('/')
    .slice(0, -1)
    .find((name) => FOLDERS.has(name))
  return folder
    ? [{ path, line: 1, message: `the folder ${folder} says nothing: name it for the concept it holds` }]
    : []
}

/** Files named for a habit instead of the thing inside. */
export function emptyFileNames(path: string): Finding[] {
  if (!/^(src|tests|tools|benchmarks)\/.*\.tsx?$/.test(path)) return []
  const words = (path.split('/').at(-1) ?? '').split('.')[0]?.split('-') ?? []
  const last = words.at(-1) ?? ''
  const empty = words.length > 1 ? EMPTY_WORDS.includes(last) : EMPTY_FILES.has(last)
  return empty
    ? [{ path, line: 1, message: `a file named "${words.join('-')}" says nothing: name it for its one export` }]
    : []
}

/** Files of `src` that stand in no room of the plan, and modules that have no floor. */
export function homelessFiles(path: string): Finding[] {
  if (!/^src\/.*\.tsx?$/.test(path) || hasRoom(path)) return []
  const module = moduleOf(path)
  const message =
    module !== null && !MODULES.includes(module)
      ? `the module ${module} has no floor in tools/house/floors.ts`
      : 'stands in no room of the plan (tools/house/floors.ts names the rooms and what each may import)'
  return [{ path, line: 1, message }]
}

/** Declared names that end in an empty word, or carry a prefix that only repeats "interface". */
export function emptyNames(source: Source): Finding[] {
  return declarations(source.tree).flatMap((name) => {
    if (EMPTY_SUFFIX.test(name.text)) return [at(source, name, `${name.text} ends in a word that says nothing`)]
    if (/^I[A-Z][a-z]/.test(name.text) && isTypeName(name))
      return [at(source, name, `${name.text}: types carry no prefix`)]
    return []
  })
}

/** Modules without the ten lines that say what they are; `paths` is every file of the repository. */
export function modulesWithoutReadme(paths: readonly string[]): Finding[] {
  const present = new Set(paths)
  const modules = new Set(paths.map(moduleOf).filter((name) => name !== null))
  return [...modules]
    .map((name) => `src/modules/${name}/README.md`)
    .filter((readme) => !present.has(readme))
    .map((path) => ({
      path,
      line: 1,
      message: 'is missing: ten lines that say what the module is, its words, its rules',
    }))
}

function declarations(tree: ts.SourceFile): ts.Identifier[] {
  return tree.statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map(({ name }) => name).filter(ts.isIdentifier)
    }
    const named =
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement)
    return named && statement.name ? [statement.name] : []
  })
}

function isTypeName(name: ts.Identifier): boolean {
  return ts.isInterfaceDeclaration(name.parent) || ts.isTypeAliasDeclaration(name.parent)
}
