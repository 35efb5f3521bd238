/** Leaders of the sites in protocol order, with dated titles; all names are invented. */
import type { DemoOfficial } from './shapes.ts'
import { communes } from './sites.ts'

type Row = readonly [
  unit: string,
  name: string,
  title: string,
  titleEn: string,
  duties: string,
  from: string,
  to?: string,
]

const provinceRows: readonly Row[] = [
  [
    'tinh-uy',
    'Lương Thế Khoan',
    'Bí thư Tỉnh ủy',
    'Secretary of the Provincial Party Committee',
    'Lãnh đạo toàn diện công tác của Ban Chấp hành, Ban Thường vụ và Thường trực Tỉnh ủy.',
    '2025-07-01',
  ],
  [
    'hdnd-tinh',
    'Khúc Thị Hải Miên',
    'Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh',
    'Standing Deputy Party Secretary, Chairwoman of the People’s Council',
    'Chủ trì công việc hằng ngày của Tỉnh ủy; lãnh đạo, điều hành hoạt động của HĐND tỉnh.',
    '2025-07-01',
  ],
  [
    'ubnd-tinh',
    'Tạ Quang Thiệp',
    'Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh',
    'Deputy Party Secretary, Chairman of the People’s Committee',
    'Lãnh đạo, điều hành toàn diện công việc của UBND tỉnh; phụ trách quy hoạch, đầu tư công, tổ chức bộ máy, quốc phòng, an ninh.',
    '2025-10-15',
  ],
  [
    'ubnd-tinh',
    'Ngụy Như Trọng',
    'Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh',
    'Deputy Party Secretary, Chairman of the People’s Committee',
    'Lãnh đạo, điều hành toàn diện công việc của UBND tỉnh.',
    '2021-07-01',
    '2025-10-14',
  ],
  [
    'mttq-tinh',
    'Quách Thị Mộc Lan',
    'Ủy viên Ban Thường vụ Tỉnh ủy, Chủ tịch UBMTTQ Việt Nam tỉnh',
    'Chairwoman of the Viet Nam Fatherland Front Committee',
    'Lãnh đạo, điều hành công tác của Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội trực thuộc.',
    '2025-07-01',
  ],
  [
    'hdnd-tinh',
    'Lã Minh Trác',
    'Phó Chủ tịch HĐND tỉnh',
    'Vice Chairman of the People’s Council',
    'Phụ trách công tác thẩm tra, giám sát, tiếp xúc cử tri của HĐND tỉnh.',
    '2025-07-01',
  ],
  [
    'ubnd-tinh',
    'Nghiêm Xuân Độ',
    'Phó Chủ tịch Thường trực UBND tỉnh',
    'Standing Vice Chairman of the People’s Committee',
    'Phụ trách tài chính, ngân sách, xây dựng, giao thông, cải cách hành chính, chuyển đổi số.',
    '2025-07-01',
  ],
  [
    'ubnd-tinh',
    'Doãn Khắc Tuyên',
    'Phó Chủ tịch UBND tỉnh',
    'Vice Chairman of the People’s Committee',
    'Phụ trách nông nghiệp, môi trường, công thương, phòng, chống thiên tai, xây dựng nông thôn mới.',
    '2025-07-01',
  ],
  [
    'ubnd-tinh',
    'Vương Thị Thục Quyên',
    'Phó Chủ tịch UBND tỉnh',
    'Vice Chairwoman of the People’s Committee',
    'Phụ trách giáo dục, y tế, văn hóa, thể thao, du lịch, an sinh xã hội, thông tin, báo chí.',
    '2025-07-01',
  ],
  [
    'vp-ubnd',
    'Thái Đình Nhượng',
    'Chánh Văn phòng UBND tỉnh, Người phát ngôn của UBND tỉnh',
    'Chief of Office, Spokesperson of the People’s Committee',
    'Lãnh đạo Văn phòng UBND tỉnh; Trưởng Ban Biên tập Cổng Thông tin điện tử tỉnh; phát ngôn và cung cấp thông tin cho báo chí.',
    '2025-07-01',
  ],
]

