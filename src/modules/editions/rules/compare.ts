/** What is different between two revisions, as an editor would say it: fields, paragraphs with their words, pictures. */
import type { Picture } from '../../../basics/picture.ts'
import { type Block, type Prose, picturesOf, plainText } from '../../../basics/prose/prose.ts'
import type { ShownFact } from './content-type.ts'
import { type Part, partsApart } from './words-apart.ts'

export type ComparedRevision = {
  title: string
  summary: string
  /** Byline, section, event date … as the content type names them. */
  facts: readonly ShownFact[]
  body: Prose
  picture?: Picture | undefined
}

export type WordPart = Part<string>

export type FieldChange = { name: string; before: string; after: string; words: readonly WordPart[] }

export type ParagraphChange =
  | { kind: 'same'; text: string }
  | { kind: 'new' | 'gone'; form: BlockForm; text: string }
  | { kind: 'changed'; form: BlockForm; before: string; after: string; words: readonly WordPart[] }
  /** The words are the same; a heading became a paragraph, a link leads elsewhere, something became bold. */
  | { kind: 'reformed'; form: BlockForm; formerly: BlockForm; text: string }

export type BlockForm = Block['type']

export type PictureChange =
  | { kind: 'new' | 'gone'; picture: Picture; isMain: boolean }
  | {
      kind: 'changed'
      picture: Picture
      isMain: boolean
      what: 'alt' | 'caption' | 'credit'
      before: string
      after: string
    }

export type Comparison = {
  fields: readonly FieldChange[]
  /** All of them in order, unchanged ones too, so that both can stand side by side. */
  paragraphs: readonly ParagraphChange[]
  pictures: readonly PictureChange[]
  isSame: boolean
}

export function compareRevisions(before: ComparedRevision, after: ComparedRevision): Comparison {
  const fields = fieldChanges(before, after)
  const paragraphs = paragraphChanges(before.body, after.body)
  const pictures = pictureChanges(before, after)
  const isSame = fields.length + pictures.length === 0 && paragraphs.every(({ kind }) => kind === 'same')
  return { fields, paragraphs, pictures, isSame }
}

function fieldChanges(before: ComparedRevision, after: ComparedRevision): FieldChange[] {
  const valuesOf = ({ title, summary, facts }: ComparedRevision) =>
    new Map([['title', title], ['summary', summary], ...facts.map(({ name, value }) => [name, value] as const)])
  const [old, fresh] = [valuesOf(before), valuesOf(after)]
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((name) => {
    const [was, is] = [old.get(name) ?? '', fresh.get(name) ?? '']
    return was === is ? [] : [{ name, before: was, after: is, words: wordsApart(was, is) }]
  })
}

/** Words with the white space behind them, so that putting all that is 'same' or 'new' together gives the new text. */
export const wordsApart = (before: string, after: string): WordPart[] =>
  joined(partsApart(wordsOf(before), wordsOf(after), (word) => word))

const wordsOf = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? []

function joined(parts: readonly WordPart[]): WordPart[] {
  const out: WordPart[] = []
  for (const part of parts) {
    const last = out.at(-1)
    if (last?.kind === part.kind) out[out.length - 1] = { kind: part.kind, value: last.value + part.value }
    else out.push(part)
  }
  return out
}

type Unit = { form: BlockForm; text: string; key: string }

function paragraphChanges(before: Prose, after: Prose): ParagraphChange[] {
  const parts = partsApart(unitsOf(before), unitsOf(after), ({ key }) => key)
  const out: ParagraphChange[] = []
  for (let at = 0; at < parts.length; ) {
    const run = runAt(parts, at)
    out.push(...(run.kind === 'same' ? run.gone.map(({ text }) => ({ kind: 'same' as const, text })) : paired(run)))
    at += run.length
  }
  return out
}

