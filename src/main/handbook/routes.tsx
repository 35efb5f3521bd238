/** The handbook inside the desk, for everybody who has signed in. */
import { bytes, notFound, page } from '../../web/answers.ts'
import { headOf } from '../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../web/routes.ts'
import { HandbookPage } from './handbook.page.tsx'
import { contentsPath, handbookPath, handbookPicturePath } from './paths.ts'
import { contentsName, type Handbook, readHandbook } from './read-handbook.ts'

export const handbookRoutes = (handbook: Handbook = readHandbook()): readonly DeskRoute[] => [
  deskRoute('GET', contentsPath, 'signed-in', async () => pageAnswer(handbook, contentsName)),
  deskRoute('GET', handbookPath(':trang'), 'signed-in', async ({ params }) =>
    pageAnswer(handbook, params['trang'] ?? ''),
  ),
  deskRoute('GET', handbookPicturePath(':tep'), 'signed-in', async ({ params }) => {
    const picture = handbook.pictures.get(params['tep'] ?? '')
    return picture === undefined ? notFound : bytes('image/webp', picture)
  }),
]

function pageAnswer({ pages }: Handbook, name: string) {
  const found = pages.get(name)
  if (found === undefined) return notFound
  return page(headOf(found.title), <HandbookPage page={found} isContents={name === contentsName} />)
}
