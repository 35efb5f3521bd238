/** How fast an archive comes in through the command that operators use. */

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { randomFrom } from '../generate/random.ts'
import { paragraph, summary, title } from '../generate/text.ts'
import type { Row } from '../measure/rows.ts'
import { runCommand } from '../measure/server.ts'

/** Lines as an older portal would hand them over: paragraphs of 3 to 5 kB in all, thirty units, five sections. */
export async function writeArchive(folder: string, count: number, seed = 1): Promise<string> {
  const random = randomFrom(seed)
  const file = path.join(folder, `archive-${count}.jsonl`)
  const stream = createWriteStream(file)
  for (let number = 1; number <= count; number++) {
    const line = {
      external_id: `a-${number}`,
      published_at: new Date(Date.UTC(2021, 0, 1) + number * 3_600_000).toISOString(),
      unit: `Đơn vị ${number % 30}`,
      unit_group: number % 3 === 0 ? 'board' : 'contributor',
      author: `Cộng tác viên ${number % 200}`,
      genre: 'tin',
      section: `Chuyên mục ${number % 5}`,
      title: title(random),
      summary: summary(random),
      body: Array.from({ length: 6 + random.below(4) }, () => paragraph(random)),
      old_url: `https://cu.example/tin/${number}.html`,
    }
    if (!stream.write(`${JSON.stringify(line)}\n`)) await once(stream, 'drain')
  }
  stream.end()
  await once(stream, 'finish')
  return file
}

export type Importing = { dataDir: string; port: number; file: string; site: string; count: number }

export async function importRow({ dataDir, port, file, site, count }: Importing): Promise<Row> {
  const run = await runCommand({ dataDir, port }, ['import', 'articles', file, '--site', site, '--create'])
  const created = createdBy(run.output)
  if (created !== count) throw new Error(`the import made ${created} of ${count}: ${run.output} ${run.messages}`)
  return {
    key: 'import',
    what: `Import of ${count.toLocaleString('en')} articles beside the running server`,
    value: (created * 1000) / run.milliseconds,
    unit: 'articles a second',
    atLeast: 500,
    from: { seconds: run.milliseconds / 1000 },
  }
}

/** What the command says on its last line. */
export const createdBy = (output: string): number =>
  Number((JSON.parse(output.trim().split('\n').at(-1) ?? '{}') as { created?: number }).created ?? Number.NaN)
