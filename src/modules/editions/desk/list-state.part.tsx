import { Icon, type IconName } from '../../../design/icon.tsx'
import type { PendingState, State } from '../rules/state.ts'
import { listWords as words } from '../words/list.ts'

type Tone = 'info' | 'good' | 'warn' | 'bad' | null

const looks: Record<State, { icon: IconName; tone: Tone }> = {
  draft: { icon: 'file', tone: null },
  submitted: { icon: 'arrow-right', tone: 'info' },
  'in-review': { icon: 'person', tone: 'info' },
  returned: { icon: 'undo', tone: 'warn' },
  'awaiting-approval': { icon: 'clock', tone: 'warn' },
  approved: { icon: 'check', tone: 'good' },
  scheduled: { icon: 'calendar', tone: 'good' },
  published: { icon: 'globe', tone: 'good' },
  withdrawn: { icon: 'close', tone: 'bad' },
  archived: { icon: 'archive', tone: null },
}

/** Where an item stands, and beside it where a change to what is live stands. */
export const StateTag = ({ state, pending }: { state: State; pending: PendingState | null }) => (
  <span class="state-tags">
    <OneState state={state} text={words.states[state]} />
    {pending && <OneState state={pending} text={words.changeUnderWay(pending)} />}
  </span>
)

function OneState({ state, text }: { state: State; text: string }) {
  const { icon, tone } = looks[state]
  return (
    <span class={tone === null ? 'tag' : `tag tag-${tone}`}>
      <Icon name={icon} />
      {text}
    </span>
  )
}
