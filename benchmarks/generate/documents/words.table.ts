// Words of the generated documents. Province, communes and people are invented.
export const surnames =
  'Nguyễn,Trần,Lê,Phạm,Hoàng,Phan,Vũ,Võ,Đặng,Bùi,Đỗ,Hồ,Ngô,Dương,Lý,Đinh,Trịnh,Đoàn,Lâm,Mai,Tạ,Quách,Chử,Ngụy,Nghiêm'.split(
    ',',
  )
export const middles =
  'Văn,Thị,Đức,Quang,Minh,Hữu,Thanh,Ngọc,Xuân,Công,Thế,Đình,Bích,Thu,Quốc,Trọng,Thị Thanh,Thị Ngọc,Khắc,Gia'.split(',')
export const givens =
  'An,Bình,Cường,Dũng,Đạt,Giang,Hà,Hải,Hạnh,Hằng,Hiếu,Hòa,Hùng,Hương,Khánh,Kiên,Lan,Linh,Long,Mai,Nam,Nga,Nghĩa,Nhung,Phong,Phúc,Phương,Quân,Quyên,Sơn,Tâm,Thảo,Thắng,Thủy,Toàn,Trung,Tuấn,Tùng,Uyên,Vinh,Yến,Trước,Thượng,Diễm,Ước'.split(
    ',',
  )

export const provinces = ['Hoài Giang', 'Trà Sơn', 'Lam Xuyên'] as const
export const communes = [
  ['phường', 'Bến Lau'],
  ['phường', 'Trầm Sơn'],
  ['xã', 'Đồng Sếu'],
  ['xã', 'Suối Trầm'],
  ['xã', 'Cửa Nhạn'],
  ['đặc khu', 'Hòn Nhạn'],
  ['xã', 'Mỹ Thuận Đông'],
  ['phường', 'Đức Lâm'],
  ['xã', 'Phổ Khánh Tây'],
  ['xã', 'Ea Hrông'],
  ['phường', 'Trà Câu Thượng'],
  ['xã', 'Nghĩa Hưng Hạ'],
] as const
/** Districts and towns that ended on 30 June 2025. */
export const districts = [
  ['huyện', 'Trầm Giang'],
  ['thị xã', 'Đức Lâm'],
  ['huyện', 'Ba Hoài'],
] as const

export const departments = [
  ['Sở Khoa học và Công nghệ', 'SKHCN'],
  ['Sở Nông nghiệp và Môi trường', 'SNNMT'],
  ['Sở Y tế', 'SYT'],
  ['Sở Giáo dục và Đào tạo', 'SGDĐT'],
  ['Sở Nội vụ', 'SNV'],
  ['Sở Tài chính', 'STC'],
  ['Sở Văn hóa, Thể thao và Du lịch', 'SVHTTDL'],
  ['Sở Xây dựng', 'SXD'],
  ['Sở Tư pháp', 'STP'],
  ['Thanh tra tỉnh', 'TTT'],
] as const

export const divisions = [
  ['Phòng Văn hóa - Xã hội', 'VHXH'],
  ['Phòng Kinh tế', 'KT'],
  ['Phòng Kinh tế, Hạ tầng và Đô thị', 'KTHTĐT'],
  ['Trung tâm Phục vụ hành chính công', 'TTPVHCC'],
] as const

export const councilCommittees = [
  ['Ban Pháp chế', 'BPC'],
  ['Ban Kinh tế - Ngân sách', 'KTNS'],
  ['Ban Văn hóa - Xã hội', 'VHXH'],
] as const

export const unitCodes = ['VX', 'KT', 'NC', 'TH', 'CCHC', 'KGVX', 'NN', 'VHXH', 'CNTT', 'TTĐT'] as const

