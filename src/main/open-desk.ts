/** Puts the desk together: its routes, who is signed in, and what each may do. */
import type { FastifyBaseLogger } from 'fastify'
import { watched } from '../modules/people/desk/watched.ts'
import {
  accountOfSession,
  firstAdministratorSetUp,
  may,
  type SetUp,
  signInPath,
  signOutPath,
} from '../modules/people/index.ts'
import { siteBySlug } from '../modules/sites/index.ts'
import type { Hosting } from '../modules/sites/live.ts'
import type { Assets } from '../platform/assets.ts'
import { type DeskDb, isDatabaseAway } from '../platform/database/index.ts'
import { createDesk, type Desk } from '../web/desk.ts'
import { deskNavigation, deskRoutes } from './desk-routes.ts'

export type DeskOpening = { db: DeskDb; hosting: Hosting; assets: Assets; log: FastifyBaseLogger; trustProxy: boolean }

export type OpenDesk = Desk & { setUp: SetUp }

export async function openDesk({ db, hosting, assets, log, trustProxy }: DeskOpening): Promise<OpenDesk> {
  const setUp = firstAdministratorSetUp()
  const desk = await createDesk({
    routes: deskRoutes(setUp, hosting).map(watched),
    db,
    accountOf: (secret, now) => accountOfSession(db, secret, now),
    siteOf: (slug) => siteBySlug(db, slug),
    may,
    paths: { signIn: signInPath, signOut: signOutPath, navigation: deskNavigation },
    asset: (name) => assets.url(name),
    isAway: isDatabaseAway,
    log,
    trustProxy,
  })
  return { ...desk, setUp }
}
