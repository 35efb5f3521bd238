import { dayOf, isDay } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, notFound, page, seeOther } from '../../../web/answers.ts'
import { headOf, type SiteRequest } from '../../../web/desk-request.ts'
import { type AssessmentRow, freezeEvidence, keepTicks, selfAssessment, type Ticked } from '../actions/assessment.ts'
import { assessmentPath, dutiesPath, freezePath, teamPath } from '../paths.ts'
import { inspection2022 } from '../rules/forms.table.ts'
import { assessmentWords as words } from '../words/tables.ts'
import { AssessmentPage, type AssessmentProps } from './assessment.page.tsx'
import { accountBy, dayAsked, fieldOf, holds, keepers, team } from './duty-request.ts'

type Asked = { formKey: string; day: string; sent?: readonly Ticked[]; issues?: readonly Issue[] }

export const showAssessment = (request: SiteRequest): Promise<Answer> =>
  assessmentAnswer(request, { formKey: request.query.get('bieu') ?? inspection2022, day: dayAsked(request) })

async function assessmentAnswer(
  request: SiteRequest,
  { formKey, day, sent = [], issues = [] }: Asked,
): Promise<Answer> {
  const { db, site, csrf, query, now } = request
  const assessment = await selfAssessment(db, { siteId: site.id, formKey, day, now })
  if (assessment === undefined) return notFound
  const side = holds(request, keepers) ? 'unit' : holds(request, team) ? 'team' : null
  const props: AssessmentProps = {
    ...{ form: assessment.form, day, side, csrf, issues, back: dutiesPath(site.slug) },
    lines: assessment.rows.map((row) =>
      lineOf(
        row,
        side,
        sent.find(({ no }) => no === row.no),
      ),
    ),
    actions: {
      show: assessmentPath(site.slug),
      keep: side === 'team' ? teamPath(site.slug) : assessmentPath(site.slug),
      freeze: side === 'unit' && day === dayOf(now) ? freezePath(site.slug) : null,
    },
    frozen: assessment.rows.flatMap(({ no, evidence }) => evidence.map((one) => ({ no, ...one }))),
    done: issues.length === 0 ? (words.done[query.get('da') ?? ''] ?? null) : null,
  }
  return page(headOf(`${words.title}, ${site.name}`), <AssessmentPage {...props} />, {
    status: issues.length > 0 ? 422 : 200,
  })
}

/** What was just sent stays in the form that comes back. */
function lineOf(
  row: AssessmentRow,
  side: AssessmentProps['side'],
  sent: Ticked | undefined,
): AssessmentProps['lines'][number] {
  const { no, label, law, proposal, count, countOf, confirmed, team: found } = row
  const typed =
    sent === undefined
      ? null
      : { present: sent.isPresent, quantity: sent.quantity, reason: sent.reason, note: sent.reason }
  return {
    ...{ no, label, law, proposed: proposal.present, count, countOf },
    own: side === 'unit' && typed !== null ? typed : confirmed,
    team: side === 'team' && typed !== null ? typed : found,
  }
}

function sentTicks(request: SiteRequest): Ticked[] {
  const field = fieldOf(request)
  return Array.from({ length: 100 }, (_, index) => index + 1).flatMap((no) => {
    const present = field(`co-${no}`)
    if (present !== 'co' && present !== 'khong') return []
    return [{ no, isPresent: present === 'co', quantity: field(`so-luong-${no}`), reason: field(`ly-do-${no}`) }]
  })
}

export const receiveTicks = (request: SiteRequest): Promise<Answer> => receiveSide(request, 'unit')
export const receiveTeam = (request: SiteRequest): Promise<Answer> => receiveSide(request, 'team')

async function receiveSide(request: SiteRequest, side: 'unit' | 'team'): Promise<Answer> {
  const { db, site, now } = request
  const asked = formAsked(request)
  if (asked === null) return notFound
  const ticks = sentTicks(request)
  const outcome = await keepTicks(db, { siteId: site.id, ...asked, side, ticks, by: accountBy(request), now })
  if ('issues' in outcome) return assessmentAnswer(request, { ...asked, sent: ticks, issues: outcome.issues })
  return seeOther(
    assessmentPath(site.slug, { form: asked.formKey, day: asked.day, done: side === 'unit' ? 'luu' : 'doan' }),
  )
}

export async function receiveFreeze(request: SiteRequest): Promise<Answer> {
  const { db, site, now } = request
  const asked = formAsked(request)
  if (asked === null) return notFound
  const outcome = await freezeEvidence(db, { siteId: site.id, ...asked, by: accountBy(request), now })
  if ('issues' in outcome) return assessmentAnswer(request, { ...asked, issues: outcome.issues })
  return seeOther(assessmentPath(site.slug, { form: asked.formKey, day: asked.day, done: 'chung-cu' }))
}

function formAsked(request: SiteRequest): { formKey: string; day: string } | null {
  const [formKey, day] = [fieldOf(request)('bieu'), fieldOf(request)('ngay-danh-gia')]
  return isDay(day) && /^[a-z0-9-]{2,60}$/.test(formKey) ? { formKey, day } : null
}
