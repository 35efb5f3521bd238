import { dayText } from '../../../basics/dates.ts'
import type { Language } from '../../../basics/language.ts'
import type { Prose as ProseDocument } from '../../../basics/prose/types.ts'
import { Breadcrumbs } from '../../../design/breadcrumbs.tsx'
import { DateText } from '../../../design/date-text.tsx'
import type { FrameLink, MenuEntry } from '../../../design/frame-types.ts'
import { Icon } from '../../../design/icon.tsx'
import { OfficialText } from '../../../design/official-text.tsx'
import { EmptyState } from '../../../design/parts.tsx'
import { Prose } from '../../../design/prose.tsx'
import type { PageFacts } from '../rules/page.ts'
import { pageWords } from '../words.ts'

export type PageProps = {
  language: Language
  trail: readonly FrameLink[]
  title: string
  summary: string | null
  /** Null while nothing has been published: the page says so instead of pretending. */
  body: ProseDocument | null
  updatedAt: Date | null
  /** What it rests on, as its board says. */
  facts?: PageFacts | undefined
  /** The entries of the same group of the menu, this one marked as current. */
  siblings: readonly MenuEntry[]
  contactHref: string | null
  mistakeHref: string | null
}

/** A standing page: introduction, functions, history, privacy … */
export function PagePage(props: PageProps) {
  const { language, trail, title, summary, body } = props
  return (
    <div class="wrap page">
      <Breadcrumbs trail={trail} here={title} language={language} />
      <div class={props.siblings.length > 1 ? 'page-columns' : undefined}>
        <article aria-labelledby="title">
          <header class="page-head">
            <h1 id="title">
              <OfficialText text={title} />
            </h1>
            {summary && <p class="page-lead">{summary}</p>}
          </header>
          {body ? <Prose prose={body} language={language} /> : <Unpublished {...props} />}
          <PageEnd {...props} />
        </article>
        <Siblings siblings={props.siblings} language={language} />
      </div>
    </div>
  )
}

function Siblings({ siblings, language }: { siblings: readonly MenuEntry[]; language: Language }) {
  if (siblings.length < 2) return null
  return (
    <nav class="siblings" aria-label={pageWords[language].siblings}>
      <ul class="siblings-list">
        {siblings.map(({ href, text, current }) => (
          <li>
            <a href={href ?? '/'} {...(current ? { 'aria-current': 'page' as const } : {})}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Unpublished({ language, contactHref }: PageProps) {
  const words = pageWords[language]
  return (
    <EmptyState text={words.unpublished}>
      {contactHref && (
        <p>
          {words.unpublishedNext} <a href={contactHref}>{words.contactLink}</a>
        </p>
      )}
    </EmptyState>
  )
}

function PageEnd({ language, body, updatedAt, facts, mistakeHref }: PageProps) {
  const words = pageWords[language]
  if (!body) return null
  return (
    <footer class="page-end">
      {facts?.basis && (
        <span>
          {words.basis}: <OfficialText text={facts.basis} />
        </span>
      )}
      {facts?.keptBy && <span>{`${words.keptBy}: ${facts.keptBy}`}</span>}
      {facts?.checkedOn && <span>{`${words.checkedOn} ${dayText(facts.checkedOn, language)}`}</span>}
      {updatedAt && (
        <span>
          {words.updated} <DateText at={updatedAt} language={language} />
        </span>
      )}
      {mistakeHref && (
        <a href={mistakeHref} rel="nofollow">
          <Icon name="flag" /> {words.mistake}
        </a>
      )}
    </footer>
  )
}
