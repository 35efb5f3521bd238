/** The queue of what came in, uploading, and publishing the sure ones together. */
import { isId } from '../../../basics/ids.ts'
import type { Said } from '../../../design/desk-form.tsx'
import { type Answer, page, seeOther } from '../../../web/answers.ts'
import { byOf, headOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { decline, publishArrival } from '../actions/decide.ts'
import type { IntakeHouse } from '../actions/house.ts'
import { receiveUploads } from '../actions/uploads.ts'
import { batchPath, intakePath, uploadPath } from '../paths.ts'
import { uploadLimits } from '../rules/limits.ts'
import { isQueueView, pageLength, type QueueView, queueViews } from '../rules/queue.ts'
import { confirmers, keepers } from '../rules/roles.ts'
import { queueCounts, queueOf } from '../store/queue.ts'
import { problemText, queueWords, reviewWords } from '../words.ts'
import { QueuePage } from './queue.page.tsx'
import { confirming, has, keeping, onDatabase } from './request.ts'
import { troubleAt } from './upkeep-routes.tsx'

/** What the desk offers inside a site. */
export const intakeEntry = { text: queueWords.title, href: (slug: string) => intakePath(slug), policy: keeping }

export const queueRoutes = (house: IntakeHouse): readonly DeskRoute[] => [
  deskRoute(
    'GET',
    intakePath(':site'),
    keeping,
    onSite((request) => showQueue(house, request, { said: [], status: 200 })),
  ),
  deskRoute(
    'POST',
    uploadPath(':site'),
    confirming,
    onSite((request) => upload(house, request)),
    { uploads: uploadLimits },
  ),
  deskRoute(
    'POST',
    batchPath(':site'),
    confirming,
    onSite((request) => decideMany(house, request)),
  ),
]

const refreshSeconds = '5'

type Shown = { said: Said; status: number }

async function showQueue(house: IntakeHouse, request: SiteRequest, { said, status }: Shown): Promise<Answer> {
  const { db, site, query, csrf } = request
  const counts = await queueCounts(db, site.id)
  const asked = query.get('xem') ?? ''
  const view = isQueueView(asked) ? asked : firstView(counts)
  const after = query.get('sau')
  const from = after !== null && isId(after) ? after : null
  const found = await queueOf(db, { siteId: site.id, view, after: from, limit: pageLength + 1 })
  const arrivals = found.slice(0, pageLength)
  const last = arrivals.at(-1)
  const older = found.length > pageLength && last ? intakePath(site.slug, { xem: view, sau: last.id }) : null
  const props = {
    ...{ siteSlug: site.slug, view, counts, arrivals, older, isFirst: from === null, said, csrf },
    mayDecide: has(request, confirmers),
    seesSources: has(request, keepers),
    trouble: await troubleAt(house, request),
    done: said.length > 0 ? null : doneText(query),
  }
  // The page counts on by itself while files are read, also without scripts.
  const headers = counts.running > 0 && said.length === 0 ? { headers: { Refresh: refreshSeconds } } : {}
  return page(headOf(`${queueWords.title}, ${site.name}`), <QueuePage {...props} />, { status, ...headers })
}

/** Where there is something to do. */
const firstView = (counts: Readonly<Record<QueueView, number>>): QueueView =>
  queueViews.find((view) => counts[view] > 0) ?? 'sure'

function doneText(query: URLSearchParams): string | null {
  const count = (name: string) => Math.trunc(Number(query.get(name) ?? 0)) || 0
  if (query.has('moi')) return queueWords.taken(count('moi'), count('lai'))
  if (query.has('da-dang')) return queueWords.batchDone(count('da-dang'), count('con'))
  if (query.has('da-bo')) return queueWords.batchRefused(count('da-bo'), count('con'))
  return reviewWords.done[query.get('da') ?? ''] ?? null
}

async function upload(house: IntakeHouse, request: SiteRequest): Promise<Answer> {
  const { db, site, files, now } = request
  const refuse = (said: Said) => showQueue(house, request, { said, status: 422 })
  const sent = files.filter(({ bytes }) => bytes > 0)
  if (sent.length === 0) return refuse([{ field: 'tep-moi', text: problemText('no-files') }])
  const taken = await receiveUploads({ db, files: house.files }, sent, { siteId: site.id, by: byOf(request), now })
  const wrong = taken.flatMap((one) => ('problem' in one ? [`${one.name}: ${problemText(one.problem)}`] : []))
  const fresh = taken.filter((one) => 'isNew' in one && one.isNew).length
  if (wrong.length > 0 && fresh === 0) return refuse(wrong.map((text) => ({ field: 'tep-moi', text })))
  const again = taken.length - fresh - wrong.length
  return seeOther(intakePath(site.slug, { moi: String(fresh), lai: String(again) }))
}

/** Each chosen one by itself: what cannot be done with it leaves it where it is, with its reason. */
async function decideMany(house: IntakeHouse, request: SiteRequest): Promise<Answer> {
  const { body, site } = request
  const chosen = body.getAll('chon').flatMap((text) => {
    const [id = '', version = ''] = text.split(' ')
    return isId(id) && /^\d{1,9}$/.test(version) ? [{ id, version: Number(version) }] : []
  })
  if (chosen.length === 0) {
    return showQueue(house, request, { said: [{ field: 'chon', text: problemText('none-chosen') }], status: 422 })
  }
  const isRefusal = body.get('viec') === 'khong-dang'
  let decided = 0
  for (const one of chosen.slice(0, pageLength)) {
    const outcome = isRefusal ? await refuseOne(request, one) : await publishOne(house, request, one)
    if ('done' in outcome) decided += 1
  }
  const told = { [isRefusal ? 'da-bo' : 'da-dang']: String(decided), con: String(chosen.length - decided) }
  return seeOther(intakePath(site.slug, { ...told, ...(isRefusal ? { xem: 'unasked' } : {}) }))
}

type Chosen = { id: string; version: number }

const askedOf = (request: SiteRequest, { id, version }: Chosen) => ({
  ...{ siteId: request.site.id, id, version, by: byOf(request), now: request.now },
})

const publishOne = (house: IntakeHouse, request: SiteRequest, one: Chosen) =>
  publishArrival(onDatabase(house, request), { ...askedOf(request, one), hasAnswered: false, who: request.account })

const refuseOne = (request: SiteRequest, one: Chosen) =>
  decline({ db: request.db }, { ...askedOf(request, one), deed: 'refuse', reason: 'not-for-portal', note: '' })
