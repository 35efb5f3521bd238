import { newId } from '../../../basics/ids.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { type SeriesFacts, type Template, whyNotSeries } from '../rules/series.ts'
import { insertSeries, keepBytes, seriesAt, setTemplate, updateSeries } from '../store/series.ts'

type Keeping = {
  site: { id: string; kind: string }
  /** Null makes a new one. */
  id: string | null
  facts: SeriesFacts
  by: By
  now: Date
}

/** Makes or changes a series; reports that went out keep the heading they went out with. */
export async function keepSeries(db: DeskDb, { site, id, facts, by, now }: Keeping): Promise<Outcome<{ id: string }>> {
  const issues = whyNotSeries(facts, { mayCoverNetwork: site.kind === 'province' })
  if (issues.length > 0) return stopped(...issues)
  return inTransaction(db, async (tx) => {
    const before = id === null ? null : await seriesAt(tx, site.id, id)
    if (before === undefined) return stopped({ field: 'loai', problem: 'not-found' })
    const key = { siteId: site.id, id: before?.id ?? newId(now) }
    if (before === null) await insertSeries(tx, { ...key, at: now }, facts)
    else await updateSeries(tx, key, facts)
    await record(tx, { siteId: site.id, happened: 'report-series-kept', subjectId: key.id, by, before, after: facts })
    return done({ id: key.id })
  })
}

type Templating = { siteId: string; id: string; template: (Template & { bytes: number }) | null; by: By; now: Date }

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Takes an agency's own DOCX, or goes back to the product's form. The bytes lie in the store already. */
export async function keepTemplate(db: DeskDb, { siteId, id, template, by, now }: Templating): Promise<Outcome<null>> {
  return inTransaction(db, async (tx) => {
    const series = await seriesAt(tx, siteId, id)
    if (series === undefined) return stopped({ field: 'mau', problem: 'not-found' })
    if (template !== null) await keepBytes(tx, siteId, { ...template, what: 'template', contentType: docx }, now)
    await setTemplate(tx, { siteId, id }, template)
    const [before, after] = [{ template: series.template }, { template }]
    await record(tx, { siteId, happened: 'report-template-kept', subjectId: id, by, before, after })
    return done(null)
  })
}
