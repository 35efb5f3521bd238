/** The toolbars: one stop of the Tab key each, arrows inside, Alt+F10 from the text and Escape back to it. */
import type { Editor } from '@tiptap/core'
import { drawing, el, type IconNode } from './dom.ts'
import { editorWords as words } from './words.ts'

export type Tool = {
  label: string
  /** A drawing, or the words themselves. */
  face: IconNode | string
  keys?: string
  run(editor: Editor): void
  /** Whether it is on where the caret stands; absent for what is done once. */
  isOn?(editor: Editor): boolean
  can?(editor: Editor): boolean
}

/** Groups of tools with a line between them. */
export function toolbar(editor: Editor, label: string, groups: readonly (readonly Tool[])[]): HTMLElement {
  const made = groups.map((group) => group.map((tool) => ({ tool, button: buttonOf(editor, tool) })))
  const all = made.flat()
  const dom = el(
    'div',
    { class: 'editor-toolbar', role: 'toolbar', 'aria-label': label },
    ...made.map((group) => el('div', { class: 'tool-group' }, ...group.map(({ button }) => button))),
  )
  moveByArrows(
    dom,
    all.map(({ button }) => button),
    editor,
  )
  const show = () => {
    for (const { tool, button } of all) {
      if (tool.isOn) button.setAttribute('aria-pressed', String(tool.isOn(editor)))
      if (tool.can) button.setAttribute('aria-disabled', String(!tool.can(editor)))
    }
  }
  editor.on('transaction', show)
  show()
  return dom
}

function buttonOf(editor: Editor, { label, face, keys, run, can }: Tool): HTMLButtonElement {
  const isWord = typeof face === 'string'
  const button = el(
    'button',
    {
      ...{ type: 'button', class: isWord && face.length > 1 ? 'tool-button tool-word' : 'tool-button', tabindex: '-1' },
      ...(face === label ? {} : { 'aria-label': label }),
      title: keys ? `${label} (${keys})` : label,
      ...(keys ? { 'aria-keyshortcuts': keys.replace('Ctrl', 'Control') } : {}),
    },
    isWord ? face : drawing(face),
  )
  // The caret stays in the text, and on a phone the keyboard stays open.
  button.addEventListener('mousedown', (event) => event.preventDefault())
  button.addEventListener('click', () => {
    if (can?.(editor) === false) return
    // At once, not at the next frame: a mark chosen for what will be typed would be lost.
    editor.view.focus()
    run(editor)
  })
  return button
}

function moveByArrows(bar: HTMLElement, buttons: readonly HTMLButtonElement[], editor: Editor): void {
  const stopAt = (index: number) => {
    for (const [at, button] of buttons.entries()) button.tabIndex = at === index ? 0 : -1
    return buttons[index]
  }
  const indexOf = (found: unknown) => buttons.indexOf(found as HTMLButtonElement)
  stopAt(0)
  bar.addEventListener('keydown', (event) => {
    const at = indexOf(document.activeElement)
    const last = buttons.length - 1
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at <= 0 ? last : at - 1, Home: 0, End: last }[
      event.key
    ]
    if (event.key === 'Escape') editor.commands.focus()
    if (to === undefined) return
    event.preventDefault()
    stopAt(to)?.focus()
  })
  bar.addEventListener('focusin', ({ target }) => {
    const at = indexOf(target)
    if (at >= 0) stopAt(at)
  })
}

/** Alt+F10 goes to the toolbar, as in every text editor. */
export function leadToToolbar(editor: Editor, bar: HTMLElement): void {
  editor.view.dom.addEventListener('keydown', (event) => {
    if (event.key !== 'F10' || !event.altKey) return
    event.preventDefault()
    bar.querySelector<HTMLButtonElement>('button[tabindex="0"]')?.focus()
  })
}

/** The tools of a table, in sight while the caret is in one. */
export function tableBar(editor: Editor, groups: readonly (readonly Tool[])[]): HTMLElement {
  const bar = toolbar(editor, words.tableToolbar, groups)
  const caption = el('input', {
    type: 'text',
    class: 'block-field',
    placeholder: words.tableCaption,
    'aria-label': words.tableCaption,
  })
  caption.addEventListener('input', () => {
    const { view, state } = editor
    const at = tableAt(editor)
    if (at !== null) view.dispatch(state.tr.setNodeAttribute(at, 'caption', caption.value || null))
  })
  const dom = el('div', { class: 'table-bar' }, bar, caption)
  const show = () => {
    const at = tableAt(editor)
    dom.hidden = at === null && document.activeElement !== caption
    if (at !== null && document.activeElement !== caption)
      caption.value = editor.state.doc.nodeAt(at)?.attrs['caption'] ?? ''
  }
  editor.on('transaction', show)
  show()
  return dom
}

/** Where the table around the caret begins; null outside of one. */
function tableAt({ state }: Editor): number | null {
  const { $from: from } = state.selection
  for (let depth = from.depth; depth > 0; depth--) if (from.node(depth).type.name === 'table') return from.before(depth)
  const selected = state.doc.nodeAt(from.pos)
  return selected?.type.name === 'table' ? from.pos : null
}
