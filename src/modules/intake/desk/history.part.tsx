import { DateText } from '../../../design/date-text.tsx'
import type { ArrivalDeed } from '../rules/states.table.ts'
import { deedNames, reasonText, reviewWords as words } from '../words.ts'

export type StepShown = { deed: string; at: Date; by: string | null; detail: string }

/** Every step with its time and who did it. */
export const History = ({ steps }: { steps: readonly StepShown[] }) => (
  <details class="intake-history">
    <summary>{words.history}</summary>
    <ol>
      {steps.map(({ deed, at, by, detail }) => (
        <li>
          <DateText at={at} language="vi" as="day-and-time" /> {deedNames[deed as ArrivalDeed | 'receive'] ?? deed},{' '}
          {by ?? words.worker}
          {detail !== '' && `: ${saidOf(detail)}`}
        </li>
      ))}
    </ol>
  </details>
)

/** A reason is kept as its word, with what somebody wrote behind it. */
function saidOf(detail: string): string {
  const [reason = '', ...note] = detail.split(': ')
  return /^[a-z-]+$/.test(reason) ? [reasonText(reason), ...note].join(' ') : detail
}
