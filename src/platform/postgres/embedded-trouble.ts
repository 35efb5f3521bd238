// Why the embedded server cannot serve, as a stable word and a sentence for the operator.

export type EmbeddedProblem =
  | 'no-program'
  | 'no-account'
  | 'no-rights'
  | 'disk-full'
  | 'half-made'
  | 'other-version'
  | 'in-use'
  | 'did-not-start'

const external = 'hoặc đặt DATABASE_URL để dùng một PostgreSQL có sẵn'

const sentences: Record<EmbeddedProblem, (folder: string, detail: string) => string> = {
  'no-program': (_, detail) =>
    `Không tìm thấy chương trình PostgreSQL kèm theo cho máy này (${detail}). Hãy chạy lại npm ci, ${external}.`,
  'no-account': (folder) =>
    `PostgreSQL không chạy bằng quyền root, và máy này không có tài khoản thường hay không gian người dùng nào dùng được thư mục ${folder}. Hãy chạy bằng người dùng thường, ${external}.`,
  'no-rights': (folder, detail) =>
    `Không có quyền đọc, ghi thư mục dữ liệu ${folder} (${detail}). Hãy cấp quyền cho tài khoản đang chạy, hoặc chọn thư mục khác bằng CONGSO_DATA.`,
  'disk-full': (folder) =>
    `Ổ đĩa chứa ${folder} đã đầy. Hãy giải phóng dung lượng rồi chạy lại; dữ liệu đã lưu vẫn còn.`,
  'half-made': (folder) =>
    `Thư mục ${folder} có tệp nhưng không phải một cơ sở dữ liệu hoàn chỉnh. Hãy khôi phục từ bản sao lưu, hoặc dời thư mục này đi rồi chạy lại.`,
  'other-version': (folder, detail) =>
    `Thư mục ${folder} thuộc PostgreSQL phiên bản khác (${detail}). Hãy sao lưu bằng bản congso cũ rồi khôi phục vào một thư mục mới.`,
  'in-use': (folder, detail) =>
    `Thư mục ${folder} đang được một PostgreSQL khác sử dụng (${detail}). Hãy dừng tiến trình đó rồi chạy lại.`,
  'did-not-start': (folder, detail) => `PostgreSQL trên thư mục ${folder} không khởi động được: ${detail}`,
}

/** Thrown by `startEmbedded`; `message` is Vietnamese and complete, `problem` is stable. */
export class EmbeddedTrouble extends Error {
  readonly problem: EmbeddedProblem

  constructor(problem: EmbeddedProblem, folder: string, detail = '', cause?: unknown) {
    super(sentences[problem](folder, detail.trim()), { cause })
    this.name = 'EmbeddedTrouble'
    this.problem = problem
  }
}

/** What the programs' own words, or an error of the file system, mean for the operator. */
export function troubleOf(folder: string, cause: unknown): EmbeddedTrouble {
  if (cause instanceof EmbeddedTrouble) return cause
  const said = cause instanceof Error ? cause.message : String(cause)
  if (/ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/.test(said)) {
    return new EmbeddedTrouble('disk-full', folder, '', cause)
  }
  const version = /initialized by PostgreSQL version ([\d.]+)/.exec(said)?.[1]
  if (version) return new EmbeddedTrouble('other-version', folder, version, cause)
  if (/EACCES|EPERM|EROFS|Permission denied|Read-only file system|has wrong ownership|invalid permissions/.test(said)) {
    return new EmbeddedTrouble('no-rights', folder, lastLines(said), cause)
  }
  const holder = /another postmaster \(PID (\d+)\)/.exec(said)?.[1]
  if (holder) return new EmbeddedTrouble('in-use', folder, `PID ${holder}`, cause)
  return new EmbeddedTrouble('did-not-start', folder, lastLines(said), cause)
}

const lastLines = (text: string) => text.trim().split('\n').slice(-3).join(' · ')
