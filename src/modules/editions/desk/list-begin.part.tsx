import { listWords as words } from '../words/list.ts'
import { NewItemForm, type NewItemProps } from './new-item.part.tsx'

/** Begins an item: what may be begun opens below the button. */
export const BeginItem = (props: NewItemProps) => (
  <details class="begin-item">
    <summary class="button">{words.write}</summary>
    <NewItemForm {...props} />
  </details>
)
