import { dayText } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, page, seeOther } from '../../../web/answers.ts'
import { headOf, type SiteRequest } from '../../../web/desk-request.ts'
import { sectionsOf } from '../../sites/index.ts'
import { addTopic, dropTopic, type PlannedDay, planOf, untouched } from '../actions/plan.ts'
import { commissionsPath, planPath, topicEndPath } from '../paths.ts'
import type { TopicDate } from '../rules/topic.ts'
import { topicsOf } from '../store/topics.ts'
import { planWords as words } from '../words.ts'
import { type PlanDay, PlanPage, type PlanProps } from './plan.page.tsx'
import { accountBy, fieldOf, mayPlan } from './planning-request.ts'

type Values = PlanProps['values']

const none: Values = { ten: '', ngay: '', thang: '', nam: '', lich: 'solar', 'chuyen-muc': '', 'ghi-chu': '' }

export const showPlan = (request: SiteRequest): Promise<Answer> => planAnswer(request, { values: none, issues: [] })

async function planAnswer(
  request: SiteRequest,
  { values, issues }: { values: Values; issues: readonly Issue[] },
): Promise<Answer> {
  const { db, site, now, query, csrf } = request
  const plan = await planOf(db, site.id, now)
  const open = untouched(plan, now)
  const props: PlanProps = {
    ...{
      action: planPath(site.slug),
      endAction: topicEndPath(site.slug),
      csrf,
      values,
      issues,
      mayPlan: mayPlan(request),
    },
    untouched: open.map((one) => dayIn(request, one)),
    coming: plan.filter((one) => !open.includes(one)).map((one) => dayIn(request, one)),
    topics: (await topicsOf(db, site.id)).map((topic) => ({ id: topic.id, title: topic.title, when: whenOf(topic) })),
    sections: (await sectionsOf(db, site.id)).filter(({ kind }) => kind === 'news'),
    done: issues.length === 0 ? (words.done[query.get('da') ?? ''] ?? null) : null,
  }
  return page(headOf(`${words.title}, ${site.name}`), <PlanPage {...props} />, {
    status: issues.length > 0 ? 422 : 200,
  })
}

const dayIn = ({ site }: SiteRequest, { topic, day, isTouched }: PlannedDay): PlanDay => ({
  ...{ day, title: topic.title, note: topic.note, section: topic.section, isTouched },
  giveHref: commissionsPath(site.slug, { topicId: topic.id, topicDay: day }),
})

function whenOf({ reckoning, day, month, year }: TopicDate): string {
  if (reckoning === 'lunar') return words.lunarOf(day, month)
  const two = (value: number) => String(value).padStart(2, '0')
  return year === null ? `${day}/${month}, ${words.yearly}` : dayText(`${year}-${two(month)}-${two(day)}`, 'vi')
}

export async function receiveTopic(request: SiteRequest): Promise<Answer> {
  const { db, site, now } = request
  const text = fieldOf(request)
  const values = Object.fromEntries(Object.keys(none).map((name) => [name, text(name)])) as Values
  const whole = (value: string): number => (/^\d{1,4}$/.test(value) ? Number(value) : 0)
  const outcome = await addTopic(db, {
    ...{ siteId: site.id, by: accountBy(request), now, title: values.ten, note: values['ghi-chu'] },
    ...{ reckoning: values.lich === 'lunar' ? 'lunar' : 'solar', day: whole(values.ngay), month: whole(values.thang) },
    year: values.nam === '' ? null : whole(values.nam),
    sectionId: isId(values['chuyen-muc']) ? values['chuyen-muc'] : null,
  })
  if ('issues' in outcome) return planAnswer(request, { values, issues: outcome.issues })
  return seeOther(`${planPath(site.slug)}?da=them`)
}

export async function receiveTopicEnd(request: SiteRequest): Promise<Answer> {
  const { db, site, now } = request
  const id = fieldOf(request)('chu-de')
  if (isId(id)) await dropTopic(db, { siteId: site.id, id, by: accountBy(request), now })
  return seeOther(`${planPath(site.slug)}?da=bo`)
}
