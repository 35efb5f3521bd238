import { dayText } from '../../../basics/dates.ts'
import { EmptyState, Table, Tag } from '../../../design/parts.tsx'
import { isUnsure, type Rule } from '../rules/rule.ts'
import { confidenceText, dutyWords } from '../words/desk.ts'
import { lawWords as words } from '../words/tables.ts'

export type LawsProps = { rules: readonly Rule[]; back: string; operatorHref: string | null }

const columns = [
  { key: 'label', text: words.duty },
  { key: 'refs', text: words.refs },
  { key: 'from', text: words.from },
  { key: 'minimum', text: words.minimum, figures: true },
  { key: 'stale', text: words.stale },
  { key: 'deadline', text: words.deadline },
  { key: 'source', text: words.source },
]

export const ruleRow = (rule: Rule) => {
  const { label, legalRefs, validFrom, validTo, minimum, staleDays, isStalenessLaw, deadline, confidence, source } =
    rule
  return {
    ...{ label, refs: legalRefs.join('; '), minimum, deadline: deadline ?? '' },
    from: `${dayText(validFrom, 'vi')}${validTo === null ? '' : ` ${words.to} ${dayText(validTo, 'vi')}`}`,
    stale: staleDays === null ? '' : isStalenessLaw ? dutyWords.staleByLaw(staleDays) : dutyWords.stale(staleDays),
    source: (
      <>
        {source} {isUnsure(confidence) && <Tag text={confidenceText(confidence)} tone="warn" />}
      </>
    ),
  }
}

/** The rules that hold for the site today, each with its article, its source and how sure we are of it. */
export const LawsPage = ({ rules, back, operatorHref }: LawsProps) => (
  <>
    <p class="duty-back">
      <a href={back}>{dutyWords.back}</a>
    </p>
    <h1>{words.title}</h1>
    <p class="soft">{words.lead}</p>
    {operatorHref && (
      <p>
        <a href={operatorHref}>{words.toOperator}</a>
      </p>
    )}
    {rules.length === 0 ? (
      <EmptyState text={words.none} />
    ) : (
      <Table caption={words.title} columns={columns} rows={rules.map(ruleRow)} heading="label" />
    )}
  </>
)
