import type { ComponentChildren } from 'preact'
import { DayInput, SelectField } from '../../../design/form-fields.tsx'
import { Icon } from '../../../design/icon.tsx'
import { dateKinds, type ListedState, type ListFilter } from '../rules/list-filter.ts'
import { listWords } from '../words/list.ts'

const words = listWords.filter

export type Choice = { value: string; text: string }
export type StateChip = {
  state: ListedState | null
  text: string
  count: string | null
  href: string
  current: boolean
}
export type FilterChip = { text: string; href: string }

export type FiltersProps = {
  action: string
  filter: ListFilter
  states: readonly StateChip[]
  chips: readonly FilterChip[]
  whole: string
  sections: readonly Choice[]
  units: readonly Choice[]
  /** Editors may ask for their own alone; others see nothing else. */
  offersMine: boolean
}

/** States as links with their numbers, then the form, then what the list is narrowed by. */
export const ListFilters = (props: FiltersProps) => (
  <>
    <nav class="chips state-chips" aria-label={listWords.ofState}>
      {props.states.map(({ text, count, href, current }) => (
        <a class="chip" href={href} aria-current={current ? 'true' : undefined}>
          {text}
          {count !== null && <span class="soft">{count}</span>}
        </a>
      ))}
    </nav>
    <FilterForm {...props} />
    {props.chips.length > 0 && <Chips chips={props.chips} whole={props.whole} />}
  </>
)

const Chips = ({ chips, whole }: Pick<FiltersProps, 'chips' | 'whole'>) => (
  <section class="chips" aria-label={words.chosen}>
    <span class="soft">{words.chosen}:</span>
    {chips.map(({ text, href }) => (
      <a class="chip" href={href}>
        <span class="unseen">{words.drop('')}</span>
        {text}
        <Icon name="close" />
      </a>
    ))}
    <a href={whole}>{words.dropAll}</a>
  </section>
)

const any: Choice = { value: '', text: words.any }
const choicesOf = (texts: Record<string, string>): Choice[] => [
  any,
  ...Object.entries(texts).map(([value, text]) => ({ value, text })),
]

const Select = (props: { name: string; label: string; value: string | undefined; choices: readonly Choice[] }) => (
  <SelectField {...props} value={props.value ?? ''} />
)

function FilterForm({ action, filter, sections, units, offersMine }: FiltersProps) {
  return (
    <form class="list-filters" method="get" action={action} aria-label={words.label} data-list-filters>
      <Loose name="tim" label={words.text} value={filter.text} />
      <button class="button button-quiet" type="submit">
        <Icon name="search" />
        {words.apply}
      </button>
      <details>
        <summary>{words.more}</summary>
        <div class="list-filters-more">
          <More {...{ filter, sections, units, offersMine }} />
        </div>
      </details>
    </form>
  )
}

function More({ filter, sections, units, offersMine }: Omit<FiltersProps, 'action' | 'states' | 'chips' | 'whole'>) {
  const { state, section, unitId, author, genre, origin, type, dateOf, from, until, mine } = filter
  const kinds = dateKinds.map((value) => ({ value, text: listWords.dates[value] }))
  return (
    <>
      <Select name="chuyen-muc" label={words.section} value={section} choices={[any, ...sections]} />
      <Select name="trang-thai" label={words.state} value={state} choices={choicesOf(listWords.states)} />
      <Select name="don-vi" label={words.unit} value={unitId} choices={[any, ...units]} />
      <Loose name="tac-gia" label={words.author} value={author} />
      <Select name="the-loai" label={words.genre} value={genre} choices={choicesOf(listWords.genres)} />
      <Select name="nguon" label={words.origin} value={origin} choices={choicesOf(listWords.origins)} />
      <Select name="loai" label={words.type} value={type} choices={choicesOf(listWords.types)} />
      <Select name="ngay" label={words.dateOf} value={dateOf ?? 'changed'} choices={kinds} />
      <Loose name="tu" label={words.from} value={from} type="date" />
      <Loose name="den" label={words.until} value={until} type="date" />
      {offersMine && (
        <Tick name="cua-toi" isOn={mine === true}>
          {words.mine}
        </Tick>
      )}
    </>
  )
}

type LooseProps = { name: string; label: string; value: string | undefined; type?: 'date' }

/** The fields of a filter may all stay empty; that needs no saying. */
const Loose = ({ name, label, value = '', type }: LooseProps) => (
  <div class="field">
    <label for={name}>{label}</label>
    {type === 'date' ? (
      <DayInput name={name} value={value} />
    ) : (
      <input id={name} name={name} type="search" value={value} />
    )}
  </div>
)

export const Tick = ({ name, isOn, children }: { name: string; isOn: boolean; children: ComponentChildren }) => (
  <label class="tick">
    <input type="checkbox" name={name} value="1" checked={isOn} />
    {children}
  </label>
)
