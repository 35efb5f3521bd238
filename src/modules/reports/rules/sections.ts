/** A report as it is read: sections with sentences, figures and passages people write. Papers and pages are drawn from it. */
import type { Line } from './figures.ts'
import type { BlockKey, Named } from './report.ts'

export type Choice = { id: string; name: string; count: number; isNamed: boolean }

export type ReportPart =
  | { kind: 'text'; text: string }
  /** A sentence that names units; `choices` are those it may name. */
  | { kind: 'names'; list: keyof Named; text: string | null; choices: readonly Choice[] }
  | { kind: 'lines'; caption: string; lines: readonly Line[] }
  | { kind: 'free'; block: BlockKey; text: string }

export type ReportSection = { key: string; level: 1 | 2; title: string; parts: readonly ReportPart[] }
