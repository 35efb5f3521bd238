/** Fills an empty data folder with the demonstration province. */
import { demoProvince } from '../../../demo/index.ts'
import { dayOf } from '../../basics/dates.ts'
import { createAccount } from '../../modules/people/index.ts'
import { announceChange } from '../../modules/sites/index.ts'
import { inTransaction } from '../../platform/database/index.ts'
import type { Storage } from '../open-storage.ts'
import { administrator } from './administrator.ts'
import { correctAndWithdraw } from './afterwards.ts'
import { enterAgenda } from './agenda.ts'
import { enterDemoArticles } from './articles.ts'
import { createBoards } from './boards.ts'
import { enterDemoDocuments } from './documents.ts'
import { enterFigures } from './figures.ts'
import { judgeDemo } from './obligations.ts'
import { enterDemoPages } from './pages.ts'
import { drawnPictures } from './pictures.ts'
import { keepDemoLists } from './quality.ts'
import { enterDemoReports } from './reports.ts'
import { enterRoyalties } from './royalties.ts'
import { createDemoSites } from './sites.ts'
import { insertDemoUnits } from './units.ts'
import { beginWork } from './work.ts'

/** Makes the province in an empty folder. Each step is one transaction; what a kill leaves half-made is told when it is found. */
export async function loadDemo(
  { desk, files }: Pick<Storage, 'desk' | 'files'>,
  dataDir: string,
  now: Date,
): Promise<void> {
  const db = desk()
  const province = demoProvince(dayOf(now))
  const units = await inTransaction(db, (tx) => insertDemoUnits(tx, province, now))
  const sites = await createDemoSites(db, province, units, now)
  const shelf = await drawnPictures(files, province.pictures)
  for (const site of sites.values()) {
    await inTransaction(db, async (tx) => {
      await enterDemoArticles(tx, { province, site, units, shelf, files, now })
      await enterDemoPages(tx, { province, site, shelf, files, now })
      await enterAgenda(tx, { province, site, now })
      await announceChange(tx, site.id)
    })
  }
  const staffed = new Set(province.boards.map(({ site }) => site))
  await enterDemoDocuments(db, { sites, staffed, files, dataDir, now })
  await correctAndWithdraw(db, province, sites)
  const colleagues = await createBoards(db, province, sites, now)
  await beginWork(db, province, { sites, colleagues, now })
  await judgeDemo(db, { sites, colleagues, now })
  await enterRoyalties(db, { sites, colleagues, now })
  await keepDemoLists(db, { sites, colleagues, now })
  await enterFigures(db, { colleagues, now })
  await enterDemoReports(db, province, { sites, colleagues, files, now })
  const { password, ...person } = administrator
  await createAccount(db, {
    input: { ...person, role: 'operator', siteId: null },
    by: { kind: 'command' },
    now,
    password,
  })
}
