import type { ComponentChildren } from 'preact'
import { Outcome, type Said } from '../../../design/desk-form.tsx'
import { Hidden } from '../../../design/form-fields.tsx'
import { Pagination } from '../../../design/pagination.tsx'
import { EmptyState, Notice } from '../../../design/parts.tsx'
import type { BulkDeed } from '../rules/bulk.ts'
import { bulkWords } from '../words/bulk.ts'
import { listWords as words } from '../words/list.ts'
import { type FiltersProps, ListFilters } from './list-filters.part.tsx'
import { type ListRow, ListRows } from './list-rows.part.tsx'
import { SavedFilters, type SavedProps } from './list-saved.part.tsx'

export type ListPageProps = {
  filters: FiltersProps
  saved: SavedProps
  rows: readonly ListRow[]
  /** Said where there is no row. */
  nothing: string
  /** How many the filter finds, in words; null where nothing is narrowed. */
  found: string | null
  bulk: { action: string; csrf: string; deeds: readonly BulkDeed[] }
  steps: { newest: string; newer: string | null; older: string | null }
  tables: { xlsx: string; csv: string }
  tableLimit: string
  done: string | null
  /** Why a deed on many could not begin. */
  unchosen: string | null
  said: Said
  /** Begins an item; nothing for who may not. */
  begin: ComponentChildren
}

/** The items of a site in every state, newest change first. */
export function ListPage({ filters, saved, rows, bulk, steps, found, done, said, begin, ...rest }: ListPageProps) {
  return (
    <>
      <div class="list-head">
        <h1>{words.title}</h1>
        {begin}
      </div>
      <Outcome said={said} done={done} />
      {rest.unchosen && (
        <Notice tone="warn">
          <p role="status">{rest.unchosen}</p>
        </Notice>
      )}
      <ListFilters {...filters} />
      <SavedFilters {...saved} />
      {found && <p class="soft">{found}</p>}
      {rows.length === 0 ? <EmptyState text={rest.nothing} /> : <Rows {...{ rows, bulk }} />}
      <Pagination language="vi" {...steps} />
      {rows.length > 0 && <Tables {...rest} />}
    </>
  )
}

const Rows = ({ rows, bulk: { action, csrf, deeds } }: Pick<ListPageProps, 'rows' | 'bulk'>) => (
  <form method="post" action={action} class="item-list-form">
    <Hidden name="csrf" value={csrf} />
    <ListRows rows={rows} />
    <p class="hint needs-script">{words.keys}</p>
    {deeds.length > 0 && (
      <div class="bulk-bar" data-bulk-bar>
        <output data-chosen data-said={bulkWords.chosen} />
        <label for="viec">{bulkWords.deed}</label>
        <select id="viec" name="viec">
          {deeds.map((deed) => (
            <option value={deed}>{bulkWords.deeds[deed]}</option>
          ))}
        </select>
        <button class="button button-quiet" type="submit">
          {bulkWords.next}
        </button>
      </div>
    )}
  </form>
)

const Tables = ({ tables, tableLimit }: Pick<ListPageProps, 'tables' | 'tableLimit'>) => (
  <p class="list-tables">
    {words.table.take}:{' '}
    <a href={tables.xlsx} download>
      {words.table.xlsx}
    </a>{' '}
    ·{' '}
    <a href={tables.csv} download>
      {words.table.csv}
    </a>
    . <span class="soft">{tableLimit}</span>
  </p>
)
