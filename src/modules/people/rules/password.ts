import type { Issue } from '../../../basics/outcomes.ts'

/** Length is what protects; forced digits and signs only make passwords alike (NIST SP 800-63B, 5.1.1.2). */
export const shortestPassword = 12
const longestPassword = 200

/** Why this may not be the password of the account with that e-mail. */
export function whyNotPassword(password: string, email: string): Issue[] {
  const plain = password.normalize('NFC')
  if ([...plain].length < shortestPassword) return [{ field: 'password', problem: 'too-short' }]
  if (plain.length > longestPassword) return [{ field: 'password', problem: 'too-long' }]
  if (isAddress(plain, email)) return [{ field: 'password', problem: 'is-email' }]
  return /^(.)\1*$/u.test(plain) ? [{ field: 'password', problem: 'one-letter' }] : []
}

function isAddress(password: string, email: string): boolean {
  const [name = ''] = email.toLowerCase().split('@')
  return [email.toLowerCase(), name].includes(password.toLowerCase().trim())
}
