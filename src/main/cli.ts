/** The command line. JSON goes to standard output; progress and messages to standard error. */
import { Command } from 'commander'
import { addDocumentCommands } from './cli-documents.ts'
import { addObligations } from './cli-obligations.ts'
import { speakVietnamese } from './cli-words.ts'
import {
  type AccountOptions,
  codeCommand,
  createAccountCommand,
  type LinkOptions,
  linkAccountCommand,
} from './commands/account.ts'
import { type ImportOptions, runImport } from './commands/import.ts'
import { type ReportOptions, reportCommand } from './commands/report.ts'
import type { Result } from './commands/result.ts'
import { type IndexOptions, indexCommand } from './commands/search.ts'
import { createSiteCommand, listSitesCommand, type SiteOptions } from './commands/site.ts'
import { type Configuration, readConfiguration } from './configuration.ts'
import { openStorage, type Storage } from './open-storage.ts'
import { troubleInWords } from './trouble.ts'

const program = speakVietnamese(new Command('congso'))
  .description('Cổng Số: cổng thông tin điện tử của tỉnh và mọi trang thành phần')
  .option('--demo', 'dùng tỉnh minh họa trong data/demo')
  .showHelpAfterError()
  .exitOverride((end) => process.exit(end.exitCode === 0 ? 0 : 2))

program
  .command('start')
  .description('chạy cổng, bàn biên tập và tiến trình nền')
  .action(async () => (await import('./start.ts')).start(configured()))

program.command('make-demo', { hidden: true }).action(() =>
  withStorage(async (storage) => {
    await (await import('./demo/index.ts')).loadDemo(storage, configured().dataDir, new Date())
    return { exitCode: 0 }
  }),
)

program.command('worker', { hidden: true }).action(async () => (await import('./worker.ts')).work(configured()))

program
  .command('migrate')
  .description('đưa cơ sở dữ liệu lên phiên bản hiện tại')
  .action(() => withStorage(async ({ applied }) => ({ exitCode: 0, output: { applied } })))

program
  .command('doctor')
  .description('kiểm tra cơ sở dữ liệu, vai trò, nhật ký, chứng thư và thư mục văn bản')
  .action(() => withStorage(async (storage) => (await import('./commands/doctor.ts')).doctor(storage, configured())))

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

const account = program.command('account').description('tài khoản vào bàn biên tập')
account
  .command('create')
  .description('tạo tài khoản, in liên kết đăng nhập dùng một lần')
  .requiredOption('--email <địa chỉ>')
  .requiredOption('--name <họ và tên>')
  .requiredOption('--role <vai trò>')
  .option('--site <tên ngắn>', 'trang được giao; để trống với vai trò toàn hệ thống')
  .action((options: AccountOptions) => {
    const { scheme, apex } = configured()
    return withStorage(({ desk }) =>
      createAccountCommand(desk(), options, { deskOrigin: `${scheme}://desk.${apex}`, now: new Date() }),
    )
  })
account
  .command('link')
  .description('in liên kết dùng một lần mới cho tài khoản đã có')
  .requiredOption('--email <địa chỉ>')
  .option('--drop-second-factor', 'bỏ mã xác thực cũ, khi mất điện thoại và hết mã dự phòng', false)
  .action((options: LinkOptions) => {
    const { scheme, apex } = configured()
    return withStorage(({ desk }) =>
      linkAccountCommand(desk(), options, { deskOrigin: `${scheme}://desk.${apex}`, now: new Date() }),
    )
  })

account
  .command('code')
  .description('chỉ trong chế độ --demo: in mã xác thực đang dùng được của một tài khoản minh họa')
  .requiredOption('--email <địa chỉ>')
  .action(({ email }: { email: string }) =>
    withStorage(({ desk }) => codeCommand(desk(), email, { isDemo: configured().isDemo, now: new Date() })),
  )

