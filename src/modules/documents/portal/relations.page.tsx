import type { Language } from '../../../basics/language.ts'
import { OfficialText } from '../../../design/official-text.tsx'
import type { ForceState } from '../rules/in-force.ts'
import type { RelationKind } from '../rules/relations.ts'
import { publicDocumentWords } from '../words/public.ts'
import { ForceTag } from './document-facts.page.tsx'

export type RelatedDocument = {
  /** As it is cited: kind, number, day. */
  title: string
  subject: string
  /** Null where it is published nowhere here. */
  href: string | null
  /** The site it stands on, where that is another. */
  site: string | null
  force: ForceState | null
  /** Which parts, where not the whole. */
  note: string
}

/** One kind of relation seen from one end. */
export type RelationGroup = {
  kind: RelationKind
  end: 'active' | 'passive'
  documents: readonly RelatedDocument[]
}

/** How the document stands to others, read from both ends: what it did to them and what they did to it. */
export function Relations({ groups, language }: { groups: readonly RelationGroup[]; language: Language }) {
  const words = publicDocumentWords[language]
  if (groups.length === 0) return null
  return (
    <aside class="relations" aria-labelledby="quan-he">
      <h2 id="quan-he">{words.relations}</h2>
      {groups.map(({ kind, end, documents }) => (
        <section aria-labelledby={`${kind}-${end}`}>
          <h3 id={`${kind}-${end}`}>{words.relation[kind][end]}</h3>
          <ul>
            {documents.map((document) => (
              <li>
                <Related document={document} language={language} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </aside>
  )
}

function Related({ document, language }: { document: RelatedDocument; language: Language }) {
  const { title, subject, href, site, force, note } = document
  return (
    <>
      <span lang="vi">
        {href === null ? (
          <OfficialText text={title} />
        ) : (
          <a href={href}>
            <OfficialText text={title} />
          </a>
        )}
      </span>
      {subject !== '' && (
        <span class="relation-subject" lang="vi">
          {subject}
        </span>
      )}
      {note !== '' && (
        <span class="soft" lang="vi">
          {note}
        </span>
      )}
      {site !== null && <span class="soft">{site}</span>}
      {force && <ForceTag force={force} language={language} />}
    </>
  )
}
