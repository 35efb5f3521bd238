export { createSite } from './actions/create-site.ts'
export { type SiteInput, type SiteKind, siteKinds, whyNotCreate } from './rules/site.ts'
export {
  allSites,
  announceChange,
  type BannerInput,
  type Contributor,
  type ContributorGroup,
  type ContributorInput,
  contributorsOf,
  insertBanner,
  insertBodies,
  insertContributors,
  insertLinks,
  insertSections,
  type LinkInput,
  type SectionSummary,
  sectionsOf,
  siteBySlug,
  type SiteSummary,
} from './store.ts'
