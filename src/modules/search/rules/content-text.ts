/** What an item says, whatever type it is of: its running text, and the facts of a document. */
import { plainText } from '../../../basics/prose/prose.ts'
import type { Block, Prose } from '../../../basics/prose/types.ts'
import { legible } from './legible.ts'

/** What the facts of a document say of it, as they are kept beside its text. */
export type DocumentSaid = {
  numberSymbol: string
  /** One by one, in the order of the heading. */
  issuers: readonly string[]
  issuer: string
  issuedOn: string | null
  signer: string
  signerTitle: string
  field: string
  isRestricted: boolean
}

export type ContentText = {
  body: string
  /** Issuer, signer, field: who and what, beside the text. */
  names: string[]
  number: string | null
  issuer: string | null
  issuedOn: string | null
}

type Fields = Readonly<Record<string, unknown>>

/** Of a restricted document only what its page shows: its facts, and the text that was made for it. */
export function contentText(content: unknown, document: DocumentSaid | null): ContentText {
  const fields: Fields = isFields(content) ? content : {}
  const body = legible(textsIn(fields).join('\n'))
  if (document === null) return { body, names: [], number: null, issuer: null, issuedOn: null }
  const { numberSymbol, issuers, issuer, issuedOn, signer, signerTitle, field } = document
  return {
    body: [body, ...(document.isRestricted ? [] : filesIn(fields))].filter((text) => text !== '').join('\n'),
    names: [...(issuers.length > 0 ? issuers : [issuer]), signer, signerTitle, field].filter((name) => name !== ''),
    number: numberSymbol || null,
    issuer: (issuers[0] ?? issuer) || null,
    issuedOn,
  }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What annexes are called. */
function filesIn({ files }: Fields): string[] {
  const annexes = isFields(files) && Array.isArray(files['annexes']) ? files['annexes'] : []
  return annexes.flatMap((one) => (isFields(one) && typeof one['title'] === 'string' ? [one['title']] : []))
}

/** Every running text in it, and what its pictures, recordings and files are called. */
function textsIn(fields: Fields): string[] {
  const texts: string[] = []
  for (const value of Object.values(fields)) if (isProse(value)) texts.push(plainText(value), ...captionsIn(value))
  return texts.filter((text) => text !== '')
}

const isProse = (value: unknown): value is Prose =>
  isFields(value) && value['type'] === 'doc' && Array.isArray(value['content'])

const captionsIn = ({ content }: Prose): string[] => content.flatMap(captionOf)

function captionOf(block: Block): string[] {
  switch (block.type) {
    case 'image':
      return [block.attrs.caption ?? '', block.attrs.alt ?? '']
    case 'gallery':
      return block.attrs.pictures.map(({ caption }) => caption ?? '')
    case 'video':
    case 'audio':
      return [block.attrs.title, block.attrs.transcript ?? '']
    case 'attachment':
      return [block.attrs.title]
    default:
      return []
  }
}