/** What a document is about; `~` stands for the place in the words of its title. */
export const subjects: readonly string[] = [
  'kết quả công tác cải cách hành chính quý III năm 2025',
  'thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ trên địa bàn ~',
  'điều chỉnh, bổ sung dự toán ngân sách địa phương năm 2026 đã được Hội đồng nhân dân quyết định tại Kỳ họp thứ 8',
  'giao chỉ tiêu kế hoạch phát triển kinh tế - xã hội cho Ủy ban nhân dân các xã, phường, đặc khu năm 2026',
  'kiểm tra việc chấp hành pháp luật về an toàn thực phẩm',
  'ban hành Bộ chỉ số đánh giá mức độ hài lòng của người dân, doanh nghiệp đối với sự phục vụ của cơ quan hành chính nhà nước; quy trình tổng hợp, công bố kết quả hằng năm',
  'cấp nước sạch nông thôn',
  'thời gian tổ chức các lớp bồi dưỡng kỹ năng số cho Tổ công nghệ số cộng đồng (đợt 2)',
  'phối hợp tuyên truyền cuộc bầu cử đại biểu Quốc hội khóa XVI và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2026 - 2031',
  'đề nghị cung cấp số liệu phục vụ báo cáo sơ kết 6 tháng',
  'tạm ngừng cung cấp điện để sửa chữa lưới điện trung thế 22kV trên địa bàn ~',
  'tình hình kinh tế - xã hội, quốc phòng, an ninh 9 tháng đầu năm và nhiệm vụ trọng tâm 3 tháng cuối năm 2025',
  'triển khai Chiến dịch 90 ngày làm giàu, làm sạch cơ sở dữ liệu đất đai trên địa bàn ~',
  'công tác phòng, chống thiên tai và tìm kiếm cứu nạn năm 2026',
  'tổ chức Tết Trung thu cho trẻ em có hoàn cảnh đặc biệt trên địa bàn ~',
  'tăng cường công tác bảo đảm trật tự an toàn giao thông trong dịp nghỉ lễ',
  'thực hiện chuyển đổi số, phát triển ứng dụng dữ liệu về dân cư, định danh và xác thực điện tử phục vụ chuyển đổi số quốc gia giai đoạn 2026 - 2030, tầm nhìn đến năm 2045 trên địa bàn ~',
  'phê duyệt Đề án phát triển vùng sản xuất lúa chất lượng cao gắn với tăng trưởng xanh giai đoạn 2026 - 2030',
  'công khai dự toán thu, chi ngân sách nhà nước năm 2026 đã được Hội đồng nhân dân quyết định',
  'tiêm phòng vắc xin cho đàn gia súc, gia cầm đợt 1 năm 2026',
  'lịch tiếp công dân định kỳ của lãnh đạo quý I năm 2026',
  'niêm yết công khai danh mục thủ tục hành chính mới ban hành, được sửa đổi, bổ sung, bị bãi bỏ trong lĩnh vực hộ tịch',
  'hướng dẫn phòng trừ sâu bệnh hại cây trồng vụ Đông Xuân 2025 - 2026',
  'rà soát hộ nghèo, hộ cận nghèo năm 2025 theo chuẩn nghèo đa chiều',
  'phát động phong trào thi đua "Cả nước chung tay vì người nghèo - Không để ai bị bỏ lại phía sau"',
  'kết quả giải quyết kiến nghị của cử tri trước và sau Kỳ họp thứ 5',
  'ban hành Quy chế quản lý, vận hành và sử dụng Cổng Thông tin điện tử ~',
  'tổ chức lễ hội truyền thống đình làng năm 2026 bảo đảm tiết kiệm, an toàn',
  'đẩy mạnh tuyên truyền, vận động Nhân dân phân loại chất thải rắn sinh hoạt tại nguồn',
  'điều chỉnh cục bộ Quy hoạch chung xây dựng đến năm 2035',
  'phân công nhiệm vụ các thành viên Ủy ban nhân dân nhiệm kỳ 2021 - 2026',
  'triển khai thực hiện Luật Chuyển đổi số',
  'tạm ngừng cung cấp nước sạch để sửa chữa đường ống',
  'kiểm tra công tác phòng cháy, chữa cháy và cứu nạn, cứu hộ tại các khu dân cư',
  'thành lập Tổ công nghệ số cộng đồng tại các thôn, tổ dân phố',
  'tuyển sinh vào lớp 1, lớp 6 năm học 2026 - 2027',
  'phòng, chống dịch sốt xuất huyết, tay chân miệng',
  'thu thập thông tin cung, cầu lao động năm 2026',
  'quản lý hoạt động xây dựng và trật tự đô thị, xử lý lấn chiếm lòng đường, vỉa hè trên địa bàn ~',
  'đánh giá, phân hạng sản phẩm OCOP cấp tỉnh đợt 2',
  'sử dụng năng lượng tiết kiệm và hiệu quả tại các cơ quan, đơn vị, cơ sở giáo dục, cơ sở y tế trên địa bàn ~',
  'ban hành Kế hoạch triển khai thực hiện Nghị quyết của Hội đồng nhân dân quy định chính sách hỗ trợ phát triển hợp tác xã, tổ hợp tác và liên kết sản xuất, tiêu thụ sản phẩm nông nghiệp giai đoạn 2026 - 2030, định hướng đến năm 2035 trên địa bàn ~',
  'điều chỉnh, bổ sung danh mục công trình, dự án sử dụng nguồn vốn đầu tư công trung hạn giai đoạn 2026 - 2030 và kế hoạch vốn năm 2026 đã được Hội đồng nhân dân quyết định tại Kỳ họp chuyên đề lần thứ ba, nhiệm kỳ 2021 - 2026 trên địa bàn ~',
  'chuẩn hóa, làm giàu dữ liệu hộ tịch',
]

