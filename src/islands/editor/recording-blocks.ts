/** Recordings with captions and transcript, and attachments with their type and size. */
import type { Node as EditorNode } from '@tiptap/core'
import fileText from 'lucide/dist/esm/icons/file-text.mjs'
import { bytesText } from '../../basics/numbers.ts'
import { drawing, el, labelled } from './dom.ts'
import { type Block, fileBlock } from './file-blocks.ts'
import { fileAddress, type Place } from './library.ts'
import { pickFiles } from './picker.ts'
import { editorWords as words } from './words.ts'

const facts = ['sha256', 'name', 'contentType', 'title'] as const

export const recordingBlock = (place: Place, kind: 'video' | 'audio'): EditorNode =>
  fileBlock(kind, [...facts, 'captionsSha256', 'transcript'], (block, inside) => {
    const player = el(kind, { controls: true, preload: 'none', src: addressOf(place, block) })
    const title = textField(block, 'title', el('input', { type: 'text' }))
    const transcript = textField(block, 'transcript', el('textarea', { rows: '4' }))
    const captions = el('button', { type: 'button', class: 'button button-quiet' })
    captions.addEventListener('click', async () => {
      const [file] = await pickFiles(place, 'phu-de', { many: false })
      if (file) block.set({ captionsSha256: file.sha256 })
    })
    const show = ({ captionsSha256 }: Record<string, unknown>) => {
      captions.textContent = captionsSha256 ? words.captionsChosen : words.captionsNone
      title.show()
      transcript.show()
    }
    show(block.attrs)
    inside.append(
      player,
      labelled({ field: title.field, label: words.fileTitle }),
      ...(kind === 'video' ? [captions] : []),
      labelled({ field: transcript.field, label: words.transcript }),
    )
    return show
  })

export const attachmentBlock = (place: Place): EditorNode =>
  fileBlock('attachment', [...facts, 'bytes'], (block, inside) => {
    const title = textField(block, 'title', el('input', { type: 'text' }))
    const { name, bytes } = block.attrs
    const kind = String(name).split('.').pop()?.toUpperCase() ?? ''
    inside.append(
      el(
        'p',
        { class: 'attachment' },
        drawing(fileText),
        el('a', { href: addressOf(place, block), target: '_blank' }, String(name)),
        ` (${kind}, ${bytesText(Number(bytes), 'vi')})`,
      ),
      labelled({ field: title.field, label: words.fileTitle }),
    )
    return () => title.show()
  })

const addressOf = (place: Place, { attrs }: Block): string =>
  fileAddress(place, { sha256: String(attrs['sha256']), name: String(attrs['name']) })

function textField<Field extends HTMLInputElement | HTMLTextAreaElement>(block: Block, name: string, field: Field) {
  field.className = 'block-field'
  field.addEventListener('input', () => block.set({ [name]: field.value }))
  const show = () => {
    const text = String(block.attrs[name] ?? '')
    if (document.activeElement !== field && field.value !== text) field.value = text
  }
  show()
  return { field, show }
}
