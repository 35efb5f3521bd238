/** Deeds about the moment an item meets its readers, and about what is before them already. */
import { issueAt } from '../../../design/desk-form.tsx'
import { type WithdrawalReason, withdrawalReasons } from '../rules/withdrawal.ts'
import { deedFormWords as words } from '../words/deed-forms.ts'
import { deedWords } from '../words.ts'
import { DeedField, DeedForm, type DeedPlace, Explanation, FoldedDeed, MomentFields } from './deed-fields.part.tsx'

type Props = { place: DeedPlace }

export const Schedule = ({ place }: Props) => {
  const deed = 'schedule'
  return (
    <FoldedDeed place={place} deed={deed} title={deedWords.schedule}>
      <DeedForm place={place} deed={deed} send={deedWords.schedule}>
        <MomentFields {...{ place, deed, field: 'from', day: words.day, time: words.time, hint: words.timeHint }} />
        <MomentFields
          {...{ place, deed, field: 'until', day: words.untilDay, time: words.untilTime, optional: true }}
          hint={words.untilHint}
        />
        <Explanation place={place} deed={deed} />
      </DeedForm>
    </FoldedDeed>
  )
}

export const Limit = ({ place }: Props) => {
  const deed = 'limit'
  return (
    <FoldedDeed place={place} deed={deed} title={deedWords.limit}>
      <DeedForm place={place} deed={deed} send={deedWords.limit}>
        <MomentFields
          {...{ place, deed, field: 'until', day: words.untilDay, time: words.untilTime, optional: true }}
          hint={words.limitHint}
        />
      </DeedForm>
    </FoldedDeed>
  )
}

export const Correct = ({ place }: Props) => (
  <FoldedDeed place={place} deed="correct" title={deedWords.correct}>
    <DeedForm place={place} deed="correct" send={deedWords.correct}>
      <DeedField
        {...{ place, deed: 'correct', field: 'text', label: words.correction, hint: words.correctionHint, rows: 3 }}
      />
    </DeedForm>
  </FoldedDeed>
)

export const Withdraw = ({ place }: Props) => {
  const issue = issueAt(place.said, 'withdraw-reason')
  return (
    <FoldedDeed place={place} deed="withdraw" title={deedWords.withdraw}>
      <DeedForm place={place} deed="withdraw" send={deedWords.withdraw}>
        <fieldset class={issue ? 'deed-choices field-wrong' : 'deed-choices'} id="withdraw-reason" tabindex={-1}>
          <legend>{words.withdrawReason}</legend>
          <p class="hint">{words.withdrawHint}</p>
          {issue && <p class="issue">{issue}</p>}
          {withdrawalReasons.map((reason) => (
            <Reason place={place} reason={reason} />
          ))}
        </fieldset>
        <DeedField
          {...{ place, deed: 'withdraw', field: 'document', label: words.document, hint: words.documentHint }}
          optional
        />
      </DeedForm>
    </FoldedDeed>
  )
}

const Reason = ({ place, reason }: Props & { reason: WithdrawalReason }) => (
  <label class="choice">
    <input
      type="radio"
      name="withdraw-reason"
      value={reason}
      checked={place.posted['withdraw-reason'] === reason}
      required
    />{' '}
    {words.reasons[reason]}
  </label>
)

export const Urgent = ({ place }: Props) => (
  <FoldedDeed place={place} deed="publish-urgently" title={deedWords['publish-urgently']}>
    <DeedForm place={place} deed="publish-urgently" send={deedWords['publish-urgently']}>
      <DeedField {...{ place, deed: 'publish-urgently', field: 'reason', label: words.urgentReason, rows: 2 }} />
    </DeedForm>
  </FoldedDeed>
)

export const Telephone = ({ place }: Props) => {
  const deed = 'approve-by-telephone'
  const shared = { place, deed }
  return (
    <FoldedDeed place={place} deed={deed} title={deedWords[deed]}>
      <DeedForm place={place} deed={deed} send={deedWords[deed]}>
        <DeedField {...shared} field="approver" label={words.approver} />
        <DeedField {...shared} field="approver-title" label={words.approverTitle} />
        <MomentFields
          {...{
            ...shared,
            field: 'told',
            day: words.toldDay,
            time: words.toldTime,
            value: place.today,
            at: place.hour,
          }}
        />
        <DeedField {...shared} field="reason" label={words.telephoneReason} rows={2} />
        <label class="choice">
          <input type="checkbox" name="at-once" value="publish" checked={place.posted['at-once'] === 'publish'} />{' '}
          {words.thenPublish}
        </label>
      </DeedForm>
    </FoldedDeed>
  )
}
