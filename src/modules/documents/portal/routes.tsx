import { documentPath, documentsPath } from '../../../basics/addresses.ts'
import type { PortalRequest } from '../../../web/context.ts'
import { type PortalRoute, portalRoute } from '../../../web/routes.ts'
import type { Hosting } from '../../sites/live.ts'
import { showDocument } from './show-document.tsx'
import { showDocuments, showDocumentsJson } from './show-documents.tsx'

/** `hosting` tells where the sites are whose documents this one refers to. */
export const documentRoutes = (hosting: Hosting): PortalRoute[] => {
  const showOne = (request: PortalRequest) => showDocument(request, hosting)
  return [
    ...(['vi', 'en'] as const).flatMap((language) => [
      portalRoute('GET', documentsPath(language), showDocuments),
      portalRoute('GET', documentPath(language, ':key'), showOne),
    ]),
    portalRoute('GET', `${documentsPath('vi')}.json`, showDocumentsJson),
  ]
}
