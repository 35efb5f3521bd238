/** Asks for the address of a link and checks it before it stands in the text. */
import type { Editor } from '@tiptap/core'
import { el, labelled, openDialog } from './dom.ts'
import { hrefOf } from './href-of.ts'
import { editorWords as words } from './words.ts'

export function askLink(editor: Editor): void {
  editor.commands.extendMarkRange('link')
  const { from, to, empty } = editor.state.selection
  const current = String(editor.getAttributes('link')['href'] ?? '')
  const place = (href: string, shown: string) => {
    const chain = editor.chain().focus().setTextSelection({ from, to })
    const link = { type: 'link', attrs: { href } }
    if (empty) chain.insertContent({ type: 'text', text: shown, marks: [link] }).run()
    else chain.setMark('link', { href }).setTextSelection(to).run()
  }
  const remove = () => void editor.chain().focus().unsetMark('link').run()
  void openDialog(words.linkTitle, (close) => [linkForm({ current, asksText: empty, place, remove, close })])
}

type Asked = {
  current: string
  /** Whether nothing is selected that could carry the link. */
  asksText: boolean
  place(href: string, shown: string): void
  remove(): void
  close(): void
}

function linkForm({ current, asksText, place, remove, close }: Asked): HTMLElement {
  const hint = el('p', { class: 'hint', id: 'editor-link-hint' }, words.linkHint)
  const address = el('input', { type: 'text', inputmode: 'url', autocomplete: 'off', 'aria-describedby': hint.id })
  address.value = current
  const text = el('input', { type: 'text', autocomplete: 'off' })
  const wrong = el('p', { class: 'issue', role: 'alert' })
  const confirm = (event: Event) => {
    event.preventDefault()
    const href = hrefOf(address.value)
    wrong.textContent = href === null ? words.linkWrong : ''
    if (href === null) return address.focus()
    close()
    place(href, text.value.trim() || address.value.trim())
  }
  const drop = () => {
    close()
    remove()
  }
  const quiet = (label: string, onclick: () => void) =>
    el('button', { type: 'button', class: 'button button-quiet', onclick }, label)
  return el(
    'form',
    { onsubmit: confirm, novalidate: true },
    labelled({ field: address, label: words.linkAddress }),
    hint,
    wrong,
    asksText ? labelled({ field: text, label: words.linkText }) : null,
    el(
      'div',
      { class: 'dialog-foot' },
      el('button', { type: 'submit', class: 'button' }, words.ok),
      current === '' ? null : quiet(words.linkRemove, drop),
      quiet(words.cancel, close),
    ),
  )
}
