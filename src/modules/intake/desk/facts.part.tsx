/** The fields as they were read, each with how sure it is; sure ones are accepted as they stand. */
import { issueAt, type Said } from '../../../design/desk-form.tsx'
import { DayInput, Hidden } from '../../../design/form-fields.tsx'
import { factsPath } from '../paths.ts'
import { type Arrival, type Fact, type FactName, factNames } from '../rules/arrival.ts'
import { isSureFact, neededFacts } from '../rules/judging.ts'
import { codeChoices } from '../rules/kinds.ts'
import { factLabels, urgencyChoices, reviewWords as words } from '../words.ts'

export type KindChoice = { value: string; text: string }

type Props = {
  siteSlug: string
  arrival: Arrival
  kinds: readonly KindChoice[]
  mayDecide: boolean
  said: Said
  csrf: string
}

export function FactsForm({ siteSlug, arrival, kinds, mayDecide, said, csrf }: Props) {
  const isOpen = mayDecide && arrival.state === 'waiting'
  return (
    <form class="intake-facts" method="post" action={factsPath(siteSlug, arrival.id)}>
      <Hidden name="csrf" value={csrf} />
      <Hidden name="phien-ban" value={String(arrival.version)} />
      <fieldset disabled={!isOpen}>
        <legend>{words.facts}</legend>
        {factNames.map((name) => (
          <FactField name={name} fact={arrival.facts[name]} kinds={kinds} issue={issueAt(said, name)} />
        ))}
      </fieldset>
      {isOpen && (
        <button class="button button-quiet" type="submit" data-key="" data-save>
          {words.save}
        </button>
      )}
    </form>
  )
}

type FieldProps = { name: FactName; fact: Fact | undefined; kinds: readonly KindChoice[]; issue: string | undefined }

function FactField({ name, fact, kinds, issue }: FieldProps) {
  const isWrong = issue !== undefined
  const described = [`${name}-hint`, isWrong && `${name}-issue`].filter(Boolean).join(' ')
  return (
    <div class={isWrong ? 'field field-wrong' : 'field'} data-fact={name}>
      <label for={name}>{factLabels[name]}</label>
      {isWrong && (
        <p class="issue" id={`${name}-issue`}>
          {issue}
        </p>
      )}
      <Control name={name} value={fact?.value ?? ''} kinds={kinds} described={described} />
      <p class={isUnsure(name, fact) ? 'intake-unsure' : 'soft intake-sure'} id={`${name}-hint`}>
        {sureness(fact)}
      </p>
    </div>
  )
}

const isUnsure = (name: FactName, fact: Fact | undefined): boolean =>
  fact === undefined ? neededFacts.includes(name) : !isSureFact(fact)

function sureness(fact: Fact | undefined): string {
  if (fact === undefined) return words.missing
  if (fact.from === 'person') return words.byPerson
  return isSureFact(fact) ? words.sure : words.unsure(Math.round(fact.confidence * 100))
}

type ControlProps = { name: FactName; value: string; kinds: readonly KindChoice[]; described: string }

function Control({ name, value, kinds, described }: ControlProps) {
  const shared = { id: name, name, 'aria-describedby': described }
  const choices = choicesFor(name, kinds)
  if (choices !== null) return <Choices {...shared} value={value} choices={choices} />
  if (name === 'subject') {
    return (
      <textarea {...shared} rows={3} maxlength={500}>
        {value}
      </textarea>
    )
  }
  const isDay = name === 'issuedOn' || name === 'effectiveOn'
  if (isDay) return <DayInput {...shared} value={value} />
  return <input {...shared} type="text" value={value} maxlength={300} />
}

/** What is kept as a key is chosen by its name. */
function choicesFor(name: FactName, kinds: readonly KindChoice[]): readonly KindChoice[] | null {
  if (name === 'kind') return kinds
  if (name === 'signatureCode') return codeChoices
  return name === 'urgency' ? urgencyChoices : null
}

type ChoicesProps = { id: string; name: string; value: string; choices: readonly KindChoice[] }

const Choices = ({ value, choices, ...shared }: ChoicesProps) => (
  <select {...shared}>
    <option value="" />
    {choices.map((one) => (
      <option value={one.value} selected={one.value === value}>
        {one.text}
      </option>
    ))}
  </select>
)
