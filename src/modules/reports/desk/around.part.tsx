/** What stands around the sections of a report: files, appendices, adjustments, history. */
import { DateText } from '../../../design/date-text.tsx'
import { Notice, Table } from '../../../design/parts.tsx'
import { assessmentPath, behindPath, type FileFormat, filePath, lettersPath, signedPath } from '../paths.ts'
import type { Adjustment } from '../rules/adjustments.ts'
import type { Figures } from '../rules/figures.ts'
import { behindOf } from '../rules/line-keys.ts'
import type { ReportDeed, ReportState } from '../rules/report.ts'
import { deskWords, figureText, lineName, stateNames } from '../words/index.ts'

const words = deskWords.report

export type FilesProps = {
  siteSlug: string
  report: { id: string; state: ReportState; signedName: string | null }
  figures: Figures
  openRows: number
}

export function Files({ siteSlug, report, figures, openRows }: FilesProps) {
  const { id } = report
  const hasSites = figures.sites !== null
  const file = (format: FileFormat, text: string, table?: string) => (
    <li>
      <a href={filePath(siteSlug, id, format, table)} download>
        {text}
      </a>
    </li>
  )
  return (
    <section class="report-files" aria-labelledby="tep-bao-cao">
      <h2 id="tep-bao-cao">{words.files}</h2>
      <ul>
        {report.state === 'issued' && (
          <li>
            <a href={signedPath(siteSlug, id)}>{deskWords.issue.signed}</a>{' '}
            <span class="soft">{report.signedName}</span>
          </li>
        )}
        {(['docx', 'pdf', 'html'] as const).map((format) => file(format, words.formats[format]))}
        {file('xlsx', words.tables.lines, 'so-lieu')}
        {figures.contribution !== null && file('xlsx', words.tables.contribution, 'don-vi')}
        {hasSites && file('xlsx', words.tables.sites, 'trang')}
      </ul>
      <h2>{words.appendices}</h2>
      <ul>
        <li>
          <a href={behindPath(siteSlug, id, 'contributors')}>{words.contribution}</a>
        </li>
        {hasSites && (
          <li>
            <a href={behindPath(siteSlug, id, 'sites')}>{words.sites}</a>
          </li>
        )}
        <li>
          <a href={assessmentPath(siteSlug, id)}>{words.assessment}</a>{' '}
          {openRows > 0 && <span class="soft">{deskWords.assessment.left(openRows)}</span>}
        </li>
        <li>
          <a href={lettersPath(siteSlug, id)}>{words.letters}</a>
        </li>
      </ul>
    </section>
  )
}

type AdjustmentsProps = { siteSlug: string; report: { id: string }; adjustments: readonly Adjustment[] }

/** The report stays as it was issued; what would come out otherwise today is listed here. */
export function Adjustments({ siteSlug, report, adjustments }: AdjustmentsProps) {
  const said = deskWords.adjustments
  if (adjustments.length === 0) {
    return (
      <Notice tone="good" title={said.title}>
        <p>{said.none}</p>
      </Notice>
    )
  }
  const columns = [
    { key: 'name', text: words.line },
    { key: 'reported', text: said.reported, figures: true },
    { key: 'now', text: said.now, figures: true },
    { key: 'gap', text: said.gap, figures: true },
  ]
  const rows = adjustments.map(({ key, line, reported, now, gap }) => ({
    name: behindOf(key) === null ? lineName(line) : <a href={behindPath(siteSlug, report.id, key)}>{lineName(line)}</a>,
    reported: figureText(reported),
    now: figureText(now),
    gap: gap === null ? '' : `${gap > 0 ? '+' : ''}${figureText(gap)}`,
  }))
  return (
    <section aria-labelledby="dieu-chinh">
      <h2 id="dieu-chinh">{said.title}</h2>
      <p class="soft">{said.lead}</p>
      <Table caption={said.title} columns={columns} rows={rows} heading="name" />
    </section>
  )
}

export type StepShown = { deed: string; toState: ReportState; at: Date; name: string | null; detail: string }

export const History = ({ steps }: { steps: readonly StepShown[] }) => (
  <section aria-labelledby="da-lam">
    <h2 id="da-lam" class="report-history-title">
      {words.history}
    </h2>
    <ol class="report-history">
      {steps.map(({ deed, toState, at, name, detail }) => (
        <li>
          <DateText at={at} language="vi" as="day-and-time" /> {words.deeds[deed as ReportDeed] ?? deed}
          <span class="soft">
            {` · ${stateNames[toState]}`}
            {name !== null && ` · ${name}`}
            {detail !== '' && ` · ${detail}`}
          </span>
        </li>
      ))}
    </ol>
  </section>
)
