import type { LocalDate } from '../../../basics/dates.ts'
import { DayText } from '../../../design/date-text.tsx'
import { Field } from '../../../design/form-fields.tsx'
import { EmptyState, Notice, Table, Tag } from '../../../design/parts.tsx'
import { boardDecisionPath, boardPath, reconstitutePath } from '../paths.ts'
import type { BoardDecision, Seat } from '../rules/board.ts'
import { boardWords as words } from '../words/board.ts'
import { peopleWords } from '../words.ts'

export type DecisionEntry = BoardDecision & { id: string; revokedBecause: string | null; isInForce: boolean }

export type BoardPageProps = {
  siteSlug: string
  day: LocalDate
  today: LocalDate
  board: { decision: BoardDecision; seats: readonly Seat[] } | null
  decisions: readonly DecisionEntry[]
  mayChange: boolean
  done: string | null
}

/** The board of a day with the titles of that day, and every decision that made it. */
export function BoardPage(props: BoardPageProps) {
  const { siteSlug, day, board, decisions, mayChange, done } = props
  return (
    <>
      {done && (
        <Notice tone="good">
          <p role="status">{done}</p>
        </Notice>
      )}
      <h1>{words.title}</h1>
      {mayChange && (
        <p>
          <a class="button" href={reconstitutePath(siteSlug)}>
            {words.change}
          </a>
        </p>
      )}
      <form class="desk-filters" method="get" action={boardPath(siteSlug)} aria-label={words.day}>
        <Field name="ngay" label={words.day} type="date" value={day} language="vi" />
        <button class="button" type="submit">
          {words.show}
        </button>
      </form>
      <h2>{words.of(day)}</h2>
      {board === null ? (
        <EmptyState text={words.none}>{decisions.length === 0 && <p>{words.noneNow}</p>}</EmptyState>
      ) : (
        <>
          <p>{words.basisText(board.decision.number, board.decision.decidedOn, board.decision.issuer)}</p>
          <SeatTable caption={words.of(day)} seats={board.seats} />
        </>
      )}
      <History {...props} />
    </>
  )
}

export function SeatTable({ caption, seats }: { caption: string; seats: readonly Seat[] }) {
  const columns = [
    { key: 'no', text: words.no, figures: true },
    { key: 'person', text: words.person },
    { key: 'title', text: words.boardTitle },
    { key: 'office', text: words.officeTitle },
    { key: 'role', text: words.role },
  ]
  const rows = seats.map((seat, index) => ({
    no: index + 1,
    person: seat.name,
    title: seat.boardTitle,
    office: seat.officeTitle,
    role: peopleWords.roleNames[seat.role],
  }))
  return <Table caption={caption} columns={columns} rows={rows} heading="person" />
}

function History({ decisions, siteSlug, today }: BoardPageProps) {
  if (decisions.length === 0) return null
  const columns = [
    { key: 'number', text: words.number },
    { key: 'kind', text: words.kind },
    { key: 'decided', text: words.decidedOn },
    { key: 'effective', text: words.effectiveOn },
    { key: 'signer', text: words.signer },
    { key: 'state', text: words.state },
  ]
  const rows = decisions.map((decision) => ({
    number: <a href={boardDecisionPath(siteSlug, decision.id)}>{decision.number}</a>,
    kind: words.kinds[decision.kind],
    decided: <DayText day={decision.decidedOn} language="vi" />,
    effective: <DayText day={decision.effectiveOn} language="vi" />,
    signer: [decision.signerTitle, decision.signerName].filter(Boolean).join(' '),
    state: <State decision={decision} today={today} />,
  }))
  return (
    <>
      <h2>{words.history}</h2>
      <Table caption={words.history} columns={columns} rows={rows} heading="number" />
    </>
  )
}

function State({ decision, today }: { decision: DecisionEntry; today: LocalDate }) {
  if (decision.revokedBecause !== null) return <Tag tone="bad" text={words.revoked(decision.revokedBecause)} />
  if (decision.isInForce) return <Tag tone="good" text={words.inForce} />
  return <Tag text={decision.effectiveOn > today ? words.coming : words.past} />
}
