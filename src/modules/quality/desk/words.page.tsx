import { dayTimeText } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { DeskForm, issueAt, Outcome, RowButton } from '../../../design/desk-form.tsx'
import { Field, Hidden, issuesInWords, SelectField } from '../../../design/form-fields.tsx'
import { EmptyState, Table } from '../../../design/parts.tsx'
import { wordsPath } from '../paths.ts'
import { qualityIssues, listWords as words } from '../words.ts'
import { Tabs } from './tabs.part.tsx'

export type WordLine = {
  id: string
  text: string
  addedBy: string
  addedAt: Date
  endedBy: string | null
  endedAt: Date | null
}

export type WordsProps = {
  siteSlug: string
  csrf: string
  may: { site: boolean; network: boolean }
  site: readonly WordLine[]
  network: readonly WordLine[]
  value: string
  issues: readonly Issue[]
  done: string | null
}

/** Words that are right here, and those that are right everywhere. */
export function WordsPage(props: WordsProps) {
  const { siteSlug, csrf, may, site, network, value, issues, done } = props
  const said = issuesInWords(issues, qualityIssues.issues, qualityIssues.otherIssue)
  const places = [
    ...(may.site ? [{ value: 'trang', text: words.forSite }] : []),
    ...(may.network ? [{ value: 'mang', text: words.forNetwork }] : []),
  ]
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.title}</h1>
      <Tabs siteSlug={siteSlug} here="words" />
      <p class="soft">{words.lead}</p>
      {places.length > 0 && (
        <section class="quality-panel" aria-labelledby="them-tu">
          <h2 id="them-tu">{words.add}</h2>
          <DeskForm action={wordsPath(siteSlug)} csrf={csrf} send={words.add}>
            <Hidden name="buoc" value="them" />
            <Field
              {...{ name: 'tu', label: words.word, hint: words.wordHint, value, language: 'vi', maxlength: 100 }}
              issue={issueAt(said, 'tu')}
            />
            <SelectField name="o-dau" label={words.where} choices={places} />
          </DeskForm>
        </section>
      )}
      <List {...{ siteSlug, csrf, title: words.site, place: 'trang', lines: site, may: may.site }} />
      <List {...{ siteSlug, csrf, title: words.network, place: 'mang', lines: network, may: may.network }} />
    </>
  )
}

type ListProps = {
  siteSlug: string
  csrf: string
  title: string
  place: string
  lines: readonly WordLine[]
  may: boolean
}

function List({ siteSlug, csrf, title, place, lines, may }: ListProps) {
  const [open, ended] = [
    lines.filter(({ endedAt }) => endedAt === null),
    lines.filter(({ endedAt }) => endedAt !== null),
  ]
  const columns = [
    { key: 'text', text: words.word },
    { key: 'by', text: words.by },
    { key: 'when', text: words.when },
    ...(may ? [{ key: 'deed', text: words.drop }] : []),
  ]
  const rows = open.map(({ id, text, addedBy, addedAt }) => ({
    ...{ text, by: addedBy, when: dayTimeText(addedAt, 'vi') },
    deed: (
      <RowButton
        action={wordsPath(siteSlug)}
        csrf={csrf}
        text={words.drop}
        about={text}
        fields={{ buoc: 'bo', dong: id, 'o-dau': place }}
      />
    ),
  }))
  return (
    <div class="quality-list">
      <h2>{title}</h2>
      {open.length === 0 ? (
        <EmptyState text={words.empty} />
      ) : (
        <Table caption={title} columns={columns} rows={rows} heading="text" />
      )}
      {ended.length > 0 && (
        <details>
          <summary>{words.history}</summary>
          <ul>
            {ended.map(({ text, endedBy, endedAt }) => (
              <li>
                {text}{' '}
                <span class="soft">
                  {words.ended(endedBy ?? '', endedAt === null ? '' : dayTimeText(endedAt, 'vi'))}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
