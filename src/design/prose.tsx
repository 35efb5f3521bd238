import { type ComponentChildren, Fragment } from 'preact'
import { useContext } from 'preact/hooks'
import type { Language } from '../basics/language.ts'
import { bytesText } from '../basics/numbers.ts'
import type { Picture } from '../basics/picture.ts'
import type { Attachment, Block, Inline, Mark, Prose as ProseDocument, TextNode } from '../basics/prose/types.ts'
import { safeHref } from '../basics/urls.ts'
import { Citations } from './citations.ts'
import { FileAddress } from './file-address.ts'
import { Icon } from './icon.tsx'
import { OfficialText } from './official-text.tsx'
import { PictureFigure } from './picture.tsx'
import { ProseTable } from './prose-table.tsx'
import { Gallery, Recording } from './recordings.tsx'

type ProseShown = { prose: ProseDocument; language: Language; poster?: Picture | null }

/** Renders running text. What is kept has passed the schema; links pass `safeHref` all the same. `poster` stands for a film that waits. */
export function Prose({ prose, language, poster }: ProseShown) {
  return (
    <div class="prose">
      {prose.content.map((block) =>
        block.type === 'video' ? (
          <Recording kind="video" recording={block.attrs} language={language} poster={poster ?? null} />
        ) : (
          blockOf(block, language)
        ),
      )}
    </div>
  )
}

export function Blocks({ blocks, language }: { blocks: readonly Block[]; language: Language }) {
  return <>{blocks.map((block) => blockOf(block, language))}</>
}

function blockOf(block: Block, language: Language): ComponentChildren {
  switch (block.type) {
    case 'paragraph':
      return <p>{inlines(block.content)}</p>
    case 'heading': {
      const Tag = `h${block.attrs.level}` as const
      return <Tag>{inlines(block.content)}</Tag>
    }
    case 'bulletList':
      return <ul>{items(block.content, language)}</ul>
    case 'orderedList':
      return (
        <ol {...(block.attrs.start === 1 ? {} : { start: block.attrs.start })}>{items(block.content, language)}</ol>
      )
    case 'blockquote':
      return (
        <blockquote>
          <Blocks blocks={block.content} language={language} />
        </blockquote>
      )
    case 'table':
      return (
        <ProseTable table={block} language={language} render={(cell) => cell.map((one) => blockOf(one, language))} />
      )
    case 'image':
      return <PictureFigure picture={block.attrs} sizes="(min-width: 48em) 704px, 100vw" />
    case 'gallery':
      return <Gallery pictures={block.attrs.pictures} />
    case 'video':
    case 'audio':
      return <Recording kind={block.type} recording={block.attrs} language={language} />
    case 'attachment':
      return <AttachmentLink file={block.attrs} language={language} />
    case 'horizontalRule':
      return <hr />
  }
}

/** A paragraph alone in a list item is shown without its own margins. */
const items = (list: readonly { content: Block[] }[], language: Language) =>
  list.map(({ content }) => {
    const [first, ...rest] = content
    if (first?.type !== 'paragraph') return <li>{content.map((block) => blockOf(block, language))}</li>
    return (
      <li>
        {inlines(first.content)}
        {rest.map((block) => blockOf(block, language))}
      </li>
    )
  })

const inlines = (content: readonly Inline[]): ComponentChildren =>
  content.map((inline) => (inline.type === 'hardBreak' ? <br /> : marked(inline)))

const marked = ({ text, marks = [] }: TextNode): ComponentChildren =>
  marks.reduceRight<ComponentChildren>(
    wrap,
    marks.some(({ type }) => type === 'link') ? <OfficialText text={text} /> : <CitedText text={text} />,
  )

/** Text whose citations lead to the documents they name. */
function CitedText({ text }: { text: string }) {
  const places = useContext(Citations)(text)
  if (places.length === 0) return <OfficialText text={text} />
  return (
    <>
      {places.map(({ from, to, href }, index) => (
        <>
          <OfficialText text={text.slice(places[index - 1]?.to ?? 0, from)} />
          <a href={href}>
            <OfficialText text={text.slice(from, to)} />
          </a>
        </>
      ))}
      <OfficialText text={text.slice(places.at(-1)?.to ?? 0)} />
    </>
  )
}

function wrap(inside: ComponentChildren, mark: Mark): ComponentChildren {
  switch (mark.type) {
    case 'bold':
      return <strong>{inside}</strong>
    case 'italic':
      return <em>{inside}</em>
    case 'underline':
      return <u>{inside}</u>
    case 'strike':
      return <s>{inside}</s>
    case 'superscript':
      return <sup>{inside}</sup>
    case 'subscript':
      return <sub>{inside}</sub>
    case 'link':
      return <SafeLink href={mark.attrs.href}>{inside}</SafeLink>
  }
}

/** A link that may not be followed safely leaves its words behind. */
function SafeLink({ href, children }: { href: string; children: ComponentChildren }) {
  const safe = safeHref(href)
  if (safe === null) return <Fragment>{children}</Fragment>
  return <a href={safe}>{children}</a>
}

export function AttachmentLink({ file, language }: { file: Attachment['attrs']; language: Language }) {
  const addressOf = useContext(FileAddress)
  const kind = file.name.split('.').pop()?.toUpperCase() ?? ''
  return (
    <p class="attachment">
      <Icon name="file" />
      <span>
        <a href={addressOf(file)} download={file.name}>
          {file.title || file.name}
        </a>{' '}
        <small class="soft">
          ({kind}, {bytesText(file.bytes, language)})
        </small>
      </span>
    </p>
  )
}
