export { type UnitInput, type UnitKind, unitKinds } from './rules/unit.ts'
export {
  findUnitByName,
  insertOfficials,
  insertPersons,
  insertSuccessions,
  insertUnits,
  type OfficialInput,
  type PersonInput,
  type Succession,
} from './store.ts'
