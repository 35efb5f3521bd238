/** Puts the editor in the place of the plain field. */
import { Editor } from '@tiptap/core'
import { type Prose, parseProse, wordCount } from '../../basics/prose/prose.ts'
import { el } from './dom.ts'
import { doubtMarks } from './doubt-marks.ts'
import { watchDoubts } from './doubts.ts'
import { insertionInto, receiving } from './insertion.ts'
import type { Place } from './library.ts'
import { askLink } from './link-dialog.ts'
import { fromEditor, toEditor } from './prose-json.ts'
import { schemaAt } from './schema.ts'
import { leadToToolbar, tableBar, toolbar } from './toolbar.ts'
import { mainTools, tableTools } from './tools.ts'
import { whenWritten } from './when-written.ts'
import { editorWords as words } from './words.ts'

/** Words a minute that people read on a screen. */
const readingSpeed = 200

type Parts = { place: Place; say: (text: string) => void; count: (text: string) => void; changed: () => void }

export type ProseEditor = {
  /** Writes the text into the field that is sent. */
  write(): void
  /** Opens the text of the field that is sent. */
  read(): void
}

export function openEditor(root: HTMLElement, { place, say, count, changed }: Parts): ProseEditor {
  const kept = root.querySelector<HTMLInputElement>('input[type=hidden]')
  const plain = root.querySelector<HTMLTextAreaElement>('textarea')
  if (!kept || !plain) throw new Error('the field of the text is not complete')
  const insertion = insertionInto({ editor: () => editor, place, say })
  const surface = el('div', { class: 'editor-surface' })
  const editor = new Editor({
    element: surface,
    extensions: [...schemaAt(place), doubtMarks],
    content: toEditor(proseIn(kept.value)),
    injectCSS: false,
    editorProps: {
      attributes: { class: 'prose', role: 'textbox', 'aria-multiline': 'true', 'aria-label': words.field, lang: 'vi' },
      ...receiving(() => insertion),
    },
  })
  const bar = toolbar(editor, words.toolbar, mainTools(insertion))
  const bars = el('div', { class: 'editor-bars' }, bar, tableBar(editor, tableTools))
  leadToToolbar(editor, bar)
  readCaretBeforeKeys(surface)
  surface.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    askLink(editor)
  })
  const tell = () => count(countIn(fromEditor(editor.getJSON())))
  whenWritten(editor, () => {
    tell()
    changed()
  })
  tell()
  takePlace(root, plain, el('div', { class: 'prose-editor' }, bars, surface, watchDoubts(editor, { place, say })))
  return {
    write: () => {
      kept.value = JSON.stringify(fromEditor(editor.getJSON()))
    },
    read: () => void editor.commands.setContent(toEditor(proseIn(kept.value)), { emitUpdate: false }),
  }
}

/**
 * The browser tells late that the caret has moved: whoever presses Home and then Ctrl+B at once would have the mark set where the
 * caret was, and lose it when the news comes. So it is asked before a command of the keys runs.
 */
function readCaretBeforeKeys(surface: HTMLElement): void {
  const read = ({ ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    if (ctrlKey || metaKey || altKey) document.dispatchEvent(new Event('selectionchange'))
  }
  surface.addEventListener('keydown', read, { capture: true })
}

/** The plain field stays in the page, unsent, with its label over the editor. */
function takePlace(root: HTMLElement, plain: HTMLTextAreaElement, editor: HTMLElement): void {
  plain.disabled = true
  const field = plain.closest<HTMLElement>('.field')
  if (field) field.hidden = true
  root.append(el('p', { class: 'editor-label', 'aria-hidden': 'true' }, labelOf(root)), editor)
}

function countIn(prose: unknown): string {
  const number = wordCount(proseIn(JSON.stringify(prose)))
  return words.counted(number, Math.max(1, Math.round(number / readingSpeed)))
}

const labelOf = (root: HTMLElement): string => root.querySelector('label')?.textContent ?? ''

function proseIn(json: string): Prose {
  try {
    const read = parseProse(JSON.parse(json))
    if ('done' in read) return read.done
  } catch {
    // An empty or foreign field opens as an empty text; the plain field beside it was never touched.
  }
  return { type: 'doc', version: 1, content: [] }
}
