/** The public front page as somebody at the desk is arranging it, drawn with what is live at this minute. */
import { homePath } from '../basics/addresses.ts'
import type { Language } from '../basics/language.ts'
import type { HomeDeskParts } from '../modules/home/desk/routes.tsx'
import { HomePage } from '../modules/home/portal/home.page.tsx'
import { homeProps } from '../modules/home/portal/home-props.ts'
import type { Arrangement } from '../modules/home/rules/arrangement.ts'
import { arrangementWords } from '../modules/home/words/desk.ts'
import type { SitesDeskParts } from '../modules/sites/desk/kept.ts'
import type { Hosting } from '../modules/sites/live.ts'
import { previewWords } from '../modules/sites/words/desk-more.ts'
import type { PortalDb } from '../platform/database/index.ts'
import { type Answer, notFound } from '../web/answers.ts'
import type { DeskRequest, DeskSite } from '../web/context.ts'
import { previewAnswer } from '../web/preview.tsx'
import type { PublicSide } from './public-side.ts'

type Drawing = {
  request: Pick<DeskRequest, 'now'> & { site: DeskSite }
  language: Language
  /** The desk's role reads the live views too. */
  reader: PortalDb
  tried?: Arrangement
  mark: string
}

async function drawn(hosting: Hosting, { stateOf, asset }: PublicSide, drawing: Drawing): Promise<Answer> {
  const { request, language, reader, tried, mark } = drawing
  const { site, now } = request
  const state = await stateOf(site, now, reader)
  if (state === null) return notFound
  const here = { site: state.site, frame: state.frame[language], sections: state.sections[language], language }
  const props = await homeProps({ ...here, db: reader, now }, hosting, tried)
  return previewAnswer({
    ...here,
    ...{ path: homePath(language), asset, mark },
    head: { title: here.frame.site.name, description: '', kind: 'website', date: null },
    body: <HomePage {...props} />,
    addressOf: ({ sha256, name }) => `/${site.slug}/kho/tep/${sha256}/${encodeURIComponent(name)}`,
  })
}

export const homePreview =
  (hosting: Hosting, publicSide: PublicSide): HomeDeskParts['preview'] =>
  (request, language, tried) => {
    const reader = request.db as unknown as PortalDb
    return drawn(hosting, publicSide, { request, language, reader, tried, mark: arrangementWords.previewMark })
  }

/** The same page with a change of menu, links, banners or facts that stands in this transaction alone. */
export const framePreview =
  (hosting: Hosting, publicSide: PublicSide): SitesDeskParts['preview'] =>
  (request, tx) => {
    const reader = tx as unknown as PortalDb
    return drawn(hosting, publicSide, { request, language: 'vi', reader, mark: previewWords.mark })
  }
