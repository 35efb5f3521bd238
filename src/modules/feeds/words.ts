import type { Language } from '../../basics/language.ts'

const vi = {
  newestOf: (site: string) => `Tin, bài mới nhất của ${site}`,
  newestIn: (section: string, site: string) => `Tin, bài mới nhất của chuyên mục ${section}, ${site}`,
}

const en: typeof vi = {
  newestOf: (site) => `The newest items of ${site}`,
  newestIn: (section, site) => `The newest items in ${section}, ${site}`,
}

export const feedWords: Record<Language, typeof vi> = { vi, en }
