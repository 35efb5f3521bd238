/** Addresses of the public side that follow from a document's own. */
import { documentsPath } from '../../../basics/addresses.ts'
import type { Language } from '../../../basics/language.ts'
import { type DocumentFilters, filterQuery } from '../rules/public.ts'

/** The list for programs. */
export const documentsDataPath = (filters: DocumentFilters): string =>
  `${documentsPath('vi')}.json${filterQuery(filters)}`

/** A document for programs: its own address with '.json'. */
export const documentDataPath = (path: string): string => `${path}.json`

/** A document is in Vietnamese; on the English side it has English labels around it. */
export const inLanguage = (path: string, language: Language): string =>
  language === 'vi' ? path : path.replace(documentsPath('vi'), documentsPath('en'))
