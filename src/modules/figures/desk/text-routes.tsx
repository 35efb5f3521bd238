/** Checking a pasted report; nothing is kept. */
import { nfc } from '../../../basics/vietnamese.ts'
import { type Answer, page } from '../../../web/answers.ts'
import { headOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { articleSized, type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { checkPath } from '../paths.ts'
import { checkText } from '../rules/prose/check-text.ts'
import { figureWords as words } from '../words.ts'
import { reading } from './figures-request.ts'
import { TextPage } from './text.page.tsx'

export const textRoutes: readonly DeskRoute[] = [
  deskRoute(
    'GET',
    checkPath(':site'),
    reading,
    onSite((request) => textAnswer(request, null)),
  ),
  deskRoute(
    'POST',
    checkPath(':site'),
    reading,
    onSite((request) => textAnswer(request, request.body.get('doan'))),
    articleSized,
  ),
]

const longest = 400_000

async function textAnswer({ site, csrf }: SiteRequest, sent: string | null): Promise<Answer> {
  const text = nfc(sent ?? '').slice(0, longest)
  const findings =
    sent === null
      ? null
      : checkText(text).map(({ row, message, wouldReconcile, quote }) => ({
          ...{ line: row, message, because: wouldReconcile, quote },
        }))
  return page(
    headOf(`${words.text.title}, ${site.name}`),
    <TextPage siteSlug={site.slug} text={text} findings={findings} csrf={csrf} />,
  )
}
