export { addContributors } from './actions/add-contributors.ts'
export { createSite } from './actions/create-site.ts'
export { importUnits } from './actions/import-units.ts'
export { changeKept, historyOf, type Keeping, undoKept } from './actions/keeping.ts'
export { siteKeepers } from './rules/keepers.ts'
export { nameKey } from './rules/name-key.ts'
export { type SiteInput, type SiteKind, siteKinds } from './rules/site.ts'
export { told } from './rules/telling.ts'
export { languagesOf, lockForImport, namedContributors, nextSectionPosition } from './store/importing.ts'
export {
  allSites,
  announceChange,
  type BannerInput,
  contributorsOf,
  insertBanner,
  insertBodies,
  insertContributors,
  insertLinks,
  insertSections,
  type LinkInput,
  provinceId,
  type SectionSummary,
  type SiteSummary,
  sectionParents,
  sectionsOf,
  siteBySlug,
} from './store.ts'
