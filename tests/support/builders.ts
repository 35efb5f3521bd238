// What a test puts on a site, entered through the doors the product itself uses.
import { agendaPath, articlePath, pagePath } from '../../src/basics/addresses.ts'
import type { LocalWeek } from '../../src/basics/dates.ts'
import { newId } from '../../src/basics/ids.ts'
import type { Language } from '../../src/basics/language.ts'
import type { Outcome } from '../../src/basics/outcomes.ts'
import type { Picture } from '../../src/basics/picture.ts'
import type { Prose } from '../../src/basics/prose/prose.ts'
import { slugify } from '../../src/basics/vietnamese.ts'
import { type AgendaEntry, enterAgendas } from '../../src/modules/agenda/index.ts'
import { type ArticleInput, enterArticles } from '../../src/modules/articles/index.ts'
import { correct, readdress, type WithdrawalReason, withdraw } from '../../src/modules/editions/index.ts'
import { addFile, addPicture } from '../../src/modules/media/index.ts'
import { enterPages, type PageInput } from '../../src/modules/pages/index.ts'
import {
  announceChange,
  type BannerInput,
  createSite,
  insertBanner,
  insertBodies,
  insertLinks,
  type SectionSummary,
  type SiteInput,
  sectionsOf,
} from '../../src/modules/sites/index.ts'
import { insertOfficials, insertPersons, insertUnits, type OfficialInput } from '../../src/modules/units/index.ts'
import { type DeskDb, inTransaction, type Tx } from '../../src/platform/database/index.ts'
import type { FileStore } from '../../src/platform/files/index.ts'

export type MadeSite = {
  id: string
  slug: string
  kind: SiteInput['kind']
  name: string
  /** The Host it answers at, with the port. */
  host: string
  origin: string
  sections: readonly SectionSummary[]
  /** The id of the section of this key or slug. */
  section(keyOrSlug: string): string
}

export type MadeItem = {
  itemId: string
  editionId: string
  revisionId: string
  number: number
  path: string
  title: string
}

export type BodyWish = {
  name: string
  officials?: readonly (Pick<OfficialInput, 'title'> & Partial<OfficialInput> & { name: string })[]
}

export type SiteWish = Partial<SiteInput> & {
  slug: string
  /** Units it speaks for, made with it; the first governs it. */
  bodies?: readonly BodyWish[]
  /** Names of links to other agencies. */
  links?: readonly string[]
}

export type ArticleWish = Partial<Omit<ArticleInput, 'content' | 'sectionIds'>> & {
  title: string
  /** The one paragraph of its text; `content` for more. */
  text?: string
  content?: ArticleInput['content']
  /** Key or slug of its section; the main news without it. */
  section?: string
}

export type PageWish = Partial<Omit<PageInput, 'content' | 'sectionId'>> & {
  slug: string
  title: string
  text?: string
}

export type AgendaWish = { week: LocalWeek; language?: Language; publishedAt?: Date; entries: readonly AgendaEntry[] }

export type Builders = ReturnType<typeof buildersOn>

type Ground = { db: DeskDb; files: FileStore; apex: string }

const by = { kind: 'command' } as const
const minute = 60_000

export const proseOf = (...paragraphs: string[]): Prose => ({
  type: 'doc',
  version: 1,
  content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})

/** Builders for one portal. Each commits, and announces what readers can notice. */
export function buildersOn(ground: Ground) {
  const { db, files } = ground
  const change = <T>(siteId: string | null, work: (tx: Tx) => Promise<T>): Promise<T> =>
    inTransaction(db, async (tx) => {
      const made = await work(tx)
      await announceChange(tx, siteId)
      return made
    })
  return {
    site: (wish: SiteWish) => makeSite(ground, wish),
    article: async (site: MadeSite, wish: ArticleWish): Promise<MadeItem> => {
      const [made] = await change(site.id, (tx) => enterOne(tx, site, wish))
      return made
    },
    /** A standing page; it stands under the contacts when no section has its slug. */
    page: (site: MadeSite, wish: PageWish) => change(site.id, (tx) => enterPage(tx, site, wish)),
    agenda: (site: MadeSite, wish: AgendaWish) => change(site.id, (tx) => enterAgenda(tx, site, wish)),
    /** Bytes under a name, and the block of running text that offers them. */
    file: (site: MadeSite, name: string, bytes: Buffer, contentType = 'application/pdf') =>
      change(site.id, async (tx) => {
        const sha256 = await addFile(tx, files, { siteId: site.id, name, contentType, bytes, now: new Date() })
        return { type: 'attachment' as const, attrs: { sha256, name, contentType, title: name, bytes: bytes.length } }
      }),
    picture: (site: MadeSite, name: string, original: Buffer, alt: string): Promise<Picture> =>
      change(site.id, (tx) =>
        addPicture(tx, files, { siteId: site.id, name, original, text: { alt }, now: new Date() }),
      ),
    banner: (banner: Omit<BannerInput, 'liveFrom'> & { liveFrom?: Date }) =>
      change(null, (tx) => insertBanner(tx, newId(new Date()), { liveFrom: new Date(Date.now() - minute), ...banner })),
    withdraw: async (site: MadeSite, { editionId }: MadeItem, reason: WithdrawalReason = 'mistake') =>
      ofOutcome(await withdraw(db, { siteId: site.id, editionId, withdrawal: { reason, at: new Date() }, by })),
    correct: async (site: MadeSite, { editionId }: MadeItem, text: string) =>
      ofOutcome(await correct(db, { siteId: site.id, editionId, text, at: new Date(), by })),
    readdress: async (site: MadeSite, { editionId }: MadeItem, path: string) =>
      ofOutcome(await readdress(db, { siteId: site.id, editionId, path, at: new Date(), by })),
  }
}

