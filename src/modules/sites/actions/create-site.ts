import { newId } from '../../../basics/ids.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { templateSections } from '../rules/sections.ts'
import { type SiteInput, whyNotCreate } from '../rules/site.ts'
import { adoptOrphans, announceChange, insertSections, insertSite, provinceId, siteBySlug } from '../store.ts'

/** Makes a site with the statutory menu of its kind: complete and navigable at once. */
export async function createSite(
  db: DeskDb,
  { input, by, now }: { input: SiteInput; by: By; now: Date },
): Promise<Outcome<{ siteId: string }>> {
  const issues = whyNotCreate(input)
  if (issues.length > 0) return stopped(...issues)
  if (await siteBySlug(db, input.slug)) return stopped({ field: 'slug', problem: 'taken' })
  if (input.kind === 'province' && (await provinceId(db)) !== null)
    return stopped({ field: 'kind', problem: 'province-exists' })

  const siteId = newId(now)
  await inTransaction(db, async (tx) => {
    await insertSite(tx, siteId, input, now)
    if (input.kind === 'province') await adoptOrphans(tx, siteId)
    await insertSections(
      tx,
      siteId,
      templateSections(input.kind, () => newId(now)),
    )
    await announceChange(tx, null)
    await record(tx, { siteId, happened: 'site-created', subjectId: siteId, by, after: input })
  })
  return done({ siteId })
}
