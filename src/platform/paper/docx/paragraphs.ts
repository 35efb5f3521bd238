/** Paragraphs that name their style and say nothing else about their look, unless one of them differs. */
import { AlignmentType, BorderStyle, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx'
import type { Span } from '../../../basics/official-paper.ts'
import type { CentredLines } from '../text-width.ts'
import { pointTwips, twips } from './measures.ts'
import { STYLE, type StyleId } from './styles.ts'

type More = Omit<IParagraphOptions, 'children' | 'style' | 'text'>

/** A paragraph of one look; its line breaks are kept. */
export const line = (style: StyleId, text: string, more: More = {}): Paragraph => paragraph(style, [{ text }], more)

export const paragraph = (style: StyleId, spans: readonly Span[], more: More = {}): Paragraph =>
  new Paragraph({ ...more, style, children: spans.flatMap((span) => runsOf(span)) })

/** Only what differs from the style is said, so that a changed style changes the text. */
export function runsOf({ text, bold, italic }: Span, size?: number): TextRun[] {
  const look = {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italics: italic }),
    ...(size === undefined ? {} : { size }),
  }
  const lines = text.split('\n')
  return lines.map((part, at) => new TextRun({ ...look, text: part, ...(at === 0 ? {} : { break: 1 }) }))
}

/** Centred lines of about equal length, by margins instead of breaks, so that the text stays one text. */
export function balanced(style: StyleId, { text, width }: CentredLines, within: number, more: More = {}): Paragraph {
  const side = twips((within - width) / 2)
  return line(style, text, { ...more, indent: { left: side, right: side } })
}

/**
 * A line as a border of a paragraph as wide as the line: a drawing would be placed differently by every program, and an
 * underline belongs to the letters.
 */
export function rule(length: number, within: number, after = 0): Paragraph {
  const side = twips(Math.max(0, (within - length) / 2))
  return new Paragraph({
    style: STYLE.rule,
    alignment: AlignmentType.CENTER,
    indent: { left: side, right: side, firstLine: 0 },
    spacing: { before: pointTwips(2), after: pointTwips(after), line: pointTwips(4), lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  })
}
