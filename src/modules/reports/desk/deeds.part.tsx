import type { ComponentChildren } from 'preact'
import { issueAt, type Said } from '../../../design/desk-form.tsx'
import { Field, Hidden } from '../../../design/form-fields.tsx'
import { Notice } from '../../../design/parts.tsx'
import { arrivedPath, deedPath, issuePath } from '../paths.ts'
import type { Finding } from '../rules/adds-up.ts'
import { mayDo, type ReportDeed } from '../rules/report.ts'
import { deskWords, findingText, shortDay } from '../words/index.ts'
import type { ReportProps } from './report.page.tsx'

const words = deskWords.report

export const FindingList = ({ findings }: { findings: readonly Finding[] }) =>
  findings.length === 0 ? null : (
    <Notice tone={findings.some(({ isSoft }) => !isSoft) ? 'bad' : 'warn'} title={words.findings}>
      <ul>
        {findings.map((finding) => (
          <li>{findingText(finding)}</li>
        ))}
      </ul>
    </Notice>
  )

/** What can be done with the report as it stands: one way on, and the ways back. */
export function Deeds(props: ReportProps) {
  const { report, findings, said } = props
  const { state } = report
  const may = (deed: ReportDeed) => mayDo(deed, state)
  return (
    <div class="report-deeds">
      {may('check') && (
        <DeedForm {...props} deed="check" text={words.check} isMain>
          {findings.length > 0 && (
            <Field
              {...{
                name: 'giai-trinh',
                label: words.explanation,
                hint: words.explanationHint,
                language: 'vi',
                rows: 2,
              }}
              value={report.explanation}
              issue={issueAt(said, 'giai-trinh')}
              optional
            />
          )}
        </DeedForm>
      )}
      {may('send') && (
        <DeedForm {...props} deed="send" text={words.send} isMain>
          <p class="hint">{words.sendHint}</p>
        </DeedForm>
      )}
      {may('take-figures') && <DeedForm {...props} deed="take-figures" text={words.taken} />}
      {may('take-back') && (
        <DeedForm {...props} deed="take-back" text={words.takeBack}>
          {state === 'for-signature' && (
            <Field name="ly-do" label={words.reason} language="vi" issue={issueAt(said, 'ly-do')} />
          )}
        </DeedForm>
      )}
    </div>
  )
}

type DeedProps = ReportProps & { deed: ReportDeed; text: string; isMain?: boolean; children?: ComponentChildren }

const DeedForm = ({ siteSlug, csrf, report, deed, text, isMain = false, children }: DeedProps) => (
  <form class="form" method="post" action={deedPath(siteSlug, report.id)} novalidate>
    <Hidden name="csrf" value={csrf} />
    <Hidden name="phien-ban" value={String(report.version)} />
    <Hidden name="viec" value={deed} />
    {children}
    <p>
      <button class={isMain ? 'button' : 'button button-quiet'} type="submit">
        {text}
      </button>
    </p>
  </form>
)

/** The signed report comes back: as a document that came in, or by hand. */
export function IssueForms(props: ReportProps) {
  const { siteSlug, csrf, report, matches, said } = props
  return (
    <section class="report-panel" aria-labelledby="ban-hanh">
      <h2 id="ban-hanh">{deskWords.issue.title}</h2>
      {matches.map((match) => (
        <Arrived {...props} match={match} />
      ))}
      <p class="soft">{deskWords.issue.lead}</p>
      <form class="form" method="post" action={issuePath(siteSlug, report.id)} enctype="multipart/form-data" novalidate>
        <Hidden name="csrf" value={csrf} />
        <Hidden name="phien-ban" value={String(report.version)} />
        <div class="report-row">
          <Entry name="so" label={deskWords.issue.number} hint={deskWords.issue.numberHint} said={said} />
          <Entry name="ngay" label={deskWords.issue.day} said={said} type="date" />
        </div>
        <div class="field">
          <label for="tep">{deskWords.issue.file}</label>
          {issueAt(said, 'tep') && <p class="issue">{issueAt(said, 'tep')}</p>}
          <input type="file" id="tep" name="tep" accept=".pdf" />
        </div>
        <p>
          <button class="button" type="submit">
            {deskWords.issue.send}
          </button>
        </p>
      </form>
    </section>
  )
}

type EntryProps = { name: string; label: string; said: Said; hint?: string; type?: 'date' }

const Entry = ({ said, ...field }: EntryProps) => <Field {...field} language="vi" issue={issueAt(said, field.name)} />

function Arrived({ siteSlug, csrf, report, match }: ReportProps & { match: ReportProps['matches'][number] }) {
  const { numberSymbol, subject, issuedOn, id } = match
  return (
    <Notice tone="info" title={deskWords.issue.arrived}>
      <p>
        {numberSymbol}
        {issuedOn !== null && `, ${shortDay(issuedOn)}`}: {subject}
      </p>
      <p class="hint">{deskWords.issue.arrivedHint}</p>
      <form method="post" action={arrivedPath(siteSlug, report.id)}>
        <Hidden name="csrf" value={csrf} />
        <Hidden name="phien-ban" value={String(report.version)} />
        <Hidden name="van-ban-den" value={id} />
        <button class="button" type="submit">
          {deskWords.issue.confirm}
        </button>
      </form>
    </Notice>
  )
}
