// Writes running text as short marked-up lines, so that a whole paste can be read at a glance in a test.
import type { Block, Inline } from '../../src/basics/prose/types.ts'

/** One line for each block of the text. */
export const sketch = (blocks: readonly Block[]): string[] => blocks.map(sketchBlock)

const inside = (blocks: readonly Block[]): string => blocks.map(sketchBlock).join(' | ')

function sketchBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return sketchInline(block.content)
    case 'heading':
      return `${'#'.repeat(block.attrs.level)} ${sketchInline(block.content)}`
    case 'bulletList':
      return block.content.map(({ content }) => `• ${inside(content)}`).join(' ')
    case 'orderedList':
      return block.content.map(({ content }, i) => `${block.attrs.start + i}. ${inside(content)}`).join(' ')
    case 'blockquote':
      return `> ${inside(block.content)}`
    case 'table': {
      const rows = block.content.map(({ content }) => content.map(sketchCell).join(' ; '))
      return `table ${block.attrs.caption ?? '—'}: ${rows.join(' / ')}`
    }
    case 'image':
      return `[ảnh ${block.attrs.name}: ${block.attrs.alt} (${block.attrs.caption ?? ''})]`
    default:
      return `(${block.type})`
  }
}

function sketchCell({ type, attrs, content }: Extract<Block, { type: 'table' }>['content'][number]['content'][number]) {
  const spans = attrs.colspan === 1 && attrs.rowspan === 1 ? '' : `${attrs.colspan}x${attrs.rowspan} `
  return `${type === 'tableHeader' ? '!' : ''}${spans}${inside(content)}`
}

const sketchInline = (content: readonly Inline[]): string =>
  content
    .map((node) => {
      if (node.type === 'hardBreak') return '⏎'
      const marks = (node.marks ?? []).map((mark) => (mark.type === 'link' ? mark.attrs.href : mark.type))
      return marks.length === 0 ? node.text : `{${marks.join(',')}: ${node.text}}`
    })
    .join('')
