/** The genres (thể loại) an article may have; translation and republication are its origin, not its genre. */
export const genres = [
  'tin',
  'bai',
  'anh',
  'chum-anh',
  'phong-su',
  'phong-van',
  'video',
  'phat-thanh',
  'do-hoa',
  'thong-bao',
  'tra-loi-ban-doc',
] as const

export type Genre = (typeof genres)[number]
