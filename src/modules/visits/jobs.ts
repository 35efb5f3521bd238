// Every minute; safe beside another worker and when nothing waits.
export { foldVisits } from './actions/fold-visits.ts'
