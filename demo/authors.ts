/** Pen names of the invented contributors, and how a printed byline becomes authors with roles and shares. */
import type { DemoAuthor } from './shapes.ts'

/** Pen name as printed → full name and unit. */
const penNames: Readonly<Record<string, readonly [name: string, unit: string]>> = {
  'Minh Khuê': ['Lưu Thị Minh Khuê', 'vp-ubnd'],
  'Hoài Nam': ['Phạm Hoài Nam Trân', 'vp-ubnd'],
  'Thế Vinh': ['Trịnh Thế Vinh Quy', 'vp-tinh-uy'],
  'Diệu Linh': ['Cao Diệu Linh Chi', 'vp-hdnd'],
  'Mộc Miên': ['Nguyễn Thị Mộc Miên', 'mttq-tinh'],
  'Sông Trầm': ['Đỗ Khắc Triết', 'bao-hoai-giang'],
  'Hải Yến': ['Vũ Hải Yến Chi', 'bao-hoai-giang'],
  'Quang Lâm': ['Hồ Quang Lâm Viên', 'bao-hoai-giang'],
  'Kim Liên': ['Lại Thế Kính', 'nguoi-kim-lien'],
  'Văn Ước': ['Bàng Văn Ước', 'nguoi-van-uoc'],
  'Thành Trung': ['Lê Thành Trung Tín', 'cong-an-tinh'],
  'Đức Cảnh': ['Võ Đức Cảnh Toàn', 'quan-su-tinh'],
  'Tuổi Trẻ Sông Trầm': ['Huỳnh Ngọc Thảo Vân', 'doan-tinh'],
  'Bảo Khanh': ['Trương Bảo Khanh Linh', 'so-khcn.cds'],
  'Thiên Phú': ['Lý Thiên Phú Quý', 'so-khcn.khoa-hoc'],
  'Ngân Hà': ['Tô Thị Ngân Hà', 'so-khcn.van-phong'],
  'Đồng Xanh': ['Đặng Thị Lúa Mai', 'so-nnmt.trong-trot'],
  'Trường Giang': ['Hà Trường Giang Sơn', 'so-nnmt.thuy-loi'],
  'Biển Bạc': ['Ngô Văn Hải Bình', 'so-nnmt.thuy-san'],
  'Văn Thuận': ['Lều Văn Thuận', 'so-nnmt.van-phong'],
  'Hạ Chi': ['Đoàn Hạ Chi Mai', 'so-y-te.cdc'],
  'Áo Trắng': ['Mai Thị Bạch Tuyết Nhi', 'so-y-te.benh-vien'],
  'Minh Triều': ['Khổng Minh Triều', 'so-y-te.van-phong'],
  'Lam Giang': ['Kha Thị Lam Giang', 'tram-giang.van-hoa'],
  'Ngọc Đồng': ['Chu Ngọc Đồng Tâm', 'tram-giang.nong-nghiep'],
  'Thanh Huyền': ['Ôn Thị Thanh Huyền', 'tram-giang.van-phong'],
  'Bến Cũ': ['Thạch Thị Bến Thương', 'ben-lau.van-hoa'],
  'Thu Phố': ['Dư Thị Thu Phố', 'ben-lau.van-phong'],
  'Gốm Trầm': ['Nghê Văn Thổ', 'tram-son.van-hoa'],
  'Đình Vân': ['Tiết Đình Vân Long', 'tram-son.van-phong'],
  'Hương Sếu': ['Bế Thị Hương Lúa', 'dong-seu.van-hoa'],
  'Trung Điền': ['Giang Trung Điền', 'dong-seu.kinh-te'],
  'A Sình': ['Vàng A Sình Páo', 'suoi-tram.van-hoa'],
  'Suối Ngàn': ['Hờ Thị Mỷ Dua', 'suoi-tram.van-phong'],
  'Sóng Nhạn': ['Cái Văn Thuyền', 'cua-nhan.van-phong'],
  'Bích Sương': ['Viên Thị Bích Sương', 'cua-nhan.van-hoa'],
  'Đảo Xanh': ['Mai Thị Bình Minh Châu', 'hon-nhan.van-hoa'],
  'Hải Đăng': ['Dương Hải Đăng Quang', 'hon-nhan.van-phong'],
}

const roles: readonly (readonly [RegExp, DemoAuthor['role']])[] = [
  [/tin|bài|lời|tổng hợp|thực hiện|nội dung|text/i, 'text'],
  [/ảnh|photos?/i, 'photo'],
  [/video|clip|quay/i, 'video'],
  [/đồ họa/i, 'graphic'],
  [/biên tập/i, 'editor'],
  [/đọc|dẫn/i, 'presenter'],
  [/dịch|translated/i, 'translator'],
]

/** 'Tin: A – Ảnh: B và C' → authors; equal shares within a role. Names that are no pen name (a unit, 'BBT') give none. */
export function authorsOf(byline: string): DemoAuthor[] {
  return byline.split(/\s+[–;]\s+/).flatMap(partAuthors)
}

function partAuthors(part: string): DemoAuthor[] {
  const [label = '', names = ''] = part.includes(':') ? part.split(':') : ['Tin', part]
  const known = names
    .split(/,| và | and /)
    .map((name) => name.trim())
    .filter((name) => name in penNames)
  return roles
    .filter(([word]) => word.test(label))
    .flatMap(([, role]) => known.map((penName, index) => author(penName, role, shareOf(known.length, index))))
}

const shareOf = (count: number, index: number): number => Math.floor(100 / count) + (index < 100 % count ? 1 : 0)

function author(penName: string, role: DemoAuthor['role'], share: number): DemoAuthor {
  const [name = penName, unit = ''] = penNames[penName] ?? []
  return { name, penName, unit, role, share }
}
