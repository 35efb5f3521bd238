import type { Editor } from '@tiptap/core'

/** What the editor adds by itself, as the empty line after a gallery, nobody has written. */
export function whenWritten(editor: Editor, run: () => void): void {
  editor.on('update', ({ transaction }) => {
    if (transaction.docChanged) run()
  })
}
