import type { Issue } from '../../../basics/outcomes.ts'
import { DeskForm, issueAt, Outcome, RowButton, type Said } from '../../../design/desk-form.tsx'
import { Field, Hidden, issuesInWords, SelectField } from '../../../design/form-fields.tsx'
import { EmptyState, Table } from '../../../design/parts.tsx'
import { repairsPath } from '../paths.ts'
import { type RepairForm, type RepairList, repairLists } from '../rules/lists.ts'
import { commonSlips } from '../rules/slips.table.ts'
import { qualityIssues, repairWords as words } from '../words.ts'
import { Tabs } from './tabs.part.tsx'

export type RepairView = { id: string; list: RepairList; wrong: string; right: string; source: string; addedBy: string }

export type RepairsProps = {
  siteSlug: string
  csrf: string
  mayKeep: boolean
  lines: readonly RepairView[]
  values: RepairForm
  issues: readonly Issue[]
  done: string | null
}

/** Two lists of what is often wrong: read wrong by a machine, written wrong by people. */
export function RepairsPage(props: RepairsProps) {
  const { siteSlug, mayKeep, lines, issues, done } = props
  const said = issuesInWords(issues, qualityIssues.issues, qualityIssues.otherIssue)
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.title}</h1>
      <Tabs siteSlug={siteSlug} here="repairs" />
      <p class="soft">{words.lead}</p>
      {mayKeep ? <NewRepair {...props} said={said} /> : <p class="soft">{words.keepers}</p>}
      {repairLists.map((list) => (
        <List {...props} list={list} lines={lines.filter((line) => line.list === list)} />
      ))}
    </>
  )
}

const NewRepair = ({ siteSlug, csrf, values, said }: RepairsProps & { said: Said }) => (
  <section class="quality-panel" aria-labelledby="them-dong">
    <h2 id="them-dong">{words.add}</h2>
    <DeskForm action={repairsPath(siteSlug)} csrf={csrf} send={words.add}>
      <Hidden name="buoc" value="them" />
      <SelectField
        name="danh-sach"
        label={words.list}
        value={values.list}
        choices={repairLists.map((value) => ({ value, text: words.lists[value] }))}
      />
      <div class="quality-row">
        <Field
          name="sai"
          label={words.wrong}
          value={values.wrong}
          issue={issueAt(said, 'sai')}
          {...{ language: 'vi', maxlength: 100 }}
        />
        <Field
          name="dung"
          label={words.right}
          value={values.right}
          issue={issueAt(said, 'dung')}
          {...{ language: 'vi', maxlength: 100 }}
        />
      </div>
      <Field
        name="nguon"
        label={words.source}
        value={values.source}
        issue={issueAt(said, 'nguon')}
        {...{ language: 'vi', maxlength: 300 }}
      />
    </DeskForm>
  </section>
)

function List({ siteSlug, csrf, mayKeep, list, lines }: RepairsProps & { list: RepairList }) {
  const columns = [
    { key: 'wrong', text: words.wrong },
    { key: 'right', text: words.right },
    { key: 'source', text: words.source },
    ...(mayKeep ? [{ key: 'deed', text: words.drop }] : []),
  ]
  const rows = lines.map(({ id, wrong, right, source, addedBy }) => ({
    ...{ wrong, right, source: `${source} (${addedBy})` },
    deed: (
      <RowButton
        action={repairsPath(siteSlug)}
        csrf={csrf}
        text={words.drop}
        about={wrong}
        fields={{ buoc: 'bo', dong: id }}
      />
    ),
  }))
  return (
    <div class="quality-list">
      <h2>{words.lists[list]}</h2>
      <p class="soft">{words.about[list]}</p>
      {lines.length === 0 ? (
        <EmptyState text={words.empty} />
      ) : (
        <Table caption={words.lists[list]} columns={columns} rows={rows} heading="wrong" />
      )}
      {list === 'typed' && <Known />}
    </div>
  )
}

/** What the product brings, so that nobody enters it again. */
const Known = () => (
  <details>
    <summary>{words.known(commonSlips.length)}</summary>
    <ul>
      {commonSlips.map(({ wrong, right }) => (
        <li>
          {wrong} <span class="soft">{words.becomes}</span> {right}
        </li>
      ))}
    </ul>
  </details>
)
