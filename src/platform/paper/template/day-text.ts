import type { OfficialPaper } from '../../../basics/official-paper.ts'

/** Day, month and year for templates that print the words between them; blank while the paper is for signing. */
export function textOfDay({ day, year, draft }: OfficialPaper): { ngay: string; thang: string; nam: string } {
  if (draft || day === null) return { ngay: '', thang: '', nam: String(year) }
  const [shownYear = '', month = '', date = ''] = day.split('-')
  return { ngay: date, thang: Number(month) < 3 ? month : String(Number(month)), nam: shownYear }
}
