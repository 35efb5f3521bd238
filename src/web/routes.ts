/** Routes are data: a list can be mounted, printed by `congso routes` and walked by tests. */
import type { Answer } from './answers.ts'
import type { DeskRequest, Policy, PortalRequest } from './context.ts'
import type { UploadLimits } from './uploads.ts'

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
  /** On routes of programs: why the sender is turned away, before a byte of its files is read. */
  admits?: (request: DeskRequest) => Promise<Answer | null>
} & DeskRouteLimits

/** What a route takes beyond a short form. */
export type DeskRouteLimits = {
  /** Bytes of its form, where 256 KB are too few: a whole article. */
  largestForm?: number
  /** Present on routes that take files. */
  uploads?: UploadLimits
}

/** The form that carries an article: its text as JSON, written out. */
export const articleSized: DeskRouteLimits = { largestForm: 2 * 1024 * 1024 }

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
  limits: DeskRouteLimits = {},
): DeskRoute => ({ method, path, policy, handle, ...limits })
