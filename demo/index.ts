/** The demo province, whole: every day and instant is counted from `today`, and the same day always gives the same province. */
import { readdirSync, readFileSync } from 'node:fs'
import { addDays, type LocalDate, startOfDay } from '../src/basics/dates.ts'
import { agendaFor } from './agenda.ts'
import { boards, work } from './boards.ts'
import { articlesOf } from './compose.ts'
import { readManuscripts } from './manuscript.ts'
import { officials } from './officials.ts'
import { pagesFor } from './pages.ts'
import type { DemoArticle, DemoBanner, DemoPicture, DemoProvince, DemoSite } from './shapes.ts'
import { sites } from './sites.ts'
import { bodiesOf, contributorsOf, units } from './units.ts'

export type * from './shapes.ts'

/** Folders of the bytes that `DemoPicture.file` and `DemoMedia.file` name. */
export const picturesFolder = new URL('./pictures/', import.meta.url)
export const mediaFolder = new URL('./media/', import.meta.url)

export function demoProvince(today: LocalDate): DemoProvince {
  return {
    units,
    sites: sites.map((site) => complete(site, today)),
    officials,
    agenda: agendaFor(today),
    pages: pagesFor(today),
    articles: allArticles(today),
    boards,
    work,
    pictures: JSON.parse(readFileSync(new URL('./pictures.json', import.meta.url), 'utf8')) as DemoPicture[],
  }
}

const complete = (site: DemoSite, today: LocalDate): DemoSite => ({
  ...site,
  bodies: bodiesOf(site.slug),
  contributors: contributorsOf(site.slug),
  banners: bannersOf(site, today),
})

function bannersOf(site: DemoSite, today: LocalDate): DemoBanner[] {
  const from = startOfDay(addDays(today, -3))
  if (site.kind !== 'province') return []
  const text =
    'Trung tâm Phục vụ hành chính công các xã, phường, đặc khu làm việc cả sáng thứ Bảy, từ 07 giờ 30 đến 11 giờ 30.'
  return [{ kind: 'notice', text, from, to: startOfDay(addDays(today, 60)) }]
}

/** Newest first. */
function allArticles(today: LocalDate): DemoArticle[] {
  const folder = new URL('./articles/', import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readManuscripts(readFileSync(new URL(name, folder), 'utf8')))
    .flatMap((manuscript) => articlesOf(manuscript, today))
    .sort((one, other) => other.publishedAt.getTime() - one.publishedAt.getTime())
}
