// Reads a page as a browser would and tells what in it could act.
import { Parser } from 'htmlparser2'

/** Elements that running text may become; a page has more around it. */
export const proseElements = new Set(
  `div p h2 h3 h4 ul ol li blockquote strong em u s sup sub a br hr table caption tbody tr th td section figure figcaption
  img picture source span small svg path time abbr bdi circle rect line polyline polygon video audio track details summary`.split(
    /\s+/,
  ),
)

const addressed = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'poster',
  'data',
  'xlink:href',
  'background',
  'cite',
  'ping',
])

// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers pass over control characters
const passedOver = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028\u2029\ufeff]/g

/** Browsers pass over white space, controls and invisible signs before a scheme and in it. */
const schemeOf = (address: string): string =>
  /^[a-z][a-z0-9+.-]*:/.exec(address.replace(passedOver, '').toLowerCase())?.[0] ?? ''

const harmless = new Set(['', 'http:', 'https:', 'mailto:', 'tel:'])

type Allowed = {
  elements?: ReadonlySet<string>
  scripts?: (src: string) => boolean
  frames?: (src: string) => boolean
}

/** What could run, load or deceive; an empty list is what every page must give. Text is text, whatever it says. */
export function activeIn(
  html: string,
  { elements, scripts = () => false, frames = () => false }: Allowed = {},
): string[] {
  const found: string[] = []
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (elements !== undefined && !elements.has(name)) found.push(`<${name}>`)
      if (name === 'script' && !scripts(attributes['src'] ?? '')) found.push('<script>')
      if (name === 'iframe' && !frames(attributes['src'] ?? '')) found.push('<iframe>')
      if (/^(?:frame|object|embed|applet|base|portal)$/.test(name)) found.push(`<${name}>`)
      for (const [key, value] of Object.entries(attributes)) found.push(...activeAttribute(key, value))
    },
    oncomment: (text) => found.push(`<!--${text}-->`),
  })
  parser.end(html)
  return found
}

function activeAttribute(key: string, value: string): string[] {
  if (/^on/i.test(key) || key === 'style' || key === 'srcdoc') return [`${key}=${value}`]
  if (!/^[a-z][a-z0-9:-]*$/i.test(key)) return [`attribute ${key}`]
  if (!addressed.has(key)) return []
  const isForeign = /^(?:[a-z]+:)?[/\\]{2}(?:[^/?#]*@)?evil\.example/i.test(value)
  return harmless.has(schemeOf(value)) && !isForeign ? [] : [`${key}=${value}`]
}
