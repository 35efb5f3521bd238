/** Cuts a paper where the page turns: landscape tables and appendices stand on pages of their own. */
import type { OfficialPaper, PaperAppendix, PaperBlock } from '../../basics/official-paper.ts'

export type FlowBlock = Exclude<PaperBlock, PaperAppendix>

export type AppendixHead = Pick<PaperAppendix, 'label' | 'title' | 'note'>

export type PaperPart = {
  landscape: boolean
  /** Pages are counted from one anew in each appendix, and the first page shows no number (Appendix I, Part II.8). */
  opens: 'paper' | 'appendix' | null
  head: AppendixHead | null
  blocks: readonly FlowBlock[]
  /** The signature stands behind the text and before the appendices. */
  signed: boolean
}

/** The parts in the order of their pages. */
export function partsOf({ blocks }: OfficialPaper): PaperPart[] {
  const appendices = blocks.flatMap(appendicesIn)
  const main = runsOf(blocks.filter(isFlow), false).map((run, at) => ({
    ...bare(run),
    opens: at === 0 ? paperOpens : null,
  }))
  const last = main.at(-1)
  const signed =
    last !== undefined && !last.landscape ? [...main.slice(0, -1), { ...last, signed: true }] : [...main, signature]
  return [...signed, ...appendices.flatMap(appendixParts)]
}

const paperOpens = 'paper' as const
const signature: PaperPart = { landscape: false, opens: null, head: null, blocks: [], signed: true }

const isFlow = (block: PaperBlock): block is FlowBlock => block.kind !== 'appendix'

/** An appendix inside another one follows it. */
const appendicesIn = (block: PaperBlock): PaperAppendix[] =>
  isFlow(block) ? [] : [{ ...block, blocks: block.blocks.filter(isFlow) }, ...block.blocks.flatMap(appendicesIn)]

function appendixParts({ landscape, blocks, label, title, note }: PaperAppendix): PaperPart[] {
  return runsOf(blocks.filter(isFlow), landscape).map((run, at) => ({
    ...bare(run),
    opens: at === 0 ? 'appendix' : null,
    head: at === 0 ? { label, title, note } : null,
  }))
}

type Run = { landscape: boolean; blocks: FlowBlock[] }

const bare = (run: Run): PaperPart => ({ ...run, opens: null, head: null, signed: false })

/** The first run has the way up of the whole, because the heading stands on it. */
function runsOf(blocks: readonly FlowBlock[], landscape: boolean): Run[] {
  const runs: Run[] = [{ landscape, blocks: [] }]
  for (const block of blocks) {
    const lies = landscape || (block.kind === 'table' && block.landscape === true)
    const current = runs.at(-1)
    if (current?.landscape === lies) current.blocks.push(block)
    else runs.push({ landscape: lies, blocks: [block] })
  }
  return runs
}
