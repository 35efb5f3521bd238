/** Words that are rightly written twice in a row: reduplications, and words that end one phrase and begin the next. */
const listed = new Set(
  `ai ào bao bấy bâng bập bay bần bé biêng bốn bon bừng bước buồn càng cao câu chang cháy chằm chăm chầm chậm chiều chiếc
  chốc chỗ chuyên con cuồn cuống cứng cười dài dần dãy dặm dâng dồn dông đai đau đâu đầy đêm đều đi điều đó đỏ đôi đông đời đùng đường
  êm gâp gần giây giờ giọt hai hàng hằng hằm hây hắt hiu hoài hơi hớn hừng hừ hồng im kề khắp khe khẽ kia kìa lắc lai lăm lâu lẳng lặng lấp
  lần liền lóc loang lối lớp lù lừ lũ luôn lung lượt mãi mang mai màu mây mấy mềm mỗi mong mờ mùa một múa muôn nâu nằng nặng năm nay ngang ngày ngàn
  nghe nghĩ nghìn người nhà nhanh nhàn nhẹ nhỏ nhớ nho nhon nói nơi nửa nức nườm ngọt nọ oai phải phấp phơi phới quanh quen rành rào
  rầm ráo rất rất rừng rưng run sáng sâu sóng song suốt sừng sự tầng tập tấp tăm tà tha tháng thăm thật thầm thân thân thẳng thế theo thoang thoáng thôn
  thường thì thi tím tí tím tươi tối tôi từ từng tôi trái trăm triền trắng tròn trùng tràn trơ trong trưa túc tuần ùn ùa vàng văng vâng
  vòng vội vừa vui xa xanh xao xinh xôn xóm xưa ý đen hây ha he hi ngân tươi thơm thon đặc lăn lan lảnh lim leng lấm lon lốm lọc
  nói cười khóc ăn chạy bên kìn ngút xin cay chua mặn nâu hiền ngoan dễ tê nhao cong ba chôm đu tu cục chíp chang núc bum thút sụt phăng khó lạ mặc`.split(
    /\s+/,
  ),
)

export const isReduplication = (form: string): boolean => listed.has(form.normalize('NFC'))
