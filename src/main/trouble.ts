/** What to tell an operator when a command cannot go on. */

import { isDatabaseAway } from '../platform/database/index.ts'
import { MigrationProblem, RolesInUse } from '../platform/migrations/index.ts'
import { EmbeddedTrouble } from '../platform/postgres/index.ts'
import { DemoHalfMade } from './demo/half-made.ts'
import { RolesMissing } from './open-storage.ts'

/** One sentence that says what to do next; the stack only for what nobody expected. */
export function troubleInWords(problem: unknown): string {
  if (
    problem instanceof EmbeddedTrouble ||
    problem instanceof RolesMissing ||
    problem instanceof MigrationProblem ||
    problem instanceof RolesInUse ||
    problem instanceof DemoHalfMade
  ) {
    return problem.message
  }
  const { code, path } = problem as NodeJS.ErrnoException
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `Không có quyền ghi vào ${path ?? 'thư mục dữ liệu'}. Cấp quyền cho tài khoản đang chạy hoặc chọn thư mục khác bằng CONGSO_DATA.`
  }
  if (code === 'ENOSPC') return 'Ổ đĩa đã đầy. Giải phóng chỗ trống rồi chạy lại; không có gì bị ghi dở.'
  if (code === 'EADDRINUSE') {
    const { port } = problem as { port?: number }
    return `Cổng mạng ${port ?? ''} đang có chương trình khác dùng. Dừng chương trình đó hoặc đặt PORT (OPS_PORT) sang số khác.`
  }
  if (isDatabaseAway(problem)) return 'Không kết nối được cơ sở dữ liệu. Kiểm tra DATABASE_URL và máy chủ rồi chạy lại.'
  return problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)
}
