/** Two texts beside each other, as an editor would tell the differences: fields, paragraphs with their words, pictures. */
import { Table } from '../../../design/parts.tsx'
import type { Comparison, ParagraphChange, PictureChange, WordPart } from '../rules/compare.ts'
import { comparisonWords as words } from '../words/history.ts'

export function ComparisonPart({ comparison }: { comparison: Comparison }) {
  const { fields, paragraphs, pictures, isSame } = comparison
  if (isSame) return <p>{words.same}</p>
  const isSameText = paragraphs.every(({ kind }) => kind === 'same')
  return (
    <>
      {fields.length > 0 && <Fields fields={fields} />}
      <h2>{words.text}</h2>
      {isSameText ? <p class="soft">{words.sameText}</p> : <Paragraphs paragraphs={paragraphs} />}
      {pictures.length > 0 && (
        <>
          <h2>{words.pictures}</h2>
          <ul class="compare-pictures">
            {pictures.map((change) => (
              <li>{pictureText(change)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const Fields = ({ fields }: Pick<Comparison, 'fields'>) => (
  <Table
    caption={words.fields}
    columns={[
      { key: 'name', text: words.field },
      { key: 'before', text: words.before },
      { key: 'after', text: words.after },
    ]}
    rows={fields.map(({ name, before, after, words: parts }) => ({
      name: words.names[name] ?? name,
      before: before === '' ? words.empty : <Words parts={parts} side="gone" />,
      after: after === '' ? words.empty : <Words parts={parts} side="new" />,
    }))}
    heading="name"
  />
)

/** One side of a changed text: what is on it and not on the other is marked, for eyes and ears. */
const Words = ({ parts, side }: { parts: readonly WordPart[]; side: 'gone' | 'new' }) => (
  <>
    {parts
      .filter(({ kind }) => kind === 'same' || kind === side)
      .map(({ kind, value }) => (kind === 'same' ? value : side === 'gone' ? <del>{value}</del> : <ins>{value}</ins>))}
  </>
)

const Paragraphs = ({ paragraphs }: Pick<Comparison, 'paragraphs'>) => (
  <section class="table-scroll" aria-label={words.text} tabindex={0}>
    <table class="compare-text">
      <thead>
        <tr>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {paragraphs.map((change) => (
          <tr class={`compare-${change.kind}`}>
            <td>{before(change)}</td>
            <td>{after(change)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

function before(change: ParagraphChange) {
  if (change.kind === 'new') return null
  if (change.kind === 'gone') return <del>{change.text}</del>
  return change.kind === 'changed' ? <Words parts={change.words} side="gone" /> : change.text
}

function after(change: ParagraphChange) {
  switch (change.kind) {
    case 'gone':
      return null
    case 'new':
      return <ins>{change.text}</ins>
    case 'changed':
      return <Words parts={change.words} side="new" />
    case 'reformed':
      return (
        <>
          {change.text} <small class="soft">{reformedText(change)}</small>
        </>
      )
    default:
      return change.text
  }
}

function reformedText({ form, formerly }: { form: string; formerly: string }): string {
  const name = (one: string) => words.forms[one] ?? one
  return form === formerly ? words.restyled : words.reformed(name(formerly), name(form))
}

function pictureText(change: PictureChange): string {
  const { picture, isMain } = change
  const name = `${picture.name}${isMain ? words.main : ''}`
  if (change.kind !== 'changed') return change.kind === 'new' ? words.pictureNew(name) : words.pictureGone(name)
  const shown = (text: string) => text || words.empty
  return words.pictureChanged(name, words.whats[change.what] ?? change.what, shown(change.before), shown(change.after))
}
