/**
 * Which rule asks for which section of the template, as the screens name it. A key without a line of its own has the line of
 * its longest beginning ('commune-03' that of 'commune').
 */
const access = 'Luật Tiếp cận thông tin 104/2016/QH13'

const laws: Readonly<Record<string, string>> = {
  intro: 'Nghị định 224/2026/NĐ-CP, Điều 9 khoản 1',
  news: 'Nghị định 224/2026/NĐ-CP, Điều 9 khoản 2',
  steering: `Nghị định 224/2026/NĐ-CP, Điều 9 khoản 2; ${access}, Điều 17`,
  'leader-agenda': 'Nghị định 224/2026/NĐ-CP, Điều 9 khoản 2',
  'voter-replies': `${access}, Điều 17`,
  rewards: `${access}, Điều 17`,
  spokesperson: 'Nghị định 224/2026/NĐ-CP, Điều 10',
  'legal-documents': `${access}, Điều 19 khoản 1 điểm a`,
  consultation: `${access}, Điều 17 khoản 1 điểm c`,
  'legal-dissemination': `${access}, Điều 19 khoản 1 điểm b`,
  plans: `${access}, Điều 19 khoản 1 điểm c`,
  projects: `${access}, Điều 19 khoản 1 điểm d`,
  budget: 'Luật Ngân sách nhà nước 83/2015/QH13; Thông tư 26/2026/TT-BTC, Điều 25–27',
  disclosure: `${access}, Điều 17, Điều 19`,
  'info-access': `${access}, Điều 19 khoản 1 điểm g; Nghị định 13/2018/NĐ-CP, Điều 6, Điều 11`,
  commune: 'Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11',
  'online-services': 'Nghị định 224/2026/NĐ-CP, Điều 9 khoản 1 điểm a',
  procedures: 'Nghị định 224/2026/NĐ-CP, Điều 9 khoản 1 điểm a',
  questions: 'Nghị định 224/2026/NĐ-CP, Điều 9 khoản 1 điểm d',
  'socio-economic': `${access}, Điều 19 khoản 1 điểm e`,
  statistics: `${access}, Điều 19 khoản 1 điểm e`,
  science: `${access}, Điều 19 khoản 1 điểm e`,
  'open-data': 'Nghị định 47/2020/NĐ-CP',
  notices: 'Nghị định 224/2026/NĐ-CP, Điều 9 khoản 2',
  'transaction-info': `${access}, Điều 19 khoản 1 điểm đ`,
  'staff-contacts': `${access}, Điều 19 khoản 1 điểm đ`,
  contacts: `${access}, Điều 19 khoản 1 điểm đ`,
  privacy: 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; Thông tư 25/2010/TT-BTTTT, Điều 11',
}

/** Null where the template has a section that no rule we know asks for by name. */
export function lawOf(key: string): string | null {
  const parts = key.split('-')
  for (let length = parts.length; length > 0; length--) {
    const found = laws[parts.slice(0, length).join('-')]
    if (found !== undefined) return found
  }
  return null
}
