import type { LocalDate } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { DeskForm, Outcome, RowButton, type Said } from '../../../design/desk-form.tsx'
import { SelectField } from '../../../design/form-fields.tsx'
import { EmptyState, Table } from '../../../design/parts.tsx'
import { assignmentEndPath, assignmentsPath } from '../paths.ts'
import { itemKinds, tasks } from '../rules/tasks.ts'
import { memberWords, taskWords as words } from '../words/people.ts'
import { DayField, inWords, TextField } from './desk-form.part.tsx'

export type AssignmentEntry = {
  id: string
  name: string
  task: string
  section: string | null
  itemKind: string | null
  body: string | null
  basis: string | null
  validFrom: LocalDate
  validUntil: LocalDate | null
}

type Choice = { id: string; name: string }

export type AssignmentsPageProps = {
  siteSlug: string
  standing: readonly AssignmentEntry[]
  over: readonly AssignmentEntry[]
  mayChange: boolean
  persons: readonly Choice[]
  sections: readonly Choice[]
  bodies: readonly Choice[]
  form: Record<'person' | 'task' | 'section' | 'kind' | 'body' | 'from' | 'until' | 'basis', string>
  issues: readonly Issue[]
  done: string | null
  csrf: string
}

/** Who edits and who approves what, and the form that gives a standing task. */
export function AssignmentsPage(props: AssignmentsPageProps) {
  const { siteSlug, standing, over, mayChange, issues, done, csrf } = props
  const said = inWords(issues)
  const end = mayChange ? { action: assignmentEndPath(siteSlug), csrf } : null
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {standing.length === 0 ? (
        <EmptyState text={words.none} />
      ) : (
        <AssignmentTable caption={words.standing} entries={standing} end={end} />
      )}
      {mayChange && (
        <>
          <h2>{words.give}</h2>
          <Give {...props} said={said} />
        </>
      )}
      {over.length > 0 && (
        <>
          <h2>{words.over}</h2>
          <AssignmentTable caption={words.over} entries={over} end={null} />
        </>
      )}
    </>
  )
}

type TableProps = {
  caption: string
  entries: readonly AssignmentEntry[]
  end: { action: string; csrf: string } | null
}

function AssignmentTable({ caption, entries, end }: TableProps) {
  const columns = [
    { key: 'person', text: words.person },
    { key: 'task', text: words.task },
    { key: 'section', text: words.section },
    { key: 'kind', text: words.kind },
    { key: 'body', text: words.body },
    { key: 'days', text: words.days },
    { key: 'basis', text: words.basis },
    ...(end ? [{ key: 'deed', text: words.deed }] : []),
  ]
  const rows = entries.map((entry) => ({
    person: entry.name,
    task: words.tasks[entry.task],
    section: entry.section ?? words.all,
    kind: entry.itemKind === null ? words.all : words.kinds[entry.itemKind],
    body: entry.body ?? words.all,
    days: memberWords.daysOf(entry.validFrom, entry.validUntil),
    basis: entry.basis ?? '',
    deed: end && <RowButton {...end} text={words.end} about={aboutOf(entry)} fields={{ viec: entry.id }} />,
  }))
  return <Table caption={caption} columns={columns} rows={rows} heading="person" />
}

const aboutOf = ({ name, task, section }: AssignmentEntry): string =>
  [name, words.tasks[task], section].filter(Boolean).join(', ')

function Give({ siteSlug, persons, sections, bodies, form, said, csrf }: AssignmentsPageProps & { said: Said }) {
  const ofAll = (choices: readonly Choice[]) => [{ value: '', text: words.all }, ...choices.map(choiceOf)]
  const kinds = itemKinds.map((kind) => ({ id: kind, name: words.kinds[kind] ?? kind }))
  const work = tasks.map((task) => ({ value: task, text: words.tasks[task] ?? task }))
  return (
    <DeskForm action={assignmentsPath(siteSlug)} csrf={csrf} send={words.send}>
      <SelectField name="nguoi" label={words.person} value={form.person} choices={persons.map(choiceOf)} />
      <SelectField name="viec" label={words.task} value={form.task} choices={work} />
      <SelectField name="chuyen-muc" label={words.section} value={form.section} choices={ofAll(sections)} />
      <SelectField name="loai" label={words.kind} value={form.kind} choices={ofAll(kinds)} />
      <SelectField name="co-quan" label={words.body} value={form.body} choices={ofAll(bodies)} />
      <DayField name="tu-ngay" label={words.from} value={form.from} said={said} />
      <DayField name="den-ngay" label={words.until} value={form.until} said={said} optional />
      <TextField name="can-cu" label={words.basis} value={form.basis} said={said} optional />
    </DeskForm>
  )
}

const choiceOf = ({ id, name }: Choice) => ({ value: id, text: name })
