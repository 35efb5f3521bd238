import { h } from 'preact'
import { shapes } from './icon-shapes.ts'

export type IconName = keyof typeof shapes

/** A drawing beside a word, never instead of one: hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      {shapes[name].map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  )
}
