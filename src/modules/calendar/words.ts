import { dayText, dayTimeText, timeText, weekdayText } from '../../basics/dates.ts'
import type { Issue } from '../../basics/outcomes.ts'
import type { Lateness, NormKind } from './rules/norm.ts'
import type { DayKind, MarkedDay } from './rules/notice.ts'
import type { Deadline, Pause, Step, TermUnit } from './rules/term.ts'
import type { DayOff } from './rules/work-calendar.ts'

const unitNames: Record<TermUnit, string> = {
  'working-day': 'ngày làm việc',
  'calendar-day': 'ngày',
  month: 'tháng',
  'working-hour': 'giờ làm việc',
  'clock-hour': 'giờ',
}

const kindNames: Record<DayKind, string> = {
  holiday: 'Nghỉ lễ, tết',
  compensatory: 'Nghỉ bù',
  'swapped-off': 'Nghỉ hoán đổi',
  'make-up': 'Làm bù',
  'local-closure': 'Tạm nghỉ tại địa phương',
  ordinary: 'Ngày thường',
}

const normNames: Record<NormKind, string> = {
  ordinary: 'Tin, bài thường',
  event: 'Tin sự kiện',
  'urgent-notice': 'Thông báo khẩn',
  storm: 'Tin bão, lũ',
}

const problems: Record<string, (field: string) => string> = {
  'calendar-year-unknown': (year) =>
    `Chưa có lịch ngày nghỉ, ngày làm bù năm ${year} nên chưa tính được thời hạn. Hãy nhập thông báo nghỉ lễ, tết của năm ${year}.`,
  'pause-ends-before-it-begins': () => 'Thời điểm tiếp tục tính không thể trước thời điểm tạm dừng.',
  'pauses-out-of-order': () => 'Các lần tạm dừng phải sau khi nhận, theo thứ tự thời gian và không chồng nhau.',
  'cut-off-no-time': () => 'Giờ chốt phải có dạng giờ:phút, ví dụ 15:00.',
  'term-not-positive': () => 'Thời hạn phải là một số không âm.',
  'same-person': () => 'Người xác nhận phải khác người đề nghị.',
  'already-in-force': () => 'Thay đổi này đã có hiệu lực.',
  'not-found': () => 'Không tìm thấy thay đổi này.',
  'agency-unknown': () => 'Không có cơ quan này. Hãy chọn lại.',
  'day-invalid': (day) => `Ngày không hợp lệ: ${day}.`,
  'day-twice': (day) => `Ngày ${dayText(day, 'vi')} được nhập hai lần.`,
  'notice-empty': () => 'Chưa có ngày hay giờ làm việc nào được nhập.',
  'source-missing': () => 'Cần ghi văn bản làm căn cứ (số, ngày, cơ quan).',
  'session-invalid': () => 'Giờ làm việc phải có giờ bắt đầu trước giờ kết thúc và các buổi không chồng nhau.',
  'hours-not-positive': () => 'Số giờ phải lớn hơn 0.',
}

/** What the module says to people. */
export const calendarWords = {
  unitNames,
  kindNames,
  normNames,
  confidenceNames: { sure: 'Đã đối chiếu', likely: 'Một nguồn', unsure: 'Cần kiểm tra' },
  problem: ({ field, problem }: Issue): string => problems[problem]?.(field) ?? problem,
}

/** Number as Vietnamese writes it, with at most two decimals. */
const numberText = (value: number): string => String(Math.round(value * 100) / 100).replace('.', ',')

const amountText = (amount: number, unit: TermUnit): string => `${numberText(amount)} ${unitNames[unit]}`

const day = (value: string): string => weekdayText(value, 'vi')
const moment = (value: Date): string => dayTimeText(value, 'vi')

function offText(off: DayOff): string {
  if (off.kind === 'weekly') return 'ngày nghỉ hằng tuần'
  return `${off.name} (${off.source}${off.confidence === 'unsure' ? '; cần kiểm tra' : ''})`
}

const zeroReasons = {
  receipt: 'ngày nhận không tính, bắt đầu tính từ ngày tiếp theo',
  'after-cut-off': 'nhận sau giờ chốt nên coi như nhận vào ngày làm việc kế tiếp; ngày này không tính',
  'day-off': 'nhận vào ngày nghỉ nên coi như nhận vào ngày làm việc kế tiếp; ngày này không tính',
}

const resumptions: Record<Pause['resume'], string> = {
  continue: 'tính tiếp phần thời hạn còn lại',
  restart: 'tính lại toàn bộ thời hạn từ đầu',
}

function sentence(step: Step): string {
  switch (step.kind) {
    case 'received':
      return `Nhận lúc ${moment(step.at)}.`
    case 'day-zero':
      return `${day(step.day)}: ${zeroReasons[step.why]}.`
    case 'counted':
      return `${day(step.day)}: ngày làm việc thứ ${step.no}.`
    case 'skipped':
      return `${day(step.day)}: không tính, ${offText(step.off)}.`
    case 'added':
      return `Thêm ${amountText(step.amount, step.unit)}: ${day(step.day)}.`
    case 'moved-on':
      return `${day(step.from)} là ngày nghỉ, ${offText(step.off)}; thời hạn chuyển sang ${day(step.to)}.`
    case 'stretch':
      return stretchText(step.from, step.to)
    case 'paused':
      return `Tạm dừng lúc ${moment(step.at)}, còn ${amountText(step.left, step.unit)}.`
    case 'resumed':
      return `Tiếp tục lúc ${moment(step.at)}: ${resumptions[step.resume]}.`
    case 'pause-too-late':
      return `Lần tạm dừng lúc ${moment(step.at)} không làm dừng thời hạn vì đã quá hạn ${moment(step.due)}.`
    case 'due':
      return step.endOf === 'day'
        ? `Hạn cuối: hết giờ làm việc ngày ${moment(step.at)}.`
        : `Hạn cuối: ${moment(step.at)}.`
  }
}

function stretchText(from: Date, to: Date): string {
  const hours = numberText((to.getTime() - from.getTime()) / 3_600_000)
  const end = dayTimeText(to, 'vi').slice(0, 10) === dayTimeText(from, 'vi').slice(0, 10) ? timeText(to) : moment(to)
  return `${moment(from)} – ${end}: tính ${hours} giờ.`
}

/** Every step of a reckoning in a sentence of its own, in order, with what is still to be checked at the end. */
export function explain({ steps, unsure, due }: Pick<Deadline, 'steps' | 'unsure' | 'due'>): string[] {
  return [
    ...steps.map(sentence),
    ...(due === null ? ['Thời hạn đang tạm dừng, chưa có hạn cuối.'] : []),
    ...unsure.map(unsureText),
  ]
}

const unsureText = ({ day: on, name, source }: MarkedDay): string =>
  `Lưu ý: ${name} ngày ${dayText(on, 'vi')} cần được kiểm tra (${source}).`

/** 'Chậm 1,5 giờ làm việc (8 giờ được phép, thực tế 9,5).' */
export function latenessText({ took, allowed, by, isLate, unit }: Lateness): string {
  if (!isLate) return `Đúng hạn (được phép ${amountText(allowed, unit)}, thực tế ${numberText(took)}).`
  return `Chậm ${amountText(by, unit)} (được phép ${numberText(allowed)}, thực tế ${numberText(took)}).`
}
