/** A series of reports: who issues them, under which symbol, how they are signed and to whom they go. */
import type { Issue } from '../../../basics/outcomes.ts'
import type { Scope } from './figures.ts'
import type { ReportKind } from './report.ts'

export type SeriesFacts = {
  name: string
  kind: ReportKind
  scope: Scope
  form: 'state' | 'party'
  superior: string
  issuer: string
  /** The same name in running text: 'Ban Biên tập' for BAN BIÊN TẬP. */
  called: string
  /** 'BC-BBT' */
  symbol: string
  place: string
  /** '{ky}' stands for the period, '{ky-sau}' for the next one. */
  subject: string
  addressee: readonly string[]
  recipients: readonly string[]
  /** From the top: 'KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN THƯỜNG TRỰC', the office below the signature. */
  signerLines: readonly string[]
  signerName: string
}

/** An agency's own DOCX that the report is written into. */
export type Template = { sha256: string; name: string }

export type Series = SeriesFacts & { id: string; siteId: string; template: Template | null; endedAt: Date | null }

/** 'BC-UBND', 'BC-BBT'; the Party writes 'BC/ThU'. */
const stateSymbol = /^[A-ZĐ][A-Za-zĐđƯƠ]*(-[A-ZĐƯƠ][A-Za-zĐđƯƠ0-9&.]*)+$/
const partySymbol = /^[A-ZĐ][A-Za-zĐđ]*\/[A-ZĐ][A-Za-zĐđ]*$/

export function whyNotSeries(facts: SeriesFacts, { mayCoverNetwork }: { mayCoverNetwork: boolean }): Issue[] {
  const issues: Issue[] = []
  const needed: [string, string][] = [
    ['ten', facts.name],
    ['co-quan', facts.issuer],
    ['goi-la', facts.called],
    ['noi', facts.place],
    ['trich-yeu', facts.subject],
  ]
  for (const [field, text] of needed) if (text.trim() === '') issues.push({ field, problem: 'missing' })
  const symbol = facts.form === 'party' ? partySymbol : stateSymbol
  if (!symbol.test(facts.symbol)) issues.push({ field: 'ky-hieu', problem: 'symbol-wrong' })
  if (facts.scope === 'network' && !mayCoverNetwork) issues.push({ field: 'pham-vi', problem: 'not-the-province' })
  if (facts.signerLines.length === 0) issues.push({ field: 'chuc-vu', problem: 'missing' })
  if (facts.signerLines.some((line) => /\b(KT|TM|TL|TUQ|Q)\.(?=\S)/.test(line))) {
    issues.push({ field: 'chuc-vu', problem: 'space-missing' })
  }
  if (facts.form === 'state' && facts.signerLines.some((line) => /T\.M|T\/M|K\/T/.test(line))) {
    issues.push({ field: 'chuc-vu', problem: 'party-sign' })
  }
  if (facts.recipients.length === 0) issues.push({ field: 'noi-nhan', problem: 'missing' })
  return issues
}

/** One line of text each, without the signs that the paper sets itself. */
export const linesIn = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/^\s*-\s*/, '')
        .replace(/\s*[;.]\s*$/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
