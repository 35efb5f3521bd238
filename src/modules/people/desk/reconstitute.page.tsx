import type { Issue } from '../../../basics/outcomes.ts'
import { Outcome, type Said } from '../../../design/desk-form.tsx'
import { Hidden, SelectField } from '../../../design/form-fields.tsx'
import { reconstitutePath } from '../paths.ts'
import { type BoardDecision, decisionKinds } from '../rules/board.ts'
import { boardRoles } from '../rules/role.ts'
import { boardWords as words } from '../words/board.ts'
import { peopleWords } from '../words.ts'
import { DayField, inWords, TextField } from './desk-form.part.tsx'

/** A row of the form as it was typed. `personId` is empty for somebody new. */
export type MemberRow = { personId: string; newName: string; role: string; boardTitle: string; officeTitle: string }

export type BoardForm = { decision: BoardDecision; rows: readonly MemberRow[] }

export type ReconstitutePageProps = BoardForm & {
  siteSlug: string
  known: readonly { personId: string; name: string }[]
  issues: readonly Issue[]
  csrf: string
}

/** Kiện toàn: the decision and every member it names. `buoc` says which button was pressed. */
export function ReconstitutePage({ siteSlug, decision, rows, known, issues, csrf }: ReconstitutePageProps) {
  const said = inWords(issues)
  return (
    <>
      <Outcome said={said} done={null} />
      <h1>{words.change}</h1>
      <p>{words.changeLead}</p>
      <form class="form" method="post" action={reconstitutePath(siteSlug)} novalidate>
        <Hidden name="csrf" value={csrf} />
        <Hidden name="so-dong" value={String(rows.length)} />
        <DecisionFields decision={decision} said={said} />
        <h2 id="thanh-vien">{words.members}</h2>
        <p class="hint">{words.membersHint}</p>
        {rows.map((row, index) => (
          <MemberFields row={row} index={index} known={known} said={said} />
        ))}
        <p>
          <button class="button" type="submit" name="buoc" value="xem">
            {words.preview}
          </button>{' '}
          <button class="button button-quiet" type="submit" name="buoc" value="them">
            {words.moreRows}
          </button>
        </p>
      </form>
    </>
  )
}

function DecisionFields({ decision, said }: { decision: BoardDecision; said: Said }) {
  const kinds = decisionKinds.map((kind) => ({ value: kind, text: words.kinds[kind] }))
  return (
    <>
      <h2>{words.decision}</h2>
      <SelectField name="kind" label={words.kind} value={decision.kind} choices={kinds} />
      <TextField name="number" label={words.number} value={decision.number} said={said} />
      <TextField name="issuer" label={words.issuer} value={decision.issuer} said={said} />
      <DayField name="decidedOn" label={words.decidedOn} value={decision.decidedOn} said={said} />
      <DayField
        name="effectiveOn"
        label={words.effectiveOn}
        hint={words.effectiveHint}
        value={decision.effectiveOn}
        said={said}
      />
      <TextField name="signerName" label={words.signer} value={decision.signerName} said={said} />
      <TextField name="signerTitle" label={words.signerTitle} value={decision.signerTitle} said={said} optional />
    </>
  )
}

type MemberFieldsProps = { row: MemberRow; index: number; known: ReconstitutePageProps['known']; said: Said }

function MemberFields({ row, index, known, said }: MemberFieldsProps) {
  const persons = [
    { value: '', text: words.nobody },
    ...known.map(({ personId, name }) => ({ value: personId, text: name })),
  ]
  const roles = boardRoles.map((role) => ({ value: role, text: peopleWords.roleNames[role] }))
  return (
    <fieldset class="form">
      <legend>{words.member(index + 1)}</legend>
      <SelectField name={`nguoi-${index}`} label={words.known} value={row.personId} choices={persons} />
      <TextField name={`ten-${index}`} label={words.newPerson} value={row.newName} said={said} optional />
      <SelectField name={`vai-tro-${index}`} label={words.role} value={row.role} choices={roles} />
      <TextField name={`chuc-danh-${index}`} label={words.boardTitle} value={row.boardTitle} said={said} optional />
      <TextField name={`chuc-vu-${index}`} label={words.officeTitle} value={row.officeTitle} said={said} optional />
    </fieldset>
  )
}
