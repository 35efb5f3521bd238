// What each pasted source must come to, read over by a person: one line for each block, and what the editor is told.

type Expected = { blocks: readonly string[]; notes: Readonly<Record<string, number>> }

/** By the name of the source; a source in HTML (.paste) may have a plain form beside it. */
export const expected: Readonly<Record<string, Expected>> = {
  'excel.paste': {
    blocks: [
      'table BẢNG TỔNG HỢP THU, CHI: !TT ; !Khoản mục ; !Số tiền (đồng) / 1 ; Thu phí ; 54.896.000 / 2 ; Chi sửa chữa ; 12.000.000',
    ],
    notes: { 'hidden-left-out': 1 },
  },
  'facebook.paste': {
    blocks: [
      '📢 THÔNG BÁO TIÊM CHỦNG',
      'Trạm Y tế xã tổ chức tiêm chủng ngày 05/4.',
      'Chi tiết: {https://example.gov.vn/tiem-chung: https://example.gov.vn/tiem-chung}',
    ],
    notes: {},
  },
  'gmail.paste': {
    blocks: [
      'Chào anh chị,',
      'Gửi bài về {bold: ngày hội} hôm qua:',
      '1. Khai mạc lúc 7 giờ 2. Bế mạc lúc 11 giờ',
      'Liên hệ: {mailto:vanphong@example.gov.vn: vanphong@example.gov.vn}',
      '--',
      'Văn phòng xã',
      'Vào Th 5, 12 thg 3, 2026 đã viết:',
      '> Nhờ gửi bài.',
    ],
    notes: { 'pictures-left-out': 1 },
  },
  'google-docs.paste': {
    blocks: [
      '## Ngày hội đọc sách',
      'Trường tổ chức {bold: ngày hội đọc sách} lần thứ {italic: hai}, xem {https://example.edu.vn/sach: danh mục}.',
      '• Khối 4 | • Lớp 4A • Khối 5: 25 m{superscript: 2}',
    ],
    notes: {},
  },
  'google-sheets.paste': {
    blocks: ['table Lịch tiêm chủng tháng 4: !Thôn ; !Ngày ; !Số trẻ / 1x2 Thôn Đông ; 05/4 ; 32 / 12/4 ; 28'],
    notes: {},
  },
  'libreoffice-writer.paste': {
    blocks: [
      '## Thông báo lịch tiếp dân',
      'Chủ tịch xã tiếp dân vào {bold: thứ Năm} hằng tuần{superscript: [1]}.',
      '• Buổi sáng: 7 giờ 30; • Buổi chiều: {underline: nghỉ}.',
      'Kính báo.',
      '[1] Trừ ngày lễ.',
    ],
    notes: { 'footnotes-kept': 1 },
  },
  'news-site.paste': {
    blocks: [
      '## Mưa lớn diện rộng, người dân chủ động ứng phó',
      'Miền Trung – Từ đêm nay, mưa lớn bao trùm nhiều nơi.',
      'Mực nước các sông lên nhanh. Theo cơ quan khí tượng, {italic: “cần theo dõi sát”}.',
      'Nước sông dâng cao sáng nay.',
      '### Ứng phó',
      'Xem thêm: chia sẻ, {https://example.com/tin?id=2: tin liên quan}.',
    ],
    notes: { 'hidden-left-out': 1, 'pictures-left-out': 1, 'links-left-out': 1, 'active-left-out': 3 },
  },
  'outlook.paste': {
    blocks: [
      'Kính gửi Ban Biên tập,',
      'Đề nghị đăng tin theo {https://example.gov.vn/tin/1: bản này}.',
      '• Tin chính • Ảnh kèm theo',
      '{bold: Từ:} Văn phòng⏎{bold: Gửi:} Thứ Năm',
    ],
    notes: {},
  },
  'pdf-viewer.txt': {
    blocks: [
      'ỦY BAN NHÂN DÂN',
      'XÃ AN BÌNH',
      'THÔNG BÁO',
      'Về việc nghỉ lễ và trực bảo đảm an ninh trật tự',
      'Căn cứ quy định hiện hành về ngày nghỉ lễ, Ủy ban nhân dân xã thông báo đến cán bộ, công chức và nhân dân trên địa bàn lịch nghỉ lễ năm nay, đồng thời phân công trực bảo đảm an ninh trật tự, phòng cháy, chữa cháy và internet phục vụ nhân dân trong những ngày nghỉ theo kế hoạch đã được phê duyệt từ đầu năm, bảo đảm không để gián đoạn việc tiếp nhận hồ sơ.',
      '1. Thời gian nghỉ từ thứ Năm đến hết Chủ nhật, tổng cộng bốn ngày, kể cả ngày nghỉ hằng tuần theo quy định.',
      '2. Các bộ phận phân công người trực.',
    ],
    notes: { 'page-numbers-left-out': 1, 'lines-joined': 5 },
  },
  'pdfjs.paste': {
    blocks: [
      'Trong quý III, xã đã tiếp nhận và giải quyết đúng hạn toàn bộ hồ sơ của nhân dân, không có hồ sơ quá hạn, nâng tỷ lệ hài lòng lên cao nhất từ trước đến nay.',
    ],
    notes: { 'lines-joined': 2 },
  },
  'plain-tcvn3.txt': {
    blocks: [
      'Phòng Văn hóa và Thông tin tổ chức hội nghị tập huấn.',
      'Người dân được hướng dẫn nộp hồ sơ trước ngày 15/6.',
    ],
    notes: { 'fonts-tcvn3': 2 },
  },
  'plain-viqr.txt': {
    blocks: [
      'Ủy ban nhân dân xã tổ chức hội nghị tổng kết công tác năm qua.',
      'Bà con dự đông đủ. Người dân được hướng dẫn nộp hồ sơ.',
    ],
    notes: { 'fonts-viqr': 2 },
  },
  'table-plain.txt': {
    blocks: ['table —: Thôn ; Số hộ ; Số khẩu / Thôn Đông ; 120 ; 480 / Thôn Tây ; 98 ; 402'],
    notes: {},
  },
  'word-changes.paste': {
    blocks: [
      'Hội nghị diễn ra sáng 12/3 tại nhà văn hóa xã, có 120 đại biểu dự.',
      'Giá cũ {strike: 500.000 đồng}, nay 450.000 đồng.',
    ],
    notes: { 'deletions-left-out': 2, 'insertions-kept': 2, 'comments-left-out': 1, 'hidden-left-out': 1 },
  },
  'word-footnotes.paste': {
    blocks: [
      'Tỷ lệ hộ nghèo còn 2,1%{superscript: [1]}, thu nhập 58 triệu đồng{superscript: [2]}.',
      '(horizontalRule)',
      '[1] Theo chuẩn nghèo đa chiều.',
      '[2] Bình quân đầu người.',
    ],
    notes: { 'footnotes-kept': 2 },
  },
  'word-lists.paste': {
    blocks: [
      'Nhiệm vụ trọng tâm:',
      '• Thu ngân sách; | • Thuế đất; • Phí, lệ phí; • Xây dựng {bold: nông thôn mới}.',
      'Các bước:',
      '1. Rà soát hồ sơ: | a) Hồ sơ giấy; | b) Hồ sơ điện tử; 2. Trả kết quả.',
      'Trao đổi thêm tại cuộc họp sau.',
      '3. Lưu trữ.',
    ],
    notes: {},
  },
  'word-online.paste': { blocks: ['## Kế hoạch tháng 4', '• Ra quân làm sạch • Trồng cây'], notes: {} },
  'word-outline.paste': {
    blocks: [
      '## Báo cáo công tác quý III',
      '## Kết quả thực hiện',
      'Nội dung thứ nhất.',
      '### Về kinh tế',
      'Nội dung thứ hai.',
      '## Nhiệm vụ quý IV',
      'table Bảng 1. Thu ngân sách: !Nguồn ; !Số tiền / Thuế ; 1,2 tỷ',
    ],
    notes: {},
  },
  'word-table.paste': {
    blocks: [
      'table —: !1x2 TT ; !1x2 Đơn vị ; !2x1 Số tin, bài / !Quý I ; !Quý II / 1 ; Công an xã ; 12 ; 15 / 2 ; Trường học | {italic: (3 trường)} ; 7 ; ',
    ],
    notes: {},
  },
  'word-vni.paste': {
    blocks: [
      '{bold: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM}',
      'Ủy ban nhân dân xã tổ chức hội nghị tổng kế{bold: t phong trào} và triển khai phương hướng năm mới.',
      'Trân trọng!',
    ],
    notes: { 'fonts-vni': 3 },
  },
  'word-vntime.paste': {
    blocks: [
      '{bold: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM}',
      '{bold: Độc lập - Tự do - Hạnh phúc}',
      'Người dân được hướng dẫn nộp hồ sơ trước ngày 15/6; {italic: các đơn vị tổng hợp, gửi Văn phòng} UBND huyện.',
      'Đoạn này đã gõ bằng Unicode, dù phông còn cũ.',
      'Đoạn cuối có, là, và đúng phông.',
    ],
    notes: { 'fonts-tcvn3': 3 },
  },
  'word.paste': {
    blocks: [
      '## Hội nghị tổng kết phong trào “Toàn dân đoàn kết”',
      'Sáng 12/3, Ủy ban nhân dân xã tổ chức {bold: hội nghị tổng kết}, có 120 đại biểu dự.',
      '### I. Kết quả',
      '{italic: Chỉ tiêu} thu ngân sách đạt 105{superscript: %}; xem {https://example.gov.vn/bao-cao: báo cáo} và phụ lục.',
      'Kế hoạch “năm mới” → tháng 4.',
    ],
    notes: { 'local-links-left-out': 1, 'pictures-left-out': 1 },
  },
  'zalo.txt': {
    blocks: [
      '🔔 Kính gửi bà con thôn Đông!',
      'Ngày mai 13/3 cúp điện từ 7h đến 11h30.',
      '• Khu vực: tổ 1, tổ 2 • Lý do: sửa đường dây • Liên hệ: nhà văn hóa thôn',
      'Mong bà con thông cảm 👨‍👩‍👧',
    ],
    notes: {},
  },
}
