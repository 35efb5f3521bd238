/** The door to running text. */
export { headingLevels, normaliseHeadings } from './headings.ts'
export { proseLimits } from './limits.ts'
export { parseProse } from './parse.ts'
export { excerpt, filesOf, inlineText, picturesOf, plainText, proseFromParagraphs, wordCount } from './text.ts'
export type * from './types.ts'
