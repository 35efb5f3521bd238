import type { Language } from '../../../basics/language.ts'
import type { Picture } from '../../../basics/picture.ts'
import type { Prose as ProseDocument } from '../../../basics/prose/types.ts'
import { FileAddress } from '../../../design/file-address.ts'
import { PictureFigure } from '../../../design/picture.tsx'
import { Prose } from '../../../design/prose.tsx'
import { deskFilePath } from '../paths.ts'
import { itemWords as words } from '../words/item.ts'

export type ReadingProps = {
  siteSlug: string
  language: Language
  /** Null where the page says it already. */
  title: string | null
  summary: string
  picture: Picture | null
  body: ProseDocument
  /** Labelled facts, in words. */
  facts: readonly { name: string; value: string }[]
  /** Where it can be changed by whoever may. */
  writeHref?: string | null
}

/** A text as it stands, for those who decide on it and do not write it. */
export function Reading({ siteSlug, language, title, summary, picture, body, facts, writeHref = null }: ReadingProps) {
  return (
    <FileAddress.Provider value={(file) => deskFilePath(siteSlug, file)}>
      <article class="item-reading" lang={language} aria-label={words.text}>
        {title !== null && <p class="item-reading-title">{title || words.untitled}</p>}
        {summary !== '' && <p class="item-reading-summary">{summary}</p>}
        {picture !== null && <PictureFigure picture={picture} sizes="(min-width: 64em) 704px, 100vw" />}
        <Prose prose={body} language={language} />
      </article>
      {facts.length > 0 && (
        <section class="item-facts" aria-labelledby="facts-title">
          <h2 id="facts-title">{words.facts}</h2>
          <dl>
            {facts.map(({ name, value }) => (
              <div>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {writeHref !== null && (
        <p class="item-write">
          <a href={writeHref}>{words.write}</a> <span class="soft">{words.writeWarning}</span>
        </p>
      )}
    </FileAddress.Provider>
  )
}
