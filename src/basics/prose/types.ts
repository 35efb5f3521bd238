/**
 * Running text as it is kept: the JSON of a ProseMirror document under a schema of our own, never HTML.
 * Whatever is stored has passed `parseProse`, so inside the product these types are true.
 */
import type { Picture } from '../picture.ts'

export type Prose = { type: 'doc'; version: 1; content: Block[] }

export type Mark =
  | { type: 'bold' | 'italic' | 'underline' | 'strike' | 'superscript' | 'subscript' }
  | { type: 'link'; attrs: { href: string; title?: string } }

export type TextNode = { type: 'text'; text: string; marks?: Mark[] }
export type HardBreak = { type: 'hardBreak' }
export type Inline = TextNode | HardBreak

export type HeadingLevel = 2 | 3 | 4

export type Paragraph = { type: 'paragraph'; content: Inline[] }
export type Heading = { type: 'heading'; attrs: { level: HeadingLevel }; content: Inline[] }
export type BulletList = { type: 'bulletList'; content: ListItem[] }
export type OrderedList = { type: 'orderedList'; attrs: { start: number }; content: ListItem[] }
export type ListItem = { type: 'listItem'; content: Block[] }
export type Blockquote = { type: 'blockquote'; content: Block[] }
export type Table = { type: 'table'; attrs: { caption: string | null }; content: TableRow[] }
export type TableRow = { type: 'tableRow'; content: TableCell[] }
export type TableCell = {
  type: 'tableCell' | 'tableHeader'
  attrs: { colspan: number; rowspan: number }
  content: Block[]
}
export type ImageBlock = { type: 'image'; attrs: Picture }
export type Gallery = { type: 'gallery'; attrs: { pictures: Picture[] } }

/** A stored file: `sha256` finds its bytes, `name` is what the reader sees and downloads. */
export type StoredFile = { sha256: string; name: string; contentType: string; title: string }
/** `captionsSha256` is a WebVTT file; `transcript` is plain text, paragraphs apart by a blank line. */
export type Recording = StoredFile & { captionsSha256?: string; transcript?: string }
export type VideoBlock = { type: 'video'; attrs: Recording }
export type AudioBlock = { type: 'audio'; attrs: Recording }
export type Attachment = { type: 'attachment'; attrs: StoredFile & { bytes: number } }
export type HorizontalRule = { type: 'horizontalRule' }

export type Block =
  | Paragraph
  | Heading
  | BulletList
  | OrderedList
  | Blockquote
  | Table
  | ImageBlock
  | Gallery
  | VideoBlock
  | AudioBlock
  | Attachment
  | HorizontalRule
