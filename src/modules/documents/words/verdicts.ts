/** What the desk says where a later verification found a signature otherwise. */

const verdicts: Record<string, string> = {
  signed: 'hợp lệ',
  issued: 'hợp lệ, đã phát hành',
  invalid: 'không hợp lệ',
  unsigned: 'không có chữ ký',
  unreadable: 'không đọc được',
}

/** A file may be intact and yet not be trusted: its verdict says what it is, this says what it is worth. */
const told = (verdict: string, isValid: boolean): string =>
  !isValid && (verdict === 'signed' || verdict === 'issued') ? 'chưa được tin cậy' : (verdicts[verdict] ?? verdict)

export const changedVerdictWords = {
  title: 'Kết luận chữ ký đã đổi',
  lead: 'Máy kiểm tra lại chữ ký của văn bản đã đăng mỗi đêm và khi danh sách chứng thư thay đổi. Những văn bản dưới đây nay có kết luận khác. Trang công khai đã hiện kết luận mới; việc gỡ hay giữ là của người.',
  none: 'Không có văn bản nào đổi kết luận mà chưa có người xem.',
  columns: { document: 'Văn bản', now: 'Kết luận mới', at: 'Phát hiện lúc', seen: 'Việc' },
  told,
  seen: 'Đã xem',
  done: 'Đã ghi là đã xem.',
  waiting: (count: number) => `${count} văn bản đã đăng có kết luận chữ ký khác trước`,
  bad: (count: number) => `${count} văn bản nay không còn hợp lệ`,
}
