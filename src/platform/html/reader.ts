/** Hears what the parser meets and tells the builder; remembers what an open element changed, to undo it at its end. */
import type { Picture } from '../../basics/picture.ts'
import { oneLine } from '../../basics/plain-text.ts'
import type { Mark } from '../../basics/prose/types.ts'
import { safeHref } from '../../basics/urls.ts'
import { ProseBuilder } from './builder.ts'
import { openContainer } from './containers.ts'
import {
  type Attributes,
  blocks,
  containers,
  headingLevelOf,
  markOf,
  marksOfStyle,
  removed,
  unmarkedByStyle,
} from './elements.ts'

/** Finds the picture the portal keeps for an address in the HTML; null when it keeps none. `alt` is null when none is given. */
export type PictureOf = (src: string, alt: string | null) => Picture | null

type Open = { name: string; depth: number; marks: Mark[]; heading: number; ends: boolean }

const deepest = 256
const mostDropped = 100

export class TooDeep extends Error {}

export class HtmlReader {
  readonly builder = new ProseBuilder()
  readonly dropped = new Set<string>()
  private readonly picture: PictureOf | undefined
  private readonly elements: Open[] = []
  /** How many elements are open from a removed one on. */
  private hidden = 0
  private preformatted = 0

  constructor(picture: PictureOf | undefined) {
    this.picture = picture
  }

  text(text: string) {
    if (this.hidden > 0) return
    if (this.preformatted === 0) return this.builder.text(text)
    text.split('\n').forEach((line, i) => {
      if (i > 0) this.builder.lineBreak()
      this.builder.text(line)
    })
  }

  open(name: string, attributes: Attributes) {
    if (this.elements.length + this.hidden >= deepest) throw new TooDeep()
    if (this.hidden > 0) this.hidden += 1
    else if (removed.has(name)) {
      this.drop(name)
      this.hidden = 1
    } else this.enter(name, attributes)
  }

  close() {
    if (this.hidden > 0) {
      this.hidden -= 1
      return
    }
    const element = this.elements.pop()
    if (element === undefined) return
    const { builder } = this
    if (element.ends) builder.endParagraph()
    builder.closeTo(element.depth)
    if (element.name === 'thead') builder.markHead(false)
    if (element.name === 'pre') this.preformatted -= 1
    builder.marks = element.marks
    builder.heading = element.heading
  }

  private enter(name: string, attributes: Attributes) {
    const { builder } = this
    for (const attribute in attributes) if (attribute.startsWith('on')) this.drop(attribute)
    const level = headingLevelOf(name)
    const ends = level > 0 || blocks.has(name) || containers.has(name)
    if (ends) builder.endParagraph()
    const element: Open = { name, depth: 0, marks: builder.marks, heading: builder.heading, ends }
    this.elements.push(element)
    if (level > 0) builder.heading = level
    if (name === 'pre') this.preformatted += 1
    this.mark(name, attributes)
    element.depth = containers.has(name) ? openContainer(builder, name, attributes) : this.leaf(name, attributes)
  }

  private leaf(name: string, attributes: Attributes): number {
    if (name === 'br') this.builder.lineBreak()
    else if (name === 'img') this.place(attributes)
    else if (name === 'hr') {
      this.builder.endParagraph()
      this.builder.place({ type: 'horizontalRule' })
    } else if (name === 'thead') this.builder.markHead(true)
    return this.builder.depth
  }

  private mark(name: string, attributes: Attributes) {
    if (name === 'a') return this.link(attributes)
    const plain = markOf.get(name)
    if (plain !== undefined) this.addMark({ type: plain })
    else if (name === 'span' || name === 'font') {
      for (const type of marksOfStyle(attributes.style)) this.addMark({ type })
    } else return
    const undone: readonly string[] = unmarkedByStyle(attributes.style)
    const { builder } = this
    if (undone.length > 0) builder.marks = builder.marks.filter(({ type }) => !undone.includes(type))
  }

  /** A link to a place on the old page leads nowhere here: its text stays. */
  private link({ href, title }: Attributes) {
    if (href === undefined || href.trim() === '') return
    const safe = safeHref(href)
    if (safe === null || safe.startsWith('#')) return this.drop(`link:${href}`)
    const label = oneLine((title ?? '').slice(0, 300))
    this.addMark({ type: 'link', attrs: label === '' ? { href: safe } : { href: safe, title: label } })
  }

  private addMark(mark: Mark) {
    const { builder } = this
    builder.marks = [...builder.marks.filter((other) => other.type !== mark.type), mark]
  }

  /** Pages that load pictures late keep the address beside a placeholder. */
  private place(attributes: Attributes) {
    const src = attributes['data-src'] ?? attributes['data-original'] ?? attributes.src ?? ''
    const href = safeHref(src)
    const picture = href === null ? null : (this.picture?.(href, attributes.alt ?? null) ?? null)
    if (picture === null) return this.drop(`img:${src}`)
    this.builder.endParagraph()
    this.builder.place({ type: 'image', attrs: { ...picture } })
  }

  private drop(name: string) {
    if (this.dropped.size < mostDropped) this.dropped.add(oneLine(name.slice(0, 80)))
  }
}
