/** `congso routes`: every address with its policy; none may be without one. */
import type { RouteListing } from '../../web/routes.ts'
import type { Configuration } from '../configuration.ts'
import { portalRoutes } from '../portal-routes.ts'
import type { Result } from './result.ts'

const operations: readonly RouteListing[] = [
  { side: 'ops', method: 'GET', path: '/healthz', policy: 'public' },
  { side: 'ops', method: 'GET', path: '/readyz', policy: 'public' },
]

export function listRoutes(configuration: Configuration): Result {
  const portal = portalRoutes(configuration).map(({ method, path, policy }): RouteListing => ({ side: 'portal', method, path, policy }))
  return { exitCode: 0, output: [...portal, ...operations] }
}
