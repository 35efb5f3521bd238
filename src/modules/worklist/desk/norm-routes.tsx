/** The norms of a board's regulation: what holds, what held, and how a new one is set. */
import { dayOf } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, page, seeOther } from '../../../web/answers.ts'
import type { Role } from '../../../web/context.ts'
import { byOf, headOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { calendarWords, type Norm, normKinds, normOn, normsFor, setNorm } from '../../calendar/index.ts'
import { may } from '../../people/index.ts'
import { normsPath } from '../paths.ts'
import { normWords as words } from '../words.ts'
import { type NormForm, NormsPage, type NormsPageProps } from './norms.page.tsx'

const readers: { onSite: readonly Role[] } = {
  onSite: ['site-owner', 'board-head', 'standing-deputy', 'deputy', 'board-member', 'board-secretary', 'contributor'],
}
const keepers: { onSite: readonly Role[] } = { onSite: ['site-owner', 'board-head', 'standing-deputy'] }

export const normsEntry = { text: words.title, href: normsPath, policy: readers }

export const normRoutes: readonly DeskRoute[] = [
  deskRoute('GET', normsPath(':site'), readers, onSite(showNorms)),
  deskRoute('POST', normsPath(':site'), keepers, onSite(receiveNorm)),
]

function showNorms(request: SiteRequest): Promise<Answer> {
  const form = { kind: 'ordinary', hours: '', unit: 'working-hour', from: dayOf(request.now), source: '' }
  return normsAnswer(request, form, [])
}

async function normsAnswer(request: SiteRequest, form: NormForm, issues: readonly Issue[]): Promise<Answer> {
  const { db, site, account, now, query, csrf } = request
  const all = await normsFor(db, [site.id])
  const inForce = normKinds.flatMap((kind) => normOn(all, { kind, day: dayOf(now), owners: [site.id] }) ?? [])
  const line = (norm: Norm & { ownerId?: string | null }) => ({ ...norm, isOwn: norm.ownerId === site.id })
  const props: NormsPageProps = {
    ...{ siteSlug: site.slug, form, csrf, mayChange: may(account, keepers, site.id) },
    inForce: inForce.map(line),
    all: all.map(line).sort((a, b) => (a.validFrom < b.validFrom ? 1 : a.validFrom > b.validFrom ? -1 : 0)),
    said: issues.map((issue) => ({ field: fieldNames[issue.field] ?? 'tu-ngay', text: calendarWords.problem(issue) })),
    done: issues.length === 0 && query.get('da') === 'luu' ? words.saved : null,
  }
  const status = issues.length > 0 ? 422 : 200
  return page(headOf(`${words.title}, ${site.name}`), <NormsPage {...props} />, { status })
}

/** The fields of the form by the names the rules use. */
const fieldNames: Record<string, string> = { hours: 'so-gio', source: 'can-cu' }

async function receiveNorm(request: SiteRequest): Promise<Answer> {
  const { db, site, body, now } = request
  const text = (name: string) => (body.get(name) ?? '').normalize('NFC').trim()
  const form = {
    ...{ kind: text('loai'), hours: text('so-gio'), unit: text('tinh-theo'), from: text('tu-ngay') },
    source: text('can-cu').slice(0, 500),
  }
  const outcome = await setNorm(db, { norm: normOf(form), ownerId: site.id, by: byOf(request), at: now })
  if ('issues' in outcome) return normsAnswer(request, form, outcome.issues)
  return seeOther(`${normsPath(site.slug)}?da=luu`)
}

function normOf({ kind, hours, unit, from, source }: NormForm): Norm {
  const count = Number(hours.replace(',', '.'))
  return {
    kind: normKinds.find((one) => one === kind) ?? 'ordinary',
    // A year of hours is no norm; what is no number stops as 'hours-not-positive'.
    hours: Number.isFinite(count) && count <= 8784 ? count : 0,
    unit: unit === 'clock-hour' ? 'clock-hour' : 'working-hour',
    ...{ validFrom: from, source, confidence: 'sure' },
  }
}
