/** The demonstration on an office machine: how soon it is ready, what memory it takes, what its home page weighs. */
import { setTimeout as pause } from 'node:timers/promises'
import { askAll } from '../measure/asking.ts'
import type { Row } from '../measure/rows.ts'
import { type Server, startServer } from '../measure/server.ts'
import { neverAsked } from './uncached.ts'
import { weightRow } from './weight.ts'

const megabyte = 2 ** 20

export type Demo = { dataDir: string; port: number; requests: number }

export async function demoRows({ dataDir, port, requests }: Demo): Promise<Row[]> {
  const first = await startServer({ dataDir, port, isDemo: true })
  const afterMaking = first.memory()
  await first.stop()
  const next = await startServer({ dataDir, port, isDemo: true })
  try {
    await pause(3000)
    const atStart = next.memory()
    // Two pages of three are never asked for again: the page cache fills to its bound.
    const paths = Array.from({ length: requests }, (_, index) =>
      index % 3 === 0 ? '/' : neverAsked(index % 3 === 1 ? '/' : '/tin-tuc/tin-tuc-su-kien'),
    )
    await askAll(next.site, paths)
    return [
      ...startRows(first, next),
      memoryRow(requests, {
        'after it was made': afterMaking,
        'at the next start': atStart,
        afterwards: next.memory(),
      }),
      await weightRow(next.site),
    ]
  } finally {
    await next.stop()
  }
}

const startRows = (first: Server, next: Server): Row[] => [
  {
    key: 'demo-first',
    what: 'Demo ready, the first time',
    value: first.startedIn / 1000,
    unit: 's',
    atMost: 30,
    from: {},
  },
  { key: 'demo-next', what: 'Demo ready, the next time', value: next.startedIn / 1000, unit: 's', atMost: 5, from: {} },
]

/** The most of what was seen. */
const memoryRow = (requests: number, bytes: Readonly<Record<string, number>>): Row => ({
  key: 'memory',
  what: `Memory of the demo (PSS of the tree), also after ${requests.toLocaleString('en')} requests`,
  value: Math.max(...Object.values(bytes)) / megabyte,
  unit: 'MB',
  atMost: 450,
  from: Object.fromEntries(Object.entries(bytes).map(([name, value]) => [name, value / megabyte])),
})
