/** The desk's page of the front page. */
export const arrangementPath = (site: string, language: 'vi' | 'en' = 'vi'): string =>
  `/${site}/trang-chu${language === 'en' ? '?ngon-ngu=en' : ''}`
export const arrangementPreviewPath = (site: string): string => `/${site}/trang-chu/xem-truoc`
export const arrangementRestorePath = (site: string): string => `/${site}/trang-chu/khoi-phuc`
export const pinsPath = (site: string): string => `/${site}/trang-chu/ghim`
export const pinsUndoPath = (site: string): string => `/${site}/trang-chu/ghim/hoan-tac`
