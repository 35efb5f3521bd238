import { qualityPath, repairsPath, wordsPath } from '../paths.ts'
import { qualityWords as words } from '../words.ts'

export type Tab = keyof typeof words.tabs

/** The parts of the quality of a site, and which of them this is. */
export const Tabs = ({ siteSlug, here }: { siteSlug: string; here: Tab | null }) => {
  const hrefs: Record<Tab, string> = {
    findings: qualityPath(siteSlug),
    words: wordsPath(siteSlug),
    repairs: repairsPath(siteSlug),
  }
  return (
    <nav class="quality-tabs" aria-label={words.tabsName}>
      {(Object.keys(hrefs) as Tab[]).map((tab) => (
        <a href={hrefs[tab]} aria-current={tab === here ? 'page' : undefined}>
          {words.tabs[tab]}
        </a>
      ))}
    </nav>
  )
}
