import type { Issue } from '../../../basics/outcomes.ts'
import { Outcome } from '../../../design/desk-form.tsx'
import { issuesInWords } from '../../../design/form-fields.tsx'
import { EmptyState } from '../../../design/parts.tsx'
import { shareWords, sharingWords as words } from '../words/sharing.ts'
import { ShareOffer, type ShareOfferProps } from './share-offer.part.tsx'
import { Requests, type RequestsProps } from './share-requests.part.tsx'
import { type MonthRatio, Ratio } from './sharing-ratio.part.tsx'
import { Given, Past, type ShareEntry, Shown, Waiting } from './sharing-tables.part.tsx'

export const shareGroups = ['waiting', 'shown', 'given', 'past'] as const
export type ShareGroup = (typeof shareGroups)[number]

export type SharingProps = {
  action: string
  csrf: string
  /** Null where no item was chosen to be offered; 'gone' where the chosen one cannot be. */
  offer: Omit<ShareOfferProps, 'action' | 'csrf' | 'said'> | 'gone' | null
  requests: Omit<RequestsProps, 'action' | 'csrf' | 'said'>
  /** Each with the address of its next page, where it has one. */
  groups: Record<ShareGroup, { entries: readonly ShareEntry[]; more: { href: string; left: number } | null }>
  ratio: readonly MonthRatio[]
  issues: readonly Issue[]
  done: string | null
}

/** What the site shares with others, and they with it. */
export function SharingPage(props: SharingProps) {
  const { action, csrf, offer, requests, ratio, issues, done } = props
  const said = issuesInWords(issues, shareWords.issues, shareWords.otherIssue)
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.title}</h1>
      <p class="soft share-lead">{words.lead}</p>
      {offer === 'gone' && <EmptyState text={words.notOfferable} />}
      {offer !== null && offer !== 'gone' && (
        <section class="share-panel" aria-labelledby="offer">
          <h2 id="offer">{words.offer}</h2>
          <ShareOffer {...offer} action={action} csrf={csrf} said={said} />
        </section>
      )}
      <Group {...props} group="waiting" />
      <Requests {...requests} action={action} csrf={csrf} said={said} />
      <Group {...props} group="shown" />
      <Group {...props} group="given" />
      <h2>{words.ratio}</h2>
      <Ratio months={ratio} />
      <Group {...props} group="past" />
    </>
  )
}

export type FurtherProps = Pick<SharingProps, 'action' | 'csrf' | 'groups'> & { group: ShareGroup }

/** A further page of one of the lists. */
export const FurtherShares = (props: FurtherProps) => (
  <>
    <p>
      <a href={props.action}>{words.all}</a>
    </p>
    <h1>{words.title}</h1>
    <Group {...props} />
  </>
)

function Group({ groups, group, csrf }: FurtherProps) {
  const { entries, more } = groups[group]
  const List = { waiting: Waiting, shown: Shown, given: Given, past: Past }[group]
  return (
    <>
      <h2 id={group}>{words[group]}</h2>
      <List entries={entries} csrf={csrf} />
      {more && (
        <p>
          <a class="button button-quiet" href={more.href} aria-describedby={group}>
            {words.more(more.left)}
          </a>
        </p>
      )}
    </>
  )
}
