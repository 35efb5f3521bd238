import { Hidden } from '../../../design/form-fields.tsx'
import { EmptyState, Notice } from '../../../design/parts.tsx'
import { listDeedPath, listPath, mailSettingsPath, workDaysPath } from '../paths.ts'
import type { Group } from '../rules/order.ts'
import { mailWords, worklistWords as words, workDayWords } from '../words.ts'
import { Begin } from './begin.part.tsx'
import { type Naming, WorkRow } from './work-row.part.tsx'

export type InboxPageProps = {
  groups: readonly Group[]
  /** Everything that asks for something, whatever is shown. */
  count: number
  sites: readonly { slug: string; name: string; count: number }[]
  /** The site the list is narrowed to. */
  site: string | null
  /** What follows on the next page. */
  rest: { from: number; count: number } | null
  isLater: boolean
  isCut: boolean
  naming: Naming
  done: { text: string; undo: Undo | null } | null
  problem: { text: string; href: string | null } | null
  hasRole: boolean
  /** Where this person may begin an item. */
  begins: readonly { slug: string; name: string }[]
  csrf: string
}

export type Undo = { siteSlug: string; deed: string; id: string }

/** Everything that waits for one person, over all sites and roles; what is overdue comes first. */
export function InboxPage(props: InboxPageProps) {
  const { groups, count, sites, site, rest, isLater, isCut, naming, csrf } = props
  return (
    <div class="worklist">
      <div class="work-head">
        <h1>{count === 0 ? words.title : words.counted(count)}</h1>
        <Begin sites={props.begins} csrf={csrf} />
      </div>
      <Said done={props.done} problem={props.problem} csrf={csrf} />
      {sites.length > 1 && <SiteFilter sites={sites} site={site} count={count} />}
      {groups.length === 0 && <Nothing hasRole={props.hasRole} isNarrowed={site !== null} />}
      {groups.map((group) => (
        <section class="work-group" aria-labelledby={`nhom-${group.urgency}`}>
          <h2 id={`nhom-${group.urgency}`} class={`work-${group.urgency}`}>
            {words.groups[group.urgency]} <span class="work-count">{group.count}</span>
          </h2>
          <ol class="work-rows">
            {group.rows.map((row) => (
              <WorkRow row={row} naming={naming} showsSite={site === null && sites.length > 1} csrf={csrf} />
            ))}
          </ol>
        </section>
      ))}
      {isCut && <p class="hint">{words.cut}</p>}
      <More rest={rest} isLater={isLater} site={site} />
      <p class="work-foot">
        <a href={mailSettingsPath}>{mailWords.title}</a>
        <a href={workDaysPath}>{workDayWords.title}</a>
      </p>
    </div>
  )
}

function More({ rest, isLater, site }: Pick<InboxPageProps, 'rest' | 'isLater' | 'site'>) {
  return (
    <>
      {(rest !== null || isLater) && (
        <nav class="pagination" aria-label={words.title}>
          {isLater && <a href={listPath({ site })}>{words.first}</a>}
          {rest !== null && (
            <a class="button button-quiet" href={listPath({ site, from: rest.from })}>
              {words.more(rest.count)}
            </a>
          )}
        </nav>
      )}
    </>
  )
}

type SaidProps = Pick<InboxPageProps, 'done' | 'problem' | 'csrf'>

function Said({ done, problem, csrf }: SaidProps) {
  return (
    <>
      {problem && (
        <Notice tone="bad" title={words.problem}>
          <p role="alert">{problem.text}</p>
          {problem.href && (
            <p>
              <a href={problem.href}>{words.open}</a>
            </p>
          )}
        </Notice>
      )}
      {done && (
        <Notice tone="good">
          <div class="work-done">
            <p role="status">{done.text}</p>
            {done.undo && <UndoForm undo={done.undo} csrf={csrf} />}
          </div>
        </Notice>
      )}
    </>
  )
}

const UndoForm = ({ undo, csrf }: { undo: Undo; csrf: string }) => (
  <form method="post" action={listDeedPath(undo.siteSlug)}>
    <Hidden name="csrf" value={csrf} />
    <Hidden name="viec" value={undo.deed} />
    <Hidden name="muc" value={undo.id} />
    <button class="button button-quiet" type="submit">
      {words.undo}
    </button>
  </form>
)

function Nothing({ hasRole, isNarrowed }: { hasRole: boolean; isNarrowed: boolean }) {
  if (!hasRole) return <EmptyState text={words.noRole} />
  return (
    <EmptyState text={isNarrowed ? words.noneHere : words.none}>
      <p>
        <a href="/cac-trang">{words.toSites}</a>
      </p>
    </EmptyState>
  )
}

type FilterProps = Pick<InboxPageProps, 'sites' | 'site' | 'count'>

const SiteFilter = ({ sites, site, count }: FilterProps) => (
  <nav class="work-filter" aria-label={words.filter}>
    <ul>
      {[{ slug: null, name: words.everySite, count }, ...sites].map((one) => (
        <li>
          <a href={listPath({ site: one.slug })} {...(one.slug === site ? { 'aria-current': 'true' as const } : {})}>
            {one.name} <span class="work-count">{one.count}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
