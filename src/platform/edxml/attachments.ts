/** What a package carries: each file that its manifest names, decoded and unpacked within limits. */
import { gunzipSync } from 'node:zlib'
import type { Document, Element } from '@xmldom/xmldom'
import { unzip } from '../zip.ts'
import type { Attachment } from './package.ts'
import { child, children, everywhere, textAt } from './tree.ts'

const mostAttachments = 50
const largestUnpacked = 60 * 1024 * 1024

type Problem = { problem: 'attachments-differ' | 'attachment-damaged' | 'attachment-too-large'; about: string }

/** Every reference of the manifest has exactly one attachment of the same ContentId (law.md LXM-05). */
export function attachmentsIn(document: Document, envelope: Element | undefined): Attachment[] | Problem {
  const named = children(child(envelope, 'edXMLBody', 'edXMLManifest'), 'Reference').map((one) =>
    textAt(one, 'ContentId'),
  )
  const brought = everywhere(document, 'AttachmentEncoded').flatMap((list) => children(list, 'Attachment'))
  const ids = brought.map((one) => textAt(one, 'ContentId'))
  const differs = [...named, ...ids].find((id) => count(named, id) !== 1 || count(ids, id) !== 1)
  if (differs !== undefined) return { problem: 'attachments-differ', about: differs }
  if (brought.length > mostAttachments) return { problem: 'attachment-too-large', about: String(brought.length) }
  const attachments: Attachment[] = []
  let left = largestUnpacked
  for (const element of brought) {
    const attachment = attachmentOf(element, left)
    if ('problem' in attachment) return attachment
    left -= attachment.bytes.length
    attachments.push(attachment)
  }
  return attachments
}

const count = (ids: readonly string[], id: string): number => ids.filter((one) => one === id).length

function attachmentOf(element: Element, left: number): Attachment | Problem {
  const name = textAt(element, 'AttachmentName') || textAt(element, 'ContentId')
  const encoded = child(element, 'ContentTransferEncoded')?.textContent ?? ''
  const packed = decoded(encoded)
  if (packed === null) return { problem: 'attachment-damaged', about: name }
  const bytes = unpacked(packed, name, left)
  if (!Buffer.isBuffer(bytes)) return { problem: bytes, about: name }
  return {
    contentId: textAt(element, 'ContentId'),
    name,
    description: textAt(element, 'Description'),
    contentType: textAt(element, 'ContentType'),
    bytes,
  }
}

function decoded(text: string): Buffer | null {
  const plain = text.replace(/\s+/g, '')
  if (plain === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(plain)) return null
  return Buffer.from(plain, 'base64')
}

/** Samples zip the one file they carry; a name that says .zip means that the archive itself is the file. */
function unpacked(bytes: Buffer, name: string, left: number): Buffer | 'attachment-damaged' | 'attachment-too-large' {
  if (bytes.length > left) return 'attachment-too-large'
  const isZip = bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50
  if (isZip && !/\.(zip|docx|xlsx|pptx|odt|ods)$/i.test(name)) return onlyFileIn(bytes, left)
  const isGzip = bytes.length > 2 && bytes.readUInt16BE(0) === 0x1f8b
  if (!isGzip || /\.t?gz$/i.test(name)) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: Math.max(left, 1) })
  } catch (problem) {
    return (problem as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
      ? 'attachment-too-large'
      : 'attachment-damaged'
  }
}

function onlyFileIn(bytes: Buffer, left: number): Buffer | 'attachment-damaged' | 'attachment-too-large' {
  const found = unzip(bytes, { entries: 20, unpacked: left })
  if ('problem' in found) return found.problem === 'zip-too-large' ? 'attachment-too-large' : 'attachment-damaged'
  const [file, ...others] = [...found.files.values()]
  return file === undefined || others.length > 0 ? 'attachment-damaged' : file
}
