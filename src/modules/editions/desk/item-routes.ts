/** One item at the desk: its page, what is written, done and restored there, and how its readers would see it. */
import { onSite } from '../../../web/desk-request.ts'
import { articleSized, type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { autosavePath, itemPath, itemsPath, stepPath } from '../paths.ts'
import { atItem, type EditionDesk, itemRoles } from './at-item.ts'
import { beginItem } from './begin-item.tsx'
import { previewRoutes } from './preview-routes.tsx'
import { revisionRoutes } from './revision-routes.tsx'
import { receiveAutosave, receiveDeed, receiveText } from './save-item.ts'
import { sharedPreviewRoutes } from './shared-preview.tsx'
import { showItem } from './show-item.tsx'

const policy = { onSite: itemRoles }

export const editionRoutes = (desk: EditionDesk): readonly DeskRoute[] => [
  deskRoute('POST', itemsPath(':site'), policy, onSite(beginItem(desk))),
  deskRoute('GET', itemPath(':site', ':edition'), policy, atItem(desk, showItem)),
  deskRoute('POST', itemPath(':site', ':edition'), policy, atItem(desk, receiveText), articleSized),
  deskRoute('POST', autosavePath(':site', ':edition'), policy, atItem(desk, receiveAutosave), articleSized),
  deskRoute('POST', stepPath(':site', ':edition'), policy, atItem(desk, receiveDeed)),
  ...revisionRoutes(desk),
  ...previewRoutes(desk),
  ...sharedPreviewRoutes(desk),
]
