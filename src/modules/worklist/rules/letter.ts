/** What a letter about somebody's work says. Sentences of letters stand here, because a letter is composed far from any page. */
import { dayText } from '../../../basics/dates.ts'
import { inOrder, urgencyOf } from './order.ts'
import { dueText, verbs } from './phrases.ts'
import type { Waiting } from './waiting.ts'

/** A sentence, or a link of the desk: `href` is a path, and whoever sends the letter puts the desk's address before it. */
export type LetterLine = { text: string; href?: string }

export type LetterText = { subject: string; lines: LetterLine[] }

const titleOf = ({ title }: Waiting): string => title.trim() || 'Chưa có tiêu đề'

const facts = (row: Waiting): string =>
  [
    row.site.name,
    dueText(row.due),
    row.forName === null ? '' : `thay ông/bà ${row.forName}`,
    row.from === null ? '' : `từ ${row.from}`,
  ]
    .filter((part) => part !== '')
    .join(' · ')

const beginnings: Partial<Record<Waiting['kind'], string>> = {
  approve: 'Có bài chờ ông/bà duyệt.',
  returned: 'Bài của ông/bà được trả lại để sửa.',
  edit: 'Có bài chờ ông/bà biên tập.',
  publish: 'Có bài đã duyệt, chờ ông/bà đăng.',
}

/** At once, about one thing. */
export function letterAbout(row: Waiting): LetterText {
  const escalated = 'Bài này đã quá hạn xử lý nên được chuyển thêm tới ông/bà.'
  return {
    subject: `${row.isEscalated ? 'Quá hạn: ' : ''}${verbs[row.kind]}: ${titleOf(row)}`,
    lines: [
      { text: row.isEscalated ? escalated : (beginnings[row.kind] ?? 'Có việc chờ ông/bà.') },
      { text: titleOf(row), href: row.href },
      { text: facts(row) },
      ...(row.note === null ? [] : [{ text: `Lý do: ${row.note}` }]),
    ],
  }
}

const mostInDigest = 30

/** Once a working day, about all that waits. */
export function digestOf(rows: readonly Waiting[], day: string): LetterText {
  const ordered = inOrder(rows)
  const late = ordered.filter((row) => urgencyOf(row) === 'overdue').length
  const rest = ordered.length - mostInDigest
  return {
    subject: `${ordered.length} việc chờ ông/bà${late > 0 ? `, ${late} việc quá hạn` : ''} (${dayText(day, 'vi')})`,
    lines: [
      { text: `Những việc đang chờ ông/bà ngày ${dayText(day, 'vi')}:` },
      ...ordered
        .slice(0, mostInDigest)
        .flatMap((row) => [{ text: `${verbs[row.kind]}: ${titleOf(row)}`, href: row.href }, { text: facts(row) }]),
      ...(rest > 0 ? [{ text: `Còn ${rest} việc nữa.`, href: '/' }] : []),
    ],
  }
}

/** Publishing roles that will rest, or do. */
export const idleLetter = (step: 'warn' | 'rest'): LetterText =>
  step === 'warn'
    ? {
        subject: 'Quyền đăng của ông/bà sắp tạm dừng',
        lines: [
          { text: 'Đã lâu ông/bà chưa đăng nhập. Sau 90 ngày không hoạt động, quyền duyệt và đăng sẽ tạm dừng.' },
          { text: 'Đăng nhập để giữ quyền', href: '/' },
        ],
      }
    : {
        subject: 'Quyền đăng của ông/bà đã tạm dừng',
        lines: [
          {
            text: 'Đã 90 ngày ông/bà chưa đăng nhập nên quyền duyệt và đăng tạm dừng. Bài viết và tên tác giả không đổi.',
          },
          { text: 'Đăng nhập và bấm một lần để tiếp tục', href: '/' },
        ],
      }

/** The one-time link is made while this is being sent, so that it never lies in a queue. */
export const invitationLetter = (linkPath: string): LetterText => ({
  subject: 'Mời ông/bà mở tài khoản trang quản trị',
  lines: [
    { text: 'Ông/bà được cấp tài khoản trên trang quản trị của Cổng thông tin điện tử.' },
    { text: 'Đặt mật khẩu và đăng nhập', href: linkPath },
    { text: 'Liên kết chỉ dùng được một lần, trong 24 giờ. Không chuyển thư này cho người khác.' },
  ],
})
