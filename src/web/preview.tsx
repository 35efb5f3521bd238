/** A draft as its public page: in the frame of its site, marked as a preview, and of no use outside the desk. */
import { FileAddress } from '../design/file-address.ts'
import { type Answer, bytes } from './answers.ts'
import { previewed } from './headers.ts'
import { type Rendering, renderDocument } from './render.tsx'

export type Previewing = Omit<Rendering, 'alternate'> & {
  /** What is said above the page. */
  mark: string
  /** Where a file of the draft is fetched from. */
  addressOf(file: { sha256: string; name: string }): string
}

export function previewAnswer({ mark, addressOf, body, ...rendering }: Previewing): Answer {
  const { frame, head, site } = rendering
  const marked = {
    ...frame,
    // The emblem is a file of the citizens' side; ours stands for it here.
    site: { ...frame.site, emblem: null },
    banners: [{ tone: 'notice' as const, text: mark, href: null }, ...frame.banners],
  }
  const document = renderDocument({
    ...rendering,
    frame: marked,
    head: { ...head, hidden: true },
    body: <FileAddress.Provider value={addressOf}>{body}</FileAddress.Provider>,
    alternate: null,
  })
  return bytes('text/html; charset=utf-8', outward(document.toString(), site.origin), { headers: previewed })
}

/** Links of the page lead to the site itself, in a window of their own: the desk has other pages at those addresses. */
const outward = (html: string, origin: string): string =>
  html.replace(/<a ([^>]*?)href="(\/(?!\/)[^"]*)"/g, (whole: string, before: string, path: string) =>
    path.includes('/tep/') ? whole : `<a ${before}target="_blank" rel="noopener" href="${origin}${path}"`,
  )
