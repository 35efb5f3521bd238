/** Opens an agency's template within limits: nothing in it may act, burst or reach elsewhere. */
import { openWord } from '../../word/open.ts'
import { unzip } from '../../zip.ts'
import type { TemplateProblem } from './words.ts'

export type OpenTemplate = { files: ReadonlyMap<string, Buffer>; main: string }

const largest = 20 * 1024 * 1024
const limits = { entries: 2000, unpacked: 60 * 1024 * 1024 }

export function openTemplate(bytes: Buffer): OpenTemplate | { problem: TemplateProblem } {
  if (bytes.length > largest) return { problem: problem('word-too-large') }
  const opened = openWord(bytes)
  if ('problem' in opened) return { problem: problem(problems[opened.problem] ?? 'not-docx') }
  const whole = unzip(bytes, limits)
  if ('problem' in whole)
    return { problem: problem(whole.problem === 'zip-too-large' ? 'word-too-large' : 'word-broken') }
  const names = [...whole.files.keys()]
  if (names.some((name) => /(^|\/)(activeX|Basic|Scripts)\//i.test(name))) return { problem: problem('word-macros') }
  return leansElsewhere(whole.files)
    ? { problem: problem('leans-elsewhere') }
    : { files: whole.files, main: opened.main }
}

const problem = (key: TemplateProblem['problem']): TemplateProblem => ({ problem: key, at: null })

const problems: Record<string, TemplateProblem['problem']> = {
  'word-encrypted': 'word-encrypted',
  'word-macros': 'word-macros',
  'word-too-large': 'word-too-large',
  'word-broken': 'word-broken',
}

/** Links a reader clicks are fine; what Word fetches by itself is not. */
const leansElsewhere = (files: ReadonlyMap<string, Buffer>): boolean =>
  [...files]
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([, data]) => data.toString('utf8').match(/<Relationship\b[^>]*>/g) ?? [])
    .some((tag) => /TargetMode\s*=\s*["']External/i.test(tag) && !/\/hyperlink["']/.test(tag))
