/** The reasons of the template engine as problems with words of ours. */
import { z } from 'zod'
import type { TemplateProblem } from './words.ts'

const reason = z.object({
  properties: z.object({ id: z.string(), xtag: z.unknown().optional(), openingtag: z.unknown().optional() }),
})
const reasons = z.object({ properties: z.object({ errors: z.array(reason) }) })

const known: Record<string, TemplateProblem['problem']> = {
  unclosed_tag: 'unclosed',
  unopened_tag: 'unclosed',
  duplicate_open_tag: 'unclosed',
  duplicate_close_tag: 'unclosed',
  unclosed_loop: 'loop-unclosed',
  unopened_loop: 'loop-unopened',
  closing_tag_does_not_match_opening_tag: 'loop-unclosed',
  raw_xml_tag_should_be_only_text_in_paragraph: 'not-alone',
  raw_tag_outerxml_invalid: 'not-alone',
}

export function refusals(failure: unknown): TemplateProblem[] {
  const many = reasons.safeParse(failure)
  const one = reason.safeParse(failure)
  const all = many.success ? many.data.properties.errors : one.success ? [one.data] : []
  if (all.length === 0) throw failure
  return all.map(({ properties: { id, xtag, openingtag } }) => {
    const at = [openingtag, xtag].find((tag) => typeof tag === 'string')
    return { problem: known[id] ?? 'other', at: typeof at === 'string' ? at.slice(0, 60) : null }
  })
}
