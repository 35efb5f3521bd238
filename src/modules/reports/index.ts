export { beginReport } from './actions/begin.ts'
export { contentTypes, paperBytes, tableWorkbook } from './actions/files.ts'
export { issueByHand } from './actions/issue.ts'
export { keepSeries } from './actions/keep-series.ts'
export { checkReport, sendReport } from './actions/move.ts'
export { paperOf } from './actions/paper.ts'
export type { ReportSources } from './actions/sources.ts'
export { takeFigures } from './actions/take-figures.ts'
export { usualSeries } from './actions/usual-series.ts'
export { writeReport } from './actions/write.ts'
export { whyNotAddsUp } from './rules/adds-up.ts'
export { proposedRows } from './rules/assessment.ts'
export type { Figures, GivenFigure } from './rules/figures.ts'
export { forms } from './rules/forms.table.ts'
export { reportJson } from './rules/json.ts'
export { nobody } from './rules/report.ts'
export type { SeriesFacts } from './rules/series.ts'
export {
  blocksOf,
  findingText,
  linesTable,
  periodName,
  subjectOf,
  takenText,
} from './words/index.ts'
