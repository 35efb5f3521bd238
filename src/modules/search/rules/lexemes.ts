/** Lexemes and questions written so that PostgreSQL can only read them as such, whatever stands in them. */

/** Positions beyond this are all one place to PostgreSQL. */
export const lastPosition = 16_380

/** PostgreSQL keeps no more places of one lexeme. */
const mostPlaces = 250

export const quoted = (token: string): string => `'${token.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

export type Weight = 'A' | 'B' | 'C' | 'D'

/** A growing tsvector. */
export type Lexemes = Map<string, string[]>

export function addAt(lexemes: Lexemes, token: string, position: number, weight: Weight): void {
  const places = lexemes.get(token)
  const place = `${Math.min(position, lastPosition)}${weight === 'D' ? '' : weight}`
  if (places === undefined) lexemes.set(token, [place])
  else if (places.length < mostPlaces && position <= lastPosition) places.push(place)
}

export function addPlain(lexemes: Lexemes, token: string): void {
  if (!lexemes.has(token)) lexemes.set(token, [])
}

/** The text PostgreSQL reads as a tsvector. */
export function vectorText(lexemes: Lexemes): string {
  let text = ''
  for (const [token, places] of lexemes)
    text += `${text === '' ? '' : ' '}${quoted(token)}${places.length === 0 ? '' : `:${places.join(',')}`}`
  return text
}

export const allOf = (parts: readonly string[]): string | null =>
  parts.length === 0 ? null : parts.map((part) => `(${part})`).join(' & ')

export const anyOf = (parts: readonly string[]): string | null =>
  parts.length === 0 ? null : parts.map((part) => `(${part})`).join(' | ')

export const inARow = (tokens: readonly string[]): string => tokens.map(quoted).join(' <-> ')
