/** The people of a site: who has which role from when to when, invitations, and the end of a role. */
import { dayOf } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, page, seeOther } from '../../../web/answers.ts'
import { byOf, headOf, onSite, rolesHere, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { inviteByMail } from '../actions/invite-by-mail.ts'
import { endRole, type Giver, giveRole, openAccount } from '../actions/members.ts'
import { invitationPath, passwordLinkPath, peoplePath, roleEndPath, seatAccountPath } from '../paths.ts'
import { plainEmail } from '../rules/account.ts'
import { type GrantInput, givableRoles } from '../rules/grant.ts'
import { holdsOn } from '../rules/responsibility.ts'
import { isPublishingRole, peopleKeepers, type Role } from '../rules/role.ts'
import { type RoleLine, roleLinesOf } from '../store/held-roles.ts'
import { unitsAround, unprovedElsewhere } from '../store/members.ts'
import { memberWords as words } from '../words/people.ts'
import { InvitedPage } from './invited.page.tsx'
import type { InviteForm } from './member-forms.part.tsx'
import { type MemberLine, MembersPage } from './members.page.tsx'

const policy = { onSite: peopleKeepers }

/** Whoever opens the account of a head could act as one, so it is not for the board itself. */
const openers: readonly Role[] = ['operator', 'site-owner']

/** What the desk's first page offers for each site. */
export const membersDeed = { text: words.title, href: peoplePath, policy }

export const memberRoutes = ({ sendsMail }: { sendsMail: boolean }): readonly DeskRoute[] => [
  deskRoute('GET', peoplePath(':site'), policy, onSite(showMembers)),
  deskRoute(
    'POST',
    peoplePath(':site'),
    policy,
    onSite((request) => receiveGrant(request, sendsMail)),
  ),
  deskRoute(
    'POST',
    seatAccountPath(':site'),
    { onSite: openers },
    onSite((request) => receiveSeat(request, sendsMail)),
  ),
  deskRoute('POST', roleEndPath(':site'), policy, onSite(receiveEnd)),
  deskRoute('POST', invitationPath(':site'), policy, onSite(receiveInvitation)),
]

const giverOf = (request: SiteRequest): Giver => ({
  by: byOf(request),
  roles: rolesHere(request),
  email: request.account.email,
  personId: request.account.personId,
})

const blank = (today: string): InviteForm => ({
  ...{ name: '', email: '', role: 'contributor', unitId: '', from: today, until: '', how: '', basis: '' },
})

function showMembers(request: SiteRequest): Promise<Answer> {
  return membersAnswer(request, { form: blank(dayOf(request.now)), issues: [] })
}

type Shown = { form: InviteForm; issues: readonly Issue[] }

async function membersAnswer(request: SiteRequest, { form, issues }: Shown): Promise<Answer> {
  const isUnproved = issues.some(({ problem }) => problem === 'address-not-proved')
  const { db, site, now, query, csrf } = request
  const today = dayOf(now)
  const givable = givableRoles(rolesHere(request))
  const lines = await roleLinesOf(db, site.id)
  const isCurrent = (line: RoleLine) => line.endedAt === null && holdsOn(line, today)
  const [current, others] = [lines.filter(isCurrent), lines.filter((line) => !isCurrent(line))]
  const from = Math.max(0, Math.trunc(Number(query.get('tu')) || 0))
  const shown = (line: RoleLine) => memberLine(line, givable, line.endedAt === null && !isOver(line, today))
  const props = {
    siteSlug: site.slug,
    current: current.slice(from, from + pageLength).map(shown),
    others: others.slice(from, from + pageLength).map(shown),
    next: Math.max(current.length, others.length) > from + pageLength ? from + pageLength : null,
    isFirst: from === 0,
    givable,
    units: await unitsAround(db, site.id),
    seats: rolesHere(request).some((role) => openers.includes(role)) ? withoutAccount(current) : [],
    form,
    unproved: isUnproved ? await unprovedElsewhere(db, { email: plainEmail(form.email), siteId: site.id }) : null,
    issues,
    done: issues.length === 0 ? doneOf(query.get('xong')) : null,
    csrf,
  }
  const status = issues.length > 0 ? 422 : 200
  return page(headOf(`${words.title}, ${site.name}`), <MembersPage {...props} />, { status })
}

const withoutAccount = (lines: readonly RoleLine[]) => [
  ...new Map(lines.filter(({ account }) => account === 'none').map(({ personId, name }) => [personId, name])),
]

/** Lines of a table on one page; boards are small, contributors may be thousands. */
const pageLength = 100

const doneOf = (word: string | null): string | null =>
  word === 'het' ? words.ended : word === 'thu' ? words.mailed : null

const isOver = ({ validUntil }: RoleLine, today: string): boolean => validUntil !== null && validUntil < today

function memberLine(line: RoleLine, givable: readonly Role[], runs: boolean): MemberLine {
  const hasAccount = line.account === 'invited' || line.account === 'open'
  const remarks = [
    ...(hasAccount && isPublishingRole(line.role) && !line.hasSecondFactor ? [words.noFactor] : []),
    ...(line.isPaused && isPublishingRole(line.role) ? [words.paused] : []),
  ]
  const isGiven = line.source === 'given' || line.source === 'help'
  const mayEnd = runs && isGiven && (givable.includes(line.role) || givable.includes('site-owner'))
  return { ...line, remarks, mayEnd }
}

async function receiveGrant(request: SiteRequest, sendsMail: boolean): Promise<Answer> {
  const { db, site, now, csrf } = request
  const form = formOf(request)
  const isConfirmed = request.body.get('xac-nhan') === '1'
  const asked = { siteId: site.id, input: inputOf(form), giver: giverOf(request), isConfirmed, sendsMail, now }
  const outcome = await giveRole(db, asked)
  if ('issues' in outcome) return membersAnswer(request, { form, issues: outcome.issues })
  const { linkSecret, isReset } = outcome.done
  const link = linkSecret === null ? null : request.origin + passwordLinkPath(linkSecret)
  const mail = sendsMail ? { email: form.email, csrf } : null
  return page(
    headOf(words.givenTitle),
    <InvitedPage siteSlug={site.slug} name={form.name.trim()} link={link} mail={mail} isReset={isReset} />,
  )
}

function formOf({ body }: SiteRequest): InviteForm {
  const text = (name: string) => (body.get(name) ?? '').normalize('NFC').trim()
  return {
    ...{ name: text('name'), email: text('email'), role: text('vai-tro'), unitId: text('don-vi') },
    ...{ from: text('tu-ngay'), until: text('den-ngay'), how: text('hinh-thuc'), basis: text('can-cu') },
  }
}

const inputOf = ({ name, email, role, unitId, from, until, how, basis }: InviteForm): GrantInput => ({
  ...{ name, email, role, basis, validFrom: from, isHelp: how === 'ho-tro' },
  unitId: unitId === '' ? null : unitId,
  validUntil: until === '' ? null : until,
})

async function receiveSeat(request: SiteRequest, sendsMail: boolean): Promise<Answer> {
  const { db, site, body, now, csrf } = request
  const email = (body.get('thu') ?? '').trim()
  const asked = { siteId: site.id, personId: body.get('nguoi') ?? '', email, by: byOf(request), now }
  const outcome = await openAccount(db, asked)
  if ('issues' in outcome) return membersAnswer(request, { form: blank(dayOf(now)), issues: outcome.issues })
  const { name, linkSecret } = outcome.done
  const link = request.origin + passwordLinkPath(linkSecret)
  const mail = sendsMail ? { email, csrf } : null
  return page(headOf(words.givenTitle), <InvitedPage siteSlug={site.slug} name={name} link={link} mail={mail} />)
}

async function receiveEnd(request: SiteRequest): Promise<Answer> {
  const { db, site, body, now } = request
  const membershipId = body.get('vai') ?? ''
  const refused = [{ field: 'vai-tro', problem: 'not-yours-to-end' }]
  if (!isId(membershipId)) return membersAnswer(request, { form: blank(dayOf(now)), issues: refused })
  const outcome = await endRole(db, { siteId: site.id, membershipId, giver: giverOf(request), now })
  if ('issues' in outcome) return membersAnswer(request, { form: blank(dayOf(now)), issues: outcome.issues })
  return seeOther(`${peoplePath(site.slug)}?xong=het`)
}

async function receiveInvitation(request: SiteRequest): Promise<Answer> {
  const { db, site, account, body, now } = request
  const outcome = await inviteByMail(db, { siteId: site.id, email: body.get('email') ?? '', byAccountId: account.id })
  if ('issues' in outcome) return membersAnswer(request, { form: blank(dayOf(now)), issues: outcome.issues })
  return seeOther(`${peoplePath(site.slug)}?xong=thu`)
}
