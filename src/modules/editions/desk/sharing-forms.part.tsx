/** What can be decided about a share: accept, refuse, take a newer text, take down, take back. */
import { DeskForm, issueAt, type Said } from '../../../design/desk-form.tsx'
import { Field, Hidden, SelectField } from '../../../design/form-fields.tsx'
import { longestReason, type ShareMode, shareModes } from '../rules/sharing.ts'
import { withdrawalReasons } from '../rules/withdrawal.ts'
import { deedFormWords } from '../words/deed-forms.ts'
import { sharingWords, shareWords as words } from '../words/sharing.ts'

export type ShareForm = {
  action: string
  csrf: string
  /** Where it may stand, in their order; deeper ones are indented by their name. */
  sections: readonly { id: string; name: string }[]
  mode: string
  chosen: readonly string[]
  reason: string
}

type Props = ShareForm & { said: Said }

export function AcceptForm({ action, csrf, sections, mode, chosen, said }: Props) {
  const [cach, muc] = [issueAt(said, 'cach'), issueAt(said, 'chuyen-muc')]
  return (
    <section class="share-panel" aria-labelledby="nhan">
      <h2 id="nhan">{words.accept}</h2>
      <DeskForm action={action} csrf={csrf} send={words.acceptSend}>
        <Hidden name="buoc" value="nhan" />
        <fieldset class={cach ? 'share-choices field-wrong' : 'share-choices'} id="cach" tabindex={-1}>
          <legend>{words.mode}</legend>
          {cach && <p class="issue">{cach}</p>}
          {shareModes.map((one) => (
            <label class="choice">
              <input type="radio" name="cach" value={one} checked={mode === one} /> {sharingWords.modes[one]}
              <span class="hint share-mode">{sharingWords.modeHints[one]}</span>
            </label>
          ))}
        </fieldset>
        <fieldset class={muc ? 'share-choices field-wrong' : 'share-choices'} id="chuyen-muc" tabindex={-1}>
          <legend>{words.sections}</legend>
          <p class="hint">{words.sectionsHint}</p>
          {muc && <p class="issue">{muc}</p>}
          <div class="share-many">
            {sections.map(({ id, name }) => (
              <label class="choice">
                <input type="checkbox" name="chuyen-muc" value={id} checked={chosen.includes(id)} /> {name}
              </label>
            ))}
          </div>
        </fieldset>
      </DeskForm>
    </section>
  )
}

export type MayDo = {
  accept: boolean
  takeDown: boolean
  recall: boolean
  takeNewer: boolean
  /** How it may be used instead; null where that is not this person's to decide. */
  mode: ShareMode | null
}

type EndProps = Props & { may: MayDo }

/** Deeds that take something away are folded, so that nobody does one by accident. */
export function EndForms({ may, ...form }: EndProps) {
  return (
    <>
      {may.takeNewer && <Plain {...form} deed="moi" send={words.takeNewer} />}
      {may.accept && (
        <details class="share-fold" open={form.reason !== '' || issueAt(form.said, 'ly-do') !== undefined}>
          <summary>{words.refuse}</summary>
          <Refusal {...form} />
        </details>
      )}
      {may.mode && (
        <details class="share-fold">
          <summary>{words.changeMode}</summary>
          <p class="hint">{words.changeModeHints[may.mode]}</p>
          <DeskForm action={form.action} csrf={form.csrf} send={words.changeModeSends[may.mode]}>
            <Hidden name="buoc" value="cach" />
            <Hidden name="cach-moi" value={may.mode} />
          </DeskForm>
        </details>
      )}
      {may.takeDown && (
        <details class="share-fold">
          <summary>{words.takeDown}</summary>
          <TakingDown {...form} />
        </details>
      )}
      {may.recall && (
        <details class="share-fold">
          <summary>{sharingWords.recall}</summary>
          <p class="hint">{words.recallHint}</p>
          <Plain {...form} deed="rut" send={sharingWords.recall} />
        </details>
      )}
    </>
  )
}

const Plain = ({ action, csrf, deed, send }: Props & { deed: string; send: string }) => (
  <DeskForm action={action} csrf={csrf} send={send}>
    <Hidden name="buoc" value={deed} />
  </DeskForm>
)

const Refusal = ({ action, csrf, reason, said }: Props) => (
  <DeskForm action={action} csrf={csrf} send={words.refuseSend}>
    <Hidden name="buoc" value="tu-choi" />
    <Field
      {...{
        name: 'ly-do',
        label: words.reason,
        hint: words.reasonHint,
        value: reason,
        rows: 3,
        maxlength: longestReason,
      }}
      issue={issueAt(said, 'ly-do')}
      language="vi"
    />
  </DeskForm>
)

const TakingDown = ({ action, csrf }: Props) => (
  <DeskForm action={action} csrf={csrf} send={words.takeDownSend}>
    <Hidden name="buoc" value="go" />
    <p class="hint">{words.takeDownHint}</p>
    <SelectField
      name="ly-do-go"
      label={words.reason}
      choices={withdrawalReasons.map((value) => ({ value, text: deedFormWords.reasons[value] }))}
    />
  </DeskForm>
)
