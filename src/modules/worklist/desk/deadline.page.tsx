import { itemPath, normsPath, worklistPath } from '../paths.ts'
import { deadlineWords as words, worklistWords } from '../words.ts'

export type DeadlinePageProps = {
  siteSlug: string
  editionId: string
  title: string
  norm: { text: string; source: string; isUnsure: boolean } | null
  /** Every step in a sentence; the reason where nothing can be reckoned. */
  steps: readonly string[]
  facts: readonly string[]
}

/** "Vì sao?": the norm, where it comes from, and each step of the reckoning. */
export function DeadlinePage({ siteSlug, editionId, title, norm, steps, facts }: DeadlinePageProps) {
  return (
    <>
      <h1>{words.title}</h1>
      <dl class="deadline-facts">
        <dt>{words.item}</dt>
        <dd>
          <a href={itemPath(siteSlug, editionId)}>{title.trim() || worklistWords.untitled}</a>
        </dd>
        {norm && (
          <>
            <dt>{words.norm}</dt>
            <dd>{norm.text}</dd>
            <dt>{words.source}</dt>
            <dd>
              {norm.source}
              {norm.isUnsure && <span class="hint"> {words.unsure}</span>}
            </dd>
          </>
        )}
      </dl>
      {facts.map((fact) => (
        <p>{fact}</p>
      ))}
      <h2>{words.steps}</h2>
      <ol class="deadline-steps">
        {steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p class="hint">{words.perStep}</p>
      <p>
        <a href={worklistPath}>{words.back}</a> · <a href={normsPath(siteSlug)}>{words.norms}</a>
      </p>
    </>
  )
}