export const partySubjects: readonly string[] = [
  'kết quả công tác xây dựng Đảng và hệ thống chính trị quý III năm 2025',
  'học tập, quán triệt và triển khai thực hiện Nghị quyết Đại hội Đảng bộ nhiệm kỳ 2025 - 2030',
  'tăng cường sự lãnh đạo của Đảng đối với công tác chuyển đổi số',
  'công tác kiểm tra, giám sát năm 2026 của Ban Chấp hành Đảng bộ',
  'lãnh đạo thực hiện thắng lợi nhiệm vụ phát triển kinh tế - xã hội năm 2026',
  'đẩy mạnh công tác dân vận trong tình hình mới',
  'phân công cấp ủy viên phụ trách địa bàn và theo dõi, đôn đốc thực hiện Nghị quyết Đại hội Đảng bộ nhiệm kỳ 2025 - 2030',
]

export const councilSubjects: readonly string[] = [
  'dự toán ngân sách địa phương và phân bổ ngân sách năm 2026',
  'kế hoạch phát triển kinh tế - xã hội 5 năm 2026 - 2030',
  'thông qua danh mục công trình, dự án phải thu hút đầu tư năm 2026',
  'chương trình giám sát của Hội đồng nhân dân năm 2026',
  'kết quả thẩm tra báo cáo, đề án, dự thảo nghị quyết trình Kỳ họp thứ 6',
  'quy định mức hỗ trợ học phí cho trẻ em mầm non, học sinh phổ thông trên địa bàn ~',
]

export const frontSubjects: readonly string[] = [
  'kết quả Ngày hội Đại đoàn kết toàn dân tộc năm 2025',
  'vận động ủng hộ đồng bào bị thiệt hại do bão, lũ',
  'tổ chức các hoạt động chào mừng Đại hội nhiệm kỳ 2026 - 2031',
  'kết quả giám sát, phản biện xã hội năm 2025',
  'triển khai Tháng hành động vì cộng đồng năm 2026',
]

