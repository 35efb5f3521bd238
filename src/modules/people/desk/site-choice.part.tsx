import { issueAt, type Said } from '../../../design/desk-form.tsx'
import { inspectionWords as words } from '../words/people.ts'

type SiteChoiceProps = { sites: readonly { id: string; name: string }[]; chosen: readonly string[]; said: Said }

/** Boxes for the sites a decision names. */
export function SiteChoice({ sites, chosen, said }: SiteChoiceProps) {
  const issue = issueAt(said, 'trang')
  return (
    <fieldset id="trang" {...(issue ? { 'aria-describedby': 'trang-issue' } : {})}>
      <legend>{words.sites}</legend>
      {issue && (
        <p class="issue" id="trang-issue">
          {issue}
        </p>
      )}
      {sites.map(({ id, name }) => (
        <p>
          <label>
            <input type="checkbox" name="trang" value={id} checked={chosen.includes(id)} /> {name}
          </label>
        </p>
      ))}
    </fieldset>
  )
}
