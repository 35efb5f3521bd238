import type { Language } from '../../../basics/language.ts'
import { bytesText } from '../../../basics/numbers.ts'
import { fileUrl } from '../../../basics/picture.ts'
import { Icon } from '../../../design/icon.tsx'
import { Notice } from '../../../design/parts.tsx'
import { publicDocumentWords } from '../words/public.ts'

export type ShownFile = { sha256: string; name: string; title: string; bytes: number }

type FilesShown = {
  main: ShownFile | null
  annexes: readonly ShownFile[]
  isRedacted: boolean
  language: Language
}

/** The file as it was signed, byte for byte, and what belongs to it. */
export function Files({ main, annexes, isRedacted, language }: FilesShown) {
  const words = publicDocumentWords[language]
  if (main === null && annexes.length === 0) return null
  return (
    <section aria-labelledby="tep">
      <h2 id="tep" class="unseen">
        {words.files}
      </h2>
      <ul class="document-files">
        {main && <FileRow file={main} what={isRedacted ? words.redactedFile : words.main} isMain language={language} />}
        {annexes.map((file, index) => (
          <FileRow file={file} what={annexName(words.annexes, annexes.length, index)} language={language} />
        ))}
      </ul>
    </section>
  )
}

const annexName = (word: string, count: number, index: number): string => (count === 1 ? word : `${word} ${index + 1}`)

type Row = { file: ShownFile; what: string; language: Language; isMain?: boolean }

function FileRow({ file, what, language, isMain = false }: Row) {
  const words = publicDocumentWords[language]
  const kind = file.name.split('.').pop()?.toUpperCase() ?? ''
  return (
    <li>
      <a class={isMain ? 'button' : 'button button-quiet'} href={fileUrl(file)} download={file.name}>
        <Icon name="file" />
        <span>
          {`${words.download}: ${what} `}
          <span class="unbroken">{`(${words.pdfOf(kind, bytesText(file.bytes, language))})`}</span>
        </span>
      </a>
      {!isMain && file.title !== '' && file.title !== file.name && (
        <span class="soft" lang="vi">
          {file.title}
        </span>
      )}
    </li>
  )
}

/** A superior's document is not copied: its issuer keeps the copy that counts. */
export function Original({ href, issuer, language }: { href: string; issuer: string; language: Language }) {
  const words = publicDocumentWords[language]
  return (
    <Notice tone="info" title={words.original}>
      <p>{words.originalWhy(issuer)}</p>
      <p>
        <a href={href} rel="noopener">
          {words.originalLink} <Icon name="external" />
        </a>
      </p>
    </Notice>
  )
}

/** Ready to be copied: a click selects the whole of it, also without a script. */
export function CitationBox({ citation, language }: { citation: string; language: Language }) {
  const words = publicDocumentWords[language]
  return (
    <section class="document-citation" aria-labelledby="trich-dan">
      <h2 id="trich-dan">{words.citation}</h2>
      <p class="citation-text" lang="vi">
        {citation}
      </p>
      <button
        type="button"
        class="tool needs-script no-print"
        data-do="copy"
        data-text={citation}
        data-copied={words.copied}
      >
        <Icon name="link" /> {words.copyCitation} <span role="status" data-said="" />
      </button>
    </section>
  )
}

type Tools = { jsonHref: string; mistakeHref: string; language: Language }

export function DocumentTools({ jsonHref, mistakeHref, language }: Tools) {
  const words = publicDocumentWords[language]
  return (
    <div class="article-tools">
      <button type="button" class="tool needs-script" data-do="print">
        <Icon name="printer" /> {words.print}
      </button>
      <a class="tool" href={jsonHref}>
        <Icon name="chart" /> {words.data}
      </a>
      <a class="tool tool-last" href={mistakeHref} rel="nofollow">
        <Icon name="flag" /> {words.mistake}
      </a>
    </div>
  )
}
