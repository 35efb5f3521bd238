/** What the decrees on royalties say, as data: the greatest coefficients of NĐ 18/2014 and what may raise or lower an amount. */
import type { LocalDate } from '../../../basics/dates.ts'
import type { RateKind } from './kinds.ts'

export type Source = { citation: string; confidence: 'sure' | 'likely' | 'unsure' }

/** The last day of works that may be paid by NĐ 18/2014; NĐ 287/2026 follows. */
export const oldLawEnds: LocalDate = '2026-08-31'

type LegalMost = Source & { hundredths: number }

const article7: Source = { citation: 'Nghị định 18/2014/NĐ-CP, Điều 7 khoản 1', confidence: 'sure' }
const article10: Source = { citation: 'Nghị định 18/2014/NĐ-CP, Điều 10', confidence: 'sure' }
/** Where the decree names no group, the nearest one. */
const nearest: Source = { citation: 'Nghị định 18/2014/NĐ-CP, Điều 7 khoản 1 (nhóm gần nhất)', confidence: 'likely' }

/** Regime A: the greatest coefficient of each kind, in hundredths; null where the decree names none. */
export const legalMost: Readonly<Record<RateKind, LegalMost | null>> = {
  tin: { hundredths: 1000, ...article7 },
  'tra-loi-ban-doc': { hundredths: 1000, ...article7 },
  'thong-bao': { hundredths: 1000, ...nearest },
  anh: { hundredths: 1000, ...article7 },
  'chum-anh': { hundredths: 1000, ...nearest },
  photo: { hundredths: 1000, ...article7 },
  graphic: { hundredths: 1000, ...article7 },
  'do-hoa': { hundredths: 1000, ...article7 },
  bai: { hundredths: 3000, ...article7 },
  'phong-su': { hundredths: 3000, ...article7 },
  'phong-van': { hundredths: 3000, ...article7 },
  translation: { hundredths: 3000, ...nearest },
  video: { hundredths: 5000, ...article7 },
  clip: { hundredths: 5000, ...article7 },
  'phat-thanh': { hundredths: 5000, ...article10 },
  audio: { hundredths: 5000, ...article10 },
  'board-allowance': null,
  'data-entry': null,
}

export const modifierKinds = [
  'children-or-minority',
  'other-language',
  'hardship',
  'translation',
  'derived',
  'staff',
  'reuse',
] as const
export type ModifierKind = (typeof modifierKinds)[number]

/** 'raise' adds its percent to the amount, 'part' leaves that percent of it. Both bounds are allowed. */
export type ModifierLaw = Source & { way: 'raise' | 'part'; least: number; most: number }

const article74 = 'Nghị định 18/2014/NĐ-CP, Điều 7 khoản 4'

export const modifierLaws: Readonly<Record<ModifierKind, ModifierLaw>> = {
  'children-or-minority': { way: 'raise', least: 10, most: 20, citation: article74, confidence: 'sure' },
  'other-language': { way: 'raise', least: 30, most: 50, citation: article74, confidence: 'sure' },
  hardship: { way: 'raise', least: 1, most: 100, citation: article74, confidence: 'sure' },
  translation: { way: 'part', least: 40, most: 65, citation: article74, confidence: 'sure' },
  derived: { way: 'part', least: 20, most: 50, citation: article74, confidence: 'sure' },
  // Works within the duty of staff are paid at what the agency decided.
  staff: {
    ...({ way: 'part', least: 1, most: 100 } as const),
    citation: 'Nghị định 18/2014/NĐ-CP, Điều 4 khoản 11, 12',
    confidence: 'sure',
  },
  reuse: {
    ...({ way: 'part', least: 20, most: 100 } as const),
    citation: 'Nghị định 287/2026/NĐ-CP, Điều 15 khoản 1',
    confidence: 'sure',
  },
}

/** Of the year's royalties, what remuneration may come to at most (NĐ 18/2014, Điều 8 khoản 2). */
export const remunerationMost = 50

/** Days from publication within which a work is to be paid (NĐ 18/2014, Điều 4 khoản 10). */
export const daysToPay = 60
