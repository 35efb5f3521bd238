import type { Language } from '../../basics/language.ts'

const vi = {
  documents: (site: string) => `Văn bản - ${site}`,
  newestDocuments: (site: string) => `Văn bản mới nhất đăng trên ${site}`,
  newestOf: (site: string) => `Tin, bài mới nhất của ${site}`,
  newestIn: (section: string, site: string) => `Tin, bài mới nhất của chuyên mục ${section}, ${site}`,
}

const en: typeof vi = {
  documents: (site) => `Documents - ${site}`,
  newestDocuments: (site) => `The newest documents of ${site}`,
  newestOf: (site) => `The newest items of ${site}`,
  newestIn: (section, site) => `The newest items in ${section}, ${site}`,
}

export const feedWords: Record<Language, typeof vi> = { vi, en }
