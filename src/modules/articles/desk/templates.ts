/** What one may begin with: each genre as boards know it, half filled where that helps. */
import { readNotation } from '../../../basics/prose/notation.ts'
import type { Template } from '../../../web/content-form.ts'
import type { Genre } from '../rules/genre.ts'
import { blankTemplate, genreNames, templateTexts } from '../words/templates.ts'

const order: readonly Genre[] = [
  ...(['tin', 'bai', 'thong-bao', 'chum-anh', 'phong-van', 'phat-thanh', 'video'] as const),
  ...(['tra-loi-ban-doc', 'phong-su', 'do-hoa', 'anh'] as const),
]

const empty = { type: 'doc', version: 1, content: [] } as const

const halfFilled: readonly Template[] = order.map((genre) => {
  const { hint, body, ...fields } = templateTexts[genre]
  const text = body === undefined ? {} : { body: readNotation(body, { ...empty, content: [] }) }
  return { key: genre, name: genreNames[genre], hint, form: { genre, ...fields, ...text } }
})

/** A news item with nothing in it, for whoever knows what to write. */
const blank: Template = { key: 'trong', ...blankTemplate, form: { genre: 'tin', byline: templateTexts.tin.byline } }

export const articleTemplates: readonly Template[] = [...halfFilled, blank]
