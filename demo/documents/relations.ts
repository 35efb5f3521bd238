/** How the demo's finished documents stand to others, under which field they are listed, and who refers to a superior's. */

/** A document of the demo: its site and number. */
export type Named = readonly [site: string, numberSymbol: string]

export type DemoRelation = {
  from: Named
  kind: 'replaces' | 'amends' | 'cites' | 'guides'
  /** Another finished document, or null where it is only cited. */
  to: Named | null
  citation: string
}

export const documentRelations: readonly DemoRelation[] = [
  {
    from: ['so-khcn', '26/QĐ-SKHCN'],
    kind: 'replaces',
    to: null,
    citation: 'Quyết định số 41/QĐ-SKHCN ngày 05/4/2023 của Sở Khoa học và Công nghệ',
  },
  {
    from: ['hoai-giang', '38/2026/QĐ-UBND'],
    kind: 'cites',
    to: null,
    citation: 'Luật Ban hành văn bản quy phạm pháp luật ngày 19 tháng 02 năm 2025',
  },
  {
    from: ['so-khcn', '1205/SKHCN-CĐS'],
    kind: 'guides',
    to: ['hoai-giang', '38/2026/QĐ-UBND'],
    citation: 'Quyết định số 38/2026/QĐ-UBND ngày 22/6/2026 của Ủy ban nhân dân tỉnh Hoài Giang',
  },
  {
    from: ['hoai-giang', '254/BC-UBND'],
    kind: 'cites',
    to: ['hoai-giang', '27/NQ-HĐND'],
    citation: 'Nghị quyết số 27/NQ-HĐND ngày 10/7/2026 của Hội đồng nhân dân tỉnh Hoài Giang',
  },
  {
    from: ['so-nnmt', '2410/SNNMT-TS'],
    kind: 'guides',
    to: ['hoai-giang', '212/KH-UBND'],
    citation: 'Kế hoạch số 212/KH-UBND ngày 03/8/2026 của Ủy ban nhân dân tỉnh Hoài Giang',
  },
]

const fields: readonly [RegExp, string][] = [
  [/Cổng Thông tin|Trang thông tin|chuyển đổi số/iu, 'Thông tin và Truyền thông'],
  [/khoa học/iu, 'Khoa học và Công nghệ'],
  [/đất đai|thủ tục hành chính/iu, 'Cải cách hành chính'],
  [/thiên tai|gieo trồng|tàu cá/iu, 'Nông nghiệp và Môi trường'],
  [/vệ sinh/iu, 'Nông nghiệp và Môi trường'],
  [/sức khỏe|dịch/iu, 'Y tế'],
  [/tiếp công dân/iu, 'Tiếp công dân'],
  [/ngân sách/iu, 'Tài chính – Ngân sách'],
  [/kinh tế|đầu tư/iu, 'Kinh tế – Xã hội'],
]

export const fieldOf = (subject: string): string => fields.find(([words]) => words.test(subject))?.[1] ?? ''

/** Documents of the province that these sites show by reference to the issuer's own copy. */
export const references: readonly { site: string; to: Named }[] = [
  { site: 'so-khcn', to: ['hoai-giang', '38/2026/QĐ-UBND'] },
  { site: 'ben-lau', to: ['hoai-giang', '38/2026/QĐ-UBND'] },
  { site: 'dong-seu', to: ['hoai-giang', '212/KH-UBND'] },
]
