import { dayText } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { DeskForm, Outcome } from '../../../design/desk-form.tsx'
import { boardDecisionPath, boardPath } from '../paths.ts'
import type { Seat } from '../rules/board.ts'
import { boardWords as words } from '../words/board.ts'
import { type DecisionEntry, SeatTable } from './board.page.tsx'
import { inWords, TextField } from './desk-form.part.tsx'

export type BoardDecisionPageProps = {
  siteSlug: string
  decision: DecisionEntry
  seats: readonly Seat[]
  mayRevoke: boolean
  reason: string
  issues: readonly Issue[]
  csrf: string
}

/** One decision with all its members; taken back here when it was entered by mistake. Field: `ly-do`. */
export function BoardDecisionPage(props: BoardDecisionPageProps) {
  const { siteSlug, decision, seats, mayRevoke, reason, issues, csrf } = props
  const said = inWords(issues)
  return (
    <>
      <Outcome said={said} done={null} />
      <h1>{words.basisText(decision.number, decision.decidedOn, decision.issuer)}</h1>
      <dl>
        <dt>{words.kind}</dt>
        <dd>{words.kinds[decision.kind]}</dd>
        <dt>{words.effectiveOn}</dt>
        <dd>{dayText(decision.effectiveOn, 'vi')}</dd>
        <dt>{words.signer}</dt>
        <dd>{[decision.signerTitle, decision.signerName].filter(Boolean).join(' ')}</dd>
        {decision.revokedBecause !== null && (
          <>
            <dt>{words.state}</dt>
            <dd>{words.revoked(decision.revokedBecause)}</dd>
          </>
        )}
      </dl>
      {seats.length > 0 && <SeatTable caption={words.members} seats={seats} />}
      {mayRevoke && decision.revokedBecause === null && (
        <>
          <h2>{words.revoke}</h2>
          <p class="hint">{words.revokeLead}</p>
          <DeskForm action={boardDecisionPath(siteSlug, decision.id)} csrf={csrf} send={words.revoke}>
            <TextField name="ly-do" label={words.reason} value={reason} said={said} />
          </DeskForm>
        </>
      )}
      <p>
        <a href={boardPath(siteSlug)}>{words.toBoard}</a>
      </p>
    </>
  )
}
