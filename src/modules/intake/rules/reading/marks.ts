/** Marks of urgency, of secrecy and of how far a document may go (ô 10a, 10b, 11). */
import { distance, foundIn, isShouted, type Row, type Sheet, topOf } from './sheet.ts'
import type { Found, Stop } from './types.ts'

const urgencies: readonly (readonly [RegExp, string])[] = [
  [/^hoatoc(?:hengio)?$/, 'hoa-toc'],
  [/^thuongkhan$/, 'thuong-khan'],
  [/^khan$/, 'khan'],
]

const upper = (row: Row): boolean => topOf(row) < 0.45 * row.page.height

export function urgencyOf({ first }: Sheet): Found<string> | undefined {
  for (const row of first) {
    const found = urgencies.find(([form]) => form.test(row.tight))
    if (found !== undefined && upper(row) && isShouted(row.text)) return foundIn(found[1], [row], 0.95)
  }
  return undefined
}

const secret = /^(?:do)?(?:mat|toimat|tuyetmat)(?:so\d*)?$/
const internal =
  /luuhanhnoibo|xemxongtralai|xongxinthuhoi|khongphobien|khongsaochup|tailieunoibo|taileunoibo|hansudungnoibo/

const urgent = ['khan', 'hoatoc', 'thuongkhan']
const secrets = ['mat', 'toimat', 'tuyetmat'].flatMap((mark) => [mark, ...urgent.map((other) => `${mark}${other}`)])
const internals = ['luuhanhnoibo', 'xemxongtralai', 'khongphobien', 'khongsaochup', 'tailieunoibo', 'xongxinthuhoi']

/** A mark that was recognised badly: a false alarm costs a look, a missed one a secret. */
function isLikeSecret(row: Row): boolean {
  const { tight, page, line, text } = row
  if (page.source !== 'ocr' || !upper(row) || tight.length < 3 || tight.length > 18) return false
  const isOwnInk = line.color !== undefined || /^\W*M[ẬẠẤẦẨẪÂĂẶA][TI1]\W*$/u.test(text)
  return isOwnInk && secrets.some((mark) => distance(tight, mark, 2) <= (mark.length > 5 ? 2 : 1))
}

const isLikeInternal = ({ tight, page }: Row): boolean =>
  page.source === 'ocr' && tight.length > 8 && internals.some((mark) => distance(tight, mark, 3) <= 3)

/** A stamp alone on its line, in capitals, on any page's head or foot. */
export function markStops({ rows }: Sheet): Stop[] {
  return rows.flatMap((row): Stop[] => {
    const { text, tight, line, page } = row
    if (text.length > 60 || !isShouted(text)) return []
    if ((secret.test(tight) || isLikeSecret(row)) && (upper(row) || line.color !== undefined))
      return [{ reason: 'secret', page: page.number, box: line.box, text }]
    return internal.test(tight) || isLikeInternal(row)
      ? [{ reason: 'internal', page: page.number, box: line.box, text }]
      : []
  })
}
