/** Enters one batch of imported articles: with their units, sections and files, in one transaction. */
import type { Picture } from '../../../basics/picture.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { announceChange } from '../../sites/index.ts'
import type { ArticleInput } from '../rules/article.ts'
import type { NoticeKind } from '../rules/import-files.ts'
import type { Directory } from '../rules/import-places.ts'
import { enterArticles } from './enter-articles.ts'
import { type ImportSite, type Made, makeMissing, placed } from './import-directory.ts'
import { type Shown, type Stores, withFiles } from './import-files.ts'
import type { Row } from './import-rows.ts'

export type Batch = { rows: readonly Row[]; directory: Directory; create: boolean; by: By; now: Date; stores: Stores }
export type Entered = { created: number; made: Made; directory: Directory; notices: NoticeKind[] }

const nothingMade: Made = { units: [], sections: [] }

/** All rows or none; throws what the database refuses. The caller has checked that unknown names may be made. */
export async function enterBatch(tx: Tx, site: ImportSite, batch: Batch): Promise<Entered> {
  const { rows, create, by, now, stores } = batch
  const lines = rows.map(({ line }) => line)
  const needsMaking = create && lines.some((line) => 'missing' in placed(batch.directory, line))
  const { directory, made } = needsMaking
    ? await makeMissing(tx, site, { lines, now })
    : { directory: batch.directory, made: nothingMade }
  const articles: ArticleInput[] = []
  const notices: NoticeKind[] = []
  for (const row of rows) {
    const shown = await withFiles(tx, stores, { row, siteId: site.id, now })
    notices.push(...row.notices, ...shown.notices)
    articles.push(articleOf(row, shown, directory))
  }
  await enterArticles(tx, { siteId: site.id, articles, now })
  await announceChange(tx, site.id)
  const ids = { first: lines[0]?.externalId, last: lines.at(-1)?.externalId }
  const after = { articles: rows.length, ...ids, ...(needsMaking ? made : {}) }
  await record(tx, { siteId: site.id, happened: 'articles-imported', subjectId: site.id, by, after })
  return { created: rows.length, made, directory, notices }
}

function articleOf({ line }: Row, { prose, pictures }: Shown, directory: Directory): ArticleInput {
  const found = placed(directory, line)
  if ('missing' in found) throw new Error(`the directory has not what line ${line.externalId} names`)
  const {
    unit: _unit,
    unitGroup: _group,
    section: _section,
    body: _body,
    attachments: _files,
    notices: _notices,
    ...decided
  } = line
  const [lead] = pictures
  return {
    ...decided,
    content: { body: prose },
    ...(lead ? { picture: lead } : {}),
    sectionIds: [found.sectionId],
    unitId: found.unit.unitId,
    contributorGroup: found.unit.group,
    works: [...line.works, ...photoWorks(line.works, pictures)],
  }
}

/** Each credited photo is a work of its own, unless the line says who made the photos together. */
function photoWorks(works: ArticleInput['works'], pictures: readonly Picture[]): ArticleInput['works'] {
  if (works.some(({ kind }) => kind === 'photo')) return []
  return pictures.flatMap(({ sha256, credit }) =>
    credit === undefined
      ? []
      : [
          {
            kind: 'photo' as const,
            sha256,
            authors: [{ name: credit, role: 'photographer' as const, sharePercent: 100 }],
          },
        ],
  )
}
