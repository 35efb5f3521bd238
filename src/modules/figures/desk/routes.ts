/** Everything the desk offers about figures. */
import type { DeskRoute } from '../../../web/routes.ts'
import { answerRoutes } from './answer-routes.tsx'
import { figuresApiRoutes } from './api-routes.ts'
import { catalogueRoutes } from './catalogue-routes.tsx'
import { entryRoutes } from './entry-routes.tsx'
import { importRoutes } from './import-routes.tsx'
import { figuresEntry, overviewRoutes } from './overview-routes.tsx'
import { requestRoutes, requestsEntry } from './request-routes.tsx'
import { figureSourceRoutes } from './source-routes.tsx'
import { textRoutes } from './text-routes.tsx'

export const figuresRoutes = (): readonly DeskRoute[] => [
  ...overviewRoutes,
  ...entryRoutes,
  ...textRoutes,
  ...importRoutes,
  ...requestRoutes,
  ...answerRoutes,
  ...figureSourceRoutes,
  ...catalogueRoutes,
  ...figuresApiRoutes(),
]

export const figuresEntries = [figuresEntry, requestsEntry]
