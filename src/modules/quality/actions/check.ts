/** What is said of a text before it goes on, and while it is written. */
import { dayOf } from '../../../basics/dates.ts'
import { type Prose, plainText } from '../../../basics/prose/prose.ts'
import type { Reader } from '../../../platform/database/index.ts'
import { duplicatesPath } from '../paths.ts'
import { checkText, repairsIn } from '../rules/check.ts'
import type { TextFinding } from '../rules/finding.ts'
import { checkItem, type ItemFinding, type ItemText } from '../rules/item-check.ts'
import { passedOf, repairLines } from '../store/lists.ts'
import { slugOf } from '../store/names.ts'
import { aroundText } from './around.ts'
import { nearDuplicates } from './near-duplicates.ts'

type Checked = {
  siteId: string
  editionId: string
  itemId: string
  type?: string
  language: string
  title: string
  summary: string
  body: Prose
}

type Said = { check: string; level: 'hint'; field: string; quote?: string; href?: string }

/** So many are told beside a text; the editor marks all of them in it. */
const mostTold = 30

/**
 * One of the checks of `main/content-types.ts`. It never stops anybody: a machine that doubts a word may be wrong. The words of a
 * signed document are its signer's, and texts in English are not looked at.
 */
export async function textCheck(db: Reader, text: Checked): Promise<Said[]> {
  if (text.language !== 'vi') return []
  if (text.type === 'document') return misread(db, text)
  const findings = await findingsOfItem(db, text)
  const [copy] = await nearDuplicates(db, { ...text, text: fullText(text), except: text.itemId, limit: 1 })
  return [...findings.slice(0, mostTold).map(said), ...(copy === undefined ? [] : [await saidOfCopy(db, text, copy)])]
}

/** A scan that was read letter by letter brings the machine's own faults into title and summary. */
async function misread(db: Reader, { title, summary, body }: Checked): Promise<Said[]> {
  const repairs = await repairLines(db, 'recognised')
  return repairsIn(fullText({ title, summary, body }), repairs)
    .slice(0, mostTold)
    .map(({ quote, suggestion }) => said({ kind: 'listed', field: 'body', quote, suggestion }))
}

const said = ({ kind, field, quote, suggestion }: ItemFinding): Said => ({
  ...{ check: `text-${kind}`, level: 'hint' as const, field },
  quote: suggestion === null ? quote : `${quote} → ${suggestion}`,
})

async function saidOfCopy(
  db: Reader,
  { siteId, editionId }: Checked,
  copy: { title: string; siteName: string },
): Promise<Said> {
  const href = duplicatesPath(await slugOf(db, siteId), editionId)
  return { check: 'text-alike', level: 'hint', field: 'body', quote: `${copy.title} (${copy.siteName})`, href }
}

export const fullText = ({ title, summary, body }: ItemText): string => [title, summary, plainText(body)].join('\n')

/** Without what somebody has looked at and left. */
export async function findingsOfItem(
  db: Reader,
  { siteId, editionId, ...text }: ItemText & { siteId: string; editionId: string },
): Promise<ItemFinding[]> {
  const around = await aroundText(db, siteId, dayOf(new Date()))
  const passed = await passedKeys(db, siteId, editionId)
  return checkItem(text, around).filter(({ kind, quote }) => !passed.has(`${kind} ${quote}`))
}

export type BlockFinding = TextFinding & { block: number }

/** The blocks of a text under way, read as one and told block by block. */
export async function findingsInBlocks(
  db: Reader,
  { siteId, editionId, blocks, now }: { siteId: string; editionId: string; blocks: readonly string[]; now: Date },
): Promise<BlockFinding[]> {
  const around = await aroundText(db, siteId, dayOf(now))
  const passed = await passedKeys(db, siteId, editionId)
  const starts: number[] = []
  let length = 0
  for (const block of blocks) {
    starts.push(length)
    length += block.length + 1
  }
  return checkText(blocks.join('\n'), around)
    .filter(({ kind, quote }) => !passed.has(`${kind} ${quote}`))
    .flatMap((one) => {
      const block = starts.findLastIndex((start) => start <= one.from)
      const start = starts[block] ?? 0
      const isInside = one.to - start <= (blocks[block]?.length ?? 0)
      return isInside ? [{ ...one, block, from: one.from - start, to: one.to - start }] : []
    })
}

const passedKeys = async (db: Reader, siteId: string, editionId: string): Promise<Set<string>> =>
  new Set((await passedOf(db, siteId, editionId)).map(({ kind, quote }) => `${kind} ${quote}`))
