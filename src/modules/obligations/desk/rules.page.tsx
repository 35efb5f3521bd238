import { dayTimeText } from '../../../basics/dates.ts'
import { DeskForm, Outcome, RowButton, type Said } from '../../../design/desk-form.tsx'
import { Field } from '../../../design/form-fields.tsx'
import { EmptyState } from '../../../design/parts.tsx'
import type { Rule } from '../rules/rule.ts'
import { lawWords, ruleDeskWords as words } from '../words/tables.ts'

type Line = { id: string; rule: Rule; isOfProduct: boolean; enteredAt: Date; by: string | null }

export type RulesProps = {
  proposals: readonly Line[]
  entered: readonly Line[]
  action: string
  confirmAction: string
  csrf: string
  text: string
  said: Said
  done: string | null
}

/** New law as new data: one person proposes, another confirms. */
export function RulesPage({ proposals, entered, action, confirmAction, csrf, text, said, done }: RulesProps) {
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.title}</h1>
      <p class="soft">{words.lead}</p>
      <h2>{words.proposals}</h2>
      {proposals.length === 0 && <EmptyState text={words.noProposals} />}
      <ul class="duty-list">
        {proposals.map((line) => (
          <li class="duty-card">
            <Told line={line} />
            <RowButton
              action={confirmAction}
              csrf={csrf}
              text={words.confirm}
              about={line.rule.label}
              fields={{ 'quy-dinh': line.id }}
            />
          </li>
        ))}
      </ul>
      <section class="duty-panel">
        <DeskForm action={action} csrf={csrf} send={words.send}>
          <Field
            name="quy-dinh-moi"
            label={words.paste}
            hint={words.pasteHint}
            language="vi"
            rows={8}
            value={text}
            issue={said[0]?.text}
          />
        </DeskForm>
      </section>
      <h2>{words.entered}</h2>
      <ul class="duty-list">
        {entered.map((line) => (
          <li>
            <Told line={line} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Told({ line: { rule, isOfProduct, enteredAt, by } }: { line: Line }) {
  const from = `${lawWords.from} ${rule.validFrom}${rule.validTo === null ? '' : ` ${lawWords.to} ${rule.validTo}`}`
  return (
    <details class="duty-main">
      <summary>
        {rule.label} <span class="soft">{from}</span>
      </summary>
      <p class="soft">
        {rule.legalRefs.join('; ')} · {isOfProduct ? words.byProduct : `${by ?? ''} ${dayTimeText(enteredAt, 'vi')}`}
      </p>
      <pre class="duty-json">{JSON.stringify(rule, null, 2)}</pre>
    </details>
  )
}