function ofOutcome<T>(outcome: Outcome<T>): T {
  if ('issues' in outcome) throw new Error(`a builder was refused: ${JSON.stringify(outcome.issues)}`)
  return outcome.done
}

async function makeSite({ db, apex }: Ground, { bodies = [], links = [], ...wish }: SiteWish): Promise<MadeSite> {
  const now = new Date()
  const unitIds = await inTransaction(db, (tx) => makeBodies(tx, bodies))
  const governing = unitIds[0] === undefined ? {} : { governingUnitId: unitIds[0] }
  const input: SiteInput = { kind: 'province', name: `Cổng ${wish.slug}`, parentId: null, ...governing, ...wish }
  const { siteId: id } = ofOutcome(await createSite(db, { input, by, now }))
  await inTransaction(db, async (tx) => {
    await insertBodies(tx, id, unitIds)
    const named = links.map((name, index) => ({
      group: 'agency' as const,
      name,
      href: `https://lien-ket-${index}.example/`,
    }))
    await insertLinks(tx, id, named, now)
    await announceChange(tx, null)
  })
  const sections = await sectionsOf(db, id)
  const host = input.hosts?.[0] ?? (input.kind === 'province' ? apex : `${input.slug}.${apex}`)
  return {
    ...{ id, slug: input.slug, kind: input.kind, name: input.name, host, origin: `http://${host}`, sections },
    section: (wanted) => sectionOf(sections, wanted),
  }
}

async function makeBodies(tx: Tx, bodies: readonly BodyWish[]): Promise<string[]> {
  const now = new Date()
  const ids: string[] = []
  for (const { name, officials = [] } of bodies) {
    const id = newId(now)
    await insertUnits(tx, [{ id, kind: 'other', name }], now)
    const persons = officials.map((official) => ({ id: newId(now), fullName: official.name }))
    await insertPersons(tx, persons, now)
    const inputs = officials.map(({ name: _, ...official }, index) => ({
      ...{ personId: persons[index]?.id ?? '', unitId: id, rank: index + 1 },
      ...official,
    }))
    await insertOfficials(tx, inputs, now)
    ids.push(id)
  }
  return ids
}

function sectionOf(sections: readonly SectionSummary[], wanted: string): string {
  const found = sections.find(({ key }) => key === wanted) ?? sections.find(({ slug }) => slug === wanted)
  if (found === undefined) throw new Error(`the site has no section ${wanted}`)
  return found.id
}

async function enterOne(tx: Tx, site: MadeSite, wish: ArticleWish): Promise<[MadeItem]> {
  const now = new Date()
  const { section = 'news', text = `Nội dung của ${wish.title}.`, ...rest } = wish
  const article: ArticleInput = {
    ...{ language: 'vi', genre: 'tin', summary: `Tóm tắt của ${wish.title}.`, content: { body: proseOf(text) } },
    ...{ sectionIds: [site.section(section)], origin: 'own', works: [], oldPaths: [] },
    publishedAt: new Date(now.getTime() - minute),
    ...rest,
  }
  const [identity] = await enterArticles(tx, { siteId: site.id, articles: [article], now })
  if (identity === undefined) throw new Error('nothing was entered')
  const path = articlePath(article.language, slugify(article.title), identity.number)
  return [{ ...identity, path, title: article.title }]
}

async function enterPage(tx: Tx, site: MadeSite, { text, ...wish }: PageWish) {
  const now = new Date()
  const isSection = site.sections.some(({ slug }) => slug === wish.slug)
  const page: PageInput = {
    ...{
      language: 'vi',
      summary: `Tóm tắt của ${wish.title}.`,
      sectionId: site.section(isSection ? wish.slug : 'transaction-info'),
    },
    ...{
      content: { body: proseOf(text ?? `Nội dung của ${wish.title}.`) },
      publishedAt: new Date(now.getTime() - minute),
    },
    ...wish,
  }
  const [item] = await enterPages(tx, { siteId: site.id, pages: [page], now })
  if (item === undefined) throw new Error('nothing was entered')
  return { ...item, path: pagePath(page.language, page.slug) }
}

async function enterAgenda(tx: Tx, site: MadeSite, { week, language = 'vi', publishedAt, entries }: AgendaWish) {
  const now = new Date()
  const sectionId = site.section('leader-agenda')
  const shown = publishedAt ?? new Date(now.getTime() - minute)
  await enterAgendas(tx, {
    siteId: site.id,
    agendas: [{ week, language, sectionId, entries, publishedAt: shown }],
    now,
  })
  return { path: agendaPath(language, week) }
}
