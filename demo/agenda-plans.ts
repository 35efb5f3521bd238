/** What leaders do in a week, for `agenda.ts` to spread over the days. */

/** Title, who presides, place, who prepares, who else attends. */
export type Plan = readonly [title: string, leaders: string, place: string, preparedBy: string, attendees: string]

export const englishPlans: readonly (readonly [weekday: number, startsAt: string, plan: Plan])[] = [
  [
    2,
    '09:00',
    [
      'Meeting with foreign investors in Go Sim Industrial Park',
      'Chairman of the People’s Committee',
      'Go Sim Industrial Park',
      'Department of Finance',
      'Departments, investors',
    ],
  ],
  [
    3,
    '14:00',
    [
      'Reception of a delegation on river and coast protection',
      'Vice Chairman of the People’s Committee',
      'Office of the People’s Committee',
      'Department of Agriculture and Environment',
      'Delegation, departments',
    ],
  ],
  [
    5,
    '08:30',
    [
      'Review of the tourism programme of Tram Son and Hon Nhan',
      'Vice Chairman of the People’s Committee',
      'Tram Son Ward',
      'Department of Culture, Sports and Tourism',
      'Wards, tour operators',
    ],
  ],
]

export const weeklyProvince: readonly (readonly [weekday: number, startsAt: string, plan: Plan])[] = [
  [
    1,
    '07:00',
    [
      'Chào cờ đầu tuần; hội ý Thường trực UBND tỉnh',
      'Chủ tịch, các Phó Chủ tịch UBND tỉnh',
      'Trụ sở UBND tỉnh',
      'Văn phòng UBND tỉnh',
      'Chánh Văn phòng, các Phó Chánh Văn phòng',
    ],
  ],
  [
    5,
    '15:30',
    [
      'Giao ban công tác tuần, duyệt chương trình tuần sau',
      'Chủ tịch UBND tỉnh',
      'Phòng họp số 2, trụ sở UBND tỉnh',
      'Văn phòng UBND tỉnh',
      'Lãnh đạo Văn phòng, trưởng các phòng',
    ],
  ],
]

export const provincePlans: readonly Plan[] = [
  [
    'Họp Ban Thường vụ Tỉnh ủy',
    'Bí thư Tỉnh ủy',
    'Phòng họp số 1, trụ sở Tỉnh ủy',
    'Văn phòng Tỉnh ủy',
    'Các đồng chí Ủy viên Ban Thường vụ',
  ],
  [
    'Phiên họp UBND tỉnh về tiến độ giải ngân vốn đầu tư công',
    'Chủ tịch UBND tỉnh',
    'Hội trường UBND tỉnh',
    'Sở Tài chính',
    'Thành viên UBND tỉnh, các chủ đầu tư',
  ],
  [
    'Kiểm tra tiến độ thi công cầu Bến Lau 2',
    'Phó Chủ tịch Thường trực UBND tỉnh',
    'Phường Bến Lau',
    'Sở Xây dựng',
    'Ban Quản lý dự án, UBND phường Bến Lau',
  ],
  [
    'Làm việc với xã Suối Trầm về giảm nghèo bền vững',
    'Phó Chủ tịch UBND tỉnh',
    'Trụ sở UBND xã Suối Trầm',
    'Sở Nông nghiệp và Môi trường',
    'Đảng ủy, UBND xã Suối Trầm',
  ],
  [
    'Họp Ban Chỉ đạo chuyển đổi số tỉnh',
    'Chủ tịch UBND tỉnh',
    'Phòng họp trực tuyến, trụ sở UBND tỉnh',
    'Sở Khoa học và Công nghệ',
    'Thành viên Ban Chỉ đạo; điểm cầu 42 xã, phường, đặc khu',
  ],
  [
    'Tiếp công dân định kỳ',
    'Chủ tịch UBND tỉnh',
    'Ban Tiếp công dân tỉnh',
    'Thanh tra tỉnh',
    'Lãnh đạo các sở liên quan',
  ],
  [
    'Thẩm tra các tờ trình, dự thảo nghị quyết trình kỳ họp HĐND tỉnh',
    'Phó Chủ tịch HĐND tỉnh',
    'Phòng họp số 3, trụ sở HĐND tỉnh',
    'Văn phòng Đoàn ĐBQH và HĐND tỉnh',
    'Các Ban HĐND tỉnh',
  ],
  [
    'Dự hội nghị trực tuyến do Chính phủ tổ chức về cải cách thủ tục hành chính',
    'Phó Chủ tịch Thường trực UBND tỉnh',
    'Phòng họp trực tuyến, trụ sở UBND tỉnh',
    'Văn phòng UBND tỉnh',
    'Giám đốc các sở',
  ],
  [
    'Thăm, làm việc với ngư dân và Đồn Biên phòng Cửa Nhạn',
    'Bí thư Tỉnh ủy',
    'Xã Cửa Nhạn',
    'Văn phòng Tỉnh ủy',
    'Bộ Chỉ huy Quân sự tỉnh, UBND xã Cửa Nhạn',
  ],
  [
    'Dự lễ khánh thành Trường Tiểu học Trầm Sơn',
    'Phó Chủ tịch UBND tỉnh',
    'Phường Trầm Sơn',
    'Sở Giáo dục và Đào tạo',
    'UBND phường Trầm Sơn',
  ],
  [
    'Họp thẩm định quy hoạch chung đặc khu Hòn Nhạn',
    'Chủ tịch UBND tỉnh',
    'Phòng họp số 1, trụ sở UBND tỉnh',
    'Sở Xây dựng',
    'Các sở, UBND đặc khu Hòn Nhạn',
  ],
  [
    'Hội nghị sơ kết quy chế phối hợp giữa UBND và UBMTTQ Việt Nam tỉnh',
    'Chủ tịch UBMTTQ Việt Nam tỉnh',
    'Hội trường Mặt trận tỉnh',
    'UBMTTQ Việt Nam tỉnh',
    'Các tổ chức chính trị - xã hội',
  ],
  [
    'Làm việc với các doanh nghiệp trong Khu công nghiệp Gò Sim',
    'Phó Chủ tịch UBND tỉnh',
    'Khu công nghiệp Gò Sim',
    'Ban Quản lý các khu công nghiệp',
    'Sở Tài chính, Sở Công Thương',
  ],
  [
    'Đối thoại với thanh niên về khởi nghiệp',
    'Phó Bí thư Thường trực Tỉnh ủy',
    'Trường Cao đẳng Hoài Giang',
    'Tỉnh Đoàn',
    '300 đoàn viên, thanh niên',
  ],
]

