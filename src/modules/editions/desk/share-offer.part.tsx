/** Offering one published item to the sites above and below; stands on the item's page and on the page of shares. */
import { DeskForm, issueAt, type Said } from '../../../design/desk-form.tsx'
import { Field, Hidden } from '../../../design/form-fields.tsx'
import { type Direction, longestNote, type ShareState, type ShareTarget } from '../rules/sharing.ts'
import { sharingWords as words } from '../words/sharing.ts'

export type OfferedTarget = ShareTarget & { state: ShareState | null }

export type ShareOfferProps = {
  /** `sharingPath` of the site. */
  action: string
  csrf: string
  editionId: string
  title: string
  targets: readonly OfferedTarget[]
  chosen?: readonly string[]
  note?: string
  said?: Said
}

const directions = ['up', 'down'] as const

/** A single target is chosen already: one tap sends it. */
export function ShareOffer({
  action,
  csrf,
  editionId,
  title,
  targets,
  chosen = [],
  note = '',
  said = [],
}: ShareOfferProps) {
  const open = targets.filter(({ isOpen }) => !isOpen)
  if (targets.length === 0) return <p class="soft">{words.noTargets}</p>
  const issue = issueAt(said, 'den')
  const checked = chosen.length > 0 ? chosen : open.length === 1 ? open.map(({ id }) => id) : []
  return (
    <DeskForm action={action} csrf={csrf} send={words.send}>
      <Hidden name="muc" value={editionId} />
      <p>
        <strong>{words.offerLead(title)}</strong>
      </p>
      <p class="hint">{words.offerHint}</p>
      {issue && <p class="issue">{issue}</p>}
      <div id="den" tabindex={-1} class="share-targets">
        {directions.map((direction) => (
          <Targets direction={direction} targets={targets} checked={checked} />
        ))}
      </div>
      <Field
        {...{ name: 'loi-nhan', label: words.note, hint: words.noteHint, value: note, rows: 2, maxlength: longestNote }}
        issue={issueAt(said, 'loi-nhan')}
        language="vi"
        optional
      />
    </DeskForm>
  )
}

type TargetsProps = { direction: Direction; targets: readonly OfferedTarget[]; checked: readonly string[] }

function Targets({ direction, targets, checked }: TargetsProps) {
  const here = targets.filter((target) => target.direction === direction)
  if (here.length === 0) return null
  return (
    <fieldset class="share-choices">
      <legend>{direction === 'up' ? words.offerUp : words.offerDown}</legend>
      <div class={here.length > 8 ? 'share-many' : ''}>
        {here.map(({ id, name, isOpen, state }) => (
          <label class="choice">
            <input type="checkbox" name="den" value={id} checked={checked.includes(id)} disabled={isOpen} /> {name}
            {state && <span class="soft"> ({words.offeredTo(words.states[state])})</span>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
