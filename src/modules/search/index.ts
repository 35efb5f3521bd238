export { keepFileText } from './actions/keep-file-text.ts'
