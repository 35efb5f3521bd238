/** Reads values from the bytes of a PDF file, strictly: what the grammar does not know is damage, never guessed. */
import type { Budget } from '../budget.ts'
import { Damaged } from '../budget.ts'
import { hexOf, isDigit, isRegular, isSpace, textOf } from './letters.ts'
import { Bytes, Dict, Name, type PdfValue, Ref, type Span } from './values.ts'

const deepest = 48
const longestName = 512

export class Reader {
  readonly bytes: Uint8Array
  at: number
  private readonly budget: Budget
  private readonly keepsSpans: boolean
  private depth = 0

  constructor(bytes: Uint8Array, at: number, { budget, keepsSpans }: { budget: Budget; keepsSpans: boolean }) {
    this.bytes = bytes
    this.at = at
    this.budget = budget
    this.keepsSpans = keepsSpans
  }

  skipSpace(): void {
    for (;;) {
      const code = this.peek()
      if (isSpace(code)) this.at += 1
      else if (code === 0x25) this.skipComment()
      else return
    }
  }

  /** The byte here, or -1 behind the end, which is no letter of any kind. */
  peek(ahead = 0): number {
    return this.bytes[this.at + ahead] ?? -1
  }

  /** Takes the word if it stands here and ends here. */
  takes(word: string): boolean {
    for (let i = 0; i < word.length; i += 1) if (this.peek(i) !== word.charCodeAt(i)) return false
    const next = this.peek(word.length)
    if (next !== -1 && isRegular(next)) return false
    this.at += word.length
    return true
  }

  needs(word: string): void {
    if (!this.takes(word)) throw new Damaged(`expected ${word} at ${this.at}`)
  }

  value(): PdfValue {
    this.budget.step()
    this.skipSpace()
    const code = this.peek()
    if (code === 0x2f) return this.name()
    if (code === 0x28) return this.literal()
    if (code === 0x5b) return this.nested(() => this.array())
    if (code === 0x3c) return this.peek(1) === 0x3c ? this.nested(() => this.dict()) : this.hex()
    if (isDigit(code) || code === 0x2b || code === 0x2d || code === 0x2e) return this.numberOrRef()
    if (this.takes('true')) return true
    if (this.takes('false')) return false
    if (this.takes('null')) return null
    throw new Damaged(`no value at ${this.at}`)
  }

  /** A whole number without sign, as in `12 0 obj` and in tables. */
  integer(): number {
    const start = this.at
    while (isDigit(this.peek())) this.at += 1
    const length = this.at - start
    if (length === 0 || length > 12) throw new Damaged(`no whole number at ${start}`)
    let value = 0
    for (let i = start; i < this.at; i += 1) value = value * 10 + ((this.bytes[i] ?? 48) - 48)
    return value
  }

  private skipComment(): void {
    while (this.at < this.bytes.length && this.peek() !== 10 && this.peek() !== 13) this.at += 1
  }

  private nested<T>(read: () => T): T {
    this.depth += 1
    if (this.depth > deepest) throw new Damaged('nested too deep')
    const value = read()
    this.depth -= 1
    return value
  }

  private name(): Name {
    this.at += 1
    let name = ''
    while (isRegular(this.peek()) && this.at < this.bytes.length) {
      const escaped = this.peek() === 0x23 ? hexOf(this.peek(1)) * 16 + hexOf(this.peek(2)) : -1
      const isEscape = escaped >= 0 && hexOf(this.peek(1)) >= 0 && hexOf(this.peek(2)) >= 0
      name += String.fromCharCode(isEscape ? escaped : this.peek())
      this.at += isEscape ? 3 : 1
      if (name.length > longestName) throw new Damaged('a name without end')
    }
    return new Name(name)
  }

  private numberOrRef(): number | Ref {
    const start = this.at
    while (isRegular(this.peek()) && this.at < this.bytes.length && this.at - start < 40) this.at += 1
    const text = textOf(this.bytes.subarray(start, this.at))
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) throw new Damaged(`no number at ${start}`)
    return /^\d{1,10}$/.test(text) ? (this.refBehind(Number(text)) ?? Number(text)) : Number(text)
  }

  private refBehind(number: number): Ref | null {
    const back = this.at
    const found = this.generationAndR()
    if (found === null) this.at = back
    return found === null ? null : new Ref(number, found)
  }

  private generationAndR(): number | null {
    if (!isSpace(this.peek())) return null
    this.skipSpace()
    const start = this.at
    while (isDigit(this.peek()) && this.at - start < 6) this.at += 1
    if (this.at === start || !isSpace(this.peek())) return null
    const generation = Number(textOf(this.bytes.subarray(start, this.at)))
    this.skipSpace()
    return this.takes('R') ? generation : null
  }

  private array(): PdfValue[] {
    this.at += 1
    const items: PdfValue[] = []
    for (;;) {
      this.skipSpace()
      if (this.peek() === 0x5d) break
      items.push(this.value())
    }
    this.at += 1
    return items
  }

  private dict(): Dict {
    this.at += 2
    const entries = new Map<string, PdfValue>()
    const spans = this.keepsSpans ? new Map<string, Span>() : null
    for (;;) {
      this.skipSpace()
      if (this.peek() === 0x3e && this.peek(1) === 0x3e) break
      if (this.peek() !== 0x2f) throw new Damaged(`no key at ${this.at}`)
      const { name } = this.name()
      // Readers disagree on which of two counts: a way to show one thing and sign another.
      if (entries.has(name)) throw new Damaged(`the key ${name} twice`)
      this.skipSpace()
      const start = this.at
      entries.set(name, this.value())
      spans?.set(name, { start, end: this.at })
    }
    this.at += 2
    return new Dict(entries, spans)
  }

  private hex(): Bytes {
    const start = this.at
    const end = this.bytes.indexOf(0x3e, start)
    if (end < 0) throw new Damaged('a string without end')
    const bytes = new Uint8Array((end - start) >> 1)
    let digits = 0
    for (let i = start + 1; i < end; i += 1) {
      const code = this.bytes[i] ?? 0
      if (isSpace(code)) continue
      const digit = hexOf(code)
      if (digit < 0) throw new Damaged(`no hexadecimal digit at ${i}`)
      bytes[digits >> 1] = (bytes[digits >> 1] ?? 0) + (digits % 2 === 0 ? digit * 16 : digit)
      digits += 1
    }
    this.at = end + 1
    return new Bytes(bytes.subarray(0, (digits + 1) >> 1))
  }

  private literal(): Bytes {
    const out: number[] = []
    this.at += 1
    for (let open = 1; ; ) {
      const code = this.peek()
      if (code === -1) throw new Damaged('a string without end')
      if (out.length % 256 === 0) this.budget.step()
      this.at += 1
      if (code === 0x28) open += 1
      if (code === 0x29) open -= 1
      if (open === 0) return new Bytes(Uint8Array.from(out))
      if (code === 0x5c) this.escaped(out)
      else out.push(code)
    }
  }

  private escaped(out: number[]): void {
    const code = this.peek()
    this.at += 1
    const letter = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12 }[code]
    if (letter !== undefined) out.push(letter)
    else if (code >= 48 && code <= 55) out.push(this.octal(code - 48))
    else if (code === 13) this.at += this.peek() === 10 ? 1 : 0
    else if (code !== 10) out.push(code)
  }

  private octal(first: number): number {
    let value = first
    for (let i = 0; i < 2 && this.peek() >= 48 && this.peek() <= 55; i += 1) {
      value = value * 8 + this.peek() - 48
      this.at += 1
    }
    return value & 255
  }
}
