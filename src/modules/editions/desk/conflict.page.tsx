import type { ComponentChildren } from 'preact'
import { Hidden } from '../../../design/form-fields.tsx'
import { Notice } from '../../../design/parts.tsx'
import { itemPath } from '../paths.ts'
import type { Comparison } from '../rules/compare.ts'
import { conflictWords as words } from '../words/history.ts'
import { ComparisonPart } from './comparison.part.tsx'

export type ConflictPageProps = {
  siteSlug: string
  editionId: string
  csrf: string
  /** Who saved first, and when, in words. */
  who: string
  at: string
  /** The revision that stands, and the working copy that is kept beside it. */
  basedOn: string
  copyVersion: number
  comparison: Comparison
  /** The saved text, to read. */
  theirs: ComponentChildren
  /** The form that still holds what this person wrote. */
  yours: ComponentChildren
}

/** Two people wrote at once: both texts, what differs, and what to do. */
export function ConflictPage(props: ConflictPageProps) {
  const { who, at, comparison, theirs, yours } = props
  return (
    <>
      <h1>{words.title}</h1>
      <Notice tone="warn">
        <p>{words.lead(who, at)}</p>
        <p>{words.whatToDo}</p>
      </Notice>
      <section class="item-conflict-differences" aria-labelledby="differences">
        <h2 id="differences">{words.differences}</h2>
        <ComparisonPart comparison={comparison} />
      </section>
      <div class="item-conflict">
        <section aria-labelledby="yours">
          <h2 id="yours">{words.yours}</h2>
          {yours}
        </section>
        <section aria-labelledby="theirs">
          <h2 id="theirs">{words.theirs}</h2>
          {theirs}
          <UseTheirs {...props} />
        </section>
      </div>
    </>
  )
}

const UseTheirs = ({ siteSlug, editionId, csrf, basedOn, copyVersion }: ConflictPageProps) => (
  <form class="deed-form" method="post" action={itemPath(siteSlug, editionId)}>
    <Hidden name="csrf" value={csrf} />
    <Hidden name="basedOn" value={basedOn} />
    <Hidden name="copyVersion" value={String(copyVersion)} />
    <button class="button button-quiet" type="submit" name="buoc" value="use-theirs">
      {words.useTheirs}
    </button>
  </form>
)
