/** What the desk says about whom signatures are trusted from, and about the watched folder. */
import { dayText } from '../../../basics/dates.ts'

const files: Record<string, string> = {
  'empty-file': 'Tệp rỗng. Chép lại tệp.',
  'too-large': 'Tệp lớn quá 60 MB. Tách nhỏ rồi chép lại.',
  'nested-too-deep': 'Tệp nén lồng nhau quá nhiều lớp. Chép từng tệp bên trong.',
  'nothing-inside': 'Bên trong không có văn bản nào.',
  'not-a-zip': 'Tệp nén bị hỏng. Nén lại rồi chép lại.',
  'zip-encrypted': 'Tệp nén có mật khẩu. Bỏ mật khẩu rồi chép lại.',
  'zip-too-large': 'Tệp nén chứa quá nhiều hoặc giải nén ra quá lớn. Chia nhỏ rồi chép lại.',
  'zip-broken': 'Tệp nén bị hỏng. Nén lại rồi chép lại.',
  unreadable: 'Máy không được quyền đọc tệp. Nhờ đơn vị vận hành sửa quyền.',
  failed: 'Nhận tệp bị lỗi. Bấm Thử lại; vẫn vậy thì báo đơn vị vận hành.',
}

const folders: Record<string, string> = {
  EACCES: 'máy không được quyền đọc',
  EPERM: 'máy không được quyền đọc',
  ENOTDIR: 'ở đó là một tệp, không phải thư mục',
  ENOSPC: 'ổ đĩa đã đầy',
}

export const upkeepWords = {
  title: 'Chứng thư và thư mục theo dõi',
  lead: 'Máy chỉ kết luận được chữ ký khi biết tin ai, và chỉ nhận được tệp mà nó đọc được. Chứng thư do đơn vị vận hành đặt vào thư mục trust.',
  back: 'Về nguồn văn bản',
  trusted: 'Ai được tin cậy',
  anchors: 'Chứng thư gốc được tin cậy',
  noAnchors: 'Chưa có chứng thư gốc nào: mọi chữ ký đều bị báo chưa tin cậy, nên văn bản bị dừng.',
  lists: 'Danh sách chứng thư bị thu hồi (CRL)',
  noLists:
    'Chưa có danh sách thu hồi nào. Chữ ký vẫn được kiểm tra; việc chứng thư có bị thu hồi hay không thì chưa biết.',
  columns: { name: 'Tổ chức', from: 'Lập lúc', until: 'Dùng được đến', state: 'Tình trạng' },
  holds: 'Còn hạn',
  over: 'Hết hạn',
  unread: (names: string) => `Không đọc được: ${names}. Chỉ chép chứng thư, CRL, phản hồi OCSP dạng PEM hoặc DER.`,
  recheck: 'Kiểm tra lại chữ ký',
  recheckLead:
    'Sau khi thêm chứng thư hoặc danh sách thu hồi, máy tự kiểm tra lại những chữ ký chưa đạt. Bấm nút để kiểm tra lại tất cả: văn bản đến đang chờ và văn bản đã đăng. Thông tin đã sửa được giữ nguyên.',
  recheckSend: 'Kiểm tra lại tất cả',
  running: (looked: number, total: number) => `Đang kiểm tra lại: ${looked}/${total}. Trang tự tải lại sau vài giây.`,
  ended: (looked: number, arrivals: number, documents: number) =>
    `Lần gần nhất đã kiểm tra lại ${looked} chữ ký: ${arrivals} văn bản đến và ${documents} văn bản đã đăng có kết luận khác trước.`,
  folder: 'Thư mục theo dõi',
  folderGood: (count: number) => `Đọc được; trong thư mục có ${count} tệp.`,
  folderBad: (problem: string) => `Không đọc được thư mục: ${folders[problem] ?? 'lỗi của máy'}. Báo đơn vị vận hành.`,
  folderUnseen: 'Máy chưa xem lần nào. Tiến trình nền xem mỗi phút một lần.',
  files: 'Tệp chưa nhận được',
  noFiles: 'Không có tệp nào bị bỏ lại.',
  fileColumns: { path: 'Tệp', bytes: 'Cỡ', at: 'Xem lúc', why: 'Vì sao', again: 'Việc' },
  again: 'Thử lại',
  done: {
    'kiem-lai': 'Đã yêu cầu kiểm tra lại.',
    'nhan-lai': 'Máy sẽ thử nhận lại tệp trong vòng một phút.',
  } as Record<string, string>,
  fileProblem: (problem: string): string => files[problem] ?? files['failed'] ?? '',
  trouble: {
    anchors: 'Chưa có chứng thư gốc nào nên mọi chữ ký đều bị báo chưa tin cậy. Báo đơn vị vận hành.',
    stale: (names: readonly string[]) =>
      `Danh sách thu hồi đã quá hạn: ${names.join('; ')}. Văn bản mới ký bằng chứng thư của các tổ chức này bị dừng. Báo đơn vị vận hành.`,
    folder: 'Máy không đọc được thư mục theo dõi.',
    files: (count: number) => `${count} tệp trong thư mục theo dõi chưa nhận được.`,
  },
  staleName: (issuer: string, until: string) => `${issuer} (đến ${dayText(until, 'vi')})`,
}
