import { genreNames } from '../../../basics/genre-names.ts'
import type { ItemType, Origin } from '../rules/entry.ts'
import type { DateKind, ListedState } from '../rules/list-filter.ts'
import type { State } from '../rules/state.ts'
import { stateWords } from '../words.ts'

const states: Record<ListedState, string> = { ...stateWords, change: 'Đang đăng, có bản sửa' }
const origins: Record<Origin, string> = { own: 'Tự sản xuất', republished: 'Khai thác lại', translated: 'Dịch' }
const types: Record<ItemType, string> = {
  article: 'Tin, bài',
  page: 'Trang giới thiệu',
  agenda: 'Lịch công tác',
  document: 'Văn bản',
}
const dates: Record<DateKind, string> = { changed: 'Ngày sửa', created: 'Ngày tạo', published: 'Ngày đăng' }

/** What stands on the list of a site's items. */
export const listWords = {
  title: 'Tin, bài',
  write: 'Viết mới',
  all: 'Tất cả',
  states,
  origins,
  types,
  dates,
  genres: genreNames,
  ofState: 'Theo trạng thái',
  count: (count: number, most: number) => (count >= most ? `hơn ${(most - 1).toLocaleString('vi-VN')}` : `${count}`),
  found: (count: string) => `Tìm thấy ${count} mục.`,
  filter: {
    label: 'Lọc danh sách',
    more: 'Lọc thêm',
    text: 'Tiêu đề có chữ',
    state: 'Trạng thái',
    section: 'Chuyên mục',
    sectionHint: 'Gồm cả các mục con',
    unit: 'Đơn vị',
    author: 'Tác giả',
    genre: 'Thể loại',
    origin: 'Nguồn',
    type: 'Loại',
    dateOf: 'Tính theo',
    from: 'Từ ngày',
    until: 'Đến ngày',
    mine: 'Chỉ của tôi',
    any: 'Tất cả',
    apply: 'Lọc',
    chosen: 'Đang lọc theo',
    drop: (part: string) => `Bỏ lọc: ${part}`,
    dropAll: 'Bỏ mọi lọc',
    mineChip: 'Của tôi',
    somebody: 'Tác giả đã chọn',
  },
  saved: {
    label: 'Bộ lọc đã lưu',
    none: 'Bạn chưa lưu bộ lọc nào.',
    name: 'Tên bộ lọc',
    keep: 'Lưu bộ lọc này',
    asDefault: 'Mở danh sách bằng bộ lọc này',
    isDefault: 'mặc định',
    makeDefault: 'Đặt mặc định',
    noDefault: 'Bỏ mặc định',
    remove: 'Xóa',
  },
  columns: {
    choose: 'Chọn',
    name: 'Tiêu đề',
    state: 'Trạng thái',
    section: 'Chuyên mục',
    unit: 'Đơn vị',
    holder: 'Đang giữ',
    changed: 'Sửa lúc',
    number: 'Số',
    genre: 'Thể loại',
    origin: 'Nguồn',
    type: 'Loại',
    language: 'Ngôn ngữ',
    writer: 'Người viết',
    created: 'Tạo lúc',
    published: 'Đăng lúc',
    href: 'Địa chỉ',
  },
  languages: { vi: 'Tiếng Việt', en: 'Tiếng Anh' },
  changeUnderWay: (state: State) => `Bản sửa: ${stateWords[state].toLowerCase()}`,
  untitled: 'Chưa có tiêu đề',
  choose: (title: string) => `Chọn: ${title}`,
  chooseAll: 'Chọn cả trang này',
  none: 'Chưa có tin, bài nào trên trang.',
  noneOwn: 'Bạn chưa có tin, bài nào. Bấm “Viết mới” để bắt đầu.',
  noneFound: 'Không có mục nào khớp với bộ lọc.',
  keys: 'Phím tắt: j, k để lên xuống, x để chọn, Enter để mở, / để tìm.',
  table: {
    take: 'Tải danh sách',
    xlsx: 'Excel (XLSX)',
    csv: 'CSV',
    limit: (most: number) => `Mỗi tệp có nhiều nhất ${most.toLocaleString('vi-VN')} dòng, mới sửa trước.`,
    cut: (most: number) =>
      `Danh sách dài hơn: tệp chỉ có ${most.toLocaleString('vi-VN')} dòng mới sửa nhất. Lọc hẹp lại để lấy phần còn lại.`,
    heading: 'Danh sách tin, bài',
    made: (at: string, who: string) => `Lập lúc ${at}, ${who}`,
    sheet: 'Tin, bài',
  },
  done: {
    'da-luu-bo-loc': 'Đã lưu bộ lọc.',
    'da-xoa-bo-loc': 'Đã xóa bộ lọc.',
    'da-chon-mac-dinh': 'Đã đổi bộ lọc mặc định.',
  } as Record<string, string>,
  /** Why a deed on many could not begin. */
  unchosen: {
    'nothing-chosen': 'Chưa chọn bài nào. Đánh dấu ít nhất một bài trong danh sách rồi bấm “Xem trước”.',
    'too-many-chosen': 'Mỗi lần chọn được nhiều nhất 100 bài. Hãy chia làm nhiều lần.',
    'deed-unknown': 'Hãy chọn việc cần làm với các bài đã chọn.',
  } as Record<string, string>,
  issues: {
    'filter-name-missing': 'Hãy đặt tên cho bộ lọc.',
    'filter-name-long': 'Tên bộ lọc dài quá 80 ký tự.',
    'filter-empty': 'Danh sách chưa được lọc nên chưa có gì để lưu. Hãy lọc trước.',
    'filters-too-many': 'Bạn đã có 20 bộ lọc. Hãy xóa bớt một bộ lọc cũ.',
    'filter-unknown': 'Bộ lọc này không còn.',
  } as Record<string, string>,
  otherIssue: 'Mục này chưa đúng. Vui lòng xem lại.',
}

type Held = { stage: State; writer: string | null; takenUpBy: string | null }

/** With whom the text under way lies now; empty where it lies with nobody. */
export function holderText({ stage, writer, takenUpBy }: Held): string {
  switch (stage) {
    case 'draft':
    case 'returned':
      return writer ?? ''
    case 'submitted':
      return 'Chờ nhận biên tập'
    case 'in-review':
      return takenUpBy ?? 'Người biên tập'
    case 'awaiting-approval':
      return 'Người duyệt'
    case 'approved':
      return 'Người đăng'
    default:
      return ''
  }
}
