import type { ComponentChildren } from 'preact'
import { issueAt, type Said } from '../../../design/desk-form.tsx'
import { describedBy } from '../../../design/form-fields.tsx'
import { Tag } from '../../../design/parts.tsx'
import type { CountOf } from '../rules/verdict.ts'
import { countText } from '../words/desk.ts'
import { assessmentWords as words } from '../words/tables.ts'

export type AssessmentLine = {
  no: number
  label: string
  law: readonly string[]
  proposed: boolean
  count: number
  countOf: CountOf
  own: { present: boolean; quantity: string; reason: string } | null
  team: { present: boolean; note: string } | null
}

type GridProps = { caption: string; lines: readonly AssessmentLine[]; side: 'unit' | 'team' | null; said: Said }

/** Rows as the form has them; on a narrow screen each becomes a card. */
export const AssessmentGrid = ({ caption, lines, side, said }: GridProps) => (
  <section class="table-scroll" aria-label={caption} tabindex={0}>
    <table class="duty-form">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {[words.no, words.content, words.proposed, words.own, words.quantity, words.reason, words.team].map(
            (text) => (
              <th scope="col">{text}</th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line line={line} side={side} said={said} />
        ))}
      </tbody>
    </table>
  </section>
)

function Line({ line, side, said }: { line: AssessmentLine; side: GridProps['side']; said: Said }) {
  const { no, label, law, proposed, own, team, count, countOf } = line
  const isUnit = side === 'unit'
  const issue = issueAt(said, `ly-do-${no}`)
  return (
    <tr>
      <td class="duty-no">{no}</td>
      <th scope="row">
        {label}
        {law.length > 0 && <span class="soft duty-law">{law.join('; ')}</span>}
      </th>
      <td data-head={words.proposed}>
        <Answer present={proposed} /> <span class="soft">{countText(count, countOf)}</span>
      </td>
      <td data-head={words.own}>
        {isUnit ? (
          <Choice no={no} label={label} chosen={own?.present ?? proposed} />
        ) : own ? (
          <Answer present={own.present} />
        ) : (
          words.notYet
        )}
      </td>
      <td data-head={words.quantity}>
        {isUnit ? (
          <Input
            name={`so-luong-${no}`}
            about={`${words.quantity}: ${label}`}
            value={own?.quantity ?? countText(count, countOf)}
          />
        ) : (
          own?.quantity
        )}
      </td>
      <td data-head={words.reason}>
        {isUnit ? (
          <Input name={`ly-do-${no}`} about={`${words.reason}: ${label}`} value={own?.reason ?? ''} issue={issue} />
        ) : (
          own?.reason
        )}
      </td>
      <td data-head={words.team}>
        {side === 'team' ? (
          <>
            <Choice no={no} label={label} chosen={team?.present ?? own?.present ?? proposed} />
            <Input name={`ly-do-${no}`} about={`${words.note}: ${label}`} value={team?.note ?? ''} issue={issue} />
          </>
        ) : (
          team && (
            <>
              <Answer present={team.present} /> <span class="soft">{team.note}</span>
            </>
          )
        )}
      </td>
    </tr>
  )
}

const Answer = ({ present }: { present: boolean }): ComponentChildren => (
  <Tag text={present ? words.yes : words.no_} tone={present ? 'good' : 'bad'} />
)

const Choice = ({ no, label, chosen }: { no: number; label: string; chosen: boolean }) => (
  <select name={`co-${no}`} aria-label={`${words.own}: ${label}`}>
    <option value="co" selected={chosen}>
      {words.yes}
    </option>
    <option value="khong" selected={!chosen}>
      {words.no_}
    </option>
  </select>
)

const Input = ({
  name,
  about,
  value,
  issue,
}: {
  name: string
  about: string
  value: string
  issue?: string | undefined
}) => (
  <>
    {issue && (
      <p class="issue" id={`${name}-issue`}>
        {issue}
      </p>
    )}
    <input id={name} name={name} aria-label={about} value={value} {...describedBy({ name, issue })} />
  </>
)
