import { DeskForm, issueAt, Outcome, type Said } from '../../../design/desk-form.tsx'
import { Field, Hidden, SelectField } from '../../../design/form-fields.tsx'
import { EmptyState, Notice } from '../../../design/parts.tsx'
import { entryPath, figuresPath, liveCheckPath } from '../paths.ts'
import { periodText, figureWords as words } from '../words.ts'
import { type FieldGroup, FigureFields } from './figure-fields.part.tsx'
import { Findings, type ShownFinding } from './findings.part.tsx'

export type EntryPageProps = {
  siteSlug: string
  units: readonly { unitId: string; name: string }[]
  areas: readonly string[]
  asked: { from: string; to: string; unitId: string; area: string }
  /** Null before a unit was chosen. */
  groups: readonly FieldGroup[] | null
  source: string
  reason: string
  findings: readonly ShownFinding[]
  said: Said
  done: string | null
  csrf: string
}

/** Figures of one unit and period; what does not add up is told and never held back. */
export function EntryPage(props: EntryPageProps) {
  const { siteSlug, units, asked, groups, said, done } = props
  const unit = units.find(({ unitId }) => unitId === asked.unitId)
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.entry.title}</h1>
      {units.length === 0 ? <EmptyState text={words.noUnits} /> : <Choose {...props} />}
      {groups && unit && (
        <>
          <h2>
            {unit.name}, {periodText(asked.from, asked.to)}
          </h2>
          <EntryForm {...props} groups={groups} />
        </>
      )}
      <p>
        <a href={figuresPath(siteSlug, asked)}>{words.history.back}</a>
      </p>
    </>
  )
}

function Choose({ siteSlug, units, areas, asked }: EntryPageProps) {
  return (
    <form class="form figure-choose" method="get" action={entryPath(siteSlug)}>
      <SelectField
        name="don-vi"
        label={words.unit}
        value={asked.unitId}
        choices={units.map(({ unitId, name }) => ({ value: unitId, text: name }))}
      />
      <Field name="tu" type="date" label={words.from} value={asked.from} language="vi" />
      <Field name="den" type="date" label={words.to} value={asked.to} language="vi" />
      <SelectField
        name="nhom"
        label={words.area}
        value={asked.area}
        choices={areas.map((area) => ({ value: area, text: area }))}
      />
      <p>
        <button class="button button-quiet" type="submit">
          {words.entry.chooseSend}
        </button>
      </p>
    </form>
  )
}

type FormProps = EntryPageProps & { groups: readonly FieldGroup[] }

function EntryForm({ siteSlug, asked, groups, source, reason, findings, said, csrf }: FormProps) {
  const at = (name: string) => ({ name, issue: issueAt(said, name), language: 'vi' as const })
  return (
    <div class="figure-entry" data-check={liveCheckPath(siteSlug)} data-because={words.wouldReconcile}>
      <DeskForm action={entryPath(siteSlug)} csrf={csrf} send={words.entry.send}>
        <Hidden name="don-vi" value={asked.unitId} />
        <Hidden name="tu" value={asked.from} />
        <Hidden name="den" value={asked.to} />
        <Hidden name="nhom" value={asked.area} />
        <FigureFields groups={groups} said={said} />
        <div class="figure-live" role="status" aria-label={words.entry.live}>
          {findings.length > 0 && <Told findings={findings} />}
        </div>
        {findings.length > 0 && (
          <p class="check" id="van-ghi">
            <label>
              <input type="checkbox" name="van-ghi" value="1" /> {words.entry.anyway}
            </label>
          </p>
        )}
        <Field
          {...at('nguon')}
          label={words.entry.source}
          hint={words.entry.sourceHint}
          value={source}
          maxlength={300}
        />
        <Field
          {...at('ly-do')}
          label={words.entry.reason}
          hint={words.entry.reasonHint}
          value={reason}
          maxlength={300}
          optional
        />
      </DeskForm>
    </div>
  )
}

const Told = ({ findings }: { findings: readonly ShownFinding[] }) => (
  <Notice tone="warn" title={words.findingCount(findings.length)}>
    <Findings findings={findings} />
  </Notice>
)
