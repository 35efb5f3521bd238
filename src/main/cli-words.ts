/** The words around the commands, which the library says in English. */
import type { Command } from 'commander'

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Lệnh:',
}

const mistakes: readonly (readonly [RegExp, (named: string) => string])[] = [
  [/^error: unknown command '(.*?)'/, (named) => `Không có lệnh “${named}”.`],
  [/^error: unknown option '(.*?)'/, (named) => `Không có tùy chọn “${named}”.`],
  [/^error: required option '(.*?)' not specified/, (named) => `Thiếu tùy chọn bắt buộc ${named}.`],
  [/^error: option '(.*?)' argument missing/, (named) => `Tùy chọn ${named} cần một giá trị.`],
  [/^error: missing required argument '(.*?)'/, (named) => `Thiếu tham số <${named}>.`],
  [/^error: too many arguments(.*)/, () => 'Thừa tham số.'],
]

/** A mistake in the use of the command line as a sentence; what is not known stays as the library says it. */
export function mistakeInWords(said: string): string {
  for (const [pattern, sentence] of mistakes) {
    const found = pattern.exec(said)
    if (found) return `${sentence(found[1] ?? '')}\n`
  }
  return said
}

/** To be called before commands are added: each takes these words over. */
export const speakVietnamese = (program: Command): Command =>
  program
    .usage('[tùy chọn] [lệnh]')
    .helpOption('-h, --help', 'hiện hướng dẫn này')
    .helpCommand('help [lệnh]', 'hiện hướng dẫn của một lệnh')
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      optionDescription: ({ description, defaultValue }) =>
        typeof defaultValue === 'string' ? `${description} (mặc định: ${defaultValue})`.trim() : description,
    })
    .configureOutput({ outputError: (said, write) => write(mistakeInWords(said)) })
