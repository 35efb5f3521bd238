/** Issues of an item's page with their sentences, at the fields where they can be mended. */
import type { Issue } from '../../../basics/outcomes.ts'
import type { Said } from '../../../design/desk-form.tsx'
import type { ContentForm } from '../../../web/content-form.ts'
import { itemIssues } from '../words/item.ts'
import { checkWords, workflowIssues } from '../words.ts'

/** The workflow's own words first; what it does not know is about the text, and its type says it. */
export const saidOf = (content: ContentForm, issues: readonly Issue[]): Said =>
  issues.flatMap((issue) => {
    const { field, problem } = issue
    const text = itemIssues[problem] ?? workflowIssues[problem] ?? checkWords[problem]
    const inText = content.said([issue])
    if (text === undefined) return inText
    return [{ field: inDeed.test(field) ? field : (places[field] ?? inText[0]?.field ?? field), text }]
  })

const inDeed =
  /^(viec$|nhap-thay$|submit-|return-|recommend-|approve|publish-|schedule-|discard-|limit-|correct-|withdraw-)/

/** What is not about the text stands with the deeds. */
const places: Readonly<Record<string, string>> = {
  ...{ state: 'viec', person: 'viec', edition: 'viec', revision: 'viec', exception: 'viec', remark: 'viec' },
  writer: 'nhap-thay',
}
