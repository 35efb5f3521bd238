import type { DemoArticle, DemoAuthor, DemoProvince } from '../../../demo/index.ts'
import type { Picture } from '../../basics/picture.ts'
import type { Block, Prose } from '../../basics/prose/prose.ts'
import { type ArticleInput, enterArticles } from '../../modules/articles/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { FileStore } from '../../platform/files/index.ts'
import { proseFromHtml } from '../../platform/html.ts'
import { addRecording, type Drawn } from './pictures.ts'
import type { MadeSite } from './sites.ts'
import type { UnitIds } from './units.ts'

export type Loading = {
  province: DemoProvince
  site: MadeSite
  shelf: Drawn
  files: FileStore
  now: Date
}

/** Enters the articles of one site, oldest first, so that numbers run with the dates; translations follow their originals. */
export async function enterDemoArticles(tx: Tx, loading: Loading & { units: UnitIds }): Promise<void> {
  const { province, site, now } = loading
  const mine = province.articles.filter((article) => article.site === site.slug).toReversed()
  const originals = mine.filter(({ translationOf }) => translationOf === undefined)
  const inputs = await inputsOf(tx, loading, originals)
  const entered = await enterArticles(tx, { siteId: site.id, articles: inputs, now })
  const byId = new Map(originals.map((article, index) => [article.externalId, entered[index]]))
  const translations = mine.filter(({ translationOf }) => translationOf !== undefined)
  const translated = (await inputsOf(tx, loading, translations)).map((input, index) => {
    const item = byId.get(translations[index]?.translationOf ?? '')
    const { externalId: _, ...rest } = input
    return item ? { ...rest, translationOf: { itemId: item.itemId, number: item.number } } : input
  })
  await enterArticles(tx, { siteId: site.id, articles: translated, now })
}

async function inputsOf(tx: Tx, loading: Loading & { units: UnitIds }, articles: readonly DemoArticle[]) {
  const inputs: ArticleInput[] = []
  for (const article of articles) inputs.push(await inputOf(tx, loading, article))
  return inputs
}

async function inputOf(tx: Tx, loading: Loading & { units: UnitIds }, article: DemoArticle): Promise<ArticleInput> {
  const { site, shelf, files, units, now } = loading
  const { language, picture: key, media, broadcast, expiresAt } = article
  const body = await proseWithPictures(tx, loading, article.body, language)
  const recording = media ? await addRecording(tx, files, site.id, media, now) : null
  const blocks: Block[] = recording && media ? [{ type: media.kind, attrs: recording }] : []
  const picture = key === null ? null : await shelf(tx, site.id, key, language, now)
  const unitId = units.get(article.unit)
  const group = groupOf(loading, article)
  return {
    externalId: article.externalId,
    language,
    genre: article.genre,
    title: article.title,
    summary: article.summary,
    content: {
      body: { ...body, content: [...blocks, ...body.content] },
      ...(broadcast ? { programme: broadcast.items.map((title) => ({ title })) } : {}),
    },
    ...(picture ? { picture } : {}),
    sectionIds: [sectionOf(site, article)],
    origin: article.origin,
    ...sourceOf(loading, article),
    byline: article.byline,
    ...(unitId === undefined ? {} : { unitId }),
    ...(group === undefined ? {} : { contributorGroup: group }),
    works: worksOf(article.authors),
    eventAt: article.eventAt,
    receivedAt: article.receivedAt,
    publishedAt: article.publishedAt,
    ...(expiresAt ? { expiresAt } : {}),
    ...(broadcast ? { series: broadcast.series, seriesNumber: broadcast.number, airOn: broadcast.airedOn } : {}),
    oldPaths: [],
  }
}

/** The English side translates the province's own texts where the demo names no other source. */
function sourceOf({ province, site }: Loading, { origin, source }: DemoArticle) {
  if (source) return { sourceName: source.name, ...(source.url ? { sourceUrl: source.url } : {}) }
  const own = province.sites.find(({ slug }) => slug === site.slug)?.name ?? site.slug
  return origin === 'own' ? {} : { sourceName: own }
}

const groupOf = ({ province, site }: Loading, { unit }: DemoArticle) =>
  province.sites.find(({ slug }) => slug === site.slug)?.contributors.find((one) => one.unit === unit)?.group

/** Names of the demo that differ from the slugs and keys of the statutory menu. */
const aliases: Record<string, string> = {
  'tra-loi-cu-tri': 'voter-replies',
  'khen-thuong-xu-phat': 'rewards',
  statistics: 'statistics',
}

const mediaSections: Record<string, string> = {
  video: 'multimedia-video',
  anh: 'multimedia-photos',
  'chum-anh': 'multimedia-photos',
  'phat-thanh': 'multimedia-radio',
}

/** A section the kind of site lacks falls back to its news. */
function sectionOf({ sections }: MadeSite, { section, disclosureBlock, genre }: DemoArticle): string {
  const block = disclosureBlock === undefined ? null : `commune-${String(disclosureBlock).padStart(2, '0')}`
  const media = section === 'multimedia' ? mediaSections[genre] : null
  const wanted = [block, media, aliases[section], section, 'news']
  for (const name of wanted) {
    const found = sections.find((one) => name && (one.key === name || one.slug === name))
    if (found) return found.id
  }
  throw new Error(`the demo names an unknown section: ${section}`)
}

/** Running text with its pictures put on the site; a figure is written `<figure data-picture="key">`. */
export async function proseWithPictures(
  tx: Tx,
  { site, shelf, now }: Pick<Loading, 'site' | 'shelf' | 'now'>,
  html: string,
  language: 'vi' | 'en',
): Promise<Prose> {
  const pictures = new Map<string, Picture>()
  for (const [, key = ''] of html.matchAll(/data-picture="([^"]+)"/g)) {
    const picture = await shelf(tx, site.id, key, language, now)
    if (picture) pictures.set(key, picture)
  }
  const marked = html
    .replaceAll(/<figure data-picture="([^"]+)"[^>]*>.*?<\/figure>/gs, '<img src="$1">')
    .replaceAll(/<(video|audio)[^>]*>.*?<\/\1>|<(?:video|audio)[^>]*\/>/gs, '')
  return proseFromHtml(marked, { picture: (src) => pictures.get(src) ?? null }).prose
}

const kinds = {
  text: 'text',
  editor: 'text',
  photo: 'photo',
  video: 'clip',
  graphic: 'graphic',
  presenter: 'audio',
  translator: 'translation',
} as const
const roles = {
  text: 'author',
  editor: 'editor',
  photo: 'photographer',
  video: 'camera',
  graphic: 'author',
  presenter: 'presenter',
  translator: 'translator',
} as const

/** Authors of the same kind share one work; the shares of a work add up to 100. */
function worksOf(authors: readonly DemoAuthor[]): ArticleInput['works'] {
  const byKind = Map.groupBy(authors, ({ role }) => kinds[role])
  return [...byKind].map(([kind, sharing]) => {
    const sum = sharing.reduce((total, { share }) => total + share, 0)
    return {
      kind,
      authors: sharing.map(({ name, penName, role, share }) => ({
        name,
        ...(penName === undefined ? {} : { penName }),
        role: roles[role],
        sharePercent: Math.round((share / sum) * 10_000) / 100,
      })),
    }
  })
}
