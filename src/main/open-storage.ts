/** Opens what keeps everything: the database (embedded or the operator's) up to date with its roles, and the file store. */
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { seedCalendar } from '../modules/calendar/index.ts'
import { seedIndicators } from '../modules/figures/index.ts'
import { seedObligations } from '../modules/obligations/index.ts'
import {
  type DeskDb,
  type OpenDatabase,
  openDatabase,
  type PortalDb,
  type WorkerDb,
} from '../platform/database/index.ts'
import { diskFiles, type FileStore } from '../platform/files/index.ts'
import { migrateJobs } from '../platform/jobs/index.ts'
import { migrate, type RolesNeeded, type RoleUrls } from '../platform/migrations/index.ts'
import { startEmbedded } from '../platform/postgres/index.ts'
import type { Configuration } from './configuration.ts'

const root = resolve(import.meta.dirname, '../..')

/** Where the SQL of the product lies. */
export const sqlSource = {
  migrationsDir: join(root, 'database/migrations'),
  liveDir: join(root, 'database/live'),
  rolesFile: join(root, 'database/roles.sql'),
}

export type Storage = {
  urls: RoleUrls & { owner: string }
  files: FileStore
  /** Names of the migrations that ran just now. */
  applied: readonly string[]
  desk(): DeskDb
  portal(): PortalDb
  worker(): WorkerDb
  /** Closes the pools, then leaves the embedded server, which stops only when nobody else uses it. */
  close(): Promise<void>
}

/** The owner may not create the roles; the message says which variables or roles are needed. */
export class RolesMissing extends Error {}

export async function openStorage({ dataDir, databaseUrl, roleUrls }: Configuration): Promise<Storage> {
  await mkdir(dataDir, { recursive: true })
  const server = databaseUrl === null ? await startEmbedded({ dataDir: join(dataDir, 'postgres') }) : null
  const owner = databaseUrl ?? server?.url ?? ''
  try {
    const migrated = await upToDate(owner, { secretsDir: join(dataDir, 'secrets'), givenUrls: roleUrls })
    const files = diskFiles(join(dataDir, 'files'))
    return storageOf({ ...migrated.roleUrls, owner }, files, migrated.applied, async () => server?.release())
  } catch (problem) {
    await server?.release()
    throw problem
  }
}

async function upToDate(owner: string, options: { secretsDir: string; givenUrls: Configuration['roleUrls'] }) {
  const migrated = await migrate(owner, { ...sqlSource, ...options })
  if ('neededRoles' in migrated) {
    throw new RolesMissing(howToMakeRoles(migrated))
  }
  await migrateJobs(owner)
  if (migrated.applied.length > 0) await enterNotices(migrated.roleUrls.desk)
  return migrated
}

function howToMakeRoles({ neededVariables, neededRoles }: RolesNeeded): string {
  const make = neededRoles.length === 0 ? [] : [`tạo trước các vai trò ${neededRoles.join(', ')}`]
  const join = neededRoles.includes('congso_live') ? ['cấp congso_live cho tài khoản đó (grant congso_live to …)'] : []
  const set = neededVariables.length === 0 ? [] : [`đặt ${neededVariables.join(', ')}`]
  return `Tài khoản trong DATABASE_URL không được tạo vai trò. Hãy ${[...make, ...join, ...set].join('; ')}.`
}

function storageOf(
  urls: Storage['urls'],
  files: FileStore,
  applied: readonly string[],
  release: () => Promise<void>,
): Storage {
  const open: { close(): Promise<void> }[] = []
  const once = <T>(make: () => OpenDatabase<'desk' | 'portal' | 'worker'> & { db: T }) => {
    let made: T | undefined
    return (): T => {
      if (made === undefined) {
        const database = make()
        open.push(database)
        made = database.db
      }
      return made
    }
  }
  return {
    urls,
    files,
    applied,
    desk: once(() => openDatabase(urls.desk, { role: 'desk', max: 8 })),
    portal: once(() => openDatabase(urls.portal, { role: 'portal', max: 12 })),
    worker: once(() => openDatabase(urls.worker, { role: 'worker', max: 4 })),
    async close() {
      await Promise.all(open.map((database) => database.close()))
      await release()
    },
  }
}

/** The notices of working days and the indicators that the product brings along; a later version may bring more. */
async function enterNotices(url: string): Promise<void> {
  const desk = openDatabase(url, { role: 'desk', max: 1 })
  try {
    await seedCalendar(desk.db)
    await seedIndicators(desk.db)
    await seedObligations(desk.db)
  } finally {
    await desk.close()
  }
}
