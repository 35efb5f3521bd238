// The whole desk, with every route that `main` mounts, over a database of the test.
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SignatureReport } from '../../src/basics/signature-report.ts'
import { deskRoutes } from '../../src/main/desk-routes.ts'
import { intakeHouse } from '../../src/main/intake-house.ts'
import { openPublicSide } from '../../src/main/public-side.ts'
import { firstAdministratorSetUp } from '../../src/modules/people/index.ts'
import { diskFiles } from '../../src/platform/files/index.ts'
import type { Scanner } from '../../src/platform/malware.ts'
import type { Trust } from '../../src/platform/signatures/index.ts'
import type { TestDatabase } from './database.ts'
import { peopleDesk } from './people-desk.ts'

type Wishes = {
  scanner?: Scanner | null
  verify?: ((bytes: Buffer, at: Date) => Promise<SignatureReport>) | null
  trust?: Trust
}

export type WholeDesk = Awaited<ReturnType<typeof wholeDesk>>

/** The sites of these slugs (the first is the province) and everybody's pages; `person` makes who signs in. */
export async function wholeDesk(
  database: TestDatabase,
  slugs: readonly string[],
  { scanner = null, verify = null, trust }: Wishes = {},
) {
  const filesFolder = await mkdtemp(join(tmpdir(), 'congso-desk-'))
  const files = diskFiles(filesFolder)
  const hosting = { apex: 'localhost', scheme: 'http' } as const
  const publicSide = openPublicSide({
    ...{ db: database.portal, hosting, accentStylesheet: () => '/assets/site.css' },
    asset: (name) => `/assets/${name}`,
  })
  const intake = intakeHouse({ files, scanner, dataDir: null, ...(trust === undefined ? {} : { trust }) })
  const routes = deskRoutes({ files, hosting, publicSide, scanner, verify, intake, setUp: firstAdministratorSetUp() })
  return { files, filesFolder, ...(await peopleDesk(database, slugs, routes, files)) }
}