export const departmentPlans: readonly Plan[] = [
  ['Giao ban Sở', 'Giám đốc Sở', 'Phòng họp Sở', 'Văn phòng Sở', 'Trưởng các phòng, đơn vị trực thuộc'],
  ['Dự phiên họp UBND tỉnh', 'Giám đốc Sở', 'Trụ sở UBND tỉnh', 'Văn phòng Sở', 'Theo giấy mời'],
  [
    'Kiểm tra công tác tại cơ sở',
    'Phó Giám đốc Sở',
    'Các xã, phường theo kế hoạch',
    'Phòng chuyên môn',
    'Đoàn kiểm tra của Sở',
  ],
  [
    'Thẩm định hồ sơ, dự toán nhiệm vụ',
    'Phó Giám đốc Sở',
    'Phòng họp số 2',
    'Phòng Kế hoạch - Tài chính',
    'Thành viên hội đồng',
  ],
  [
    'Hội nghị tập huấn chuyên môn cho cán bộ cấp xã',
    'Phó Giám đốc Sở',
    'Hội trường Sở',
    'Văn phòng Sở',
    'Cán bộ 42 xã, phường, đặc khu',
  ],
  ['Tiếp công dân định kỳ', 'Giám đốc Sở', 'Phòng Tiếp công dân', 'Văn phòng Sở', 'Các phòng liên quan'],
  [
    'Họp Ban Biên tập Trang Thông tin điện tử',
    'Trưởng Ban Biên tập',
    'Phòng họp Sở',
    'Văn phòng Sở',
    'Thành viên Ban Biên tập',
  ],
  [
    'Làm việc với đoàn công tác của bộ, ngành Trung ương',
    'Giám đốc Sở',
    'Phòng họp số 1',
    'Văn phòng Sở',
    'Lãnh đạo các phòng',
  ],
]

export const communePlans: readonly Plan[] = [
  [
    'Hội ý Thường trực Đảng ủy, HĐND, UBND',
    'Bí thư Đảng ủy; Chủ tịch UBND',
    'Phòng họp số 1',
    'Văn phòng HĐND và UBND',
    'Lãnh đạo UBMTTQ Việt Nam',
  ],
  ['Tiếp công dân', 'Chủ tịch UBND', 'Phòng Tiếp công dân', 'Văn phòng HĐND và UBND', 'Công chức chuyên môn'],
  [
    'Kiểm tra hoạt động Trung tâm Phục vụ hành chính công',
    'Chủ tịch UBND',
    'Trung tâm Phục vụ hành chính công',
    'Trung tâm Phục vụ hành chính công',
    'Phòng Văn hóa - Xã hội',
  ],
  ['Dự sinh hoạt chi bộ cơ sở', 'Bí thư Đảng ủy', 'Nhà văn hóa', 'Văn phòng Đảng ủy', 'Đảng ủy viên phụ trách'],
  [
    'Kiểm tra công trình giao thông, thủy lợi trên địa bàn',
    'Phó Chủ tịch UBND',
    'Hiện trường',
    'Phòng Kinh tế',
    'Ban Giám sát đầu tư của cộng đồng',
  ],
  [
    'Họp triển khai công khai thông tin theo Luật Thực hiện dân chủ ở cơ sở',
    'Phó Chủ tịch UBND',
    'Phòng họp số 2',
    'Văn phòng HĐND và UBND',
    'Trưởng thôn, tổ dân phố',
  ],
  [
    'Thăm, tặng quà gia đình chính sách',
    'Chủ tịch UBMTTQ Việt Nam',
    'Các thôn, tổ dân phố',
    'Phòng Văn hóa - Xã hội',
    'Các đoàn thể',
  ],
  [
    'Hội nghị giao ban với trưởng thôn, tổ trưởng dân phố',
    'Chủ tịch UBND',
    'Hội trường UBND',
    'Văn phòng HĐND và UBND',
    'Công an, Quân sự, các đoàn thể',
  ],
  [
    'Họp Tổ công nghệ số cộng đồng',
    'Phó Chủ tịch UBND',
    'Hội trường UBND',
    'Phòng Văn hóa - Xã hội',
    'Đoàn Thanh niên',
  ],
]
