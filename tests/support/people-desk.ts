// The desk's people pages over a real database, with accounts that sign in by name.
import Fastify from 'fastify'
import { newId } from '../../src/basics/ids.ts'
import { startSession } from '../../src/modules/people/actions/sessions.ts'
import { peopleRoutes } from '../../src/modules/people/desk/routes.tsx'
import { watched } from '../../src/modules/people/desk/watched.ts'
import {
  accountOfSession,
  createAccount,
  firstAdministratorSetUp,
  may,
  signInPath,
  signOutPath,
} from '../../src/modules/people/index.ts'
import type { Role } from '../../src/modules/people/rules/role.ts'
import { confirmSecret, offerSecret } from '../../src/modules/people/store/second-factor.ts'
import { createSite, siteBySlug } from '../../src/modules/sites/index.ts'
import { inTransaction, isDatabaseAway } from '../../src/platform/database/index.ts'
import type { FileStore } from '../../src/platform/files/index.ts'
import { codeOf, newSharedSecret, stepOf } from '../../src/platform/one-time-passwords.ts'
import { createDesk } from '../../src/web/desk.ts'
import { csrfOf } from '../../src/web/desk-guard.ts'
import type { DeskRoute } from '../../src/web/routes.ts'
import type { TestDatabase } from './database.ts'
import { multipart, type UploadForm } from './multipart.ts'

const host = 'desk.localhost:8080'
const by = { kind: 'command' } as const

export type TestPerson = {
  accountId: string
  personId: string
  email: string
  cookie: string
  csrf: string
  code(now?: Date): string
}
export type Answered = { status: number; body: string; location: string; headers: Record<string, unknown> }

export type PeopleDesk = Awaited<ReturnType<typeof peopleDesk>>

/** A desk with these sites; the first is the province. The people's pages alone, or whatever `routes` are given. */
export async function peopleDesk(
  database: TestDatabase,
  slugs: readonly string[],
  given: readonly DeskRoute[] = peopleRoutes({ setUp: firstAdministratorSetUp(), siteEntries: [] }),
  files?: FileStore,
) {
  const siteIds = await sitesOf(database, slugs)
  const routes = given.map(watched)
  const desk = await createDesk({
    routes,
    db: database.desk,
    ...(files ? { files } : {}),
    accountOf: (secret, at) => accountOfSession(database.desk, secret, at),
    siteOf: (slug) => siteBySlug(database.desk, slug),
    may,
    paths: { signIn: signInPath, signOut: signOutPath, navigation: [], siteEntries: [] },
    asset: (name) => `/assets/${name}`,
    isAway: isDatabaseAway,
    log: Fastify().log,
    trustProxy: true,
    origin: 'http://desk.localhost:8080',
  })
  const asking = (who: Pick<TestPerson, 'cookie'> | null) => ({
    ...{ host, origin: `http://${host}`, 'x-forwarded-for': '10.0.0.1' },
    ...(who ? { cookie: who.cookie } : {}),
  })
  const answered = (answer: { statusCode: number; body: string; headers: Record<string, unknown> }): Answered => ({
    ...{ status: answer.statusCode, body: answer.body, headers: answer.headers },
    location: String(answer.headers['location'] ?? ''),
  })
  return {
    routes,
    app: desk.app,
    close: () => desk.app.close(),
    siteId: (slug: string) => siteIds.get(slug) ?? '',
    person: (name: string, role: Role, slug: string | null) =>
      testPerson(database, { name, role, siteId: slug === null ? null : (siteIds.get(slug) ?? null) }),
    get: async (who: TestPerson | null, url: string, headers: Record<string, string> = {}) =>
      answered(await desk.app.inject({ url, headers: { ...asking(who), ...headers } })),
    /** A form with files; its proof stands before them, as in every page. */
    upload: async (who: TestPerson, url: string, form: UploadForm, headers: Record<string, string> = {}) => {
      const { payload, contentType } = multipart({ csrf: who.csrf, ...form.fields }, form.files)
      const sent = { ...asking(who), 'content-type': contentType, ...headers }
      return answered(await desk.app.inject({ method: 'POST', url, payload, headers: sent }))
    },
    post: async (who: TestPerson | null, url: string, form: Record<string, string> | URLSearchParams) => {
      const payload = new URLSearchParams(form)
      if (who && !payload.has('csrf')) payload.set('csrf', who.csrf)
      const headers = { ...asking(who), 'content-type': 'application/x-www-form-urlencoded' }
      return answered(await desk.app.inject({ method: 'POST', url, payload: payload.toString(), headers }))
    },
  }
}

async function sitesOf(database: TestDatabase, slugs: readonly string[]): Promise<Map<string, string>> {
  const siteIds = new Map<string, string>()
  for (const [index, slug] of slugs.entries()) {
    const kind = index === 0 ? 'province' : 'commune'
    const parentId = index === 0 ? null : (siteIds.get(slugs[0] ?? '') ?? null)
    const input = { slug, kind, name: `Trang ${slug}`, parentId } as const
    const made = await createSite(database.desk, { input, by, now: new Date() })
    if ('issues' in made) throw new Error(JSON.stringify(made.issues))
    siteIds.set(slug, made.done.siteId)
  }
  return siteIds
}

export const password = 'một câu dài dễ nhớ'

type Wish = { name: string; role: Role; siteId: string | null }

/** Somebody with a role, a second factor and an open session. */
export async function testPerson(database: TestDatabase, { name, role, siteId }: Wish): Promise<TestPerson> {
  const now = new Date()
  const email = `${newId(now)}@tinh.gov.vn`
  const made = await createAccount(database.desk, { input: { name, email, role, siteId }, by, now, password })
  if ('issues' in made) throw new Error(JSON.stringify(made.issues))
  const { accountId, personId } = made.done
  const secret = newSharedSecret()
  const session = await inTransaction(database.desk, async (tx) => {
    await offerSecret(tx, accountId, secret, now)
    await confirmSecret(tx, accountId, now)
    return startSession(tx, accountId, { address: '10.0.0.1', agent: 'test' }, now)
  })
  const code = (at = new Date()) => codeOf(secret, stepOf(at))

  return { accountId, personId, email, cookie: `__Host-congso=${session}`, csrf: csrfOf(session), code }
}
