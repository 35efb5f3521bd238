export { type UnitInput, type UnitKind, unitKinds } from './rules/unit.ts'
export {
  findUnitByName,
  insertOfficials,
  insertPersons,
  insertSuccessions,
  insertUnits,
  type OfficialInput,
} from './store.ts'
