/** What the library says. */
import { bytesText } from '../../basics/numbers.ts'
import { type Kind, largestOf } from './rules/kinds.ts'
import { takeBackDays } from './rules/sweep.ts'

const most = (kind: Kind): string => bytesText(largestOf[kind], 'vi')

export const mediaWords = {
  title: 'Kho ảnh và tệp',
  lead: 'Ảnh, video, âm thanh và tài liệu của trang này. Ảnh được bỏ thông tin máy ảnh và nơi chụp trước khi lưu.',
  kinds: {
    picture: 'Ảnh',
    document: 'Tài liệu',
    video: 'Video',
    audio: 'Âm thanh',
    captions: 'Phụ đề',
  } satisfies Record<Kind, string>,
  upload: 'Tải lên',
  choose: 'Chọn tệp từ máy',
  camera: 'Chụp ảnh',
  drop: 'Kéo thả tệp vào đây, dán ảnh (Ctrl + V) hoặc chọn từ máy.',
  limits: `Ảnh tối đa ${most('picture')}, tài liệu ${most('document')}, video và âm thanh ${most('video')}; mỗi lần 30 tệp.`,
  uploading: 'Đang tải lên',
  uploaded: 'Đã tải lên',
  notUploaded: 'Chưa tải được',
  noScanner:
    'Chưa cài bộ quét mã độc nên tệp tải lên không được quét. Người vận hành: cài ClamAV và khai báo CLAMD_URL, rồi chạy “congso doctor” để kiểm tra.',
  unscanned: 'Chưa quét mã độc',
  empty: 'Kho chưa có tệp nào. Tải lên ảnh đầu tiên để dùng trong tin, bài.',
  nothingFound: 'Không có tệp nào khớp với bộ lọc.',
  clearFilter: 'Bỏ bộ lọc',
  list: 'Các tệp',
  views: 'Cách xem',
  grid: 'Dạng ảnh',
  rows: 'Dạng bảng',
  filter: 'Lọc',
  filterMore: 'Lọc thêm: sử dụng, bộ sưu tập, người, ngày',
  kind: 'Loại',
  all: 'Tất cả',
  text: 'Tìm theo tên, mô tả',
  from: 'Từ ngày',
  until: 'Đến ngày',
  collection: 'Bộ sưu tập',
  use: 'Sử dụng',
  used: 'Đang dùng',
  unused: 'Chưa dùng',
  who: 'Người tải lên',
  thrownAway: 'Tệp đã bỏ',
  back: 'Về kho',
  altMissing: 'Chưa có mô tả',
  islandsMissing: 'Thiếu Hoàng Sa, Trường Sa',
  mapQuestion: 'Chưa hỏi về bản đồ',
  name: 'Tên tệp',
  size: 'Dung lượng',
  added: 'Tải lên',
  state: 'Tình trạng',
  chosen: 'Với các tệp đã chọn',
  chooseColumn: 'Chọn',
  choose1: (name: string) => `Chọn ${name}`,
  intoCollection: 'Tên bộ sưu tập',
  addTo: 'Thêm vào bộ sưu tập',
  throwAway: 'Bỏ khỏi kho',
  throwAwayAll: 'Bỏ các tệp đã chọn',
  takeBack: 'Lấy lại',
  rescan: 'Quét lại các tệp chưa quét',
  unscannedHere: (count: number) => `Có ${count} tệp chưa được quét mã độc. Tin, bài dùng các tệp này chưa đăng được.`,
  thrownLead: `Tệp bỏ khỏi kho lấy lại được trong ${takeBackDays} ngày, sau đó bị xóa hẳn. Tệp có trong một bản cũ của bài thì được giữ để xem lại lịch sử.`,
}

