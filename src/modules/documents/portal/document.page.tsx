import type { Language } from '../../../basics/language.ts'
import type { Prose as ProseDocument } from '../../../basics/prose/types.ts'
import { Breadcrumbs } from '../../../design/breadcrumbs.tsx'
import { type Correction, Corrections } from '../../../design/corrections.tsx'
import type { FrameLink } from '../../../design/frame-types.ts'
import { OfficialText } from '../../../design/official-text.tsx'
import { Notice } from '../../../design/parts.tsx'
import { Prose } from '../../../design/prose.tsx'
import type { ForceState } from '../rules/in-force.ts'
import type { SignaturePanel } from '../rules/signature-panel.ts'
import { publicDocumentWords } from '../words/public.ts'
import { type DocumentFacts, FactsTable, ForceTag } from './document-facts.page.tsx'
import { CitationBox, DocumentTools, Files, Original, type ShownFile } from './document-parts.page.tsx'
import { type RelationGroup, Relations } from './relations.page.tsx'
import { SignaturePanelPart } from './signature-panel.page.tsx'

export type DocumentProps = {
  language: Language
  trail: readonly FrameLink[]
  /** '254/BC-UBND'; empty for a document without a number. */
  numberSymbol: string
  kindName: string
  subject: string
  force: ForceState
  facts: DocumentFacts
  main: ShownFile | null
  annexes: readonly ShownFile[]
  /** The file shown is a redacted copy of a signed one that stays with the agency. */
  isRedacted: boolean
  /** Only what is told about it is public. */
  isRestricted: boolean
  /** A superior's document: where its issuer publishes it. */
  original: { href: string; issuer: string } | null
  /** Null where there is no file to speak of. */
  signature: SignaturePanel | null
  text: ProseDocument | null
  relations: readonly RelationGroup[]
  /** What took its force away, for the notice at the top. */
  endedBy: readonly { title: string; href: string | null }[]
  corrections: readonly Correction[]
  citation: string
  jsonHref: string
  mistakeHref: string
}

/** One document: what it is, whether it holds, its file and its text. */
export function DocumentPage(props: DocumentProps) {
  const { language, trail, isRestricted, isRedacted, original, signature, text } = props
  const words = publicDocumentWords[language]
  return (
    <div class="wrap page">
      <Breadcrumbs trail={trail} language={language} />
      <div class="document-columns">
        <article class="document" aria-labelledby="title">
          <DocumentHead {...props} />
          <Ended {...props} />
          <Corrections corrections={props.corrections} language={language} />
          {isRestricted && (
            <Notice tone="info" title={words.restricted}>
              <p>{words.restrictedWhy}</p>
            </Notice>
          )}
          {isRedacted && (
            <Notice tone="warn" title={words.redacted}>
              <p>{words.redactedWhy}</p>
            </Notice>
          )}
          {original && <Original {...original} language={language} />}
          {!isRestricted && <Files {...props} />}
          <FactsTable facts={props.facts} language={language} />
          {signature && <SignaturePanelPart panel={signature} language={language} />}
          {text && <TextOf text={text} language={language} />}
          <CitationBox citation={props.citation} language={language} />
          <DocumentTools jsonHref={props.jsonHref} mistakeHref={props.mistakeHref} language={language} />
        </article>
        <Relations groups={props.relations} language={language} />
      </div>
    </div>
  )
}

function DocumentHead({ language, kindName, numberSymbol, subject, force }: DocumentProps) {
  const words = publicDocumentWords[language]
  return (
    <header class="document-head">
      <p class="document-number">
        <span>{kindName}</span>{' '}
        {numberSymbol ? <strong class="unbroken">{numberSymbol}</strong> : <span class="soft">({words.noNumber})</span>}{' '}
        <ForceTag force={force} language={language} />
      </p>
      <h1 id="title" lang="vi">
        <OfficialText text={subject} />
      </h1>
    </header>
  )
}

function Ended({ language, force, endedBy }: DocumentProps) {
  const words = publicDocumentWords[language]
  if (force !== 'ended') return null
  return (
    <Notice tone="warn" title={words.endedBy}>
      {endedBy.map(({ title, href }) => (
        <p lang="vi">{href === null ? title : <a href={href}>{title}</a>}</p>
      ))}
    </Notice>
  )
}

function TextOf({ text, language }: { text: ProseDocument; language: Language }) {
  const words = publicDocumentWords[language]
  return (
    <section class="document-text" aria-labelledby="toan-van">
      <h2 id="toan-van">{words.text}</h2>
      <p class="soft">{words.textNote}</p>
      <div lang="vi">
        <Prose prose={text} language={language} />
      </div>
    </section>
  )
}
