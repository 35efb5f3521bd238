/** An official paper as one file that is read in a browser and prints as it is filed: it carries its own styles. */
import { renderToString } from 'preact-render-to-string'
import type { OfficialPaper } from '../../basics/official-paper.ts'
import { cleaned } from './clean-text.ts'
import { type DrawnPart, drawnPaper } from './drawn.ts'
import { type Drawn, Foot, Heading, Lines, Spans } from './paper-sides.part.tsx'
import { paperStyle } from './paper-style.ts'
import { TableView } from './paper-table.part.tsx'

/** The whole page; `draft` papers look as they will be signed, with number and day blank. */
export const paperAsHtml = (paper: OfficialPaper): string =>
  `<!doctype html>${renderToString(<PaperPage paper={drawnPaper(cleaned(paper))} />)}`

function PaperPage({ paper }: { paper: Drawn }) {
  return (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="author" content={paper.author} />
        <title>{paper.title}</title>
        <style>{paperStyle(paper.setting)}</style>
      </head>
      <body>
        <main class={paper.party ? 'party' : 'state'}>
          {paper.parts.map((part) => (
            <Part paper={paper} part={part} />
          ))}
        </main>
      </body>
    </html>
  )
}

function Part({ paper, part }: { paper: Drawn; part: DrawnPart }) {
  const named = part.head === null ? {} : { 'aria-label': part.head.label }
  return (
    <section class={part.landscape ? 'sheet landscape' : 'sheet'} {...named}>
      {part.opens === 'paper' && <Heading paper={paper} />}
      {part.head !== null && (
        <header class="appendix">
          <h2>
            <Lines text={part.head.label} />
          </h2>
          <p class="title">
            <Lines text={part.head.title.text} />
          </p>
          {part.head.note !== null && <p class="note">{part.head.note.text}</p>}
        </header>
      )}
      {part.blocks.map((block) => (
        <Block block={block} below={part.head === null ? 1 : 2} about={part.head?.title.text ?? paper.title} />
      ))}
      {part.signed && <Foot paper={paper} />}
    </section>
  )
}

function Block({ block, below, about }: { block: DrawnPart['blocks'][number]; below: number; about: string }) {
  if (block.kind === 'table') return <TableView grid={block.grid} about={about} />
  if (block.kind === 'heading') {
    const Level = `h${block.level + below}` as 'h2' | 'h3' | 'h4' | 'h5'
    return <Level class={block.level === 3 ? 'plain' : undefined}>{block.text}</Level>
  }
  if (block.kind === 'list') {
    return (
      <ul>
        {block.items.map((spans) => (
          <li>
            <Spans spans={spans} />
          </li>
        ))}
      </ul>
    )
  }
  return (
    <p class={[block.align, block.indent ? 'indented' : ''].join(' ').trim()}>
      <Spans spans={block.spans} />
    </p>
  )
}
