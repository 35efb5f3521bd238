// The pure door: what a verdict is, for the rules of upper floors.
export { inspection2022 } from './forms.table.ts'
export type { Verdict } from './verdict.ts'
