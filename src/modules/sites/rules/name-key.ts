import { exactKey } from '../../../basics/vietnamese.ts'

const dashes = /\s*[-\u2010-\u2015\u2212]\s*/g

/** Names of units and sections that people take for the same: in case, place of the tone mark, kind of dash and spaces. */
export const nameKey = (name: string): string => exactKey(name.replace(/\s+/g, ' ').trim()).replace(dashes, ' - ')
