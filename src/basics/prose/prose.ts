/** The door to running text. */
export { headingLevels } from './headings.ts'
export { parseProse } from './parse.ts'
export { excerpt, filesOf, picturesOf, plainText, proseFromParagraphs, wordCount } from './text.ts'
export type * from './types.ts'
