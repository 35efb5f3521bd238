import type { Prose } from '../../../basics/prose/prose.ts'
import { ChoiceField, LineField, ProseField, TextField } from '../../../design/prose-fields.tsx'
import { pageDeskWords as words } from '../words/desk.ts'

export type ShownPage = Record<
  'title' | 'summary' | 'sectionId' | 'slug' | 'basis' | 'keptBy' | 'checkedOn',
  string
> & {
  body: Prose
}

export type PageFieldsProps = {
  form: ShownPage
  sections: readonly { id: string; slug: string; name: string }[]
  issueAt: (field: string) => string | undefined
  siteSlug: string
  editionId: string
  accountId: string
}

/** The fields of a standing page: whose page it is, its text, and what it rests on. */
export function PageFields({ form, accountId, sections, issueAt, siteSlug, editionId }: PageFieldsProps) {
  const choices = sections.map(({ id, slug, name }) => ({ value: `${id} ${slug}`, text: name }))
  const chosen = form.sectionId === '' ? '' : `${form.sectionId} ${form.slug}`
  const kept = choices.some(({ value }) => value === chosen) ? [] : [{ value: chosen, text: form.slug || words.choose }]
  return (
    <div class="writing">
      <ChoiceField
        {...{ name: 'sectionId', label: words.section, hint: words.sectionHint, value: chosen }}
        issue={issueAt('sectionId')}
        choices={[...kept, ...choices]}
      />
      <TextField name="title" label={words.title} value={form.title} rows={2} issue={issueAt('title')} />
      <TextField
        {...{ name: 'summary', label: words.summary, hint: words.summaryHint, value: form.summary, rows: 3 }}
        issue={issueAt('summary')}
      />
      <ProseField
        {...{ name: 'body', label: words.body, hint: words.bodyHint, keptHint: words.bodyKept, prose: form.body }}
        issue={issueAt('body')}
        editor={{ 'data-site': siteSlug, 'data-edition': editionId, 'data-account': accountId }}
      />
      <LineField name="basis" label={words.basis} hint={words.basisHint} value={form.basis} issue={issueAt('basis')} />
      <LineField name="keptBy" label={words.keptBy} value={form.keptBy} issue={issueAt('keptBy')} />
      <LineField
        {...{ name: 'checkedOn', label: words.checkedOn, value: form.checkedOn, type: 'date' as const }}
        issue={issueAt('checkedOn')}
      />
    </div>
  )
}