const imports = program.command('import').description('nhập đơn vị và tin, bài từ tệp')
imports
  .command('units')
  .argument('<tệp>', '.json hoặc .jsonl')
  .requiredOption('--site <tên ngắn>')
  .action((file: string, { site }: { site: string }) => importFile({ kind: 'units', file, site, create: false }))
imports
  .command('articles')
  .argument('<tệp>', '.jsonl hoặc .csv')
  .requiredOption('--site <tên ngắn>')
  .option('--create', 'tạo đơn vị và chuyên mục chưa có')
  .action((file: string, { site, create = false }: { site: string; create?: boolean }) =>
    importFile({ kind: 'articles', file, site, create }),
  )
imports
  .command('documents')
  .description('văn bản của cổng cũ, còn thiếu gì được kể ở từng dòng')
  .argument('<tệp>', '.jsonl hoặc .csv')
  .requiredOption('--site <tên ngắn>')
  .option('--files <thư mục>', 'nơi có các tệp; mặc định là thư mục của tệp nhập')
  .action((file: string, { site, files }: { site: string; files?: string }) =>
    importFile({ kind: 'documents', file, site, create: false, ...(files === undefined ? {} : { folder: files }) }),
  )

program
  .command('figures')
  .description('số liệu hồ sơ và chỉ tiêu')
  .command('check')
  .description('kiểm tra số liệu trong tệp: điều gì không khớp, chênh bao nhiêu')
  .argument('<tệp>', '.csv hoặc .jsonl, mỗi dòng một đơn vị và kỳ')
  .option('--format <định dạng>', 'json', 'json')
  .action(async (file: string, options: { format: string }) =>
    finish(await (await import('./commands/figures.ts')).checkFiguresCommand(file, options)),
  )

program
  .command('report')
  .description('xuất báo cáo từ số liệu đã ghi')
  .argument('<loại>', 'contributions, royalties, activity hoặc self-assessment')
  .requiredOption('--site <tên ngắn>')
  .requiredOption('--from <ngày>', 'NĂM-THÁNG-NGÀY')
  .requiredOption('--to <ngày>', 'NĂM-THÁNG-NGÀY, tính cả ngày này')
  .option('--format <định dạng>', 'json, xlsx hoặc html; báo cáo còn có docx và pdf', 'json')
  .option('-o, --out <tệp>')
  .option('--order <cách xếp>', 'number hoặc as-filed; của royalties: item hoặc payee')
  .option('--as-of <thời điểm>', 'số liệu như đã ghi đến thời điểm này')
  .action((kind: string, options: ReportOptions) =>
    withStorage(async ({ desk }) => {
      const { document, ...result } = await reportCommand(desk(), kind, options, new Date())
      if (document) process.stdout.write(document)
      return result
    }),
  )

addObligations(program, (command) => withStorage(({ desk }) => command(desk())))

program
  .command('search')
  .description('chỉ mục tìm kiếm')
  .command('index')
  .description('lập chỉ mục những gì chưa có; chạy lại không làm gì thêm')
  .option('--words', 'cũng tìm từ ghép mới trong tên gọi và tiêu đề', false)
  .action((options: IndexOptions) => {
    const interrupt = new AbortController()
    process.once('SIGINT', () => interrupt.abort())
    return withStorage(({ worker }) => indexCommand(worker(), options, interrupt.signal))
  })

addDocumentCommands(program, { configured, withStorage, finish })

/** Ctrl-C stops behind the batch that is running; the next run goes on from there. */
function importFile(options: ImportOptions): Promise<void> {
  const interrupt = new AbortController()
  process.once('SIGINT', () => interrupt.abort())
  return withStorage(async ({ desk, files }) => ({
    exitCode: await runImport(options, {
      db: desk(),
      files,
      now: () => new Date(),
      out: (text) => process.stdout.write(`${text}\n`),
      err: (text) => console.error(text),
      signal: interrupt.signal,
    }),
  }))
}

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
