/** What a site keeps and its people change at the desk. */
import type { Reader } from '../../../platform/database/index.ts'
import type { BannerRow } from '../rules/banner.ts'
import type { LinkRow } from '../rules/links.ts'
import type { TreeRow } from '../rules/section-tree.ts'
import type { FactsRow } from '../rules/site-facts.ts'
import {
  factsRows,
  linkRows,
  networkBannerRows,
  siteBannerRows,
  treeRows,
  writeBanners,
  writeFacts,
  writeLinks,
  writeTree,
} from '../store/kept.ts'
import type { Keeping } from './keeping.ts'

/** How many items, drafts too, were ever meant for a section of a site; floors above count them. */
export type ItemsIn = (db: Reader, siteId: string, sectionId: string) => Promise<number>

export const menuKeeping = (itemsIn: ItemsIn): Keeping<TreeRow> => ({
  happened: 'menu-changed',
  rows: treeRows,
  write: writeTree,
  async whyNot(tx, siteId, { before, after }) {
    const gone = before.filter(({ id }) => !after.some((row) => row.id === id))
    for (const { id } of gone) {
      if ((await itemsIn(tx, siteId, id)) > 0) return [{ field: 'section', problem: 'in-use' }]
    }
    return []
  },
})

export const linksKeeping: Keeping<LinkRow> = { happened: 'links-changed', rows: linkRows, write: writeLinks }

export const factsKeeping: Keeping<FactsRow> = { happened: 'site-facts-changed', rows: factsRows, write: writeFacts }

export const siteBannersKeeping: Keeping<BannerRow> = {
  happened: 'site-banners-changed',
  rows: siteBannerRows,
  write: writeBanners,
}

export const networkBannersKeeping: Keeping<BannerRow> = {
  happened: 'network-banners-changed',
  isOfNetwork: true,
  rows: networkBannerRows,
  write: writeBanners,
}
