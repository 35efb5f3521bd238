import { ChoiceField, FormPart, LineField, ProseField, TextField } from '../../../design/prose-fields.tsx'
import { genres } from '../rules/genre.ts'
import { fits, genresWith, type FormPart as Part } from '../rules/genre-fields.ts'
import type { Offered } from '../rules/offered.ts'
import type { ShownForm } from '../rules/shown-form.ts'
import { genreNames, writingWords as words } from '../words/writing.ts'
import { Broadcast, Sections, Source, UnitAndTimes } from './facts-fields.part.tsx'
import { PictureFields } from './picture-fields.part.tsx'
import { AuthorFields } from './work-fields.part.tsx'

export type Writing = {
  form: ShownForm
  offered: Offered
  /** What is wrong at a field; undefined where nothing is. */
  issueAt: (field: string) => string | undefined
  siteSlug: string
  editionId: string
}

/** The fields of an article: what every genre needs first, then what this one usually has, then the rest folded away. */
export function ArticleFields(props: Writing) {
  const { form, issueAt } = props
  const line = (name: 'title' | 'summary') => ({ name, label: words[name], value: form[name], issue: issueAt(name) })
  return (
    <div class="writing">
      <ChoiceField
        {...{ name: 'genre', label: words.genre, value: form.genre, issue: issueAt('genre') }}
        choices={genres.map((value) => ({ value, text: genreNames[value] }))}
      />
      <TextField {...line('title')} hint={words.titleHint} rows={2} />
      <TextField {...line('summary')} hint={words.summaryHint} rows={3} />
      <ProseField
        {...{ name: 'body', label: words.body, hint: words.bodyHint, keptHint: words.bodyKept, prose: form.body }}
        issue={issueAt('body')}
        editor={editorFacts(props)}
      />
      <Sections {...props} />
      <FormPart title={words.picture} {...opening(props, 'picture', form.picture !== null)}>
        <PictureFields {...props} />
      </FormPart>
      <AuthorFields {...props} />
      <FormPart title={words.times} {...opening(props, 'times', Boolean(issueAt('eventAt') ?? issueAt('receivedAt')))}>
        <UnitAndTimes {...props} />
      </FormPart>
      <FormPart
        title={words.source}
        {...opening(props, 'source', form.origin !== 'own' || Boolean(issueAt('sourceName')))}
      >
        <Source {...props} />
      </FormPart>
      <FormPart title={words.expiry} {...opening(props, 'expiry', form.expiresAt !== '')}>
        <LineField
          {...{ name: 'expiresAt', label: words.expiresAt, value: form.expiresAt, type: 'datetime-local' }}
          {...{ hint: words.expiresHint, issue: issueAt('expiresAt') }}
        />
      </FormPart>
      <FormPart title={words.broadcast} {...opening(props, 'broadcast', form.series !== '' || form.programme !== '')}>
        <Broadcast {...props} />
      </FormPart>
    </div>
  )
}

const editorFacts = ({ siteSlug, editionId, offered }: Writing) => ({
  'data-site': siteSlug,
  'data-edition': editionId,
  'data-account': offered.accountId,
})

const opening = ({ form }: Writing, part: Part, isFilled: boolean) => ({
  isOpen: isFilled || fits(form.genre, part),
  opensFor: genresWith(part).join(' '),
})
