import { dayTimeText } from '../../../basics/dates.ts'
import { Outcome } from '../../../design/desk-form.tsx'
import type { HistoryLine } from '../../../design/desk-history.tsx'
import { Hidden } from '../../../design/form-fields.tsx'
import { FrameNotices } from '../../../design/frame-notices.tsx'
import { EmptyState } from '../../../design/parts.tsx'
import { bannersPath, undoPath } from '../paths.ts'
import type { BannerRow } from '../rules/banner.ts'
import { bannerWords as words } from '../words/desk-more.ts'
import { OneBanner, type OneBannerProps } from './banner-form.part.tsx'
import { KeptHistory } from './kept-history.part.tsx'

export type BannerLine = BannerRow & { mayEnd: boolean }

export type BannersPageProps = OneBannerProps & {
  now: readonly BannerLine[]
  coming: readonly BannerLine[]
  over: readonly BannerLine[]
  /** Null for whoever may not change them. */
  history: { site: readonly HistoryLine[] | null; network: readonly HistoryLine[] | null }
  done: string | null
}

/** What is said above every page: now, soon, before; and a new one. */
export function BannersPage(props: BannersPageProps) {
  const { siteSlug, now, coming, over, editing, history, said, done, csrf } = props
  const undo = (scope: string) => ({ action: `${undoPath(bannersPath(siteSlug))}${scope}`, csrf })
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {now.length + coming.length === 0 && <EmptyState text={words.none} />}
      <Banners {...props} title={words.now} banners={now} />
      <Banners {...props} title={words.coming} banners={coming} />
      <h2 id="dat">{editing === null ? words.add : words.edit}</h2>
      <OneBanner {...props} />
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
                <form class="menu-deeds" method="post" action={bannersPath(siteSlug)}>
                  <a class="button button-quiet" href={`${bannersPath(siteSlug)}?sua=${banner.id}#dat`}>
                    {words.change}
                    <span class="unseen">: {banner.text}</span>
                  </a>
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
