/** The public front page as somebody at the desk is arranging it, drawn with what is live at this minute. */
import { homePath } from '../basics/addresses.ts'
import type { HomeDeskParts } from '../modules/home/desk/routes.tsx'
import { HomePage } from '../modules/home/portal/home.page.tsx'
import { homeProps } from '../modules/home/portal/home-props.ts'
import { arrangementWords } from '../modules/home/words/desk.ts'
import type { Hosting } from '../modules/sites/live.ts'
import type { PortalDb } from '../platform/database/index.ts'
import { notFound } from '../web/answers.ts'
import { previewAnswer } from '../web/preview.tsx'
import type { PublicSide } from './public-side.ts'

export const homePreview =
  (hosting: Hosting, { stateOf, asset }: PublicSide): HomeDeskParts['preview'] =>
  async ({ db, site, now }, language, tried) => {
    const state = await stateOf(site, now)
    if (state === null) return notFound
    // The desk's role reads the live views too.
    const reader = db as unknown as PortalDb
    const here = { site: state.site, frame: state.frame[language], sections: state.sections[language], language }
    const props = await homeProps({ ...here, db: reader, now }, hosting, tried)
    return previewAnswer({
      ...here,
      ...{ path: homePath(language), asset, mark: arrangementWords.previewMark },
      head: { title: here.frame.site.name, description: '', kind: 'website', date: null },
      body: <HomePage {...props} />,
      addressOf: ({ sha256, name }) => `/${site.slug}/kho/tep/${sha256}/${encodeURIComponent(name)}`,
    })
  }
