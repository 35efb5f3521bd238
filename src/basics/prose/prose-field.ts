/** Running text as a field of a form: absent is empty, and what is no running text is told place by place. */
import { z } from 'zod'
import { parseProse } from './parse.ts'
import type { Prose } from './types.ts'

const empty: Prose = { type: 'doc', version: 1, content: [] }

export const proseField = z
  .unknown()
  .optional()
  .transform((value, context): Prose => {
    if (value === undefined || value === null) return empty
    const prose = parseProse(value)
    if ('done' in prose) return prose.done
    for (const { field, problem } of prose.issues)
      context.addIssue({ code: 'custom', message: problem, path: field.split('.') })
    return z.NEVER
  })
