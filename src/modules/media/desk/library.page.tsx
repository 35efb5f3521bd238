import { DateText } from '../../../design/date-text.tsx'
import { Outcome, type Said } from '../../../design/desk-form.tsx'
import { Pagination } from '../../../design/pagination.tsx'
import { EmptyState, Notice, Table } from '../../../design/parts.tsx'
import { bulkPath, libraryPath, rescanPath } from '../paths.ts'
import { mediaWords as words } from '../words.ts'
import { Bulk } from './bulk.part.tsx'
import { Card, type FileCard, FileTags, sizeOf } from './file-card.part.tsx'
import type { Choice } from './library-filter.part.tsx'
import { LibraryFilter } from './library-filter.part.tsx'
import { UploadForm } from './upload-form.part.tsx'

export type LibraryPageProps = {
  siteSlug: string
  files: readonly FileCard[]
  isGrid: boolean
  /** The filter as its fields send it. */
  asked: Record<string, string>
  isFiltered: boolean
  collections: readonly Choice[]
  uploaders: readonly Choice[]
  hrefOf: (change: Record<string, string | null>) => string
  older: string | null
  isFirst: boolean
  unscanned: number
  /** Whether this person is to be told that there is no scanner. */
  lacksScanner: boolean
  mayUpload: boolean
  said: Said
  done: string | null
  csrf: string
}

export function LibraryPage(props: LibraryPageProps) {
  const { siteSlug, files, isFiltered, asked, said, done, csrf, mayUpload, older, isFirst, hrefOf } = props
  const isThrown = asked['bo-di'] === '1'
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{isThrown ? words.thrownAway : words.title}</h1>
      <p>{isThrown ? words.thrownLead : words.lead}</p>
      <Notices {...props} />
      {mayUpload && !isThrown && <UploadForm action={libraryPath(siteSlug)} csrf={csrf} />}
      {(files.length > 0 || isFiltered) && <LibraryFilter {...props} />}
      {files.length > 0 ? (
        <form method="post" action={bulkPath(siteSlug)} class="media-bulk-form">
          <Files {...props} />
          {mayUpload && <Bulk csrf={csrf} collections={props.collections} isThrown={isThrown} />}
        </form>
      ) : (
        <EmptyState text={isFiltered ? words.nothingFound : words.empty}>
          {isFiltered && <a href={libraryPath(siteSlug)}>{words.clearFilter}</a>}
        </EmptyState>
      )}
      <Pagination language="vi" newer={isFirst ? null : hrefOf({ sau: null })} older={older} newest={null} />
      <p class="media-more">
        <a href={isThrown ? libraryPath(siteSlug) : hrefOf({ 'bo-di': '1', sau: null })}>
          {isThrown ? words.back : words.thrownAway}
        </a>
      </p>
    </>
  )
}

function Notices({ siteSlug, unscanned, lacksScanner, mayUpload, csrf }: LibraryPageProps) {
  return (
    <>
      {lacksScanner && (
        <Notice tone="warn">
          <p>{words.noScanner}</p>
        </Notice>
      )}
      {unscanned > 0 && (
        <Notice tone="bad">
          <p>{words.unscannedHere(unscanned)}</p>
          {mayUpload && !lacksScanner && (
            <form method="post" action={rescanPath(siteSlug)}>
              <input type="hidden" name="csrf" value={csrf} />
              <button class="button button-quiet" type="submit">
                {words.rescan}
              </button>
            </form>
          )}
        </Notice>
      )}
    </>
  )
}

function Files({ files, isGrid }: LibraryPageProps) {
  if (isGrid) {
    return (
      <ul class="media-grid" aria-label={words.list}>
        {files.map((file) => (
          <Card {...file} />
        ))}
      </ul>
    )
  }
  const columns = [
    { key: 'choose', text: '' },
    { key: 'name', text: words.name },
    { key: 'kind', text: words.kind },
    { key: 'size', text: words.size },
    { key: 'added', text: words.added },
    { key: 'state', text: words.state },
  ].map((column) => (column.key === 'choose' ? { ...column, text: words.chooseColumn } : column))
  return <Table caption={words.list} columns={columns} rows={files.map(cells)} heading="name" />
}

const cells = (file: FileCard) => ({
  choose: <input type="checkbox" name="tep" value={file.id} aria-label={words.choose1(file.name)} />,
  name: <a href={file.href}>{file.name}</a>,
  kind: words.kinds[file.kind],
  size: sizeOf(file),
  added: (
    <>
      <DateText at={file.createdAt} language="vi" as="day-and-time" /> {file.uploader}
    </>
  ),
  state: <FileTags {...file} />,
})
