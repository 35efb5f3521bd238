/**
 * Drawings (SVG) with nothing in them but shapes and text: an allow-list of elements and attributes, read as XML. What a
 * drawing of ours never needs is left out; what only an attack needs, a document type with entities, is refused.
 */
import { Parser } from 'htmlparser2'

const elements = new Set(
  `svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath linearGradient
  radialGradient stop clipPath mask pattern marker image switch`.split(/\s+/),
)

const attributes = new Set(
  `id class x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy d points width height viewBox preserveAspectRatio transform version
  fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray
  stroke-dashoffset stroke-opacity opacity color clip-path clip-rule mask offset stop-color stop-opacity gradientUnits
  gradientTransform spreadMethod patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits
  markerWidth markerHeight refX refY orient markerUnits marker-start marker-mid marker-end font-family font-size font-weight
  font-style text-anchor letter-spacing word-spacing dominant-baseline alignment-baseline textLength lengthAdjust rotate
  display visibility overflow vector-effect paint-order startOffset style xml:space href xlink:href`.split(/\s+/),
)

/** Elements whose text must not come out when they are left out. */
const whole = new Set(['script', 'style', 'foreignObject', 'iframe', 'object', 'embed', 'handler', 'metadata'])

const insidePicture = /^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=\s]*$/

export type CleanedDrawing = { svg: string } | { problem: 'document-type' | 'damaged' | 'drawing-too-deep' }

const deepest = 200
const mostElements = 50_000

export function cleanDrawing(source: string): CleanedDrawing {
  if (/<!DOCTYPE|<!ENTITY/i.test(source)) return { problem: 'document-type' }
  const writing = new DrawingWriter()
  const parser = new Parser(writing, { xmlMode: true, decodeEntities: true, recognizeCDATA: true })
  parser.end(source)
  if (writing.isTooMuch) return { problem: 'drawing-too-deep' }
  return writing.isDrawing ? { svg: writing.written() } : { problem: 'damaged' }
}

class DrawingWriter {
  private readonly out: string[] = []
  private readonly open: { name: string; isKept: boolean }[] = []
  private hidden = 0
  private count = 0
  isTooMuch = false
  isDrawing = false

  onopentag(given: string, found: Record<string, string>) {
    const name = given.replace(/^svg:/, '')
    this.count += 1
    if (this.open.length > deepest || this.count > mostElements) this.isTooMuch = true
    const isRoot = this.open.length === 0
    if (isRoot && name === 'svg' && this.count === 1) this.isDrawing = true
    const isKept = !this.isTooMuch && this.hidden === 0 && elements.has(name) && (!isRoot || this.isDrawing)
    if (whole.has(name) || this.hidden > 0) this.hidden += 1
    this.open.push({ name, isKept })
    if (isKept) this.out.push(`<${name}${isRoot ? spaces : ''}${kept(found)}>`)
  }

  ontext(text: string) {
    if (this.hidden === 0 && this.open.some(({ name, isKept }) => isKept && textual.has(name)))
      this.out.push(escaped(text))
  }

  onclosetag() {
    const closed = this.open.pop()
    if (closed?.isKept) this.out.push(`</${closed.name}>`)
    if (this.hidden > 0) this.hidden -= 1
  }

  written(): string {
    return this.out.join('')
  }
}

const textual = new Set(['text', 'tspan', 'textPath', 'title', 'desc'])
const spaces = ' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'

const kept = (found: Record<string, string>): string =>
  Object.entries(found)
    .filter(([name, value]) => attributes.has(name) && isHarmless(name, value))
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')

/** A drawing refers to its own parts and to pictures that lie in it, to nothing else. */
function isHarmless(name: string, value: string): boolean {
  if (name === 'href' || name === 'xlink:href')
    return /^#[\w.-]+$/.test(value.trim()) || insidePicture.test(value.trim())
  const plain = value.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\\/g, '')
  const places = [...plain.matchAll(/url\s*\(\s*['"]?([^)]*)/gi)].map(([, place = '']) => place)
  return (
    places.every((place) => place.startsWith('#')) && !/javascript:|expression\s*\(|@import|behavior\s*:/i.test(plain)
  )
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? '')
