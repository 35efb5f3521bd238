/** The text of a package as it comes from many senders: byte order marks, garbage in front, prefixes nobody declared. */
import { DOMParser, type Document } from '@xmldom/xmldom'
import { standardNamespace } from './tree.ts'

const largest = 96 * 1024 * 1024
/** All of a package but what its attachments are written in. */
const longestFrame = 4 * 1024 * 1024
const mostTags = 100_000
const deepest = 64

export type Opened = { text: string; document: Document; isRepaired: boolean }

/** The parsed package; nothing is parsed that declares entities or is built to exhaust us (law.md LXM-02, LXM-03). */
export function openText(
  bytes: Buffer,
): Opened | { problem: 'not-edxml' | 'entities-refused' | 'too-large' | 'damaged' } {
  if (bytes.length > largest) return { problem: 'too-large' }
  const text = withoutGarbage(decoded(bytes))
  if (text === null) return { problem: 'not-edxml' }
  if (/<!\s*(DOCTYPE|ENTITY)/i.test(text)) return { problem: 'entities-refused' }
  const frame = text.replace(/[A-Za-z0-9+/=\s]{4096,}/g, '')
  if (frame.length > longestFrame || isTooDeep(frame)) return { problem: 'too-large' }
  const document = parsed(text)
  if (document !== null) return { text, document, isRepaired: false }
  const repaired = withPrefix(text)
  const mended = repaired === text ? null : parsed(repaired)
  return mended === null ? { problem: 'damaged' } : { text: repaired, document: mended, isRepaired: true }
}

function decoded(bytes: Buffer): string {
  const mark = bytes.length < 2 ? 0 : bytes.readUInt16BE(0)
  if (mark === 0xfeff) return new TextDecoder('utf-16be').decode(bytes)
  if (mark === 0xfffe) return new TextDecoder('utf-16le').decode(bytes)
  return new TextDecoder('utf-8').decode(bytes)
}

/** A sample begins with "1212<?xml": whatever stands before the first tag is dropped, and behind the last. */
function withoutGarbage(text: string): string | null {
  const head = text.slice(0, 64 * 1024)
  const start = /<\?xml\s|<(?:\w+:)?edXML[\s>]/i.exec(head)
  if (start === null || !/<(?:\w+:)?edXML(?:Envelope)?[\s>]/i.test(head)) return null
  return text.slice(start.index, text.lastIndexOf('>') + 1)
}

/** Counted before anything is built: a tree of a million levels ends a parser, not a counter. */
function isTooDeep(frame: string): boolean {
  let depth = 0
  let tags = 0
  for (const tag of frame.matchAll(/<(\/?)[^<>]*?(\/?)>/g)) {
    tags += 1
    if (tag[1] === '/') depth -= 1
    else if (tag[2] !== '/') depth += 1
    if (depth > deepest + 8 || tags > mostTags) return true
  }
  return false
}

function parsed(text: string): Document | null {
  try {
    const onError = (level: string, message: string) => {
      if (level !== 'warning') throw new Error(message)
    }
    return new DOMParser({ onError }).parseFromString(text, 'text/xml')
  } catch {
    return null
  }
}

/** Samples use the prefix edXML where it was never declared. */
const withPrefix = (text: string): string =>
  text.replace(/<((?:\w+:)?edXML)(?=[\s>])(?![^>]*xmlns:edXML)/i, `<$1 xmlns:edXML="${standardNamespace}"`)
