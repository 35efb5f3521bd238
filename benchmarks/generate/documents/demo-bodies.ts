// Bodies by name instead of by chance, and signature blocks for people who are named.
import type { Issuer } from './issuer-shape.ts'
import type { SignatureCode, Signing } from './plan.ts'

export type { Issuer } from './issuer-shape.ts'
export { communeCommittee, department, provinceCommittee } from './issuers.ts'
export { council, front } from './issuers-political.ts'

/** The body's own block for this title, with this person's name. */
export function signingWith(issuer: Issuer, wish: { name: string; code: SignatureCode; title: string }): Signing {
  const fitting = issuer.blocks.find(({ code, title }) => code === wish.code && title === wish.title)
  if (!fitting) throw new Error(`${issuer.name} has no block ${wish.code} ${wish.title}`)
  return { lines: fitting.lines, name: wish.name, title: wish.title, code: wish.code, agency: issuer.agency }
}
