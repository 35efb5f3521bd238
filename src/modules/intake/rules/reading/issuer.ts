/** Issuer and the body above it, from the left column of the heading (ô 2, Phụ lục I NĐ 30/2020/NĐ-CP). */
import type { SignatureReport } from '../../../../basics/signature-report.ts'
import { fold } from '../../../../basics/vietnamese.ts'
import type { Heading } from './heading.ts'
import { bodyBeginnings, nameGoesOn } from './names.table.ts'
import { inRunningText } from './names.ts'
import { distance, foundIn, joined, type Row } from './sheet.ts'
import type { Found } from './types.ts'

export type Issuer = { issuer?: Found<string>; parent?: Found<string> }

/** `isJoint`: the symbol names several bodies, so no line of the column stands above the others. */
export function issuerOf(heading: Heading, isJoint: boolean): Issuer {
  const rows = heading.issuer.filter(({ tight }) => tight.length >= 2)
  if (rows.length === 0) return {}
  const at = isJoint ? 0 : splitAt(rows)
  const [above, own] = [rows.slice(0, at), rows.slice(at)]
  const sure = at > 0 || rows.length <= 2 ? 0.96 : 0.9
  const issuer = foundIn(inRunningText(joined(own)), own, sure)
  if (above.length === 0) return { issuer }
  return { issuer, parent: foundIn(inRunningText(joined(above)), above, 0.95) }
}

/** A name on a scan that its trusted certificate spells almost alike is written as there. */
export function asCertified(names: Issuer, report: SignatureReport | null): Issuer {
  const { issuer } = names
  if (issuer?.from !== 'ocr') return names
  const count = issuer.value.split(' ').length
  for (const { organization, trusted, integrity } of report?.signatures ?? []) {
    const certified = organization
      .replace(/^UBND(?= )/, 'Ủy ban nhân dân')
      .replace(/^HĐND(?= )/, 'Hội đồng nhân dân')
      .replace(/[,;]/g, '')
      .split(' ')
      .slice(0, count)
      .join(' ')
    if (!trusted || integrity !== 'intact' || certified === issuer.value) continue
    if (distance(fold(certified), fold(issuer.value), 2) > 2) continue
    return { ...names, issuer: { ...issuer, value: certified, confidence: Math.max(issuer.confidence, 0.9) } }
  }
  return names
}

/** The issuer is bold, the body above it is not; where weight is not known, a name that begins anew tells. */
function splitAt(rows: readonly Row[]): number {
  const firstBold = rows.findIndex(({ line }) => line.bold)
  const isTold = firstBold > 0 && rows.slice(firstBold).every(({ line }) => line.bold) && !goesOn(rows[firstBold])
  if (isTold) return firstBold
  if (firstBold === 0 && rows.every(({ line }) => line.bold) && rows[0]?.page.source !== 'ocr') return 0
  const starts = rows.flatMap((row, index) => (index > 0 && beginsBody(row) ? [index] : []))
  return starts.at(-1) ?? 0
}

const goesOn = (row: Row | undefined): boolean => row !== undefined && nameGoesOn.test(row.key)

const beginsBody = ({ key }: Row): boolean =>
  !nameGoesOn.test(key) &&
  (key.includes(' ') || key === 'so' || key === 'bo') &&
  bodyBeginnings.some((beginning) => `${key} `.startsWith(beginning))
