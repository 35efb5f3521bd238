/** The pages as pictures, with what was found marked where it stands. */
import type { Box } from '../../../basics/page-text.ts'
import type { Arrival, FactName } from '../rules/arrival.ts'
import { weightOf } from '../rules/stops.table.ts'
import { stopShort } from '../words/stops.ts'
import { factLabels, reviewWords as words } from '../words.ts'

export type ShownPage = { number: number; width: number; height: number; href: string }

type Mark = { box: Box; tone: 'found' | 'stop'; text: string; fact: string }

export function Pages({ pages, arrival }: { pages: readonly ShownPage[]; arrival: Arrival }) {
  if (pages.length === 0) return <p class="soft">{words.noPages}</p>
  return (
    <>
      {pages.map((page) => (
        <figure class="intake-page">
          <PageDrawing page={page} marks={marksOn(arrival, page.number)} />
          <figcaption class="soft">{words.page(page.number, arrival.pages ?? pages.length)}</figcaption>
        </figure>
      ))}
    </>
  )
}

/** Each mark says in words what it is, for those who hear the page. */
export const PageDrawing = ({ page, marks }: { page: ShownPage; marks: readonly Mark[] }) => (
  <svg
    viewBox={`0 0 ${page.width} ${page.height}`}
    role="img"
    aria-label={[words.page(page.number, page.number), ...marks.map(({ text }) => text)].join('. ')}
    data-page={page.number}
  >
    <image href={page.href} width={page.width} height={page.height} />
    {marks.map(({ box, tone, text, fact }) => (
      <rect
        class={`intake-mark intake-mark-${tone}`}
        data-fact={fact}
        x={box.x - 2}
        y={box.y - 2}
        width={box.width + 4}
        height={box.height + 4}
        rx="2"
      >
        <title>{text}</title>
      </rect>
    ))}
  </svg>
)

function marksOn({ facts, stops }: Arrival, number: number): Mark[] {
  const found = Object.entries(facts).flatMap(([name, { page, box }]): Mark[] =>
    page === number && box ? [{ box, tone: 'found', text: words.found(factLabels[name as FactName]), fact: name }] : [],
  )
  const stopping = stops.flatMap(({ reason, detail, page, box }): Mark[] =>
    page === number && box && weightOf(reason) !== 'signature'
      ? [{ box, tone: 'stop', text: stopShort(reason, detail), fact: '' }]
      : [],
  )
  return [...found, ...stopping]
}

type FilesProps = {
  fileHref: string | null
  redactedHref: string | null
  attachments: readonly { name: string; href: string }[]
}

export const Files = ({ fileHref, redactedHref, attachments }: FilesProps) => (
  <ul class="intake-files">
    {fileHref && (
      <li>
        <a href={fileHref}>{words.file}</a>
      </li>
    )}
    {redactedHref && (
      <li>
        <a href={redactedHref}>{words.redactedFile}</a>
      </li>
    )}
    {attachments.map(({ name, href }) => (
      <li>
        {words.annexes}: <a href={href}>{name}</a>
      </li>
    ))}
  </ul>
)
