import { DayText } from '../../../design/date-text.tsx'
import { Outcome, RowButton } from '../../../design/desk-form.tsx'
import { EmptyState, Tag } from '../../../design/parts.tsx'
import { passOverPath } from '../paths.ts'
import { isAboutFacts, type Kind } from '../rules/finding.ts'
import { kindWords, qualityWords as words } from '../words.ts'
import { Tabs } from './tabs.part.tsx'

export type FindingView = {
  kind: Kind
  field: string
  quote: string
  suggestion: string | null
  because: string | null
}
export type ItemView = { editionId: string; title: string; day: string; href: string; findings: readonly FindingView[] }

export type FindingsProps = {
  siteSlug: string
  csrf: string
  items: readonly ItemView[]
  moreHref: string | null
  done: string | null
}

/** What is live and wants to be looked at, the worst first. */
export const FindingsPage = ({ siteSlug, csrf, items, moreHref, done }: FindingsProps) => (
  <>
    <Outcome said={[]} done={done} />
    <h1>{words.title}</h1>
    <Tabs siteSlug={siteSlug} here="findings" />
    <p class="soft">{words.lead}</p>
    {items.length === 0 ? (
      <EmptyState text={words.none}>
        <p class="soft">{words.noneHint}</p>
      </EmptyState>
    ) : (
      <ol class="quality-items">
        {items.map((item) => (
          <Item siteSlug={siteSlug} csrf={csrf} item={item} />
        ))}
      </ol>
    )}
    {moreHref && (
      <p>
        <a class="button button-quiet" href={moreHref}>
          {words.more}
        </a>
      </p>
    )}
  </>
)

const Item = ({ siteSlug, csrf, item }: { siteSlug: string; csrf: string; item: ItemView }) => (
  <li class="quality-item">
    <h2>
      <a href={item.href}>{item.title}</a>
    </h2>
    <p class="soft">
      <DayText day={item.day} language="vi" /> · {words.count(item.findings.length)}
    </p>
    <ul class="quality-findings">
      {item.findings.map((finding) => (
        <li>
          <Said finding={finding} />
          <RowButton
            action={passOverPath(siteSlug)}
            csrf={csrf}
            text={words.mend}
            about={finding.quote}
            fields={{ muc: item.editionId, loai: finding.kind, doan: finding.quote, ve: '1' }}
          />
        </li>
      ))}
    </ul>
  </li>
)

const Said = ({ finding: { kind, field, quote, suggestion, because } }: { finding: FindingView }) => (
  <div>
    <p>
      <Tag text={kindWords[kind].what} tone={isAboutFacts(kind) ? 'warn' : 'info'} />{' '}
      <q class="quality-quote">{quote}</q>
      {suggestion !== null && (
        <>
          {' '}
          <span class="soft">{words.becomes}</span> <q class="quality-right">{suggestion}</q>
        </>
      )}
    </p>
    <p class="soft">
      {kindWords[kind].why(because ?? '')} ({words.fields[field] ?? field})
    </p>
  </div>
)
