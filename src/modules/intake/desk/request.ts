/** What the routes of intake ask in the same way. */
import { isId } from '../../../basics/ids.ts'
import { rolesHere, type SiteRequest } from '../../../web/desk-request.ts'
import type { IntakeHouse, OnDatabase } from '../actions/house.ts'
import type { Arrival } from '../rules/arrival.ts'
import { allowers, confirmers, keepers } from '../rules/roles.ts'
import { arrivalAt } from '../store/arrivals.ts'

export const confirming = { onSite: confirmers }
export const keeping = { onSite: [...new Set([...keepers, ...confirmers])] }
export const settingUp = { onSite: keepers }
export const allowing = { onSite: allowers }

export const onDatabase = (house: IntakeHouse, { db }: SiteRequest): OnDatabase => ({ ...house, db })

export const has = (request: SiteRequest, roles: readonly string[]): boolean =>
  rolesHere(request).some((role) => roles.includes(role))

/** The arrival that the address names, of this site alone. */
export async function arrivalOf({ db, site, params }: SiteRequest): Promise<Arrival | undefined> {
  const { arrival = '' } = params
  return isId(arrival) ? arrivalAt(db, site.id, arrival) : undefined
}

/** What a form of the desk sends in one line, composed. */
export const lineIn = ({ body }: SiteRequest, name: string, longest = 500): string =>
  (body.get(name) ?? '').normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, longest)

export const versionIn = ({ body }: SiteRequest): number => Number(body.get('phien-ban') ?? -1)
