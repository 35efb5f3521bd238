/** Looks into a PDF for what runs by itself and for another file behind its end. */
import { readFile } from 'node:fs/promises'
import { inflateSync } from 'node:zlib'
import type { FileProblem } from './recognise.ts'

/** Names of actions that run something (ISO 32000-2, 12.6.4); forms, links and signatures are none of them. */
const running = /\/(JavaScript|JS|Launch|RichMedia|ImportData)(?![A-Za-z0-9])/

const mostBehind = 1024
const mostOfStream = 8 * 1024 * 1024

export async function pdfProblem(path: string): Promise<FileProblem | null> {
  const bytes = await readFile(path)
  const text = bytes.toString('latin1')
  if (!text.startsWith('%PDF-')) return 'hidden-content'
  const end = text.lastIndexOf('%%EOF')
  if (end < 0) return 'damaged'
  const behind = text.slice(end + 5)
  if (behind.length > mostBehind || /PK|<script|<html/i.test(behind)) return 'hidden-content'
  return runs(text, bytes) ? 'pdf-with-program' : null
}

function runs(text: string, bytes: Buffer): boolean {
  if (running.test(plain(withoutStreams(text)))) return true
  // Objects may themselves lie packed in a stream (7.5.7).
  for (const found of text.matchAll(/\/Type\s*\/ObjStm[\s\S]{0,400}?stream\r?\n/g)) {
    const from = (found.index ?? 0) + found[0].length
    const until = text.indexOf('endstream', from)
    if (running.test(plain(unpacked(bytes.subarray(from, until < 0 ? undefined : until))))) return true
  }
  return false
}

/** What a picture's bytes happen to spell is no action. */
const withoutStreams = (text: string): string => text.replace(/stream\r?\n[\s\S]*?endstream/g, '')

/** Any letter of a name may be written as its number: /J#53. */
const plain = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

function unpacked(stream: Buffer): string {
  try {
    return inflateSync(stream, { maxOutputLength: mostOfStream }).toString('latin1')
  } catch {
    // Encrypted or damaged: what cannot be read is treated as it stands.
    return stream.toString('latin1')
  }
}
