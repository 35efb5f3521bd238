/** Where the handbook is in the desk, and which of its pages belongs to which page of the desk. */
export const contentsPath = '/tro-giup'
export const handbookPath = (name: string): string => (name === 'README' ? contentsPath : `${contentsPath}/${name}`)
export const handbookPicturePath = (name: string): string => `${contentsPath}/anh/${name}`

/** Pages for whoever reads the portal or cannot sign in yet; the others are for people of the desk. */
export const openChapters: readonly string[] = ['bat-dau', 'chu-ky-so', 'tim-kiem']

/** The part of the address behind the site's name, or the whole of it, and the page that tells about it. */
const chapters: readonly (readonly [begins: string, name: string])[] = [
  ['dang-nhap', 'bat-dau'],
  ['mat-khau', 'bat-dau'],
  ['tai-khoan/uy-quyen', 'ban-bien-tap'],
  ['tai-khoan/thu', 'viec-cua-toi'],
  ['tai-khoan', 'bat-dau'],
  ['lich-lam-viec', 'lich-lam-viec'],
  ['so-lieu', 'so-lieu'],
  ['viec', 'viec-cua-toi'],
  ['dinh-muc', 'viec-cua-toi'],
  ['bao-sai-sot', 'viec-cua-toi'],
  ['van-ban-den', 'van-ban-den'],
  ['nguon-van-ban', 'van-ban-den'],
  ['tim', 'tim-kiem'],
  ['kho', 'kho-anh'],
  ['trang-chu', 'trang-chu-va-thuc-don'],
  ['thuc-don', 'trang-chu-va-thuc-don'],
  ['bang-thong-bao', 'trang-chu-va-thuc-don'],
  ['lien-ket', 'trang-chu-va-thuc-don'],
  ['trang', 'trang-chu-va-thuc-don'],
  ['chia-se', 'chia-se'],
  ['chat-luong', 'chat-luong'],
  ['quy-trinh', 'bien-tap-va-duyet'],
  ['pham-vi-kiem-tra', 'ban-bien-tap'],
  ['ban-bien-tap', 'ban-bien-tap'],
  ['nguoi', 'ban-bien-tap'],
  ['phan-cong', 'ban-bien-tap'],
  ['quyen', 'ban-bien-tap'],
  ['kiem-tra', 'ban-bien-tap'],
  ['nhat-ky', 'ban-bien-tap'],
  ['nghia-vu', 'nghia-vu-cong-khai'],
  ['quy-dinh-cong-khai', 'nghia-vu-cong-khai'],
  ['bao-cao', 'bao-cao'],
  ['loai-bao-cao', 'bao-cao'],
  ['truc', 'ke-hoach'],
  ['giao-bai', 'ke-hoach'],
  ['ke-hoach', 'ke-hoach'],
  ['nhuan-but', 'nhuan-but'],
  ['thu-lao-cua-toi', 'nhuan-but'],
]

/** The address of the handbook's page about a page of the desk; the contents where there is none. */
export function helpFor(path: string, siteSlug: string | null): string {
  if (path === '/') return handbookPath('viec-cua-toi')
  const rest = siteSlug === null ? path.slice(1) : path.slice(siteSlug.length + 2)
  if (siteSlug !== null && /^muc($|\/)/.test(rest)) return handbookPath(itemChapter(rest))
  const [, name] = chapters.find(([begins]) => rest === begins || rest.startsWith(`${begins}/`)) ?? []
  return name === undefined ? contentsPath : handbookPath(name)
}

/** The list is where one begins to write; an item is where one decides; a document's files are a matter of their own. */
const itemChapter = (rest: string): string =>
  rest === 'muc' ? 'viet-bai' : rest.endsWith('/tep-van-ban') ? 'van-ban' : 'bien-tap-va-duyet'
