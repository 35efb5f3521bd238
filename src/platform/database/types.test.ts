import { test } from 'node:test'
import type { DeskDb, PortalDb, Reader, Tx } from './types.ts'

// What must not compile is checked by the type check; the calls themselves never run.
const takesPortal = (db: PortalDb) => db
const takesDesk = (db: DeskDb) => db
const takesTx = (tx: Tx) => tx
const reads = (db: Reader) => db

export function misuse(desk: DeskDb, portal: PortalDb, tx: Tx): void {
  reads(desk)
  reads(portal)
  reads(tx)
  takesTx(tx)
  void desk.transaction().execute(async (inner) => takesTx(inner))
  // @ts-expect-error the desk's rights are not the citizen's
  takesPortal(desk)
  // @ts-expect-error the citizen may not act
  takesDesk(portal)
  // @ts-expect-error what must be part of a change cannot be called outside one
  takesTx(desk)
  // @ts-expect-error nothing opens a second connection inside a transaction
  takesDesk(tx)
}

test('a handle fits only where its role is wanted', () => {})
