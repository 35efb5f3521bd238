/** Boxes 7 and 9b: the recipients on the left, who signs on the right, level with each other and never parted. */
import { type Paragraph, type Table, TextRun, UnderlineType, Paragraph as WordParagraph } from 'docx'
import type { OfficialPaper } from '../../../basics/official-paper.ts'
import { recipientLines, signerLines } from '../lines.ts'
import { FOOT_SHARES, SIGNATURE_ROOM } from '../setting.ts'
import { sideBySide } from './layout-table.ts'
import { pointTwips } from './measures.ts'
import { line } from './paragraphs.ts'
import { STYLE } from './styles.ts'

export function footOf(paper: OfficialPaper): (Paragraph | Table)[] {
  const { lines, office, name } = signerLines(paper)
  const below = [office, name].flatMap((text) => text ?? [])
  const right = [
    ...lines.map((text) => line(STYLE.signer, text)),
    ...below.map((text, at) =>
      line(STYLE.name, text, at === 0 ? { spacing: { before: pointTwips(SIGNATURE_ROOM) } } : {}),
    ),
    ...(below.length === 0 ? [line(STYLE.name, '', { spacing: { before: pointTwips(SIGNATURE_ROOM) } })] : []),
  ]
  return [line(STYLE.plain, ''), sideBySide([{ left: recipientsOf(paper), right }], FOOT_SHARES)]
}

function recipientsOf(paper: OfficialPaper): Paragraph[] {
  const lines = recipientLines(paper)
  if (lines.length === 0) return [line(STYLE.recipient, '')]
  const head = new TextRun({
    text: 'Nơi nhận:',
    ...(paper.form === 'party' ? { underline: { type: UnderlineType.SINGLE } } : {}),
  })
  return [
    new WordParagraph({ style: STYLE.recipientsHead, children: [head] }),
    ...lines.map((text) => line(STYLE.recipient, text)),
  ]
}
