import { searchSuggestionsPath } from '../../../basics/addresses.ts'
import type { Language } from '../../../basics/language.ts'
import { Breadcrumbs } from '../../../design/breadcrumbs.tsx'
import { Icon } from '../../../design/icon.tsx'
import { Notice } from '../../../design/parts.tsx'
import { searchWords } from '../words.ts'
import { Answer, type Answered } from './answer.part.tsx'

export type SearchPageProps = {
  language: Language
  action: string
  text: string
  /** The names and values the form carries on beside its own fields. */
  scope: { name: string; value: 'site' | 'province'; names: { tinh: string } }
  /** Null before anything was asked for. */
  answer: Answered | null
  notice: string | null
}

/** `/tim-kiem`: what stands on the site, or in the whole province. */
export function SearchPage({ answer, notice, ...asked }: SearchPageProps) {
  const { language, text } = asked
  const words = searchWords[language]
  return (
    <div class="wrap page">
      <Breadcrumbs trail={[]} here={words.title} language={language} />
      <header class="section-head">
        <h1>{text === '' ? words.title : words.titleOf(text)}</h1>
      </header>
      <AskingForm {...asked} />
      {notice && <Notice tone="info">{notice}</Notice>}
      {answer === null ? (
        notice === null && <p class="soft">{words.start}</p>
      ) : (
        <Answer {...answer} language={language} />
      )}
    </div>
  )
}

function AskingForm({ language, action, text, scope }: Omit<SearchPageProps, 'answer' | 'notice'>) {
  const words = searchWords[language]
  return (
    <search>
      <form class="asking" action={action} method="get" data-suggest={searchSuggestionsPath(language)}>
        <div class="field">
          <label for="can-tim">{words.label}</label>
          <p class="hint" id="can-tim-hint">
            {words.hint}
          </p>
          <div class="asking-line">
            <input id="can-tim" type="search" name="q" value={text} maxlength={200} aria-describedby="can-tim-hint" />
            <button class="button" type="submit">
              <Icon name="search" /> {words.submit}
            </button>
          </div>
        </div>
        <fieldset class="asking-scope">
          <legend>{words.scope}</legend>
          <label>
            <input type="radio" name={scope.name} value="" checked={scope.value === 'site'} /> {words.here}
          </label>
          <label>
            <input type="radio" name={scope.name} value={scope.names.tinh} checked={scope.value === 'province'} />{' '}
            {words.everywhere}
          </label>
        </fieldset>
      </form>
    </search>
  )
}
