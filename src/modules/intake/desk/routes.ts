/** Everything the desk offers about what comes in. */
import type { DeskRoute } from '../../../web/routes.ts'
import type { IntakeHouse } from '../actions/house.ts'
import { apiRoutes } from './api-routes.ts'
import type { ArrivalLinks } from './decision.ts'
import { intakeEntry, queueRoutes } from './queue-routes.tsx'
import { reviewRoutes } from './review-routes.tsx'
import { sourceRoutes, sourcesEntry } from './source-routes.tsx'
import { upkeepRoutes } from './upkeep-routes.tsx'

export const intakeRoutes = (house: IntakeHouse, links: ArrivalLinks): readonly DeskRoute[] => [
  ...queueRoutes(house),
  ...reviewRoutes(house, links),
  ...sourceRoutes,
  ...upkeepRoutes(house),
  ...apiRoutes(house),
]

export { intakeEntry, sourcesEntry }
