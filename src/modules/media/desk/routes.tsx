/** Every route of the library. */
import type { DeskRoute } from '../../../web/routes.ts'
import { fileRoutes } from './file-routes.tsx'
import type { MediaHouse } from './house.ts'
import { libraryRoutes } from './library-routes.tsx'
import { replaceRoutes } from './replace-routes.tsx'
import { uploadRoutes } from './upload-routes.tsx'

export { mediaEntry } from './library-routes.tsx'

export const mediaRoutes = (house: MediaHouse): readonly DeskRoute[] => [
  ...libraryRoutes(house),
  ...uploadRoutes(house),
  ...fileRoutes(house),
  ...replaceRoutes(house),
]
