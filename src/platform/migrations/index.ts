export { RolesInUse } from './ensure-roles.ts'
export { migrate, type RolesNeeded } from './migrate.ts'
export { MigrationProblem } from './migration-problem.ts'
export type { RoleUrls } from './role-urls.ts'
