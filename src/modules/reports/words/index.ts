export { deskWords, findingText, issueText } from './desk.ts'
export { letterBlocks, letterSubject } from './letter.ts'
export {
  blockNames,
  countText,
  figureText,
  growthText,
  kindNames,
  lineName,
  measureOf,
  originNames,
  paperDay,
  periodName,
  reportedText,
  shortDay,
  spanText,
  stateNames,
  subjectOf,
  takenText,
} from './names.ts'
export { blocksOf, filled, type Written } from './paper.ts'
export { sectionsOf } from './prose.ts'
export { contributionPaperTable, linesTable, sitesPaperTable } from './tables.ts'
