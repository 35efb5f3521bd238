import { figureWords as words } from '../words.ts'

export type ShownFinding = { about: string | null; message: string; because: readonly string[] }

/** What does not add up, each with what would explain it. */
export const Findings = ({ findings }: { findings: readonly ShownFinding[] }) => (
  <ul class="figure-findings">
    {findings.map(({ about, message, because }) => (
      <li>
        {about && <strong>{about}: </strong>}
        {message}
        {because.length > 0 && (
          <span class="hint">
            {' '}
            {words.wouldReconcile}: {because.join('; ')}.
          </span>
        )}
      </li>
    ))}
  </ul>
)
