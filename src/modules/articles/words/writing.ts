/** What the desk says where an article is written. */
import type { Genre } from '../rules/genre.ts'

export const genreNames: Record<Genre, string> = {
  tin: 'Tin',
  bai: 'Bài',
  anh: 'Ảnh',
  'chum-anh': 'Chùm ảnh',
  'phong-su': 'Phóng sự',
  'phong-van': 'Phỏng vấn',
  video: 'Video',
  'phat-thanh': 'Chương trình phát thanh',
  'do-hoa': 'Đồ họa',
  'thong-bao': 'Thông báo',
  'tra-loi-ban-doc': 'Trả lời bạn đọc',
}

export const originNames = { own: 'Tự viết', republished: 'Khai thác lại', translated: 'Dịch' } as const

export const workNames: Record<string, string> = {
  text: 'Phần chữ',
  photo: 'Ảnh',
  clip: 'Video',
  audio: 'Âm thanh',
  graphic: 'Đồ họa',
  translation: 'Bản dịch',
}

export const authorRoles: Record<string, string> = {
  author: 'Tác giả',
  photographer: 'Chụp ảnh',
  camera: 'Quay phim',
  editor: 'Biên tập',
  translator: 'Người dịch',
  presenter: 'Đọc, dẫn chương trình',
  'data-entry': 'Nhập liệu',
}

export const writingWords = {
  genre: 'Thể loại',
  title: 'Tiêu đề',
  titleHint: 'Nói ngay việc gì, ở đâu. Không viết hoa toàn bộ; nên dưới 120 ký tự.',
  summary: 'Tóm tắt',
  summaryHint: 'Một, hai câu; hiện trong danh sách và dưới tiêu đề.',
  body: 'Nội dung',
  bodyHint:
    'Mỗi đoạn cách nhau một dòng trống. “## ” trước đề mục, “- ” trước mỗi gạch đầu dòng, “> ” trước trích dẫn, **chữ đậm**, *chữ nghiêng*, [chữ](địa chỉ liên kết).',
  bodyKept:
    'Dòng dạng [[3: Bảng]] thay cho phần không gõ được ở đây (bảng, ảnh, video, tệp). Giữ dòng đó thì phần ấy còn nguyên; chuyển chỗ hoặc xóa dòng thì phần ấy cũng chuyển hoặc mất.',
  section: 'Chuyên mục chính',
  sectionNone: '— Chọn chuyên mục —',
  sectionsAlso: 'Đăng thêm ở chuyên mục khác',
  sectionGone: 'Chuyên mục đã chọn trước đây',
  picture: 'Ảnh đại diện',
  pictureChoice: 'Ảnh',
  pictureNone: 'Không dùng ảnh đại diện',
  pictureHint: 'Chọn trong các ảnh mới nhất của kho. Ảnh hiện ở danh sách và đầu bài.',
  alt: 'Ảnh cho thấy gì',
  altHint: 'Một câu tả ảnh cho người không nhìn thấy. Bắt buộc, trừ khi ảnh chỉ để trang trí.',
  decorative: 'Ảnh chỉ để trang trí, không cần mô tả',
  caption: 'Chú thích',
  credit: 'Người chụp, nguồn ảnh',
  authors: 'Tác giả và tác phẩm',
  byline: 'Dòng tác giả như sẽ in',
  bylineHint: 'Ví dụ: “Tin: Nguyễn A – Ảnh: Trần B”, “Tin, ảnh: Nguyễn A”, bút danh, “BBT”, “(Theo …)”.',
  works: 'Ai làm phần nào',
  worksHint:
    'Đề xuất theo dòng tác giả; hãy sửa nếu chưa đúng. Tỷ lệ của những người cùng làm một phần cộng lại phải bằng 100%.',
  worksNone: 'Chưa ghi ai. Gõ dòng tác giả rồi lưu, phần này sẽ được đề xuất.',
  workKind: 'Phần',
  workNew: 'Thêm một phần',
  workRemove: 'Bỏ phần này',
  workLegend: (name: string, number: number) => `${name} (${number})`,
  authorName: 'Họ tên',
  authorPen: 'Bút danh',
  authorRole: 'Vai trò',
  authorShare: 'Tỷ lệ %',
  authorOf: (what: string, number: number, name: string) => `${what}, người thứ ${number} (${name})`,
  authorKnown: 'Có trong danh bạ cộng tác viên',
  source: 'Nguồn bài',
  origin: 'Bài này là',
  sourceName: 'Nguồn',
  sourceNameHint: 'Tên cơ quan báo chí hoặc trang đã đăng trước. Bắt buộc khi khai thác lại hoặc dịch.',
  sourceUrl: 'Địa chỉ bài gốc',
  sourceUrlHint: 'Chép từ thanh địa chỉ, bắt đầu bằng https://',
  times: 'Đơn vị và thời gian',
  unit: 'Đơn vị của bài',
  unitNone: '— Chưa ghi —',
  unitGone: 'Đơn vị đã chọn trước đây',
  eventAt: 'Sự việc diễn ra lúc',
  receivedAt: 'Ban Biên tập nhận bài lúc',
  momentHint: 'Giờ Việt Nam.',
  expiry: 'Thời hạn của thông báo',
  expiresAt: 'Hết hiệu lực lúc',
  expiresHint: 'Đến giờ này bài tự rời khỏi các danh sách.',
  broadcast: 'Chương trình phát thanh, truyền hình',
  series: 'Tên chương trình',
  seriesNumber: 'Số',
  airOn: 'Ngày phát',
  programme: 'Nội dung chương trình',
  programmeHint: 'Mỗi dòng một mục; ghi số phút sau dấu |, ví dụ: Tin trong tuần | 5',
} as const

