/** One document beside its pages: what was found, what stops it, and one key for the decision. */
import type { SignatureReport } from '../../../basics/signature-report.ts'
import { Outcome, type Said } from '../../../design/desk-form.tsx'
import { Notice } from '../../../design/parts.tsx'
import { arrivalPath, intakePath } from '../paths.ts'
import type { Arrival } from '../rules/arrival.ts'
import { reviewWords as words } from '../words.ts'
import { ArrivalTags, titleOf } from './arrival.part.tsx'
import { Decision } from './decision.part.tsx'
import { Evidence } from './evidence.part.tsx'
import { FactsForm, type KindChoice } from './facts.part.tsx'
import { History, type StepShown } from './history.part.tsx'
import { Files, Pages, type ShownPage } from './pages.part.tsx'

export type ReviewPageProps = {
  siteSlug: string
  arrival: Arrival
  signature: SignatureReport | null
  pages: readonly ShownPage[]
  steps: readonly StepShown[]
  kinds: readonly KindChoice[]
  /** What a recall, an update or a replacement is about, as it stands here. */
  about: readonly { title: string; href: string }[]
  itemHref: string | null
  fileHref: string | null
  redactedHref: string | null
  attachments: readonly { name: string; href: string }[]
  next: string | null
  /** The one decided just before, to be taken back from here. */
  last: { href: string; title: string } | null
  mayDecide: boolean
  said: Said
  done: string | null
  csrf: string
}

export function ReviewPage(props: ReviewPageProps) {
  const { siteSlug, arrival, said, done, last, next } = props
  return (
    <>
      <Outcome said={said} done={done} />
      {last && (
        <p class="intake-last">
          {words.last}: <a href={last.href}>{last.title}</a>
        </p>
      )}
      <h1 class="intake-title">{titleOf(arrival)}</h1>
      <p class="intake-state">
        <ArrivalTags {...arrival} />{' '}
        <span class="soft">
          {arrival.sourceName}, {arrival.name}
        </span>
      </p>
      <div class="intake-desk">
        <section class="intake-pages" aria-label={words.pages}>
          <Pages {...props} />
          <Files {...props} />
        </section>
        <div class="intake-side">
          <Evidence {...props} />
          {props.mayDecide && <Decision {...props} />}
          <FactsForm {...props} />
          <History steps={props.steps} />
        </div>
      </div>
      <nav class="intake-way" aria-label={words.next}>
        <a href={intakePath(siteSlug)}>{words.back}</a>
        {next && (
          <a href={arrivalPath(siteSlug, next)} data-key="j">
            {words.next}
          </a>
        )}
      </nav>
      {props.mayDecide && (
        <Notice tone="info">
          <p>{words.keys}</p>
        </Notice>
      )}
    </>
  )
}
