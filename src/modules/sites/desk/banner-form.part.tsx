/** The form of one banner: a new one, or one that stands in other words. */
import { DeskForm, issueAt, type Said } from '../../../design/desk-form.tsx'
import { Field, Hidden, SelectField } from '../../../design/form-fields.tsx'
import { bannersPath, previewPath } from '../paths.ts'
import { type BannerForm, tones } from '../rules/banner.ts'
import { siteKinds } from '../rules/site.ts'
import { bannerWords as words } from '../words/desk-more.ts'
import { PreviewButton } from './preview-button.part.tsx'

export type OneBannerProps = {
  siteSlug: string
  scopes: readonly string[]
  form: BannerForm
  /** The banner the form changes; null for a new one. */
  editing: { id: string; text: string } | null
  /** Whether that one shows already, so that its beginning is no question any more. */
  begun: boolean
  said: Said
  csrf: string
}

export function OneBanner({ siteSlug, scopes, form, editing, begun, said, csrf }: OneBannerProps) {
  const field = (name: string) => ({ name, language: 'vi' as const, issue: issueAt(said, name) })
  const send = editing === null ? words.send : words.save
  return (
    <DeskForm action={`${bannersPath(siteSlug)}#dat`} csrf={csrf} send={send}>
      {editing === null ? <Scope scopes={scopes} form={form} /> : <Edited siteSlug={siteSlug} {...editing} />}
      <SelectField name="tinh-chat" label={words.tone} value={form.tone} choices={named(tones, words.tones)} />
      <Field {...field('noi-dung')} label={words.text} hint={words.textHint} value={form.text} rows={2} />
      <Field {...field('noi-dung-en')} label={words.textEn} value={form.textEn} rows={2} optional />
      <Field {...field('dia-chi')} label={words.href} value={form.href} optional />
      {!begun && (
        <div class="field-pair">
          <Field
            {...{ ...field('tu-ngay'), label: words.fromDay, hint: words.fromHint, value: form.fromDay }}
            type="date"
            optional
          />
          <Field {...field('tu-gio')} label={words.fromTime} hint="08:00" value={form.fromTime} optional />
        </div>
      )}
      <div class="field-pair">
        <Field
          {...{ ...field('den-ngay'), label: words.untilDay, hint: words.untilHint, value: form.untilDay }}
          type="date"
          optional
        />
        <Field {...field('den-gio')} label={words.untilTime} hint="17:00" value={form.untilTime} optional />
      </div>
      <PreviewButton action={previewPath(bannersPath(siteSlug))} />
    </DeskForm>
  )
}

const named = (values: readonly string[], texts: Record<string, string>) =>
  values.map((value) => ({ value, text: texts[value] ?? value }))

const Scope = ({ scopes, form }: Pick<OneBannerProps, 'scopes' | 'form'>) => (
  <>
    <SelectField name="pham-vi" label={words.scope} value={form.scope} choices={named(scopes, words.scopes)} />
    {scopes.includes('tier') && (
      <SelectField name="cap" label={words.tier} value={form.tier} choices={named(siteKinds, words.tiers)} />
    )}
  </>
)

const Edited = ({ siteSlug, id, text }: { siteSlug: string; id: string; text: string }) => (
  <>
    <Hidden name="viec" value={`edit ${id}`} />
    <p>
      {words.editing(text)} · <a href={bannersPath(siteSlug)}>{words.leave}</a>
    </p>
    <p class="hint">{words.editLead}</p>
  </>
)
