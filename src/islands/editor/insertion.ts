/** What comes into the text from outside: pasted, dropped, chosen, sent to the library. */
import type { Editor } from '@tiptap/core'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { type Prose, parseProse, proseFromParagraphs } from '../../basics/prose/prose.ts'
import { inlineText } from '../../basics/prose/text.ts'
import { el, openDialog } from './dom.ts'
import {
  blockOf,
  type CleanText,
  cleanHtml,
  type FileKind,
  type LibraryFile,
  type Place,
  pictureOf,
  Refusal,
  readWordFile,
  upload,
} from './library.ts'
import { accepted, pickFiles, reasonOf } from './picker.ts'
import { toEditor } from './prose-json.ts'
import { editorWords as words } from './words.ts'

export type Insertion = ReturnType<typeof insertionInto>

type Parts = { editor: () => Editor; place: Place; say: (text: string) => void }

export function insertionInto(parts: Parts) {
  const { editor, place } = parts
  const pick = async (kind: FileKind) => add(editor(), await pickFiles(place, kind, { many: true }))
  const pickGallery = async () => {
    const pictures = (await pickFiles(place, 'anh', { many: true })).map(pictureOf)
    if (pictures.length > 0) editor().chain().focus().insertContent({ type: 'gallery', attrs: { pictures } }).run()
  }
  const takeFiles = async (files: readonly File[]) => {
    for (const file of files) await (isWord(file) ? takeWord(parts, file) : takeFile(parts, file))
  }
  const pickFromMachine = () => {
    const field = el('input', { type: 'file', accept: accepted.anh, multiple: true })
    field.addEventListener('change', () => void takePictures(parts, [...(field.files ?? [])]))
    field.click()
  }
  const pickWord = () => {
    const field = el('input', { type: 'file', accept: '.docx' })
    field.addEventListener('change', () => void takeFiles([...(field.files ?? [])]))
    field.click()
  }
  const takeHtml = (html: string, plain: string) => takePasted(parts, { html, plain })
  return { pick, pickGallery, pickRecording: () => pickRecording(pick), pickFromMachine, pickWord, takeFiles, takeHtml }
}

function add(editor: Editor, files: readonly LibraryFile[]): void {
  if (files.length > 0) editor.chain().focus().insertContent(files.map(blockOf)).run()
}

async function takeFile({ editor, place, say }: Parts, file: File): Promise<void> {
  say(words.uploading(file.name))
  const made = await upload(place, file).catch(reasonOf(file))
  if (typeof made === 'string') return say(made)
  add(editor(), [made])
  say(made.asksForMap ? words.askMap(file.name) : words.uploaded(file.name))
}

/** Several pictures of this machine go into the text together, in the order of choosing; what was refused is said. */
async function takePictures({ editor, place, say }: Parts, files: readonly File[]): Promise<void> {
  const taken: LibraryFile[] = []
  const told: string[] = []
  for (const file of files) {
    say(words.uploading(file.name))
    const made = await upload(place, file).catch(reasonOf(file))
    if (typeof made === 'string') told.push(made)
    else taken.push(made)
  }
  add(editor(), taken)
  const maps = taken.filter(({ asksForMap }) => asksForMap).map(({ name }) => words.askMap(name))
  say([words.picturesIn(taken.length), ...told, ...maps].join(' ').trim())
}

async function takeWord({ editor, place, say }: Parts, file: File): Promise<void> {
  say(words.reading(file.name))
  const read = await readWordFile(place, file).catch((problem: unknown) =>
    problem instanceof Refusal ? problem.message : words.wordFailed,
  )
  const prose = typeof read === 'string' ? null : proseIn(read)
  if (typeof read === 'string' || prose === null) return say(typeof read === 'string' ? read : words.wordFailed)
  say(read.notes.join(' '))
  const rest = withoutTaken(prose, fillEmpty(place, read))
  if (editor().isEmpty) replaceAll(editor(), rest)
  else await askPlace(editor(), rest)
}

async function takePasted({ editor, place, say }: Parts, { html, plain }: { html: string; plain: string }) {
  say(words.cleaning)
  const read = await cleanHtml(place, { html, text: plain }).catch(() => null)
  const prose = read === null ? null : proseIn(read)
  insertProse(editor(), prose ?? proseFromParagraphs(plain.split(/\n+/)))
  say(read === null || prose === null ? words.pastedPlain : read.notes.join(' '))
}

