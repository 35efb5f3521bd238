/**
 * Walks the drawing of a page once and keeps what was written and where: runs of characters with their places, sizes, fonts
 * and colours, and the boxes of pictures. Text that is not shown (mode 3: what a scanner believes it read) is left out.
 */
import type { Box } from '../../basics/page-text.ts'
import { type FontLook, fontLook } from './fonts.ts'
import { identity, isNumbers, listOf, type Matrix, matrixOf, times } from './matrix.ts'

/** Characters of one drawing operation, in the page's points from the top left; `y` is the baseline. */
export type Run = {
  chars: string[]
  /** Where each character begins and ends. */
  starts: number[]
  ends: number[]
  y: number
  size: number
  font: FontLook
  bold: boolean
  italic: boolean
  color: string
  /** Of turned text (a slanted stamp, a margin note), in radians as shown; 0 for upright lines. */
  angle: number
}

/** What pdf.js gives for a page: codes of operations and their arguments. */
export type Drawing = { fnArray: readonly number[]; argsArray: readonly unknown[] }
export type Operations = Readonly<Record<string, number>>
export type PageInk = { runs: Run[]; pictures: Box[] }

type Glyph = { unicode?: string; width?: number; isSpace?: boolean } | number | null
type State = {
  ctm: Matrix
  font: FontLook
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  rise: number
  leading: number
  mode: number
  color: string
  scaleOfFont: number
}
type Pen = { text: Matrix; x: number; y: number; lineX: number; lineY: number }

/** More characters than any page of paper holds: what draws more is made to fill the memory. */
const mostCharacters = 60_000
const invisible = 3

export type FontOf = (id: string) => { name?: string; fontMatrix?: readonly number[] } | null

/**
 * `toPage` is the viewport's transform: it turns the page as it is shown and puts the origin at the top left. `fields` are
 * the ids of form fields and signatures: what their appearance says is read with the signature, not with the page.
 */
export type Place = { toPage: Matrix; fontOf: FontOf; fields: ReadonlySet<string> }

export function inkOf(drawing: Drawing, ops: Operations, place: Place): PageInk {
  const walk = new Walk(place)
  const names = namesOf(ops)
  for (let index = 0; index < drawing.fnArray.length; index += 1) {
    const name = names.get(drawing.fnArray[index] ?? -1)
    const args = drawing.argsArray[index]
    if (name !== undefined) walk.step(name, Array.isArray(args) ? args : [])
  }
  return walk.ink
}

const known = new WeakMap<Operations, Map<number, string>>()
function namesOf(ops: Operations): Map<number, string> {
  const made = known.get(ops) ?? new Map(Object.entries(ops).map(([name, code]) => [code, name]))
  known.set(ops, made)
  return made
}

const plainFont = fontLook('')

class Walk {
  readonly ink: PageInk = { runs: [], pictures: [] }
  readonly #looks = new Map<string, { look: FontLook; scale: number }>()
  readonly #kept: State[] = []
  #state: State
  #pen: Pen = { text: identity, x: 0, y: 0, lineX: 0, lineY: 0 }
  #count = 0
  /** Whether the walk is inside the appearance of a field. */
  #aside = false
  readonly #place: Place

