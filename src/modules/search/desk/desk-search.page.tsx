import { Icon } from '../../../design/icon.tsx'
import { EmptyState, Tag } from '../../../design/parts.tsx'
import type { Passage } from '../rules/passages.ts'
import { deskSearchWords as words } from '../words.ts'

export type DeskSearchProps = {
  action: string
  text: string
  listHref: string
  /** Null before anything was asked for. */
  count: string | null
  hits: readonly {
    href: string
    title: Passage
    passage: Passage
    kind: string
    state: string
    isDraft: boolean
    changed: string
  }[]
  newer: string | null
  older: string | null
}

/** `/:site/tim`. */
export function DeskSearchPage(props: DeskSearchProps) {
  const { action, text, count, hits, listHref } = props
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft">{words.lead}</p>
      <search>
        <form class="asking" action={action} method="get">
          <div class="field">
            <label for="q">{words.label}</label>
            <div class="asking-line">
              <input id="q" type="search" name="q" value={text} maxlength={200} />
              <button class="button" type="submit">
                <Icon name="search" /> {words.submit}
              </button>
            </div>
          </div>
        </form>
      </search>
      {count === null && (
        <EmptyState text={words.start}>
          <a href={listHref}>{words.list}</a>
        </EmptyState>
      )}
      {count !== null && hits.length === 0 && (
        <EmptyState text={words.none}>
          <p>{words.noneHelp}</p>
          <a href={listHref}>{words.list}</a>
        </EmptyState>
      )}
      {hits.length > 0 && <Hits {...props} />}
    </>
  )
}

function Hits({ count, hits, newer, older }: DeskSearchProps) {
  return (
    <section aria-labelledby="ket-qua">
      <h2 id="ket-qua">{words.found(count ?? '')}</h2>
      <ol class="found-list">
        {hits.map((hit) => (
          <li class="found">
            <h3 class="found-title">
              <a href={hit.href}>
                <Marked passage={hit.title} />
              </a>
            </h3>
            <p class="found-facts">
              <Tag text={hit.kind} />
              <span>{hit.state}</span>
              {hit.isDraft && <span>{words.draft}</span>}
              <span>{hit.changed}</span>
            </p>
            {hit.passage.length > 0 && (
              <p class="found-passage">
                <Marked passage={hit.passage} />
              </p>
            )}
          </li>
        ))}
      </ol>
      {(newer || older) && (
        <nav class="pagination" aria-label={words.pages}>
          {newer && (
            <a class="button button-quiet" href={newer} rel="prev">
              {words.newer}
            </a>
          )}
          {older && (
            <a class="button button-quiet" href={older} rel="next">
              {words.older}
            </a>
          )}
        </nav>
      )}
    </section>
  )
}

function Marked({ passage }: { passage: Passage }) {
  return <>{passage.map((text, at) => (at % 2 === 1 ? <mark>{text}</mark> : text))}</>
}
