// Why the database could not be brought up to date, as a stable word and a sentence for the operator.

export type MigrationProblemKind = 'changed-after-run' | 'database-newer' | 'bad-name' | 'failed'

const sentences: Record<MigrationProblemKind, (detail: string) => string> = {
  'changed-after-run': (detail) =>
    `Tệp di trú ${detail} đã bị sửa sau khi chạy. Trả tệp về như cũ và viết thay đổi vào một tệp mới.`,
  'database-newer': (detail) =>
    `Cơ sở dữ liệu đã được nâng cấp bởi một phiên bản mới hơn (${detail}). Hãy chạy phiên bản mới đó, hoặc khôi phục bản sao lưu cũ.`,
  'bad-name': (detail) => `Tên tệp di trú không đúng khuôn NNNN_luoc_do__bang__viec.sql hoặc trùng số: ${detail}.`,
  failed: (detail) => `Không chạy được ${detail}`,
}

/** Thrown by `migrate`; `message` is Vietnamese and complete. */
export class MigrationProblem extends Error {
  readonly problem: MigrationProblemKind

  constructor(problem: MigrationProblemKind, detail: string, cause?: unknown) {
    super(sentences[problem](detail), { cause })
    this.name = 'MigrationProblem'
    this.problem = problem
  }
}

/** A failed file as "name, line n: what PostgreSQL says". */
export function failedFile(name: string, text: string, error: unknown): MigrationProblem {
  const position = error instanceof Error && 'position' in error ? Number(error.position) : Number.NaN
  const line = Number.isNaN(position) ? '' : `, dòng ${text.slice(0, position).split('\n').length}`
  return new MigrationProblem('failed', `${name}${line}: ${error instanceof Error ? error.message : error}`, error)
}
