import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { longFiles, longFunctions } from './budgets.ts'
import type { Finding } from './finding.ts'
import { onTheLineOfTheImport } from './import-lines.ts'
import { forbiddenImports } from './imports.ts'
import { anyTypes, bareNotes, enums, silencedTypes, strayedHtml } from './language.ts'
import { foreignTables, misnamedMigrations } from './migrations.ts'
import { emptyFileNames, emptyFolders, emptyNames, homelessFiles, modulesWithoutReadme } from './names.ts'
import { readSource, type Source } from './source.ts'
import { foreignWrites, strayedSql } from './sql.ts'
import { lockedHosts, machinePaths, registryInNpmrc } from './traces.ts'
import { filesBelow, isText } from './tree.ts'

/** Rules about the list of all files, about one path, about one text, and about one parsed source. */
const ABOUT_THE_TREE = [modulesWithoutReadme, misnamedMigrations]
const ABOUT_A_PATH = [emptyFolders, emptyFileNames, homelessFiles]
const ABOUT_A_TEXT = [machinePaths, lockedHosts, registryInNpmrc, foreignTables]
const ABOUT_A_SOURCE = [
  ...[longFiles, longFunctions, anyTypes, enums, silencedTypes, bareNotes],
  ...[strayedHtml, strayedSql, foreignWrites, emptyNames],
]

/** Every house rule over the whole repository; an empty answer means that the house is in order. */
export async function brokenHouseRules(root: string): Promise<Finding[]> {
  const paths = await filesBelow(root)
  const texts = new Map(
    await Promise.all(paths.filter(isText).map(async (path) => [path, await read(root, path)] as const)),
  )
  const sources = new Map(
    [...texts].filter(([path]) => /\.tsx?$/.test(path)).map(([path, text]) => [path, readSource(path, text)]),
  )
  const imports = await forbiddenImports(root, paths)
  return [
    ...ABOUT_THE_TREE.flatMap((rule) => rule(paths)),
    ...ABOUT_A_PATH.flatMap((rule) => paths.flatMap(rule)),
    ...ABOUT_A_TEXT.flatMap((rule) => [...texts].flatMap(([path, text]) => rule(path, text))),
    ...[...sources.values()].flatMap(aboutSource),
    ...imports.map((finding) => onTheLineOfTheImport(finding, sources.get(finding.path))),
  ]
}

function aboutSource(source: Source): Finding[] {
  return ABOUT_A_SOURCE.flatMap((rule) => rule(source))
}

function read(root: string, path: string): Promise<string> {
  return readFile(join(root, path), 'utf8')
}
