import { slugify } from '../../../basics/vietnamese.ts'
import { type Answer, bytes, notFound, page } from '../../../web/answers.ts'
import { headOf, type SiteRequest } from '../../../web/desk-request.ts'
import { contentTypes, paperBytes } from '../actions/files.ts'
import { letterPath, reportPath } from '../paths.ts'
import type { Figures } from '../rules/figures.ts'
import { deskWords, periodName } from '../words/index.ts'
import { reportIn } from './house.ts'
import { LettersPage } from './letters.page.tsx'
import { letterTo, writtenReport } from './written.ts'

/** Who sent nothing: contributors of the portal, and sites of the province. */
export function silentOnes({ contribution, sites }: Figures): { id: string; name: string }[] {
  const units = contribution?.groups.flatMap((group) => group.rows) ?? []
  return [
    ...units.flatMap(({ unitId, unit, total }) => (unitId !== null && total === 0 ? [{ id: unitId, name: unit }] : [])),
    ...(sites ?? []).flatMap(({ siteId, name, items }) =>
      siteId !== null && items.value === 0 ? [{ id: siteId, name }] : [],
    ),
  ]
}

/** The list, or with `don-vi` the letter to one of them. */
export async function showLetters(request: SiteRequest): Promise<Answer> {
  const report = await reportIn(request)
  if (report === undefined) return notFound
  const { db, site, query, now } = request
  const silent = silentOnes(report.figures)
  const wanted = query.get('don-vi')
  if (wanted === null) {
    const props = {
      period: periodName(report.figures.period),
      back: reportPath(site.slug, report.id),
      units: silent.map(({ id, name }) => ({ name, href: letterPath(site.slug, report.id, id) })),
    }
    return page(headOf(`${deskWords.letters.title}, ${site.name}`), <LettersPage {...props} />, { keep: 'never' })
  }
  const unit = silent.find(({ id }) => id === wanted)
  if (unit === undefined) return notFound
  const paper = letterTo(unit.name, await writtenReport(db, report), now)
  const docx = await paperBytes(paper, 'docx', { files: null, template: null, madeAt: now })
  return bytes(contentTypes.docx, docx, { downloadAs: `cong-van-${slugify(unit.name)}.docx` })
}
