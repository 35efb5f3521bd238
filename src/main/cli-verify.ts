/** The words of `congso verify` and its wiring. */
import type { Command } from 'commander'
import type { Result } from './commands/result.ts'
import type { VerifyOptions } from './commands/verify.ts'

export function addVerify(
  program: Command,
  { dataDir, finish }: { dataDir: () => string; finish(result: Result): void },
): void {
  program
    .command('verify')
    .description('kiểm tra chữ ký số của tệp PDF, mỗi tệp một dòng JSON')
    .argument('<tệp...>', 'các tệp PDF')
    .option('--trust <thư mục>', 'chứng thư gốc, CRL, OCSP (PEM hoặc DER); mặc định là thư mục trust trong kho dữ liệu')
    .option('--at <thời điểm>', 'xét chứng thư tại thời điểm này, dạng ISO 8601; mặc định là bây giờ')
    .action(async (files: string[], options: VerifyOptions) => {
      const out = (line: string) => void process.stdout.write(`${line}\n`)
      const ground = { dataDir: dataDir(), now: new Date(), out, err: console.error }
      finish(await (await import('./commands/verify.ts')).verifyCommand(files, options, ground))
    })
}
