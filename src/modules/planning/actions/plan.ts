/** The editorial plan: its subjects, when they come, and which of them nobody has touched. */
import { addDays, dayOf, type LocalDate } from '../../../basics/dates.ts'
import { newId } from '../../../basics/ids.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction, type Reader } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { sectionsOf } from '../../sites/index.ts'
import { occurrences, type TopicForm, whyNotTopic } from '../rules/topic.ts'
import { endTopic, insertTopic, type Topic, topicsOf, touchedTopics } from '../store/topics.ts'

export type PlannedDay = { topic: Topic; day: LocalDate; isTouched: boolean }

export const planDays = 92
/** So near, somebody should have been asked. */
export const untouchedDays = 30

/** The subjects of the coming days in their order, each with whether somebody was asked to write about it. */
export async function planOf(db: Reader, siteId: string, now: Date): Promise<PlannedDay[]> {
  const [from, until] = [dayOf(now), addDays(dayOf(now), planDays)]
  const touched = new Set((await touchedTopics(db, siteId)).map(({ topicId, day }) => `${topicId} ${day}`))
  return (await topicsOf(db, siteId))
    .flatMap((topic) => occurrences(topic, from, until).map((day) => ({ topic, day })))
    .map((one) => ({ ...one, isTouched: touched.has(`${one.topic.id} ${one.day}`) }))
    .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
}

/** Of the coming days, what nobody has touched. */
export const untouched = (plan: readonly PlannedDay[], now: Date): PlannedDay[] =>
  plan.filter(({ day, isTouched }) => !isTouched && day <= addDays(dayOf(now), untouchedDays))

type Adding = TopicForm & { siteId: string; sectionId: string | null; by: By & { id: string }; now: Date }

export async function addTopic(db: DeskDb, adding: Adding): Promise<Outcome<{ id: string }>> {
  const { siteId, sectionId, by, now, ...form } = adding
  return inTransaction(db, async (tx) => {
    const isHere = sectionId === null || (await sectionsOf(tx, siteId)).some(({ id }) => id === sectionId)
    const strange = isHere ? [] : [{ field: 'chuyen-muc', problem: 'section-not-here' }]
    const issues = [...whyNotTopic(form), ...strange]
    if (issues.length > 0) return stopped(...issues)
    const id = newId(now)
    await insertTopic(tx, { ...form, siteId, sectionId, id, accountId: by.id, at: now })
    await record(tx, { siteId, happened: 'topic-planned', subjectId: id, by, after: form })
    return done({ id })
  })
}

export async function dropTopic(
  db: DeskDb,
  { siteId, id, by, now }: { siteId: string; id: string; by: By; now: Date },
): Promise<Outcome<null>> {
  return inTransaction(db, async (tx) => {
    const title = await endTopic(tx, siteId, id, now)
    if (title === undefined) return stopped({ field: 'topic', problem: 'not-found' })
    await record(tx, { siteId, happened: 'topic-dropped', subjectId: id, by, before: { title } })
    return done(null)
  })
}
