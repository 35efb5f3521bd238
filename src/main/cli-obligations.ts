/** The words of `congso obligations` and its wiring. */
import type { Command } from 'commander'
import type { DeskDb } from '../platform/database/index.ts'
import type { ObligationOptions } from './commands/obligations.ts'
import type { Result } from './commands/result.ts'

type OnDesk = (command: (db: DeskDb) => Promise<Result>) => Promise<void>

export function addObligations(program: Command, onDesk: OnDesk): void {
  const obligations = program
    .command('obligations')
    .description('nghĩa vụ công khai của một trang: đạt, quá hạn, còn thiếu')
    .option('--site <tên ngắn>')
    .option('--on <ngày>', 'NĂM-THÁNG-NGÀY; hôm nay nếu để trống')
    .option('--format <định dạng>', 'json', 'json')
    .action((options: ObligationOptions) =>
      onDesk(async (db) => (await import('./commands/obligations.ts')).obligationsCommand(db, options, new Date())),
    )
  obligations
    .command('rules')
    .description('quy định về nghĩa vụ công khai')
    .command('import')
    .description('nhập quy định mới hoặc quy định sửa đổi từ tệp; có hiệu lực ngay')
    .argument('<tệp>', '.json')
    .action((file: string) =>
      onDesk(async (db) => (await import('./commands/obligations.ts')).importRulesCommand(db, file, new Date())),
    )
}
