/** Standing assignments of a site. */
import { dayOf } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, page, seeOther } from '../../../web/answers.ts'
import { byOf, headOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { sectionsOf } from '../../sites/index.ts'
import { assign, unassign } from '../actions/assign.ts'
import { assignmentEndPath, assignmentsPath } from '../paths.ts'
import { may } from '../rules/may.ts'
import { boardKeepers, boardRoles, peopleKeepers, type Role } from '../rules/role.ts'
import type { AssignmentInput } from '../rules/tasks.ts'
import { roleLinesOf } from '../store/held-roles.ts'
import { bodiesOf } from '../store/members.ts'
import { type AssignmentLine, assignmentLinesOf } from '../store/tasks.ts'
import { taskWords as words } from '../words/people.ts'
import { AssignmentsPage, type AssignmentsPageProps } from './assignments.page.tsx'

const readers = { onSite: [...new Set<Role>([...boardRoles, ...peopleKeepers, 'records-clerk', 'contributor'])] }
const keepers = { onSite: boardKeepers }

/** What the desk's first page offers for each site. */
export const assignmentsDeed = { text: words.title, href: assignmentsPath, policy: readers }

export const assignmentRoutes: readonly DeskRoute[] = [
  deskRoute('GET', assignmentsPath(':site'), readers, onSite(showAssignments)),
  deskRoute('POST', assignmentsPath(':site'), keepers, onSite(receiveAssignment)),
  deskRoute('POST', assignmentEndPath(':site'), keepers, onSite(receiveEnd)),
]

type Form = AssignmentsPageProps['form']

function showAssignments(request: SiteRequest): Promise<Answer> {
  const empty = { person: '', task: 'approve', section: '', kind: '', body: '', until: '', basis: '' }
  return assignmentsAnswer(request, { ...empty, from: dayOf(request.now) }, [])
}

async function assignmentsAnswer(request: SiteRequest, form: Form, issues: readonly Issue[]): Promise<Answer> {
  const { db, site, account, now, query, csrf } = request
  const today = dayOf(now)
  const lines = await assignmentLinesOf(db, site.id)
  const isOver = ({ endedAt, validUntil }: AssignmentLine) => endedAt !== null || (validUntil ?? today) < today
  const said = { luu: words.saved, het: words.ended } as Record<string, string>
  const props = {
    siteSlug: site.slug,
    standing: lines.filter((line) => !isOver(line)),
    over: lines.filter(isOver),
    mayChange: may(account, keepers, site.id),
    persons: await personsNow(request),
    sections: await sectionsOf(db, site.id),
    bodies: await bodiesOf(db, site.id),
    form,
    issues,
    done: issues.length === 0 ? (said[query.get('xong') ?? ''] ?? null) : null,
    csrf,
  }
  const status = issues.length > 0 ? 422 : 200
  return page(headOf(`${words.title}, ${site.name}`), <AssignmentsPage {...props} />, { status })
}

async function personsNow({ db, site, now }: SiteRequest): Promise<{ id: string; name: string }[]> {
  const today = dayOf(now)
  const lines = (await roleLinesOf(db, site.id)).filter(
    ({ source, endedAt, validFrom, validUntil }) =>
      source !== 'inspection' && endedAt === null && (validFrom ?? today) <= today && (validUntil ?? today) >= today,
  )
  return [...new Map(lines.map(({ personId, name }) => [personId, { id: personId, name }])).values()]
}

async function receiveAssignment(request: SiteRequest): Promise<Answer> {
  const { db, site, body, now } = request
  const text = (name: string) => (body.get(name) ?? '').normalize('NFC').trim()
  const form: Form = {
    ...{ person: text('nguoi'), task: text('viec'), section: text('chuyen-muc'), kind: text('loai') },
    ...{ body: text('co-quan'), from: text('tu-ngay'), until: text('den-ngay'), basis: text('can-cu') },
  }
  const outcome = await assign(db, { siteId: site.id, input: inputOf(form), by: byOf(request), now })
  if ('issues' in outcome) return assignmentsAnswer(request, form, outcome.issues)
  return seeOther(`${assignmentsPath(site.slug)}?xong=luu`)
}

const inputOf = ({ person, task, section, kind, body, from, until, basis }: Form): AssignmentInput => ({
  ...{ personId: person, task, basis, validFrom: from },
  sectionId: section || null,
  itemKind: kind || null,
  bodyUnitId: body || null,
  validUntil: until || null,
})

async function receiveEnd(request: SiteRequest): Promise<Answer> {
  const { db, site, body, now } = request
  const id = body.get('viec') ?? ''
  if (isId(id)) await unassign(db, { siteId: site.id, id, by: byOf(request), now })
  return seeOther(`${assignmentsPath(site.slug)}?xong=het`)
}
