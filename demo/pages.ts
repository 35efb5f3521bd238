/** The standing pages: about, organisation, history, contact, policies. */
import { readdirSync, readFileSync } from 'node:fs'
import type { LocalDate } from '../src/basics/dates.ts'
import { siteOf } from './compose.ts'
import { capital, factsOf } from './facts.ts'
import { htmlOf, type Manuscript, readManuscripts } from './manuscript.ts'
import type { DemoLanguage, DemoPage } from './shapes.ts'
import { fill } from './tokens.ts'

export function pagesFor(today: LocalDate): DemoPage[] {
  const folder = new URL('./pages/', import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readManuscripts(readFileSync(new URL(name, folder), 'utf8')))
    .flatMap((manuscript) =>
      (manuscript.fields['sites'] ?? '').split(' ').map((slug) => pageOf(manuscript, slug, today)),
    )
}

function pageOf(manuscript: Manuscript, slug: string, today: LocalDate): DemoPage {
  const { fields } = manuscript
  const site = siteOf(slug)
  const values = {
    ...factsOf(site),
    name: site.name,
    responsible: `${site.responsible.name}, ${site.responsible.title}`,
    operator: site.operator,
    agency: site.governingAgency,
  }
  const write = (text: string): string => capital(fill(text, values, today, slug).normalize('NFC'))
  return {
    site: slug,
    language: (fields['language'] ?? 'vi') as DemoLanguage,
    slug: fields['slug'] ?? '',
    title: write(manuscript.title),
    summary: write(manuscript.summary),
    body: htmlOf(manuscript.blocks.map(write)),
    section: (fields['section'] ?? 'about') as DemoPage['section'],
    order: Number(fields['order'] ?? 1),
    ...(fields['translation'] ? { translationOf: fields['translation'] } : {}),
  }
}
