/** Which parts of an article's form its genre usually needs; the others stand folded away below. */
import type { Genre } from './genre.ts'

export const formParts = ['picture', 'source', 'times', 'expiry', 'broadcast'] as const

export type FormPart = (typeof formParts)[number]

const usual: Readonly<Record<Genre, readonly FormPart[]>> = {
  tin: ['picture', 'times'],
  bai: ['picture'],
  anh: ['picture'],
  'chum-anh': ['picture'],
  'phong-su': ['picture'],
  'phong-van': ['picture'],
  video: ['picture'],
  'phat-thanh': ['broadcast'],
  'do-hoa': ['picture'],
  'thong-bao': ['expiry'],
  'tra-loi-ban-doc': [],
}

export const fits = (genre: Genre, part: FormPart): boolean => usual[genre].includes(part)

/** The genres in which a part stands open. */
export const genresWith = (part: FormPart): Genre[] =>
  (Object.keys(usual) as Genre[]).filter((genre) => fits(genre, part))
