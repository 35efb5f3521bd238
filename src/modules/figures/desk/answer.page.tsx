import type { LocalDate } from '../../../basics/dates.ts'
import { DeskForm, issueAt, Outcome, type Said } from '../../../design/desk-form.tsx'
import { Field, Hidden } from '../../../design/form-fields.tsx'
import { Notice } from '../../../design/parts.tsx'
import { answerPath, liveCheckPath, requestsPath } from '../paths.ts'
import { requestWords as words } from '../words/requests.ts'
import { figureWords, periodText } from '../words.ts'
import { type FieldGroup, FigureFields } from './figure-fields.part.tsx'
import { Findings, type ShownFinding } from './findings.part.tsx'

export type AnswerPageProps = {
  siteSlug: string
  request: {
    id: string
    title: string
    note: string
    from: LocalDate
    to: LocalDate
    dueOn: LocalDate
    isOver: boolean
  }
  unit: { unitId: string; name: string }
  groups: readonly FieldGroup[]
  source: string
  reason: string
  findings: readonly ShownFinding[]
  /** Only whoever may ask the checker while typing. */
  isLive: boolean
  said: Said
  done: string | null
  csrf: string
}

/** What a unit was asked, made for a telephone: one number under the other. */
export function AnswerPage(props: AnswerPageProps) {
  const { siteSlug, request, unit, said, done } = props
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.answerTitle}</h1>
      <p class="page-lead">
        {request.title}. {unit.name}, {periodText(request.from, request.to)}, {words.untilText(request.dueOn)}.
      </p>
      {request.note && <p>{request.note}</p>}
      {request.isOver && (
        <Notice tone="warn">
          <p>{words.late}</p>
        </Notice>
      )}
      <p class="hint">{words.answerLead}</p>
      <AnswerForm {...props} />
      <p>
        <a href={requestsPath(siteSlug)}>{words.back}</a>
      </p>
    </>
  )
}

function AnswerForm({
  siteSlug,
  request,
  unit,
  groups,
  source,
  reason,
  findings,
  isLive,
  said,
  csrf,
}: AnswerPageProps) {
  const hasStanding = groups.some(({ fields }) => fields.some(({ standing }) => standing !== null))
  const at = (name: string) => ({ name, issue: issueAt(said, name), language: 'vi' as const })
  const live = isLive ? { 'data-check': liveCheckPath(siteSlug), 'data-because': figureWords.wouldReconcile } : {}
  return (
    <div class="figure-entry" {...live}>
      <DeskForm action={answerPath(siteSlug, request.id)} csrf={csrf} send={words.answerSend}>
        <Hidden name="don-vi" value={unit.unitId} />
        <Hidden name="tu" value={request.from} />
        <Hidden name="den" value={request.to} />
        <FigureFields groups={groups} said={said} />
        <div class="figure-live" role="status" aria-label={figureWords.entry.live}>
          {findings.length > 0 && (
            <Notice tone="warn" title={figureWords.findingCount(findings.length)}>
              <Findings findings={findings} />
            </Notice>
          )}
        </div>
        {findings.length > 0 && (
          <p class="check" id="van-ghi">
            <label>
              <input type="checkbox" name="van-ghi" value="1" /> {figureWords.entry.anyway}
            </label>
          </p>
        )}
        <Field {...at('nguon')} label={words.source} value={source} maxlength={300} />
        {hasStanding && (
          <Field
            {...at('ly-do')}
            label={figureWords.entry.reason}
            hint={figureWords.entry.reasonHint}
            value={reason}
            maxlength={300}
            optional
          />
        )}
      </DeskForm>
    </div>
  )
}
