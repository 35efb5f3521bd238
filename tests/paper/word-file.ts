// Reads a Word file back as its parts and trees, for checks that trust nothing the writer says about itself.
import { DOMParser, type Element, type Node } from '@xmldom/xmldom'
import { unzip, zip } from '../../src/platform/zip.ts'

export type WordFile = { parts: ReadonlyMap<string, Buffer>; names: readonly string[] }

export function openWordFile(bytes: Buffer): WordFile {
  const opened = unzip(bytes, { entries: 1000, unpacked: 100_000_000 })
  if ('problem' in opened) throw new Error(opened.problem)
  return { parts: opened.files, names: [...opened.files.keys()] }
}

/** Throws for what is not well-formed, warnings included. */
export function treeOf({ parts }: WordFile, name: string): Element {
  const onError = (_level: string, message: string) => {
    throw new Error(`${name}: ${message}`)
  }
  const root = new DOMParser({ onError }).parseFromString(textOf(parts, name), 'text/xml').documentElement
  if (root === null) throw new Error(`${name} is empty`)
  return root
}

export const textOf = (parts: ReadonlyMap<string, Buffer>, name: string): string =>
  parts.get(name)?.toString('utf8') ?? ''

/** The same file with one part changed: for showing that a check can fail. */
export function withPart(bytes: Buffer, name: string, change: (xml: string) => string): Buffer {
  const { parts } = openWordFile(bytes)
  const changed = change(textOf(parts, name))
  if (changed === textOf(parts, name)) throw new Error(`nothing of ${name} was changed`)
  return zip(new Map([...parts].map(([one, data]) => [one, one === name ? Buffer.from(changed) : data])))
}

export const children = (node: Node, name?: string): Element[] =>
  [...node.childNodes].filter(
    (child): child is Element => child.nodeType === 1 && (name === undefined || child.nodeName === name),
  )

export const child = (node: Node | undefined, name: string): Element | undefined =>
  node === undefined ? undefined : children(node, name)[0]

export const all = (node: Element, name: string): Element[] => [...node.getElementsByTagName(name)]

/** The value of an attribute of a child: `of(pPr, 'w:jc')` is 'center'. */
export const of = (node: Node | undefined, name: string, attribute = 'w:val'): string | null =>
  child(node, name)?.getAttribute(attribute) ?? null

export const numberOf = (node: Node | undefined, name: string, attribute: string): number =>
  Number(of(node, name, attribute) ?? Number.NaN)

/** What a paragraph, a cell or a body says; a paragraph's line breaks are kept. */
export function said(node: Element): string {
  if (node.nodeName === 'w:br') return '\n'
  if (node.nodeName === 'w:t') return node.textContent ?? ''
  return children(node)
    .map((one) => said(one))
    .join('')
}

export const styleOf = (paragraph: Element): string => of(child(paragraph, 'w:pPr'), 'w:pStyle') ?? ''

/** Every paragraph of the text with its style, tables' too, in reading order. */
export const paragraphsOf = (file: WordFile): { style: string; text: string; node: Element }[] =>
  all(treeOf(file, 'word/document.xml'), 'w:p').map((node) => ({ style: styleOf(node), text: said(node), node }))

/** The tables of figures, cell by cell; the heading and the foot of the paper have no borders and are left out. */
export const figureTables = (file: WordFile): string[][][] =>
  tablesIn(file)
    .filter((table) => of(child(child(table, 'w:tblPr'), 'w:tblBorders'), 'w:top') !== 'none')
    .map((table) => children(table, 'w:tr').map((row) => children(row, 'w:tc').map((cell) => said(cell))))

export const tablesIn = (file: WordFile): Element[] => all(treeOf(file, 'word/document.xml'), 'w:tbl')
