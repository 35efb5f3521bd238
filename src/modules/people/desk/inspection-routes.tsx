/** Inspection decisions: entered by the operator, seen with every look by the inspected. */
import { dayOf } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, page, seeOther } from '../../../web/answers.ts'
import type { DeskRequest } from '../../../web/context.ts'
import { byOf, headOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { allSites } from '../../sites/index.ts'
import { closeInspection, recordInspection } from '../actions/inspections.ts'
import { inspectionEndPath, inspectionsPath, siteInspectionsPath } from '../paths.ts'
import { holdsOn } from '../rules/responsibility.ts'
import { boardRoles, peopleKeepers } from '../rules/role.ts'
import { inspectionLines, looksAt } from '../store/inspections.ts'
import { inspectionWords as words } from '../words/people.ts'
import { type InspectionEntry, type InspectionForm, InspectionsPage, SiteInspectionsPage } from './inspections.page.tsx'

const policy = { onSite: [...new Set([...boardRoles, ...peopleKeepers])] }

/** What the desk's first page offers for each site. */
export const inspectionsDeed = { text: words.title, href: siteInspectionsPath, policy }

export const inspectionRoutes: readonly DeskRoute[] = [
  deskRoute('GET', siteInspectionsPath(':site'), policy, onSite(showSite)),
  deskRoute('GET', inspectionsPath, 'operator', (request) => listAnswer(request, blank, [])),
  deskRoute('POST', inspectionsPath, 'operator', receiveInspection),
  deskRoute('POST', inspectionEndPath, 'operator', receiveEnd),
]

const mostLooks = 500

async function showSite({ db, site, now }: SiteRequest): Promise<Answer> {
  const props = { entries: await entriesOf(db, site.id, now), looks: await looksAt(db, site.id, mostLooks) }
  return page(headOf(`${words.title}, ${site.name}`), <SiteInspectionsPage {...props} />)
}

async function entriesOf(db: DeskRequest['db'], siteId: string | null, now: Date): Promise<InspectionEntry[]> {
  const lines = await inspectionLines(db, siteId)
  return lines.map((line) => ({ ...line, isOpen: line.endedAt === null && holdsOn(line, dayOf(now)) }))
}

const blank: InspectionForm = {
  ...{ number: '', issuer: '', subject: '', emails: '', siteIds: [] },
  ...{ decidedOn: '', periodFrom: '', periodTo: '', validFrom: '', validUntil: '' },
}

async function listAnswer(request: DeskRequest, form: InspectionForm, issues: readonly Issue[]): Promise<Answer> {
  const { db, now, query, csrf } = request
  const done = issues.length === 0 && query.get('xong') === '1' ? words.saved : null
  const props = { entries: await entriesOf(db, null, now), sites: await allSites(db), form, issues, done, csrf }
  return page(headOf(words.title), <InspectionsPage {...props} />, { status: issues.length > 0 ? 422 : 200 })
}

async function receiveInspection(request: DeskRequest): Promise<Answer> {
  const { db, body, now } = request
  const text = (name: string) => (body.get(name) ?? '').normalize('NFC').trim()
  const form: InspectionForm = {
    ...{ number: text('number'), issuer: text('issuer'), subject: text('subject'), emails: text('emails') },
    ...{ decidedOn: text('decidedOn'), periodFrom: text('periodFrom'), periodTo: text('periodTo') },
    ...{ validFrom: text('validFrom'), validUntil: text('validUntil'), siteIds: body.getAll('trang').filter(isId) },
  }
  const emails = form.emails.split(/[\s,;]+/).filter((email) => email !== '')
  const outcome = await recordInspection(db, { input: { ...form, emails }, by: byOf(request), now })
  return 'issues' in outcome ? listAnswer(request, form, outcome.issues) : seeOther(`${inspectionsPath}?xong=1`)
}

async function receiveEnd(request: DeskRequest): Promise<Answer> {
  const { db, body, now } = request
  const id = body.get('kt') ?? ''
  if (isId(id)) await closeInspection(db, { id, by: byOf(request), now })
  return seeOther(inspectionsPath)
}
