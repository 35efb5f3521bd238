/** Live items of any site that say nearly the same. */
import type { Prose } from '../../../basics/prose/prose.ts'
import { plainText } from '../../../basics/prose/prose.ts'
import type { Reader } from '../../../platform/database/index.ts'
import { copyFrom, likeness, likenessOfSignatures, openSignature, runsOf, signatureOf } from '../rules/likeness.ts'
import { type Alike, alikeItems } from '../store/looked.ts'

export type Duplicate = {
  siteId: string
  siteName: string
  siteSlug: string
  editionId: string
  title: string
  path: string
  /** How much of both texts together is in both, 0 to 1. */
  likeness: number
}

type Asked = { text: string; language: string; except: string | null; limit: number }

/** So many texts are read to the end; the signatures say which. */
const mostRead = 12

/**
 * By what is published alone: what waits on another site is nobody's to know. The bands find candidates, their signatures order
 * them, and only what is alike by the texts themselves is told.
 */
export async function nearDuplicates(db: Reader, { text, language, except, limit }: Asked): Promise<Duplicate[]> {
  const runs = runsOf(text)
  const signature = signatureOf(runs)
  if (signature === null) return []
  const found = await alikeItems(db, { bands: signature.bands, language, except, limit: 60 })
  return found
    .map((one) => ({ one, near: likenessOfSignatures(signature.least, openSignature(one.signature)) }))
    .sort((a, b) => b.near - a.near)
    .slice(0, mostRead)
    .map(({ one }) => ({ one, likeness: likeness(runs, runsOf(textOf(one))) }))
    .filter((each) => each.likeness >= copyFrom)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, limit)
    .map(({ one: { siteId, siteName, siteSlug, editionId, title, path }, likeness: near }) => ({
      ...{ siteId, siteName, siteSlug, editionId, title, path },
      likeness: near,
    }))
}

const textOf = ({ title, summary, content }: Alike): string => [title, summary, textOfContent(content)].join('\n')

/** Every running text among the fields of a content. */
export function textOfContent(content: unknown): string {
  return prosesIn(content).map(plainText).join('\n')
}

export const prosesIn = (content: unknown): Prose[] =>
  typeof content !== 'object' || content === null ? [] : Object.values(content).filter(isProse)

const isProse = (value: unknown): value is Prose =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc' && 'content' in value
