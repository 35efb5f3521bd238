/** How a document is entered at the desk. */
import type { Issue } from '../../../basics/outcomes.ts'
import type { ContentForm } from '../../../web/content-form.ts'
import type { SiteRequest } from '../../../web/desk-request.ts'
import { filesPath } from '../paths/desk.ts'
import { nothingOffered, type Offered } from '../rules/offered.ts'
import { readForm } from '../rules/read-form.ts'
import { shownDocument } from '../rules/shown-form.ts'
import { filesFor, inUse, issuersFor, sectionsFor } from '../store/offered.ts'
import { offeredTargets } from '../store/offered-targets.ts'
import { reportsOf } from '../store/signatures.ts'
import { documentIssueText, deskWords as words } from '../words/desk.ts'
import { DocumentFields } from './fields.part.tsx'
import { previewDocument } from './preview-document.tsx'

const mostFiles = 50

export const documentForm: ContentForm = {
  type: 'document',
  name: words.name,
  templates: [
    { key: 'van-ban', ...words.templates.plain, form: {} },
    { key: 'cap-tren', ...words.templates.reference, form: { issuerCopy: { url: '' } } },
  ],
  begin,
  async offer({ db, site, account, params }, language, form): Promise<Offered> {
    const shown = shownDocument(form)
    const { main } = shown
    const kept = main === null ? undefined : (await reportsOf(db, site.id, [main.sha256])).get(main.sha256)
    const { edition = '' } = params
    return {
      accountId: account.id,
      sections: await sectionsFor(db, site.id, language === 'en'),
      units: await issuersFor(db, site.id),
      files: await filesFor(db, site.id, mostFiles),
      ...(await inUse(db, site.id)),
      ...(await offeredTargets(db, site.id, shown)),
      report: kept?.report ?? null,
      filesHref: edition === '' ? '' : filesPath(site.slug, edition),
    }
  },
  Fields({ form, offered: found, issues, siteSlug, editionId }) {
    const offered = (found as Offered | null) ?? nothingOffered
    const told = said(issues)
    const issueAt = (field: string) => told.find((one) => one.field === field)?.text
    return <DocumentFields {...{ form: shownDocument(form), offered, issueAt, siteSlug, editionId }} />
  },
  said,
  read: readForm,
  scripts: ['editor.js'],
  preview: previewDocument,
}

/** 'annexes.0.name' is among the annexes; what the section field shows is kept as a list. */
function said(issues: readonly Issue[]) {
  return issues.map((issue) => {
    const root = issue.field.split('.')[0] ?? ''
    const known: Record<string, string> = {
      sectionIds: 'sectionId',
      issuerCopy: 'copyUrl',
      unitId: 'issuers',
      body: 'body',
    }
    return { field: known[root] ?? root, text: documentIssueText(issue) }
  })
}

/** A new document is issued by the body the site speaks for first, and stands in the section made for documents. */
async function begin({ db, site }: SiteRequest, form: unknown): Promise<unknown> {
  const [unit] = await issuersFor(db, site.id)
  const section = (await sectionsFor(db, site.id, false)).find(({ kind }) => kind === 'documents')
  const isReference = (form as { issuerCopy?: unknown }).issuerCopy !== undefined
  return {
    ...(isReference || unit === undefined ? {} : { issuers: [{ name: unit.name, unitId: unit.id }] }),
    ...(section === undefined ? {} : { sectionIds: [section.id] }),
  }
}
