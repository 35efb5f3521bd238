import { Outcome, type Said } from '../../../design/desk-form.tsx'
import { Hidden } from '../../../design/form-fields.tsx'
import { Tag } from '../../../design/parts.tsx'
import { previewPath, reportPath, reportsPath } from '../paths.ts'
import type { Finding } from '../rules/adds-up.ts'
import type { Adjustment } from '../rules/adjustments.ts'
import type { Match } from '../rules/matching.ts'
import { type ReportKind, type ReportState, reportStates } from '../rules/report.ts'
import type { ReportSection } from '../rules/sections.ts'
import { deskWords, filled, stateNames, takenText } from '../words/index.ts'
import { Adjustments, Files, type FilesProps, History, type StepShown } from './around.part.tsx'
import { Deeds, FindingList, IssueForms } from './deeds.part.tsx'
import { Section } from './section.part.tsx'

const words = deskWords.report

/** What the page knows of a report; the store's own row has it all. */
export type ShownReport = {
  id: string
  version: number
  state: ReportState
  takenAt: Date
  explanation: string
  number: string | null
  symbol: string
  issuedOn: string | null
  signedName: string | null
  figures: FilesProps['figures']
}

export type ReportProps = {
  siteSlug: string
  csrf: string
  report: ShownReport
  kind: ReportKind
  series: string
  period: string
  subject: string
  sections: readonly ReportSection[]
  findings: readonly Finding[]
  matches: readonly Match[]
  adjustments: readonly Adjustment[]
  openRows: number
  steps: readonly StepShown[]
  mayWrite: boolean
  isOpen: boolean
  said: Said
  done: string | null
}

/** A report: what does not add up on top, then its sections with figures and the passages people write. */
export function ReportPage(props: ReportProps) {
  const { siteSlug, report, period, series, subject, said, done, findings, mayWrite } = props
  return (
    <>
      <Outcome said={said} done={done} />
      <p>
        <a href={reportsPath(siteSlug)}>{deskWords.title}</a>
      </p>
      <h1>
        {series}, {period}
      </h1>
      <p class="soft">{subject}</p>
      <StatePath state={report.state} />
      <p class="report-taken">
        {takenText(report.takenAt)}. <a href={previewPath(siteSlug, report.id)}>{words.preview}</a>
      </p>
      <FindingList findings={findings} />
      {mayWrite && <Deeds {...props} />}
      {mayWrite && report.state === 'for-signature' && <IssueForms {...props} />}
      {report.state === 'issued' && <Adjustments {...props} />}
      <Body {...props} />
      <Files {...props} figures={report.figures} />
      <History steps={props.steps} />
    </>
  )
}

/** Where the report stands between being written and being issued. */
const StatePath = ({ state }: { state: ReportState }) => (
  <ol class="report-path">
    {reportStates.map((one) => (
      <li {...(one === state ? { 'aria-current': 'step' as const } : {})}>
        {one === state ? <Tag text={stateNames[one]} tone={one === 'issued' ? 'good' : 'info'} /> : stateNames[one]}
      </li>
    ))}
  </ol>
)

function Body(props: ReportProps) {
  const { siteSlug, csrf, report, sections, isOpen, mayWrite, period } = props
  const writes = isOpen && mayWrite
  const drawn = (writes ? sections : filled(sections)).map((section) => (
    <Section section={section} siteSlug={siteSlug} reportId={report.id} figures={report.figures} writes={writes} />
  ))
  if (!writes) return <div class="report-body">{drawn}</div>
  return (
    <form class="report-body" method="post" action={reportPath(siteSlug, report.id)} aria-label={period}>
      <Hidden name="csrf" value={csrf} />
      <Hidden name="phien-ban" value={String(report.version)} />
      {drawn}
      <p class="report-save">
        <button class="button" type="submit">
          {words.save}
        </button>
      </p>
    </form>
  )
}
