import type { PageFacts } from '../../../web/answers.ts'
import type { DeskRequest } from '../../../web/context.ts'
import { sessionSecretOf } from '../../../web/desk-cookie.ts'

/** What a page of the desk says about itself: nothing but its title. */
export const headOf = (title: string): PageFacts => ({
  title,
  description: '',
  kind: 'website',
  date: null,
  hidden: true,
})

/** From where the request comes, as sessions keep it. */
export const placeOf = ({ address, headers }: DeskRequest) => ({ address, agent: headers['user-agent'] ?? '' })

/** The secret of the session the request came with; empty when it came without one. */
export const secretOf = ({ headers }: DeskRequest): string => sessionSecretOf(headers) ?? ''
