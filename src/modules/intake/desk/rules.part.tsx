import { DeskForm, issueAt, RowButton, type Said } from '../../../design/desk-form.tsx'
import { Field, Hidden, SelectField } from '../../../design/form-fields.tsx'
import { EmptyState } from '../../../design/parts.tsx'
import { rulesPath } from '../paths.ts'
import type { RoutingRule } from '../rules/routing.ts'
import { sourceWords } from '../words.ts'

const words = sourceWords.rule

export type Choice = { value: string; text: string }

export type RulesPart = {
  siteSlug: string
  rules: readonly RoutingRule[]
  kinds: readonly Choice[]
  sections: readonly Choice[]
  maySetUp: boolean
  said: Said
  csrf: string
}

export function Rules(props: RulesPart) {
  const { siteSlug, rules, maySetUp, csrf } = props
  return (
    <section aria-labelledby="quy-tac">
      <h2 id="quy-tac">{sourceWords.rules}</h2>
      <p>{sourceWords.rulesLead}</p>
      {rules.length === 0 && <EmptyState text={sourceWords.noRules} />}
      <ol class="intake-rules">
        {rules.map((rule) => (
          <li>
            {told(rule, props)}
            {maySetUp && (
              <RowButton
                action={rulesPath(siteSlug)}
                csrf={csrf}
                text={words.drop}
                about={told(rule, props)}
                fields={{ viec: 'bo', 'quy-tac': rule.id }}
              />
            )}
          </li>
        ))}
      </ol>
      {maySetUp && <NewRule {...props} />}
    </section>
  )
}

/** A rule as one sentence. */
function told(rule: RoutingRule, { kinds, sections }: Pick<RulesPart, 'kinds' | 'sections'>): string {
  const textOf = (choices: readonly Choice[], value: string | null) =>
    choices.find((one) => one.value === value)?.text ?? ''
  const asked = [
    rule.issuer && `${words.issuer} “${rule.issuer}”`,
    rule.kind && `${words.kind}: ${textOf(kinds, rule.kind)}`,
    rule.words && `${words.words} “${rule.words}”`,
    rule.needsInstruction && words.instruction,
  ]
  const given =
    rule.gives === 'refuse'
      ? [`${words.refuse}: ${rule.reason}`]
      : [
          rule.gives === 'post' ? words.post : words.queue,
          rule.sectionId && `${words.section} ${textOf(sections, rule.sectionId)}`,
          rule.confirmer && `${words.confirmer}: ${sourceWords.confirmers[rule.confirmer] ?? ''}`,
        ]
  return `${asked.filter(Boolean).join('; ')} → ${given.filter(Boolean).join('; ')}`
}

function NewRule({ siteSlug, kinds, sections, said, csrf }: RulesPart) {
  const confirmers = Object.entries(sourceWords.confirmers).map(([value, text]) => ({ value, text }))
  const gives = [
    { value: 'queue', text: words.queue },
    { value: 'post', text: words.post },
    { value: 'refuse', text: words.refuse },
  ]
  return (
    <details open={said.length > 0 ? true : undefined}>
      <summary>{words.new}</summary>
      <DeskForm action={rulesPath(siteSlug)} csrf={csrf} send={words.send}>
        <Hidden name="viec" value="them" />
        <Field name="co-quan" label={words.issuer} language="vi" optional issue={issueAt(said, 'co-quan')} />
        <SelectField name="loai" label={words.kind} choices={[{ value: '', text: words.anyKind }, ...kinds]} />
        <Field name="tu" label={words.words} language="vi" optional />
        <label class="choice" for="noi-nhan">
          <input type="checkbox" id="noi-nhan" name="noi-nhan" value="1" /> {words.instruction}
        </label>
        <SelectField name="thi" label={words.gives} choices={gives} />
        <SelectField
          name="chuyen-muc"
          label={words.section}
          choices={[{ value: '', text: words.noSection }, ...sections]}
        />
        <SelectField
          name="nguoi"
          label={words.confirmer}
          choices={[{ value: '', text: words.anyConfirmer }, ...confirmers]}
        />
        <Field
          name="ly-do"
          label={words.reason}
          language="vi"
          optional
          issue={issueAt(said, 'ly-do')}
          maxlength={300}
        />
      </DeskForm>
    </details>
  )
}
