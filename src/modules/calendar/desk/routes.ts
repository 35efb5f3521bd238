/** Everything the desk offers about working days. */
import type { DeskRoute } from '../../../web/routes.ts'
import { calculatorRoutes } from './calculator-routes.tsx'
import type { CalendarParts } from './parts.ts'
import { yearRoutes } from './year-routes.tsx'

export const calendarRoutes = (parts: CalendarParts): readonly DeskRoute[] => [
  ...yearRoutes(parts),
  ...calculatorRoutes(parts),
]
