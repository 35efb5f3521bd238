/** Looks a template over before anything is filled in: what it names, and what would be lost or come out wrong. */
import Docxtemplater, { type DXT } from 'docxtemplater'
import PizZip from 'pizzip'
import { zip } from '../../zip.ts'
import { refusals } from './refusals.ts'
import { KINDS, LOOPS, PLACEHOLDERS } from './values.ts'
import type { TemplateProblem } from './words.ts'

/** The names a template uses. */
export type LookedOver = { names: ReadonlySet<string> } | { problems: readonly TemplateProblem[] }

export function lookOver(files: ReadonlyMap<string, Buffer>): LookedOver {
  const found: DXT.Part[] = []
  try {
    compiled(files, { name: 'names', postparse: (parts: DXT.Part[]) => collect(parts, found) })
  } catch (failure) {
    return { problems: refusals(failure) }
  }
  const problems = [...new Map(found.flatMap(problemOf).map((one) => [`${one.problem} ${one.at}`, one])).values()]
  const names = new Set(found.map(({ value }) => value))
  const all = problems.length > 0 ? problems : whatIsMissing(names)
  return all.length > 0 ? { problems: all } : { names }
}

/** The engine over these files; it knows names and loops only, no expressions. */
export const compiled = (files: ReadonlyMap<string, Buffer>, ...modules: DXT.Module[]) =>
  new Docxtemplater(new PizZip(zip(files)), {
    modules,
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    nullGetter: () => '',
  })

/** Every placeholder, those inside loops too. */
function collect(parts: DXT.Part[], found: DXT.Part[]): DXT.Part[] {
  for (const part of parts) {
    if (part.type === 'placeholder') found.push(part)
    if (part.subparsed !== undefined) collect(part.subparsed, found)
  }
  return parts
}

/** Blocks put in as plain words would print their markup, and a list its inner name. */
function problemOf({ value, module }: DXT.Part): TemplateProblem[] {
  if (!PLACEHOLDERS.has(value)) return [{ problem: 'unknown', at: value }]
  if ((module === 'rawxml') !== (value === 'noiDung')) return [{ problem: 'at-sign', at: value }]
  return LOOPS.has(value) && module !== 'loop' ? [{ problem: 'needs-loop', at: value }] : []
}

/** Whatever a paper may hold must have a place, or it would be lost without a word. */
function whatIsMissing(names: ReadonlySet<string>): TemplateProblem[] {
  if (names.size === 0) return [{ problem: 'no-placeholder', at: null }]
  if (names.has('noiDung')) return []
  if (!names.has('khoi')) return [{ problem: 'no-content', at: null }]
  return KINDS.filter((kind) => !names.has(kind)).map((at) => ({ problem: 'kind-missing', at }))
}
