/** The desk's pages of what a site keeps around its items. */
export const menuPath = (site: string): string => `/${site}/thuc-don`
export const menuSectionPath = (site: string, section: string): string => `/${site}/thuc-don/${section}`
export const bannersPath = (site: string): string => `/${site}/bang-thong-bao`
export const linksPath = (site: string): string => `/${site}/lien-ket`
export const factsPath = (site: string): string => `/${site}/trang`
/** Shows the public page as the form of one of the pages above would leave it. */
export const previewPath = (page: string): string => `${page}/xem-truoc`
/** Takes back the last change of one of the pages above. */
export const undoPath = (page: string): string => `${page}/hoan-tac`
