export { waitingCommissions } from './actions/commissions.ts'
