/** The command line. JSON goes to standard output; progress and messages to standard error. */
import { Command } from 'commander'
import type { Result } from './commands/result.ts'
import { createSiteCommand, listSitesCommand, type SiteOptions } from './commands/site.ts'
import { type Configuration, readConfiguration } from './configuration.ts'
import { openStorage, type Storage } from './open-storage.ts'
import { troubleInWords } from './trouble.ts'

const program = new Command('congso')
  .description('Cổng Số: cổng thông tin điện tử của tỉnh và mọi trang thành phần')
  .option('--demo', 'dùng tỉnh minh họa trong data/demo')
  .showHelpAfterError()
  .exitOverride((end) => process.exit(end.exitCode === 0 ? 0 : 2))

program
  .command('start')
  .description('chạy cổng, bàn biên tập và tiến trình nền')
  .action(async () => (await import('./start.ts')).start(configured()))

program
  .command('worker', { hidden: true })
  .action(async () => (await import('./worker.ts')).work(configured()))

program
  .command('migrate')
  .description('đưa cơ sở dữ liệu lên phiên bản hiện tại')
  .action(() => withStorage(async ({ applied }) => ({ exitCode: 0, output: { applied } })))

program
  .command('doctor')
  .description('kiểm tra cơ sở dữ liệu, vai trò, nhật ký và kho tệp')
  .action(() => withStorage(async (storage) => (await import('./commands/doctor.ts')).doctor(storage)))

program
  .command('routes')
  .description('liệt kê mọi địa chỉ và quyền truy cập')
  .option('--format <định dạng>', 'json', 'json')
  .action(async () => finish((await import('./commands/routes.ts')).listRoutes(configured())))

const site = program.command('site').description('các trang của tỉnh')
site
  .command('create')
  .description('tạo một trang đầy đủ chuyên mục theo quy định')
  .requiredOption('--slug <tên>', 'tên ngắn, đứng trước tên miền của tỉnh')
  .requiredOption('--name <tên đầy đủ>')
  .requiredOption('--kind <loại>', 'province, department, district, commune hoặc topic')
  .option('--parent <tên ngắn>', 'trang cấp trên; mặc định là cổng của tỉnh')
  .option('--unit <tên>', 'cơ quan chủ quản; mặc định cùng tên với trang')
  .option('--archived-since <ngày>', 'ngày ngừng hoạt động, với trang lưu trữ')
  .action((options: SiteOptions) => withStorage(({ desk }) => createSiteCommand(desk(), options, new Date())))
site
  .command('list')
  .description('liệt kê các trang')
  .option('--format <định dạng>', 'json', 'json')
  .action(() => {
    const configuration = configured()
    return withStorage(({ desk }) => listSitesCommand(desk(), configuration))
  })

/** Ends with exit code 2 and every fault by name when the environment is not right. */
function configured(): Configuration {
  const read = readConfiguration(process.env, { isDemo: program.opts()['demo'] === true })
  if ('configuration' in read) return read.configuration
  for (const fault of read.faults) console.error(fault)
  process.exit(2)
}

/** Runs a command on the storage and leaves it as it was found: running if it ran. */
async function withStorage(command: (storage: Storage) => Promise<Result>): Promise<void> {
  const storage = await openStorage(configured())
  try {
    finish(await command(storage))
  } finally {
    await storage.close()
  }
}

function finish({ exitCode, output, messages = [] }: Result): void {
  for (const message of messages) console.error(message)
  if (output !== undefined) process.stdout.write(`${JSON.stringify(output, null, 2)}\n`)
  process.exitCode = exitCode
}

try {
  await program.parseAsync()
} catch (problem) {
  console.error(troubleInWords(problem))
  process.exitCode = 1
}
