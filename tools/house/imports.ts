import { cruise, type ICruiseOptions, type ICruiseResult, type IViolation } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import type { Finding } from './finding.ts'
import { generalRules, importRules } from './import-rules.ts'

/** How the tree is read; `.dependency-cruiser.mjs` draws pictures with the same options. */
export const cruiseOptions: ICruiseOptions = {
  ruleSet: { forbidden: [...generalRules, ...importRules] },
  validate: true,
  // Imports of types count: they are how one room comes to know another.
  tsPreCompilationDeps: true,
  parser: 'tsc',
  doNotFollow: { path: 'node_modules' },
  enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
}

/** Imports that point up, sideways or outside, and files the reader of imports did not see. */
export async function forbiddenImports(root: string, paths: readonly string[]): Promise<Finding[]> {
  const expected = paths.filter((path) => /^src\/.*\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  if (expected.length === 0) return []
  const { output } = await cruise(['src'], { ...cruiseOptions, baseDir: root }, undefined, {
    tsConfig: extractTSConfig(`${root}/tsconfig.json`),
  })
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text instead of its result')
  return [
    ...unseenFiles(
      expected,
      output.modules.map(({ source }) => source),
    ),
    ...violations(output),
  ]
}

/**
 * Files that no import rule was applied to. A parser that does not fit the compiler sees nothing and calls that a
 * success, so the number of files is compared with the folder.
 */
export function unseenFiles(expected: readonly string[], seen: readonly string[]): Finding[] {
  const known = new Set(seen)
  return expected
    .filter((path) => !known.has(path))
    .map((path) => ({ path, line: 1, message: 'was not seen by dependency-cruiser, so its imports are unchecked' }))
}

function violations(result: ICruiseResult): Finding[] {
  return result.summary.violations.map((violation) => ({
    path: violation.from,
    line: 1,
    message: `${whatHappened(violation)} (${commentOf(violation.rule.name)})`,
  }))
}

function whatHappened({ from, to, cycle }: IViolation): string {
  if (cycle && cycle.length > 0) return `stands in a circle: ${[from, ...cycle.map(({ name }) => name)].join(' → ')}`
  return `imports ${to}`
}

function commentOf(name: string): string {
  return [...generalRules, ...importRules].find((rule) => rule.name === name)?.comment ?? name
}
