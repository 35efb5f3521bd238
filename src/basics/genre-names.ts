/** What the desk calls the genres (thể loại) of articles; lists of several modules name them. */
export const genreNames: Readonly<Record<string, string>> = {
  tin: 'Tin',
  bai: 'Bài',
  anh: 'Ảnh',
  'chum-anh': 'Chùm ảnh',
  'phong-su': 'Phóng sự',
  'phong-van': 'Phỏng vấn',
  video: 'Video',
  'phat-thanh': 'Phát thanh',
  'do-hoa': 'Đồ họa',
  'thong-bao': 'Thông báo',
  'tra-loi-ban-doc': 'Trả lời bạn đọc',
}