export const stopSubjects = {
  personnel: [
    'về việc bổ nhiệm công chức giữ chức vụ lãnh đạo, quản lý',
    'về việc điều động và bổ nhiệm viên chức quản lý',
    'về việc nâng bậc lương trước thời hạn đối với công chức',
  ],
  penalty: [
    'xử phạt vi phạm hành chính trong lĩnh vực đất đai',
    'cưỡng chế thi hành quyết định xử phạt vi phạm hành chính',
  ],
  'land-recovery': [
    'về việc thu hồi đất để thực hiện dự án Đường nối trung tâm',
    'về việc thu hồi đất và phê duyệt phương án bồi thường, hỗ trợ, tái định cư',
  ],
  'allowance-list': [
    'về việc trợ cấp xã hội hằng tháng đối với đối tượng bảo trợ xã hội',
    'phê duyệt danh sách đối tượng được hưởng chính sách hỗ trợ kinh phí',
  ],
  invitation: ['Dự hội nghị sơ kết công tác cải cách hành chính', 'Dự lễ trao Huy hiệu Đảng đợt 07/11'],
} as const

export const grounds: readonly string[] = [
  'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
  'Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 19 tháng 02 năm 2025;',
  'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;',
  'Căn cứ Luật Chuyển đổi số ngày 11 tháng 12 năm 2025;',
  'Căn cứ Quyết định số 1012/QĐ-TTg ngày 12 tháng 5 năm 2025 của Thủ tướng Chính phủ;',
  'Theo đề nghị của Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân.',
]

export const sentences: readonly string[] = [
  'Trong thời gian qua, các cơ quan, đơn vị đã chủ động tham mưu, triển khai đồng bộ nhiều giải pháp, bám sát chỉ đạo của cấp trên và tình hình thực tế tại địa phương.',
  'Tuy nhiên, tiến độ thực hiện một số nhiệm vụ còn chậm; công tác phối hợp giữa các đơn vị có lúc chưa kịp thời, chất lượng báo cáo chưa đồng đều.',
  'Yêu cầu Thủ trưởng các cơ quan, đơn vị nghiêm túc tổ chức thực hiện; kịp thời báo cáo khó khăn, vướng mắc để được xem xét, giải quyết theo thẩm quyền.',
  'Tỷ lệ hồ sơ trực tuyến đạt 87,45%, tăng 12,30% so với cùng kỳ năm trước; hồ sơ giải quyết đúng hạn và trước hạn đạt 99,12%.',
  'Giao Văn phòng theo dõi, đôn đốc, tổng hợp kết quả thực hiện, báo cáo trước ngày 25 hằng tháng.',
  'Công tác tuyên truyền được thực hiện thường xuyên trên hệ thống truyền thanh cơ sở, trang thông tin điện tử và qua các buổi sinh hoạt thôn, tổ dân phố.',
  'Tiếp tục rà soát, cắt giảm, đơn giản hóa thủ tục hành chính, bảo đảm công khai, minh bạch, thuận lợi cho người dân và doanh nghiệp.',
  'Kinh phí thực hiện từ nguồn ngân sách nhà nước giao hằng năm và các nguồn kinh phí hợp pháp khác theo quy định của pháp luật.',
  'Các nội dung khác không điều chỉnh tại văn bản này tiếp tục thực hiện theo quy định hiện hành.',
  'Trong quá trình thực hiện, nếu có vướng mắc, đề nghị các cơ quan, đơn vị phản ánh kịp thời để được hướng dẫn.',
  'Tổng số lượt hộ dân tham gia đăng ký là 1.245 hộ, đạt 96,8% kế hoạch; đã bố trí 14 tổ công tác trực tiếp hướng dẫn tại cơ sở.',
  'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội phối hợp tuyên truyền, vận động hội viên, đoàn viên và Nhân dân hưởng ứng.',
]

export const headings: readonly string[] = [
  'Công tác lãnh đạo, chỉ đạo, điều hành',
  'Kết quả thực hiện nhiệm vụ',
  'Tồn tại, hạn chế và nguyên nhân',
  'Nhiệm vụ, giải pháp trọng tâm thời gian tới',
  'Tổ chức thực hiện',
  'Đề xuất, kiến nghị',
]
