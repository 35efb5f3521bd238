import type { Block, HeadingLevel, Prose } from './types.ts'

/**
 * Levels for headings that came as 1–6 in any order: they start at 2 (1 is the page's title) and never skip one, as screen
 * readers' outlines need (WCAG 1.3.1). What stood above, below or beside stays so, down to level 4.
 */
export function headingLevels(levels: readonly number[]): HeadingLevel[] {
  const open: number[] = []
  return levels.map((level) => {
    while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop()
    open.push(level)
    return Math.min(open.length + 1, 4) as HeadingLevel
  })
}

/** The same text with its headings in order. Headings stand on the top level only, so nothing else is looked at. */
export function normaliseHeadings(prose: Prose): Prose {
  const levels = headingLevels(prose.content.flatMap((block) => (block.type === 'heading' ? [block.attrs.level] : [])))
  let next = 0
  const mended = (block: Block): Block => {
    if (block.type !== 'heading') return block
    const level = levels[next++] ?? 2
    return level === block.attrs.level ? block : { ...block, attrs: { level } }
  }
  return { ...prose, content: prose.content.map(mended) }
}
