/** The picture of lists: chosen from the whole library, seen, and described beside it. */
import type { Picture } from '../../basics/picture.ts'
import { el } from './dom.ts'
import { fileAddress, type Place, pictureOf } from './library.ts'
import { pickFiles } from './picker.ts'
import { editorWords as words } from './words.ts'

export function leadPicture(place: Place, changed: () => void): { show: () => void } {
  const root = place.form.querySelector<HTMLElement>('[data-lead-picture]')
  const choice = root?.querySelector<HTMLSelectElement>('select[name=picture]')
  if (!root || !choice) return { show: () => {} }
  const sight = el('img', { alt: '' })
  const choose = el('button', { type: 'button', class: 'button button-quiet' })
  const drop = el('button', { type: 'button', class: 'button button-quiet' }, words.dropPicture)
  const others = [...root.children].filter((one) => one !== choice.closest('.field'))

  const show = () => {
    const picture = pictureIn(choice.value)
    sight.hidden = picture === null
    drop.hidden = picture === null
    if (picture) sight.src = fileAddress(place, picture)
    choose.textContent = picture ? words.changePicture : words.choosePicture
    for (const one of others) if (one instanceof HTMLElement) one.hidden = picture === null
    const [alt, decorative] = [field(root, 'alt'), field(root, 'decorative')]
    if (alt && decorative) alt.disabled = decorative.checked
  }
  const take = (picture: Picture | null) => {
    fillIn(root, choice, picture)
    show()
    changed()
  }
  choose.addEventListener('click', async () => {
    const [file] = await pickFiles(place, 'anh', { many: false })
    if (file) take(pictureOf(file))
  })
  drop.addEventListener('click', () => take(null))
  root.addEventListener('change', show)
  const plain = choice.closest<HTMLElement>('.field')
  if (plain) plain.hidden = true
  root.prepend(el('div', { class: 'lead-choice' }, sight, el('div', { class: 'lead-buttons' }, choose, drop)))
  show()
  return { show }
}

const field = (root: HTMLElement, name: string) => root.querySelector<HTMLInputElement>(`[name="picture-${name}"]`)

/** Writes the chosen picture and what the library says of it into the fields. */
function fillIn(root: HTMLElement, choice: HTMLSelectElement, picture: Picture | null): void {
  const value = picture === null ? '' : JSON.stringify(picture)
  if (value !== '') choice.add(new Option(picture?.name ?? '', value))
  choice.value = value
  for (const name of ['alt', 'caption', 'credit'] as const) {
    const one = field(root, name)
    if (one) one.value = picture?.[name] ?? ''
  }
  const decorative = field(root, 'decorative')
  if (decorative) decorative.checked = picture?.alt === null
}

function pictureIn(json: string): Picture | null {
  try {
    return json === '' ? null : (JSON.parse(json) as Picture)
  } catch {
    return null
  }
}
