export { type Migrated, type MigrateOptions, migrate, type RolesNeeded } from './migrate.ts'
export { MigrationProblem, type MigrationProblemKind } from './migration-problem.ts'
export type { RoleUrls } from './role-urls.ts'
