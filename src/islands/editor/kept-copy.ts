/** The copy on this machine of what could not be sent: one for each edition and account. */
import type { Fields } from './saving.ts'

export type KeptCopy = { keptAt: string; fields: Fields; wasSubmitted?: boolean }

type Whose = { edition: string; account: string }

/** Fields that say how a form is sent, not what it says. */
const manners = /^(csrf|basedOn|copyVersion|buoc|.*-explanation)$/

const keyOf = ({ edition, account }: Whose): string => `congso-bai:${edition}:${account}`

/** False where the browser keeps nothing. */
export function keepCopy(whose: Whose, copy: KeptCopy): boolean {
  try {
    localStorage.setItem(keyOf(whose), JSON.stringify(copy))
    return true
  } catch {
    return false
  }
}

export function forgetCopy(whose: Whose): void {
  try {
    localStorage.removeItem(keyOf(whose))
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function readCopy(whose: Whose): KeptCopy | null {
  try {
    const text = localStorage.getItem(keyOf(whose))
    const copy = text === null ? null : (JSON.parse(text) as Partial<KeptCopy>)
    return copy !== null && typeof copy.keptAt === 'string' && Array.isArray(copy.fields) ? (copy as KeptCopy) : null
  } catch {
    return null
  }
}

/** The copy to offer beside the page as it came from the desk; one that says the same, or has arrived since, is forgotten. */
export function copyToOffer(whose: Whose, page: Fields): KeptCopy | null {
  const copy = readCopy(whose)
  if (copy === null) return null
  const hasArrived = copy.wasSubmitted === true && fieldIn(copy.fields, 'basedOn') !== fieldIn(page, 'basedOn')
  if (!hasArrived && said(copy.fields) !== said(page)) return copy
  forgetCopy(whose)
  return null
}

export const fieldIn = (fields: Fields, name: string): string | undefined => fields.find(([one]) => one === name)?.[1]

const said = (fields: Fields): string =>
  JSON.stringify(
    fields
      .filter(([name]) => !manners.test(name))
      .map(([name, value]) => `${name}=${value.replace(/\r\n/g, '\n')}`)
      .sort(),
  )
