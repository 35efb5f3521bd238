/** Two editorial boards with their decisions, who else works at these sites, and what lies on their desks; all names invented. */
import type { DemoBoard, DemoWork } from './shapes.ts'

export const boards: readonly DemoBoard[] = [
  {
    site: 'hoai-giang',
    decision: {
      number: '1187/QĐ-UBND',
      issuer: 'Ủy ban nhân dân tỉnh Hoài Giang',
      signer: 'Tạ Quang Thiệp',
      title: 'Chủ tịch',
    },
    seats: [
      ['Đoàn Hữu Khải', 'truong-ban', 'board-head', 'Trưởng ban', 'Chánh Văn phòng UBND tỉnh'],
      [
        'Vi Thị Thảo Nguyên',
        'thuong-truc',
        'standing-deputy',
        'Phó Trưởng ban Thường trực',
        'Phó Chánh Văn phòng UBND tỉnh',
      ],
      ['Lục Văn Biên', 'pho-ban', 'deputy', 'Phó Trưởng ban', 'Phó Giám đốc Sở Khoa học và Công nghệ'],
      ['Nông Thị Hạ', 'uy-vien', 'board-member', 'Ủy viên', 'Trưởng phòng Thông tin, Văn phòng UBND tỉnh'],
      ['Quách Minh Duệ', 'thu-ky', 'board-secretary', 'Thư ký', 'Chuyên viên Văn phòng UBND tỉnh'],
    ],
    others: [
      ['Hầu A Phình', 'cong-tac-vien', 'contributor'],
      ['Mạc Thị Lê Na', 'cong-tac-vien-2', 'contributor'],
      ['Bế Thị Vân', 'ke-toan', 'accountant'],
      ['Giàng Thị Súa', 'chu-tai-khoan', 'account-holder'],
      ['Ngạc Thị Mến', 'van-thu', 'records-clerk'],
    ],
  },
  {
    site: 'ben-lau',
    decision: { number: '64/QĐ-UBND', issuer: 'Ủy ban nhân dân xã Bến Lau', signer: 'Thân Đức Lộ', title: 'Chủ tịch' },
    seats: [
      ['Thân Thị Diệu Ái', 'xa-truong-ban', 'board-head', 'Trưởng ban', 'Phó Chủ tịch UBND xã'],
      ['Khổng Văn Tấn', 'xa-pho-ban', 'standing-deputy', 'Phó Trưởng ban Thường trực', 'Trưởng phòng Văn hóa - Xã hội'],
      ['Âu Thị Mỵ', 'xa-thu-ky', 'board-secretary', 'Thư ký', 'Công chức Văn hóa - Xã hội'],
    ],
    others: [
      ['Lý Seo Dìn', 'xa-cong-tac-vien', 'contributor'],
      ['Tòng Thị Pánh', 'xa-van-thu', 'records-clerk'],
      ['Ngạc Thị Mến', 'van-thu', 'records-clerk'],
    ],
  },
]

/** Hours and what was done, oldest first; `by` names the account before the at sign. */
export const work: readonly DemoWork[] = [
  {
    site: 'hoai-giang',
    by: 'cong-tac-vien',
    title: 'Bản Nậm Cá khánh thành nhà văn hóa cộng đồng',
    summary: 'Công trình do nhân dân góp hơn 600 ngày công, phục vụ 84 hộ.',
    paragraphs: [
      'Sáng thứ Bảy, bản Nậm Cá, xã Suối Trạm khánh thành nhà văn hóa cộng đồng rộng 180 m².',
      'Công trình có tổng kinh phí 720 triệu đồng, trong đó nhân dân đóng góp hơn 600 ngày công và hiến 350 m² đất.',
    ],
    hoursAgo: 30,
    deeds: [
      { deed: 'submit', by: 'cong-tac-vien', hoursAgo: 29 },
      { deed: 'take-up', by: 'uy-vien', hoursAgo: 28 },
      { deed: 'recommend', by: 'uy-vien', hoursAgo: 27 },
    ],
  },
  {
    site: 'hoai-giang',
    by: 'cong-tac-vien-2',
    title: 'Đoàn viên Hoài Giang ra quân làm sạch bờ sông',
    summary: 'Hơn 400 đoàn viên của 12 xã, phường thu gom 9 tấn rác trong ngày Chủ nhật xanh.',
    paragraphs: [
      'Hơn 400 đoàn viên, thanh niên của 12 xã, phường ra quân làm sạch hai bờ sông Hoài.',
      'Ban tổ chức cho biết khối lượng rác thu gom là 9 tấn, giảm so với đợt trước.',
    ],
    hoursAgo: 26,
    deeds: [
      { deed: 'submit', by: 'cong-tac-vien-2', hoursAgo: 25 },
      { deed: 'take-up', by: 'thu-ky', hoursAgo: 24 },
      {
        deed: 'return',
        by: 'thu-ky',
        hoursAgo: 23,
        reason: 'Cần bổ sung số liệu so sánh và tên các xã tham gia.',
        remarks: [
          ['giảm so với đợt trước', 'Đợt trước bao nhiêu tấn?'],
          ['12 xã, phường', 'Kể tên một vài nơi làm tốt.'],
        ],
      },
    ],
  },
  {
    site: 'hoai-giang',
    by: 'uy-vien',
    title: 'Lịch cắt điện để sửa chữa tuyến Trạm Sơn - Bến Lau',
    summary: 'Cắt điện từ 7 giờ đến 16 giờ thứ Năm để thay dây dẫn trên tuyến.',
    genre: 'thong-bao',
    paragraphs: ['Điện lực Hoài Giang cắt điện từ 7 giờ đến 16 giờ thứ Năm để thay dây dẫn.'],
    hoursAgo: 5,
    deeds: [{ deed: 'submit', by: 'uy-vien', hoursAgo: 4 }],
  },
  {
    site: 'hoai-giang',
    by: 'cong-tac-vien',
    title: 'Ghi chép ở chợ phiên Đồng Sếu',
    summary: '',
    genre: 'bai',
    paragraphs: ['Chợ phiên Đồng Sếu họp vào sáng Chủ nhật hằng tuần…'],
    hoursAgo: 2,
    deeds: [],
  },
  {
    site: 'ben-lau',
    by: 'xa-cong-tac-vien',
    title: 'Bến Lau gieo xong 120 ha lúa xuân sớm',
    summary: 'Toàn xã gieo xong trước khung thời vụ năm ngày.',
    paragraphs: ['Đến nay, toàn xã đã gieo xong 120 ha lúa xuân sớm, trước khung thời vụ năm ngày.'],
    hoursAgo: 20,
    deeds: [
      { deed: 'submit', by: 'xa-cong-tac-vien', hoursAgo: 19 },
      { deed: 'take-up', by: 'xa-thu-ky', hoursAgo: 18 },
      { deed: 'recommend', by: 'xa-thu-ky', hoursAgo: 17 },
    ],
  },
]
