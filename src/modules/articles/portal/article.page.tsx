import { dayOf, dayText } from '../../../basics/dates.ts'
import type { Language } from '../../../basics/language.ts'
import type { Picture } from '../../../basics/picture.ts'
import type { Prose as ProseDocument } from '../../../basics/prose/types.ts'
import { Breadcrumbs } from '../../../design/breadcrumbs.tsx'
import { type Correction, Corrections } from '../../../design/corrections.tsx'
import { DateText } from '../../../design/date-text.tsx'
import type { FrameLink } from '../../../design/frame-types.ts'
import { OfficialText } from '../../../design/official-text.tsx'
import { Notice } from '../../../design/parts.tsx'
import { PictureFigure } from '../../../design/picture.tsx'
import { Prose } from '../../../design/prose.tsx'
import type { Story } from '../../../design/story.tsx'
import { designWords } from '../../../design/words.ts'
import { articleWords } from '../words.ts'
import { ArticleAside, Neighbours } from './article-around.page.tsx'
import { ArticleTools, Byline, type Programme, ProgrammeCard } from './article-parts.page.tsx'

export type ArticleProps = {
  language: Language
  /** Home and section. */
  trail: readonly FrameLink[]
  title: string
  summary: string
  genre: string
  publishedAt: Date
  /** Set when the text was changed after it was published. */
  updatedAt: Date | null
  eventAt: Date | null
  expiresAt: Date | null
  expired: boolean
  origin: 'own' | 'republished' | 'translated'
  sourceName: string | null
  sourceUrl: string | null
  /** The site that wrote it, where this one shows it by reference. */
  sharedFrom?: { name: string; url: string } | null
  /** As printed: 'Tin, ảnh: …'. */
  byline: string | null
  unit: string | null
  picture: Picture | null
  body: ProseDocument
  programme: Programme | null
  corrections: readonly Correction[]
  related: readonly Story[]
  sameSection: { href: string; text: string; stories: readonly Story[] } | null
  newer: FrameLink | null
  older: FrameLink | null
  /** The whole address, for sharing. */
  address: string
  mistakeHref: string
}

/** One article of any genre. */
export function ArticlePage(props: ArticleProps) {
  const { language, trail, corrections, body, related, sameSection } = props
  return (
    <div class="wrap page">
      <Breadcrumbs trail={trail} language={language} />
      <div class="article-columns">
        <article class="article" aria-labelledby="title">
          <ArticleHead {...props} />
          <Corrections corrections={corrections} language={language} />
          {props.programme && <ProgrammeCard programme={props.programme} language={language} />}
          {props.picture && !showsPictures(body) && (
            <PictureFigure picture={props.picture} sizes="(min-width: 48em) 704px, 100vw" eager />
          )}
          <Prose prose={body} language={language} poster={props.picture} />
          <Byline {...props} />
          <ArticleTools {...props} />
          <Neighbours newer={props.newer} older={props.older} language={language} />
        </article>
        <ArticleAside related={related} sameSection={sameSection} language={language} />
      </div>
    </div>
  )
}

function ArticleHead(props: ArticleProps) {
  const { language, title, summary, genre, expiresAt, expired } = props
  const words = articleWords[language]
  const genreName = designWords[language].genres[genre]
  return (
    <header class="article-head">
      {genreName && <p class="article-genre">{genreName}</p>}
      <h1 id="title">
        <OfficialText text={title} />
      </h1>
      <Dates {...props} />
      {summary && (
        <p class="article-summary">
          <OfficialText text={summary} />
        </p>
      )}
      {expiresAt && expired && <Notice tone="warn" title={words.expired(dayText(dayOf(expiresAt), language))} />}
    </header>
  )
}

function Dates({ language, publishedAt, updatedAt, eventAt, expiresAt, expired, sharedFrom }: ArticleProps) {
  const words = articleWords[language]
  return (
    <p class="article-dates">
      <DateText at={publishedAt} language={language} as="weekday-and-time" />
      {sharedFrom && (
        <span>
          {words.sourceRepublished}{' '}
          <a href={sharedFrom.url} rel="noopener">
            {sharedFrom.name}
          </a>
        </span>
      )}
      {updatedAt && (
        <span>
          {words.updated} <DateText at={updatedAt} language={language} as="day-and-time" />
        </span>
      )}
      {eventAt && dayOf(eventAt) !== dayOf(publishedAt) && (
        <span>
          {words.happened} <DateText at={eventAt} language={language} />
        </span>
      )}
      {expiresAt && !expired && (
        <span>
          {words.expires} <DateText at={expiresAt} language={language} as="day-and-time" />
        </span>
      )}
    </p>
  )
}

/** The list's picture is not shown above a text that shows it, its fellows or its clip itself. */
const showsPictures = ({ content }: ProseDocument): boolean =>
  content[0]?.type === 'image' || content.some(({ type }) => type === 'gallery' || type === 'video')
