/** The words of the commands for signed documents, and their wiring: verify, intake, recheck. */
import type { Command } from 'commander'
import type { RecheckOptions } from './commands/recheck.ts'
import type { Result } from './commands/result.ts'
import type { VerifyOptions } from './commands/verify.ts'
import type { Configuration } from './configuration.ts'
import type { Storage } from './open-storage.ts'

export type Ground = {
  configured(): Configuration
  withStorage(command: (storage: Storage) => Promise<Result>): Promise<void>
  finish(result: Result): void
}

const out = (line: string): void => void process.stdout.write(`${line}\n`)
const err = (message: string): void => console.error(message)

/** Ctrl-C stops behind what is running. */
function interruptible(): AbortSignal {
  const interrupt = new AbortController()
  process.once('SIGINT', () => interrupt.abort())
  return interrupt.signal
}

export function addDocumentCommands(program: Command, ground: Ground): void {
  program
    .command('verify')
    .description('kiểm tra chữ ký số của tệp PDF, mỗi tệp một dòng JSON')
    .argument('<tệp...>', 'các tệp PDF')
    .option('--trust <thư mục>', 'chứng thư gốc, CRL, OCSP (PEM hoặc DER); mặc định là thư mục trust trong kho dữ liệu')
    .option('--at <thời điểm>', 'xét chứng thư tại thời điểm này, dạng ISO 8601; mặc định là bây giờ')
    .action(async (files: string[], options: VerifyOptions) => {
      const { verifyCommand } = await import('./commands/verify.ts')
      const { dataDir } = ground.configured()
      ground.finish(await verifyCommand(files, options, { dataDir, now: new Date(), out, err }))
    })
  program
    .command('intake')
    .description('nhận văn bản đã ký: đọc, kiểm tra chữ ký, đưa vào danh sách văn bản đến')
    .argument('<đường dẫn...>', 'tệp PDF, gói edXML, .eml, .zip, hoặc thư mục')
    .requiredOption('--site <tên ngắn>')
    .action((paths: string[], { site }: { site: string }) => takeIn(paths, site, ground))
  program
    .command('recheck')
    .description('kiểm tra lại chữ ký của văn bản đến đang chờ và văn bản đã đăng, sau khi thêm chứng thư hoặc CRL')
    .option('--site <tên ngắn>', 'chỉ một trang; mặc định mọi trang')
    .action((options: RecheckOptions) =>
      ground.withStorage(async (storage) => {
        const { recheckCommand } = await import('./commands/recheck.ts')
        return recheckCommand(storage, ground.configured(), { ...options, signal: interruptible() })
      }),
    )
}

async function takeIn(paths: readonly string[], site: string, { configured, withStorage }: Ground): Promise<void> {
  const { intakeCommand } = await import('./commands/intake.ts')
  const { intakeHouse } = await import('./intake-house.ts')
  const { scannerOf } = await import('./scanner.ts')
  const configuration = configured()
  return withStorage(({ desk, files }) => {
    const house = intakeHouse({ files, scanner: scannerOf(configuration), dataDir: configuration.dataDir })
    return intakeCommand(
      paths,
      { site },
      { house: { ...house, db: desk() }, now: () => new Date(), out, err, signal: interruptible() },
    )
  })
}
