/** What the editor says of passages it doubts. */
export const doubtWords = {
  title: (count: number) => (count === 0 ? 'Chính tả: không thấy gì cần xem' : `Chính tả: ${count} chỗ nên xem`),
  away: 'Chính tả: chưa xem được, sẽ thử lại khi bạn gõ tiếp',
  becomes: 'sửa thành',
  mend: 'Sửa',
  pass: 'Bỏ qua',
  acceptSite: 'Luôn chấp nhận',
  acceptNetwork: 'Luôn chấp nhận ở mọi trang',
  goTo: 'Tới chỗ này',
  failed: 'Chưa ghi được. Hãy thử lại.',
  alike: (percent: number, site: string) => `Gần giống (${percent}%) một bài trên ${site}`,
  reuse: 'Dùng lại thay vì chép',
}
