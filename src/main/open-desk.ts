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
import type { FileStore } from '../platform/files/index.ts'
import type { Scanner } from '../platform/malware.ts'
import type { Provider } from '../platform/single-sign-on.ts'
import { createDesk, type Desk } from '../web/desk.ts'
import { deskHelp, deskNavigation, deskRoutes, siteEntries } from './desk-routes.ts'
import { intakeHouse } from './intake-house.ts'
import type { PublicSide } from './public-side.ts'

export type DeskOpening = {
  db: DeskDb
  files: FileStore
  hosting: Hosting
  assets: Assets
  publicSide: PublicSide
  log: FastifyBaseLogger
  trustProxy: boolean
  scanner?: Scanner | null
  provider?: Provider | null
  sendsMail?: boolean
  /** Where the operator's certificates lie; without it no signature is trusted. */
  dataDir?: string | null
}

export type OpenDesk = Desk & { setUp: SetUp }

export async function openDesk({
  db,
  files,
  hosting,
  assets,
  publicSide,
  log,
  trustProxy,
  scanner = null,
  provider = null,
  sendsMail = false,
  dataDir = null,
}: DeskOpening): Promise<OpenDesk> {
  const setUp = firstAdministratorSetUp()
  const desk = await createDesk({
    routes: deskRoutes({
      sendsMail,
      files,
      hosting,
      publicSide,
      setUp,
      scanner,
      provider,
      intake: intakeHouse({ files, scanner, dataDir }),
    }).map(watched),
    db,
    files,
    accountOf: (secret, now) => accountOfSession(db, secret, now),
    siteOf: (slug) => siteBySlug(db, slug),
    may,
    paths: { signIn: signInPath, signOut: signOutPath, navigation: deskNavigation, siteEntries, help: deskHelp },
    asset: (name) => assets.url(name),
    isAway: isDatabaseAway,
    log,
    trustProxy,
    origin: `${hosting.scheme}://desk.${hosting.apex}`,
  })
  return { ...desk, setUp }
}
