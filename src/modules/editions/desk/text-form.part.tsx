import type { ComponentChildren } from 'preact'
import { issueAt, type Said } from '../../../design/desk-form.tsx'
import { Field, Hidden } from '../../../design/form-fields.tsx'
import { itemPath } from '../paths.ts'
import { itemWords as words } from '../words/item.ts'
import { deedWords } from '../words.ts'

export type TextFormProps = {
  siteSlug: string
  editionId: string
  csrf: string
  /** The revision the text was begun from, and the working copy this page goes on with. */
  basedOn: string
  copyVersion: number
  onBehalfOf: string
  said: Said
  /** The deed that sends the text on, done right after saving; null where there is none. */
  sendOn: 'submit' | 'recommend' | null
  /** Which of its buttons is the strong one of the page. */
  strong: 'save' | 'send-on' | null
  /** Null where the checks ask for no explanation. */
  explanation: string | null
  saveText?: string
  children: ComponentChildren
}

/** The fields of a text with the buttons that keep it and send it on; what they carry works with and without a script. */
export function TextForm(props: TextFormProps) {
  const { siteSlug, editionId, csrf, basedOn, copyVersion, onBehalfOf, said, sendOn, explanation, children } = props
  return (
    <form class="item-form" method="post" action={itemPath(siteSlug, editionId)} novalidate>
      <Hidden name="csrf" value={csrf} />
      <Hidden name="basedOn" value={basedOn} />
      <Hidden name="copyVersion" value={String(copyVersion)} />
      {children}
      <Field
        {...{ name: 'nhap-thay', label: words.onBehalf, hint: words.onBehalfHint, value: onBehalfOf }}
        issue={issueAt(said, 'nhap-thay')}
        language="vi"
        maxlength={200}
        optional
      />
      {sendOn !== null && explanation !== null && (
        <Field
          {...{ name: `${sendOn}-explanation`, label: words.explanation, hint: words.explanationHint }}
          value={explanation}
          rows={2}
          language="vi"
          optional
        />
      )}
      <Buttons {...props} />
    </form>
  )
}

function Buttons({ sendOn, strong, saveText = words.save }: TextFormProps) {
  return (
    <div class="item-buttons">
      {sendOn !== null && (
        <button class={classOf(strong === 'send-on')} type="submit" name="buoc" value={sendOn}>
          {deedWords[sendOn]}
        </button>
      )}
      <button class={classOf(strong === 'save')} type="submit" name="buoc" value="">
        {saveText}
      </button>
    </div>
  )
}

const classOf = (isStrong: boolean): string => (isStrong ? 'button' : 'button button-quiet')
