/** An official paper as values a sheet is set from: every line worded, every table on its grid, every length known. */
import type { OfficialPaper, Span } from '../../basics/official-paper.ts'
import { type Grid, gridOf } from './grid.ts'
import {
  aboutLine,
  addresseeLines,
  filled,
  numberLine,
  placeAndDay,
  recipientLines,
  signerLines,
  titleOf,
} from './lines.ts'
import { type AppendixHead, type FlowBlock, type PaperPart, partsOf } from './parts.ts'
import { BODY, FOOT_SHARES, HEADING_SHARES, MARGINS, SIGNATURE_ROOM, settingOf, TABLE, textWidth } from './setting.ts'
import { type CentredLines, centredLines, textWidthOf } from './text-width.ts'

type DrawnSpan = { text: string; bold: boolean; italic: boolean }

type DrawnBlock =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; spans: readonly DrawnSpan[]; indent: boolean; align: string }
  | { kind: 'list'; items: readonly (readonly DrawnSpan[])[] }
  | { kind: 'table'; grid: Grid }

export type DrawnAppendix = { label: string; title: CentredLines; note: CentredLines | null }

export type DrawnPart = Omit<PaperPart, 'blocks' | 'head'> & {
  head: DrawnAppendix | null
  blocks: readonly DrawnBlock[]
}

/** Everything the sheet needs, as plain JSON. */
export function drawnPaper(paper: OfficialPaper) {
  const { lines, office, name } = signerLines(paper)
  return {
    title: titleOf(paper),
    author: paper.issuer,
    keywords: paper.draft ? ['Bản trình ký'] : [],
    party: paper.form === 'party',
    setting: settingOf(paper),
    body: BODY,
    table: TABLE,
    margins: MARGINS,
    headingShares: HEADING_SHARES,
    footShares: FOOT_SHARES,
    signatureRoom: SIGNATURE_ROOM,
    // Below the kind of paper, which is the first heading where there is one.
    headingsBelow: paper.kindName === null ? 0 : 1,
    heading: drawnHeading(paper),
    parts: partsOf(paper).map(drawnPart),
    foot: { recipients: recipientLines(paper), lines, below: [office, name].flatMap((text) => text ?? []) },
  }
}

export type DrawnHeading = ReturnType<typeof drawnHeading>

/** The boxes above the text. */
export function drawnHeading(paper: OfficialPaper) {
  const setting = settingOf(paper)
  const { lines, sizes } = setting.nation
  const [left] = HEADING_SHARES
  const superior = filled(paper.superior)?.toUpperCase() ?? null
  return {
    superior: superior === null ? null : centredLines(superior, 'regular', setting.superior, left),
    issuer: centredLines(paper.issuer.toUpperCase(), 'bold', setting.issuer, left),
    nation: lines.map((text, at) => ({ text, size: sizes[at] ?? 13 })),
    nationRule: textWidthOf(lines.at(-1) ?? '', 'bold', sizes.at(-1) ?? 13),
    number: numberLine(paper),
    place: placeAndDay(paper),
    about: aboutLine(paper),
    kind: paper.kindName?.toUpperCase() ?? null,
    subject: centredLines(paper.subject, 'bold', setting.subject, textWidth(false)),
    addressee: addresseeLines(paper),
  }
}

function drawnPart({ head, blocks, ...part }: PaperPart): DrawnPart {
  return {
    ...part,
    head: head === null ? null : drawnAppendix(head, part.landscape),
    blocks: blocks.flatMap((block) => drawnBlock(block, textWidth(part.landscape))),
  }
}

/** The head of an appendix on its sheet. */
export function drawnAppendix({ label, title, note }: AppendixHead, landscape: boolean): DrawnAppendix {
  const within = textWidth(landscape)
  const { appendix } = settingOf({ form: 'state' })
  return {
    label,
    title: centredLines(title.toUpperCase(), 'bold', appendix, within),
    note: note === null ? null : centredLines(note, 'italic', appendix, within),
  }
}

function drawnBlock(block: FlowBlock, width: number): DrawnBlock[] {
  if (block.kind === 'heading') return [block]
  if (block.kind === 'list') return [{ kind: 'list', items: block.items.map((spans) => spans.map(drawnSpan)) }]
  if (block.kind === 'table') {
    const grid = gridOf(block, width)
    return grid === null ? [] : [{ kind: 'table', grid }]
  }
  const { spans, align = 'justify', indent = align === 'justify' } = block
  return [{ kind: 'paragraph', spans: spans.map(drawnSpan), indent, align }]
}

const drawnSpan = ({ text, bold = false, italic = false }: Span): DrawnSpan => ({ text, bold, italic })
