/** What the toolbars offer. */
import type { Editor } from '@tiptap/core'
import fileInput from 'lucide/dist/esm/icons/file-input.mjs'
import film from 'lucide/dist/esm/icons/film.mjs'
import image from 'lucide/dist/esm/icons/image.mjs'
import imageUp from 'lucide/dist/esm/icons/image-up.mjs'
import images from 'lucide/dist/esm/icons/images.mjs'
import italic from 'lucide/dist/esm/icons/italic.mjs'
import link from 'lucide/dist/esm/icons/link.mjs'
import list from 'lucide/dist/esm/icons/list.mjs'
import listOrdered from 'lucide/dist/esm/icons/list-ordered.mjs'
import minus from 'lucide/dist/esm/icons/minus.mjs'
import paperclip from 'lucide/dist/esm/icons/paperclip.mjs'
import quote from 'lucide/dist/esm/icons/quote.mjs'
import redo from 'lucide/dist/esm/icons/redo-2.mjs'
import clear from 'lucide/dist/esm/icons/remove-formatting.mjs'
import strike from 'lucide/dist/esm/icons/strikethrough.mjs'
import subscript from 'lucide/dist/esm/icons/subscript.mjs'
import superscript from 'lucide/dist/esm/icons/superscript.mjs'
import table from 'lucide/dist/esm/icons/table.mjs'
import underline from 'lucide/dist/esm/icons/underline.mjs'
import undo from 'lucide/dist/esm/icons/undo-2.mjs'
import type { IconNode } from './dom.ts'
import type { Insertion } from './insertion.ts'
import { askLink } from './link-dialog.ts'
import type { Tool } from './toolbar.ts'
import { editorWords as words } from './words.ts'

export const mainTools = (insertion: Insertion): readonly (readonly Tool[])[] => [
  ...wordTools,
  filesOf(insertion),
  ...rareTools,
]

const wordTools: readonly (readonly Tool[])[] = [
  [heading(2, words.heading, 'Ctrl+Alt+2'), heading(3, words.subheading, 'Ctrl+Alt+3')],
  [
    mark('bold', words.bold, 'B', 'Ctrl+B'),
    mark('italic', words.italic, italic, 'Ctrl+I'),
    mark('underline', words.underline, underline, 'Ctrl+U'),
    { label: words.link, face: link, keys: 'Ctrl+K', run: askLink, isOn: (editor) => editor.isActive('link') },
  ],
  [
    block('bulletList', words.bulletList, list, (editor) => editor.chain().focus().toggleBulletList().run()),
    block('orderedList', words.orderedList, listOrdered, (editor) => editor.chain().focus().toggleOrderedList().run()),
    block('blockquote', words.blockquote, quote, (editor) => editor.chain().focus().toggleBlockquote().run()),
  ],
]

const filesOf = (insertion: Insertion): readonly Tool[] => [
  { label: words.imageUp, face: imageUp, run: () => insertion.pickFromMachine() },
  { label: words.image, face: image, run: () => insertion.pick('anh') },
  { label: words.gallery, face: images, run: () => insertion.pickGallery() },
  { label: words.media, face: film, run: () => insertion.pickRecording() },
  { label: words.attachment, face: paperclip, run: () => insertion.pick('tep') },
  { label: words.table, face: table, run: addTable, can: (editor) => !editor.isActive('table') },
  { label: words.word, face: fileInput, run: () => insertion.pickWord() },
]

const rareTools: readonly (readonly Tool[])[] = [
  [
    mark('strike', words.strike, strike, 'Ctrl+Shift+S'),
    mark('superscript', words.superscript, superscript, 'Ctrl+.'),
    mark('subscript', words.subscript, subscript, 'Ctrl+,'),
    { label: words.rule, face: minus, run: (editor) => editor.chain().focus().setHorizontalRule().run() },
    { label: words.clear, face: clear, run: (editor) => editor.chain().focus().unsetAllMarks().clearNodes().run() },
  ],
  [
    {
      ...{ label: words.undo, face: undo, keys: 'Ctrl+Z', can: (editor: Editor) => editor.can().undo() },
      run: (editor) => editor.chain().focus().undo().run(),
    },
    {
      ...{ label: words.redo, face: redo, keys: 'Ctrl+Y', can: (editor: Editor) => editor.can().redo() },
      run: (editor) => editor.chain().focus().redo().run(),
    },
  ],
]

function heading(level: 2 | 3, label: string, keys: string): Tool {
  return {
    ...{ label, face: label, keys },
    run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
    isOn: (editor) =>
      editor.isActive('heading', level === 2 ? { level: 2 } : {}) &&
      (level === 2 || !editor.isActive('heading', { level: 2 })),
    can: (editor) => editor.isActive('heading') || editor.can().setHeading({ level }),
  }
}

function mark(name: string, label: string, face: IconNode | string, keys: string): Tool {
  return {
    ...{ label, face, keys },
    run: (editor) => editor.chain().focus().toggleMark(name).run(),
    isOn: (editor) => editor.isActive(name),
  }
}

function block(name: string, label: string, face: IconNode, run: (editor: Editor) => void): Tool {
  return { label, face, run, isOn: (editor) => editor.isActive(name) }
}

const addTable = (editor: Editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()

const act = (label: string, run: (editor: Editor) => void): Tool => ({ label, face: label, run })

export const tableTools: readonly (readonly Tool[])[] = [
  [
    act(words.rowBefore, (editor) => editor.chain().focus().addRowBefore().run()),
    act(words.rowAfter, (editor) => editor.chain().focus().addRowAfter().run()),
    act(words.rowDelete, (editor) => editor.chain().focus().deleteRow().run()),
  ],
  [
    act(words.columnBefore, (editor) => editor.chain().focus().addColumnBefore().run()),
    act(words.columnAfter, (editor) => editor.chain().focus().addColumnAfter().run()),
    act(words.columnDelete, (editor) => editor.chain().focus().deleteColumn().run()),
  ],
  [
    act(words.headerRow, (editor) => editor.chain().focus().toggleHeaderRow().run()),
    act(words.headerColumn, (editor) => editor.chain().focus().toggleHeaderColumn().run()),
    act(words.mergeCells, (editor) => editor.chain().focus().mergeOrSplit().run()),
    act(words.tableDelete, (editor) => editor.chain().focus().deleteTable().run()),
  ],
]
