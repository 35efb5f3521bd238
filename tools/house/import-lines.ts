import ts from 'typescript'
import type { Finding } from './finding.ts'
import { lineOf, type Source, walk } from './source.ts'

/** Puts each finding about an import on the line of that import, as far as its last word can be found there. */
export function onTheLineOfTheImport(finding: Finding, source: Source | undefined): Finding {
  const target = finding.message.match(/^imports (\S+)/)?.[1]
  if (!source || !target) return finding
  const name = nameIn(target)
  const specifier = specifiers(source).find(({ text }) => nameIn(text) === name || text === target)
  return specifier ? { ...finding, line: lineOf(source, specifier.getStart(source.tree)) } : finding
}

function specifiers(source: Source): ts.StringLiteralLike[] {
  const found: ts.StringLiteralLike[] = []
  walk(source.tree, (node) => {
    if (!ts.isStringLiteralLike(node)) return
    const { parent } = node
    if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isCallExpression(parent))
      found.push(node)
  })
  return found
}

/** The package of `node_modules/…`, the last two names of a path otherwise. */
function nameIn(path: string): string {
  const inPackage = path.match(/node_modules\/(?:@types\/)?((?:@[^/]+\/)?[^/]+)/)?.[1]
  return (
    inPackage ??
    path
      .replace(/^node:/, '')
      .split('/')
      .filter((part) => !part.startsWith('.'))
      .slice(-2)
      .join('/')
  )
}
