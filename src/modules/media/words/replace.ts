/** What stands on the pages that put one file in the place of another. */

const left: Record<string, string> = {
  'awaits-others': 'Đang chờ người khác xử lý hoặc đã duyệt. Đợi xong, hoặc nhờ trả lại bài, rồi thay trong bài.',
  'change-under-way': 'Đang có một bản sửa chưa xong. Thay tệp trong bản sửa đó.',
  'unsaved-copy': 'Bạn đang viết dở bài này. Lưu hoặc bỏ phần đang viết rồi làm lại.',
  'being-written': 'Có người đang viết bài này. Đợi họ lưu rồi làm lại.',
  'only-being-written': 'Tệp cũ chỉ có trong phần một người đang viết, chưa lưu. Nhờ người đó thay.',
  'not-yours-to-do': 'Bài này thuộc người khác theo phân công. Nhờ Ban Biên tập thay.',
  'not-in-this-state': 'Bài đã gỡ hoặc đã lưu trữ, không sửa được.',
  'not-found': 'Bài dùng lại từ trang khác: trang đó thay tệp của họ.',
  'went-on-meanwhile': 'Bài đã được xử lý tiếp nên không hoàn tác được.',
}

const counted = (parts: readonly (string | false)[]): string => {
  const said = parts.filter((part) => part !== false)
  return said.length === 0 ? 'Không bài nào đang dùng tệp cũ.' : `${said.join('; ')}.`
}

export const replaceWords = {
  title: 'Thay ở mọi nơi: xem trước',
  resultTitle: 'Thay ở mọi nơi: kết quả',
  lead: 'Chưa có gì thay đổi. Xem lại rồi mới thay.',
  from: 'Tệp cũ',
  to: 'Tệp mới',
  summary: ({ revision, change, waiting, other }: Counts) =>
    counted([
      revision > 0 && `${revision} bài nháp sẽ có tệp mới ngay`,
      change > 0 && `${change} bài đang đăng sẽ có bản sửa chờ duyệt`,
      waiting > 0 && `${waiting} bài đang chờ duyệt được để nguyên`,
      other > 0 && `${other} bài khác không thay được`,
    ]),
  result: ({ revision, change, waiting, other }: Counts, undone: number) =>
    counted([
      revision > 0 && `${revision} bài nháp đã có tệp mới`,
      change > 0 && `${change} bài đang đăng đã có bản sửa chờ duyệt`,
      waiting > 0 && `${waiting} bài đang chờ duyệt được để nguyên`,
      other > 0 && `${other} bài khác không thay được`,
      undone > 0 && `${undone} bài đã hoàn tác`,
    ]),
  eyes: 'Bạn đọc vẫn thấy tệp cũ cho tới khi bản sửa được duyệt và đăng. Mô tả, chú thích trong từng bài giữ nguyên: xem lại nếu ảnh mới cho thấy điều khác.',
  groups: {
    revision: 'Bài nháp: có tệp mới ngay',
    change: 'Bài đang đăng: có bản sửa chờ duyệt',
    waiting: 'Đang chờ duyệt: để nguyên',
    other: 'Không thay được',
  },
  resultGroups: {
    revision: 'Bài nháp đã có tệp mới',
    change: 'Bài đang đăng: bản sửa đã mở, cần gửi duyệt',
    waiting: 'Đang chờ duyệt: để nguyên',
    other: 'Không thay được',
  },
  elsewhere: 'Chỗ khác của trang còn tệp cũ: đổi ở đúng chỗ đó',
  undone: 'Đã hoàn tác',
  do: (count: number) => `Thay trong ${count} bài`,
  more: (count: number) => `Còn ${count} bài khác dùng tệp cũ. Làm xong lượt này rồi thay tiếp.`,
  none: 'Không còn bài nào đang dùng tệp cũ.',
  undo: (count: number) => `Hoàn tác ${count} bài`,
  undoReason: 'Hoàn tác việc thay tệp',
  next: 'Việc tiếp theo: mở từng bài đang đăng ở dưới, xem bản sửa rồi gửi duyệt. Tệp cũ bỏ được khỏi kho khi không còn bài nào dùng.',
  again: 'Xem các bài còn dùng tệp cũ',
  back: 'Về tệp mới',
  untitled: 'Chưa có tiêu đề',
  count: (count: number) => `${count} bài`,
  left: (problem: string) => left[problem] ?? 'Bài này cần mở ra xem riêng.',
}

export type Counts = Record<'revision' | 'change' | 'waiting' | 'other', number>
