/** The sentences in which an import of articles says what is wrong. */
import { type LineProblem, type LineSentence, sentencesOf } from '../../sites/rules/index.ts'
import type { NoticeKind } from './import-files.ts'

const labels = {
  external_id: 'mã bài',
  published_at: 'ngày đăng',
  unit: 'đơn vị',
  unit_group: 'nhóm của đơn vị',
  author: 'tác giả',
  genre: 'thể loại',
  section: 'chuyên mục',
  title: 'tiêu đề',
  summary: 'tóm tắt',
  body: 'nội dung',
  byline: 'dòng ghi tên',
  authors: 'danh sách tác giả',
  event_at: 'ngày diễn ra sự kiện',
  received_at: 'ngày nhận bài',
  origin: 'nguồn gốc',
  source: 'nguồn',
  language: 'ngôn ngữ',
  pictures: 'danh sách ảnh',
  attachments: 'danh sách tệp kèm theo',
  old_url: 'địa chỉ cũ',
}

const sentences: Readonly<Record<string, LineSentence>> = {
  'unknown-genre': (_, value) => `Không có thể loại “${value}”.`,
  'language-not-spoken': (_, value) => `Trang này không có ngôn ngữ “${value}”.`,
  'source-missing': () => 'Tin khai thác lại hoặc bài dịch phải ghi nguồn (source).',
  'in-the-future': (field, value) => `Ngày ở tương lai: ${field} là “${value}”.`,
  'too-early': (field, value) => `Ngày quá xa trong quá khứ: ${field} là “${value}”, trước năm 1990.`,
  'event-not-sane': (_, value) => `Ngày diễn ra sự kiện (event_at) “${value}” không hợp lý.`,
  'not-an-address': (_, value) => `Địa chỉ cũ (old_url) “${value}” không đúng dạng.`,
  'authors-not-a-list': () => 'Danh sách tác giả (authors) phải là danh sách JSON, nhiều nhất 50 người.',
  'author-without-name': () => 'Trong danh sách tác giả (authors) có người thiếu tên.',
  'unknown-role': (_, value) => `Không có vai trò tác giả “${value}”.`,
  'share-not-a-percentage': (_, value) => `Tỷ lệ “${value}” của tác giả phải lớn hơn 0 và không quá 100.`,
  'share-missing': () => 'Có tác giả ghi tỷ lệ, có tác giả không: ghi cho mọi người hoặc không ghi cho ai.',
  'shares-not-100': (_, value) => `Tỷ lệ của các tác giả cộng lại là ${value}, phải là 100.`,
  'not-a-list': (field) => `Mục ${field} phải là danh sách JSON, nhiều nhất 200 phần tử.`,
  'body-not-text': () => 'Nội dung (body) phải là chuỗi HTML hoặc danh sách đoạn văn.',
  'body-empty': () => 'Thiếu nội dung (body), hoặc không còn chữ nào sau khi lọc bỏ mã không được phép.',
  'body-too-large': () => 'Nội dung (body) lớn quá mức cho phép của một bài.',
  'unknown-unit': (_, value) => `Đơn vị “${value}” chưa có ở trang này.`,
  'unit-in-the-other-group': (_, value) =>
    `Đơn vị “${value}” ở trang này thuộc nhóm khác với nhóm ghi ở dòng (unit_group).`,
  'new-unit-without-group': (_, value) =>
    `Đơn vị “${value}” chưa có ở trang này; để tạo mới phải ghi nhóm (unit_group).`,
  'unknown-section': (_, value) => `Chuyên mục “${value}” chưa có ở trang này.`,
  'encoding-damaged': () => 'Chữ bị hỏng mã: mất ký tự khi chuyển mã, không đọc lại được.',
  'encoding-mixed': () => 'Chữ lẫn hai bảng mã: vừa Unicode vừa TCVN3 hoặc VNI.',
  'encoding-unclear': () => 'Chữ ở bảng mã cũ nhưng không phân biệt được TCVN3 hay VNI.',
  'not-utf-8': () => 'Dòng không ở mã UTF-8 và cũng không nhận ra là TCVN3 hay VNI.',
  'not-accepted': (_, value) => `Không ghi được dòng này vào cơ sở dữ liệu (${value}).`,
}

/** Everything that is wrong with a line of articles, in sentences. */
export const articleSentences = (problems: readonly LineProblem[]): string => sentencesOf(problems, labels, sentences)

/** What was left out without harm to the article, with how often. */
export const noticeSentences: Record<NoticeKind, (count: number) => string> = {
  'picture-elsewhere': (count) => `${count} ảnh ở địa chỉ ngoài không được tải.`,
  'picture-without-alt': (count) => `${count} ảnh thiếu lời tả (alt) nên không được nhập.`,
  'picture-not-found': (count) => `${count} ảnh không tìm thấy trong thư mục của tệp nhập.`,
  'picture-not-readable': (count) => `${count} tệp ảnh không đọc được.`,
  'attachment-elsewhere': (count) => `${count} tệp kèm theo ở địa chỉ ngoài không được tải.`,
  'attachment-not-found': (count) => `${count} tệp kèm theo không tìm thấy trong thư mục của tệp nhập.`,
  'attachment-kind': (count) => `${count} tệp kèm theo thuộc loại không được đăng.`,
  'markup-left-out': (count) => `${count} bài có mã HTML không được phép đã được lọc bỏ.`,
}
