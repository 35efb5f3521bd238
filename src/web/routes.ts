/** Routes are data: a list can be mounted, printed by `congso routes` and walked by tests. */
import type { Answer } from './answers.ts'
import type { DeskRequest, Policy, PortalRequest } from './context.ts'

export type Method = 'GET' | 'POST'

export type PortalRoute = {
  method: Method
  path: string
  policy: 'public'
  handle: (request: PortalRequest) => Promise<Answer>
}

export type DeskRoute = {
  method: Method
  path: string
  policy: Exclude<Policy, 'public'>
  handle: (request: DeskRequest) => Promise<Answer>
}

export type RouteListing = { side: 'portal' | 'desk' | 'ops'; method: Method; path: string; policy: Policy }

/** A route of the citizen's side; GET answers HEAD too. */
export const portalRoute = (method: Method, path: string, handle: PortalRoute['handle']): PortalRoute => ({
  method,
  path,
  policy: 'public',
  handle,
})

export const deskRoute = (
  method: Method,
  path: string,
  policy: DeskRoute['policy'],
  handle: DeskRoute['handle'],
): DeskRoute => ({ method, path, policy, handle })
