import type { Language } from '../../basics/language.ts'

const vi = {
  services: 'Bạn cần làm gì?',
  service: {
    documents: 'Tra cứu văn bản',
    procedures: 'Làm thủ tục hành chính',
    questions: 'Hỏi cơ quan',
    consultations: 'Góp ý dự thảo',
    agenda: 'Xem lịch công tác',
    directory: 'Tìm người phụ trách',
    contact: 'Liên hệ cơ quan',
    mistake: 'Báo sai sót',
    about: 'Tìm hiểu cơ quan',
    notices: 'Đọc thông báo',
  },
  latest: 'Tin mới',
  all: 'Xem tất cả',
  notices: 'Thông báo',
  noNotices: 'Chưa có thông báo còn hiệu lực.',
  agenda: 'Lịch công tác',
  noAgenda: 'Lịch công tác những ngày tới chưa được công bố.',
  agendaAll: 'Xem cả tuần',
  media: 'Đa phương tiện',
  radio: 'Phát thanh',
  gathered: 'Từ các sở, ngành và địa phương',
  links: 'Liên kết',
  linkGroups: {
    government: 'Chính phủ và Quốc hội',
    ministry: 'Bộ, ngành trung ương',
    press: 'Báo chí',
    agency: 'Cơ quan, đơn vị trong tỉnh',
  },
  empty: 'Trang này chưa đăng tin, bài nào.',
}

export type HomeWords = typeof vi
export type ServiceKey = keyof HomeWords['service']
export type LinkGroup = keyof HomeWords['linkGroups']

const en: HomeWords = {
  services: 'What would you like to do?',
  service: {
    documents: 'Find a document',
    procedures: 'Use a public service',
    questions: 'Ask the agency',
    consultations: 'Comment on a draft',
    agenda: 'See the agenda',
    directory: 'Find an official',
    contact: 'Contact us',
    mistake: 'Report a mistake',
    about: 'Get to know us',
    notices: 'Read the notices',
  },
  latest: 'Latest news',
  all: 'See all',
  notices: 'Notices',
  noNotices: 'There are no notices in force.',
  agenda: 'Agenda of the leaders',
  noAgenda: 'The agenda of the coming days has not been published yet.',
  agendaAll: 'See the whole week',
  media: 'Multimedia',
  radio: 'Radio',
  gathered: 'From departments and localities',
  links: 'Links',
  linkGroups: {
    government: 'Government and National Assembly',
    ministry: 'Ministries',
    press: 'Press',
    agency: 'Agencies of the province',
  },
  empty: 'Nothing has been published on this site yet.',
}

export const homeWords: Record<Language, HomeWords> = { vi, en }
