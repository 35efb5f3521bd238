import { DateText } from '../../../design/date-text.tsx'
import { DeskForm, Outcome, type Said } from '../../../design/desk-form.tsx'
import { Notice } from '../../../design/parts.tsx'
import { libraryPath, replacePath, takeBackPath, throwAwayPath } from '../paths.ts'
import { acceptedTypes } from '../rules/kinds.ts'
import { mediaWords, fileWords as words } from '../words.ts'
import { type FileCard, FileTags, sizeOf, Thumbnail } from './file-card.part.tsx'
import { type OtherFile, type PlaceLine, Places, Replaced, ReplacedBy } from './file-places.part.tsx'
import { type FileForm, FileTexts } from './file-texts.part.tsx'
import type { Choice } from './library-filter.part.tsx'

export type FilePageProps = {
  siteSlug: string
  file: FileCard
  /** The bytes themselves, for looking at them in full. */
  whole: string
  form: FileForm
  collections: readonly Choice[]
  places: readonly PlaceLine[]
  /** The file this one takes the place of, with where that one still stands. */
  replaces: (OtherFile & { places: readonly PlaceLine[] }) | null
  /** The file that took the place of this one. */
  replacedBy: OtherFile | null
  isThrown: boolean
  mayChange: boolean
  said: Said
  done: string | null
  csrf: string
}

export function FilePage(props: FilePageProps) {
  const { siteSlug, file, places, replaces, replacedBy, isThrown, mayChange, said, done, csrf } = props
  return (
    <>
      <Outcome said={said} done={done} />
      <p>
        <a href={libraryPath(siteSlug)}>{mediaWords.back}</a>
      </p>
      <h1>{file.name}</h1>
      <div class="media-file">
        <Preview {...props} />
        <div>
          {isThrown && <TakeBack action={takeBackPath(siteSlug, file.id)} csrf={csrf} />}
          {replaces && <Replaced {...replaces} mayChange={mayChange && !isThrown} />}
          {replacedBy && !isThrown && <ReplacedBy {...replacedBy} isUsed={mayChange && places.length > 0} />}
          {mayChange && !isThrown && <FileTexts {...props} />}
          <h2>{words.usedIn}</h2>
          <Places places={places} />
          {mayChange && !isThrown && <Changing {...props} />}
        </div>
      </div>
    </>
  )
}

const Preview = ({ file, whole }: FilePageProps) => (
  <aside class="media-preview" aria-label={words.preview}>
    {/* biome-ignore lint/a11y/useMediaCaption: captions belong to the text that shows the recording; this is the bare file. */}
    {file.kind === 'video' && <video src={whole} controls preload="metadata" />}
    {/* biome-ignore lint/a11y/useMediaCaption: the same. */}
    {file.kind === 'audio' && <audio src={whole} controls preload="metadata" />}
    {file.kind !== 'video' && file.kind !== 'audio' && <Thumbnail {...file} focus={null} />}
    <p>{[mediaWords.kinds[file.kind], sizeOf(file)].join(' · ')}</p>
    <p class="soft">
      {mediaWords.added}: <DateText at={file.createdAt} language="vi" as="day-and-time" /> {file.uploader}
    </p>
    <p class="media-tags">
      <FileTags {...file} />
    </p>
    <p>
      <a href={whole}>{words.download}</a>
    </p>
    {file.kind === 'picture' && <p class="hint">{words.notShown}</p>}
  </aside>
)

const Changing = ({ siteSlug, file, places, csrf }: FilePageProps) => (
  <>
    <h2>{words.replace}</h2>
    <p>{words.replaceLead}</p>
    <form class="form" method="post" action={replacePath(siteSlug, file.id)} enctype="multipart/form-data">
      <input type="hidden" name="csrf" value={csrf} />
      <div class="field">
        <label for="tep-thay">{mediaWords.choose}</label>
        <input id="tep-thay" name="tep" type="file" accept={acceptedTypes} required />
      </div>
      <p>
        <button class="button button-quiet" type="submit">
          {words.replaceSend}
        </button>
      </p>
    </form>
    <h2>{mediaWords.throwAway}</h2>
    <p>{places.length > 0 ? words.inUse : words.throwLead}</p>
    {places.length === 0 && (
      <form method="post" action={throwAwayPath(siteSlug, file.id)}>
        <input type="hidden" name="csrf" value={csrf} />
        <button class="button button-quiet" type="submit">
          {mediaWords.throwAway}
        </button>
      </form>
    )}
  </>
)

const TakeBack = ({ action, csrf }: { action: string; csrf: string }) => (
  <Notice tone="warn">
    <p>{mediaWords.thrownLead}</p>
    <DeskForm action={action} csrf={csrf} send={mediaWords.takeBack} />
  </Notice>
)
