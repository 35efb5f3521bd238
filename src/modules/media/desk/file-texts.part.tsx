import { focusSteps } from '../../../basics/picture.ts'
import { DeskForm, issueAt, type Said } from '../../../design/desk-form.tsx'
import { Field, SelectField } from '../../../design/form-fields.tsx'
import { libraryFilePath } from '../paths.ts'
import { fileWords as words } from '../words.ts'
import type { FileCard } from './file-card.part.tsx'
import type { Choice } from './library-filter.part.tsx'

export type FileForm = Record<
  'alt' | 'caption' | 'credit' | 'source' | 'licence' | 'permission' | 'mapAnswer' | 'focus' | 'newCollection',
  string
> & { isDecoration: boolean; collectionIds: readonly string[] }

type Props = {
  siteSlug: string
  file: FileCard
  form: FileForm
  collections: readonly Choice[]
  said: Said
  csrf: string
}

/** What is said of a file: its words for readers, whose it is, and where it belongs. */
export function FileTexts(props: Props) {
  const { siteSlug, file, form, said, csrf } = props
  const isPicture = file.kind === 'picture'
  const text = (name: string, value: string, label: string, most: number) => ({
    ...{ name, value, label, maxlength: most, language: 'vi' as const, optional: true, issue: issueAt(said, name) },
  })
  return (
    <>
      <h2>{words.texts}</h2>
      <DeskForm action={libraryFilePath(siteSlug, file.id)} csrf={csrf} send={words.save}>
        {isPicture && <Described {...props} />}
        <Field {...text('chu-thich', form.caption, words.caption, 500)} rows={2} />
        <Field {...text('nguon-anh', form.credit, words.credit, 200)} />
        <Field {...text('nguon', form.source, words.source, 500)} />
        <SelectField name="giay-phep" label={words.licence} value={form.licence} choices={licenceChoices} />
        <Field {...text('cho-phep', form.permission, words.permission, 500)} />
        {isPicture && <MapQuestion value={form.mapAnswer} />}
        {isPicture && <Focus value={form.focus} thumbnail={file.thumbnail} />}
        <Collections {...props} />
      </DeskForm>
    </>
  )
}

const licenceChoices = Object.entries(words.licences).map(([value, text]) => ({ value, text }))

const Described = ({ form, said }: Props) => (
  <fieldset class="media-choices">
    <legend>{words.altKind}</legend>
    <Radio name="loai-mo-ta" value="mo-ta" text={words.described} checked={!form.isDecoration} />
    <Radio name="loai-mo-ta" value="trang-tri" text={words.decoration} checked={form.isDecoration} />
    <Field
      {...{ name: 'mo-ta', value: form.alt, label: words.alt, hint: words.altHint, language: 'vi', rows: 2 }}
      maxlength={500}
      optional
      issue={issueAt(said, 'mo-ta')}
    />
  </fieldset>
)

const MapQuestion = ({ value }: { value: string }) => (
  <fieldset class="media-choices">
    <legend>{words.map}</legend>
    {Object.entries(words.mapAnswers).map(([answer, text]) => (
      <Radio name="ban-do" value={answer} text={text} checked={value === answer} />
    ))}
  </fieldset>
)

/** Twenty-five places on the picture, each a choice of its own: works by finger, by keyboard and without a program. */
const Focus = ({ value, thumbnail }: { value: string; thumbnail: string }) => (
  <fieldset class="media-choices">
    <legend>{words.focus}</legend>
    <p class="hint">{words.focusHint}</p>
    <div class="media-focus">
      <img src={thumbnail} alt="" />
      <div class="media-focus-places">
        {focusSteps.flatMap((y) =>
          focusSteps.map((x) => (
            <input
              type="radio"
              name="trong-tam"
              value={`${x}-${y}`}
              checked={value === `${x}-${y}`}
              aria-label={words.focusAt(x, y)}
            />
          )),
        )}
      </div>
    </div>
  </fieldset>
)

const Collections = ({ collections, form }: Props) => (
  <fieldset class="media-choices">
    <legend>{words.collections}</legend>
    {collections.map(({ id, name }) => (
      <p class="media-choice">
        <input type="checkbox" id={`bo-${id}`} name="bo" value={id} checked={form.collectionIds.includes(id)} />
        <label for={`bo-${id}`}>{name}</label>
      </p>
    ))}
    <Field
      name="bo-moi"
      label={words.newCollection}
      value={form.newCollection}
      language="vi"
      maxlength={100}
      optional
    />
  </fieldset>
)

type RadioProps = { name: string; value: string; text: string; checked: boolean }

const Radio = ({ name, value, text, checked }: RadioProps) => (
  <p class="media-choice">
    <input type="radio" id={`${name}-${value}`} name={name} value={value} checked={checked} />
    <label for={`${name}-${value}`}>{text}</label>
  </p>
)
