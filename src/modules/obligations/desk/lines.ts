/** Verdicts as the pages show them: with addresses of the site, the deadline of the rule, and the deed that puts them right. */
import type { SiteRequest } from '../../../web/desk-request.ts'
import { allSites } from '../../sites/index.ts'
import { beginPath, dutyPath } from '../paths.ts'
import { type EnteredRule, rulesOn } from '../rules/rule.ts'
import type { Verdict } from '../rules/verdict.ts'
import { enteredRules } from '../store/rules.ts'
import type { SiteRow } from '../store/sites-around.ts'
import { dutyWords as words } from '../words/desk.ts'
import { type DutyDesk, holds, keepers, writers } from './duty-request.ts'
import type { DutyLine, Shown } from './verdict-card.part.tsx'

export async function linesOf(
  desk: DutyDesk,
  request: SiteRequest,
  site: SiteRow,
  verdicts: readonly Verdict[],
  day: string,
): Promise<DutyLine[]> {
  const { db, now } = request
  const rules = new Map(rulesOn(await enteredRules(db), day, now).map((rule) => [rule.key, rule]))
  const hosts = (await allSites(db)).find(({ id }) => id === site.id)?.hosts ?? []
  const origin = desk.originOf({ slug: site.slug, kind: site.kind, hosts })
  const isOwn = site.id === request.site.id
  const of = isOwn ? undefined : site.slug
  return verdicts.map((verdict) => {
    const rule = rules.get(verdict.key)
    return {
      verdict,
      ...{ deadline: rule?.deadline ?? null, isStalenessLaw: rule?.isStalenessLaw ?? false },
      detailHref: dutyPath(request.site.slug, verdict.key, { of }),
      evidence: shown(origin, verdict.evidence),
      places: shown(origin, verdict.detail.places ?? []),
      deed: isOwn && rule !== undefined ? deedOf(request, rule, verdict) : null,
    }
  })
}

const shown = (origin: string, addresses: readonly string[]): Shown[] =>
  addresses
    .slice(0, 8)
    .map((address) => ({ text: address, href: address.startsWith('/') ? origin + address : address }))

/** What is met needs nothing; what a person may not do is not offered. */
function deedOf(request: SiteRequest, { fulfilment }: EnteredRule, { state, key, detail }: Verdict): DutyLine['deed'] {
  if (state === 'met' || state === 'not_applicable') return null
  const { slug } = request.site
  const open = (href: string, text: string): DutyLine['deed'] =>
    holds(request, keepers) ? { kind: 'open', href, text } : null
  switch (fulfilment.by) {
    case 'contact':
      return open(`/${slug}/trang`, words.fillFacts)
    case 'link':
    case 'form':
      return open(`/${slug}/thuc-don`, words.addLink)
    case 'attested':
      return open(`${dutyPath(slug, key)}#giay-to`, words.attest)
    case 'directory':
    case 'function':
    case 'documents-in-time':
      return open(`${dutyPath(slug, key)}#yeu-cau`, words.ask)
    default:
      if (detail.sectionId === undefined && fulfilment.by !== 'language')
        return open(`/${slug}/thuc-don`, words.addLink)
      return holds(request, writers) ? { kind: 'write', action: beginPath(slug), csrf: request.csrf } : null
  }
}
