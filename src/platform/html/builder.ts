/** Builds running text in one pass: the open containers, the paragraph being written, the marks of the text to come. */
import { tidy } from '../../basics/plain-text.ts'
import { headingLevels } from '../../basics/prose/headings.ts'
import { trimInline } from '../../basics/prose/inline.ts'
import { proseLimits } from '../../basics/prose/limits.ts'
import type { Block, Inline, Mark, Prose, TableCell } from '../../basics/prose/types.ts'
import { closeTable, type Frame, holdsBlocks, isNesting, type ListFrame, lineOf, stops } from './frames.ts'

export class ProseBuilder {
  private readonly document: { type: 'doc'; content: Block[] } = { type: 'doc', content: [] }
  private readonly frames: Frame[] = [this.document]
  private readonly levels: number[] = []
  private readonly looseLists = new WeakSet<Block>()
  private nesting = 0
  private inline: Inline[] = []
  /** Whether a space would be one too many. Kept apart, because looking into a growing text takes longer and longer. */
  private spaced = true
  /** Replaced, never changed: text already written refers to it. */
  marks: Mark[] = []
  /** The level of the open heading, 0 for none. */
  heading = 0

  get depth(): number {
    return this.frames.length
  }

  /** Whether another container may be opened; beyond, what it holds goes into the one around it. */
  get canNest(): boolean {
    return this.nesting < proseLimits.depth
  }

  text(raw: string) {
    const text = this.spaced ? tidy(raw).trimStart() : tidy(raw)
    if (text === '') return
    this.spaced = text.endsWith(' ')
    const last = this.inline.at(-1)
    if (this.marks.length === 0) {
      if (last?.type === 'text' && last.marks === undefined) last.text += text
      else this.inline.push({ type: 'text', text })
    } else if (last?.type === 'text' && last.marks === this.marks) last.text += text
    else this.inline.push({ type: 'text', text, marks: this.marks })
  }

  /** A line break; two of them end the paragraph. */
  lineBreak() {
    if (this.heading > 0) this.text(' ')
    else if (this.inline.at(-1)?.type === 'hardBreak') this.endParagraph()
    else if (this.inline.length > 0) {
      this.inline.push({ type: 'hardBreak' })
      this.spaced = true
    }
  }

  endParagraph() {
    this.spaced = true
    if (this.inline.length === 0) return
    for (const node of this.inline) if (node.type === 'text') node.text = node.text.normalize('NFC')
    const content = trimInline(this.inline)
    this.inline = []
    if (content.length === 0) return
    if (this.heading === 0 || this.target() !== this.document) return this.place({ type: 'paragraph', content })
    this.levels.push(this.heading)
    this.document.content.push({ type: 'heading', attrs: { level: 2 }, content })
  }

  /** Puts a block where the text stands now: in a list into an item, between the cells of a table above the table. */
  place(block: Block) {
    if (this.frames.at(-1)?.type === 'list') this.push({ type: 'listItem', content: [] })
    this.target().content.push(block)
  }

  private target(): { content: Block[] } {
    return this.frames.findLast(holdsBlocks) ?? this.document
  }

  open(frame: Frame) {
    this.endParagraph()
    this.push(frame)
  }

  private push(frame: Frame) {
    this.frames.push(frame)
    if (isNesting(frame)) this.nesting += 1
  }

  /** Closes containers until `depth` of them are open. */
  closeTo(depth: number) {
    while (this.frames.length > Math.max(depth, 1)) {
      this.endParagraph()
      this.close()
    }
  }

  /** Closes what stands in the list, table or row around; false when there is none. */
  closeToNearest(type: 'list' | 'table' | 'row'): boolean {
    const index = this.frames.findLastIndex((frame) => frame.type === type || stops[type].includes(frame.type))
    if (this.frames[index]?.type !== type) return false
    this.closeTo(index + 1)
    return true
  }

  /** A list written straight into a list belongs to the item before it. */
  openList(ordered: boolean, start: number, loose = false) {
    this.endParagraph()
    const around = this.frames.at(-1)
    if (around?.type === 'list') this.push({ type: 'listItem', content: around.items.pop()?.content ?? [] })
    this.push({ type: 'list', ordered, start, loose, items: [] })
  }

  /** Expects a row to be open. */
  openCell(header: boolean, attrs: TableCell['attrs']) {
    const table = this.frames.at(-2)
    const type = header || (table?.type === 'table' && table.head) ? 'tableHeader' : 'tableCell'
    const content: Block[] = []
    this.open({ type: 'cell', content, cell: { type, attrs, content } })
  }

  /** Rows from here on are header rows, or are no longer. */
  markHead(head: boolean) {
    const table = this.frames.findLast((frame) => frame.type === 'table')
    if (table !== undefined) table.head = head
  }

  private close() {
    const frame = this.frames.pop()
    if (frame === undefined) return
    if (isNesting(frame)) this.nesting -= 1
    const around = this.frames.at(-1)
    if (frame.type === 'list') this.closeList(frame)
    else if (frame.type === 'table') for (const block of closeTable(frame)) this.place(block)
    else if (frame.type === 'row') {
      if (around?.type === 'table' && frame.cells.length > 0)
        around.rows.push({ type: 'tableRow', content: frame.cells })
    } else if (frame.type === 'cell') {
      if (around?.type === 'row') around.cells.push(frame.cell)
    } else this.closeBlocks(frame.type, frame.content, around)
  }

  private closeBlocks(type: string, content: Block[], around: Frame | undefined) {
    if (content.length === 0) return
    if (type === 'listItem' && around?.type === 'list') around.items.push({ type: 'listItem', content })
    else if (type === 'blockquote') this.place({ type: 'blockquote', content })
    else if (type === 'caption' && around?.type === 'table') around.caption ??= lineOf(content) || null
    else if (type !== 'figcaption' || !this.describePicture(lineOf(content))) for (const b of content) this.place(b)
  }

  /** Gives the line to the picture just before it; false when there is none without a caption. */
  private describePicture(caption: string): boolean {
    const last = this.target().content.at(-1)
    if (last?.type !== 'image' || last.attrs.caption !== undefined || caption === '') return false
    last.attrs.caption = caption
    return true
  }

  private closeList({ items, ordered, start, loose }: ListFrame) {
    if (items.length === 0) return
    const before = this.target().content.at(-1)
    if (loose && before?.type === 'bulletList' && this.looseLists.has(before)) {
      for (const item of items) before.content.push(item)
      return
    }
    const list: Block = ordered
      ? { type: 'orderedList', attrs: { start }, content: items }
      : { type: 'bulletList', content: items }
    if (loose) this.looseLists.add(list)
    this.place(list)
  }

  finish(): Prose {
    this.closeTo(1)
    this.endParagraph()
    const levels = headingLevels(this.levels)
    let next = 0
    for (const block of this.document.content) if (block.type === 'heading') block.attrs.level = levels[next++] ?? 2
    return { type: 'doc', version: 1, content: this.document.content }
  }
}
