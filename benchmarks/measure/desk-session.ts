/** Somebody of the province's board, signed in: the cookie that a browser of theirs would send. */
import { newId } from '../../src/basics/ids.ts'
import type { Storage } from '../../src/main/open-storage.ts'
import { startSession } from '../../src/modules/people/actions/sessions.ts'
import { createAccount } from '../../src/modules/people/index.ts'
import type { Role } from '../../src/modules/people/rules/role.ts'
import { confirmSecret, offerSecret } from '../../src/modules/people/store/second-factor.ts'
import { allSites } from '../../src/modules/sites/index.ts'
import { inTransaction } from '../../src/platform/database/index.ts'
import { newSharedSecret } from '../../src/platform/one-time-passwords.ts'

export type DeskVisitor = { cookie: string; siteSlug: string }

export async function signIn(storage: Storage, role: Role, slug?: string): Promise<DeskVisitor> {
  const db = storage.desk()
  const sites = await allSites(db)
  const site = sites.find((one) => (slug === undefined ? one.kind === 'province' : one.slug === slug))
  if (site === undefined) throw new Error('there is no such site')
  const now = new Date()
  const made = await createAccount(db, {
    input: { name: 'Người đo', email: `${newId(now)}@tinh.vi-du.example`, role, siteId: site.id },
    ...{ by: { kind: 'command' }, now, password: 'một câu dài chỉ để đo' },
  })
  if ('issues' in made) throw new Error(JSON.stringify(made.issues))
  const secret = await inTransaction(db, async (tx) => {
    const { accountId } = made.done
    await offerSecret(tx, accountId, newSharedSecret(), now)
    await confirmSecret(tx, accountId, now)
    return startSession(tx, accountId, { address: '127.0.0.1', agent: 'bench' }, now)
  })
  return { cookie: `__Host-congso=${secret}`, siteSlug: site.slug }
}
