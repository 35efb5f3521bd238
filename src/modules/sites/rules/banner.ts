/** Banners above every page: of one site, of every site of a kind, of the whole network. */
import { dayOf, isDay, parseInstant, timeText } from '../../../basics/dates.ts'
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { oneLine } from '../../../basics/plain-text.ts'
import { safeHref } from '../../../basics/urls.ts'
import { siteKinds } from './site.ts'

export const tones = ['notice', 'emergency', 'mourning', 'celebration'] as const
export const scopes = ['site', 'tier', 'network'] as const

export type BannerRow = {
  id: string
  scope: (typeof scopes)[number]
  tier: string | null
  tone: (typeof tones)[number]
  text: string
  textEn: string | null
  href: string | null
  /** ISO moments. */
  liveFrom: string
  liveUntil: string | null
}

export type BannerForm = Record<
  'scope' | 'tier' | 'tone' | 'text' | 'textEn' | 'href' | 'fromDay' | 'fromTime' | 'untilDay' | 'untilTime',
  string
>

/** Two lines on a telephone; whoever has more to say writes an item and links to it. */
const longestText = 240

/** Reads the form. `mayNetwork`: whether this person, here, speaks for more than the one site. */
export function readBanner(
  form: BannerForm,
  { id, now, maySite, mayNetwork }: { id: string; now: Date; maySite: boolean; mayNetwork: boolean },
): Outcome<BannerRow> {
  const scope = scopes.find((one) => one === form.scope)
  const tone = tones.find((one) => one === form.tone)
  if (scope === undefined || tone === undefined) return stopped({ field: 'pham-vi', problem: 'choice-unknown' })
  const issues: Issue[] = []
  if (scope === 'site' ? !maySite : !mayNetwork) issues.push({ field: 'pham-vi', problem: 'scope-not-yours' })
  if (scope === 'tier' && !siteKinds.some((kind) => kind === form.tier))
    issues.push({ field: 'cap', problem: 'choice-unknown' })
  const said = readSaid(form)
  const span = readSpan(form, now)
  if ('issues' in said) issues.push(...said.issues)
  if ('issues' in span) issues.push(...span.issues)
  if (issues.length > 0 || 'issues' in said || 'issues' in span) return stopped(...issues)
  return done({ id, scope, tier: scope === 'tier' ? form.tier : null, tone, ...said.done, ...span.done })
}

function readSaid({ text, textEn, href }: BannerForm): Outcome<Pick<BannerRow, 'text' | 'textEn' | 'href'>> {
  const [vi, en] = [oneLine(text.normalize('NFC')), oneLine(textEn.normalize('NFC'))]
  const leads = href.trim() === '' ? null : safeHref(href)
  const issues: Issue[] = []
  if (vi === '') issues.push({ field: 'noi-dung', problem: 'text-missing' })
  if (vi.length > longestText) issues.push({ field: 'noi-dung', problem: 'text-too-long' })
  if (en.length > longestText) issues.push({ field: 'noi-dung-en', problem: 'text-too-long' })
  if (href.trim() !== '' && leads === null) issues.push({ field: 'dia-chi', problem: 'not-a-link' })
  return issues.length > 0 ? { issues } : done({ text: vi, textEn: en || null, href: leads })
}

type Span = Pick<BannerRow, 'liveFrom' | 'liveUntil'>

/** An empty beginning is now; an empty end is until somebody ends it. */
function readSpan({ fromDay, fromTime, untilDay, untilTime }: BannerForm, now: Date): Outcome<Span> {
  const from = fromDay.trim() === '' ? now : momentOf(fromDay, fromTime || '00:00')
  const until = untilDay.trim() === '' ? null : momentOf(untilDay, untilTime || '23:59')
  if (from === undefined) return stopped({ field: 'tu-ngay', problem: 'moment-unreadable' })
  if (until === undefined) return stopped({ field: 'den-ngay', problem: 'moment-unreadable' })
  if (until !== null && (until <= from || until <= now))
    return stopped({ field: 'den-ngay', problem: 'ends-too-early' })
  return done({ liveFrom: from.toISOString(), liveUntil: until?.toISOString() ?? null })
}

/** A day and a time of Vietnam; undefined for what is none. */
export const momentOf = (day: string, time: string): Date | undefined =>
  isDay(day.trim()) ? (parseInstant(`${day.trim()} ${time.trim()}`) ?? undefined) : undefined

export const isOver = ({ liveUntil }: BannerRow, now: Date): boolean => liveUntil !== null && new Date(liveUntil) <= now

/** Ended now; one that had not begun never shows. */
export const ended = (rows: readonly BannerRow[], id: string, now: Date): Outcome<BannerRow[]> =>
  rows.some((row) => row.id === id && !isOver(row, now))
    ? done(rows.map((row) => (row.id === id ? { ...row, liveUntil: later(row.liveFrom, now) } : row)))
    : stopped({ field: 'banner', problem: 'not-found' })

/** What the form of a banner says when it is opened to be changed; the beginning of one that shows already is no question any more. */
export function formOfBanner(row: BannerRow, now: Date): BannerForm {
  const [from, until] = [new Date(row.liveFrom), row.liveUntil === null ? null : new Date(row.liveUntil)]
  const begun = from <= now
  return {
    ...{ scope: row.scope, tier: row.tier ?? '', tone: row.tone, text: row.text, textEn: row.textEn ?? '' },
    ...{ href: row.href ?? '', fromDay: begun ? '' : dayOf(from), fromTime: begun ? '' : timeText(from) },
    ...{ untilDay: until === null ? '' : dayOf(until), untilTime: until === null ? '' : timeText(until) },
  }
}

type Reading = Parameters<typeof readBanner>[1]

/** In other words or until another time; its scope stays, and so does the beginning of one that shows already. */
export function edited(rows: readonly BannerRow[], form: BannerForm, reading: Reading): Outcome<BannerRow[]> {
  const { id, now } = reading
  const row = rows.find((one) => one.id === id && !isOver(one, now))
  if (row === undefined) return stopped({ field: 'banner', problem: 'not-found' })
  const begun = new Date(row.liveFrom) <= now
  const asked = { ...form, scope: row.scope, tier: row.tier ?? '', ...(begun ? { fromDay: '', fromTime: '' } : {}) }
  const read = readBanner(asked, reading)
  if ('issues' in read) return read
  const next = begun ? { ...read.done, liveFrom: row.liveFrom } : read.done
  return done(rows.map((one) => (one.id === id ? next : one)))
}

/** As it will stand on the page of a site when its time has come, whatever sites it is meant for. */
export const shownNow = (rows: readonly BannerRow[], id: string, { tried, now }: Trying): BannerRow[] =>
  rows.map((row) => {
    if (row.id !== id) return row
    const liveFrom = new Date(now.getTime() - 60_000).toISOString()
    return { ...row, id: tried, scope: 'site' as const, tier: null, liveFrom, liveUntil: null }
  })

type Trying = { tried: string; now: Date }

const later = (from: string, now: Date): string => (new Date(from) > now ? from : now.toISOString())
