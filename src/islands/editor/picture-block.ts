/** A picture with its description, caption and credit, and galleries of them. */
import type { Node as EditorNode } from '@tiptap/core'
import type { Picture } from '../../basics/picture.ts'
import { el, labelled } from './dom.ts'
import { type Block, fileBlock } from './file-blocks.ts'
import { fileAddress, type Place, pictureOf } from './library.ts'
import { pickFiles } from './picker.ts'
import { editorWords as words } from './words.ts'

const facts = ['sha256', 'name', 'contentType', 'width', 'height', 'alt', 'caption', 'credit'] as const

export const pictureBlock = (place: Place): EditorNode =>
  fileBlock('image', facts, (block, inside) => {
    const fields = pictureFields(place, block.attrs as Picture, (changed) => block.set(changed))
    inside.append(fields.dom)
    return (attrs) => fields.show(attrs as Picture)
  })

export const galleryBlock = (place: Place): EditorNode =>
  fileBlock('gallery', ['pictures'], (block, inside) => {
    let shown = drawGallery(place, block, inside)
    return () => {
      const pictures = picturesOf(block)
      if (keyOf(pictures) !== shown.key) shown = drawGallery(place, block, inside)
      else for (const [index, fields] of shown.fields.entries()) fields.show(pictures[index] as Picture)
    }
  })

const picturesOf = ({ attrs }: Block): readonly Picture[] => (attrs['pictures'] as Picture[] | null) ?? []
const keyOf = (pictures: readonly Picture[]): string => pictures.map(({ sha256, name }) => sha256 + name).join()

function drawGallery(place: Place, block: Block, inside: HTMLElement) {
  const pictures = picturesOf(block)
  const change = (list: readonly Picture[]) => block.set({ pictures: list })
  const fields = pictures.map((picture, index) =>
    pictureFields(place, picture, (changed) =>
      change(picturesOf(block).map((one, at) => (at === index ? { ...one, ...changed } : one))),
    ),
  )
  const button = (text: string, about: string, run: () => void) =>
    el('button', { type: 'button', class: 'block-button', 'aria-label': `${text}: ${about}`, onclick: run }, text)
  const items = fields.map(({ dom }, index) => {
    const about = `${index + 1}`
    const without = (list: readonly Picture[]) => list.filter((_, at) => at !== index)
    return el(
      'li',
      {},
      dom,
      el(
        'div',
        { class: 'gallery-tools' },
        index === 0 ? null : button(words.up, about, () => change(swapped(picturesOf(block), index - 1))),
        index === fields.length - 1 ? null : button(words.down, about, () => change(swapped(picturesOf(block), index))),
        fields.length === 1 ? null : button(words.remove, about, () => change(without(picturesOf(block)))),
      ),
    )
  })
  const add = button(words.addPictures, '', async () => {
    const added = await pickFiles(place, 'anh', { many: true })
    if (added.length > 0) change([...picturesOf(block), ...added.map(pictureOf)])
  })
  add.classList.add('gallery-add')
  inside.replaceChildren(el('ul', { class: 'gallery-pictures' }, ...items), add)
  return { key: keyOf(pictures), fields }
}

function swapped(list: readonly Picture[], at: number): Picture[] {
  const out = [...list]
  const [first] = out.splice(at, 1)
  if (first) out.splice(at + 1, 0, first)
  return out
}

type Shown = { dom: HTMLElement; show(picture: Picture): void }

/** One picture and what is said about it; a picture nobody has described is marked until somebody decides. */
function pictureFields(place: Place, picture: Picture, set: (changed: Partial<Picture>) => void): Shown {
  const image = el('img', { src: fileAddress(place, picture), alt: '', draggable: 'false' })
  const line = (name: 'alt' | 'caption' | 'credit') => {
    const field = el('input', { type: 'text', class: 'block-field', autocomplete: 'off' })
    field.addEventListener('input', () => set({ [name]: field.value }))
    return field
  }
  const [alt, caption, credit] = [line('alt'), line('caption'), line('credit')]
  const decorative = el('input', { type: 'checkbox' })
  decorative.addEventListener('change', () => set({ alt: decorative.checked ? null : alt.value }))
  const missing = el('p', { class: 'issue' }, words.altMissing)
  const show = (now: Picture) => {
    fill(alt, now.alt ?? '')
    fill(caption, now.caption ?? '')
    fill(credit, now.credit ?? '')
    decorative.checked = now.alt === null
    alt.disabled = now.alt === null
    missing.hidden = now.alt === null || now.alt.trim() !== ''
    alt.setAttribute('aria-invalid', String(!missing.hidden))
  }
  show(picture)
  const dom = el(
    'div',
    { class: 'picture-block' },
    image,
    el(
      'div',
      { class: 'picture-fields' },
      missing,
      labelled({ field: alt, label: words.alt }),
      el('label', { class: 'tick-field' }, decorative, ` ${words.decorative}`),
      labelled({ field: caption, label: words.caption }),
      labelled({ field: credit, label: words.credit }),
    ),
  )
  return { dom, show }
}

/** Never under the hands of whoever is typing in it. */
function fill(field: HTMLInputElement, text: string): void {
  if (document.activeElement !== field && field.value !== text) field.value = text
}
