import type { Target } from '../rules/offered.ts'
import { relationKinds, relationNames } from '../rules/relations.ts'
import { linkTo, type ShownRelation } from '../rules/shown-form.ts'
import { deskWords as words } from '../words/desk.ts'
import type { Entering } from './fields.part.tsx'

const fresh: ShownRelation = { kind: '', citation: '', isWhole: true, documentId: '', siteId: '' }
const spare = 2

/** What this document does to others, a row for each and two more; citations of the site are offered while typing a number. */
export function RelationFields({ form, offered, issueAt }: Entering) {
  const rows = [...form.relations, ...Array.from({ length: spare }, () => fresh)]
  const issue = issueAt('relations')
  return (
    <div id="relations" tabindex={-1}>
      <p class="hint">{words.relationsHint}</p>
      {issue && <p class="issue">{issue}</p>}
      <input type="hidden" name="relations" value={rows.length} />
      <datalist id="known-citations">
        {offered.citations.map((citation) => (
          <option value={citation} />
        ))}
      </datalist>
      {rows.map((row, at) => (
        <Row row={row} at={at} found={offered.targets[at] ?? []} />
      ))}
    </div>
  )
}

const Row = ({ row, at, found }: { row: ShownRelation; at: number; found: readonly Target[] }) => (
  <div class="document-relation">
    <label>
      <span class="unseen">{words.relationKind(at + 1)}</span>
      <select name={`relation-${at}-kind`}>
        <option value="">{words.relationNone}</option>
        {relationKinds.map((kind) => (
          <option value={kind} selected={kind === row.kind}>
            {relationNames[kind].active}
          </option>
        ))}
      </select>
    </label>
    <input
      name={`relation-${at}-citation`}
      value={row.citation}
      list="known-citations"
      aria-label={words.relationCitation(at + 1)}
      maxlength={1000}
    />
    <label class="choice">
      <input type="checkbox" name={`relation-${at}-part`} value="1" checked={!row.isWhole} />{' '}
      {words.relationPart(at + 1)}
    </label>
    {row.documentId !== '' && <p class="hint document-linked">{words.relationLinked}</p>}
    {row.documentId === '' && found.length > 0 && (
      <label class="document-linked">
        {words.relationLink(at + 1)}
        <select name={`relation-${at}-link`}>
          <option value="">{words.relationOnlyCited}</option>
          {found.map((target) => (
            <option value={`${linkTo(target)} ${target.citation}`}>
              {target.citation}: {target.title}
            </option>
          ))}
        </select>
      </label>
    )}
  </div>
)
