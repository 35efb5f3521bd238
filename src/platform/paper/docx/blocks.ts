/** The text of a paper: headings as Word's headings, justified paragraphs, lines with hyphens, tables. */
import { AlignmentType, type Paragraph, type Table } from 'docx'
import type { FlowBlock } from '../parts.ts'
import { line, paragraph } from './paragraphs.ts'
import { STYLE } from './styles.ts'
import { tableOf } from './table.ts'

const headings = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' } as const

/** `width` is how wide the text runs, in millimetres. */
export const blocksOf = (blocks: readonly FlowBlock[], width: number): (Paragraph | Table)[] =>
  blocks.flatMap((block) => blockOf(block, width))

function blockOf(block: FlowBlock, width: number): (Paragraph | Table)[] {
  if (block.kind === 'heading') return [line(headings[block.level], block.text)]
  if (block.kind === 'table') return tableOf(block, width)
  if (block.kind === 'list') return block.items.map((spans) => paragraph(STYLE.dash, [{ text: '- ' }, ...spans]))
  const { spans, align = 'justify', indent = align === 'justify' } = block
  return [
    paragraph(indent ? STYLE.text : STYLE.plain, spans, align === 'justify' ? {} : { alignment: alignments[align] }),
  ]
}

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const