const departmentRows: Readonly<Record<string, readonly Row[]>> = {
  'so-khcn': [
    [
      'so-khcn',
      'Mạc Đăng Tường',
      'Giám đốc Sở',
      'Director',
      'Lãnh đạo toàn diện; phụ trách tổ chức cán bộ, kế hoạch, tài chính, chuyển đổi số.',
      '2025-03-01',
    ],
    [
      'so-khcn',
      'Lục Thị Giáng Hương',
      'Phó Giám đốc Sở',
      'Deputy Director',
      'Phụ trách quản lý khoa học, đổi mới sáng tạo, sở hữu trí tuệ.',
      '2025-03-01',
    ],
    [
      'so-khcn',
      'Đồng Sỹ Hiệp',
      'Phó Giám đốc Sở',
      'Deputy Director',
      'Phụ trách bưu chính, viễn thông, tiêu chuẩn đo lường chất lượng, an toàn thông tin.',
      '2025-03-01',
    ],
    [
      'so-khcn.van-phong',
      'Tô Thị Ngân Hà',
      'Chánh Văn phòng Sở',
      'Chief of Office',
      'Tham mưu tổng hợp, hành chính, quản trị; Thư ký Ban Biên tập.',
      '2025-03-01',
    ],
  ],
  'so-nnmt': [
    [
      'so-nnmt',
      'Đàm Quốc Khuông',
      'Giám đốc Sở',
      'Director',
      'Lãnh đạo toàn diện; phụ trách tổ chức cán bộ, quy hoạch, đất đai.',
      '2025-03-01',
    ],
    [
      'so-nnmt',
      'Chử Văn Lành',
      'Phó Giám đốc Sở',
      'Deputy Director',
      'Phụ trách trồng trọt, chăn nuôi, thủy lợi, phòng, chống thiên tai, nông thôn mới.',
      '2025-03-01',
    ],
    [
      'so-nnmt',
      'Hàn Thị Tố Uyên',
      'Phó Giám đốc Sở',
      'Deputy Director',
      'Phụ trách môi trường, tài nguyên nước, biển đảo, thủy sản, kiểm lâm.',
      '2025-03-01',
    ],
    [
      'so-nnmt.van-phong',
      'Lều Văn Thuận',
      'Chánh Văn phòng Sở',
      'Chief of Office',
      'Tham mưu tổng hợp, hành chính, quản trị; Thư ký Ban Biên tập.',
      '2025-03-01',
    ],
  ],
  'so-y-te': [
    [
      'so-y-te',
      'Ninh Thị Hạ Vy',
      'Giám đốc Sở',
      'Director',
      'Lãnh đạo toàn diện; phụ trách tổ chức cán bộ, kế hoạch, tài chính y tế.',
      '2024-11-01',
    ],
    [
      'so-y-te',
      'Tống Phước Toàn',
      'Phó Giám đốc Sở',
      'Deputy Director',
      'Phụ trách y tế dự phòng, an toàn thực phẩm, truyền thông, chuyển đổi số y tế.',
      '2023-05-15',
    ],
    [
      'so-y-te',
      'Bùi Lệ Trâm Anh',
      'Phó Giám đốc Sở',
      'Deputy Director',
      'Phụ trách khám, chữa bệnh, dược, bảo trợ xã hội, trẻ em.',
      '2025-03-01',
    ],
    [
      'so-y-te.van-phong',
      'Khổng Minh Triều',
      'Chánh Văn phòng Sở',
      'Chief of Office',
      'Tham mưu tổng hợp, hành chính, quản trị; Thư ký Ban Biên tập.',
      '2025-03-01',
    ],
  ],
}

type Leaders = { party: string; chair: string; vice: string; front: string }

/** Party secretary, chairperson, vice-chairperson in charge of society, head of the Front. */
export const communeLeaders: Readonly<Record<string, Leaders>> = {
  'ben-lau': { party: 'Kiều Mạnh Đương', chair: 'Hứa Thị Diệu Hòa', vice: 'Lưu Quý Thắng', front: 'Đinh Thị Như Mỹ' },
  'tram-son': { party: 'Từ Công Nghĩa', chair: 'Sầm Quang Vĩ', vice: 'Giáp Thị Nhã Trúc', front: 'Tăng Bá Hiển' },
  'dong-seu': { party: 'Phùng Đắc Lợi', chair: 'Cù Văn Hoạt', vice: 'Triệu Thị Thanh Diễm', front: 'Lỗ Thị Xoan' },
  'suoi-tram': { party: 'Lò Văn Sình', chair: 'Nông Ích Thuyên', vice: 'Ma Thị Xuyến', front: 'Bàn Văn Phú' },
  'cua-nhan': { party: 'Trà Văn Lộc', chair: 'Bành Quốc Sự', vice: 'Viên Thị Bích Sương', front: 'Lê Văn Chài' },
  'hon-nhan': { party: 'Lâm Hải Đường', chair: 'Tiêu Chí Viễn', vice: 'Thi Thị Ngọc Trai', front: 'Mai Văn Đảo' },
}

