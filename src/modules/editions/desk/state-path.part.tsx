import { Icon } from '../../../design/icon.tsx'
import { Tag } from '../../../design/parts.tsx'
import type { SitePath, State } from '../rules/state.ts'
import { itemWords as words } from '../words/item.ts'
import { stateWords } from '../words.ts'

export type StatePathProps = {
  path: SitePath
  /** Where the text under way stands. */
  stage: State
  /** Who holds it; null where nobody has to do anything. */
  holder: string | null
  since: Date | null
}

/** The way of a text to its readers as labelled steps: where it is, who holds it and since when. */
export function StatePath({ path, stage, holder, since }: StatePathProps) {
  const steps = stepsOf(path, stage)
  const here = steps.indexOf(stepOf(stage))
  return (
    <div class="item-path">
      <ol class="item-steps" aria-label={words.path}>
        {steps.map((step, index) => (
          <li
            class={`item-step ${classOf(index, here, stage)}`}
            {...(index === here ? { 'aria-current': 'step' } : {})}
          >
            {index < here && <Icon name="check" />}
            {words.steps[step]}
            <span class="unseen">
              , {index < here ? words.step.done : index === here ? words.step.now : words.step.next}
            </span>
          </li>
        ))}
      </ol>
      <p class="item-holder">
        <Tag text={stateWords[stage]} tone={toneOf(stage)} /> {holder !== null && <span>{words.heldBy(holder)}</span>}{' '}
        {since !== null && <span class="soft">{words.since(since)}</span>}
      </p>
    </div>
  )
}

const looks: Readonly<Record<SitePath, readonly State[]>> = {
  one: ['draft', 'submitted', 'approved', 'published'],
  two: ['draft', 'submitted', 'in-review', 'awaiting-approval', 'approved', 'published'],
  three: ['draft', 'submitted', 'in-review', 'awaiting-approval', 'approved', 'published'],
}

/** A text may pass a look that its path could have left out. */
const stepsOf = (path: SitePath, stage: State): readonly State[] =>
  looks[path].includes(stepOf(stage)) ? looks[path] : looks.two

function stepOf(stage: State): State {
  if (stage === 'returned') return 'draft'
  return stage === 'scheduled' || stage === 'withdrawn' || stage === 'archived' ? 'published' : stage
}

function classOf(index: number, here: number, stage: State): string {
  if (index < here) return 'item-step-done'
  if (index > here) return 'item-step-next'
  return stage === 'published' ? 'item-step-done' : 'item-step-now'
}

function toneOf(stage: State): 'info' | 'good' | 'warn' | 'bad' {
  if (stage === 'published' || stage === 'approved' || stage === 'scheduled') return 'good'
  if (stage === 'returned') return 'warn'
  return stage === 'withdrawn' ? 'bad' : 'info'
}
