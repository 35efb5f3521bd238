/** Boxes 1 to 5 and 9a of the decree's plan: nation, issuer, number, place and day, kind and subject, addressee. */
import type { Paragraph, Table } from 'docx'
import type { OfficialPaper } from '../../../basics/official-paper.ts'
import type { DrawnHeading } from '../drawn.ts'
import { HEADING_SHARES, textWidth } from '../setting.ts'
import { sideBySide } from './layout-table.ts'
import { pointTwips, twips } from './measures.ts'
import { balanced, line, rule } from './paragraphs.ts'
import { STYLE } from './styles.ts'

export function headingOf(paper: OfficialPaper, drawn: DrawnHeading): (Paragraph | Table)[] {
  const { number, about, place } = drawn
  const numbers = [line(STYLE.number, number), ...(about === null ? [] : [line(STYLE.about, about)])]
  const table = sideBySide(
    [
      { left: issuerOf(paper, drawn), right: nationOf(drawn) },
      { left: numbers, right: [line(STYLE.place, place)] },
    ],
    HEADING_SHARES,
  )
  return [table, ...titleOf(paper, drawn), ...addresseesOf(drawn)]
}

function issuerOf({ form }: OfficialPaper, { superior, issuer }: DrawnHeading): Paragraph[] {
  const [width] = HEADING_SHARES
  return [
    ...(superior === null ? [] : [balanced(STYLE.superior, superior, width)]),
    balanced(STYLE.issuer, issuer, width),
    form === 'party' ? line(STYLE.superior, '*') : rule(issuer.rule, width),
  ]
}

function nationOf({ nation, nationRule }: DrawnHeading): Paragraph[] {
  const styles = [STYLE.nation, STYLE.motto] as const
  return [...nation.map(({ text }, at) => line(styles[at] ?? STYLE.motto, text)), rule(nationRule, HEADING_SHARES[1])]
}

/** A letter has neither kind nor subject here; the Party draws a row of hyphens instead of the line. */
function titleOf({ form }: OfficialPaper, { kind, subject }: DrawnHeading): Paragraph[] {
  if (kind === null) return []
  const width = textWidth(false)
  const under =
    form === 'party'
      ? line(STYLE.subject, '-----', { spacing: { after: pointTwips(10) } })
      : rule(subject.rule, width, 10)
  return [line(STYLE.kind, kind), balanced(STYLE.subject, subject, width), under]
}

function addresseesOf({ addressee }: DrawnHeading): Paragraph[] {
  if (addressee === null) return []
  const indent = { left: twips(45) }
  return [
    line(STYLE.addressee, addressee.head, { spacing: { before: pointTwips(14), after: pointTwips(6) } }),
    ...addressee.lines.map((text) => line(STYLE.plain, text, { indent })),
    ...(addressee.lines.length === 0 ? [] : [line(STYLE.rule, '')]),
  ]
}
