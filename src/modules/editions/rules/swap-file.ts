/** One file put in the place of another in the form of any content type: wherever it stands, and nothing else. */
import { fileUrl } from '../../../basics/picture.ts'

/** A file as a text names it; a picture with its size in pixels. */
export type SwapFile = {
  sha256: string
  name: string
  contentType: string
  bytes: number
  width?: number
  height?: number
}

export type FileSwap = { from: SwapFile; to: SwapFile }

type Fields = Readonly<Record<string, unknown>>

/**
 * Lead pictures, pictures and recordings of the running text, galleries, captions, attachments, works and links to the file.
 * What was said of the file there (its description, caption and title) stays: it belongs to the text.
 */
export function swapFile(value: unknown, swap: FileSwap): unknown {
  if (Array.isArray(value)) return value.map((part) => swapFile(part, swap))
  if (typeof value !== 'object' || value === null) return value
  const fields = value as Fields
  const isNamed = fields['sha256'] === swap.from.sha256
  return Object.fromEntries(
    Object.entries(fields).map(([name, part]) => [name, isNamed ? named(name, part, swap) : loose(name, part, swap)]),
  )
}

const facts = ['sha256', 'name', 'contentType', 'bytes', 'width', 'height'] as const

/** A field of what names the file: what it says of the bytes is said of the new ones. */
function named(name: string, part: unknown, swap: FileSwap): unknown {
  const fact = facts.find((one) => one === name)
  return fact === undefined ? loose(name, part, swap) : (swap.to[fact] ?? part)
}

function loose(name: string, part: unknown, swap: FileSwap): unknown {
  if (name === 'captionsSha256' && part === swap.from.sha256) return swap.to.sha256
  if (name === 'href' && part === fileUrl(swap.from)) return fileUrl(swap.to)
  return swapFile(part, swap)
}

/** Whether a form names the file at all. */
export function namesFile(value: unknown, sha256: string): boolean {
  if (Array.isArray(value)) return value.some((part) => namesFile(part, sha256))
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([name, part]) =>
    name === 'sha256' || name === 'captionsSha256' ? part === sha256 : namesFile(part, sha256),
  )
}
