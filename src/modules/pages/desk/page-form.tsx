/** How a standing page is written at the desk. */
import { contactPath, mistakeReportPath } from '../../../basics/addresses.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { readNotation } from '../../../basics/prose/notation.ts'
import { type Prose, parseProse } from '../../../basics/prose/prose.ts'
import { issuesInWords } from '../../../design/form-fields.tsx'
import type { ContentForm, Template } from '../../../web/content-form.ts'
import { trailTo } from '../../../web/trail.ts'
import { PagePage } from '../portal/page.page.tsx'
import { composedOf, readPage } from '../rules/draft.ts'
import { type PageSection, pageSections } from '../store.ts'
import { otherPageIssue, pageIssues, pageDeskWords as words } from '../words/desk.ts'
import { PageFields, type ShownPage } from './page-fields.part.tsx'

type Offered = { accountId: string; sections: readonly PageSection[] }

export const pageForm: ContentForm = {
  type: 'page',
  name: words.name,
  templates: words.templates.map(templateOf),
  offer: async ({ db, site, account }, language): Promise<Offered> => ({
    accountId: account.id,
    sections: await pageSections(db, site.id, language === 'en'),
  }),
  Fields({ form, offered, issues, siteSlug, editionId }) {
    const told = said(issues)
    const issueAt = (field: string) => told.find((one) => one.field === field)?.text
    const { accountId, sections } = (offered as Offered | null) ?? { accountId: '', sections: [] }
    return <PageFields {...{ form: shownPage(form), accountId, sections, issueAt, siteSlug, editionId }} />
  },
  said,
  read: readFields,
  scripts: ['editor.js'],
  async preview(_, form, { language, sections, path }) {
    const read = readPage(form)
    if ('issues' in read) return undefined
    const { content, ...draft } = composedOf(read.done)
    const title = draft.title || words.untitled[language]
    const section = sections.find(({ id }) => id === draft.sectionIds[0])
    return {
      head: { title, description: draft.summary, kind: 'website', date: null, hidden: true },
      body: (
        <PagePage
          {...{ language, title, summary: draft.summary || null, body: content.body, facts: content.facts }}
          trail={trailTo(section, { language, sections })}
          updatedAt={null}
          siblings={[]}
          contactHref={contactPath(language)}
          mistakeHref={mistakeReportPath(path)}
        />
      ),
    }
  },
}

/** 'body.content.3' is in the text. */
function said(issues: readonly Issue[]) {
  const known: Record<string, string> = { sectionIds: 'sectionId', slug: 'sectionId' }
  const placed = issues.map(({ field, problem }) => {
    const root = field.split('.')[0] ?? ''
    return { field: known[root] ?? root, problem }
  })
  return issuesInWords(placed, pageIssues, otherPageIssue)
}

function templateOf({ key, name, form = {}, headings = [] }: (typeof words.templates)[number]): Template {
  const content = headings.flatMap((text) => [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] },
    { type: 'paragraph', content: [] },
  ])
  return { key, name, form: headings.length === 0 ? form : { title: name, body: { type: 'doc', version: 1, content } } }
}

const nothing: Prose = { type: 'doc', version: 1, content: [] }

/** A form as its fields show it, half done or not. */
function shownPage(form: unknown): ShownPage {
  const loose = (form ?? {}) as Record<string, unknown>
  const text = (name: string) => (typeof loose[name] === 'string' ? (loose[name] as string) : '')
  const prose = parseProse(loose['body'] ?? nothing)
  return {
    ...{ title: text('title'), summary: text('summary'), sectionId: text('sectionId'), slug: text('slug') },
    ...{ basis: text('basis'), keptBy: text('keptBy'), checkedOn: text('checkedOn') },
    body: 'done' in prose ? prose.done : nothing,
  }
}

/** What the page did not show stays as it was. */
function readFields(body: URLSearchParams, before: unknown): unknown {
  const kept: Record<string, unknown> = { ...((before ?? {}) as object) }
  for (const name of ['title', 'summary', 'basis', 'keptBy', 'checkedOn']) {
    const text = body.get(name)
    if (text !== null) kept[name] = text
  }
  const section = body.get('sectionId')
  if (section !== null) {
    const [id = '', slug = ''] = section.split(' ')
    Object.assign(kept, { sectionId: id === '' ? null : id, slug })
  }
  readBody(body, kept)
  return kept
}

/** `body` is the text as JSON, as its editor wrote it; `body-text` what was typed without one. */
function readBody(body: URLSearchParams, kept: Record<string, unknown>): void {
  const posted = jsonOf(body.get('body'))
  if (posted !== undefined) kept['body'] = posted
  const typed = body.get('body-text')
  if (typed === null) return
  const read = parseProse(posted ?? kept['body'])
  const prose = 'done' in read ? read.done : nothing
  const written = readNotation(typed, prose)
  if (written !== prose) kept['body'] = written
}

function jsonOf(text: string | null): unknown {
  try {
    return text === null || text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
