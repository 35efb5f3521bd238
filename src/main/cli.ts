/** The command line. JSON goes to standard output; progress and messages to standard error. */
import { Command } from 'commander'
import { type Configuration, readConfiguration } from './configuration.ts'
import { start } from './start.ts'

const program = new Command('congso')
  .description('Cổng Số: cổng thông tin điện tử của tỉnh và mọi trang thành phần')
  .option('--demo', 'dùng tỉnh minh họa trong data/demo')
  .showHelpAfterError()

program
  .command('start')
  .description('chạy cổng, bàn biên tập và tiến trình nền')
  .action(() => start(configured()))

/** Ends with exit code 2 and every fault by name when the environment is not right. */
function configured(): Configuration {
  const read = readConfiguration(process.env, { isDemo: program.opts()['demo'] === true })
  if ('configuration' in read) return read.configuration
  for (const fault of read.faults) console.error(fault)
  process.exit(2)
}

await program.parseAsync()
