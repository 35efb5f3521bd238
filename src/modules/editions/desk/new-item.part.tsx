import type { Said } from '../../../design/desk-form.tsx'
import { ErrorSummary, Field, Hidden, SelectField } from '../../../design/form-fields.tsx'
import { itemsPath } from '../paths.ts'
import { itemWords as words } from '../words/item.ts'

export type NewItemProps = {
  siteSlug: string
  csrf: string
  /** The types one may write, each with what one may begin with. */
  kinds: readonly { type: string; name: string; templates: readonly { key: string; name: string; hint?: string }[] }[]
  languages: readonly string[]
}

/** Begins a draft with one press: of this kind, in this language, and if need be in somebody else's name. */
export const NewItemForm = ({ siteSlug, csrf, kinds, languages }: NewItemProps) => (
  <>
    {kinds.map(({ type, name, templates }) => (
      <form class="new-item" method="post" action={itemsPath(siteSlug)} aria-label={words.begin(name)}>
        <Hidden name="csrf" value={csrf} />
        <Hidden name="type" value={type} />
        <ul class="new-item-templates">
          {templates.map((template) => (
            <li>
              <button class="new-item-template" type="submit" name="template" value={template.key}>
                <strong>{template.name}</strong>
                {template.hint && <span class="soft">{template.hint}</span>}
              </button>
            </li>
          ))}
        </ul>
        {languages.length > 1 ? (
          <SelectField
            name="language"
            label={words.language}
            choices={languages.map((value) => ({ value, text: words.languages[value] ?? value }))}
          />
        ) : (
          <Hidden name="language" value={languages[0] ?? 'vi'} />
        )}
        <Field
          {...{ name: 'nhap-thay', label: words.onBehalf, hint: words.onBehalfHint }}
          language="vi"
          maxlength={200}
          optional
        />
      </form>
    ))}
  </>
)

/** The same on a page of its own, with what was wrong. */
export const NewItemPage = ({ said, ...props }: NewItemProps & { said: Said }) => (
  <>
    <ErrorSummary issues={said} language="vi" />
    <h1>{words.newItem}</h1>
    <p id="viec">{words.newItemLead}</p>
    <NewItemForm {...props} />
  </>
)
