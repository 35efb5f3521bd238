/** Pairs of words that sound alike and are often taken for one another, and slips met in reports of agencies. In words of our own choosing. */
import type { Repair } from './check.ts'

const pairs = `
bu chính > bưu chính
được đầu đáp ứng > được đầu tư đáp ứng
sát nhập > sáp nhập
chuẩn đoán > chẩn đoán
thăm quan > tham quan
sáng lạng > xán lạn
vô hình chung > vô hình trung
tựu chung > tựu trung
cọ sát > cọ xát
chín mùi > chín muồi
khắc khe > khắt khe
lãi xuất > lãi suất
năng xuất > năng suất
công xuất > công suất
hiệu xuất > hiệu suất
tần xuất > tần suất
sản suất > sản xuất
đề suất > đề xuất
xuất xắc > xuất sắc
xúc tích > súc tích
bổ xung > bổ sung
sử lý > xử lý
sử phạt > xử phạt
sơ xuất > sơ suất
sơ xài > sơ sài
xơ suất > sơ suất
trãi qua > trải qua
dành giật > giành giật
suy xụp > suy sụp
xung sướng > sung sướng
chỉnh chu > chỉn chu
dấu diếm > giấu giếm
giấu diếm > giấu giếm
giả thiếc > giả thiết
nghành nghề > ngành nghề
nghành > ngành
nghe ngống > nghe ngóng
xắp xếp > sắp xếp
xấp xếp > sắp xếp
thủ tục hàng chính > thủ tục hành chính
phòng chóng > phòng chống
đãm bảo > đảm bảo
bão vệ > bảo vệ
phổ cặp > phổ cập
kiễm tra > kiểm tra
cũng cố > củng cố
khẳn định > khẳng định
kỹ luật > kỷ luật
kỷ thuật > kỹ thuật
thế kỹ > thế kỷ
nổ lực > nỗ lực
hổ trợ > hỗ trợ
sữa chữa > sửa chữa
sữa đổi > sửa đổi
lảnh đạo > lãnh đạo
bảo lũ > bão lũ
mở rông > mở rộng
`

export const commonSlips: readonly Repair[] = pairs
  .split('\n')
  .map((line) => line.split('>').map((part) => part.trim()))
  .flatMap(([wrong = '', right = '']) => (wrong === '' || wrong === right ? [] : [{ wrong, right }]))
