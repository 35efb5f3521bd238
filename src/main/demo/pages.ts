import type { DemoPage } from '../../../demo/index.ts'
import { enterPages, type PageInput } from '../../modules/pages/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type Loading, proseWithPictures } from './articles.ts'

/** Enters the standing pages of one site, English ones as editions of the Vietnamese they translate. */
export async function enterDemoPages(tx: Tx, loading: Loading): Promise<void> {
  const { province, site, now } = loading
  const mine = province.pages.filter((page) => page.site === site.slug)
  const originals = mine.filter(({ translationOf }) => translationOf === undefined)
  const entered = await enterPages(tx, { siteId: site.id, pages: await inputsOf(tx, loading, originals), now })
  const bySlug = new Map(originals.map(({ slug }, index) => [slug, entered[index]]))
  const translations = mine.filter(({ translationOf }) => translationOf !== undefined)
  const pages = (await inputsOf(tx, loading, translations)).map((page, index) => {
    const original = bySlug.get(translations[index]?.translationOf ?? '')
    return original ? { ...page, translationOf: original } : page
  })
  await enterPages(tx, { siteId: site.id, pages, now })
}

async function inputsOf(tx: Tx, loading: Loading, pages: readonly DemoPage[]): Promise<PageInput[]> {
  const inputs: PageInput[] = []
  for (const page of pages) {
    const { language, title, summary, slug, translationOf } = page
    inputs.push({
      language,
      slug: addressOf(translationOf ?? slug),
      sectionId: sectionOf(loading, addressOf(translationOf ?? slug)),
      title,
      summary,
      content: { body: await proseWithPictures(tx, loading, page.body, language) },
      publishedAt: new Date(loading.now.getTime() - (90 + page.order) * 86_400_000),
    })
  }
  return inputs
}

/** The overview of the province stands where the statutory menu has it. */
const addressOf = (slug: string): string => (slug === 'tong-quan' ? 'gioi-thieu-chung' : slug)

/** The section whose address the page has; another page stands under the contacts. */
function sectionOf({ site }: Loading, slug: string): string {
  const section =
    site.sections.find((one) => one.slug === slug) ?? site.sections.find((one) => one.key === 'transaction-info')
  return section?.id ?? ''
}
