export * from './line-reading.ts'
export { type LineSentence, sentencesOf } from './line-words.ts'
export { nameKey } from './name-key.ts'
