import { type Db, inTransaction } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { forgetSeen } from '../store/folder.ts'

/** A file of the watched folder that could not be taken is looked at anew; false where there is none of that name. */
export const lookAgain = (db: Db, { siteId, by, path }: { siteId: string; by: By; path: string }): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    if (!(await forgetSeen(tx, siteId, path))) return false
    await record(tx, { siteId, happened: 'intake-file-again', subjectId: null, by, after: { path } })
    return true
  })
