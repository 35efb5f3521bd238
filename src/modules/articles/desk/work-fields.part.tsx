import { FormPart, LineField } from '../../../design/prose-fields.tsx'
import type { KnownPerson } from '../rules/byline.ts'
import type { ShownAuthor, ShownWork } from '../rules/shown-form.ts'
import { authorRoles, writingWords as words, workNames } from '../words/writing.ts'
import type { Writing } from './fields.part.tsx'

const nobody: ShownAuthor = { name: '', penName: '', personId: '', role: 'author', share: '' }

/** The byline as it will be printed, and the works it names with their authors. */
export function AuthorFields({ form, offered, issueAt }: Writing) {
  return (
    <FormPart title={words.authors} isOpen={true}>
      <LineField
        {...{ name: 'byline', label: words.byline, hint: words.bylineHint, value: form.byline }}
        issue={issueAt('byline')}
      />
      <section id="works" class="works" data-works="" aria-label={words.works} tabindex={-1}>
        <h3>{words.works}</h3>
        <p class="hint">{form.works.length === 0 ? words.worksNone : words.worksHint}</p>
        {issueAt('works') && <p class="issue">{issueAt('works')}</p>}
        <input type="hidden" name="works" value={form.works.length + 1} />
        {form.works.map((work, at) => (
          <WorkFields work={work} at={at} persons={offered.persons} />
        ))}
        <WorkFields work={{ kind: '', title: '', sha256: '', authors: [] }} at={form.works.length} persons={[]} />
      </section>
    </FormPart>
  )
}

type WorkProps = { work: ShownWork; at: number; persons: readonly KnownPerson[] }

/** One work with a row for each author and one more; a new work has no kind yet. */
function WorkFields({ work, at, persons }: WorkProps) {
  const isNew = work.kind === ''
  const name = workNames[work.kind] ?? words.workNew
  const legend = isNew ? words.workNew : `${name}${work.title ? `: ${work.title}` : ''}`
  const rows = [...work.authors, { ...nobody, role: roleFor(work.kind) }]
  const hidden = (part: string, value: string) => <input type="hidden" name={`work-${at}-${part}`} value={value} />
  return (
    <fieldset class="work" data-work={isNew ? 'new' : ''}>
      <legend>{legend}</legend>
      {hidden('authors', String(rows.length))}
      {work.title && hidden('title', work.title)}
      {work.sha256 && hidden('sha256', work.sha256)}
      {!isNew && work.authors.length === 0 && hidden('bare', '1')}
      <label class="work-kind">
        {words.workKind}{' '}
        <select name={`work-${at}-kind`} aria-label={`${words.workKind}: ${legend}`}>
          {isNew && <option value="">—</option>}
          {Object.entries(workNames).map(([value, text]) => (
            <option value={value} selected={value === work.kind}>
              {text}
            </option>
          ))}
        </select>
      </label>
      {rows.map((author, row) => (
        <AuthorRow {...{ author, about: legend, row, before: `author-${at}-${row}-`, persons }} />
      ))}
      {!isNew && (
        <label class="work-remove">
          <input type="checkbox" name={`work-${at}-remove`} value="1" /> {words.workRemove}
          <span class="unseen">: {legend}</span>
        </label>
      )}
    </fieldset>
  )
}

const roles: Record<string, string> = {
  photo: 'photographer',
  clip: 'camera',
  audio: 'presenter',
  translation: 'translator',
}

const roleFor = (kind: string): string => roles[kind] ?? 'author'

type RowProps = { author: ShownAuthor; about: string; row: number; before: string; persons: readonly KnownPerson[] }

function AuthorRow({ author, about, row, before, persons }: RowProps) {
  const labelled = (what: string) => words.authorOf(what, row + 1, about)
  const cell = (part: string, text: string, value: string, extra: Record<string, string> = {}) => (
    <label class={`author-${part}`}>
      <span aria-hidden="true">{text}</span>
      <input name={before + part} value={value} aria-label={labelled(text)} {...extra} />
    </label>
  )
  const isKnown = persons.some(({ personId }) => personId === author.personId)
  return (
    <div class="author">
      {author.personId && <input type="hidden" name={`${before}person`} value={`${author.personId}:${author.name}`} />}
      {cell('name', words.authorName, author.name, { autocomplete: 'off' })}
      {cell('pen', words.authorPen, author.penName, { autocomplete: 'off' })}
      <label class="author-role">
        <span aria-hidden="true">{words.authorRole}</span>
        <select name={`${before}role`} aria-label={labelled(words.authorRole)}>
          {Object.entries(authorRoles).map(([value, text]) => (
            <option value={value} selected={value === author.role}>
              {text}
            </option>
          ))}
        </select>
      </label>
      {cell('share', words.authorShare, author.share, { inputmode: 'decimal' })}
      {isKnown && <p class="author-known soft">{words.authorKnown}</p>}
    </div>
  )
}
