/** Words of our own from which titles and texts are put together. They read like news and say nothing. */
export const bodies = [
  'Ủy ban nhân dân tỉnh', 'Sở Nông nghiệp và Môi trường', 'Sở Xây dựng', 'Sở Y tế', 'Sở Giáo dục và Đào tạo', 'Sở Tài chính',
  'Sở Khoa học và Công nghệ', 'Sở Nội vụ', 'Sở Công Thương', 'Sở Văn hóa, Thể thao và Du lịch', 'Công an tỉnh', 'Bộ Chỉ huy Quân sự tỉnh',
  'Hội Liên hiệp Phụ nữ', 'Tỉnh đoàn', 'Hội Nông dân', 'Liên đoàn Lao động', 'Ban Dân vận', 'Trung tâm Khuyến nông', 'Trạm Y tế xã',
  'Trường Trung học cơ sở', 'Hợp tác xã dịch vụ nông nghiệp', 'Ban Quản lý dự án', 'Văn phòng Đăng ký đất đai', 'Hội Cựu chiến binh',
]
export const deeds = [
  'triển khai', 'tổ chức', 'kiểm tra', 'tổng kết', 'ra mắt', 'phát động', 'bàn giao', 'khánh thành', 'tập huấn', 'rà soát', 'đẩy mạnh',
  'hướng dẫn', 'khảo sát', 'nghiệm thu', 'trao tặng', 'tuyên truyền', 'sơ kết', 'đối thoại về', 'lấy ý kiến về', 'công bố', 'hoàn thành',
]
export const matters = [
  'công tác cải cách hành chính', 'mô hình trồng lúa hữu cơ', 'chương trình xây dựng nông thôn mới', 'chiến dịch tiêm chủng mở rộng',
  'công trình cấp nước sinh hoạt', 'tuyến đường liên xã', 'phong trào toàn dân bảo vệ an ninh', 'ngày hội chuyển đổi số', 'quỹ vì người nghèo',
  'kế hoạch phòng, chống thiên tai', 'hội thi tuyên truyền viên giỏi', 'lớp học xóa mù công nghệ', 'việc cấp giấy chứng nhận quyền sử dụng đất',
  'dự án kè chống sạt lở', 'hoạt động của tổ công nghệ cộng đồng', 'tháng an toàn giao thông', 'việc giải quyết kiến nghị cử tri',
  'tuần lễ học tập suốt đời', 'đề án vùng nguyên liệu cà phê', 'việc sắp xếp đơn vị sự nghiệp', 'lễ hội mừng lúa mới', 'nhà văn hóa thôn',
  'giải bóng chuyền truyền thống', 'việc thanh toán không dùng tiền mặt', 'công tác bảo vệ rừng', 'hồ chứa nước thủy lợi', 'chợ phiên cuối tuần',
]
export const places = [
  'Suối Trăng', 'Đồi Thông', 'Bến Lụa', 'Nà Sương', 'Đá Bạc', 'Hòa Thanh', 'Tân Lộc', 'An Khê Thượng', 'Phú Vân', 'Sông Mây', 'Bình Lâm',
  'Gò Sim', 'Đồng Dao', 'Khe Ngọc', 'Vạn Xuân', 'Làng Chài', 'Mỹ Điền', 'Thác Gió', 'Cao Phong Nam', 'Rừng Dầu', 'Ea Nắng', 'Pờ Lang',
]
export const times = [
  'sáng nay', 'trong quý này', 'đầu năm học mới', 'nhân dịp kỷ niệm ngày thành lập', 'trong sáu tháng đầu năm', 'chiều qua', 'vào cuối tuần',
  'trong tháng cao điểm', 'trước mùa mưa bão', 'sau ba năm thực hiện', 'theo kế hoạch đã duyệt', 'dịp Tết', 'trong ngày làm việc thứ hai',
]
export const results = [
  'đạt chín phần mười chỉ tiêu được giao', 'giúp bà con giảm được nhiều lượt đi lại', 'nhận được sự đồng tình của nhân dân trong thôn',
  'rút ngắn một nửa thời gian giải quyết hồ sơ', 'góp phần nâng cao thu nhập cho các hộ tham gia', 'tạo việc làm ổn định cho lao động địa phương',
  'bảo đảm đúng tiến độ và chất lượng', 'còn một số khó khăn về vốn và mặt bằng cần tháo gỡ', 'được nhân rộng ra các thôn lân cận',
  'đã hoàn tất các thủ tục theo quy định', 'vượt kế hoạch đề ra từ đầu năm', 'bước đầu cho thấy hiệu quả rõ rệt',
]
export const asks = [
  'rà soát lại từng phần việc, phân công rõ người, rõ việc', 'công khai kết quả để nhân dân theo dõi, giám sát',
  'phối hợp chặt chẽ với Mặt trận và các đoàn thể', 'báo cáo trước ngày hai mươi lăm hằng tháng', 'chủ động tháo gỡ vướng mắc ngay từ cơ sở',
  'ưu tiên bố trí kinh phí cho vùng khó khăn', 'tăng cường tuyên truyền bằng tiếng dân tộc', 'không để ách tắc khi sắp xếp bộ máy',
]
export const openings = [
  'Theo báo cáo tại hội nghị,', 'Ghi nhận thực tế cho thấy', 'Phát biểu tại buổi làm việc, lãnh đạo đơn vị cho biết', 'Đến thời điểm này,',
  'Cùng với đó,', 'Để đạt kết quả trên,', 'Trao đổi với chúng tôi, đại diện thôn cho hay', 'Trong khuôn khổ chương trình,', 'Ngoài ra,',
  'Qua kiểm tra,', 'Tại buổi lễ,', 'Thời gian tới,',
]
