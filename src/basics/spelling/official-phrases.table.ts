/**
 * Set phrases of official writing, in words of our own choosing, written as they stand inside a sentence. They teach the check which
 * words belong together, and a phrase of three words or more that differs from one of these only by its marks is a slip.
 */
export const officialPhrases: readonly string[] = `
Cộng hòa xã hội chủ nghĩa Việt Nam
độc lập tự do hạnh phúc
Ủy ban nhân dân
Hội đồng nhân dân
Mặt trận Tổ quốc Việt Nam
Đảng Cộng sản Việt Nam
Ban Thường vụ
Ban Chấp hành Đảng bộ
Ban Biên tập
Ban Tuyên giáo và Dân vận
Ban Thường trực
cổng thông tin điện tử
trang thông tin điện tử
cổng dịch vụ công
dịch vụ công trực tuyến
dịch vụ bưu chính công ích
bưu chính công ích
bưu chính
bưu chính viễn thông
dịch vụ bưu chính
bưu phẩm
bưu điện tỉnh
văn hóa xã
thủ tục hành chính
cải cách hành chính
kiểm soát thủ tục hành chính
bộ phận tiếp nhận và trả kết quả
một cửa liên thông
trung tâm phục vụ hành chính công
giải quyết thủ tục hành chính
công nghệ thông tin
ứng dụng công nghệ thông tin
chuyển đổi số
chính quyền điện tử
chính phủ điện tử
chính quyền số
kinh tế số
xã hội số
hạ tầng số
dữ liệu mở
cơ sở dữ liệu quốc gia
chữ ký số
văn bản điện tử
văn bản quy phạm pháp luật
quy phạm pháp luật
an toàn thông tin
an ninh mạng
họp trực tuyến
truyền hình trực tiếp
truyền thông
truyền thanh
đài truyền thanh
phát thanh truyền hình
thông tin tuyên truyền
công tác tuyên truyền
tuyên truyền phổ biến giáo dục pháp luật
cung cấp thông tin
tiếp công dân
khiếu nại tố cáo
phản ánh kiến nghị
giải quyết khiếu nại
phòng chống tham nhũng
thực hành tiết kiệm chống lãng phí
ngân sách nhà nước
công khai ngân sách
dự toán ngân sách
quyết toán ngân sách
đầu tư công
vốn đầu tư
đấu thầu mua sắm
quy hoạch sử dụng đất
bồi thường hỗ trợ tái định cư
giải phóng mặt bằng
xây dựng nông thôn mới
nông thôn mới nâng cao
giảm nghèo bền vững
chương trình mục tiêu quốc gia
phát triển kinh tế xã hội
quốc phòng an ninh
an sinh xã hội
bảo hiểm xã hội
bảo hiểm y tế
y tế dự phòng
phòng chống dịch bệnh
phòng chống thiên tai
tìm kiếm cứu nạn
giáo dục và đào tạo
khoa học và công nghệ
nông nghiệp và môi trường
tài nguyên và môi trường
văn hóa thể thao và du lịch
lao động thương binh và xã hội
kế hoạch và đầu tư
thông tin và truyền thông
công an xã
quân sự
thi đua khen thưởng
cán bộ công chức viên chức
tổ chức bộ máy
sắp xếp đơn vị hành chính
chính quyền địa phương hai cấp
nhiệm kỳ
đại hội đảng bộ
nghị quyết
quyết định
chỉ thị
kế hoạch
báo cáo
tờ trình
thông báo
công văn
tổng kết
sơ kết
triển khai thực hiện
tổ chức thực hiện
đôn đốc kiểm tra
rà soát
đánh giá kết quả
kết quả thực hiện
tồn tại hạn chế
khó khăn vướng mắc
phương hướng nhiệm vụ
nhiệm vụ trọng tâm
kiến nghị đề xuất
nhuận bút thù lao
tin bài
đăng tải
cập nhật
kịp thời
đầy đủ
chính xác
bước đầu đáp ứng
đáp ứng yêu cầu
đáp ứng nhu cầu
phục vụ người dân và doanh nghiệp
người dân doanh nghiệp
tổ chức cá nhân
cơ quan đơn vị
địa phương
trên địa bàn
lấy ý kiến góp ý
dự thảo văn bản
thẩm định
phê duyệt
ban hành
có hiệu lực
hết hiệu lực
sửa đổi bổ sung
thay thế
bãi bỏ
tình hình
công tác
hội nghị
`
  .split('\n')
  .map((line) => line.trim())
  .filter(Boolean)

/** Those that a text is held against: what ends in 'số' begins other words as well ('xã hội sơ khai'). */
export const setPhrases: readonly string[] = officialPhrases.filter((phrase) => !phrase.endsWith(' số'))
