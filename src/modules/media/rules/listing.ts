/** What of a library is asked for, as its address says it. */
import { addDays, isDay, type LocalDate, startOfDay } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import { isKind, type Kind } from './kinds.ts'

export type Use = 'used' | 'unused'

export type FileFilter = {
  kind: Kind | null
  text: string
  from: Date | null
  until: Date | null
  collectionId: string | null
  uploadedBy: string | null
  use: Use | null
  thrownAway: boolean
}

export type LibraryKey = { at: Date; id: string }

/** The names of kinds in addresses. */
export const kindWords = {
  anh: 'picture',
  tep: 'document',
  video: 'video',
  'am-thanh': 'audio',
  'phu-de': 'captions',
} as const

const kindIn = (word: string): Kind | null =>
  isKind(kindWords[word as keyof typeof kindWords] ?? '') ? kindWords[word as keyof typeof kindWords] : null

const dayIn = (text: string | null): LocalDate | null => (text !== null && isDay(text) ? text : null)

const idIn = (text: string | null): string | null => (text !== null && isId(text) ? text : null)

/** What does not read as a filter filters nothing. */
export function filterIn(query: URLSearchParams): FileFilter {
  const from = dayIn(query.get('tu'))
  const until = dayIn(query.get('den'))
  const use = query.get('dung')
  return {
    kind: kindIn(query.get('loai') ?? ''),
    text: (query.get('tim') ?? '').normalize('NFC').trim().slice(0, 100),
    from: from === null ? null : startOfDay(from),
    until: until === null ? null : startOfDay(addDays(until, 1)),
    collectionId: idIn(query.get('bo')),
    uploadedBy: idIn(query.get('nguoi')),
    use: use === 'co' ? 'used' : use === 'chua' ? 'unused' : null,
    thrownAway: query.get('bo-di') === '1',
  }
}

export const encodeKey = ({ at, id }: LibraryKey): string => `${at.getTime().toString(36)}.${id}`

/** The key, or null for any text that `encodeKey` never writes. */
export function decodeKey(text: string | null): LibraryKey | null {
  const [time = '', id = ''] = (text ?? '').split('.')
  const at = new Date(Number.parseInt(time, 36))
  return /^[0-9a-z]{1,9}$/.test(time) && isId(id) && !Number.isNaN(at.getTime()) ? { at, id } : null
}
