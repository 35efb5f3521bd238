// Every night, a bounded part of what is published.
export { verifyAgain } from './actions/verify-again.ts'
