/** The desk's pages of what a site keeps around its items. */
export const menuPath = (site: string): string => `/${site}/thuc-don`
export const menuSectionPath = (site: string, section: string): string => `/${site}/thuc-don/${section}`
export const bannersPath = (site: string): string => `/${site}/bang-thong-bao`
export const linksPath = (site: string): string => `/${site}/lien-ket`
export const factsPath = (site: string): string => `/${site}/trang`
/** Takes back the last change of one of the pages above. */
export const undoPath = (page: string): string => `${page}/hoan-tac`
