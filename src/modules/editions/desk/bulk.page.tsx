import { Outcome, type Said } from '../../../design/desk-form.tsx'
import { Field, Hidden, SelectField } from '../../../design/form-fields.tsx'
import { Notice } from '../../../design/parts.tsx'
import type { BulkDeed } from '../rules/bulk.ts'
import { withdrawalReasons } from '../rules/withdrawal.ts'
import { bulkWords as words } from '../words/bulk.ts'
import type { Choice } from './list-filters.part.tsx'

export type BulkItem = { editionId: string; href: string; title: string; why: readonly string[] }

/** Where to, for a change of place; chosen before it can be said what becomes of each. */
export type PlaceChoice = { name: string; choices: readonly Choice[]; chosen: string | null }

export type BulkPageProps = {
  deed: BulkDeed
  items: readonly BulkItem[]
  place: PlaceChoice | null
  action: string
  lookAction: string
  csrf: string
  back: string
  said: Said
}

/** What would become of the chosen items; nothing has happened yet. */
export function BulkPage(props: BulkPageProps) {
  const { deed, items, said, back, place } = props
  const isOpen = place !== null && place.chosen === null
  const able = items.filter(({ why }) => why.length === 0)
  const unable = items.filter(({ why }) => why.length > 0)
  return (
    <>
      <h1>{words.title(deed)}</h1>
      <Outcome said={said} done={null} />
      <p>{words.lead}</p>
      {isOpen ? <AskPlace {...props} place={place} /> : <Foreseen {...{ ...props, able, unable }} />}
      <p>
        <a href={back}>{words.back}</a>
      </p>
    </>
  )
}

type Parted = BulkPageProps & { able: readonly BulkItem[]; unable: readonly BulkItem[] }

const Foreseen = ({ able, unable, ...props }: Parted) => (
  <>
    <Notice tone={unable.length === 0 ? 'info' : 'warn'}>
      <p class="notice-title">{words.summary(props.deed, able.length, unable.length)}</p>
      <p>{words.eyes}</p>
    </Notice>
    {able.length > 0 && <Confirm {...props} able={able} />}
    {unable.length > 0 && (
      <section class="bulk-part">
        <h2>
          {words.unable} <span class="soft">({words.count(unable.length)})</span>
        </h2>
        <ItemsWithWhy items={unable} />
      </section>
    )}
    {able.length > 0 && (
      <section class="bulk-part">
        <h2>
          {words.able(props.deed)} <span class="soft">({words.count(able.length)})</span>
        </h2>
        <ItemsWithWhy items={able} />
      </section>
    )}
  </>
)

/** Everything that was chosen goes on; what cannot be done is told again in the result. */
const Carried = ({ deed, items, csrf }: Pick<BulkPageProps, 'deed' | 'items' | 'csrf'>) => (
  <>
    <Hidden name="csrf" value={csrf} />
    <Hidden name="viec" value={deed} />
    {items.map(({ editionId }) => (
      <Hidden name="chon" value={editionId} />
    ))}
  </>
)

const Confirm = ({ able, ...props }: BulkPageProps & { able: readonly BulkItem[] }) => (
  <form class="form" method="post" action={props.action} novalidate>
    <Carried {...props} />
    {props.place?.chosen && <Hidden name={props.place.name} value={props.place.chosen} />}
    {props.deed === 'withdraw' && <WithdrawalFields />}
    <p>
      <button class="button" type="submit">
        {words.do(props.deed, able.length)}
      </button>
    </p>
  </form>
)

const WithdrawalFields = () => (
  <>
    <SelectField
      name="ly-do"
      label={words.reason}
      choices={withdrawalReasons.map((value) => ({ value, text: words.reasons[value] }))}
    />
    <Field name="so-van-ban" label={words.documentNumber} hint={words.documentHint} language="vi" optional />
  </>
)

const AskPlace = ({ place, ...props }: BulkPageProps & { place: PlaceChoice }) => (
  <form class="form" method="post" action={props.lookAction}>
    <Carried {...props} />
    <SelectField name={place.name} label={props.deed === 'unit' ? words.unit : words.section} choices={place.choices} />
    {props.deed === 'section' && <p class="hint">{words.sectionHint}</p>}
    <p>
      <button class="button" type="submit">
        {words.next}
      </button>
    </p>
  </form>
)

const ItemsWithWhy = ({ items }: { items: readonly BulkItem[] }) => (
  <ul class="bulk-items">
    {items.map(({ href, title, why }) => (
      <li>
        <a href={href}>{title}</a>
        {why.map((text) => (
          <span class="bulk-why">{text}</span>
        ))}
      </li>
    ))}
  </ul>
)
