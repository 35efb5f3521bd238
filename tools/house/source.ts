import ts from 'typescript'
import type { Finding } from './finding.ts'

/** A TypeScript file as the rules see it: its place, its text and its parsed form. */
export type Source = { path: string; text: string; tree: ts.SourceFile }

/** Parses one file; `path` is relative to the root of the repository, with forward slashes. */
export function readSource(path: string, text: string): Source {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind) }
}

export const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.startsWith('tests/')
export const isPage = (path: string) => /\.(page|part)\.tsx$/.test(path)
/** Pure tables of facts (and the demo's texts) may be as long as the facts are. */
export const isTableOfFacts = (path: string) => /(^|\/)(demo|data)\//.test(path) || /\.table\.ts$/.test(path)

/** The module a file belongs to, or null outside `src/modules`. */
export function moduleOf(path: string): string | null {
  return path.match(/^src\/modules\/([^/]+)\//)?.[1] ?? null
}

/** Visits every node, parents before children. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

/** A finding at a node of the tree. */
export function at(source: Source, node: ts.Node, message: string): Finding {
  return { path: source.path, line: lineOf(source, node.getStart(source.tree)), message }
}

/** The line (from 1) of a position in the text. */
export function lineOf(source: Source, position: number): number {
  return source.tree.getLineAndCharacterOfPosition(position).line + 1
}

/** A string in the source; `${…}` stands in it as `?`, so that SQL keeps its shape. */
export type Text = { node: ts.Node; value: string }

/** Every string and template of a file, in order. */
export function textsOf(source: Source): Text[] {
  const texts: Text[] = []
  walk(source.tree, (node) => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) texts.push({ node, value: node.text })
    if (ts.isTemplateExpression(node)) {
      texts.push({ node, value: node.head.text + node.templateSpans.map((span) => `?${span.literal.text}`).join('') })
    }
  })
  return texts
}

/** The text with the insides of strings, regular expressions and markup blanked: code and comments only. */
export function withoutTexts(source: Source): string {
  let rest = source.text
  walk(source.tree, (node) => {
    if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node) && !blankable(node)) return
    const [from, to] = [node.getStart(source.tree), node.getEnd()]
    rest = rest.slice(0, from) + rest.slice(from, to).replace(/[^\n]/g, ' ') + rest.slice(to)
  })
  return rest
}

function blankable(node: ts.Node): boolean {
  return ts.isRegularExpressionLiteral(node) || node.kind === ts.SyntaxKind.JsxText
}
