import { dayText } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { DateText } from '../../../design/date-text.tsx'
import { DeskForm, issueAt, Outcome } from '../../../design/desk-form.tsx'
import { Field, issuesInWords, SelectField } from '../../../design/form-fields.tsx'
import { EmptyState, Table } from '../../../design/parts.tsx'
import { sitePathPath } from '../paths.ts'
import { type SitePath, sitePaths } from '../rules/state.ts'
import { pathPageWords as words } from '../words/path.ts'
import { pathWords, workflowIssues } from '../words.ts'

export type Chosen = { path: SitePath; validFrom: string; decision: string | null; chosenAt: Date }

export type PathPageProps = {
  siteSlug: string
  now: SitePath
  /** The latest first. */
  chosen: readonly Chosen[]
  /** Null for whoever may look but not choose. */
  form: { path: string; validFrom: string; decision: string } | null
  issues: readonly Issue[]
  done: string | null
  csrf: string
}

/** How many looks an item gets at this site, and since when. Fields: `path`, `valid-from`, `can-cu`. */
export function PathPage({ siteSlug, now, chosen, form, issues, done, csrf }: PathPageProps) {
  const said = issuesInWords(issues, workflowIssues, words.other)
  const since = chosen.find(({ path }) => path === now)
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <h2>{words.now}</h2>
      <p>
        <strong>{pathWords[now].name}</strong>: {pathWords[now].steps}.{' '}
        {since === undefined ? words.usual : words.since(dayText(since.validFrom, 'vi'))}
      </p>
      {form && (
        <>
          <h2>{words.choose}</h2>
          <DeskForm action={sitePathPath(siteSlug)} csrf={csrf} send={words.save}>
            <SelectField
              name="path"
              label={words.which}
              value={form.path}
              choices={sitePaths.map((value) => ({
                value,
                text: `${pathWords[value].name}: ${pathWords[value].steps}`,
              }))}
            />
            <Field
              name="valid-from"
              label={words.from}
              type="date"
              value={form.validFrom}
              issue={issueAt(said, 'valid-from')}
              language="vi"
            />
            <Field
              name="can-cu"
              label={words.decision}
              hint={words.decisionHint}
              value={form.decision}
              maxlength={300}
              optional
              language="vi"
            />
          </DeskForm>
        </>
      )}
      <h2>{words.history}</h2>
      {chosen.length === 0 ? <EmptyState text={words.none} /> : <ChosenPaths chosen={chosen} />}
    </>
  )
}

export function ChosenPaths({ chosen }: { chosen: readonly Chosen[] }) {
  const columns = [
    { key: 'day', text: words.day },
    { key: 'path', text: words.path },
    { key: 'decision', text: words.decision },
    { key: 'chosen', text: words.chosen },
  ]
  const rows = chosen.map(({ path, validFrom, decision, chosenAt }) => ({
    day: dayText(validFrom, 'vi'),
    path: pathWords[path].name,
    decision: decision ?? '',
    chosen: <DateText at={chosenAt} language="vi" as="day-and-time" />,
  }))
  return <Table caption={words.history} columns={columns} rows={rows} heading="day" />
}
