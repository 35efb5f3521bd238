/** Opens the container an element stands for: lists, tables, quotes and captions. */
import { proseLimits } from '../../basics/prose/limits.ts'
import type { ProseBuilder } from './builder.ts'
import type { Attributes } from './elements.ts'
import type { Frame } from './frames.ts'

/** How many containers are open when the element ends: those before it, after it closed what cannot hold it. */
export function openContainer(builder: ProseBuilder, name: string, attributes: Attributes): number {
  switch (name) {
    case 'li':
      return openItem(builder)
    case 'tr':
      return builder.closeToNearest('table') ? push(builder, { type: 'row', cells: [] }) : builder.depth
    case 'td':
    case 'th':
      return openCell(builder, name === 'th', attributes)
    case 'caption':
      return builder.closeToNearest('table') ? push(builder, { type: 'caption', content: [] }) : builder.depth
    default:
      return builder.canNest ? openNesting(builder, name, attributes) : builder.depth
  }
}

/** Containers that may stand anywhere; too deep, they are looked through instead. */
function openNesting(builder: ProseBuilder, name: string, attributes: Attributes): number {
  switch (name) {
    case 'blockquote':
      return push(builder, { type: 'blockquote', content: [] })
    case 'figcaption':
      return push(builder, { type: 'figcaption', content: [] })
    case 'table':
      return push(builder, { type: 'table', caption: null, head: false, rows: [] })
    default: {
      const depth = builder.depth
      builder.openList(name === 'ol', whole(attributes.start, 1_000_000))
      return depth
    }
  }
}

function push(builder: ProseBuilder, frame: Frame): number {
  const depth = builder.depth
  builder.open(frame)
  return depth
}

/** An item in no list makes its own; items beside it join. */
function openItem(builder: ProseBuilder): number {
  if (builder.closeToNearest('list')) return push(builder, { type: 'listItem', content: [] })
  if (!builder.canNest) return builder.depth
  const depth = builder.depth
  builder.openList(false, 1, true)
  builder.open({ type: 'listItem', content: [] })
  return depth
}

/** A cell in no row opens one, a cell in no table is looked through. */
function openCell(builder: ProseBuilder, header: boolean, attributes: Attributes): number {
  if (!builder.closeToNearest('row')) {
    if (!builder.closeToNearest('table')) return builder.depth
    builder.open({ type: 'row', cells: [] })
  }
  const span = (value: string | undefined) => whole(value, proseLimits.span)
  const attrs = { colspan: span(attributes.colspan), rowspan: span(attributes.rowspan) }
  const depth = builder.depth
  builder.openCell(header, attrs)
  return depth
}

function whole(text: string | undefined, most: number): number {
  const value = Number.parseInt(text ?? '', 10)
  return value >= 1 && value <= most ? value : 1
}
