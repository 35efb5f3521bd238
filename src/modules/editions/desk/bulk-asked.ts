/** Reads which items were chosen, and what for. */
import { isId } from '../../../basics/ids.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { oneLine } from '../../../basics/plain-text.ts'
import type { SiteRequest } from '../../../web/desk-request.ts'
import { sectionsOf } from '../../sites/index.ts'
import type { BulkChoice } from '../actions/bulk-check.ts'
import { type BulkDeed, isBulkDeed, mostAtOnce } from '../rules/bulk.ts'
import { withdrawalReasons } from '../rules/withdrawal.ts'

export type BulkAsked = { deed: BulkDeed; editionIds: readonly string[]; choice: BulkChoice; issues: readonly Issue[] }

/** Null where nothing was chosen that could be done. */
export async function bulkAsked(request: SiteRequest): Promise<BulkAsked | Issue> {
  const { body } = request
  const editionIds = chosenIds(body)
  const deed = body.get('viec')
  if (!isBulkDeed(deed)) return { field: 'viec', problem: 'deed-unknown' }
  if (editionIds.length === 0) return { field: 'chon', problem: 'nothing-chosen' }
  if (editionIds.length > mostAtOnce) return { field: 'chon', problem: 'too-many-chosen' }
  const read =
    deed === 'withdraw' ? withdrawal(body) : { choice: { deed, ...(await placeOf(request, deed)) }, issues: [] }
  return { deed, editionIds, ...read }
}

/** Boxes of one name come apart or joined by commas, as the form's parser hands them on. */
const chosenIds = (body: URLSearchParams): string[] => [
  ...new Set(
    body
      .getAll('chon')
      .flatMap((text) => text.split(','))
      .filter(isId),
  ),
]

function withdrawal(body: URLSearchParams): Pick<BulkAsked, 'choice' | 'issues'> {
  const reason = withdrawalReasons.find((one) => one === body.get('ly-do'))
  const documentNumber = oneLine(body.get('so-van-ban') ?? '').slice(0, 100)
  if (reason === undefined)
    return { choice: { deed: 'withdraw' }, issues: [{ field: 'ly-do', problem: 'reason-unknown' }] }
  const isNumberMissing = reason === 'competent-authority' && documentNumber === ''
  return {
    choice: { deed: 'withdraw', withdrawal: { reason, ...(documentNumber === '' ? {} : { documentNumber }) } },
    issues: isNumberMissing ? [{ field: 'so-van-ban', problem: 'document-missing' }] : [],
  }
}

/** A section comes by its slug, a unit by its id. */
async function placeOf(
  { db, site, body }: SiteRequest,
  deed: BulkDeed,
): Promise<Pick<BulkChoice, 'sectionId' | 'unitId'>> {
  if (deed === 'unit') {
    const unitId = body.get('don-vi') ?? ''
    return isId(unitId) ? { unitId } : {}
  }
  if (deed !== 'section') return {}
  const found = (await sectionsOf(db, site.id)).find(({ slug }) => slug === body.get('chuyen-muc'))
  return found === undefined ? {} : { sectionId: found.id }
}
