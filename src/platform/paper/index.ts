/**
 * Official papers as files: Word, PDF, HTML, an agency's own template, workbooks. The libraries are loaded when the first
 * paper is asked for: together they weigh more than the rest of a process that writes none.
 */
import type { OfficialPaper } from '../../basics/official-paper.ts'
import type { TableSheet } from './tables-workbook.ts'
import type { TemplateProblem } from './template/words.ts'

export type { OfficialPaper, PaperBlock, PaperCell, PaperTable } from '../../basics/official-paper.ts'
export { paperAsHtml } from './paper-page.part.tsx'
export type { TableSheet } from './tables-workbook.ts'
export { TemplateRefused } from './template/template-refused.ts'
export { type TemplateProblem, templateSentence } from './template/words.ts'
export { type Sheet, type SheetCell, type SheetRow, workbookOf } from './workbook.ts'

/** A .docx by Decree 30/2020/NĐ-CP, Appendix I; `madeAt` stands in its properties. Same paper and instant, same bytes. */
export const paperAsDocx = async (paper: OfficialPaper, madeAt: Date): Promise<Buffer> =>
  (await import('./docx/index.ts')).paperAsDocx(paper, madeAt)

/** A tagged PDF of the same look (PDF/UA where the paper allows it). Same paper and instant, same bytes. */
export const paperAsPdf = async (paper: OfficialPaper, madeAt: Date): Promise<Buffer> =>
  (await import('./pdf/index.ts')).paperAsPdf(paper, madeAt)

/** An agency's own .docx with the paper's words in it. Throws `TemplateRefused` with sentences for one that is not right. */
export const paperFromTemplate = async (template: Buffer, paper: OfficialPaper): Promise<Buffer> =>
  (await import('./template/index.ts')).paperFromTemplate(template, paper)

/** What is wrong with a template, for the moment it is uploaded; empty when it can be used. */
export const templateProblems = async (template: Buffer): Promise<readonly TemplateProblem[]> =>
  (await import('./template/index.ts')).templateProblems(template)

/** The tables of a paper as one workbook, a sheet for each. Same tables and instant, same bytes. */
export const tablesWorkbook = async (sheets: readonly TableSheet[], madeAt: Date): Promise<Buffer> =>
  (await import('./tables-workbook.ts')).tablesWorkbook(sheets, madeAt)