export const fileWords = {
  preview: 'Xem trước',
  download: 'Mở tệp',
  notShown: 'Bản gốc được giữ riêng, không đưa lên trang.',
  about: 'Thông tin',
  texts: 'Mô tả và bản quyền',
  described: 'Ảnh có nội dung cần mô tả',
  decoration: 'Ảnh trang trí, không cần mô tả',
  altKind: 'Mô tả thay thế',
  alt: 'Mô tả ảnh',
  altHint: 'Người khiếm thị nghe câu này thay cho ảnh. Nói ảnh có ai, ở đâu, đang làm gì.',
  caption: 'Chú thích',
  credit: 'Tác giả ảnh, nguồn in dưới ảnh',
  source: 'Lấy từ đâu',
  licence: 'Quyền sử dụng',
  licences: {
    '': 'Chưa ghi',
    own: 'Cơ quan tự làm',
    permitted: 'Được tác giả cho phép',
    quoted: 'Trích dẫn theo luật',
    free: 'Giấy phép mở',
    state: 'Cơ quan nhà nước khác cung cấp',
  } as Record<string, string>,
  permission: 'Ai cho phép, ngày nào, bằng cách nào',
  map: 'Trên ảnh có bản đồ Việt Nam không? Nếu có: Hoàng Sa và Trường Sa có trên bản đồ không?',
  mapAnswers: {
    'no-map': 'Không có bản đồ Việt Nam',
    'islands-shown': 'Có bản đồ, có đủ Hoàng Sa và Trường Sa',
    'islands-missing': 'Có bản đồ, thiếu Hoàng Sa hoặc Trường Sa (ảnh sẽ không dùng được)',
  },
  focus: 'Phần quan trọng của ảnh',
  focusHint: 'Khi ảnh bị cắt cho vừa khung, phần này được giữ lại.',
  focusAt: (x: number, y: number) =>
    `${['trái', 'hơi trái', 'giữa', 'hơi phải', 'phải'][x / 25]}, ${['trên', 'hơi trên', 'giữa', 'hơi dưới', 'dưới'][y / 25]}`,
  collections: 'Bộ sưu tập',
  newCollection: 'Bộ sưu tập mới',
  save: 'Lưu thông tin',
  usedIn: 'Đang dùng ở',
  live: 'Đã đăng hoặc hẹn giờ',
  draft: 'Bản đang soạn',
  sitePlaces: {
    emblem: () => 'Biểu trưng của trang',
    banner: (text: string) => `Băng thông báo “${text}”`,
    link: (text: string) => `Liên kết “${text}”`,
  },
  hiddenDrafts: (count: number) => `${count} bài chưa đăng của người khác`,
  notUsed: 'Chưa tin, bài hay trang nào dùng tệp này.',
  replace: 'Thay bằng tệp khác',
  replaceLead:
    'Tệp mới vào kho với thông tin của tệp này. Sau đó chọn “Thay ở mọi nơi” để xem trước từng bài đang dùng tệp cũ: bài đang soạn nhận tệp mới ngay, bài đang đăng có một bản sửa chờ duyệt, nên ảnh trên trang không đổi khi chưa qua duyệt.',
  replaceSend: 'Tải tệp thay thế',
  replaces: 'Tệp này thay cho',
  replacedBy: 'Đã có tệp thay thế',
  stillOld: 'Các mục còn dùng tệp cũ',
  replaceAll: 'Thay ở mọi nơi',
  throwLead: `Tệp không còn trong kho nhưng lấy lại được trong ${takeBackDays} ngày, sau đó bị xóa hẳn.`,
  inUse: 'Tệp đang được dùng nên không bỏ được. Thay tệp trong các mục ở trên trước.',
}

export const mediaDone: Record<string, string> = {
  'tai-len': 'Đã tải lên. Mở từng ảnh để ghi mô tả trước khi dùng.',
  luu: 'Đã lưu thông tin tệp.',
  bo: `Đã bỏ khỏi kho. Lấy lại được trong ${takeBackDays} ngày ở mục Tệp đã bỏ.`,
  'lay-lai': 'Đã lấy lại tệp.',
  'vao-bo': 'Đã thêm vào bộ sưu tập.',
  quet: 'Đã quét xong. Tệp nào chưa quét được vẫn còn đánh dấu.',
  thay: 'Đã nhận tệp thay thế. Kiểm tra tệp mới, rồi chọn “Thay ở mọi nơi”.',
}

