import { DayInput, Hidden, SelectField } from '../../../design/form-fields.tsx'
import { libraryPath } from '../paths.ts'
import { mediaWords as words } from '../words.ts'

export type Choice = { id: string; name: string }

type Props = {
  siteSlug: string
  asked: Record<string, string>
  isFiltered: boolean
  isGrid: boolean
  collections: readonly Choice[]
  uploaders: readonly Choice[]
  hrefOf: (change: Record<string, string | null>) => string
}

const all = { value: '', text: words.all }
const kindChoices = [
  all,
  { value: 'anh', text: words.kinds.picture },
  { value: 'tep', text: words.kinds.document },
  { value: 'video', text: words.kinds.video },
  { value: 'am-thanh', text: words.kinds.audio },
  { value: 'phu-de', text: words.kinds.captions },
]
const useChoices = [all, { value: 'co', text: words.used }, { value: 'chua', text: words.unused }]

const choices = (list: readonly Choice[]) => [all, ...list.map(({ id, name }) => ({ value: id, text: name }))]

const more = ['dung', 'bo', 'nguoi', 'tu', 'den']

type SoughtProps = { name: string; value: string; label: string; type: 'search' | 'date' }

const Sought = ({ name, value, label, type }: SoughtProps) => (
  <div class="field">
    <label for={name}>{label}</label>
    {type === 'date' ? (
      <DayInput name={name} value={value} />
    ) : (
      <input id={name} name={name} type="search" value={value} maxlength={100} />
    )}
  </div>
)

/** What narrows the library, and how it is looked at. */
export function LibraryFilter({ siteSlug, asked, isFiltered, isGrid, collections, uploaders, hrefOf }: Props) {
  const value = (name: string) => ({ name, value: asked[name] ?? '' })
  return (
    <>
      <form class="desk-filters" method="get" action={libraryPath(siteSlug)}>
        <Sought {...value('tim')} label={words.text} type="search" />
        <SelectField {...value('loai')} label={words.kind} choices={kindChoices} />
        <button class="button button-quiet" type="submit">
          {words.filter}
        </button>
        <details class="media-filter" open={more.some((name) => (asked[name] ?? '') !== '')}>
          <summary>{words.filterMore}</summary>
          <div>
            <SelectField {...value('dung')} label={words.use} choices={useChoices} />
            {collections.length > 0 && (
              <SelectField {...value('bo')} label={words.collection} choices={choices(collections)} />
            )}
            {uploaders.length > 1 && <SelectField {...value('nguoi')} label={words.who} choices={choices(uploaders)} />}
            <Sought {...value('tu')} label={words.from} type="date" />
            <Sought {...value('den')} label={words.until} type="date" />
          </div>
        </details>
        {asked['bo-di'] === '1' && <Hidden name="bo-di" value="1" />}
        {!isGrid && <Hidden name="kieu" value="bang" />}
        {isFiltered && <a href={libraryPath(siteSlug)}>{words.clearFilter}</a>}
      </form>
      <p class="media-views">
        {words.views}:{' '}
        <a href={hrefOf({ kieu: null })} aria-current={isGrid ? 'true' : undefined}>
          {words.grid}
        </a>{' '}
        ·{' '}
        <a href={hrefOf({ kieu: 'bang' })} aria-current={isGrid ? undefined : 'true'}>
          {words.rows}
        </a>
      </p>
    </>
  )
}