/** A list is compared item by item; pictures are compared as pictures. */
function unitsOf(prose: Prose): Unit[] {
  return prose.content.flatMap((block): Unit[] => {
    if (block.type === 'image' || block.type === 'gallery') return []
    const parts: Block[] =
      block.type === 'bulletList' || block.type === 'orderedList'
        ? block.content.map((item) => ({ ...block, content: [item] }))
        : [block]
    return parts.map((part) => ({ form: part.type, text: textOf(part), key: JSON.stringify(part) }))
  })
}

function textOf(block: Block): string {
  if (block.type === 'video' || block.type === 'audio' || block.type === 'attachment') return block.attrs.title
  return plainText({ type: 'doc', version: 1, content: [block] })
}

type Run = { kind: 'same' | 'different'; gone: Unit[]; fresh: Unit[]; length: number }

/** What stands together unchanged, or what went and came at one place. */
function runAt(parts: readonly Part<Unit>[], at: number): Run {
  const isSame = parts[at]?.kind === 'same'
  const run: Run = { kind: isSame ? 'same' : 'different', gone: [], fresh: [], length: 0 }
  for (const part of parts.slice(at)) {
    if ((part.kind === 'same') !== isSame) break
    if (part.kind === 'new') run.fresh.push(part.value)
    else run.gone.push(part.value)
    run.length += 1
  }
  return run
}

/** Paragraphs that went and came at one place are told as changed where they share enough words. */
function paired({ gone, fresh }: Run): ParagraphChange[] {
  const out: ParagraphChange[] = []
  const left = [...fresh]
  for (const old of gone) {
    const at = left.findIndex((one) => likeness(old.text, one.text) >= 0.5)
    if (at < 0) out.push({ kind: 'gone', form: old.form, text: old.text })
    else {
      for (const one of left.splice(0, at)) out.push({ kind: 'new', form: one.form, text: one.text })
      out.push(...changed(old, left.shift()))
    }
  }
  return [...out, ...left.map((one) => ({ kind: 'new' as const, form: one.form, text: one.text }))]
}

function changed(old: Unit, fresh: Unit | undefined): ParagraphChange[] {
  if (fresh === undefined) return []
  if (old.text === fresh.text) return [{ kind: 'reformed', form: fresh.form, formerly: old.form, text: fresh.text }]
  const words = wordsApart(old.text, fresh.text)
  return [{ kind: 'changed', form: fresh.form, before: old.text, after: fresh.text, words }]
}

/** The share of words two paragraphs have in common, 0 to 1. */
function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one).map((word) => word.trim()), wordsOf(other).map((word) => word.trim())]
  if (a.length + b.length === 0) return 1
  const counts = new Map<string, number>()
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1)
  let both = 0
  for (const word of b) {
    const count = counts.get(word) ?? 0
    if (count > 0) both += 1
    counts.set(word, count - 1)
  }
  return (2 * both) / (a.length + b.length)
}

function pictureChanges(before: ComparedRevision, after: ComparedRevision): PictureChange[] {
  const [old, fresh] = [picturesIn(before), picturesIn(after)]
  const gone = [...old].filter(([key]) => !fresh.has(key)).map(([, one]) => ({ kind: 'gone' as const, ...one }))
  const rest = [...fresh].flatMap(([key, one]): PictureChange[] => {
    const was = old.get(key)
    return was === undefined ? [{ kind: 'new', ...one }] : toldOf(was.picture, one)
  })
  return [...gone, ...rest]
}

type Placed = { picture: Picture; isMain: boolean }

function picturesIn({ picture, body }: ComparedRevision): Map<string, Placed> {
  const placed = [
    ...(picture ? [{ picture, isMain: true }] : []),
    ...picturesOf(body).map((one) => ({ picture: one, isMain: false })),
  ]
  return new Map(placed.map((one) => [`${one.isMain ? 'main' : 'body'} ${one.picture.sha256}`, one]))
}

function toldOf(was: Picture, { picture, isMain }: Placed): PictureChange[] {
  return (['alt', 'caption', 'credit'] as const).flatMap((what) => {
    const [before, after] = [was[what] ?? '', picture[what] ?? '']
    return before === after ? [] : [{ kind: 'changed' as const, picture, isMain, what, before, after }]
  })
}
