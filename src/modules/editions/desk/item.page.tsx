import type { ComponentChildren } from 'preact'
import { Outcome, type Said } from '../../../design/desk-form.tsx'
import { Icon } from '../../../design/icon.tsx'
import { Notice } from '../../../design/parts.tsx'
import { previewPath, revisionsPath } from '../paths.ts'
import { deedFormWords } from '../words/deed-forms.ts'
import { itemWords as words } from '../words/item.ts'
import { previewWords } from '../words/preview.ts'
import { Deeds, type DeedsProps } from './deeds.part.tsx'
import { Ledger, type LedgerEntry } from './ledger.part.tsx'
import { Returned } from './returned.part.tsx'
import {
  Checks,
  type ChecksProps,
  Exceptions,
  type ExceptionView,
  Remarks,
  type RemarkView,
  Verdicts,
  type VerdictView,
} from './side.part.tsx'
import { StatePath, type StatePathProps } from './state-path.part.tsx'

export type ItemHead = {
  title: string
  /** 'Tin, bài', 'Mục số 12', 'Tiếng Việt'. */
  facts: readonly string[]
  standing: StatePathProps
  /** What is before the readers, or will be at its moment. */
  live: { from: Date; until: Date | null; href: string; isSeen: boolean; offerHref: string | null } | null
  /** Whether the text under way is a change to what is live. */
  isChange: boolean
}

export type ItemPageProps = {
  siteSlug: string
  editionId: string
  said: Said
  done: string | null
  head: ItemHead
  /** Who sent the text back, and why; null where nobody has. */
  returned: { who: string; reason: string } | null
  others: string | null
  /** What this person has written and not handed over, in words; null without it. */
  unsaved: string | null
  deeds: DeedsProps
  /** Null where nothing is on its way. */
  checks: ChecksProps | null
  remarks: readonly RemarkView[]
  maySettle: boolean
  exceptions: readonly ExceptionView[]
  verdicts: readonly VerdictView[]
  ledger: readonly LedgerEntry[]
  /** The fields of the text, or the text to read. */
  children: ComponentChildren
}

/** One item at the desk: where it stands, its text, and everything that may be done with it. */
export function ItemPage(props: ItemPageProps) {
  const { said, done, head, others, unsaved, children } = props
  return (
    <>
      <Outcome said={said} done={done} />
      <Head {...props} head={head} />
      {props.returned !== null && <Returned returned={props.returned} remarks={props.remarks} />}
      {others !== null && (
        <Notice tone="warn">
          <p>{words.others(others)}</p>
        </Notice>
      )}
      {unsaved !== null && (
        <Notice tone="info">
          <p>{unsaved}</p>
        </Notice>
      )}
      <div class="item-columns">
        <div class="item-text">{children}</div>
        <Side {...props} />
      </div>
    </>
  )
}

function Head({ head, siteSlug, editionId }: ItemPageProps) {
  const { title, facts, standing, live, isChange } = head
  return (
    <header class="item-head">
      <h1>{title || words.untitled}</h1>
      <p class="item-head-facts soft">{facts.join(' · ')}</p>
      {live !== null && <Live live={live} />}
      {isChange && (
        <p>
          <strong>{words.pendingTitle}.</strong> {words.pendingLead}
        </p>
      )}
      <StatePath {...standing} />
      <p class="item-links">
        <a href={previewPath(siteSlug, editionId)}>{previewWords.title}</a>
        <a href={revisionsPath(siteSlug, editionId)}>{words.revisions}</a>
        <a class="item-jump" href="#viec">
          {deedFormWords.title}
        </a>
      </p>
    </header>
  )
}

const Live = ({ live: { from, until, href, isSeen, offerHref } }: { live: NonNullable<ItemHead['live']> }) => (
  <p class="item-live">
    <Icon name={isSeen ? 'globe' : 'clock'} />
    <span>
      {isSeen ? words.liveAt(from) : words.liveFrom(from)}
      {until !== null && `, ${words.liveUntil(until)}`}
      {'. '}
      {isSeen && <a href={href}>{words.openLive}</a>}
      {isSeen && offerHref !== null && (
        <>
          {' · '}
          <a href={offerHref}>{words.offer}</a>
        </>
      )}
    </span>
  </p>
)

function Side({ deeds, checks, remarks, maySettle, exceptions, verdicts, ledger }: ItemPageProps) {
  const { place } = deeds
  return (
    <div class="item-side">
      <Deeds {...deeds} />
      <Exceptions place={place} exceptions={exceptions} />
      <Remarks place={place} remarks={remarks} maySettle={maySettle} />
      {checks !== null && <Checks {...checks} />}
      <Verdicts verdicts={verdicts} />
      <Ledger entries={ledger} />
    </div>
  )
}
