/** What editors do with the files of their site. Each deed is one transaction with its audit row. */
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import type { Focus } from '../../../basics/picture.ts'
import { type DeskDb, inTransaction, type Reader, type Tx } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { type FileTexts, issuesOf } from '../rules/texts.ts'
import { lockFile, saveTexts, setDeleted, takePlaceOf } from '../store/changing.ts'
import { collect, collectionNamed, placeIn } from '../store/collections.ts'
import { fileOf, type LibraryFile } from '../store/library.ts'
import { sitePlaces } from '../store/site-places.ts'

/** Where a file stands in the texts of its site; `main` asks the modules above for it. */
export type Place = {
  sha256: string
  title: string
  /** Whether readers see it there now or at a set time. */
  isLive: boolean
  /** Who wrote or typed it. */
  accountIds: readonly string[]
  /** Where the desk opens it. */
  href: string
}

export type UsedIn = (db: Reader, site: { id: string; slug: string }, sha256s: readonly string[]) => Promise<Place[]>

/** The lists of readers cut the picture around its new heart; `main` asks the modules above for it. */
export type Refocus = (tx: Tx, of: { siteId: string; sha256: string; focus: Focus | null }) => Promise<void>

type Doing = { siteId: string; id: string; by: By; now: Date }

export type Changed = { texts: FileTexts; collectionIds: readonly string[]; newCollection: string }

export function changeFile(
  db: DeskDb,
  doing: Doing,
  { texts, collectionIds, newCollection }: Changed,
  refocus: Refocus,
) {
  return onFile(db, doing, async (tx, file) => {
    const issues = issuesOf(file.kind, texts)
    if (issues.length > 0) return stopped(...issues)
    const { siteId, id, by, now } = doing
    await saveTexts(tx, doing, file.name, texts)
    const made = newCollection === '' ? [] : [await collectionNamed(tx, siteId, newCollection, now)]
    await placeIn(tx, siteId, id, [...collectionIds, ...made])
    await refocus(tx, { siteId, sha256: file.sha256, focus: texts.focus })
    await record(tx, { siteId, happened: 'file-changed', subjectId: id, by, before: textsOf(file), after: texts })
    return done(file)
  })
}

const textsOf = ({
  alt,
  isDecoration,
  caption,
  credit,
  source,
  licence,
  permission,
  focalX,
  focalY,
  mapAnswer,
}: LibraryFile) => ({
  ...{ alt, isDecoration, caption, credit, source, licence, permission, mapAnswer },
  focus: focalX === null || focalY === null ? null : { x: focalX, y: focalY },
})

/** Nobody throws away what is in use; what was thrown away can be taken back for a week. */
export function throwAway(db: DeskDb, doing: Doing, site: { id: string; slug: string }, usedIn: UsedIn) {
  return onFile(db, doing, async (tx, file) => {
    if (file.deletedAt !== null) return done(file)
    const places = [...(await usedIn(tx, site, [file.sha256])), ...(await sitePlaces(tx, doing.siteId, [file.sha256]))]
    if (places.length > 0) return stopped({ field: 'tep', problem: 'in-use' })
    await setDeleted(tx, doing, { at: doing.now, accountId: doing.by.id ?? null })
    await record(tx, {
      siteId: doing.siteId,
      happened: 'file-thrown-away',
      subjectId: doing.id,
      by: doing.by,
      after: { name: file.name },
    })
    return done(file)
  })
}

export function takeBack(db: DeskDb, doing: Doing) {
  return onFile(db, doing, async (tx, file) => {
    if (file.scan === 'unscanned') return stopped({ field: 'tep', problem: 'not-clean' })
    await setDeleted(tx, doing, null)
    await record(tx, {
      siteId: doing.siteId,
      happened: 'file-taken-back',
      subjectId: doing.id,
      by: doing.by,
      after: { name: file.name },
    })
    return done(file)
  })
}

/** The new file stands for the old one from now on; what shows the old one is changed by its editors, item by item. */
export function replaceFile(db: DeskDb, doing: Doing, by: LibraryFile) {
  return onFile(db, doing, async (tx, old) => {
    if (old.kind !== by.kind) return stopped({ field: 'tep', problem: 'another-kind' })
    await takePlaceOf(tx, { siteId: doing.siteId, id: by.id }, old.id)
    const change = { siteId: doing.siteId, happened: 'file-replaced', subjectId: old.id, by: doing.by }
    await record(tx, { ...change, before: { sha256: old.sha256 }, after: { sha256: by.sha256, id: by.id } })
    return done(by)
  })
}

/** Puts files in a collection by its name; answers how many were not in it yet. */
export async function collectFiles(
  db: DeskDb,
  { siteId, by, now }: Omit<Doing, 'id'>,
  { name, fileIds }: { name: string; fileIds: readonly string[] },
): Promise<Outcome<number>> {
  if (name === '') return stopped({ field: 'bo', problem: 'collection-nameless' })
  return inTransaction(db, async (tx) => {
    const collectionId = await collectionNamed(tx, siteId, name, now)
    const added = await collect(tx, siteId, collectionId, fileIds)
    await record(tx, { siteId, happened: 'files-collected', subjectId: collectionId, by, after: { name, fileIds } })
    return done(added)
  })
}

async function onFile(
  db: DeskDb,
  { siteId, id }: Doing,
  work: (tx: Tx, file: LibraryFile) => Promise<Outcome<LibraryFile>>,
): Promise<Outcome<LibraryFile>> {
  return inTransaction(db, async (tx) => {
    if (!(await lockFile(tx, { siteId, id }))) return stopped({ field: 'tep', problem: 'not-found' })
    const file = await fileOf(tx, siteId, id)
    return file === undefined ? stopped({ field: 'tep', problem: 'not-found' }) : work(tx, file)
  })
}
