import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

/** Says in words that there is nothing here (yet), and what to do instead. */
export function EmptyState({ text, children }: { text: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p>{text}</p>
      {children}
    </div>
  )
}

type Tone = 'info' | 'good' | 'warn' | 'bad'
const icons: Record<Tone, IconName> = { info: 'info', good: 'check', warn: 'alert', bad: 'alert' }

/** A passage that must be seen; its tone is told by an icon and words, not by colour alone. */
export function Notice({ tone, title, children }: { tone: Tone; title?: string; children?: ComponentChildren }) {
  return (
    <div class={`notice notice-${tone}`}>
      <Icon name={icons[tone]} />
      <div>
        {title && <p class="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  )
}

/** A short label of a state or kind. */
export function Tag({ text, tone }: { text: string; tone?: Tone }) {
  return <span class={tone ? `tag tag-${tone}` : 'tag'}>{text}</span>
}

type Column = { key: string; text: string; figures?: boolean }

/** Rows of data with a caption and header scopes; scrolls inside itself on a narrow screen. */
export function Table(props: {
  caption: string
  columns: readonly Column[]
  rows: readonly Record<string, ComponentChildren>[]
  heading?: string
}) {
  const { caption, columns, rows, heading } = props
  return (
    <section class="table-scroll" aria-label={caption} tabindex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={column.figures ? 'figures' : undefined}>
                {column.text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>{columns.map((column) => cell(column, row[column.key], column.key === heading))}</tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function cell(column: Column, value: ComponentChildren, heads: boolean) {
  if (heads) return <th scope="row">{value}</th>
  return <td class={column.figures ? 'figures' : undefined}>{value}</td>
}
