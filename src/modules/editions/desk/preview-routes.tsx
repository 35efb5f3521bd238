/** An item as its readers would see it: for the desk in a frame, and for whoever has a link to it. */
import { isId } from '../../../basics/ids.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { issuesInWords } from '../../../design/form-fields.tsx'
import { type Answer, notFound, page, seeOther } from '../../../web/answers.ts'
import { headOf } from '../../../web/desk-request.ts'
import { holdsFrame } from '../../../web/headers.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { makePreviewLink, revokePreviewLink } from '../actions/preview-links.ts'
import { deskFilePath, previewLinksPath, previewPagePath, previewPath, sharedPreviewPath } from '../paths.ts'
import { whyNotShare } from '../rules/reading.ts'
import { openPreviewLinks } from '../store/preview-links.ts'
import { itemWords } from '../words/item.ts'
import { previewWords as words } from '../words/preview.ts'
import { atItem, type EditionDesk, type ItemRequest, itemRoles } from './at-item.ts'
import { drawnFor } from './draw-preview.ts'
import { LinkMadePage, PreviewPage } from './preview.page.tsx'

const policy = { onSite: itemRoles }

export const previewRoutes = (desk: EditionDesk): readonly DeskRoute[] => [
  deskRoute(
    'GET',
    previewPath(':site', ':edition'),
    policy,
    atItem(desk, (request) => previewAt(request, [])),
  ),
  deskRoute('GET', previewPagePath(':site', ':edition'), policy, atItem(desk, showDrawn)),
  deskRoute('POST', previewLinksPath(':site', ':edition'), policy, atItem(desk, receiveLink)),
]

async function previewAt(request: ItemRequest, issues: readonly Issue[]): Promise<Answer> {
  const { db, site, doing, view, csrf, query, now } = request
  const links = await openPreviewLinks(db, doing, now)
  const mayShare = whyNotShare(view.edition, doing.actor).length === 0
  const props = {
    ...{ siteSlug: site.slug, editionId: doing.editionId, csrf, mayShare },
    title: view.edition.title || itemWords.untitled,
    width: query.get('khung') === 'may-tinh' ? ('desktop' as const) : ('phone' as const),
    isDrawn: (await drawn(request)) !== undefined,
    isUnsaved: view.copy !== null,
    links: links.map(({ revisionNo: no, expiresAt: until, id, madeBy, madeAt }) => ({ id, no, until, madeBy, madeAt })),
    said: issuesInWords(issues, words.issues, words.issues['not-found'] ?? ''),
    done: issues.length === 0 ? (words.done[query.get('da') ?? ''] ?? null) : null,
  }
  const status = issues.length > 0 ? 422 : 200
  return page(headOf(`${words.title}, ${site.name}`), <PreviewPage {...props} />, { status, headers: holdsFrame })
}

/** What this person has before them: their own unsaved text where there is one. */
async function showDrawn(request: ItemRequest): Promise<Answer> {
  return (await drawn(request)) ?? notFound
}

const drawn = (request: ItemRequest): Promise<Answer | undefined> =>
  drawnFor(request, {
    ...{ desk: request.desk, content: request.content, editing: request.editing, edition: request.view.edition },
    form: request.view.copy?.form ?? request.view.form,
    addressOf: (file) => deskFilePath(request.site.slug, file),
  })

async function receiveLink(request: ItemRequest): Promise<Answer> {
  const { body, editing, doing, site } = request
  if (body.get('viec') === 'thu-hoi') {
    const linkId = body.get('link') ?? ''
    if (!isId(linkId)) return previewAt(request, [{ field: 'links-title', problem: 'not-found' }])
    const outcome = await revokePreviewLink(editing, doing, { linkId })
    if ('issues' in outcome) return previewAt(request, outcome.issues)
    return seeOther(`${previewPath(site.slug, doing.editionId)}?da=thu-hoi`)
  }
  const made = await makePreviewLink(editing, doing, { days: Number(body.get('days')) })
  if ('issues' in made) return previewAt(request, made.issues)
  const link = request.origin + sharedPreviewPath(made.done.secret)
  const shown = <LinkMadePage siteSlug={site.slug} editionId={doing.editionId} link={link} />
  return page(headOf(words.made), shown)
}
