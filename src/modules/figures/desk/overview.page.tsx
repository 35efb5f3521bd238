import type { LocalDate } from '../../../basics/dates.ts'
import { Field, SelectField } from '../../../design/form-fields.tsx'
import { EmptyState, Notice } from '../../../design/parts.tsx'
import {
  cataloguePath,
  checkPath,
  entryPath,
  figureSourcesPath,
  figuresPath,
  historyPath,
  importPath,
  requestsPath,
} from '../paths.ts'
import { figureWords as words } from '../words.ts'
import { Findings, type ShownFinding } from './findings.part.tsx'

export type Cell = { text: string; from: LocalDate; to: LocalDate } | 'not-reported' | 'requested' | 'unknown'

export type OverviewPageProps = {
  siteSlug: string
  areas: readonly string[]
  asked: { from: LocalDate; to: LocalDate; area: string }
  presets: readonly { text: string; href: string }[]
  columns: readonly { key: string; label: string; unitOfMeasure: string; target: string | null }[]
  rows: readonly { unitId: string; name: string; cells: readonly Cell[] }[]
  findings: readonly ShownFinding[]
  mayKeep: boolean
  mayConnect: boolean
}

/** One area of indicators for every unit: a figure, a silence, or nothing known; never a zero that nobody gave. */
export function OverviewPage(props: OverviewPageProps) {
  const { rows, columns, asked, findings } = props
  return (
    <>
      <h1>{words.title}</h1>
      <p class="page-lead">{words.lead}</p>
      <Deeds {...props} />
      <Choose {...props} />
      {findings.length > 0 && (
        <Notice tone="warn" title={words.findingCount(findings.length)}>
          <Findings findings={findings} />
        </Notice>
      )}
      {rows.length === 0 || columns.length === 0 ? (
        <EmptyState text={words.nothing(asked.from, asked.to)} />
      ) : (
        <FigureTable {...props} />
      )}
    </>
  )
}

function Deeds({ siteSlug, mayKeep, mayConnect, asked }: OverviewPageProps) {
  const keeping = [
    { href: entryPath(siteSlug, asked), text: words.enter },
    { href: requestsPath(siteSlug), text: words.ask },
    { href: importPath(siteSlug), text: words.importFile },
  ]
  const more = [
    { href: checkPath(siteSlug), text: words.check },
    { href: cataloguePath(siteSlug), text: words.catalogue },
    ...(mayConnect ? [{ href: figureSourcesPath(siteSlug), text: words.sources }] : []),
  ]
  return (
    <nav class="figure-deeds" aria-label={words.title}>
      {(mayKeep ? [...keeping, ...more] : more).map(({ href, text }) => (
        <a href={href}>{text}</a>
      ))}
    </nav>
  )
}

function Choose({ siteSlug, areas, asked, presets }: OverviewPageProps) {
  return (
    <form class="form figure-choose" method="get" action={figuresPath(siteSlug)}>
      <SelectField
        name="nhom"
        label={words.area}
        value={asked.area}
        choices={areas.map((area) => ({ value: area, text: area }))}
      />
      <Field name="tu" type="date" label={words.from} value={asked.from} language="vi" />
      <Field name="den" type="date" label={words.to} value={asked.to} language="vi" />
      <p>
        <button class="button button-quiet" type="submit">
          {words.show}
        </button>
      </p>
      <p class="figure-presets">
        <span class="soft">{words.presets}:</span>{' '}
        {presets.map(({ href, text }) => (
          <a href={href}>{text}</a>
        ))}
      </p>
    </form>
  )
}

function FigureTable({ siteSlug, columns, rows, asked }: OverviewPageProps) {
  const caption = words.tableCaption(asked.area, asked.from, asked.to)
  return (
    <section class="table-scroll" aria-label={caption} tabindex={0}>
      <table class="figure-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            {columns.map(({ label, unitOfMeasure, target }) => (
              <th scope="col" class="figures">
                {label} <span class="soft">({unitOfMeasure})</span>
                {target && <span class="hint">{target}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unitId, name, cells }) => (
            <tr>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <Figure
                  cell={cell}
                  hrefOf={(of) => historyPath(siteSlug, { unitId, indicator: columns[index]?.key ?? '', ...of })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Figure({ cell, hrefOf }: { cell: Cell; hrefOf: (of: { from: LocalDate; to: LocalDate }) => string }) {
  if (cell === 'not-reported') return <td class="figures figure-silent">{words.notReported}</td>
  if (cell === 'requested') return <td class="figures soft">{words.requested}</td>
  if (cell === 'unknown') return <td class="figures soft">{words.unknown}</td>
  return (
    <td class="figures">
      <a href={hrefOf(cell)}>{cell.text}</a>
    </td>
  )
}
