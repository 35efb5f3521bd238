/** What the form of the front page says. */
import { isDay, parseInstant } from '../../../basics/dates.ts'
import type { Language } from '../../../basics/language.ts'
import type { SiteRequest } from '../../../web/desk-request.ts'
import { type Arrangement, blockNames, stepped } from '../rules/arrangement.ts'

export const languageIn = ({ body, query }: SiteRequest): Language =>
  (body.get('ngon-ngu') ?? query.get('ngon-ngu')) === 'en' ? 'en' : 'vi'

/** A missing or unreadable number stands last. */
function orderOf(body: URLSearchParams, name: string): number {
  const number = Number(body.get(`tt-${name}`) || Number.NaN)
  return Number.isFinite(number) ? number : Number.MAX_SAFE_INTEGER
}

const inOrder = <T>(all: readonly T[], order: (one: T) => number): T[] =>
  all
    .map((one, at) => ({ one, at, order: order(one) }))
    .sort((a, b) => a.order - b.order || a.at - b.at)
    .map(({ one }) => one)

/** A form with several ticks of one name comes as one text with commas where the server made a record of it. */
const ticked = (body: URLSearchParams): string[] =>
  [...new Set(body.getAll('muc').flatMap((text) => text.split(',')))].filter(Boolean)

export function arrangementIn({ body }: SiteRequest): Arrangement {
  const blocks = inOrder(blockNames, (name) => orderOf(body, name)).map((block) => ({
    block,
    isShown: body.get(`hien-${block}`) === '1',
  }))
  const [deed = '', name = ''] = (body.get('viec') ?? '').split(' ')
  const sections = inOrder(ticked(body), (id) => orderOf(body, id))
  return {
    blocks: deed === 'up' || deed === 'down' ? stepped(blocks, name, deed === 'up' ? -1 : 1) : blocks,
    sectionIds: body.get('chon-muc') === 'chon' ? sections : null,
    noticesSectionId: body.get('thong-bao') || null,
  }
}

/** When a pin ends: a day and, if said, a time of Vietnam; else the end of that day. */
export function untilIn({ body }: SiteRequest): Date | undefined {
  const day = (body.get('den-ngay') ?? '').trim()
  const time = (body.get('den-gio') ?? '').trim() || '23:59'
  return isDay(day) ? (parseInstant(`${day} ${time}`) ?? undefined) : undefined
}
