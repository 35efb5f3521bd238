/** Elements by their local names: senders disagree on prefixes and namespaces. */
import type { Document, Element } from '@xmldom/xmldom'

export const standardNamespace = 'http://www.mic.gov.vn/TBT/QCVN_102_2016'

const nameOf = (element: Element): string => element.localName ?? element.tagName.replace(/^.*:/, '')

export function children(parent: Element | Document | undefined, name: string): Element[] {
  const found: Element[] = []
  for (let node = parent?.firstChild ?? null; node !== null; node = node.nextSibling) {
    if (node.nodeType === 1 && nameOf(node as Element) === name) found.push(node as Element)
  }
  return found
}

/** The first element at a path of local names. */
export const child = (parent: Element | Document | undefined, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | Document | undefined>((at, name) => children(at, name)[0], parent) as Element | undefined

/** The text at a path, in one line and composed; empty where nothing stands. */
export const textAt = (parent: Element | undefined, ...path: readonly string[]): string =>
  (child(parent, ...path)?.textContent ?? '').normalize('NFC').replace(/\s+/g, ' ').trim()

export const textsAt = (parents: readonly Element[]): string[] =>
  parents
    .map((one) => (one.textContent ?? '').normalize('NFC').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')

/** Everywhere below, the outermost first; never inside an attachment's bytes, which hold no elements. */
export function everywhere(parent: Element | Document, name: string): Element[] {
  const found: Element[] = []
  const waiting: (Element | Document)[] = [parent]
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    for (let node = at.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType !== 1) continue
      const element = node as Element
      if (nameOf(element) === name) found.push(element)
      waiting.push(element)
    }
  }
  return found
}