const kindWord = (shortName: string): string =>
  shortName
    .split(' ')
    .slice(0, shortName.startsWith('đặc khu') ? 2 : 1)
    .join(' ')

function communeRows(slug: string, shortName: string): Row[] {
  const leaders = communeLeaders[slug]
  if (!leaders) return []
  const kind = kindWord(shortName)
  return [
    [
      `${slug}.dang-uy`,
      leaders.party,
      `Bí thư Đảng ủy, Chủ tịch HĐND ${kind}`,
      '',
      'Lãnh đạo toàn diện công tác của Đảng ủy; điều hành hoạt động của HĐND.',
      '2025-07-01',
    ],
    [
      `${slug}.ubnd`,
      leaders.chair,
      `Phó Bí thư Đảng ủy, Chủ tịch UBND ${kind}`,
      '',
      'Lãnh đạo, điều hành toàn diện công việc của UBND; phụ trách ngân sách, đất đai, quốc phòng, an ninh.',
      '2025-07-01',
    ],
    [
      `${slug}.mttq`,
      leaders.front,
      `Chủ tịch UBMTTQ Việt Nam ${kind}`,
      '',
      'Phụ trách công tác Mặt trận, giám sát, phản biện xã hội, các cuộc vận động.',
      '2025-07-01',
    ],
    [
      `${slug}.ubnd`,
      leaders.vice,
      `Phó Chủ tịch UBND ${kind}`,
      '',
      'Phụ trách văn hóa, giáo dục, y tế, an sinh xã hội, chuyển đổi số; Trưởng Ban Biên tập Trang Thông tin điện tử.',
      '2025-07-01',
    ],
  ]
}

const districtRows: readonly Row[] = [
  [
    'tram-giang',
    'Phùng Đắc Lợi',
    'Bí thư Huyện ủy',
    '',
    'Lãnh đạo toàn diện công tác của Huyện ủy.',
    '2020-08-01',
    '2025-06-30',
  ],
  [
    'tram-giang',
    'Nông Ích Thuyên',
    'Phó Bí thư Huyện ủy, Chủ tịch UBND huyện',
    '',
    'Lãnh đạo, điều hành toàn diện công việc của UBND huyện.',
    '2021-06-01',
    '2025-06-30',
  ],
]

const extension = (index: number): string => String(index + 1).padStart(2, '0')

const official = (site: string, block: string, row: Row, index: number): DemoOfficial => {
  const [unit, name, title, titleEn, duties, from, to] = row
  return {
    site,
    unit,
    name,
    title,
    ...(titleEn === '' ? {} : { titleEn, nameEn: plain(name) }),
    rank: index + 1,
    ...(to === undefined
      ? {
          phone: `${block}${extension(index)}`,
          email: `${mailbox(name)}@${site === 'hoai-giang' ? '' : `${site}.`}hoai-giang.example`,
        }
      : { to }),
    duties,
    from,
  }
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
const mailbox = (name: string): string => plain(name).toLowerCase().replaceAll(' ', '')

const rowsOf = (site: string, block: string, rows: readonly Row[]): DemoOfficial[] =>
  rows.map((row, index) => official(site, block, row, index))

export const officials: readonly DemoOfficial[] = [
  ...rowsOf('hoai-giang', '0298 3000 1', provinceRows),
  ...rowsOf('so-khcn', '0298 3000 2', departmentRows['so-khcn'] ?? []),
  ...rowsOf('so-nnmt', '0298 3000 3', departmentRows['so-nnmt'] ?? []),
  ...rowsOf('so-y-te', '0298 3000 4', departmentRows['so-y-te'] ?? []),
  ...communes.flatMap(({ slug, shortName }, index) =>
    rowsOf(slug, `0298 3100 ${index + 1}`, communeRows(slug, shortName)),
  ),
  ...rowsOf('tram-giang', '', districtRows),
]
