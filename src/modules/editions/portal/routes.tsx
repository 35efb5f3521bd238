import { notFound, storedFile } from '../../../web/answers.ts'
import type { PortalRequest } from '../../../web/context.ts'
import { portalRoute } from '../../../web/routes.ts'
import { fileAt } from '../live.ts'
import { mistakeForm, sendMistake } from './report-mistake.tsx'

/** Only files that something live on this site shows. */
async function showFile({ db, site, params }: PortalRequest) {
  const prefix = params['prefix'] ?? ''
  const name = params['name'] ?? ''
  const file = /^[0-9a-f]{16}$/.test(prefix) ? await fileAt(db, { siteId: site.id, prefix, name }) : undefined
  return file ? storedFile(file) : notFound
}

export const editionRoutes = [
  portalRoute('GET', '/tep/:prefix/:name', showFile),
  portalRoute('GET', '/bao-sai-sot', mistakeForm),
  portalRoute('POST', '/bao-sai-sot', sendMistake),
]
