/** The library of the site, as the editor asks it. */
import type { Picture } from '../../basics/picture.ts'
import { editorWords } from './words.ts'

/** As the library's addresses name them. */
export type FileKind = 'anh' | 'tep' | 'video' | 'am-thanh' | 'phu-de'

const typesOf: Record<FileKind, RegExp> = {
  anh: /^image\//,
  tep: /./,
  video: /^video\//,
  'am-thanh': /^audio\//,
  'phu-de': /^text\/vtt$/,
}

/** A file sent to the library from a dialogue may be of another kind than the one asked for. */
export const isOfKind = (kind: FileKind, { contentType }: LibraryFile): boolean => typesOf[kind].test(contentType)

/** A file as the library tells it; `alt` is null where nobody has described it. */
export type LibraryFile = {
  sha256: string
  name: string
  contentType: string
  bytes: number
  width?: number
  height?: number
  alt: string | null
  isDecoration?: boolean
  asksForMap?: boolean
  caption?: string
  credit?: string
  url?: string
}

/** Where the editor stands, and the form it belongs to. */
export type Place = { site: string; edition: string; account: string; form: HTMLFormElement }

export class Refusal extends Error {}

export const csrfOf = ({ form }: Place): string => form.querySelector<HTMLInputElement>('input[name=csrf]')?.value ?? ''

export const fileAddress = ({ site }: Place, { sha256, name }: { sha256: string; name: string }): string =>
  `/${site}/kho/tep/${sha256}/${encodeURIComponent(name)}`

const asJson = { accept: 'application/json' }

/** Files of a kind whose name or words hold the text. */
export async function filesOf(place: Place, kind: FileKind, text: string): Promise<LibraryFile[]> {
  const answer = await fetch(`/${place.site}/kho/chon?loai=${kind}&tim=${encodeURIComponent(text)}`, {
    headers: asJson,
  })
  if (!answer.ok) throw new Refusal(editorWords.pickFailed)
  return listIn(await answer.json())
}

/** Sends one file to the library. Throws a `Refusal` that says why it did not take it. */
export async function upload(place: Place, file: File): Promise<LibraryFile> {
  const [made] = listIn(await sendFile(place, `/${place.site}/kho`, file, editorWords.uploadFailed(file.name)))
  if (made === undefined) throw new Refusal(editorWords.uploadFailed(file.name))
  return made
}

/** A Word file may tell title and summary too. */
export type CleanText = { prose: unknown; notes: readonly string[]; title: string; summary: string }

/** A Word file as running text, its pictures put into the library. */
export const readWordFile = (place: Place, file: File): Promise<CleanText> =>
  sendFile(place, `/${place.site}/tap-tin-word`, file, editorWords.wordFailed).then(cleanTextIn)

/** What was pasted, as running text. */
export async function cleanHtml(place: Place, { html, text }: { html: string; text: string }): Promise<CleanText> {
  const body = new URLSearchParams({ csrf: csrfOf(place), html, text })
  const answer = await fetch(`/${place.site}/dan`, { method: 'POST', headers: asJson, body })
  if (!answer.ok) throw new Refusal(editorWords.pastedPlain)
  return cleanTextIn(await answer.json())
}

/** The proof goes before the file: the desk asks for it before it takes the first byte. */
async function sendFile(place: Place, address: string, file: File, otherwise: string): Promise<unknown> {
  const body = new FormData()
  body.append('csrf', csrfOf(place))
  body.append('tep', file, file.name)
  const answer = await fetch(address, { method: 'POST', headers: asJson, body }).catch(() => null)
  const told: unknown = await answer?.json().catch(() => null)
  if (answer === null || !answer.ok) throw new Refusal(reasonIn(told) ?? otherwise)
  return told
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

function listIn(value: unknown): LibraryFile[] {
  const { files, file } = fieldsOf(value)
  const list = Array.isArray(value) ? value : Array.isArray(files) ? files : [file ?? value]
  return list.filter((one) => typeof fieldsOf(one)['sha256'] === 'string') as LibraryFile[]
}

function cleanTextIn(value: unknown): CleanText {
  const { prose, notes, title, summary } = fieldsOf(value)
  const text = (one: unknown) => (typeof one === 'string' ? one : '')
  return { prose, notes: Array.isArray(notes) ? notes.map(String) : [], title: text(title), summary: text(summary) }
}

/** The sentences of what was refused. */
export function reasonIn(value: unknown): string | null {
  const { issues } = fieldsOf(value)
  const texts = Array.isArray(issues)
    ? issues.map((issue) => fieldsOf(issue)['text']).filter((one) => typeof one === 'string')
    : []
  return texts.length === 0 ? null : texts.join(' ')
}

/** The picture of a text; what nobody has described yet waits for words. */
export const pictureOf = ({ alt, isDecoration, caption, credit, ...file }: LibraryFile): Picture => ({
  ...{ sha256: file.sha256, name: file.name, contentType: file.contentType },
  ...{ width: file.width ?? 1, height: file.height ?? 1, alt: alt ?? (isDecoration ? null : '') },
  ...(caption ? { caption } : {}),
  ...(credit ? { credit } : {}),
})

/** The block of a text that shows or offers the file. */
export function blockOf(file: LibraryFile): { type: string; attrs: Record<string, unknown> } {
  const { sha256, name, contentType, bytes } = file
  if (contentType.startsWith('image/') && file.width && file.height) return { type: 'image', attrs: pictureOf(file) }
  const title = file.alt || file.caption || name
  if (/^(video|audio)\//.test(contentType)) {
    return { type: contentType.startsWith('video/') ? 'video' : 'audio', attrs: { sha256, name, contentType, title } }
  }
  return { type: 'attachment', attrs: { sha256, name, contentType, title, bytes } }
}