const problems: Record<string, string> = {
  'not-found': 'Không còn tệp này trong kho.',
  'in-use': 'Có tệp đang được dùng nên không bỏ được. Mở tệp để xem đang dùng ở đâu.',
  'not-clean': 'Tệp chưa được quét sạch mã độc nên không lấy lại được. Hãy tải lên một bản khác.',
  'not-yours': 'Tệp do người khác tải lên. Hãy nhờ Ban Biên tập sửa hoặc bỏ.',
  'alt-missing': 'Chưa có mô tả. Hãy mô tả ảnh, hoặc chọn đây là ảnh trang trí.',
  'permission-missing': 'Chưa ghi ai cho phép. Hãy ghi tên, ngày và cách cho phép.',
  'collection-nameless': 'Chưa có tên bộ sưu tập. Hãy gõ tên rồi thêm lại.',
  'none-chosen': 'Chưa chọn tệp nào. Hãy đánh dấu ít nhất một tệp.',
  'another-kind': 'Tệp thay thế phải cùng loại với tệp cũ.',
  'no-files': 'Chưa chọn tệp nào. Hãy chọn ít nhất một tệp rồi tải lên.',
  empty: 'Tệp rỗng, không có nội dung. Hãy kiểm tra lại tệp trên máy.',
  'unknown-type':
    'Loại tệp này không dùng được trên trang. Dùng ảnh JPG, PNG, WebP, AVIF, GIF hoặc SVG; PDF, Word, Excel, PowerPoint; MP4, WebM; MP3, M4A, OGG; phụ đề VTT.',
  program: 'Tệp này là chương trình chạy trên máy (dù tên có thể ghi khác) nên không được nhận.',
  'web-page': 'Tệp này là trang web (HTML), không phải ảnh hay tài liệu như tên của nó, nên không được nhận.',
  archive: 'Không nhận tệp nén. Hãy giải nén rồi tải từng tệp bên trong.',
  heic: 'Ảnh HEIC của iPhone chưa đọc được ở đây. Trên điện thoại: Cài đặt > Camera > Định dạng > Tương thích nhất, hoặc lưu ảnh thành JPG rồi tải lại.',
  macros:
    'Tài liệu có macro (chương trình ẩn) nên không được nhận. Hãy lưu lại dưới dạng .docx, .xlsx, .pptx hoặc PDF.',
  'template-elsewhere':
    'Tài liệu lấy mẫu từ một địa chỉ khác, có thể kéo mã độc về máy người mở. Hãy lưu thành PDF rồi tải lại.',
  'unpacks-too-big':
    'Tệp chứa phần nén nở ra quá lớn hoặc chứa tệp nén bên trong nên không được nhận. Hãy lưu lại tài liệu, bỏ phần đính kèm bên trong.',
  'hidden-content':
    'Bên trong tệp có giấu thêm nội dung khác ngoài nội dung của nó nên không được nhận. Hãy mở tệp, lưu thành tệp mới rồi tải lại.',
  'pdf-with-program':
    'Tệp PDF có mã tự chạy (JavaScript hoặc lệnh mở chương trình) nên không được nhận. Hãy in ra PDF mới (In > Lưu thành PDF) rồi tải lại.',
  damaged: 'Tệp bị hỏng hoặc chưa tải trọn vẹn. Hãy mở thử trên máy, lưu lại rồi tải lên.',
  'too-many-pixels': 'Ảnh có kích thước điểm ảnh quá lớn. Hãy thu nhỏ còn dưới 12.000 điểm ảnh mỗi chiều rồi tải lại.',
  'document-type':
    'Hình SVG có phần khai báo DOCTYPE/ENTITY, có thể dùng để tấn công. Hãy xuất lại thành SVG thường hoặc PNG.',
  'drawing-too-deep': 'Hình SVG quá phức tạp. Hãy xuất thành PNG rồi tải lại.',
  'drawing-too-long': 'Hình SVG lớn hơn 2 MB. Hãy xuất thành PNG rồi tải lại.',
  infected:
    'Bộ quét tìm thấy mã độc trong tệp nên tệp không được lưu. Hãy quét máy tính của bạn và báo người phụ trách an toàn thông tin.',
  'too-large-picture': `Ảnh lớn hơn ${most('picture')}. Hãy thu nhỏ rồi tải lại.`,
  'too-large-document': `Tài liệu lớn hơn ${most('document')}. Hãy nén ảnh trong tài liệu hoặc chia nhỏ rồi tải lại.`,
  'too-large-video': `Video lớn hơn ${most('video')}. Hãy giảm độ phân giải hoặc cắt thành nhiều phần.`,
  'too-large-audio': `Tệp âm thanh lớn hơn ${most('audio')}. Hãy lưu ở dạng MP3 rồi tải lại.`,
  'too-large-captions': `Tệp phụ đề lớn hơn ${most('captions')}. Hãy kiểm tra lại tệp.`,
}

export const mediaIssueText = (problem: string): string =>
  problems[problem] ?? 'Chưa làm được. Hãy tải lại trang và thử lại.'
