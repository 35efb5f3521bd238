import type { Kind } from './rules/finding.ts'
import type { RepairList } from './rules/lists.ts'

type KindWords = { what: string; why: (because: string) => string }

/** What each finding says, and why: for the list, the editor and the check before a text goes on. */
export const kindWords: Record<Kind, KindWords> = {
  'not-a-word': { what: 'Sai chính tả', why: () => 'Không phải tiếng Việt viết đúng, và không có trong danh sách từ.' },
  'tone-place': { what: 'Đặt dấu sai chỗ', why: () => 'Dấu thanh đứng ở chữ khác.' },
  'tone-mixed': {
    what: 'Hai cách đặt dấu',
    why: () => 'Cả hai cách (hòa, hoà) đều đúng, nhưng bài dùng lẫn. Cách này ít hơn trong bài.',
  },
  'wrong-word': {
    what: 'Có thể nhầm chữ',
    why: () => 'Hai chữ này hầu như không đi với nhau; có chữ gần giống thường đi với nhau.',
  },
  doubled: { what: 'Lặp chữ', why: () => 'Một chữ viết hai lần liền nhau.' },
  'not-nfc': {
    what: 'Dấu rời khỏi chữ',
    why: () => 'Chữ trông đúng nhưng tìm kiếm không thấy. Chuyển về một dạng (NFC).',
  },
  phrase: { what: 'Sai cụm từ', why: () => 'Chỉ khác dấu so với một cụm từ hành chính quen dùng.' },
  name: {
    what: 'Sai tên riêng',
    why: () => 'Chỉ khác dấu so với tên của một đơn vị, nơi chốn hoặc người trong mạng lưới.',
  },
  'authority-mark': {
    what: 'Ký hiệu thể thức',
    why: () => 'Văn bản hành chính viết “TM.” (Phụ lục I Nghị định 30/2020/NĐ-CP); văn bản của Đảng viết “T/M”.',
  },
  capitals: { what: 'Viết hoa', why: () => 'Theo Phụ lục II Nghị định 30/2020/NĐ-CP.' },
  weekday: { what: 'Sai thứ', why: (because) => `Ngày này là ${because}.` },
  'no-such-day': { what: 'Không có ngày này', why: () => 'Lịch không có ngày này.' },
  share: { what: 'Tỷ lệ không khớp', why: (because) => `Tính từ hai số trong câu: ${because}.` },
  sum: { what: 'Cộng không khớp', why: (because) => `Cộng lại: ${because}.` },
  'leader-title': { what: 'Sai chức vụ', why: (because) => `Theo danh bạ, vào ngày của bài: ${because}.` },
  'leader-order': { what: 'Thứ tự lãnh đạo', why: (because) => `Theo thứ tự trong danh bạ, ${because} đứng trước.` },
  listed: { what: 'Lỗi hay gặp', why: () => 'Có trong danh sách lỗi hay gặp.' },
}

export const qualityWords = {
  entry: 'Chất lượng',
  title: 'Chất lượng bài viết',
  lead: 'Chính tả, thể thức và số liệu trong các bài đang hiện trên trang. Bài cần xem nhất đứng đầu.',
  none: 'Không thấy gì cần xem trong các bài đang hiện.',
  noneHint: 'Bài mới đăng được xem trong vòng một phút.',
  count: (count: number) => `${count} chỗ`,
  open: 'Mở bài',
  fields: { title: 'tiêu đề', summary: 'tóm tắt', body: 'nội dung' } as Record<string, string>,
  becomes: 'sửa thành',
  mend: 'Bỏ qua',
  more: 'Xem tiếp',
  tabs: { findings: 'Bài cần xem', words: 'Danh sách từ', repairs: 'Sửa lỗi hay gặp' },
  tabsName: 'Các phần của Chất lượng',
  done: {
    them: 'Đã thêm vào danh sách từ.',
    bo: 'Đã lấy ra khỏi danh sách từ.',
    sua: 'Đã thêm vào danh sách sửa lỗi.',
    'bo-sua': 'Đã lấy ra khỏi danh sách sửa lỗi.',
    'bo-qua': 'Đã bỏ qua. Chỗ này không hiện lại ở bài đó.',
  } as Record<string, string>,
}

export const listWords = {
  title: 'Danh sách từ',
  lead: 'Từ và cụm từ luôn được coi là viết đúng: tên riêng, thuật ngữ, từ địa phương. Thêm một lần, không bị nhắc nữa.',
  site: 'Của trang này',
  network: 'Của toàn mạng lưới',
  empty: 'Chưa có từ nào.',
  word: 'Từ hoặc cụm từ',
  wordHint: 'Tối đa 8 chữ.',
  where: 'Thêm vào',
  forSite: 'trang này',
  forNetwork: 'toàn mạng lưới',
  add: 'Thêm vào danh sách',
  by: 'Người thêm',
  when: 'Lúc',
  drop: 'Lấy ra',
  history: 'Đã lấy ra',
  ended: (by: string, when: string) => `${by} lấy ra ${when}`,
}

export const repairWords = {
  title: 'Sửa lỗi hay gặp',
  lead: 'Hai danh sách dùng chung cho mọi trang. Mỗi dòng ghi rõ gặp ở đâu, để người sau cân nhắc.',
  lists: { recognised: 'Lỗi nhận dạng chữ (bản quét)', typed: 'Lỗi người viết' } satisfies Record<RepairList, string>,
  about: {
    recognised: 'Máy đọc bản quét nhầm chữ. Dùng khi kiểm tra văn bản trước khi đăng.',
    typed: 'Người viết hay nhầm. Dùng khi soạn bài và khi kiểm tra trước khi gửi.',
  } satisfies Record<RepairList, string>,
  list: 'Danh sách',
  wrong: 'Viết sai',
  right: 'Viết đúng',
  source: 'Gặp ở đâu',
  add: 'Thêm dòng',
  drop: 'Lấy ra',
  empty: 'Chưa có dòng nào.',
  known: (count: number) => `${count} lỗi có sẵn trong phần mềm`,
  becomes: 'sửa thành',
  keepers: 'Ban Biên tập của Cổng tỉnh giữ hai danh sách này.',
}

export const duplicateWords = {
  title: 'Bài gần giống',
  lead: (title: string) => `Các bài đang hiện trên những trang của tỉnh, có nội dung gần giống “${title}”.`,
  none: 'Không có bài nào gần giống.',
  site: 'Trang',
  item: 'Bài',
  likeness: 'Giống',
  percent: (share: number) => `${Math.round(share * 100)}%`,
  reuse: 'Dùng lại thay vì chép',
  own: 'Bài của chính trang này',
  see: 'Xem bài',
}

export const qualityIssues = {
  issues: {
    'word-missing': 'Hãy ghi từ.',
    'too-long': 'Dài quá. Hãy ghi ngắn hơn.',
    'not-found': 'Không thấy dòng này. Có thể vừa có người lấy ra.',
    'list-unknown': 'Hãy chọn danh sách.',
    'same-as-wrong': 'Chữ đúng phải khác chữ sai.',
    'source-missing': 'Hãy ghi gặp ở đâu.',
    'repair-there': 'Danh sách đã có dòng này.',
    'not-yours': 'Chỉ Ban Biên tập của Cổng tỉnh sửa danh sách chung.',
  } as Record<string, string>,
  otherIssue: 'Chưa làm được. Hãy tải lại trang rồi thử lại.',
}
