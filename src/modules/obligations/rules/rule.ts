/** A duty of publication as data: what fulfils it, how much and how fresh, for which sites, by which article, from when. */
import { z } from 'zod'
import { isDay, type LocalDate } from '../../../basics/dates.ts'
import { type Outcome, stopped } from '../../../basics/outcomes.ts'

export const siteKinds = ['province', 'department', 'commune', 'district', 'topic'] as const
export type SiteKind = (typeof siteKinds)[number]

export const attestedFacts = ['domain', 'certificate', 'licence', 'notice'] as const
export type AttestedFact = (typeof attestedFacts)[number]

export const contactFields = ['address', 'phone', 'email', 'responsible'] as const
export type ContactField = (typeof contactFields)[number]

const places = z.array(z.string().regex(/^[a-z0-9][a-z0-9-]*$/)).min(1)

/**
 * What fulfils a duty. `sections` are keys of the template or slugs; a section counts with all below it.
 * items: what is live there · sections: each of them with something live · pages: standing pages there · link: a section that
 * leads out, or a link of the site, to one of the hosts · type: everything of one content type · language: items in it ·
 * contact: fields of the site · directory: officials with a telephone number or an address · form: a section whose function the
 * product serves · function: always served · attested: what people entered, with its last day · budget: periods of disclosure ·
 * documents-in-time: documents shown within the term after they were issued.
 */
export const fulfilment = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('items'), sections: places }),
  z.strictObject({ by: z.literal('sections'), sections: places }),
  z.strictObject({ by: z.literal('pages'), sections: places }),
  z.strictObject({ by: z.literal('link'), sections: places, hosts: z.array(z.string().min(3)).default([]) }),
  z.strictObject({ by: z.literal('type'), type: z.enum(['article', 'document', 'agenda', 'page']) }),
  z.strictObject({ by: z.literal('language'), language: z.enum(['en']) }),
  z.strictObject({ by: z.literal('contact'), fields: z.array(z.enum(contactFields)).min(1) }),
  z.strictObject({ by: z.literal('directory') }),
  z.strictObject({ by: z.literal('form'), sections: places }),
  z.strictObject({ by: z.literal('function'), address: z.string().startsWith('/') }),
  z.strictObject({ by: z.literal('attested'), fact: z.enum(attestedFacts), warnDays: z.int().min(0).max(365) }),
  z.strictObject({ by: z.literal('budget'), sections: places, files: z.array(z.enum(['pdf', 'xlsx'])).default([]) }),
  z.strictObject({ by: z.literal('documents-in-time'), workingDays: z.int().min(0).max(60) }),
])
export type Fulfilment = z.output<typeof fulfilment>

/** How the text of a rule is known: read in the official codification or a mirror of it, told by others, or from memory. */
export const confidences = ['S1', 'S2', 'S3', 'S3-low', 'M-h', 'M-m', 'M-l'] as const
export type Confidence = (typeof confidences)[number]

export const isUnsure = (confidence: string): boolean => !['S1', 'S2'].includes(confidence)

const day = z.string().refine(isDay)

export const ruleForm = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9_]{1,60}$/),
  validFrom: day,
  validTo: day.nullable().default(null),
  label: z.string().trim().min(3).max(200),
  siteKinds: z.array(z.enum(siteKinds)),
  fulfilment,
  minimum: z.int().min(0).max(1000).default(1),
  staleDays: z.int().min(1).max(3660).nullable().default(null),
  /** Whether the law itself says after how many days it is stale; else the product proposes them. */
  isStalenessLaw: z.boolean().default(false),
  /** The term after an event, as people read it. */
  deadline: z.string().trim().max(300).nullable().default(null),
  legalRefs: z.array(z.string().trim().min(3).max(300)).min(1),
  source: z.string().trim().min(3).max(500),
  confidence: z.enum(confidences),
})
export type Rule = z.output<typeof ruleForm>
export type RuleInput = z.input<typeof ruleForm>

/** Reads one rule of a file; issues name the field. */
export function readRule(form: unknown): Outcome<Rule> {
  const read = ruleForm.safeParse(form)
  if (!read.success) {
    return {
      issues: read.error.issues.map(({ path, code }) => ({
        field: path.join('.') || 'rule',
        problem: code === 'unrecognized_keys' ? 'field-unknown' : 'not-readable',
      })),
    }
  }
  const { validFrom, validTo } = read.data
  if (validTo !== null && validTo < validFrom) return stopped({ field: 'validTo', problem: 'days-not-in-order' })
  return { done: read.data }
}

/** An entered rule: of the same key and first day the last entry holds. */
export type EnteredRule = Rule & { id: string; inForceAt: Date; isOfProduct: boolean }

/** The rules of a day as they were known at a moment: of each key the one that began last, unless that has ended. */
export function rulesOn(rules: readonly EnteredRule[], day: LocalDate, asOf: Date): EnteredRule[] {
  const chosen = new Map<string, EnteredRule>()
  for (const rule of rules) {
    if (rule.inForceAt > asOf || rule.validFrom > day) continue
    const former = chosen.get(rule.key)
    if (former === undefined || isLater(rule, former)) chosen.set(rule.key, rule)
  }
  return [...chosen.values()].filter(({ validTo }) => validTo === null || validTo >= day)
}

/** What people entered stands before what the product brought for the same day. */
function isLater(one: EnteredRule, other: EnteredRule): boolean {
  if (one.validFrom !== other.validFrom) return one.validFrom > other.validFrom
  if (one.isOfProduct !== other.isOfProduct) return other.isOfProduct
  return one.inForceAt >= other.inForceAt
}
