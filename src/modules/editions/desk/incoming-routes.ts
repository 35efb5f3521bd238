/** Text that comes from elsewhere: pasted, or in a Word file. Both answer in JSON to the editor's program. */
import type { Issue } from '../../../basics/outcomes.ts'
import { type Picture, renditionName } from '../../../basics/picture.ts'
import { type Answer, bytes } from '../../../web/answers.ts'
import type { Role } from '../../../web/context.ts'
import { byOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { fileBytesPath, mediaIssueText } from '../../media/index.ts'
import { takeInPaste, takeInWord } from '../actions/take-in-text.ts'
import { incomingProblem, incomingSentences, refusedPicture } from '../words/incoming.ts'

/** Who writes or corrects a text. */
const writers: readonly Role[] = [
  ...(['site-owner', 'board-head', 'standing-deputy', 'deputy', 'board-member', 'board-secretary'] as const),
  ...(['contributor', 'unit-contact', 'records-clerk'] as const),
]

/** Written out for a form, Vietnamese takes up to three times its length. */
const largestPaste = 12 * 1024 * 1024
const wordFile = { largest: 50 * 1024 * 1024, files: 1 }

type House = Omit<Parameters<typeof takeInWord>[0], 'db'>

export const incomingRoutes = (house: House): readonly DeskRoute[] => [
  deskRoute('POST', '/:site/dan', { onSite: writers }, onSite(paste), { largestForm: largestPaste }),
  deskRoute(
    'POST',
    '/:site/tap-tin-word',
    { onSite: writers },
    onSite((request) => word(house, request)),
    { uploads: wordFile },
  ),
]

const json = (value: unknown, status = 200): Answer =>
  bytes('application/json; charset=utf-8', JSON.stringify(value), { status })

const refused = (issues: readonly Issue[]): Answer =>
  json({ issues: issues.map((issue) => ({ ...issue, text: incomingProblem(issue.problem) })) }, 422)

async function paste({ body }: SiteRequest): Promise<Answer> {
  const outcome = takeInPaste({ html: body.get('html') ?? '', text: body.get('text') ?? '' })
  if ('issues' in outcome) return refused(outcome.issues)
  const { prose, notes } = outcome.done
  return json({ prose, notes: incomingSentences(notes) })
}

async function word(house: House, request: SiteRequest): Promise<Answer> {
  const { db, site, files, now } = request
  const [file] = files
  if (file === undefined) return refused([{ field: 'tep', problem: 'file-missing' }])
  const brought = { siteId: site.id, path: file.path, bytes: file.bytes, by: byOf(request), now }
  const outcome = await takeInWord({ ...house, db }, brought)
  if ('issues' in outcome) return refused(outcome.issues)
  const { prose, title, summary, notes, pictures, refused: left } = outcome.done
  const sentences = [
    ...incomingSentences(notes),
    ...left.map(({ name, problem }) => refusedPicture(name, mediaIssueText(problem))),
  ]
  return json({ prose, title, summary, notes: sentences, pictures: pictures.map((one) => shown(site.slug, one)) })
}

const thumbnailWidth = 480

/** A picture with the address at which the desk shows it small. */
const shown = (slug: string, picture: Picture) => {
  const name = picture.width > thumbnailWidth ? renditionName(picture.name, thumbnailWidth) : picture.name
  return { ...picture, url: fileBytesPath(slug, { sha256: picture.sha256, name }) }
}
