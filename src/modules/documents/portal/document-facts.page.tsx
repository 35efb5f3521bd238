import type { ComponentChildren } from 'preact'
import type { LocalDate } from '../../../basics/dates.ts'
import type { Language } from '../../../basics/language.ts'
import { DateText, DayText } from '../../../design/date-text.tsx'
import { Tag } from '../../../design/parts.tsx'
import type { ForceState } from '../rules/in-force.ts'
import { publicDocumentWords } from '../words/public.ts'

export type DocumentFacts = {
  numberSymbol: string
  kindName: string
  kindHref: string | null
  /** The first is the main one; several where it is joint. */
  issuers: readonly { name: string; href: string | null }[]
  issuedOn: LocalDate | null
  effectiveOn: LocalDate | null
  expiresOn: LocalDate | null
  force: ForceState
  signer: { name: string; title: string; code: string; href: string | null } | null
  field: { name: string; href: string | null } | null
  urgency: string | null
  gazette: string | null
  publishedAt: Date
  updatedAt: Date | null
}

/** The metadata that Nghị định 43/2011 (Đ10.1.e) and its successors ask of each document. */
export function FactsTable({ facts, language }: { facts: DocumentFacts; language: Language }) {
  const words = publicDocumentWords[language]
  return (
    <section aria-labelledby="thong-tin">
      <h2 id="thong-tin">{words.facts}</h2>
      <dl class="document-facts">
        {rowsOf(facts, language).map(([term, value]) => (
          <div>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function rowsOf(facts: DocumentFacts, language: Language): (readonly [string, ComponentChildren])[] {
  const words = publicDocumentWords[language]
  const { issuers, signer, field, urgency, gazette, updatedAt } = facts
  const day = (at: LocalDate | null) => (at === null ? null : <DayText day={at} language={language} />)
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    [words.numberSymbol, facts.numberSymbol ? <span class="unbroken">{facts.numberSymbol}</span> : words.noNumber],
    [words.kind, <Linked text={facts.kindName} href={facts.kindHref} />],
    [issuers.length > 1 ? words.jointIssuers : words.issuer, <Issuers issuers={issuers} />],
    [words.issuedOn, day(facts.issuedOn) ?? words.undated],
    [words.effectiveOn, day(facts.effectiveOn)],
    [words.expiresOn, day(facts.expiresOn)],
    [words.state, <ForceTag force={facts.force} language={language} />],
    [words.signedBy, signer && <Signer {...signer} />],
    [words.field, field && <Linked text={field.name} href={field.href} isVietnamese />],
    [words.urgency, urgency],
    [words.gazette, gazette],
    [words.published, <DateText at={facts.publishedAt} language={language} />],
    [words.updated, updatedAt && <DateText at={updatedAt} language={language} />],
  ]
  return rows.filter(([, value]) => value !== null)
}

type LinkedProps = { text: string; href: string | null; isVietnamese?: boolean }

function Linked({ text, href, isVietnamese = false }: LinkedProps) {
  const lang = isVietnamese ? { lang: 'vi' } : {}
  return href === null ? (
    <span {...lang}>{text}</span>
  ) : (
    <a href={href} {...lang}>
      {text}
    </a>
  )
}

function Issuers({ issuers }: Pick<DocumentFacts, 'issuers'>) {
  return (
    <>
      {issuers.map(({ name, href }) => (
        <span class="document-issuer">
          <Linked text={name} href={href} isVietnamese />
        </span>
      ))}
    </>
  )
}

function Signer({ name, title, code, href }: NonNullable<DocumentFacts['signer']>) {
  return (
    <span lang="vi">
      <Linked text={name} href={href} />
      {(code || title) && <span class="soft">{`, ${[code, title].filter((part) => part !== '').join(' ')}`}</span>}
    </span>
  )
}

const tones: Record<ForceState, 'good' | 'warn' | 'bad' | 'info'> = {
  ...{ 'in-force': 'good', 'not-yet': 'info', ended: 'bad', 'partly-ended': 'warn', unknown: 'info' },
}

export const ForceTag = ({ force, language }: { force: ForceState; language: Language }) => (
  <Tag text={publicDocumentWords[language].states[force]} tone={tones[force]} />
)
