import { isoText } from '../basics/dates.ts'
import { fileUrl } from '../basics/picture.ts'
import type { Alternate, PageHead, PublicFrameProps } from './frame-types.ts'

type Shown = Pick<PublicFrameProps, 'language' | 'head' | 'site' | 'alternates' | 'asset'>

const fonts = ['be-vietnam-pro-latin-400-normal.woff2', 'be-vietnam-pro-vietnamese-400-normal.woff2'] as const

/** The `<head>` of a public page. */
export function DocumentHead({ language, head, site, alternates, asset }: Shown) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{head.title === site.name ? head.title : `${head.title} - ${site.name}`}</title>
      <script src={asset('early.js')} />
      {fonts.map((font) => (
        <link rel="preload" as="font" type="font/woff2" crossorigin="anonymous" href={asset(font)} />
      ))}
      <link rel="stylesheet" href={asset('portal.css')} />
      {head.styles?.map((name) => (
        <link rel="stylesheet" href={asset(name)} />
      ))}
      {site.accentStylesheet && <link rel="stylesheet" href={site.accentStylesheet} />}
      <link rel="icon" type="image/svg+xml" href={asset('favicon.svg')} />
      <meta name="color-scheme" content="light dark" />
      <script src={asset('reader.js')} defer />
      <script src={asset('suggest.js')} defer />
      <meta name="description" content={head.description} />
      {head.hidden && <meta name="robots" content="noindex" />}
      <link rel="canonical" href={head.canonical ?? head.origin + head.path} />
      {alternateLinks(head, alternates)}
      {head.feed && <link rel="alternate" type="application/rss+xml" title={head.feed.text} href={head.feed.href} />}
      {head.data && <link rel="alternate" type="application/json" href={head.data} />}
      <OpenGraph head={head} name={site.name} language={language} />
      <DublinCore head={head} publisher={site.name} language={language} />
      {head.jsonLd?.map((data) => (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: a data block cannot be written as escaped text; `jsonText` escapes it
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonText(data) }} />
      ))}
    </head>
  )
}

/** JSON that cannot end its `<script>`: `<`, `>` and `&` are written as escapes. */
export const jsonText = (data: object): string =>
  JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const alternateLinks = (head: PageHead, alternates: readonly Alternate[]) =>
  alternates
    .filter((alternate) => alternate.exact)
    .map(({ language, href }) => <link rel="alternate" hreflang={language} href={head.origin + href} />)

function OpenGraph({ head, name, language }: { head: PageHead; name: string; language: string }) {
  const image = head.picture && head.picture.contentType !== 'image/svg+xml' ? head.picture : null
  return (
    <>
      <meta property="og:type" content={head.kind} />
      <meta property="og:title" content={head.title} />
      <meta property="og:description" content={head.description} />
      <meta property="og:url" content={head.origin + head.path} />
      <meta property="og:site_name" content={name} />
      <meta property="og:locale" content={language === 'vi' ? 'vi_VN' : 'en_GB'} />
      {image && <meta property="og:image" content={head.origin + fileUrl(image)} />}
      {image?.alt && <meta property="og:image:alt" content={image.alt} />}
      {head.kind === 'article' && head.date && <meta property="article:published_time" content={isoText(head.date)} />}
      {head.kind === 'article' && head.modified && (
        <meta property="article:modified_time" content={isoText(head.modified)} />
      )}
    </>
  )
}

/** Six elements are mandatory for state portals (Thông tư 24/2011/TT-BTTTT, Điều 4); several values are parted by ';'. */
function DublinCore({ head, publisher, language }: { head: PageHead; publisher: string; language: string }) {
  const values: readonly [string, string | undefined][] = [
    ['DC.title', head.title],
    ['DC.creator', head.creator],
    ['DC.date', head.date ? isoText(head.date) : undefined],
    ['DC.description', head.description],
    ['DC.publisher', publisher],
    ['DC.identifier', head.origin + head.path],
    ['DC.language', language],
    ['DC.source', head.source],
    ['DC.subject', head.subjects?.join('; ')],
    ...Object.entries(head.dublinCore ?? {}),
  ]
  return <>{values.map(([name, content]) => content && <meta name={name} content={content} />)}</>
}
