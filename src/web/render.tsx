/** Turns an answer into a whole document. */
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { homePath } from '../basics/addresses.ts'
import type { Language } from '../basics/language.ts'
import { Citations, type Cite } from '../design/citations.ts'
import { FrameNotices } from '../design/frame-notices.tsx'
import type { Alternate, MenuEntry } from '../design/frame-types.ts'
import { PublicFrame } from '../design/public-frame.tsx'
import type { PageFacts } from './answers.ts'
import type { FrameParts, Site } from './context.ts'

export type Rendering = {
  site: Site
  frame: FrameParts
  language: Language
  path: string
  head: PageFacts
  body: VNode
  alternate: string | null
  asset: (name: string) => string
  /** Where the citations of its texts lead. */
  cite?: Cite
}

/** Where the notice about an old copy goes; replaced while the database is away. */
const noticeMark = '<main '

export function renderDocument(rendering: Rendering): Buffer {
  const { site, frame, language, path, head, body, asset, cite } = rendering
  const html = renderToString(
    <PublicFrame
      {...frame}
      menu={withCurrent(frame.menu, path)}
      language={language}
      head={{ origin: site.origin, path, creator: frame.site.name, ...head }}
      alternates={alternatesOf(rendering)}
      staleSince={null}
      asset={asset}
    >
      {cite === undefined ? body : <Citations.Provider value={cite}>{body}</Citations.Provider>}
    </PublicFrame>,
  )
  return Buffer.from(`<!doctype html>${html}`)
}

/** The same document with the sentence that it is a copy of that moment. */
export function markStale(document: Buffer, language: Language, since: Date): Buffer {
  const notice = renderToString(
    <FrameNotices language={language} banners={[]} site={{ archivedSince: null }} staleSince={since} />,
  )
  return Buffer.from(document.toString().replace(noticeMark, () => `${notice}${noticeMark}`))
}

function alternatesOf({ site, language, path, alternate }: Rendering): Alternate[] {
  if (site.languages.length < 2) return []
  const other: Language = language === 'vi' ? 'en' : 'vi'
  return [
    { language, href: path, exact: alternate !== null },
    { language: other, href: alternate ?? homePath(other), exact: alternate !== null },
  ]
}

/** Marks the entry of the page that is shown, so that the menu says where the reader is. */
const withCurrent = (menu: readonly MenuEntry[], path: string): MenuEntry[] =>
  menu.map((entry) => ({
    ...entry,
    ...(entry.href === path ? { current: true } : {}),
    children: withCurrent(entry.children, path),
  }))
