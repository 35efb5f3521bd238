/** Texts of the demo's finished documents. Lines that begin with `>` are grounds, with `#` headings, `Điều …` articles. */
export type DocumentText = {
  site: string
  /** Who issues it, as `benchmarks/generate/demo-documents.ts` knows the bodies. */
  issuer: 'ubnd-tinh' | 'so-khcn' | 'so-nnmt' | 'so-y-te' | 'hdnd-tinh' | 'mttq-tinh' | (string & {})
  kind: string
  numberSymbol: string
  issuedOn: string
  subject: string
  signer: { name: string; code: 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q' | ''; title: string }
  addressees?: readonly string[]
  recipients: readonly string[]
  text: string
}

export const texts: readonly DocumentText[] = [
  {
    ...{
      site: 'hoai-giang',
      issuer: 'ubnd-tinh',
      kind: 'quyet-dinh',
      numberSymbol: '1846/QĐ-UBND',
      issuedOn: '2026-09-14',
    },
    subject:
      'Về việc công bố danh mục thủ tục hành chính được sửa đổi, bổ sung trong lĩnh vực đất đai thuộc phạm vi chức năng quản lý của Sở Nông nghiệp và Môi trường',
    signer: { name: 'Nghiêm Xuân Độ', code: 'KT', title: 'Phó Chủ tịch Thường trực' },
    recipients: [
      'Như Điều 3',
      'CT, các PCT UBND tỉnh',
      'UBND các xã, phường, đặc khu',
      'Cổng TTĐT tỉnh (đăng tải)',
      'Lưu: VT, NNMT',
    ],
    text: `> Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
> Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường.
Điều 1. Công bố kèm theo Quyết định này danh mục 12 thủ tục hành chính được sửa đổi, bổ sung trong lĩnh vực đất đai, gồm 08 thủ tục cấp tỉnh và 04 thủ tục cấp xã.
Các thủ tục được tiếp nhận tại Trung tâm Phục vụ hành chính công các xã, phường, đặc khu, không phụ thuộc địa giới hành chính trong phạm vi tỉnh.
Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký. Giao Sở Nông nghiệp và Môi trường cập nhật quy trình nội bộ trên Hệ thống thông tin giải quyết thủ tục hành chính trong 03 ngày làm việc.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở, Chủ tịch Ủy ban nhân dân các xã, phường, đặc khu chịu trách nhiệm thi hành Quyết định này./.`,
  },
  {
    ...{
      site: 'hoai-giang',
      issuer: 'ubnd-tinh',
      kind: 'ke-hoach',
      numberSymbol: '212/KH-UBND',
      issuedOn: '2026-08-03',
    },
    subject: 'Phòng, chống thiên tai và tìm kiếm cứu nạn trên địa bàn tỉnh trong mùa mưa bão năm 2026',
    signer: { name: 'Doãn Khắc Tuyên', code: 'KT', title: 'Phó Chủ tịch' },
    recipients: [
      'TT Tỉnh ủy, TT HĐND tỉnh',
      'CT, các PCT UBND tỉnh',
      'Các sở, ban, ngành',
      'UBND các xã, phường, đặc khu',
      'Cổng TTĐT tỉnh',
      'Lưu: VT, NN',
    ],
    text: `# I. MỤC ĐÍCH, YÊU CẦU
1. Chủ động phòng ngừa, ứng phó kịp thời với bão, lũ trên sông Hoài và sạt lở đất ở vùng đồi Suối Trầm; hạn chế thấp nhất thiệt hại về người và tài sản.
2. Thực hiện nghiêm phương châm "bốn tại chỗ"; lực lượng xung kích mỗi thôn có ít nhất 10 người, được tập huấn trước ngày 31 tháng 8 năm 2026.
# II. NHIỆM VỤ
1. Sở Nông nghiệp và Môi trường kiểm tra 14 hồ chứa, 32 km đê trước ngày 20 tháng 8 năm 2026; công bố mực nước báo động hằng ngày trên Cổng Thông tin điện tử tỉnh.
2. Ủy ban nhân dân các xã ven biển và đặc khu Hòn Nhạn lập danh sách tàu thuyền, điểm neo đậu tránh trú bão.
# III. TỔ CHỨC THỰC HIỆN
Các cơ quan, đơn vị báo cáo kết quả về Ban Chỉ huy Phòng thủ dân sự tỉnh trước 16 giờ 00 phút hằng ngày khi có thiên tai./.`,
  },
  {
    ...{
      site: 'hoai-giang',
      issuer: 'ubnd-tinh',
      kind: 'bao-cao',
      numberSymbol: '254/BC-UBND',
      issuedOn: '2026-10-06',
    },
    subject: 'Tình hình kinh tế - xã hội 9 tháng đầu năm, nhiệm vụ trọng tâm 3 tháng cuối năm 2026',
    signer: { name: 'Tạ Quang Thiệp', code: 'TM', title: 'Chủ tịch' },
    recipients: [
      'TT Tỉnh ủy, TT HĐND tỉnh',
      'CT, các PCT UBND tỉnh',
      'Các sở, ban, ngành',
      'Cổng Thông tin điện tử tỉnh',
      'Lưu: VT, TH',
    ],
    text: `# I. KẾT QUẢ ĐẠT ĐƯỢC
1. Tổng sản phẩm trên địa bàn ước tăng 8,12% so với cùng kỳ; thu ngân sách nhà nước đạt 79,4% dự toán; giải ngân vốn đầu tư công đạt 58,6% kế hoạch.
2. Vụ Hè Thu gieo sạ 21.350 ha lúa, năng suất bình quân 61,8 tạ/ha; sản lượng khai thác thủy sản 18.240 tấn.
3. Tỷ lệ hồ sơ trực tuyến toàn trình đạt 86,7%; 99,1% hồ sơ được giải quyết đúng và trước hạn.
# II. HẠN CHẾ
Một số dự án chậm giải phóng mặt bằng; chất lượng thông tin cung cấp trên trang thông tin điện tử của một số xã chưa đồng đều.
# III. NHIỆM VỤ TRỌNG TÂM 3 THÁNG CUỐI NĂM
Tập trung giải ngân vốn đầu tư công; chuẩn bị các điều kiện cho Kỳ họp cuối năm của Hội đồng nhân dân tỉnh; bảo đảm an sinh xã hội dịp Tết./.`,
  },
  {
    ...{
      site: 'hoai-giang',
      issuer: 'ubnd-tinh',
      kind: 'quyet-dinh',
      numberSymbol: '38/2026/QĐ-UBND',
      issuedOn: '2026-06-22',
    },
    subject: 'Ban hành Quy chế quản lý, vận hành Cổng Thông tin điện tử tỉnh và các trang thông tin điện tử thành phần',
    signer: { name: 'Nghiêm Xuân Độ', code: 'KT', title: 'Phó Chủ tịch Thường trực' },
    recipients: ['Như Điều 3', 'Văn phòng Chính phủ', 'TT Tỉnh ủy, TT HĐND tỉnh', 'Cổng TTĐT tỉnh', 'Lưu: VT, KGVX'],
    text: `> Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
> Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 19 tháng 02 năm 2025;
> Theo đề nghị của Giám đốc Sở Khoa học và Công nghệ.
Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý, vận hành Cổng Thông tin điện tử tỉnh và các trang thông tin điện tử thành phần.
Điều 2. Quyết định này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2026.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Khoa học và Công nghệ, Trưởng các Ban Biên tập chịu trách nhiệm thi hành Quyết định này./.`,
  },
  {
    ...{
      site: 'hoai-giang',
      issuer: 'hdnd-tinh',
      kind: 'nghi-quyet',
      numberSymbol: '27/NQ-HĐND',
      issuedOn: '2026-07-10',
    },
    subject: 'Về danh mục công trình, dự án cần thu hút đầu tư trên địa bàn tỉnh năm 2026',
    signer: { name: 'Khúc Thị Hải Miên', code: '', title: 'Chủ tịch' },
    recipients: [
      'Ủy ban Thường vụ Quốc hội',
      'Ủy ban nhân dân tỉnh',
      'Các vị đại biểu HĐND tỉnh',
      'Cổng TTĐT tỉnh',
      'Lưu: VT, CTHĐND',
    ],
    text: `> Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
> Xét Tờ trình số 145/TTr-UBND ngày 25 tháng 6 năm 2026 của Ủy ban nhân dân tỉnh.
Điều 1. Thông qua danh mục 17 công trình, dự án thu hút đầu tư, trong đó 06 dự án nông nghiệp công nghệ cao và 03 dự án hạ tầng cảng cá tại xã Cửa Nhạn.
Điều 2. Giao Ủy ban nhân dân tỉnh tổ chức thực hiện, báo cáo Hội đồng nhân dân tỉnh tại kỳ họp thường lệ.
Điều 3. Nghị quyết này đã được Hội đồng nhân dân tỉnh khóa XV, Kỳ họp thứ 4 thông qua ngày 10 tháng 7 năm 2026 và có hiệu lực thi hành kể từ ngày thông qua./.`,
  },
  {
    ...{
      site: 'hoai-giang',
      issuer: 'mttq-tinh',
      kind: 'ke-hoach',
      numberSymbol: '41/KH-MTTQ-BTT',
      issuedOn: '2026-09-28',
    },
    subject: 'Tổ chức Ngày hội Đại đoàn kết toàn dân tộc ở khu dân cư năm 2026',
    signer: { name: 'Quách Thị Mộc Lan', code: 'TM', title: 'Chủ tịch' },
    recipients: [
      'Ban Thường trực UBTWMTTQ Việt Nam',
      'Thường trực Tỉnh ủy',
      'UBMTTQVN các xã, phường, đặc khu',
      'Cổng TTĐT tỉnh',
      'Lưu: VT',
    ],
    text: `# 1. Mục đích
Phát huy sức mạnh khối đại đoàn kết toàn dân tộc; tôn vinh các gia đình văn hóa, khu dân cư tiêu biểu của 312 khu dân cư trong tỉnh.
# 2. Thời gian
Tổ chức từ ngày 10 đến ngày 18 tháng 11 năm 2026, gọn trong một ngày tại từng khu dân cư; tổ chức điểm tại xã Đồng Sếu.
# 3. Nội dung
Phần lễ trang trọng, không quá 90 phút; phần hội có giao lưu văn nghệ, thể thao, bữa cơm đoàn kết nơi có điều kiện, bảo đảm tiết kiệm./.`,
  },
  {
    ...{ site: 'so-khcn', issuer: 'so-khcn', kind: 'cong-van', numberSymbol: '1205/SKHCN-CĐS', issuedOn: '2026-10-12' },
    subject: 'hướng dẫn đánh giá mức độ chuyển đổi số của các xã, phường, đặc khu năm 2026',
    signer: { name: 'Lục Thị Giáng Hương', code: 'KT', title: 'Phó Giám đốc' },
    addressees: ['Ủy ban nhân dân các xã, phường, đặc khu'],
    recipients: ['Như trên', 'UBND tỉnh (báo cáo)', 'Giám đốc, các PGĐ Sở', 'Trang TTĐT Sở', 'Lưu: VT, CĐS'],
    text: `Thực hiện Kế hoạch số 05/KH-UBND ngày 08 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh về chuyển đổi số năm 2026, Sở Khoa học và Công nghệ đề nghị Ủy ban nhân dân các xã, phường, đặc khu tự đánh giá theo 6 nhóm, 27 tiêu chí.
Báo cáo tự đánh giá kèm tài liệu kiểm chứng gửi về Sở trước ngày 30 tháng 10 năm 2026 qua hệ thống quản lý văn bản. Tiêu chí không có tài liệu kiểm chứng không được tính điểm.
Đầu mối liên hệ: Trung tâm Chuyển đổi số tỉnh./.`,
  },
  {
    ...{ site: 'so-khcn', issuer: 'so-khcn', kind: 'thong-bao', numberSymbol: '88/TB-SKHCN', issuedOn: '2026-09-09' },
    subject: 'Tuyển chọn tổ chức chủ trì thực hiện nhiệm vụ khoa học và công nghệ cấp tỉnh đợt 2 năm 2026',
    signer: { name: 'Mạc Đăng Tường', code: '', title: 'Giám đốc' },
    recipients: ['UBND tỉnh (báo cáo)', 'Các viện, trường, doanh nghiệp', 'Trang TTĐT Sở (đăng tải)', 'Lưu: VT, QLKH'],
    text: `Sở Khoa học và Công nghệ thông báo tuyển chọn tổ chức chủ trì 04 nhiệm vụ thuộc các lĩnh vực nông nghiệp, thủy sản, y tế và chuyển đổi số.
Hồ sơ đăng ký gồm bản điện tử có ký số, nộp trước 16 giờ 30 phút ngày 09 tháng 10 năm 2026. Kết quả mở hồ sơ được công bố trên trang thông tin điện tử của Sở./.`,
  },
  {
    ...{ site: 'so-khcn', issuer: 'so-khcn', kind: 'quyet-dinh', numberSymbol: '26/QĐ-SKHCN', issuedOn: '2026-03-02' },
    subject: 'Ban hành Quy chế hoạt động của Ban Biên tập Trang thông tin điện tử Sở Khoa học và Công nghệ',
    signer: { name: 'Mạc Đăng Tường', code: '', title: 'Giám đốc' },
    recipients: ['Như Điều 3', 'Trang TTĐT Sở', 'Lưu: VT, VP'],
    text: `> Căn cứ Quyết định số 15/QĐ-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Hoài Giang;
> Theo đề nghị của Chánh Văn phòng Sở.
Điều 1. Ban hành kèm theo Quyết định này Quy chế hoạt động của Ban Biên tập Trang thông tin điện tử Sở.
Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.
Điều 3. Chánh Văn phòng, Trưởng các phòng, đơn vị thuộc Sở và thành viên Ban Biên tập chịu trách nhiệm thi hành Quyết định này./.`,
  },
  {
    ...{ site: 'so-nnmt', issuer: 'so-nnmt', kind: 'huong-dan', numberSymbol: '17/HD-SNNMT', issuedOn: '2026-10-20' },
    subject: 'Lịch gieo trồng và cơ cấu giống vụ Đông Xuân 2026 - 2027',
    signer: { name: 'Chử Văn Lành', code: 'KT', title: 'Phó Giám đốc' },
    recipients: ['UBND tỉnh (báo cáo)', 'UBND các xã, phường', 'Cổng TTĐT tỉnh', 'Lưu: VT, TTBVTV'],
    text: `# I. LỊCH THỜI VỤ
Trà sớm gieo sạ từ ngày 10 đến ngày 20 tháng 12 năm 2026; trà chính vụ từ ngày 25 tháng 12 năm 2026 đến ngày 10 tháng 01 năm 2027, kết thúc trước khi triều cường dâng.
# II. CƠ CẤU GIỐNG
Giống chất lượng cao chiếm ít nhất 65% diện tích; hạn chế giống nhiễm đạo ôn tại vùng trũng ven sông Hoài.
# III. PHÒNG TRỪ SÂU BỆNH
Thăm đồng ít nhất hai lần mỗi tuần; phun trừ rầy khi mật độ trên 1.500 con/m² theo nguyên tắc bốn đúng./.`,
  },
  {
    ...{ site: 'so-nnmt', issuer: 'so-nnmt', kind: 'cong-van', numberSymbol: '2410/SNNMT-TS', issuedOn: '2026-09-30' },
    subject: 'tăng cường quản lý tàu cá, chống khai thác thủy sản bất hợp pháp',
    signer: { name: 'Chử Văn Lành', code: 'KT', title: 'Phó Giám đốc' },
    addressees: ['Ủy ban nhân dân xã Cửa Nhạn', 'Ủy ban nhân dân đặc khu Hòn Nhạn', 'Ban Quản lý cảng cá'],
    recipients: ['Như trên', 'UBND tỉnh (báo cáo)', 'Trang TTĐT Sở', 'Lưu: VT, TS'],
    text: `Qua kiểm tra, còn 23 tàu cá hết hạn giấy phép khai thác và 05 tàu mất kết nối thiết bị giám sát hành trình quá 10 ngày. Sở Nông nghiệp và Môi trường đề nghị:
1. Niêm yết danh sách tàu cá có nguy cơ cao tại cảng; không cho xuất bến khi chưa đủ thủ tục.
2. Bố trí cán bộ trực 24/24 giờ, xác minh tàu mất kết nối trong vòng 02 giờ kể từ khi có cảnh báo./.`,
  },
  {
    ...{ site: 'so-y-te', issuer: 'so-y-te', kind: 'ke-hoach', numberSymbol: '96/KH-SYT', issuedOn: '2026-08-18' },
    subject: 'Khám sức khỏe định kỳ miễn phí cho người cao tuổi trên địa bàn tỉnh năm 2026',
    signer: { name: 'Tống Phước Toàn', code: 'KT', title: 'Phó Giám đốc' },
    recipients: [
      'UBND tỉnh (báo cáo)',
      'Trung tâm Y tế các khu vực',
      'UBND các xã, phường, đặc khu',
      'Trang TTĐT Sở Y tế',
      'Lưu: VT, NVY',
    ],
    text: `# I. MỤC TIÊU
Ít nhất 90% người từ đủ 60 tuổi trở lên được khám sức khỏe một lần và lập hồ sơ sức khỏe điện tử trước ngày 15 tháng 12 năm 2026.
# II. NỘI DUNG
Khám lâm sàng, đo huyết áp, xét nghiệm đường huyết tại trạm y tế; tổ chức 06 đợt khám lưu động tại đặc khu Hòn Nhạn và các thôn xa trạm.
# III. KINH PHÍ
Từ nguồn sự nghiệp y tế năm 2026 đã giao và nguồn xã hội hóa hợp pháp./.`,
  },
  {
    ...{ site: 'so-y-te', issuer: 'so-y-te', kind: 'cong-van', numberSymbol: '1733/SYT-NVY', issuedOn: '2026-10-01' },
    subject: 'tăng cường phòng, chống dịch sốt xuất huyết',
    signer: { name: 'Tống Phước Toàn', code: 'KT', title: 'Phó Giám đốc' },
    addressees: ['Ủy ban nhân dân các xã, phường, đặc khu'],
    recipients: ['Như trên', 'UBND tỉnh (báo cáo)', 'Trang TTĐT Sở Y tế (đăng tin)', 'Lưu: VT, NVY'],
    text: `Trong 9 tháng, toàn tỉnh ghi nhận 412 ca mắc sốt xuất huyết, tăng 18% so với cùng kỳ, không có tử vong. Sở Y tế đề nghị tổ chức chiến dịch diệt lăng quăng từ ngày 05 đến ngày 20 tháng 10 năm 2026, mỗi hộ dành 10 phút mỗi tuần kiểm tra dụng cụ chứa nước.
Các ổ dịch mới được xử lý trong vòng 48 giờ kể từ khi phát hiện./.`,
  },
  ...communeTexts('ben-lau', 'Lưu Quý Thắng', 'phường', 'Bến Lau'),
  ...communeTexts('tram-son', 'Giáp Thị Nhã Trúc', 'phường', 'Trầm Sơn'),
  ...communeTexts('dong-seu', 'Triệu Thị Thanh Diễm', 'xã', 'Đồng Sếu'),
  ...communeTexts('suoi-tram', 'Ma Thị Xuyến', 'xã', 'Suối Trầm').slice(0, 2),
  ...communeTexts('cua-nhan', 'Viên Thị Bích Sương', 'xã', 'Cửa Nhạn').slice(0, 1),
  ...communeTexts('hon-nhan', 'Thi Thị Ngọc Trai', 'đặc khu', 'Hòn Nhạn').slice(0, 1),
]

/** Three documents that every commune issues in its own words. */
function communeTexts(site: string, signer: string, kind: string, place: string): DocumentText[] {
  const seed = place.length + place.charCodeAt(0)
  const common = {
    site,
    issuer: `${kind}|${place}`,
    signer: { name: signer, code: 'KT', title: 'Phó Chủ tịch' } as const,
  }
  return [
    {
      ...{
        ...common,
        kind: 'thong-bao',
        numberSymbol: `${40 + (seed % 50)}/TB-UBND`,
        issuedOn: `2026-10-${10 + (seed % 9)}`,
      },
      subject: `Lịch tiếp công dân của Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân ${kind} quý IV năm 2026`,
      recipients: ['TT Đảng ủy, TT HĐND', 'CT, các PCT UBND', 'Các thôn, tổ dân phố', `Trang TTĐT ${kind}`, 'Lưu: VT'],
      text: `Ủy ban nhân dân ${kind} ${place} thông báo lịch tiếp công dân quý IV năm 2026 như sau:
1. Chủ tịch Ủy ban nhân dân ${kind} tiếp công dân vào thứ Năm hằng tuần, buổi sáng từ 07 giờ 30 phút, buổi chiều từ 13 giờ 30 phút.
2. Các Phó Chủ tịch tiếp công dân theo lĩnh vực phụ trách vào sáng thứ Ba tuần thứ hai và tuần thứ tư trong tháng.
Địa điểm: Phòng Tiếp công dân, trụ sở Ủy ban nhân dân ${kind}. Trường hợp trùng ngày nghỉ lễ, lịch tiếp được chuyển sang ngày làm việc kế tiếp./.`,
    },
    {
      ...{
        ...common,
        kind: 'ke-hoach',
        numberSymbol: `${100 + (seed % 60)}/KH-UBND`,
        issuedOn: `2026-09-${10 + (seed % 15)}`,
      },
      subject: `Tổng vệ sinh môi trường, chỉnh trang nơi ở trên địa bàn ${kind} ${place} năm 2026`,
      recipients: [
        'UBND tỉnh (báo cáo)',
        'CT, các PCT UBND',
        'Các đoàn thể',
        `Trang TTĐT ${kind} (đăng tin)`,
        'Lưu: VT, KT',
      ],
      text: `# 1. Mục đích
Nâng cao ý thức giữ gìn vệ sinh chung; giảm rác thải nhựa; tạo cảnh quan sáng, xanh, sạch, đẹp.
# 2. Thời gian
Sáng thứ Bảy hằng tuần, từ 06 giờ 00 phút đến 08 giờ 00 phút, bắt đầu từ ngày 03 tháng 10 năm 2026.
# 3. Phân công
Mỗi thôn, tổ dân phố phụ trách ít nhất 500 mét đường; Đoàn Thanh niên phụ trách khu vực bờ sông và chợ. Kết quả được đăng trên trang thông tin điện tử trước thứ Tư tuần sau./.`,
    },
    {
      ...{
        ...common,
        kind: 'quyet-dinh',
        numberSymbol: `${300 + (seed % 90)}/QĐ-UBND`,
        issuedOn: `2026-07-${10 + (seed % 18)}`,
      },
      subject: 'Về việc công bố công khai quyết toán ngân sách năm 2025',
      recipients: ['Như Điều 3', 'Sở Tài chính', 'TT Đảng ủy, TT HĐND', `Trang TTĐT ${kind}`, 'Lưu: VT, KT'],
      text: `> Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025;
> Căn cứ Nghị quyết của Hội đồng nhân dân ${kind} về phê chuẩn quyết toán ngân sách năm 2025.
Điều 1. Công bố công khai số liệu quyết toán ngân sách năm 2025 của ${kind} ${place} theo các biểu kèm theo.
Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.
Điều 3. Văn phòng HĐND và UBND, Phòng Kinh tế, các đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này./.`,
    },
  ]
}
