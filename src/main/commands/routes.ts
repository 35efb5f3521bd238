/** `congso routes`: every address with its policy; none may be without one. */
import { join } from 'node:path'
import { firstAdministratorSetUp } from '../../modules/people/index.ts'
import { diskFiles } from '../../platform/files/index.ts'
import type { RouteListing } from '../../web/routes.ts'
import type { Configuration } from '../configuration.ts'
import { deskRoutes } from '../desk-routes.ts'
import { portalRoutes } from '../portal-routes.ts'
import type { Result } from './result.ts'

const operations: readonly RouteListing[] = [
  { side: 'ops', method: 'GET', path: '/healthz', policy: 'public' },
  { side: 'ops', method: 'GET', path: '/readyz', policy: 'public' },
  { side: 'ops', method: 'GET', path: '/metrics', policy: 'operator' },
]

export function listRoutes(configuration: Configuration): Result {
  const portal = portalRoutes(configuration, (name) => name).map((route) => listing('portal', route))
  const files = diskFiles(join(configuration.dataDir, 'files'))
  const publicSide = { stateOf: () => Promise.resolve(null), asset: (name: string) => name }
  const house = { files, publicSide, hosting: configuration, setUp: firstAdministratorSetUp() }
  const desk = deskRoutes(house).map((route) => listing('desk', route))
  return { exitCode: 0, output: [...portal, ...desk, ...operations] }
}

const listing = (side: RouteListing['side'], { method, path, policy }: Omit<RouteListing, 'side'>): RouteListing => ({
  side,
  method,
  path,
  policy,
})
