import type { LocalDate } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { DateText } from '../../../design/date-text.tsx'
import { DeskForm, Outcome, RowButton } from '../../../design/desk-form.tsx'
import { EmptyState, Table } from '../../../design/parts.tsx'
import { inspectionEndPath, inspectionsPath } from '../paths.ts'
import { memberWords, inspectionWords as words } from '../words/people.ts'
import { DayField, inWords, TextField } from './desk-form.part.tsx'
import { SiteChoice } from './site-choice.part.tsx'

export type InspectionEntry = {
  id: string
  number: string
  issuer: string
  subject: string
  periodFrom: LocalDate
  periodTo: LocalDate
  validFrom: LocalDate
  validUntil: LocalDate
  isOpen: boolean
  team: readonly string[]
  sites: readonly string[]
}

type SiteInspectionsProps = {
  entries: readonly InspectionEntry[]
  looks: readonly { name: string; path: string; lookedAt: Date }[]
}

/** What the inspected see: the decisions that name their site, and every look. */
export function SiteInspectionsPage({ entries, looks }: SiteInspectionsProps) {
  const columns = [
    { key: 'when', text: words.when },
    { key: 'who', text: words.who },
    { key: 'what', text: words.what },
  ]
  const rows = looks.map(({ name, path, lookedAt }) => ({
    when: <DateText at={lookedAt} language="vi" as="day-and-time" />,
    who: name,
    what: path,
  }))
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.siteLead}</p>
      <Decisions entries={entries} csrf={null} />
      <h2>{words.looks}</h2>
      {rows.length === 0 ? (
        <EmptyState text={words.noLooks} />
      ) : (
        <Table caption={words.looks} columns={columns} rows={rows} heading="when" />
      )}
    </>
  )
}

function Decisions({ entries, csrf }: { entries: readonly InspectionEntry[]; csrf: string | null }) {
  if (entries.length === 0) return <EmptyState text={words.none} />
  const columns = [
    { key: 'number', text: words.number },
    { key: 'issuer', text: words.issuer },
    { key: 'subject', text: words.subject },
    { key: 'sites', text: words.sites },
    { key: 'period', text: words.period },
    { key: 'access', text: words.access },
    { key: 'team', text: words.team },
    { key: 'state', text: words.state },
    ...(csrf === null ? [] : [{ key: 'deed', text: words.deed }]),
  ]
  const rows = entries.map((entry) => ({
    number: entry.number,
    issuer: entry.issuer,
    subject: entry.subject,
    sites: entry.sites.join('; '),
    period: memberWords.daysOf(entry.periodFrom, entry.periodTo),
    access: memberWords.daysOf(entry.validFrom, entry.validUntil),
    team: entry.team.join('; '),
    state: entry.isOpen ? words.open : words.shut,
    deed: csrf !== null && entry.isOpen && (
      <RowButton
        action={inspectionEndPath}
        csrf={csrf}
        text={words.end}
        about={entry.number}
        fields={{ kt: entry.id }}
      />
    ),
  }))
  return <Table caption={words.decisions} columns={columns} rows={rows} heading="number" />
}

const days = ['decidedOn', 'periodFrom', 'periodTo', 'validFrom', 'validUntil'] as const

export type InspectionForm = Record<'number' | 'issuer' | 'subject' | 'emails' | (typeof days)[number], string> & {
  siteIds: readonly string[]
}

type InspectionsProps = {
  entries: readonly InspectionEntry[]
  sites: readonly { id: string; name: string }[]
  form: InspectionForm
  issues: readonly Issue[]
  done: string | null
  csrf: string
}

/** The operator enters inspection decisions here. */
export function InspectionsPage({ entries, sites, form, issues, done, csrf }: InspectionsProps) {
  const said = inWords(issues)
  const { number, issuer, subject, emails } = form
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <Decisions entries={entries} csrf={csrf} />
      <h2>{words.new}</h2>
      <DeskForm action={inspectionsPath} csrf={csrf} send={words.send}>
        <TextField name="number" label={words.number} value={number} said={said} />
        <TextField name="issuer" label={words.issuer} value={issuer} said={said} />
        <TextField name="subject" label={words.subject} value={subject} said={said} optional />
        {days.map((name) => (
          <DayField name={name} label={words[name]} value={form[name]} said={said} />
        ))}
        <TextField name="emails" label={words.emails} hint={words.emailsHint} value={emails} said={said} rows={4} />
        <SiteChoice sites={sites} chosen={form.siteIds} said={said} />
      </DeskForm>
    </>
  )
}
