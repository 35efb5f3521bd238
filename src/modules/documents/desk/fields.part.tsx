import { ChoiceField, FormPart, ProseField, TextField } from '../../../design/prose-fields.tsx'
import { urgencies } from '../rules/document.ts'
import type { Offered } from '../rules/offered.ts'
import type { ShownDocument } from '../rules/shown-form.ts'
import { signatureCodeNames, signatureCodes } from '../rules/signature-codes.ts'
import { urgencyNames, deskWords as words } from '../words/desk.ts'
import { FileFields } from './file-fields.part.tsx'
import { Choices, Issuers, Line, NumberFields } from './heading-fields.part.tsx'
import { RelationFields } from './relation-fields.part.tsx'

export type Entering = {
  form: ShownDocument
  offered: Offered
  issueAt: (field: string) => string | undefined
  siteSlug: string
  editionId: string
}

/** The fields of a document in the order of its heading: what it is, whose, when, signed by whom; then its files and the rest. */
export function DocumentFields(props: Entering) {
  const { form, issueAt, offered, siteSlug, editionId } = props
  return (
    <div class="writing">
      <NumberFields {...props} />
      <TextField
        {...{ name: 'subject', label: words.subject, value: form.subject, hint: words.subjectHint, rows: 3 }}
        issue={issueAt('subject')}
      />
      <Issuers {...props} />
      <Line {...props} name="issuedOn" type="date" />
      <FormPart title={words.signing} isOpen={true}>
        <Choices
          {...props}
          name="signatureCode"
          choices={signatureCodes.map((value) => ({ value, text: signatureCodeNames[value] }))}
        />
        <Line {...props} name="signerTitle" hint={words.signerTitleHint} />
        <Line {...props} name="signer" />
      </FormPart>
      <FormPart title={words.files} isOpen={true}>
        <FileFields {...props} />
      </FormPart>
      <FormPart
        title={words.force}
        isOpen={form.effectiveOn !== '' || form.expiresOn !== '' || Boolean(issueAt('expiresOn'))}
      >
        <Line {...props} name="effectiveOn" type="date" hint={words.effectiveHint} />
        <Line {...props} name="expiresOn" type="date" hint={words.expiresHint} />
      </FormPart>
      <FormPart title={words.relations} isOpen={form.relations.length > 0 || Boolean(issueAt('relations'))}>
        <RelationFields {...props} />
      </FormPart>
      <FormPart title={words.more} isOpen={form.field !== '' || form.gazette !== ''}>
        <More {...props} />
      </FormPart>
      <ProseField
        {...{ name: 'text', label: words.text, hint: words.textHint, keptHint: words.textKept, prose: form.text }}
        issue={issueAt('text')}
        editor={{ 'data-site': siteSlug, 'data-edition': editionId, 'data-account': offered.accountId }}
      />
    </div>
  )
}

function More(props: Entering) {
  const { form, offered, issueAt } = props
  return (
    <>
      <Line {...props} name="field" />
      <Choices {...props} name="urgency" choices={urgencies.map((value) => ({ value, text: urgencyNames[value] }))} />
      <Line {...props} name="gazette" />
      <ChoiceField
        {...{ name: 'sectionId', label: words.section, value: form.sectionId, issue: issueAt('sectionIds') }}
        choices={[
          { value: '', text: words.sectionNone },
          ...offered.sections.map(({ id, name, depth }) => ({ value: id, text: `${'\u2003'.repeat(depth)}${name}` })),
        ]}
      />
    </>
  )
}
