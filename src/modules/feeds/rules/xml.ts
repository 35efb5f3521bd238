/** XML made of values: whatever is put in comes out escaped, so a title can never end an element. */

/** Markup that is ready to stand in a document. */
export type Xml = { readonly xml: string }

type Attributes = Readonly<Record<string, string | number>>

/** Everything XML 1.0 (2.2) cannot hold, not even escaped: most control characters and halves of pairs. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string =>
  text.replace(forbidden, '').replace(/[&<>"']/g, (found) => escapes[found] ?? found)

/** One element; its children are texts or other elements, and what is null is left out. */
export function element(name: string, attributes: Attributes, ...children: readonly (string | Xml | null)[]): Xml {
  const opening = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(String(value))}"`),
  ].join(' ')
  const inner = children.map((child) => (child === null ? '' : typeof child === 'string' ? escaped(child) : child.xml))
  return { xml: inner.length === 0 ? `<${opening}/>` : `<${opening}>${inner.join('')}</${name}>` }
}

export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`
