/** Fills an empty data folder with the demonstration province. */
import { demoProvince } from '../../../demo/index.ts'
import { dayOf } from '../../basics/dates.ts'
import { createAccount, firstAdministratorSetUp } from '../../modules/people/index.ts'
import { allSites, announceChange } from '../../modules/sites/index.ts'
import { originOf } from '../../modules/sites/live.ts'
import { inTransaction } from '../../platform/database/index.ts'
import type { Configuration } from '../configuration.ts'
import type { Storage } from '../open-storage.ts'
import { correctAndWithdraw } from './afterwards.ts'
import { enterAgenda } from './agenda.ts'
import { enterDemoArticles } from './articles.ts'
import { DemoHalfMade } from './half-made.ts'
import { enterDemoPages } from './pages.ts'
import { drawnPictures } from './pictures.ts'
import { createDemoSites } from './sites.ts'
import { insertDemoUnits } from './units.ts'

/** The one account of the demonstration; known to everybody, so it exists nowhere else. */
const administrator = { name: 'Quản trị viên minh họa', email: 'quan-tri@congso.example', password: 'minh-hoa-cong-so' }

/** Makes the province if the folder is empty; answers what to tell the person who started it. */
export async function prepareDemo(storage: Storage, { apex, scheme }: Configuration): Promise<string[]> {
  await loadDemo(storage, new Date())
  const sites = await allSites(storage.desk())
  return [
    ...sites.map((site) => `${originOf({ ...site, primaryHost: null }, { apex, scheme })}  ${site.name}`),
    `${scheme}://desk.${apex}  Bàn biên tập: ${administrator.email} / ${administrator.password}`,
  ]
}

/** Makes the province once. Each step is one transaction; a folder left half-made by a kill is told when it is found. */
export async function loadDemo({ desk, files }: Pick<Storage, 'desk' | 'files'>, now: Date): Promise<boolean> {
  const db = desk()
  if ((await allSites(db)).length > 0) {
    if (await firstAdministratorSetUp().offer(db)) throw new DemoHalfMade()
    return false
  }
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
  await correctAndWithdraw(db, province, sites)
  const { password, ...person } = administrator
  await createAccount(db, {
    input: { ...person, role: 'operator', siteId: null },
    by: { kind: 'command' },
    now,
    password,
  })
  return true
}
