/** What a text may hold: the same as `basics/prose`, nothing else. */
import type { Extensions } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { HorizontalRule } from '@tiptap/extension-horizontal-rule'
import { Italic } from '@tiptap/extension-italic'
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Strike } from '@tiptap/extension-strike'
import { Subscript } from '@tiptap/extension-subscript'
import { Superscript } from '@tiptap/extension-superscript'
import { TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { Text } from '@tiptap/extension-text'
import { Underline } from '@tiptap/extension-underline'
import { Dropcursor, Gapcursor, Placeholder, TrailingNode, UndoRedo } from '@tiptap/extensions'
import { CaptionedTable } from './captioned-table.ts'
import { OrderedHeading } from './heading-levels.ts'
import type { Place } from './library.ts'
import { LinkMark } from './link-mark.ts'
import { galleryBlock, pictureBlock } from './picture-block.ts'
import { attachmentBlock, recordingBlock } from './recording-blocks.ts'
import { editorWords as words } from './words.ts'

export const schemaAt = (place: Place): Extensions => [
  Document.extend({ content: '(block | top)+' }),
  Paragraph,
  Text,
  OrderedHeading,
  ...[Bold, Italic, Underline, Strike, Superscript, Subscript, LinkMark],
  ...[BulletList, OrderedList, ListItem.extend({ content: 'block+' }), ListKeymap],
  Blockquote,
  HardBreak,
  HorizontalRule,
  ...[CaptionedTable, TableRow, TableHeader, TableCell],
  pictureBlock(place),
  galleryBlock(place),
  recordingBlock(place, 'video'),
  recordingBlock(place, 'audio'),
  attachmentBlock(place),
  UndoRedo,
  Gapcursor,
  Dropcursor.configure({ class: 'drop-cursor', color: false }),
  TrailingNode,
  Placeholder.configure({ placeholder: words.placeholder }),
]
