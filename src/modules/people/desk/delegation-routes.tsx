/** One's own cover while absent. */
import { dayOf, type LocalDate } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, forbidden, page, seeOther } from '../../../web/answers.ts'
import type { Account, DeskRequest } from '../../../web/context.ts'
import { byOf, headOf } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { allSites } from '../../sites/index.ts'
import { delegate, endCover, standInsAt } from '../actions/delegate.ts'
import { delegationEndPath, delegationsPath } from '../paths.ts'
import { personsOf } from '../store/members.ts'
import { type DelegationLine, delegationLinesOf } from '../store/tasks.ts'
import { coverWords as words } from '../words/people.ts'
import { type DelegationEntry, DelegationsPage, type DelegationsPageProps } from './delegations.page.tsx'

export const delegationRoutes: readonly DeskRoute[] = [
  deskRoute('GET', delegationsPath, 'signed-in', showDelegations),
  deskRoute('POST', delegationsPath, 'signed-in', receiveDelegation),
  deskRoute('POST', delegationEndPath, 'signed-in', receiveEnd),
]

type Form = DelegationsPageProps['form']

function showDelegations(request: DeskRequest): Promise<Answer> {
  return delegationsAnswer(request, { to: '', from: dayOf(request.now), until: '', reason: '' }, [])
}

async function delegationsAnswer(request: DeskRequest, form: Form, issues: readonly Issue[]): Promise<Answer> {
  const { account, db, now, query, csrf } = request
  if (account === null) return forbidden
  const said = { luu: words.saved, het: words.ended } as Record<string, string>
  const lines = await delegationLinesOf(db, account.personId)
  const props = {
    entries: lines.map((line) => entryOf(line, account.personId, dayOf(now))),
    choices: await choicesOf(request, account),
    form,
    issues,
    done: issues.length === 0 ? (said[query.get('xong') ?? ''] ?? null) : null,
    csrf,
  }
  return page(headOf(words.title), <DelegationsPage {...props} />, { status: issues.length > 0 ? 422 : 200 })
}

function entryOf(line: DelegationLine, personId: string, today: LocalDate): DelegationEntry {
  const state = stateOf(line, today)
  const isOpen = state === 'now' || state === 'coming'
  return { ...line, state, mayEnd: isOpen && line.fromPersonId === personId }
}

function stateOf({ endedAt, validFrom, validUntil }: DelegationLine, today: LocalDate): DelegationEntry['state'] {
  if (endedAt !== null) return 'ended'
  if (validUntil < today) return 'over'
  return validFrom > today ? 'coming' : 'now'
}

/** Only sites where the person themselves is of the board, with the others of it. */
async function choicesOf({ db, now }: DeskRequest, { personId, memberships }: Account) {
  const mine = new Set(memberships.map(({ siteId }) => siteId))
  const choices: { value: string; text: string }[] = []
  for (const site of (await allSites(db)).filter(({ id }) => mine.has(id))) {
    const standIns = await standInsAt(db, site.id, now)
    if (!standIns.includes(personId)) continue
    const others = (await personsOf(db, site.id)).filter((one) => one.personId !== personId)
    const able = others.filter((one) => standIns.includes(one.personId))
    choices.push(...able.map((one) => ({ value: `${site.id}:${one.personId}`, text: `${one.name}, ${site.name}` })))
  }
  return choices
}

async function receiveDelegation(request: DeskRequest): Promise<Answer> {
  const { account, db, body, now } = request
  if (account === null) return forbidden
  const text = (name: string) => (body.get(name) ?? '').normalize('NFC').trim()
  const form = { to: text('nguoi'), from: text('tu-ngay'), until: text('den-ngay'), reason: text('ly-do') }
  const [siteId = '', toPersonId = ''] = form.to.split(':')
  const unknown = [{ field: 'nguoi', problem: 'person-not-here' }]
  if (!isId(siteId) || !isId(toPersonId)) return delegationsAnswer(request, form, unknown)
  const input = {
    ...{ fromPersonId: account.personId, toPersonId },
    ...{ validFrom: form.from, validUntil: form.until, reason: form.reason },
  }
  const outcome = await delegate(db, { siteId, input, by: byOf(request), now })
  return 'issues' in outcome
    ? delegationsAnswer(request, form, outcome.issues)
    : seeOther(`${delegationsPath}?xong=luu`)
}

async function receiveEnd(request: DeskRequest): Promise<Answer> {
  const { account, db, body, now } = request
  if (account === null) return forbidden
  const id = body.get('uq') ?? ''
  if (isId(id)) await endCover(db, { id, fromPersonId: account.personId, by: byOf(request), now })
  return seeOther(`${delegationsPath}?xong=het`)
}
