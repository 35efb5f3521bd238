/** What a content type gives the desk beside its rules: the fields it is written in, and how its readers will see it. */
import type { VNode } from 'preact'
import type { Language } from '../basics/language.ts'
import type { Issue } from '../basics/outcomes.ts'
import type { PageFacts } from './answers.ts'
import type { FrameParts, Section, Site } from './context.ts'
import type { SiteRequest } from './desk-request.ts'

/** What somebody may begin with: a form half filled in, named as a board names it. */
export type Template = { key: string; name: string; hint?: string; form: unknown }

export type FieldsProps = {
  /** The form as autosave keeps it and the type's rules read it. */
  form: unknown
  /** What `offer` found. */
  offered: unknown
  issues: readonly Issue[]
  siteSlug: string
  editionId: string
  csrf: string
}

/** The site as its public page is drawn, for a draft nobody else sees. */
export type PreviewPlace = {
  site: Site
  frame: FrameParts
  sections: readonly Section[]
  language: Language
  path: string
}

/** What drawing a preview leans on: who looks may have no account, only the link to it. */
export type PreviewRequest = Pick<SiteRequest, 'db' | 'site' | 'now'>

export type ContentForm = {
  type: string
  /** As the desk names one of them: 'Tin, bài'. */
  name: string
  /** The first is the usual one. */
  templates: readonly Template[]
  /** What the site and whoever writes add to the form of a template. */
  begin?: (request: SiteRequest, form: unknown, from: { language: Language; name: string }) => Promise<unknown>
  /** What its fields offer at the site in that language, and to what the form holds: sections, units. Read once for a page. */
  offer(request: SiteRequest, language: Language, form: unknown): Promise<unknown>
  /** The fields, to stand inside a form of the page. Every one works without a script. */
  Fields(props: FieldsProps): VNode
  /** The form as those fields send it; what they do not show stays as it was `before`. */
  read(body: URLSearchParams, before: unknown): unknown
  /** What is wrong, in words, with the ids of the fields on the page. */
  said(issues: readonly Issue[]): { field: string; text: string }[]
  /** Browser programs that make the fields comfortable. */
  scripts: readonly string[]
  /** The page its readers would see, of a form that its rules can read; undefined where there is nothing to see yet. */
  preview(
    request: PreviewRequest,
    form: unknown,
    place: PreviewPlace,
  ): Promise<{ head: PageFacts; body: VNode } | undefined>
}
