import { fold } from '../../../basics/vietnamese.ts'
import type { ArticleInput } from './article.ts'
import { type Genre, genres } from './genre.ts'

type Named = { genre: Genre; origin?: ArticleInput['origin'] }

/** Translation (dịch) and republication (khai thác lại) are what an item comes from, not what it is. */
const others: Readonly<Record<string, Named>> = {
  'tin anh': { genre: 'tin' },
  'tin bai': { genre: 'tin' },
  'tin van': { genre: 'tin' },
  'bai viet': { genre: 'bai' },
  'phong su anh': { genre: 'chum-anh' },
  clip: { genre: 'video' },
  'chuong trinh phat thanh': { genre: 'phat-thanh' },
  audio: { genre: 'phat-thanh' },
  infographic: { genre: 'do-hoa' },
  dich: { genre: 'bai', origin: 'translated' },
  'bai dich': { genre: 'bai', origin: 'translated' },
  'tin dich': { genre: 'tin', origin: 'translated' },
  'khai thac': { genre: 'tin', origin: 'republished' },
  'khai thac lai': { genre: 'tin', origin: 'republished' },
}

/** The genre people mean by a word, with or without accents, or our own code; null when it is none. */
export function genreNamed(word: string): Named | null {
  const key = fold(word)
    .replace(/[^a-z]+/g, ' ')
    .trim()
  const genre = genres.find((one) => one.replaceAll('-', ' ') === key)
  return genre === undefined ? (others[key] ?? null) : { genre }
}
