/** What the pages of reports lean on, and what their routes ask in the same way. */
import { isId } from '../../../basics/ids.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import type { Said } from '../../../design/desk-form.tsx'
import type { Role } from '../../../web/context.ts'
import { rolesHere, type SiteRequest } from '../../../web/desk-request.ts'
import type { ReportFiles } from '../actions/files.ts'
import type { ReportSources } from '../actions/sources.ts'
import { type Report, reportAt } from '../store/reports.ts'
import { issueText } from '../words/index.ts'

export type ReportHouse = {
  sources: ReportSources
  files: ReportFiles
  /** Where citizens find a site, without a slash at the end. */
  originOf: (site: { slug: string; kind: string; hosts: readonly string[] }) => string
}

const writers: readonly Role[] = ['site-owner', 'board-head', 'standing-deputy', 'deputy', 'board-secretary']
const readers: readonly Role[] = [...writers, 'board-member', 'accountant', 'account-holder', 'inspection']

export const reading = { onSite: readers }
export const writing = { onSite: writers }
export const inspecting = { onSite: ['inspection'] as readonly Role[] }

export const has = (request: SiteRequest, { onSite }: { onSite: readonly Role[] }): boolean =>
  rolesHere(request).some((role) => onSite.includes(role))

/** The report that the address names, of this site alone. */
export async function reportIn({ db, site, params }: SiteRequest): Promise<Report | undefined> {
  const { report = '' } = params
  return isId(report) ? reportAt(db, site.id, report) : undefined
}

export const saidOf = (issues: readonly Issue[]): Said =>
  issues.map((issue) => ({ field: issue.field, text: issueText(issue) }))

export const versionIn = ({ body }: SiteRequest): number => Number(body.get('phien-ban') ?? -1)

/** One line of a form, composed. */
export const lineIn = (body: URLSearchParams, name: string, longest = 500): string =>
  (body.get(name) ?? '').normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, longest)
