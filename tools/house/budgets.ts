import ts from 'typescript'
import type { Finding } from './finding.ts'
import { at, isPage, isTableOfFacts, isTest, lineOf, type Source, walk } from './source.ts'

/** Lines allowed: what a reader takes in at one sitting, one screen and one thought. */
const FILE = 250
const PAGE = 150
const TEST_FILE = 400
const FUNCTION = 40
const PAGE_FUNCTION = 60
/** A test's furnishing is a list of wishes, as a page is a list of parts. */
const TEST_FUNCTION = 60
const TEST_CALLS = new Set(['test', 'it', 'describe', 'suite', 'before', 'after', 'beforeEach', 'afterEach'])

/** Files that grew past their budget. */
export function longFiles(source: Source): Finding[] {
  if (isTableOfFacts(source.path)) return []
  const budget = fileBudget(source.path)
  const lines = source.text.trimEnd().split('\n').length
  if (lines <= budget) return []
  return [
    {
      path: source.path,
      line: budget + 1,
      message: `has ${lines} lines, at most ${budget} fit: give a part its own file`,
    },
  ]
}

function fileBudget(path: string): number {
  if (isTest(path)) return TEST_FILE
  return isPage(path) ? PAGE : FILE
}

/** Functions that hold more than one thought. The callbacks of `test` and `describe` are lists and may be long. */
export function longFunctions(source: Source): Finding[] {
  if (isTableOfFacts(source.path)) return []
  const budget = functionBudget(source.path)
  const findings: Finding[] = []
  walk(source.tree, (node) => {
    if (!isFunction(node) || isTestCallback(node)) return
    const lines = lineOf(source, node.getEnd()) - lineOf(source, node.getStart(source.tree)) + 1
    if (lines <= budget) return
    findings.push(at(source, node, `${nameOf(node)} has ${lines} lines, at most ${budget} fit: name its chapters`))
  })
  return findings
}

function functionBudget(path: string): number {
  if (/^(tests|benchmarks)\//.test(path)) return TEST_FUNCTION
  return isPage(path) ? PAGE_FUNCTION : FUNCTION
}

function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return (
    (ts.isFunctionDeclaration(node) ||
      ts.isFunctionExpression(node) ||
      ts.isArrowFunction(node) ||
      ts.isMethodDeclaration(node) ||
      ts.isConstructorDeclaration(node) ||
      ts.isAccessor(node)) &&
    node.body !== undefined
  )
}

function isTestCallback(node: ts.Node): boolean {
  if (!ts.isCallExpression(node.parent)) return false
  const called = node.parent.expression
  const name = ts.isPropertyAccessExpression(called) ? rootName(called) : called.getText()
  return TEST_CALLS.has(name)
}

/** `test` in `test.skip(…)`, and in `t.test(…)` the last name. */
function rootName(access: ts.PropertyAccessExpression): string {
  return TEST_CALLS.has(access.name.text) ? access.name.text : access.expression.getText()
}

function nameOf(node: ts.FunctionLikeDeclaration): string {
  if (node.name) return node.name.getText()
  const { parent } = node
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.name.getText()
  return 'this function'
}
