/** Chooses files from the library of the site, or sends new ones to it: by file, by camera on a phone. */
import fileText from 'lucide/dist/esm/icons/file-text.mjs'
import { drawing, el, labelled, openDialog } from './dom.ts'
import {
  type FileKind,
  fileAddress,
  filesOf,
  isOfKind,
  type LibraryFile,
  type Place,
  Refusal,
  upload,
} from './library.ts'
import { editorWords as words } from './words.ts'

export const accepted: Record<FileKind, string> = {
  anh: 'image/jpeg,image/png,image/webp,image/gif,image/avif,image/heic',
  tep: '',
  video: 'video/*',
  'am-thanh': 'audio/*',
  'phu-de': '.vtt',
}

/** The files a person chose, in the order of choosing; empty when they chose none. */
export async function pickFiles(place: Place, kind: FileKind, { many }: { many: boolean }): Promise<LibraryFile[]> {
  const chosen = new Map<string, LibraryFile>()
  let isTaken = false
  await openDialog(words.pickTitles[kind], (close) => {
    const said = el('p', { role: 'status', class: 'hint' })
    const use = el('button', { type: 'button', class: 'button', disabled: true }, words.pickUse(0))
    const take = () => {
      isTaken = true
      close()
    }
    use.addEventListener('click', take)
    const list = el('ul', { class: 'picker-files' })
    const choose = (file: LibraryFile) => {
      if (!many) chosen.clear()
      mark(list, chosen, file)
      use.textContent = words.pickUse(chosen.size)
      use.disabled = chosen.size === 0
      if (!many && chosen.size > 0) take()
    }
    const look = async (text: string) => {
      const found = await filesOf(place, kind, text).catch(() => null)
      list.replaceChildren(...(found ?? []).map((file) => fileItem(place, file, choose)))
      said.textContent = found === null ? words.pickFailed : found.length === 0 ? words.pickNone : ''
    }
    void look('')
    const added = (file: LibraryFile) => {
      list.prepend(fileItem(place, file, choose))
      choose(file)
    }
    return [
      searchField(look),
      uploadField(place, { kind, many, said, added }),
      said,
      list,
      el('div', { class: 'dialog-foot' }, many ? use : null, cancelButton(close)),
    ]
  })
  return isTaken ? [...chosen.values()] : []
}

const keyOf = ({ sha256, name }: LibraryFile): string => sha256 + name

/** Takes a file up, or puts it down again, and shows which are taken. */
function mark(list: HTMLElement, chosen: Map<string, LibraryFile>, file: LibraryFile): void {
  if (!chosen.delete(keyOf(file))) chosen.set(keyOf(file), file)
  for (const button of list.querySelectorAll('button')) {
    button.setAttribute('aria-pressed', String(chosen.has(button.dataset['key'] ?? '')))
  }
}

const cancelButton = (close: () => void) =>
  el('button', { type: 'button', class: 'button button-quiet', onclick: close }, words.cancel)

function searchField(look: (text: string) => Promise<void>): HTMLElement {
  const field = el('input', { type: 'search', autocomplete: 'off' })
  let waiting: ReturnType<typeof setTimeout> | undefined
  field.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void look(field.value), 300)
  })
  return labelled({ field, label: words.pickSearch })
}

type Uploading = { kind: FileKind; many: boolean; said: HTMLElement; added: (file: LibraryFile) => void }

function uploadField(place: Place, { kind, many, said, added }: Uploading): HTMLElement {
  const field = el('input', { type: 'file', multiple: many, accept: accepted[kind] || null })
  field.addEventListener('change', async () => {
    for (const file of field.files ?? []) {
      said.textContent = words.uploading(file.name)
      const made = await upload(place, file).catch(reasonOf(file))
      if (typeof made === 'string') {
        said.textContent = made
        continue
      }
      if (!isOfKind(kind, made)) {
        said.textContent = words.anotherKind(file.name)
        continue
      }
      said.textContent = made.asksForMap ? words.askMap(file.name) : words.uploaded(file.name)
      added(made)
    }
    field.value = ''
  })
  return labelled({ field, label: words.pickUpload })
}

export const reasonOf =
  (file: File) =>
  (problem: unknown): string =>
    problem instanceof Refusal ? problem.message : words.uploadFailed(file.name)

function fileItem(place: Place, file: LibraryFile, choose: (file: LibraryFile) => void): HTMLElement {
  const isPicture = file.contentType.startsWith('image/')
  const sight = isPicture
    ? el('img', { src: file.url ?? fileAddress(place, file), alt: '', loading: 'lazy' })
    : drawing(fileText)
  return el(
    'li',
    {},
    el(
      'button',
      {
        ...{ type: 'button', class: 'picker-file', 'aria-pressed': 'false', 'data-key': keyOf(file) },
        onclick: () => choose(file),
      },
      sight,
      el('span', {}, file.alt || file.name),
    ),
  )
}
