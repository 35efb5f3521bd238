import type { ComponentChildren } from 'preact'
import { dayText, dayTimeText } from '../basics/dates.ts'
import type { BannerTone, FrameBanner, PublicFrameProps } from './frame-types.ts'
import { Icon, type IconName } from './icon.tsx'
import { designWords } from './words.ts'

const icons: Record<BannerTone, IconName> = {
  emergency: 'alert',
  mourning: 'ribbon',
  celebration: 'flower',
  notice: 'megaphone',
}

type Shown = Pick<PublicFrameProps, 'language' | 'banners' | 'staleSince'> & {
  site: Pick<PublicFrameProps['site'], 'archivedSince'>
}

/** What is said above every page: the network's banners, that the site is an archive, that the page is an old copy. */
export function FrameNotices({ language, banners, site, staleSince }: Shown) {
  const words = designWords[language]
  if (banners.length === 0 && !site.archivedSince && !staleSince) return null
  return (
    <section class="frame-notices" aria-label={words.banner}>
      {banners.map((banner) => (
        <BannerLine banner={banner} tone={words.bannerTones[banner.tone]} more={words.bannerMore} />
      ))}
      {site.archivedSince && (
        <Line tone="archived" icon="archive">
          {words.archived(dayText(site.archivedSince, language))}
        </Line>
      )}
      {staleSince && (
        <Line tone="stale" icon="clock">
          {words.stale(dayTimeText(staleSince, language))}
        </Line>
      )}
    </section>
  )
}

function BannerLine({ banner, tone, more }: { banner: FrameBanner; tone: string; more: string }) {
  return (
    <Line tone={banner.tone} icon={icons[banner.tone]}>
      <strong>{tone}:</strong> {banner.text}{' '}
      {banner.href && (
        <a href={banner.href}>
          {more}
          <span class="unseen">: {banner.text}</span>
        </a>
      )}
    </Line>
  )
}

function Line({ tone, icon, children }: { tone: string; icon: IconName; children: ComponentChildren }) {
  return (
    <div class={`banner banner-${tone}`}>
      <p class="wrap">
        <Icon name={icon} />
        <span>{children}</span>
      </p>
    </div>
  )
}
