/** What the page of the front page shows. */
import { addDays, dayOf, dayTimeText } from '../../../basics/dates.ts'
import type { Language } from '../../../basics/language.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import type { HistoryLine } from '../../../design/desk-history.tsx'
import { issuesInWords } from '../../../design/form-fields.tsx'
import type { Answer } from '../../../web/answers.ts'
import type { SiteRequest } from '../../../web/desk-request.ts'
import { historyOf, languagesOf, sectionsOf, told } from '../../sites/index.ts'
import { pinsKeeping } from '../actions/pins.ts'
import { type Arrangement, isLive, type PinRow, usual } from '../rules/arrangement.ts'
import { arrangementsOf, pinnable, pinRows, sectionsNotHere } from '../store.ts'
import { arrangementIssues, otherArrangementIssue, arrangementWords as words } from '../words/desk.ts'
import type { ArrangementPageProps } from './arrangement.page.tsx'
import { languageIn } from './asked.ts'

/** What `main` hands in. */
export type HomeDeskParts = {
  namesOf(db: SiteRequest['db'], accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  originOf(site: SiteRequest['site']): string
  /** The public front page, arranged in a way nobody has decided yet. */
  preview(request: SiteRequest, language: Language, tried: Arrangement): Promise<Answer>
}

const [formerShown, itemsShown, pinnedDays] = [12, 40, 3]

type Shown = { issues: readonly Issue[]; tried?: Arrangement }

export async function propsFor(
  request: SiteRequest,
  parts: HomeDeskParts,
  { issues, tried }: Shown,
): Promise<ArrangementPageProps> {
  const { db, site, now, query, csrf } = request
  const language = languageIn(request)
  const wanted = { siteId: site.id, language }
  const former = await arrangementsOf(db, wanted, formerShown)
  const names = await parts.namesOf(db, [...new Set(former.flatMap(({ madeBy }) => madeBy ?? []))])
  const phrase = (query.get('tim') ?? '').normalize('NFC').trim().slice(0, 100)
  return {
    ...{ siteSlug: site.slug, language, csrf, phrase },
    siteHref: parts.originOf(site) + (language === 'en' ? '/en' : '/'),
    languages: await languagesOf(db, site.id),
    arrangement: tried ?? former[0] ?? usual,
    sections: await choices(request),
    former: former.map((one) => ({ ...one, by: nameOf(names, one.madeBy) })),
    pins: (await pinRows(db, site.id)).filter((pin) => isLive(pin, now)),
    pinHistory: await pinHistory(request, parts),
    items: await pinnable(db, wanted, { phrase, limit: itemsShown }),
    pinForm: pinFormOf(request),
    said: issuesInWords(issues, arrangementIssues, otherArrangementIssue),
    done: issues.length === 0 ? (words.done[query.get('da') ?? ''] ?? null) : null,
  }
}

function pinFormOf({ body, now }: SiteRequest): ArrangementPageProps['pinForm'] {
  const usually = { item: '', place: 'top', day: addDays(dayOf(now), pinnedDays), time: '' }
  return {
    item: body.get('tin') ?? usually.item,
    place: body.get('cho') ?? usually.place,
    day: body.get('den-ngay') ?? usually.day,
    time: body.get('den-gio') ?? usually.time,
  }
}

const nameOf = (names: ReadonlyMap<string, string>, id: string | null): string =>
  id === null ? words.command : (names.get(id) ?? words.someone)

/** The open sections of news, as the menu has them. */
async function choices({ db, site }: SiteRequest): Promise<ArrangementPageProps['sections']> {
  const sections = await sectionsOf(db, site.id)
  const closed = await sectionsNotHere(
    db,
    site.id,
    sections.map(({ id }) => id),
  )
  const open = sections.filter(({ id }) => !closed.includes(id))
  const under = (parentId: string | null, depth: number): ArrangementPageProps['sections'] =>
    sections
      .filter((section) => section.parentId === parentId)
      .flatMap(({ id, name }) => [
        ...(open.some((one) => one.id === id) ? [{ id, name, depth }] : []),
        ...under(id, depth + 1),
      ])
  return under(null, 0)
}

async function pinHistory({ db, site }: SiteRequest, parts: HomeDeskParts): Promise<HistoryLine[]> {
  const kept = await historyOf<PinRow>(db, pinsKeeping, site.id)
  const names = await parts.namesOf(db, [...new Set(kept.flatMap(({ byId }) => byId ?? []))])
  const textOf = (_: string, value: unknown) => dayTimeText(new Date(String(value)), 'vi')
  const telling = { nameOf: ({ title }: PinRow) => title, fields: words.fields, textOf, words: words.telling }
  return kept.map(({ at, byId, deed, ...change }) => ({
    ...{ at, by: nameOf(names, byId), deed: words.deeds[deed] ?? deed },
    details: told<PinRow>(change, telling),
  }))
}
