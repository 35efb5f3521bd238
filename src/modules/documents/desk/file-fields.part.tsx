import { ChoiceField, LineField, TickField } from '../../../design/prose-fields.tsx'
import { SignaturePanelPart } from '../portal/signature-panel.page.tsx'
import type { FileUse } from '../rules/document.ts'
import { choiceOf, linkTo } from '../rules/shown-form.ts'
import { panelOf } from '../rules/signature-panel.ts'
import { deskWords as words } from '../words/desk.ts'
import type { Entering } from './fields.part.tsx'

/** The signed original with what its signatures say, its annexes, and the copy that is shown where the original may not be. */
export function FileFields(props: Entering) {
  const { form, offered, issueAt } = props
  return (
    <>
      {offered.filesHref !== '' && (
        <p>
          <a class="button button-quiet" href={offered.filesHref}>
            {words.filesLink}
          </a>
          <span class="hint"> {words.filesLead}</span>
        </p>
      )}
      <OneFile {...props} which="main" hint={words.mainHint} />
      {form.main !== null && <SignaturePanelPart panel={panelOf(offered.report)} language="vi" ofOriginal={false} />}
      <Annexes {...props} />
      <ChoiceField
        {...{ name: 'visibility', label: words.visibility, value: form.visibility, issue: issueAt('visibility') }}
        choices={(['public', 'restricted'] as const).map((value) => ({ value, text: words.visibilities[value] }))}
      />
      <OneFile {...props} which="redacted" hint={words.redactedHint} />
      <LineField
        {...{ name: 'copyUrl', label: words.copyUrl, value: form.copyUrl, type: 'url', hint: words.copyHint }}
        issue={issueAt('copyUrl')}
      />
      <IssuersCopy {...props} />
    </>
  )
}

/** A superior's document: the issuer's own copy among the documents of this deployment with its number. */
function IssuersCopy({ form, offered, issueAt }: Entering) {
  if (form.copyLink === '' && offered.copies.length === 0) return null
  const found = offered.copies.map((copy) => ({ value: linkTo(copy), text: `${copy.citation}: ${copy.title}` }))
  const isFound = form.copyLink === '' || found.some(({ value }) => value === form.copyLink)
  return (
    <ChoiceField
      {...{ name: 'copyLink', label: words.copyLink, value: form.copyLink, hint: words.copyLinkHint }}
      issue={issueAt('copyLink')}
      choices={[
        { value: '', text: words.copyLinkNone },
        ...(isFound ? [] : [{ value: form.copyLink, text: words.copyLinkKept }]),
        ...found,
      ]}
    />
  )
}

const choicesOf = (current: FileUse | null, files: readonly FileUse[]) => [
  { value: '', text: words.fileNone },
  ...(current === null ? [] : [{ value: choiceOf(current), text: current.name }]),
  ...files
    .filter(({ sha256 }) => sha256 !== current?.sha256)
    .map((file) => ({ value: choiceOf(file), text: file.name })),
]

const OneFile = ({ form, offered, issueAt, which, hint }: Entering & { which: 'main' | 'redacted'; hint: string }) => (
  <ChoiceField
    {...{ name: which, label: words[which], hint, issue: issueAt(which) }}
    value={form[which] === null ? '' : choiceOf(form[which] as FileUse)}
    choices={choicesOf(form[which], offered.files)}
  />
)

function Annexes({ form, offered, issueAt }: Entering) {
  const issue = issueAt('annexes')
  return (
    <fieldset class={issue ? 'field-group field-wrong' : 'field-group'} id="annexes" tabindex={-1}>
      <legend>{words.annexes}</legend>
      {issue && <p class="issue">{issue}</p>}
      <input type="hidden" name="annexes" value={form.annexes.length} />
      {form.annexes.map(({ name, title = '' }, at) => (
        <div class="document-annex">
          <LineField {...{ name: `annex-${at}-title`, label: words.annexTitle(name), value: title }} />
          <TickField name={`annex-${at}-remove`} label={words.annexRemove(name)} checked={false} />
        </div>
      ))}
      <ChoiceField
        {...{ name: 'annex-new', label: words.annexNew, value: '' }}
        choices={choicesOf(null, offered.files)}
      />
      <LineField {...{ name: 'annex-new-title', label: words.annexNewTitle, value: '' }} />
    </fieldset>
  )
}
