/** A form as its page shows it: whatever was kept, even half done or not readable, stands in its field. */
import { dayOf, timeText } from '../../../basics/dates.ts'
import type { Picture } from '../../../basics/picture.ts'
import { type Prose, parseProse } from '../../../basics/prose/prose.ts'
import { type ArticleDraft, articleForm } from './draft.ts'
import { type Genre, genres } from './genre.ts'

export type ShownAuthor = { name: string; penName: string; personId: string; role: string; share: string }
export type ShownWork = { kind: string; title: string; sha256: string; authors: readonly ShownAuthor[] }

export type ShownForm = {
  genre: Genre
  title: string
  summary: string
  body: Prose
  picture: Picture | null
  sectionIds: readonly string[]
  origin: ArticleDraft['origin']
  sourceName: string
  sourceUrl: string
  byline: string
  works: readonly ShownWork[]
  unitId: string
  /** 'YYYY-MM-DDTHH:MM' in Vietnamese time, as fields for moments hold it. */
  eventAt: string
  receivedAt: string
  expiresAt: string
  series: string
  seriesNumber: string
  airOn: string
  /** One item a line, its minutes behind '|'. */
  programme: string
}

type Loose = Readonly<Record<string, unknown>>

export const looseOf = (value: unknown): Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {}

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

export function shownForm(form: unknown): ShownForm {
  const { genre, origin, picture, sectionIds, body, works, ...kept } = looseOf(form)
  const text = (name: string) => textOf(kept[name])
  const lead = articleForm.shape.picture.safeParse(picture)
  return {
    genre: genres.find((one) => one === genre) ?? 'tin',
    ...{ title: text('title'), summary: text('summary'), body: proseOf(body) },
    picture: lead.success ? (lead.data as Picture | null) : null,
    sectionIds: listOf(sectionIds).filter((id) => typeof id === 'string'),
    origin: origin === 'republished' || origin === 'translated' ? origin : 'own',
    ...{ sourceName: text('sourceName'), sourceUrl: text('sourceUrl'), byline: text('byline') },
    works: listOf(works).map(shownWork),
    unitId: text('unitId'),
    eventAt: momentText(kept['eventAt']),
    receivedAt: momentText(kept['receivedAt']),
    expiresAt: momentText(kept['expiresAt']),
    ...{ series: text('series'), seriesNumber: text('seriesNumber'), airOn: text('airOn') },
    programme: listOf(kept['programme']).map(programmeLine).join('\n'),
  }
}

function proseOf(body: unknown): Prose {
  const read = parseProse(body)
  return 'done' in read ? read.done : { type: 'doc', version: 1, content: [] }
}

function shownWork(value: unknown): ShownWork {
  const work = looseOf(value)
  return {
    ...{ kind: textOf(work['kind']), title: textOf(work['title']), sha256: textOf(work['sha256']) },
    authors: listOf(work['authors']).map((one) => {
      const author = looseOf(one)
      const text = (name: string) => textOf(author[name])
      const share = text('sharePercent').replace('.', ',')
      return { name: text('name'), penName: text('penName'), personId: text('personId'), role: text('role'), share }
    }),
  }
}

/** A moment as its field shows it; what is no moment stays as it was typed. */
export function momentText(value: unknown): string {
  const text = textOf(value)
  const at = new Date(text)
  return text === '' || Number.isNaN(at.getTime()) ? text : `${dayOf(at)}T${timeText(at)}`
}

function programmeLine(value: unknown): string {
  const { title, minutes } = looseOf(value)
  return minutes === undefined ? textOf(title) : `${textOf(title)} | ${textOf(minutes)}`
}
