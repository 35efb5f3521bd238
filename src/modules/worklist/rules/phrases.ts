/** The words that a list and a letter share: what is asked, and how much time is left. */
import type { Due, DueOrNot, WaitingKind } from './waiting.ts'

/** What the person is asked to do. */
export const verbs: Record<WaitingKind, string> = {
  confirm: 'Xác nhận sau',
  approve: 'Duyệt',
  publish: 'Đăng hoặc hẹn giờ',
  edit: 'Biên tập',
  returned: 'Sửa và gửi lại',
  write: 'Viết bài được giao',
  share: 'Trả lời đề nghị đăng lại',
  arrivals: 'Xác nhận văn bản đến',
  verdicts: 'Xem lại chữ ký',
  figures: 'Gửi số liệu',
  answer: 'Xem báo sai sót',
  scheduled: 'Sẽ tự đăng',
  draft: 'Viết tiếp',
}

/** 'quá hạn 3 giờ làm việc', 'còn 2 giờ', 'chưa tính được hạn'; empty where there is no deadline. */
export function dueText(due: DueOrNot): string {
  if (due === null) return ''
  if (due === 'unknown-year') return 'chưa tính được hạn'
  return `${due.left < 0 ? 'quá hạn' : 'còn'} ${amountText(Math.abs(due.left), due.unit)}`
}

/** Whole units, rounded down: nobody is told of more than has passed or is left. A working day is eight hours of work. */
function amountText(hours: number, unit: Due['unit']): string {
  const isWork = unit === 'working-hour'
  const suffix = isWork ? ' làm việc' : ''
  const minutes = Math.max(1, Math.floor(hours * 60 + 1e-6))
  if (minutes < 60) return `${minutes} phút${suffix}`
  const whole = Math.floor(hours + 1e-9)
  const day = isWork ? 8 : 24
  return whole < 2 * day ? `${whole} giờ${suffix}` : `${Math.floor(whole / day)} ngày${suffix}`
}
