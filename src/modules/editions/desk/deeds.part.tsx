/** The deeds that are open to a person at an item, each as a small form. */
import type { ComponentChildren } from 'preact'
import { EmptyState } from '../../../design/parts.tsx'
import { deedFormWords as words } from '../words/deed-forms.ts'
import { deedWords } from '../words.ts'
import { DeedField, DeedForm, type DeedPlace, Explanation, FoldedDeed } from './deed-fields.part.tsx'
import { Correct, Limit, Schedule, Telephone, Urgent, Withdraw } from './publishing-deeds.part.tsx'
import { Return } from './return-deed.part.tsx'

export type DeedsProps = {
  place: DeedPlace
  /** The deed with the strong button; null where it stands elsewhere on the page. */
  primary: string | null
  ordinary: readonly string[]
  special: readonly string[]
  live: readonly string[]
  /** The last deed in words where it can be taken back. */
  undo: string | null
}

export function Deeds(props: DeedsProps) {
  const { place, ordinary, special, live, undo } = props
  const isEmpty = ordinary.length + special.length + live.length === 0
  return (
    <section class="item-panel" id="viec" tabindex={-1} aria-labelledby="viec-title">
      <h2 id="viec-title">{words.title}</h2>
      {isEmpty && (
        <EmptyState text={words.none}>
          <p>{words.noneLead}</p>
        </EmptyState>
      )}
      <Group {...props} deeds={ordinary} />
      {live.length > 0 && (
        <>
          <h3>{words.live}</h3>
          <Group {...props} deeds={live} />
        </>
      )}
      {special.length > 0 && (
        <details class="deed-special" open={isWrongIn(place, special)}>
          <summary>{words.special}</summary>
          <p class="hint">{words.specialLead}</p>
          <Group {...props} deeds={special} />
        </details>
      )}
      {undo !== null && (
        <div class="deed-undo">
          <p class="hint">{words.undoLead(undo)}</p>
          <DeedForm place={place} deed="undo" send={words.undo} />
        </div>
      )}
    </section>
  )
}

const isWrongIn = ({ said }: DeedPlace, deeds: readonly string[]): boolean =>
  said.some(({ field }) => deeds.some((deed) => field.startsWith(`${deed}-`)))

const Group = ({ place, primary, deeds }: DeedsProps & { deeds: readonly string[] }) => (
  <>
    {deeds.map((deed) => {
      const form = forms[deed]
      if (deed === 'approve-and-publish') return <Approve place={place} primary={deed === primary} />
      if (deed === 'approve' && deeds.includes('approve-and-publish')) return null
      return form === undefined ? <Plain place={place} deed={deed} primary={deed === primary} /> : form(place)
    })}
  </>
)

/** One press and it is done. */
function Plain({ place, deed, primary }: { place: DeedPlace; deed: string; primary: boolean }) {
  return (
    <DeedForm place={place} deed={deed} send={deedWords[deed as keyof typeof deedWords]} primary={primary}>
      {passing.includes(deed) && <Explanation place={place} deed={deed} />}
    </DeedForm>
  )
}

/** Both ways of approving in one form, so that what is explained is explained once. */
const Approve = ({ place, primary }: { place: DeedPlace; primary: boolean }) => (
  <DeedForm
    place={place}
    deed="approve-and-publish"
    send={words.approveAndPublish}
    primary={primary}
    second={{ deed: 'approve', send: words.approveOnly }}
  >
    <Explanation place={place} deed="approve" />
  </DeedForm>
)

/** Deeds that the checks look at. */
const passing: readonly string[] = ['submit', 'recommend', 'approve', 'publish', 'publish-signed']

const forms: Readonly<Record<string, (place: DeedPlace) => ComponentChildren>> = {
  return: (place) => <Return place={place} />,
  schedule: (place) => <Schedule place={place} />,
  discard: (place) => <Discard place={place} />,
  archive: (place) => <Archive place={place} />,
  limit: (place) => <Limit place={place} />,
  correct: (place) => <Correct place={place} />,
  withdraw: (place) => <Withdraw place={place} />,
  'publish-urgently': (place) => <Urgent place={place} />,
  'approve-by-telephone': (place) => <Telephone place={place} />,
}

const Discard = ({ place }: { place: DeedPlace }) => (
  <FoldedDeed place={place} deed="discard" title={deedWords.discard}>
    <DeedForm place={place} deed="discard" send={deedWords.discard}>
      <DeedField place={place} deed="discard" field="reason" label={words.discardReason} rows={2} />
    </DeedForm>
  </FoldedDeed>
)

const Archive = ({ place }: { place: DeedPlace }) => (
  <FoldedDeed place={place} deed="archive" title={deedWords.archive}>
    <DeedForm place={place} deed="archive" send={deedWords.archive}>
      <p class="hint">{words.archiveLead}</p>
    </DeedForm>
  </FoldedDeed>
)
