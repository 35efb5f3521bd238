import { DeskForm, issueAt, Outcome, type Said } from '../../../design/desk-form.tsx'
import type { HistoryLine } from '../../../design/desk-history.tsx'
import { Field } from '../../../design/form-fields.tsx'
import { factsPath, previewPath, undoPath } from '../paths.ts'
import type { FactsForm } from '../rules/site-facts.ts'
import { factsWords as words } from '../words/desk-more.ts'
import { KeptHistory } from './kept-history.part.tsx'
import { PreviewButton } from './preview-button.part.tsx'

export type FactsPageProps = {
  siteSlug: string
  form: FactsForm
  /** The accent of the form as it was measured; null where it is no colour. */
  accent: { colour: string; tint: string; onWhite: number; onTint: number; isEnough: boolean } | null
  history: readonly HistoryLine[]
  said: Said
  done: string | null
  csrf: string
}

/** Contact, people responsible and the colour of a site. */
export function FactsPage(props: FactsPageProps) {
  const { siteSlug, form, accent, history, said, done, csrf } = props
  const field = (name: string) => ({ name, language: 'vi' as const, issue: issueAt(said, name) })
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <DeskForm action={factsPath(siteSlug)} csrf={csrf} send={words.send}>
        <Field {...field('dia-chi')} label={words.address} value={form.address} maxlength={300} optional />
        <Field {...field('dia-chi-en')} label={words.addressEn} value={form.addressEn} maxlength={300} optional />
        <Field {...field('dien-thoai')} label={words.phone} value={form.phone} type="tel" optional />
        <Field {...field('thu')} label={words.email} value={form.email} type="email" optional />
        <Field
          {...field('chiu-trach-nhiem')}
          label={words.responsible}
          hint={words.responsibleHint}
          value={form.responsible}
          maxlength={300}
          optional
        />
        <Field {...field('khai-truong')} label={words.launchedOn} value={form.launchedOn} type="date" optional />
        <Field {...field('mau')} label={words.accent} hint={words.accentHint} value={form.accent} maxlength={7} />
        {accent && <AccentSample accent={accent} />}
        <p>
          <button class="button button-quiet" type="submit" name="viec" value="xem">
            {words.preview}
          </button>
        </p>
        <PreviewButton action={previewPath(factsPath(siteSlug))} />
      </DeskForm>
      <KeptHistory id="lich-su" lines={history} undo={{ action: undoPath(factsPath(siteSlug)), csrf }} />
    </>
  )
}

const ratio = (value: number): string => `${(Math.floor(value * 10) / 10).toFixed(1).replace('.', ',')} : 1`

/** Drawn with attributes, because a page of ours has no style of its own. */
function AccentSample({ accent }: { accent: NonNullable<FactsPageProps['accent']> }) {
  const { colour, tint, onWhite, onTint, isEnough } = accent
  const text = { 'font-family': 'Be Vietnam Pro, sans-serif', 'font-weight': '600', 'font-size': '17' }
  return (
    <figure class="accent-sample">
      <svg viewBox="0 0 600 72" role="img" aria-label={`${words.accent} ${colour}`}>
        <rect width="600" height="72" fill="#ffffff" />
        <rect x="8" y="12" width="184" height="48" rx="4" fill={colour} />
        <text x="100" y="42" fill="#ffffff" text-anchor="middle" {...text}>
          {words.sample}
        </text>
        <text x="300" y="42" fill={colour} text-anchor="middle" {...text}>
          {words.sample}
        </text>
        <rect x="408" y="12" width="184" height="48" rx="4" fill={tint} />
        <text x="500" y="42" fill={colour} text-anchor="middle" {...text}>
          {words.sample}
        </text>
      </svg>
      <figcaption class={isEnough ? 'soft' : 'issue'}>
        {`${words.measured}: ${ratio(onWhite)} ${words.onWhite}, ${ratio(onTint)} ${words.onTint} — ${
          isEnough ? words.enough : words.notEnough
        }.`}
      </figcaption>
    </figure>
  )
}
