/** The handbook inside the desk: for everybody who has signed in, and what readers need for strangers too. */
import { bytes, notFound, page } from '../../web/answers.ts'
import type { DeskRequest } from '../../web/context.ts'
import { headOf } from '../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../web/routes.ts'
import { HandbookPage } from './handbook.page.tsx'
import { contentsPath, handbookPath, handbookPicturePath, openChapters } from './paths.ts'
import { contentsName, type Handbook, readHandbook } from './read-handbook.ts'

export const handbookRoutes = (handbook: Handbook = readHandbook()): readonly DeskRoute[] => [
  ...openRoutes(handbook),
  deskRoute('GET', contentsPath, 'signed-in', (request) => pageAnswer(handbook, contentsName, request)),
  deskRoute('GET', handbookPath(':trang'), 'signed-in', (request) =>
    pageAnswer(handbook, request.params['trang'] ?? '', request),
  ),
  deskRoute('GET', handbookPicturePath(':tep'), 'signed-in', async ({ params }) =>
    pictureAnswer(handbook, params['tep'] ?? ''),
  ),
]

/** Each by its own address, so that opening one opens no other; a picture is open where its page is. */
function openRoutes(handbook: Handbook): DeskRoute[] {
  const open = openChapters.filter((name) => handbook.pages.has(name))
  const parts = open.flatMap((name) => handbook.pages.get(name)?.parts ?? [])
  const shown = new Set(parts.flatMap((part) => (part.kind === 'picture' ? [part.src] : [])))
  return [
    ...open.map((name) =>
      deskRoute('GET', handbookPath(name), 'anyone', (request) => pageAnswer(handbook, name, request)),
    ),
    ...[...handbook.pictures.keys()]
      .filter((name) => shown.has(handbookPicturePath(name)))
      .map((name) => deskRoute('GET', handbookPicturePath(name), 'anyone', async () => pictureAnswer(handbook, name))),
  ]
}

function pictureAnswer({ pictures }: Handbook, name: string) {
  const picture = pictures.get(name)
  return picture === undefined ? notFound : bytes('image/webp', picture)
}

async function pageAnswer({ pages }: Handbook, name: string, { account }: Pick<DeskRequest, 'account'>) {
  const found = pages.get(name)
  if (found === undefined) return notFound
  // The contents are for those who have signed in: a stranger would be led to the door.
  const leadsBack = name !== contentsName && account !== null
  return page(headOf(found.title), <HandbookPage page={found} leadsBack={leadsBack} />)
}
