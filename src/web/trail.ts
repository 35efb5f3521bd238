import { homePath } from '../basics/addresses.ts'
import type { FrameLink } from '../design/frame-types.ts'
import { designWords } from '../design/words.ts'
import type { PortalRequest, Section } from './context.ts'

type Here = Pick<PortalRequest, 'language' | 'sections'>

/** The way to a page: home, then the sections above it that have a page of their own. The section itself is left out. */
export function trailTo(section: Section | undefined, request: Here): FrameLink[] {
  return trailThrough(sectionById(section?.parentId, request), request)
}

/** The way to something inside a section: the section itself is its last step. */
export function trailThrough(section: Section | undefined, request: Here): FrameLink[] {
  const above: FrameLink[] = []
  for (let at = section; at; at = sectionById(at.parentId, request)) {
    if (at.href !== null) above.unshift({ href: at.href, text: at.name })
  }
  return [{ href: homePath(request.language), text: designWords[request.language].home }, ...above]
}

const sectionById = (id: string | null | undefined, { sections }: Pick<Here, 'sections'>): Section | undefined =>
  sections.find((section) => section.id === id)
