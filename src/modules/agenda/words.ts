import type { Language } from '../../basics/language.ts'

const vi = {
  title: 'Lịch công tác của lãnh đạo',
  week: (first: string, last: string) => `Tuần từ ${first} đến ${last}`,
  weekNumber: (number: number) => `Tuần ${number}`,
  previous: 'Tuần trước',
  next: 'Tuần sau',
  thisWeek: 'Tuần này',
  weeks: 'Chọn tuần',
  calendar: 'Thêm vào lịch điện thoại (iCal)',
  print: 'In lịch tuần',
  none: 'Lịch công tác của tuần này chưa được công bố.',
  free: 'Không có lịch chung.',
  time: 'Thời gian',
  what: 'Nội dung',
  leader: 'Chủ trì, tham dự',
  place: 'Địa điểm',
  preparedBy: 'Chuẩn bị',
  updated: 'Cập nhật',
  today: 'hôm nay',
  note: 'Lịch có thể thay đổi; bản trên trang này là bản mới nhất đã công bố.',
}

export type AgendaWords = typeof vi

const en: AgendaWords = {
  title: 'Agenda of the leaders',
  week: (first, last) => `Week from ${first} to ${last}`,
  weekNumber: (number) => `Week ${number}`,
  previous: 'Previous week',
  next: 'Next week',
  thisWeek: 'This week',
  weeks: 'Choose a week',
  calendar: 'Add to your calendar (iCal)',
  print: 'Print this week',
  none: 'The agenda of this week has not been published yet.',
  free: 'Nothing in common.',
  time: 'Time',
  what: 'Engagement',
  leader: 'Chaired or attended by',
  place: 'Place',
  preparedBy: 'Prepared by',
  updated: 'Updated',
  today: 'today',
  note: 'The agenda may change; this is the latest published version.',
}

export const agendaWords: Record<Language, AgendaWords> = { vi, en }
