/** The three decrees one after the other, and how the table below names an article of each. */
import type { LocalDate } from '../../../basics/dates.ts'
import type { Confidence, RuleInput } from './rule.ts'

export type Era = 'nd43' | 'nd42' | 'nd224'

/** NĐ 43/2011 from 1/10/2011, NĐ 42/2022 from 15/8/2022, NĐ 224/2026 from 1/7/2026 (its Điều 90 repeals NĐ 42/2022). */
export const eras: Readonly<
  Record<Era, { from: LocalDate; to: LocalDate | null; law: string; confidence: Confidence; source: string }>
> = {
  nd43: {
    ...{ from: '2011-10-01', to: '2022-08-14', law: 'Nghị định 43/2011/NĐ-CP', confidence: 'S1' },
    source: 'Nghị định 43/2011/NĐ-CP, văn bản trong Bộ pháp điển điện tử',
  },
  nd42: {
    ...{ from: '2022-08-15', to: '2026-06-30', law: 'Nghị định 42/2022/NĐ-CP', confidence: 'S3' },
    source: 'Nghị định 42/2022/NĐ-CP, theo nguồn thứ cấp; chưa đối chiếu toàn văn',
  },
  nd224: {
    ...{ from: '2026-07-01', to: null, law: 'Nghị định 224/2026/NĐ-CP', confidence: 'S2' },
    source: 'Nghị định 224/2026/NĐ-CP và các luật được dẫn chiếu',
  },
}

/** The decree in force on a day; null before there was one. */
export function lawOn(day: LocalDate): string | null {
  const found = Object.values(eras).find(({ from, to }) => from <= day && (to === null || day <= to))
  return found?.law ?? null
}

export type InEra = {
  refs: readonly string[]
  confidence?: Confidence
  deadline?: string
  source?: string
  minimum?: number
}

/** What a duty is, whatever decree asks for it; an era without a line did not ask. */
export type Duty = Omit<RuleInput, 'validFrom' | 'validTo' | 'legalRefs' | 'source' | 'confidence' | 'deadline'> &
  Partial<Record<Era, InEra>>

export function rulesOf({ nd43, nd42, nd224, ...duty }: Duty): RuleInput[] {
  const asked = { nd43, nd42, nd224 }
  return (Object.keys(eras) as Era[]).flatMap((era) => {
    const said = asked[era]
    if (said === undefined) return []
    const { from, to, confidence, source } = eras[era]
    return [
      {
        ...duty,
        ...{ validFrom: from, validTo: to, legalRefs: [...said.refs], deadline: said.deadline ?? null },
        ...{ source: said.source ?? source, confidence: said.confidence ?? confidence },
        ...(said.minimum === undefined ? {} : { minimum: said.minimum }),
      },
    ]
  })
}

export const nd43 = (article: string): string => `Nghị định 43/2011/NĐ-CP, Điều ${article}`
export const nd42 = (article: string): string => `Nghị định 42/2022/NĐ-CP, Điều ${article}`
export const nd224 = (article: string): string => `Nghị định 224/2026/NĐ-CP, Điều ${article}`
export const access = (article: string): string => `Luật Tiếp cận thông tin 104/2016/QH13, Điều ${article}`
export const nd13 = (article: string): string => `Nghị định 13/2018/NĐ-CP, Điều ${article}`
export const digital = (article: string): string => `Luật Chuyển đổi số 148/2025/QH15, Điều ${article}`

/** Where no law of its own sets a term: Luật Tiếp cận thông tin Điều 18 khoản 4. */
export const fiveDays = '5 ngày làm việc kể từ ngày tạo ra thông tin'
export const atOnce = 'Ngay khi có thay đổi (Điều 9 khoản 3)'