/** What a Word file says over its text, where nobody has written it yet; answers what went into a field. */
function fillEmpty({ form }: Place, { title, summary }: CleanText): string[] {
  const taken: string[] = []
  for (const [name, text] of [
    ['title', title],
    ['summary', summary],
  ] as const) {
    const field = form.querySelector<HTMLTextAreaElement>(`[name=${name}]`)
    if (field === null || field.value.trim() !== '' || text === '') continue
    field.value = text
    taken.push(text)
  }
  return taken
}

/** The text without the lines at its beginning that now stand in fields of their own. */
function withoutTaken(prose: Prose, taken: readonly string[]): Prose {
  const isTaken = (block: Prose['content'][number]) =>
    (block.type === 'paragraph' || block.type === 'heading') &&
    taken.includes(inlineText(block.content).replaceAll('\n', ' '))
  return { ...prose, content: prose.content.filter((block, at) => at > 3 || !isTaken(block)) }
}

const isWord = ({ name }: File): boolean => /\.docx$/i.test(name)

function proseIn({ prose }: CleanText): Prose | null {
  const read = parseProse(prose)
  return 'done' in read ? read.done : null
}

/** Paragraphs at the ends join the text around them, as pasted text does everywhere. */
function insertProse(editor: Editor, prose: Prose): void {
  if (prose.content.length === 0) return
  const { schema, tr } = editor.state
  const nodes = (toEditor(prose).content ?? []).map((json) => schema.nodeFromJSON(json))
  const isOpen = (node: Node | undefined) => (node?.type.name === 'paragraph' ? 1 : 0)
  const slice = new Slice(Fragment.from(nodes), isOpen(nodes[0]), isOpen(nodes.at(-1)))
  editor.view.dispatch(tr.replaceSelection(slice).scrollIntoView())
}

const replaceAll = (editor: Editor, prose: Prose) => editor.commands.setContent(toEditor(prose), { emitUpdate: true })

const askPlace = (editor: Editor, prose: Prose): Promise<void> =>
  openDialog(words.wordTitle, (close) => {
    const answer = (label: string, quiet: boolean, run: () => void) =>
      el(
        'button',
        {
          ...{ type: 'button', class: quiet ? 'button button-quiet' : 'button' },
          onclick: () => {
            close()
            run()
          },
        },
        label,
      )
    return [
      el('p', {}, words.wordAsk),
      el(
        'div',
        { class: 'dialog-foot' },
        answer(words.wordInsert, false, () => insertProse(editor, prose)),
        answer(words.wordReplace, true, () => replaceAll(editor, prose)),
        answer(words.cancel, true, () => {}),
      ),
    ]
  })

async function pickRecording(pick: (kind: FileKind) => Promise<void>): Promise<void> {
  let kind: FileKind | null = null
  await openDialog(words.pickMediaKind, (close) => {
    const choice = (value: FileKind) =>
      el(
        'button',
        {
          ...{ type: 'button', class: 'button button-quiet' },
          onclick: () => {
            kind = value
            close()
          },
        },
        words.pickTitles[value as 'video'],
      )
    return [el('div', { class: 'dialog-foot' }, choice('video'), choice('am-thanh'))]
  })
  if (kind !== null) await pick(kind)
}

/** How the editor receives what is pasted and dropped, before it looks at it itself. What it copied itself it reads itself. */
export const receiving = (insertion: () => Insertion) => {
  const take = (event: Event, data: DataTransfer | null): boolean => {
    const html = data?.getData('text/html') ?? ''
    const files = [...(data?.files ?? [])]
    if (html.includes('data-pm-slice') || (html === '' && files.length === 0)) return false
    event.preventDefault()
    // Word puts a picture of the text beside the text.
    if (html !== '') void insertion().takeHtml(html, data?.getData('text/plain') ?? '')
    else void insertion().takeFiles(files)
    return true
  }
  return {
    handleDOMEvents: {
      paste: (_view: EditorView, event: ClipboardEvent) => take(event, event.clipboardData),
      drop: (view: EditorView, event: DragEvent) => view.dragging === null && take(event, event.dataTransfer),
    },
  }
}
