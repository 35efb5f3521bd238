import type { Language } from '../../basics/language.ts'

const vi = {
  unpublished: 'Nội dung của mục này chưa được công bố.',
  unpublishedNext: 'Cần thông tin ngay, xin liên hệ trực tiếp với cơ quan.',
  contactLink: 'Xem thông tin liên hệ',
  updated: 'Cập nhật',
  siblings: 'Trong mục này',
  mistake: 'Báo sai sót',
  contact: 'Liên hệ',
  address: 'Địa chỉ',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  responsible: 'Chịu trách nhiệm nội dung',
  governing: 'Cơ quan chủ quản',
  noContact: 'Thông tin liên hệ chưa được công bố.',
  directoryLink: 'Danh bạ cán bộ, công chức',
  directory: 'Danh bạ cán bộ, công chức',
  directoryLead: 'Xếp theo thứ tự chức vụ của từng cơ quan.',
  noOfficials: 'Danh bạ chưa được công bố.',
  noOfficialsOf: 'Chưa công bố.',
  name: 'Họ và tên',
  title: 'Chức vụ',
  duties: 'Phụ trách',
  bodies: 'Các cơ quan trong danh bạ',
}

export type PageWords = typeof vi

const en: PageWords = {
  unpublished: 'The content of this section has not been published yet.',
  unpublishedNext: 'If you need it now, please contact the agency directly.',
  contactLink: 'See how to contact us',
  updated: 'Updated',
  siblings: 'In this section',
  mistake: 'Report a mistake',
  contact: 'Contact',
  address: 'Address',
  phone: 'Telephone',
  email: 'E-mail',
  responsible: 'Responsible for content',
  governing: 'Governing agency',
  noContact: 'Contact details have not been published yet.',
  directoryLink: 'Directory of officials',
  directory: 'Directory of officials',
  directoryLead: 'In the order of office within each body.',
  noOfficials: 'The directory has not been published yet.',
  noOfficialsOf: 'Not published yet.',
  name: 'Name',
  title: 'Office',
  duties: 'In charge of',
  bodies: 'Bodies in the directory',
}

export const pageWords: Record<Language, PageWords> = { vi, en }
