-- The word lists of a search, data that operators change: compounds that are one word, words that mean the same, and words to leave
-- out. A compound is used in questions from the moment every item that has it was indexed with it.
create extension if not exists fuzzystrmatch;

create table search.listed_word (
  id uuid not null default gen_random_uuid() constraint listed_word_pk primary key,
  kind text not null constraint listed_word_kind check (kind in ('compound', 'same', 'stop')),
  text text not null constraint listed_word_said check (text <> ''),
  means text,
  -- How it came: with the product, from the names of a province, or because it is frequent.
  origin text not null default 'product' constraint listed_word_origin check (origin in ('product', 'names', 'mined', 'operator')),
  used integer not null default 0,
  since_version integer not null default 1,
  constraint listed_word_meaning check ((kind = 'same') = (means is not null))
);

create unique index listed_word_once on search.listed_word (kind, text, (coalesce(means, '')));

-- Which words there are, for proposing one that was meant; filled while items are indexed.
create table search.vocabulary (
  key text not null,
  -- As it is most often written.
  shown text not null,
  items integer not null,
  constraint vocabulary_pk primary key (key)
);

create index vocabulary_by_length on search.vocabulary (length(key), items desc);

-- One row: which word lists the index is being made with, and which it has been made with throughout.
create table search.state (
  is_only boolean not null default true constraint state_pk primary key constraint state_only_one check (is_only),
  lexicon_version integer not null default 1,
  ready_version integer not null default 1
);

insert into search.state default values;

