import { DocumentHead } from './document-head.tsx'
import { FrameNotices } from './frame-notices.tsx'
import type { BannerTone, PublicFrameProps } from './frame-types.ts'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'
import { designWords } from './words.ts'

/** Id of the main part of every page; the skip link leads there. */
export const mainId = 'noi-dung'

/** The whole document around a citizen's page; the same on every site but for name, emblem and accent. */
export function PublicFrame(props: PublicFrameProps) {
  const { language, site, banners, footer, children } = props
  const mood = moodOf(banners.map((banner) => banner.tone))
  return (
    <html lang={language} {...(mood ? { 'data-mood': mood } : {})}>
      <DocumentHead {...props} />
      <body>
        <a class="skip unseen" href={`#${mainId}`}>
          {designWords[language].skip}
        </a>
        <SiteHeader {...props} />
        <FrameNotices {...props} />
        <main id={mainId} tabindex={-1}>
          {children}
        </main>
        <SiteFooter language={language} site={site} footer={footer} />
      </body>
    </html>
  )
}

/** Mourning takes the colours away; it goes before every other mood. */
function moodOf(tones: readonly BannerTone[]): 'mourning' | 'celebration' | null {
  if (tones.includes('mourning')) return 'mourning'
  return tones.includes('celebration') ? 'celebration' : null
}
