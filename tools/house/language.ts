import ts from 'typescript'
import type { Finding } from './finding.ts'
import { at, isPage, isTest, lineOf, type Source, walk, withoutTexts } from './source.ts'

const HTML_ROOMS = /^src\/(design|web|islands)\//

/** `any` switches the checks off, silently and for everybody who uses the value. */
export function anyTypes(source: Source): Finding[] {
  return nodes(source, (node) => node.kind === ts.SyntaxKind.AnyKeyword, 'any: say the type, or unknown and parse it')
}

/** Enums are not plain JavaScript and do not print as what they mean. */
export function enums(source: Source): Finding[] {
  return nodes(source, ts.isEnumDeclaration, 'enum: use a union of literals')
}

/** A silenced type error is an error that nobody sees again. */
export function silencedTypes(source: Source): Finding[] {
  const message = 'a type check is silenced: repair the type (a test that must not compile uses @ts-expect-error)'
  const silenced = isTest(source.path) ? /@ts-(ignore|nocheck)\b/g : /@ts-(ignore|nocheck|expect-error)\b/g
  return inComments(source, silenced, message)
}

/** A note for later says when or why in brackets: `TODO(when PostgreSQL 15 ends): …`. */
export function bareNotes(source: Source): Finding[] {
  return inComments(
    source,
    /\b(?:TODO|FIXME|XXX|HACK)\b(?!\([^)]{3,}\):)/g,
    'a note for later must say when or why: TODO(when …): what',
  )
}

/** HTML is written in pages and in design; routes and rules hand over values. */
export function strayedHtml(source: Source): Finding[] {
  if (!source.path.startsWith('src/') || isTest(source.path) || isPage(source.path) || HTML_ROOMS.test(source.path))
    return []
  return nodes(source, isHtmlTag, 'HTML is written in *.page.tsx, *.part.tsx and src/design')
}

function isHtmlTag(node: ts.Node): boolean {
  return (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) && /^[a-z]/.test(node.tagName.getText())
}

function nodes(source: Source, fits: (node: ts.Node) => boolean, message: string): Finding[] {
  const findings: Finding[] = []
  walk(source.tree, (node) => {
    if (fits(node)) findings.push(at(source, node, message))
  })
  return findings
}

function inComments(source: Source, pattern: RegExp, message: string): Finding[] {
  return [...withoutTexts(source).matchAll(pattern)].map(({ index }) => ({
    path: source.path,
    line: lineOf(source, index),
    message,
  }))
}
