// The pure door: who answers for what, for the rules of upper floors.
export { approversOf, assignedTo, type HeldRole, holdsOn, type ResolvedRoles } from './responsibility.ts'
