/** What keeps documents from being judged or taken in: trusted certificates, lists of revoked ones, the watched folder. */
import { dayOf } from '../../../basics/dates.ts'
import { type Answer, page, seeOther } from '../../../web/answers.ts'
import { byOf, headOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import type { IntakeHouse } from '../actions/house.ts'
import { lookAgain } from '../actions/look-again.ts'
import { askRecheck } from '../actions/recheck.ts'
import { fileAgainPath, recheckPath, upkeepPath } from '../paths.ts'
import { confirmers } from '../rules/roles.ts'
import { countFolderProblems, folderProblems, lastLook } from '../store/folder.ts'
import { lastRecheck } from '../store/rechecks.ts'
import { upkeepWords as words } from '../words.ts'
import { confirming, has, keeping } from './request.ts'
import { UpkeepPage } from './upkeep.page.tsx'

const mostFiles = 100

export const upkeepRoutes = (house: IntakeHouse): readonly DeskRoute[] => [
  deskRoute(
    'GET',
    upkeepPath(':site'),
    keeping,
    onSite((request) => show(house, request)),
  ),
  deskRoute('POST', recheckPath(':site'), confirming, onSite(startRecheck)),
  deskRoute('POST', fileAgainPath(':site'), confirming, onSite(takeAgain)),
]

async function show(house: IntakeHouse, request: SiteRequest): Promise<Answer> {
  const { db, site, now, query, csrf } = request
  const recheck = await lastRecheck(db, site.id)
  const props = {
    ...{ siteSlug: site.slug, csrf, recheck, mayAsk: has(request, confirmers) },
    trust: await house.trustState(now),
    look: await lastLook(db, site.id),
    problems: await folderProblems(db, site.id, mostFiles),
    done: words.done[query.get('da') ?? ''] ?? null,
  }
  const isRunning = recheck !== null && recheck.endedAt === null
  const headers = isRunning ? { headers: { Refresh: '5' } } : {}
  return page(headOf(`${words.title}, ${site.name}`), <UpkeepPage {...props} />, headers)
}

async function startRecheck(request: SiteRequest): Promise<Answer> {
  const { db, site, now } = request
  await askRecheck(db, { siteId: site.id, by: byOf(request), now, why: 'asked' })
  return seeOther(`${upkeepPath(site.slug)}?da=kiem-lai`)
}

async function takeAgain(request: SiteRequest): Promise<Answer> {
  const { db, site, body } = request
  const asked = { siteId: site.id, by: byOf(request), path: (body.get('tep') ?? '').slice(0, 2000) }
  const isThere = await lookAgain(db, asked)
  return seeOther(`${upkeepPath(site.slug)}${isThere ? '?da=nhan-lai' : ''}`)
}

/** What whoever works through the queue has to know, in a sentence each. */
export async function troubleAt(house: IntakeHouse, { db, site, now }: SiteRequest): Promise<string[]> {
  const { anchors, lists } = await house.trustState(now)
  const stale = lists.filter(({ isStale }) => isStale)
  const files = await countFolderProblems(db, site.id)
  const isUnread = ((await lastLook(db, site.id))?.problem ?? null) !== null
  return [
    ...(anchors.length === 0 ? [words.trouble.anchors] : []),
    ...(stale.length === 0
      ? []
      : [words.trouble.stale(stale.map(({ issuer, until }) => words.staleName(issuer, dayOf(until))))]),
    ...(isUnread ? [words.trouble.folder] : []),
    ...(files === 0 ? [] : [words.trouble.files(files)]),
  ]
}
