/** Takes in text that was written elsewhere: what the clipboard holds, or a Word file with its pictures. */
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import type { Picture } from '../../../basics/picture.ts'
import type { Block, Prose } from '../../../basics/prose/types.ts'
import type { DeskDb } from '../../../platform/database/index.ts'
import { type Pasted, proseFromPaste } from '../../../platform/html-paste.ts'
import { bytesOfFile, withTemporaryFile } from '../../../platform/temporary-file.ts'
import { readWordFile, type WordPicture, type WordText } from '../../../platform/word.ts'
import type { By } from '../../audit/index.ts'
import { type Receiving, receiveUpload } from '../../media/index.ts'

export type { Pasted }

/** In characters; beyond, the clipboard holds a book, or something that is no text. */
const longestPaste = 3_000_000

export function takeInPaste(given: { html: string; text: string }): Outcome<Pasted> {
  const isTooLong = given.html.length > longestPaste || given.text.length > longestPaste
  return isTooLong ? stopped({ field: 'html', problem: 'paste-too-long' }) : done(proseFromPaste(given))
}

export type TakenInWord = Omit<WordText, 'pictures'> & {
  pictures: Picture[]
  /** What the library would not keep, with its reason. */
  refused: { name: string; problem: string }[]
}

const largestWord = 50 * 1024 * 1024

type Brought = { siteId: string; path: string; bytes: number; by: By; now: Date }

/** The text of a Word file; its pictures go into the library of the site, and stand in the text as it keeps them. */
export async function takeInWord(parts: Receiving & { db: DeskDb }, brought: Brought): Promise<Outcome<TakenInWord>> {
  if (brought.bytes > largestWord) return stopped({ field: 'tep', problem: 'word-too-large' })
  const read = await readWordFile(await bytesOfFile(brought.path))
  if ('problem' in read) return stopped({ field: 'tep', problem: read.problem })
  const kept = new Map<string, Picture>()
  const refused: TakenInWord['refused'] = []
  for (const picture of read.pictures) {
    const outcome = await keep(parts, brought, picture)
    if ('issues' in outcome) refused.push({ name: picture.name, problem: outcome.issues[0]?.problem ?? 'damaged' })
    else kept.set(picture.sha256, outcome.done)
  }
  const prose: Prose = { ...read.prose, content: withKept(read.prose.content, kept) }
  return done({ ...read, prose, pictures: [...kept.values()], refused })
}

async function keep(
  parts: Receiving,
  { siteId, by, now }: Brought,
  { name, bytes, alt, caption }: WordPicture,
): Promise<Outcome<Picture>> {
  const outcome = await withTemporaryFile(bytes, (path) =>
    receiveUpload(parts, { siteId, path, name, bytes: bytes.length, by, now }),
  )
  if ('issues' in outcome) return outcome
  const { sha256, contentType, width, height, ...file } = outcome.done
  if (width === null || height === null) return stopped({ field: 'tep', problem: 'damaged' })
  const said = caption === '' ? {} : { caption }
  return done({ sha256, name: file.name, contentType, width, height, alt, ...said })
}

/** The blocks with every picture as the library keeps it; one that it refused is gone, its caption stays as a line. */
function withKept(blocks: readonly Block[], kept: ReadonlyMap<string, Picture>): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.type) {
      case 'image': {
        const picture = kept.get(block.attrs.sha256)
        const { caption, alt } = block.attrs
        if (picture !== undefined)
          return [{ type: 'image', attrs: { ...picture, alt, ...(caption ? { caption } : {}) } }]
        return caption ? [{ type: 'paragraph', content: [{ type: 'text', text: caption }] }] : []
      }
      case 'blockquote':
        return [{ ...block, content: withKept(block.content, kept) }]
      case 'bulletList':
      case 'orderedList':
        return [
          { ...block, content: block.content.map((item) => ({ ...item, content: withKept(item.content, kept) })) },
        ]
      case 'table':
        return [{ ...block, content: block.content.map((row) => rowWithKept(row, kept)) }]
      default:
        return [block]
    }
  })
}

type Row = Extract<Block, { type: 'table' }>['content'][number]

const rowWithKept = (row: Row, kept: ReadonlyMap<string, Picture>): Row => ({
  ...row,
  content: row.content.map((cell) => ({ ...cell, content: withKept(cell.content, kept) })),
})
