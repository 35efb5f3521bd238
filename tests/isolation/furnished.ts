// Sites whose every text, name and address holds a word of their own, so that a stray one is seen wherever it turns up.
import { dayOf, weekOf } from '../../src/basics/dates.ts'
import { newId } from '../../src/basics/ids.ts'
import { fileUrl } from '../../src/basics/picture.ts'
import { insertSections, type SiteKind } from '../../src/modules/sites/index.ts'
import { inTransaction } from '../../src/platform/database/index.ts'
import { type MadeSite, proseOf } from '../support/builders.ts'
import { issuedReport, makeDocument } from '../support/documents.ts'
import type { TestPortal } from '../support/portal.ts'

export type Furnished = MadeSite & {
  /** The word of this site: in all it shows and in nothing of another. */
  word: string
  paths: Record<
    | 'article'
    | 'english'
    | 'former'
    | 'withdrawn'
    | 'expired'
    | 'due'
    | 'page'
    | 'englishPage'
    | 'section'
    | 'file'
    | DocumentPath,
    string
  >
  /** What a portal above it may show of it by name: titles, summaries and addresses of its articles. */
  gathered: string[]
}

type DocumentPath = 'document' | 'documentGone' | 'documentDue'

type Wish = { word: string; kind: SiteKind; parentId: string | null }

const day = 86_400_000

export async function furnishedSite(portal: TestPortal, { word, kind, parentId }: Wish): Promise<Furnished> {
  const site = await portal.site({
    ...{
      slug: `trang-${word}`,
      kind,
      parentId,
      name: `Trang ${word}`,
      nameEn: `Site ${word}`,
      languages: ['vi', 'en'] as const,
    },
    ...{ responsible: `Người phụ trách ${word}`, address: `Đường ${word}`, email: `hop-thu@${word}.example` },
    bodies: [
      {
        name: `Cơ quan ${word}`,
        officials: [{ name: `Ông ${word}`, title: 'Chủ tịch', titleEn: 'Chair', duties: word }],
      },
    ],
    links: [`Báo ${word}`],
  })
  const made = { ...site, word, ...(await publish(portal, await withSection(portal, site, word), word)) }
  const now = new Date()
  const entries = [{ startsAt: now, leader: `Ông ${word}`, what: `Họp ${word}`, place: word, preparedBy: word }]
  await portal.agenda(site, { week: weekOf(dayOf(now)), entries })
  await portal.banner({
    scope: 'site',
    siteId: site.id,
    tone: 'notice',
    text: `Thông báo ${word}`,
    textEn: `Notice ${word}`,
  })
  return made
}

/** A section only this site has; what it publishes stands in it. */
async function withSection({ database }: TestPortal, site: MadeSite, word: string): Promise<MadeSite> {
  const id = newId(new Date())
  const [slug, name, nameEn] = [`muc-${word}`, `Mục ${word}`, `Section ${word}`]
  const section = {
    id,
    parentId: null,
    key: null,
    kind: 'news',
    slug,
    name,
    nameEn,
    href: null,
    position: 99,
    inMenu: true,
  }
  await inTransaction(database.desk, (tx) => insertSections(tx, site.id, [section]))
  return { ...site, section: (wanted) => (wanted === slug ? id : site.section(wanted)) }
}

async function publish(portal: TestPortal, site: MadeSite, word: string) {
  const section = `muc-${word}`
  const attachment = await portal.file(site, `tep-${word}.pdf`, Buffer.from(`Tệp của ${word}`))
  const body = { ...proseOf(`Nội dung ${word}`), content: [...proseOf(`Nội dung ${word}`).content, attachment] }
  const gathered: string[] = []
  const enter = async (title: string, wish: Partial<Parameters<TestPortal['article']>[1]> = {}) => {
    const item = await portal.article(site, {
      title: `${title} ${word}`,
      summary: `Tóm tắt ${title} ${word}`,
      section,
      ...wish,
    })
    gathered.push(`Tóm tắt ${title} ${word}`, item.title, site.origin + item.path)
    return item
  }
  const article = await enter('Bài', { content: { body }, byline: `Tác giả ${word}`, oldPaths: [`/cu/${word}.html`] })
  await portal.correct(site, article, `Đính chính ${word}`)
  const english = await enter('Story', { language: 'en', translationOf: article })
  for (const genre of ['video', 'chum-anh', 'phat-thanh'] as const) await enter(`Mục ${genre}`, { genre })
  await enter('Thông báo', { section: 'notices', genre: 'thong-bao' })
  const [withdrawn, expired, due] = [
    await portal.article(site, { title: `Gỡ ${word}`, section }),
    await portal.article(site, {
      title: `Hết hạn ${word}`,
      ...{ publishedAt: new Date(Date.now() - day), expiresAt: new Date(Date.now() - 1000) },
    }),
    await portal.article(site, { title: `Sắp đăng ${word}`, publishedAt: new Date(Date.now() + day) }),
  ]
  await portal.withdraw(site, withdrawn, 'mistake')
  const page = await portal.page(site, { slug: 'chuc-nang-nhiem-vu', title: `Chức năng ${word}` })
  const englishPage = await portal.page(site, {
    slug: 'chuc-nang-nhiem-vu',
    title: `Duties ${word}`,
    language: 'en',
    translationOf: page,
  })
  const documents = await publishDocuments(portal, site, word)
  const paths = {
    ...documents,
    ...{
      article: article.path,
      english: english.path,
      former: `/cu/${word}.html`,
      withdrawn: withdrawn.path,
      expired: expired.path,
    },
    ...{ due: due.path, page: page.path, englishPage: englishPage.path, section, file: fileUrl(attachment.attrs) },
  }
  return { paths, gathered: gathered.sort((one, other) => other.length - one.length) }
}

/** A live one in relation to another, one withdrawn and one not yet due; numbers are the same on every site. */
async function publishDocuments(portal: TestPortal, site: MadeSite, word: string) {
  const signer = `Người ký ${word}`
  const about = (what: string) => ({
    ...{ subject: `${what} ${word}`, issuer: `Cơ quan ${word}`, signer, field: `Lĩnh vực ${word}` },
    text: proseOf(`Nội dung văn bản ${word}, thay thế Thông báo số 40/TB-UBND.`),
  })
  const former = await makeDocument(portal, site, { numberSymbol: '40/TB-UBND', ...about('Thông báo cũ') })
  const relations = [{ kind: 'replaces', documentId: former.itemId, citation: `Thông báo số 40/TB-UBND ${word}` }]
  const live = await makeDocument(portal, site, {
    ...{ numberSymbol: `41/TB-${word.toUpperCase()}`, ...about('Thông báo'), signed: issuedReport(), relations },
  })
  const gone = await makeDocument(portal, site, { numberSymbol: `42/TB-${word.toUpperCase()}`, ...about('Đã gỡ') })
  await portal.withdraw(site, { ...gone, title: '' }, 'mistake')
  const publishedAt = new Date(Date.now() + day)
  const due = await makeDocument(portal, site, {
    numberSymbol: `43/TB-${word.toUpperCase()}`,
    ...about('Sắp đăng'),
    publishedAt,
  })
  return { document: live.path, documentGone: gone.path, documentDue: due.path }
}