  constructor(place: Place) {
    this.#place = place
    this.#state = {
      ...{ ctm: place.toPage, font: plainFont, size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, rise: 0, leading: 0 },
      ...{ mode: 0, color: '#000000', scaleOfFont: 0.001 },
    }
  }

  step(name: string, args: readonly unknown[]): void {
    if (name === 'save' || name === 'paintFormXObjectBegin' || name === 'beginAnnotation') this.#save(name, args)
    else if (name === 'restore' || name === 'paintFormXObjectEnd' || name === 'endAnnotation') this.#restore(name)
    else if (name === 'transform') this.#state.ctm = times(this.#state.ctm, matrixOf(args))
    else if (name.startsWith('paint')) this.#picture(name)
    else if (name === 'showText') this.#show(args[0] as readonly Glyph[])
    else this.#set(name, args)
  }

  #save(name: string, args: readonly unknown[]): void {
    this.#kept.push({ ...this.#state })
    if (name === 'paintFormXObjectBegin' && isNumbers(args[0])) {
      this.#state.ctm = times(this.#state.ctm, matrixOf(args[0]))
    } else if (name === 'beginAnnotation') {
      this.#aside = this.#place.fields.has(String(args[0]))
      this.#state.ctm = times(times(this.#place.toPage, matrixOf(listOf(args[2]))), matrixOf(listOf(args[3])))
    }
  }

  #restore(name: string): void {
    this.#state = this.#kept.pop() ?? this.#state
    if (name === 'endAnnotation') this.#aside = false
  }

  #set(name: string, args: readonly unknown[]): void {
    const number = Number(args[0] ?? 0)
    const pen = this.#pen
    const state = this.#state
    if (name === 'beginText') this.#pen = { text: identity, x: 0, y: 0, lineX: 0, lineY: 0 }
    else if (name === 'setTextMatrix') {
      const given = isNumbers(args[0]) ? args[0] : args
      this.#pen = { text: matrixOf(given), x: 0, y: 0, lineX: 0, lineY: 0 }
    } else if (name === 'moveText') move(pen, number, Number(args[1]))
    else if (name === 'setLeadingMoveText') {
      state.leading = Number(args[1])
      move(pen, number, Number(args[1]))
    } else if (name === 'nextLine') move(pen, 0, state.leading)
    else if (name === 'setLeading') state.leading = -number
    else if (name === 'setFont') this.#setFont(String(args[0]), Number(args[1]))
    else if (name === 'setCharSpacing') state.charSpacing = number
    else if (name === 'setWordSpacing') state.wordSpacing = number
    else if (name === 'setHScale') state.scale = number / 100
    else if (name === 'setTextRise') state.rise = number
    else if (name === 'setTextRenderingMode') state.mode = number
    else if (name === 'setFillRGBColor') state.color = colorOf(args)
    else if (name === 'setGState') this.#setGraphics(args[0])
  }

  #setGraphics(entries: unknown): void {
    if (!Array.isArray(entries)) return
    for (const entry of entries) {
      if (Array.isArray(entry) && entry[0] === 'Font' && Array.isArray(entry[1])) {
        this.#setFont(String(entry[1][0]), Number(entry[1][1]))
      }
    }
  }

  #setFont(id: string, size: number): void {
    let found = this.#looks.get(id)
    if (found === undefined) {
      const font = this.#place.fontOf(id)
      found = { look: fontLook(font?.name ?? ''), scale: font?.fontMatrix?.[0] ?? 0.001 }
      this.#looks.set(id, found)
    }
    Object.assign(this.#state, { font: found.look, size, scaleOfFont: found.scale })
  }

  #picture(name: string): void {
    if (!/Image|Inline/.test(name) || this.#aside || this.ink.pictures.length >= 500) return
    const [a, b, c, d, e, f] = this.#state.ctm
    const xs = [e, e + a, e + c, e + a + c]
    const ys = [f, f + b, f + d, f + b + d]
    const x = Math.min(...xs)
    const y = Math.min(...ys)
    this.ink.pictures.push({ x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y })
  }

  #show(glyphs: readonly Glyph[]): void {
    const state = this.#state
    const pen = this.#pen
    const base = times(state.ctm, pen.text)
    const along = Math.hypot(base[0], base[1])
    const run = this.#emptyRun(base)
    const place = () => base[0] * pen.x + base[2] * (pen.y + state.rise) + base[4]
    const down = () => base[1] * pen.x + base[3] * (pen.y + state.rise) + base[5]
    run.y = down()
    const first = place()
    let gone = 0
    for (const glyph of glyphs) {
      const advance = advanceOf(glyph, state)
      const text = typeof glyph === 'number' || glyph === null ? '' : (glyph.unicode ?? '')
      if (text !== '') put(run, text, first + gone * along, first + (gone + advance) * along)
      pen.x += advance
      gone += advance
    }
    this.#count += run.chars.length
    if (state.mode === invisible || this.#aside || run.chars.length === 0 || run.size < 1) return
    if (this.#count <= mostCharacters) this.ink.runs.push(run)
  }

  #emptyRun(base: Matrix): Run {
    const { size, font, mode, color } = this.#state
    const slant = Math.abs(base[2]) > 0.15 * Math.abs(base[3]) && Math.abs(base[1]) < 0.01 * Math.abs(base[0])
    const shown = Math.abs(size) * Math.hypot(base[2], base[3])
    return {
      ...{ chars: [], starts: [], ends: [], y: 0, size: shown, font, color },
      ...{ bold: font.bold || mode === 2, italic: font.italic || slant },
      angle: Math.abs(base[1]) > 0.05 * Math.abs(base[0]) || base[0] <= 0 ? Math.atan2(base[1], base[0]) : 0,
    }
  }
}

function put(run: Run, text: string, start: number, end: number): void {
  run.chars.push(text)
  run.starts.push(Math.min(start, end))
  run.ends.push(Math.max(start, end))
}

function advanceOf(glyph: Glyph, { size, charSpacing, wordSpacing, scale, scaleOfFont }: State): number {
  if (glyph === null) return 0
  if (typeof glyph === 'number') return (-glyph * size * scale) / 1000
  const spacing = charSpacing + (glyph.isSpace === true ? wordSpacing : 0)
  return ((glyph.width ?? 0) * size * scaleOfFont + spacing) * scale
}

function move(pen: Pen, x: number, y: number): void {
  pen.lineX += x
  pen.lineY += y
  pen.x = pen.lineX
  pen.y = pen.lineY
}

function colorOf(args: readonly unknown[]): string {
  if (typeof args[0] === 'string') return args[0].toLowerCase()
  const [r = 0, g = 0, b = 0] = args.map(Number)
  return `#${[r, g, b].map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`
}
