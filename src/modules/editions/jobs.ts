// Every minute; safe to run twice and beside another worker.
export { recordDueEditions } from './actions/record-due.ts'
