import type { LocalDate } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { Outcome, RowButton } from '../../../design/desk-form.tsx'
import { EmptyState, Table } from '../../../design/parts.tsx'
import { boardDecisionPath, peoplePath, roleEndPath } from '../paths.ts'
import type { Role } from '../rules/role.ts'
import { memberWords as words } from '../words/people.ts'
import { peopleWords } from '../words.ts'
import { inWords } from './desk-form.part.tsx'
import { Invite, type InviteForm, SeatAccount } from './member-forms.part.tsx'

export type MemberLine = {
  id: string
  name: string
  email: string | null
  role: Role
  boardTitle: string | null
  unit: string | null
  source: 'given' | 'help' | 'board' | 'inspection'
  basis: string | null
  validFrom: LocalDate | null
  validUntil: LocalDate | null
  account: 'none' | 'invited' | 'open' | 'closed'
  /** Already in words: 'tạm nghỉ'. */
  remarks: readonly string[]
  mayEnd: boolean
}

export type MembersPageProps = {
  siteSlug: string
  current: readonly MemberLine[]
  others: readonly MemberLine[]
  /** Where the next page of the tables begins; null on the last. */
  next: number | null
  isFirst: boolean
  givable: readonly Role[]
  units: readonly { id: string; name: string }[]
  /** Those named by a decision who have no account yet, by their id; empty for whoever may not open one. */
  seats: readonly (readonly [string, string])[]
  form: InviteForm
  /** Set where the address has an account that another site opened and nobody has proved. */
  unproved: { openedBy: string } | null
  issues: readonly Issue[]
  done: string | null
  csrf: string
}

/** Everybody with a role at the site, and the form that gives one. */
export function MembersPage(props: MembersPageProps) {
  const { siteSlug, current, others, givable, issues, done, csrf } = props
  const said = inWords(issues)
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {current.length === 0 ? (
        <EmptyState text={words.none} />
      ) : (
        <MemberTable caption={words.current} lines={current} siteSlug={siteSlug} csrf={csrf} />
      )}
      <Steps siteSlug={siteSlug} next={props.next} isFirst={props.isFirst} />
      {props.seats.length > 0 && <SeatAccount {...props} said={said} />}
      {givable.length > 0 && (
        <>
          <h2>{words.invite}</h2>
          <p>{words.inviteLead}</p>
          <Invite {...props} said={said} />
        </>
      )}
      {others.length > 0 && (
        <>
          <h2>{words.past}</h2>
          <MemberTable caption={words.past} lines={others} siteSlug={siteSlug} csrf={csrf} />
        </>
      )}
    </>
  )
}

const Steps = ({ siteSlug, next, isFirst }: Pick<MembersPageProps, 'siteSlug' | 'next' | 'isFirst'>) => (
  <p>
    {!isFirst && <a href={peoplePath(siteSlug)}>{words.firstPage}</a>}{' '}
    {next !== null && <a href={`${peoplePath(siteSlug)}?tu=${next}`}>{words.nextPage}</a>}
  </p>
)

type TableProps = { caption: string; lines: readonly MemberLine[]; siteSlug: string; csrf: string }

function MemberTable({ caption, lines, siteSlug, csrf }: TableProps) {
  const columns = [
    { key: 'name', text: words.name },
    { key: 'role', text: words.role },
    { key: 'unit', text: words.unit },
    { key: 'days', text: words.days },
    { key: 'source', text: words.source },
    { key: 'account', text: words.account },
    { key: 'deed', text: words.deed },
  ]
  const rows = lines.map((line) => ({
    name: line.name,
    role: line.boardTitle ?? peopleWords.roleNames[line.role],
    unit: line.unit ?? '',
    days: words.daysOf(line.validFrom, line.validUntil),
    source: sourceOf(line, siteSlug),
    account: [[words.accounts[line.account], line.email].filter(Boolean).join(': '), ...line.remarks].join('; '),
    deed: line.mayEnd && <End line={line} siteSlug={siteSlug} csrf={csrf} />,
  }))
  return <Table caption={caption} columns={columns} rows={rows} heading="name" />
}

function sourceOf({ id, source, basis }: MemberLine, siteSlug: string) {
  const text = [words.sources[source], basis].filter(Boolean).join(' ')
  return source === 'board' ? <a href={boardDecisionPath(siteSlug, id)}>{text}</a> : text
}

const End = ({ line, siteSlug, csrf }: { line: MemberLine; siteSlug: string; csrf: string }) => (
  <RowButton
    action={roleEndPath(siteSlug)}
    csrf={csrf}
    text={words.end}
    about={`${line.name}, ${peopleWords.roleNames[line.role]}`}
    fields={{ vai: line.id }}
  />
)