insert into search.listed_word (kind, text, means) values
  ('compound', 'ủy ban nhân dân', null), ('compound', 'hội đồng nhân dân', null), ('compound', 'mặt trận tổ quốc', null),
  ('compound', 'đoàn thanh niên', null), ('compound', 'hội liên hiệp phụ nữ', null), ('compound', 'hội nông dân', null),
  ('compound', 'hội cựu chiến binh', null), ('compound', 'liên đoàn lao động', null), ('compound', 'công đoàn', null),
  ('compound', 'cổng thông tin điện tử', null), ('compound', 'trang thông tin điện tử', null),
  ('compound', 'dịch vụ công', null), ('compound', 'dịch vụ công trực tuyến', null), ('compound', 'thủ tục hành chính', null),
  ('compound', 'cải cách hành chính', null), ('compound', 'chuyển đổi số', null), ('compound', 'chính quyền địa phương', null),
  ('compound', 'chính quyền điện tử', null), ('compound', 'công nghệ thông tin', null), ('compound', 'an toàn thông tin', null),
  ('compound', 'an toàn giao thông', null), ('compound', 'an toàn thực phẩm', null), ('compound', 'an ninh trật tự', null),
  ('compound', 'quốc phòng an ninh', null), ('compound', 'phòng cháy chữa cháy', null),
  ('compound', 'phòng chống thiên tai', null), ('compound', 'phòng chống tham nhũng', null),
  ('compound', 'biến đổi khí hậu', null), ('compound', 'bảo vệ môi trường', null), ('compound', 'tài nguyên môi trường', null),
  ('compound', 'nông thôn mới', null), ('compound', 'nông thôn mới nâng cao', null), ('compound', 'giảm nghèo bền vững', null),
  ('compound', 'hộ nghèo', null), ('compound', 'hộ cận nghèo', null), ('compound', 'an sinh xã hội', null),
  ('compound', 'bảo hiểm xã hội', null), ('compound', 'bảo hiểm y tế', null), ('compound', 'trợ cấp xã hội', null),
  ('compound', 'người có công', null), ('compound', 'giáo dục đào tạo', null), ('compound', 'khuyến học khuyến tài', null),
  ('compound', 'tuyển dụng', null), ('compound', 'tuyển sinh', null), ('compound', 'viên chức', null),
  ('compound', 'công chức', null), ('compound', 'cán bộ', null), ('compound', 'bầu cử', null),
  ('compound', 'đại biểu quốc hội', null), ('compound', 'đại biểu hội đồng nhân dân', null),
  ('compound', 'tiếp xúc cử tri', null), ('compound', 'tiếp công dân', null), ('compound', 'khiếu nại tố cáo', null),
  ('compound', 'khiếu nại', null), ('compound', 'tố cáo', null), ('compound', 'phản ánh kiến nghị', null),
  ('compound', 'giấy phép xây dựng', null), ('compound', 'giấy phép kinh doanh', null), ('compound', 'quyền sử dụng đất', null),
  ('compound', 'giấy chứng nhận', null), ('compound', 'quy hoạch sử dụng đất', null), ('compound', 'kế hoạch sử dụng đất', null),
  ('compound', 'thu hồi đất', null), ('compound', 'bồi thường hỗ trợ tái định cư', null),
  ('compound', 'giải phóng mặt bằng', null), ('compound', 'đấu giá quyền sử dụng đất', null), ('compound', 'bảng giá đất', null),
  ('compound', 'đất đai', null), ('compound', 'xây dựng cơ bản', null), ('compound', 'đầu tư công', null),
  ('compound', 'đấu thầu', null), ('compound', 'ngân sách nhà nước', null), ('compound', 'công khai ngân sách', null),
  ('compound', 'dự toán', null), ('compound', 'quyết toán', null), ('compound', 'kinh tế xã hội', null),
  ('compound', 'phát triển kinh tế', null), ('compound', 'sản xuất nông nghiệp', null), ('compound', 'chăn nuôi', null),
  ('compound', 'thủy lợi', null), ('compound', 'thủy sản', null), ('compound', 'lâm nghiệp', null),
  ('compound', 'lao động việc làm', null), ('compound', 'đào tạo nghề', null), ('compound', 'xuất khẩu lao động', null),
  ('compound', 'hộ tịch', null), ('compound', 'khai sinh', null), ('compound', 'kết hôn', null),
  ('compound', 'đăng ký kết hôn', null), ('compound', 'khai tử', null), ('compound', 'chứng thực', null),
  ('compound', 'căn cước công dân', null), ('compound', 'định danh điện tử', null), ('compound', 'nghĩa vụ quân sự', null),
  ('compound', 'tiêm chủng', null), ('compound', 'dịch bệnh', null), ('compound', 'y tế dự phòng', null),
  ('compound', 'chăm sóc sức khỏe', null), ('compound', 'dân số', null), ('compound', 'trẻ em', null),
  ('compound', 'người cao tuổi', null), ('compound', 'người khuyết tật', null), ('compound', 'bình đẳng giới', null),
  ('compound', 'văn hóa thể thao', null), ('compound', 'di sản văn hóa', null), ('compound', 'du lịch', null),
  ('compound', 'lễ hội', null), ('compound', 'thi đua khen thưởng', null), ('compound', 'đại hội đảng', null),
  ('compound', 'đảng bộ', null), ('compound', 'chi bộ', null), ('compound', 'tổ dân phố', null), ('compound', 'báo cáo', null),
  ('compound', 'quyết định', null), ('compound', 'kế hoạch', null), ('compound', 'nghị quyết', null),
  ('compound', 'thông báo', null), ('compound', 'công văn', null), ('compound', 'chỉ thị', null), ('compound', 'tờ trình', null),
  ('compound', 'hướng dẫn', null), ('compound', 'chương trình', null), ('compound', 'nghị định', null),
  ('compound', 'thông tư', null), ('compound', 'lịch công tác', null), ('compound', 'lịch tiếp công dân', null),
  ('compound', 'phổ biến giáo dục pháp luật', null), ('compound', 'trợ giúp pháp lý', null),
  ('compound', 'hòa giải ở cơ sở', null), ('compound', 'sáp nhập', null), ('compound', 'đơn vị hành chính', null),
  ('compound', 'vệ sinh môi trường', null), ('compound', 'nước sạch', null), ('compound', 'điện chiếu sáng', null),
  ('compound', 'giao thông nông thôn', null), ('compound', 'doanh nghiệp', null), ('compound', 'hợp tác xã', null),
  ('compound', 'sản phẩm OCOP', null), ('compound', 'khởi nghiệp', null), ('compound', 'thuế', null),
  ('compound', 'phí và lệ phí', null), ('same', 'UBND', 'ủy ban nhân dân'), ('same', 'HĐND', 'hội đồng nhân dân'),
  ('same', 'UBMTTQ', 'ủy ban mặt trận tổ quốc'), ('same', 'MTTQ', 'mặt trận tổ quốc'), ('same', 'QĐ', 'quyết định'),
  ('same', 'NQ', 'nghị quyết'), ('same', 'KH', 'kế hoạch'), ('same', 'BC', 'báo cáo'), ('same', 'TB', 'thông báo'),
  ('same', 'CV', 'công văn'), ('same', 'NĐ', 'nghị định'), ('same', 'TT', 'thông tư'), ('same', 'TTHC', 'thủ tục hành chính'),
  ('same', 'CCHC', 'cải cách hành chính'), ('same', 'DVC', 'dịch vụ công'), ('same', 'CNTT', 'công nghệ thông tin'),
  ('same', 'CĐS', 'chuyển đổi số'), ('same', 'NTM', 'nông thôn mới'), ('same', 'PCCC', 'phòng cháy chữa cháy'),
  ('same', 'BHXH', 'bảo hiểm xã hội'), ('same', 'BHYT', 'bảo hiểm y tế'), ('same', 'ATTP', 'an toàn thực phẩm'),
  ('same', 'ATGT', 'an toàn giao thông'), ('same', 'CCCD', 'căn cước công dân'), ('same', 'GPMB', 'giải phóng mặt bằng'),
  ('same', 'GPXD', 'giấy phép xây dựng'), ('same', 'THCS', 'trung học cơ sở'), ('same', 'THPT', 'trung học phổ thông'),
  ('same', 'HTX', 'hợp tác xã'), ('same', 'ĐBQH', 'đại biểu quốc hội'), ('same', 'sổ đỏ', 'giấy chứng nhận quyền sử dụng đất'),
  ('same', 'uỷ ban nhân dân', 'ủy ban nhân dân'), ('same', 'CBCC', 'cán bộ công chức'), ('same', 'TĐC', 'tái định cư'),
  ('stop', 'và', null), ('stop', 'của', null), ('stop', 'các', null), ('stop', 'những', null), ('stop', 'là', null),
  ('stop', 'cho', null), ('stop', 'với', null), ('stop', 'tại', null), ('stop', 'về', null), ('stop', 'từ', null),
  ('stop', 'đến', null), ('stop', 'theo', null), ('stop', 'trong', null), ('stop', 'trên', null), ('stop', 'được', null),
  ('stop', 'có', null), ('stop', 'này', null), ('stop', 'đó', null), ('stop', 'khi', null), ('stop', 'để', null),
  ('stop', 'do', null), ('stop', 'bởi', null), ('stop', 'như', null), ('stop', 'thì', null), ('stop', 'mà', null),
  ('stop', 'ở', null), ('stop', 'the', null), ('stop', 'of', null), ('stop', 'and', null), ('stop', 'in', null),
  ('stop', 'on', null), ('stop', 'for', null), ('stop', 'to', null);
