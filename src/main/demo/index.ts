/** Fills an empty data folder with the demonstration province. */
import { demoProvince } from '../../../demo/index.ts'
import { dayOf } from '../../basics/dates.ts'
import { inTransaction } from '../../platform/database/index.ts'
import { allSites, announceChange } from '../../modules/sites/index.ts'
import type { Storage } from '../open-storage.ts'
import { enterAgenda } from './agenda.ts'
import { enterDemoArticles } from './articles.ts'
import { correctAndWithdraw } from './afterwards.ts'
import { enterDemoPages } from './pages.ts'
import { type Drawn, drawnPictures } from './pictures.ts'
import { createDemoSites } from './sites.ts'
import { insertDemoUnits } from './units.ts'

/** Makes the province once; answers whether it did. Safe to interrupt: a half-made one is told and must be deleted. */
export async function loadDemo({ desk, files }: Pick<Storage, 'desk' | 'files'>, now: Date): Promise<boolean> {
  const db = desk()
  if ((await allSites(db)).length > 0) return false
  const province = demoProvince(dayOf(now))
  const units = await inTransaction(db, (tx) => insertDemoUnits(tx, province, now))
  const sites = await createDemoSites(db, province, units, now)
  const shelf: Drawn = drawnPictures(files, province.pictures)
  for (const site of sites.values()) {
    await inTransaction(db, async (tx) => {
      await enterDemoArticles(tx, { province, site, units, shelf, files, now })
      await enterDemoPages(tx, { province, site, shelf, files, now })
      await enterAgenda(tx, { province, site, now })
      await announceChange(tx, site.id)
    })
  }
  await correctAndWithdraw(db, province, sites)
  return true
}
