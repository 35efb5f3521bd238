import { RowButton } from '../../../design/desk-form.tsx'
import { Hidden } from '../../../design/form-fields.tsx'
import { listWords } from '../words/list.ts'
import { Tick } from './list-filters.part.tsx'

const words = listWords.saved

export type SavedProps = {
  saved: readonly { id: string; name: string; href: string; isDefault: boolean; current: boolean }[]
  /** The filter in use as an address says it; empty when there is none to keep. */
  query: string
  csrf: string
  actions: { keep: string; remove: string; makeDefault: string }
}

/** A person's own filters: one click away, kept and taken away in a drawer. */
export const SavedFilters = ({ saved, query, csrf, actions }: SavedProps) => (
  <div class="saved-filters">
    {saved.length > 0 && (
      <nav class="chips" aria-label={words.label}>
        <span class="soft">{words.label}:</span>
        {saved.map(({ name, href, isDefault, current }) => (
          <a class="chip" href={href} aria-current={current ? 'true' : undefined}>
            {name}
            {isDefault && <span class="soft">{words.isDefault}</span>}
          </a>
        ))}
      </nav>
    )}
    {(query !== '' || saved.length > 0) && (
      <details>
        <summary>{query === '' ? words.label : words.keep}</summary>
        {query !== '' && <Keep {...{ query, csrf }} action={actions.keep} />}
        <Minded {...{ saved, csrf, actions }} />
      </details>
    )}
  </div>
)

const Keep = ({ query, csrf, action }: { query: string; csrf: string; action: string }) => (
  <form class="keep-filter" method="post" action={action}>
    <Hidden name="csrf" value={csrf} />
    <Hidden name="loc" value={query} />
    <div class="field">
      <label for="ten-bo-loc">{words.name}</label>
      <input id="ten-bo-loc" name="ten-bo-loc" maxlength={80} required />
    </div>
    <Tick name="mac-dinh" isOn={false}>
      {words.asDefault}
    </Tick>
    <button class="button button-quiet" type="submit">
      {words.keep}
    </button>
  </form>
)

const Minded = ({ saved, csrf, actions }: Pick<SavedProps, 'saved' | 'csrf' | 'actions'>) => (
  <ul class="saved-list">
    {saved.map(({ id, name, isDefault }) => (
      <li>
        <span>{name}</span>
        <RowButton
          {...{ csrf, about: name, action: actions.makeDefault }}
          text={isDefault ? words.noDefault : words.makeDefault}
          fields={{ 'bo-loc': isDefault ? '' : id }}
        />
        <RowButton {...{ csrf, about: name, action: actions.remove, text: words.remove }} fields={{ 'bo-loc': id }} />
      </li>
    ))}
  </ul>
)
