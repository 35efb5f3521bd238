import type { BulkDeed } from '../rules/bulk.ts'
import type { WithdrawalReason } from '../rules/withdrawal.ts'
import { checkWords, workflowIssues } from '../words.ts'

const deeds: Record<BulkDeed, string> = {
  submit: 'Gửi duyệt',
  'take-up': 'Nhận biên tập',
  recommend: 'Trình duyệt',
  approve: 'Duyệt',
  publish: 'Đăng',
  withdraw: 'Gỡ',
  archive: 'Đưa vào lưu trữ',
  section: 'Đổi chuyên mục',
  unit: 'Gán đơn vị',
}

const passive: Record<BulkDeed, string> = {
  submit: 'gửi duyệt',
  'take-up': 'nhận biên tập',
  recommend: 'trình duyệt',
  approve: 'duyệt',
  publish: 'đăng',
  withdraw: 'gỡ khỏi trang',
  archive: 'đưa vào lưu trữ',
  section: 'đổi chuyên mục',
  unit: 'gán đơn vị',
}

const reasons: Record<WithdrawalReason, string> = {
  mistake: 'Có sai sót',
  merged: 'Gộp vào bài khác',
  recalled: 'Thu hồi',
  expired: 'Hết thời hạn',
  'competent-authority': 'Theo yêu cầu của cơ quan có thẩm quyền',
  'secret-or-private': 'Liên quan bí mật hoặc đời tư',
}

/** What stands on the pages of deeds on many items. */
export const bulkWords = {
  deed: 'Việc với các mục đã chọn',
  deeds,
  next: 'Xem trước',
  chosen: 'Đã chọn {n}',
  reasons,
  title: (deed: BulkDeed) => `${deeds[deed]}: xem trước`,
  lead: 'Chưa có gì thay đổi. Xem lại rồi mới làm.',
  summary: (deed: BulkDeed, able: number, unable: number) => {
    const will = able === 0 ? 'Không bài nào làm được.' : `${able} bài sẽ được ${passive[deed]}`
    if (able === 0) return will
    return unable === 0 ? `${will}.` : `${will}, ${unable} bài không làm được.`
  },
  able: (deed: BulkDeed) => `Sẽ được ${passive[deed]}`,
  unable: 'Không làm được',
  why: 'Vì sao',
  item: 'Bài',
  count: (count: number) => `${count} bài`,
  reason: 'Lý do gỡ',
  documentNumber: 'Số văn bản yêu cầu gỡ',
  documentHint: 'Cần khi gỡ theo yêu cầu của cơ quan có thẩm quyền.',
  section: 'Chuyên mục mới',
  sectionHint: 'Thay cho các chuyên mục hiện có của mỗi bài.',
  unit: 'Đơn vị',
  do: (deed: BulkDeed, able: number) => `${deeds[deed]} ${able} bài`,
  back: 'Trở lại danh sách',
  eyes: 'Mỗi bài vẫn qua kiểm tra và quy tắc hai người như khi làm từng bài; mỗi bài một dòng trong nhật ký.',
  resultTitle: (deed: BulkDeed) => `${deeds[deed]}: kết quả`,
  result: (deed: BulkDeed, able: number, unable: number) =>
    unable === 0
      ? `${able} bài đã được ${passive[deed]}.`
      : `${able} bài đã được ${passive[deed]}, ${unable} bài không làm được.`,
  state: 'Kết quả',
  wasDone: 'Đã làm',
  notDone: 'Không làm',
  wasUndone: 'Đã hoàn tác',
  undo: (count: number) => `Hoàn tác ${count} bài`,
  undone: (undone: number, not: number) =>
    not === 0 ? `Đã hoàn tác ${undone} bài.` : `Đã hoàn tác ${undone} bài; ${not} bài không hoàn tác được.`,
  issues: {
    ...workflowIssues,
    ...checkWords,
    'unsaved-copy': 'Bạn đang viết dở bài này. Hãy mở bài, lưu hoặc bỏ phần đang viết rồi làm lại.',
    'type-not-here': 'Loại nội dung này không làm hàng loạt được. Hãy mở từng mục.',
    'reason-unknown': 'Hãy chọn lý do gỡ.',
    'document-missing': 'Hãy ghi số văn bản yêu cầu gỡ.',
    'section-missing': 'Bài chưa có chuyên mục.',
    'title-missing': 'Bài chưa có tiêu đề.',
    'body-missing': 'Bài chưa có nội dung.',
    'source-missing': 'Bài khai thác lại hoặc dịch phải ghi nguồn.',
    'shares-not-whole': 'Phần của các tác giả chưa cộng đủ 100%.',
    'same-already': 'Bài đã như vậy, không có gì để đổi.',
  } as Record<string, string>,
  otherIssue: 'Bài này cần mở ra xem riêng.',
}

/** Why something was not done, in words; what asks for an explanation is done from the item itself. */
export const problemText = (problem: string): string => bulkWords.issues[problem] ?? bulkWords.otherIssue
