/** Reads the pictures, recordings and attachments of running text: all of them files the portal keeps itself. */

import type { Picture } from '../picture.ts'
import { oneLine } from '../plain-text.ts'
import { attrsOf, children, type Fields, fault, node, type Reading } from './reading.ts'
import type { Attachment, AudioBlock, Gallery, ImageBlock, StoredFile, VideoBlock } from './types.ts'

/** No SVG: it can carry script. */
const pictureTypes = /^image\/(?:jpeg|png|webp|gif|avif)$/
const typeForm = /^[a-z]+\/[a-z0-9.+-]{1,100}$/
const hashForm = /^[0-9a-f]{64}$/
const mostTranscript = 200_000

export function readImage(reading: Reading, fields: Fields, path: string): ImageBlock | null {
  const picture = readPicture(reading, attrsOf(fields), path)
  return picture === null ? null : { type: 'image', attrs: picture }
}

export function readGallery(reading: Reading, fields: Fields, path: string): Gallery | null {
  const pictures = children(reading, attrsOf(fields).pictures, path, (r, value, at) => {
    const attrs = node(r, value, at)
    return attrs === null ? null : readPicture(r, attrs, at)
  })
  return pictures.length === 0 ? fault(reading, path, 'gallery-empty') : { type: 'gallery', attrs: { pictures } }
}

function readPicture(reading: Reading, attrs: Fields, path: string): Picture | null {
  const file = readFile(attrs)
  const { width, height, alt } = attrs
  if (file === null || !pictureTypes.test(file.contentType) || !isSide(width) || !isSide(height)) {
    return fault(reading, path, 'picture-incomplete')
  }
  if (alt !== null && typeof alt !== 'string') return fault(reading, path, 'alt-missing')
  const { sha256, name, contentType } = file
  const picture: Picture = { sha256, name, contentType, width, height, alt: alt === null ? null : oneLine(alt) }
  const caption = lineOf(attrs.caption)
  const credit = lineOf(attrs.credit)
  if (caption !== '') picture.caption = caption
  if (credit !== '') picture.credit = credit
  return picture
}

export function readRecording(reading: Reading, fields: Fields, path: string): VideoBlock | AudioBlock | null {
  const attrs = attrsOf(fields)
  const type = fields.type === 'video' ? 'video' : 'audio'
  const file = readFile(attrs)
  if (file === null || !file.contentType.startsWith(`${type}/`)) return fault(reading, path, 'file-incomplete')
  const recording: VideoBlock['attrs'] = file
  const { captionsSha256, transcript } = attrs
  if (typeof captionsSha256 === 'string' && hashForm.test(captionsSha256)) recording.captionsSha256 = captionsSha256
  if (typeof transcript === 'string' && transcript.trim() !== '') {
    reading.characters += transcript.length
    if (transcript.length > mostTranscript) return fault(reading, path, 'too-long')
    recording.transcript = transcript.split('\n').map(oneLine).join('\n').trim()
  }
  return { type, attrs: recording }
}

export function readAttachment(reading: Reading, fields: Fields, path: string): Attachment | null {
  const attrs = attrsOf(fields)
  const file = readFile(attrs)
  const bytes = attrs.bytes
  if (file === null || typeof bytes !== 'number' || !Number.isSafeInteger(bytes) || bytes < 0) {
    return fault(reading, path, 'file-incomplete')
  }
  return { type: 'attachment', attrs: { ...file, bytes } }
}

/** A file without a title is called by its name. */
function readFile(attrs: Fields): StoredFile | null {
  const { sha256, contentType } = attrs
  const name = lineOf(attrs.name)
  if (typeof sha256 !== 'string' || !hashForm.test(sha256)) return null
  if (typeof contentType !== 'string' || !typeForm.test(contentType)) return null
  if (name === '' || name.length > 200 || /[/\\]/.test(name) || /^\.+$/.test(name)) return null
  return { sha256, name, contentType, title: lineOf(attrs.title) || name }
}

const lineOf = (value: unknown): string => (typeof value === 'string' ? oneLine(value.slice(0, 4000)) : '')

const isSide = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 50_000
