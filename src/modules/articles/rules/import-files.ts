/** The pictures and attachments a line names. A faulty one never costs the article: it is left out and counted. */
import { oneLine } from '../../../basics/plain-text.ts'
import { fault, type LineReading } from '../../sites/rules/index.ts'

export type PictureLine = { file: string; alt: string; caption?: string; credit?: string }
export type AttachmentLine = { file: string; title?: string }

/** Why something was left out of an article that was taken in. */
export type NoticeKind =
  | 'picture-elsewhere'
  | 'picture-without-alt'
  | 'picture-not-found'
  | 'picture-not-readable'
  | 'attachment-elsewhere'
  | 'attachment-not-found'
  | 'attachment-kind'
  | 'markup-left-out'

const mostFiles = 200

/** Pictures beside the imported file that say what they show; those at a web address are not fetched. */
export function picturesOf(reading: LineReading, notices: NoticeKind[]): PictureLine[] {
  return entriesOf(reading, 'pictures').flatMap((entry): PictureLine[] => {
    const file = textIn(entry, 'file')
    const alt = textIn(entry, 'alt')
    if (file === '') return left(notices, 'picture-elsewhere')
    if (alt === '') return left(notices, 'picture-without-alt')
    const caption = textIn(entry, 'caption')
    const credit = textIn(entry, 'credit')
    return [{ file, alt, ...(caption === '' ? {} : { caption }), ...(credit === '' ? {} : { credit }) }]
  })
}

export function attachmentsOf(reading: LineReading, notices: NoticeKind[]): AttachmentLine[] {
  return entriesOf(reading, 'attachments').flatMap((entry): AttachmentLine[] => {
    const file = textIn(entry, 'file')
    const title = textIn(entry, 'title')
    if (file === '') return left(notices, 'attachment-elsewhere')
    return [{ file, ...(title === '' ? {} : { title }) }]
  })
}

function left(notices: NoticeKind[], kind: NoticeKind): [] {
  notices.push(kind)
  return []
}

function entriesOf(reading: LineReading, field: string): Readonly<Record<string, unknown>>[] {
  const value = reading.fields[field] ?? []
  const isList = Array.isArray(value) && value.length <= mostFiles
  if (isList && value.every((entry) => typeof entry === 'object' && entry !== null)) return value
  fault(reading, field, 'not-a-list')
  return []
}

const textIn = (entry: Readonly<Record<string, unknown>>, key: string): string => {
  const value = entry[key]
  return typeof value === 'string' ? oneLine(value).slice(0, 1000) : ''
}

/** What may be offered for download, by the end of its name; nothing a browser would run as a page of ours. */
const kinds: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  rtf: 'application/rtf',
  txt: 'text/plain',
  csv: 'text/csv',
  zip: 'application/zip',
  rar: 'application/vnd.rar',
  '7z': 'application/x-7z-compressed',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
}

export const contentTypeOf = (file: string): string | undefined =>
  kinds[/\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '']

/** The last part of a path, as a name for download: never empty, without what addresses and file systems refuse. */
export const fileNameOf = (file: string): string =>
  (file.split(/[/\\]/).at(-1) ?? '').replace(/[^\p{L}\p{M}\p{N} ._()-]/gu, '-').slice(-150) || 'tep'