/** What is wrong at a field, and what to do. A sentence for a field goes before the general one. */
const sentences: Record<string, string> = {
  'title-missing': 'Bài chưa có tiêu đề. Hãy viết tiêu đề.',
  'section-missing': 'Chưa chọn chuyên mục. Hãy chọn chuyên mục chính của bài.',
  'body-missing': 'Bài chưa có nội dung. Hãy viết nội dung hoặc chọn ảnh đại diện.',
  'source-missing': 'Bài khai thác lại hoặc dịch phải ghi nguồn. Hãy điền tên nguồn.',
  'shares-not-whole': 'Tỷ lệ của những người cùng làm một phần phải cộng lại bằng 100%. Hãy sửa lại các tỷ lệ.',
  'not-a-web-address': 'Địa chỉ bài gốc phải bắt đầu bằng http:// hoặc https://. Hãy chép lại từ thanh địa chỉ.',
  'link-not-allowed':
    'Một liên kết trong bài không dùng được. Hãy kiểm tra địa chỉ: chỉ nhận http, https, mailto và tel.',
  'alt-missing': 'Một ảnh trong bài chưa được mô tả. Hãy mô tả ảnh hoặc đánh dấu là ảnh trang trí.',
  'picture-incomplete': 'Một ảnh trong bài thiếu thông tin. Hãy xóa ảnh đó rồi chọn lại từ kho.',
  'gallery-empty': 'Một chùm ảnh không có ảnh nào. Hãy thêm ảnh hoặc xóa chùm ảnh.',
  'file-incomplete': 'Một tệp trong bài thiếu thông tin. Hãy xóa tệp đó rồi chọn lại từ kho.',
  'heading-level': 'Một đề mục không đúng bậc. Hãy đặt lại là “Đề mục” hoặc “Đề mục nhỏ”.',
  'too-long': 'Bài dài quá mức lưu được. Hãy chia thành nhiều bài hoặc chuyển phụ lục thành tệp kèm theo.',
  'too-deep': 'Danh sách hoặc bảng lồng nhau quá sâu. Hãy bớt các bậc lồng.',
}

const unreadable: Record<string, string> = {
  title: 'Tiêu đề dài quá 1.000 ký tự. Hãy viết ngắn lại.',
  summary: 'Tóm tắt dài quá 5.000 ký tự. Hãy viết ngắn lại.',
  genre: 'Thể loại không có trong danh sách. Hãy chọn lại.',
  picture: 'Ảnh đại diện không đọc được. Hãy chọn lại ảnh.',
  sectionIds: 'Chuyên mục không đọc được. Hãy chọn lại.',
  byline: 'Dòng tác giả dài quá 500 ký tự. Hãy viết ngắn lại.',
  sharePercent: 'Tỷ lệ phải là số lớn hơn 0 và không quá 100. Hãy sửa lại.',
  works: 'Phần tác giả chưa đọc được. Hãy kiểm tra họ tên, vai trò và tỷ lệ.',
  unitId: 'Đơn vị không có trong danh sách. Hãy chọn lại.',
  eventAt: 'Thời điểm diễn ra không đúng. Hãy chọn lại ngày giờ.',
  receivedAt: 'Thời điểm nhận bài không đúng. Hãy chọn lại ngày giờ.',
  expiresAt: 'Thời hạn không đúng. Hãy chọn lại ngày giờ.',
  series: 'Tên chương trình dài quá 300 ký tự. Hãy viết ngắn lại.',
  seriesNumber: 'Số của chương trình phải là số nguyên dương. Hãy sửa lại.',
  airOn: 'Ngày phát không đúng. Hãy chọn lại ngày.',
  programme: 'Một mục của chương trình chưa đúng. Mỗi dòng một mục, số phút từ 1 đến 1440 sau dấu |.',
  sourceName: 'Tên nguồn dài quá 300 ký tự. Hãy viết ngắn lại.',
  sourceUrl: 'Địa chỉ bài gốc dài quá 2.000 ký tự. Hãy chép lại địa chỉ ngắn hơn.',
}

const otherIssue = 'Mục này chưa đọc được. Hãy kiểm tra và nhập lại.'

export function writingIssueText({ field, problem }: { field: string; problem: string }): string {
  const parts = field.split('.')
  return sentences[problem] ?? unreadable[parts.at(-1) ?? ''] ?? unreadable[parts[0] ?? ''] ?? otherIssue
}
