/** The demonstration on an office machine: how soon it is ready, what memory it takes, what its home page weighs. */
import { askAll } from '../measure/asking.ts'
import type { Row } from '../measure/rows.ts'
import { startServer } from '../measure/server.ts'
import { weightRow } from './weight.ts'

const megabyte = 2 ** 20

export async function demoRows({
  dataDir,
  port,
  requests,
}: {
  dataDir: string
  port: number
  requests: number
}): Promise<Row[]> {
  const first = await startServer({ dataDir, port, isDemo: true })
  await first.stop()
  const next = await startServer({ dataDir, port, isDemo: true })
  try {
    const atStart = next.memory()
    const paths = Array.from(
      { length: requests },
      (_, index) => `/${index % 3 === 0 ? '' : 'tin-tuc/tin-tuc-su-kien'}?ve=${index}`,
    )
    await askAll(next.site, paths)
    const afterwards = next.memory()
    return [
      {
        key: 'demo-first',
        what: 'Demo ready, the first time',
        value: first.startedIn / 1000,
        unit: 's',
        atMost: 30,
        from: {},
      },
      {
        key: 'demo-next',
        what: 'Demo ready, the next time',
        value: next.startedIn / 1000,
        unit: 's',
        atMost: 5,
        from: {},
      },
      {
        key: 'memory',
        what: `Memory of the demo (PSS of the tree) after ${requests.toLocaleString('en')} requests`,
        value: Math.max(atStart, afterwards) / megabyte,
        unit: 'MB',
        atMost: 450,
        from: { 'at start': atStart / megabyte, afterwards: afterwards / megabyte },
      },
      await weightRow(next.site),
    ]
  } finally {
    await next.stop()
  }
}
