import type { Language } from '../basics/language.ts'
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
  const { language, head, site, banners, footer, children } = props
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
        <PrintedFrom address={head.origin + head.path} language={language} />
        <SiteFooter language={language} site={site} footer={footer} />
      </body>
    </html>
  )
}

/** Only on paper: where the page comes from and when it was printed (the script knows the hour). */
function PrintedFrom({ address, language }: { address: string; language: Language }) {
  const words = designWords[language]
  return (
    <p class="printed" aria-hidden="true">
      {words.source}: {address} · {words.printed} <span data-printed="" />
    </p>
  )
}

/** Mourning takes the colours away; it goes before every other mood. */
function moodOf(tones: readonly BannerTone[]): 'mourning' | 'celebration' | null {
  if (tones.includes('mourning')) return 'mourning'
  return tones.includes('celebration') ? 'celebration' : null
}
