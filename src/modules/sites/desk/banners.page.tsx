import { dayTimeText } from '../../../basics/dates.ts'
import { DeskForm, issueAt, Outcome, type Said } from '../../../design/desk-form.tsx'
import type { HistoryLine } from '../../../design/desk-history.tsx'
import { Field, Hidden, SelectField } from '../../../design/form-fields.tsx'
import { FrameNotices } from '../../../design/frame-notices.tsx'
import { EmptyState, Notice } from '../../../design/parts.tsx'
import { bannersPath, undoPath } from '../paths.ts'
import { type BannerForm, type BannerRow, tones } from '../rules/banner.ts'
import { siteKinds } from '../rules/site.ts'
import { bannerWords as words } from '../words/desk-more.ts'
import { KeptHistory } from './kept-history.part.tsx'

export type BannerLine = BannerRow & { mayEnd: boolean }

export type BannersPageProps = {
  siteSlug: string
  now: readonly BannerLine[]
  coming: readonly BannerLine[]
  over: readonly BannerLine[]
  scopes: readonly string[]
  form: BannerForm
  /** The banner of the form as it would stand on every page. */
  preview: BannerRow | null
  /** Null for whoever may not change them. */
  history: { site: readonly HistoryLine[] | null; network: readonly HistoryLine[] | null }
  said: Said
  done: string | null
  csrf: string
}

/** What is said above every page: now, soon, before; and a new one. */
export function BannersPage(props: BannersPageProps) {
  const { siteSlug, now, coming, over, preview, history, said, done, csrf } = props
  const undo = (scope: string) => ({ action: `${undoPath(bannersPath(siteSlug))}${scope}`, csrf })
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {now.length + coming.length === 0 && <EmptyState text={words.none} />}
      <Banners {...props} title={words.now} banners={now} />
      <Banners {...props} title={words.coming} banners={coming} />
      <h2 id="dat">{words.add}</h2>
      {preview && (
        <Notice tone="info" title={words.preview}>
          <p role="status">{words.previewed}</p>
          <Shown banner={preview} />
        </Notice>
      )}
      <NewBanner {...props} />
      <Banners {...props} title={words.over} banners={over} />
      {history.site && <KeptHistory id="lich-su" title={words.historySite} lines={history.site} undo={undo('')} />}
      {history.network && (
        <KeptHistory id="lich-su-tinh" title={words.historyNetwork} lines={history.network} undo={undo('?tinh=1')} />
      )}
    </>
  )
}

const Shown = ({ banner: { tone, text, href } }: { banner: BannerRow }) => (
  <div class="banner-shown">
    <FrameNotices language="vi" banners={[{ tone, text, href }]} site={{ archivedSince: null }} staleSince={null} />
  </div>
)

type BannersProps = BannersPageProps & { title: string; banners: readonly BannerLine[] }

function Banners({ siteSlug, csrf, title, banners, coming }: BannersProps) {
  if (banners.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <ul class="banner-list">
        {banners.map((banner) => (
          <li>
            <Shown banner={banner} />
            <div class="menu-row">
              <p class="soft">{factsOf(banner)}</p>
              {banner.mayEnd && (
                <form method="post" action={bannersPath(siteSlug)}>
                  <Hidden name="csrf" value={csrf} />
                  <button class="button button-quiet" type="submit" name="viec" value={`end ${banner.id}`}>
                    {coming.includes(banner) ? words.cancel : words.end}
                    <span class="unseen">: {banner.text}</span>
                  </button>
                </form>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

function factsOf({ scope, tier, liveFrom, liveUntil }: BannerRow): string {
  const where = scope === 'tier' ? `${words.scopes[scope]}: ${words.tiers[tier ?? '']}` : words.scopes[scope]
  const until = liveUntil === null ? words.openEnd : dayTimeText(new Date(liveUntil), 'vi')
  if (liveUntil === liveFrom) return `${where} · ${words.cancelled}`
  return `${where} · ${words.from} ${dayTimeText(new Date(liveFrom), 'vi')} ${words.until.toLowerCase()} ${until}`
}

function NewBanner({ siteSlug, scopes, form, said, csrf }: BannersPageProps) {
  const field = (name: string) => ({ name, language: 'vi' as const, issue: issueAt(said, name) })
  const named = (values: readonly string[], texts: Record<string, string>) =>
    values.map((value) => ({ value, text: texts[value] ?? value }))
  return (
    <DeskForm action={`${bannersPath(siteSlug)}#dat`} csrf={csrf} send={words.send}>
      <SelectField name="pham-vi" label={words.scope} value={form.scope} choices={named(scopes, words.scopes)} />
      {scopes.includes('tier') && (
        <SelectField name="cap" label={words.tier} value={form.tier} choices={named(siteKinds, words.tiers)} />
      )}
      <SelectField name="tinh-chat" label={words.tone} value={form.tone} choices={named(tones, words.tones)} />
      <Field {...field('noi-dung')} label={words.text} hint={words.textHint} value={form.text} rows={2} />
      <Field {...field('noi-dung-en')} label={words.textEn} value={form.textEn} rows={2} optional />
      <Field {...field('dia-chi')} label={words.href} value={form.href} optional />
      <div class="field-pair">
        <Field
          {...field('tu-ngay')}
          label={words.fromDay}
          hint={words.fromHint}
          value={form.fromDay}
          type="date"
          optional
        />
        <Field {...field('tu-gio')} label={words.fromTime} hint="08:00" value={form.fromTime} optional />
      </div>
      <div class="field-pair">
        <Field
          {...field('den-ngay')}
          label={words.untilDay}
          hint={words.untilHint}
          value={form.untilDay}
          type="date"
          optional
        />
        <Field {...field('den-gio')} label={words.untilTime} hint="17:00" value={form.untilTime} optional />
      </div>
      <p>
        <button class="button button-quiet" type="submit" name="viec" value="xem">
          {words.preview}
        </button>
      </p>
    </DeskForm>
  )
}
