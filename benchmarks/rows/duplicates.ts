/** Copies of live items, with words changed, among a hundred thousand others: whether they are found, and how soon. */
import pg from 'pg'
import type { Storage } from '../../src/main/open-storage.ts'
import { nearDuplicates } from '../../src/modules/quality/index.ts'
import { packSignature, runsOf, signatureOf } from '../../src/modules/quality/rules/likeness.ts'
import { copyRows, row } from '../generate/copy-rows.ts'
import { makeCorpus } from '../generate/corpus.ts'
import { type Random, randomFrom } from '../generate/random.ts'
import { median, type Row } from '../measure/rows.ts'

const copies = 200
const inOneBatch = 5000

type Kept = { editionId: string; text: string }

export async function duplicateRows(storage: Storage, items: number, say: (progress: string) => void): Promise<Row[]> {
  const at = { desk: storage.desk(), ownerUrl: storage.urls.owner }
  await makeCorpus(at, { items, sites: 206, now: new Date(), seed: 12 }, say)
  const { kept, seconds } = await signatures(storage.urls.owner, items)
  await found(storage, kept.slice(0, 5), 0.01)
  const [one, three, six] = [
    await found(storage, kept, 0.01),
    await found(storage, kept, 0.03),
    await found(storage, kept, 0.06),
  ]
  const times = [one, three, six].flatMap(({ milliseconds }) => milliseconds)
  const row_ = (percent: number, { hit }: Asked, atLeast: number): Row => ({
    ...{
      key: `copies-${percent}`,
      what: `Copies with ${percent} % of their words changed, found among ${items} items`,
    },
    ...{ value: (100 * hit) / copies, unit: '%', atLeast, from: { found: hit, planted: copies } },
  })
  return [
    row_(1, one, 99),
    row_(3, three, 97),
    row_(6, six, 90),
    {
      ...{ key: 'copies-time', what: 'Answer to whether a text is a copy, 99 of 100' },
      ...{ value: times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0, unit: 'ms', atMost: 300 },
      from: {
        median: median(times),
        slowest: Math.max(...times),
        questions: times.length,
        signing: `${Math.round(seconds)} s`,
      },
    },
  ]
}

/** What the worker keeps of each item, written in one go. */
async function signatures(ownerUrl: string, items: number): Promise<{ kept: Kept[]; seconds: number }> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'congso-copies' })
  await client.connect()
  const begun = performance.now()
  const kept: Kept[] = []
  const step = Math.max(1, Math.floor(items / copies))
  let seen = 0
  try {
    for (let after = 0; ; after += inOneBatch) {
      const batch = await textsFrom(client, after)
      if (batch.length === 0) break
      const lines = batch.flatMap(({ siteId, editionId, revisionId, text }) => {
        if (seen++ % step === 0 && kept.length < copies) kept.push({ editionId, text })
        const signature = signatureOf(runsOf(text))
        if (signature === null) return []
        const hex = `\\x${packSignature(signature).toString('hex')}`
        return [row(siteId, editionId, revisionId, new Date(), 1, 0, hex, `{${signature.bands.join(',')}}`)]
      })
      const columns = '(site_id, edition_id, revision_id, looked_at, rules_version, weight, signature, bands)'
      await copyRows(client, `quality.looked ${columns}`, lines)
    }
    await client.query('analyze quality.looked')
  } finally {
    await client.end()
  }
  return { kept, seconds: (performance.now() - begun) / 1000 }
}

type Text = { siteId: string; editionId: string; revisionId: string; text: string }

async function textsFrom(client: pg.Client, after: number): Promise<Text[]> {
  const { rows } = await client.query<Text>(
    `select p.site_id as "siteId", p.edition_id as "editionId", p.revision_id as "revisionId",
       concat_ws(E'\\n', p.title, p.summary, (select string_agg(b -> 'content' -> 0 ->> 'text', E'\\n')
         from jsonb_array_elements(r.content -> 'body' -> 'content') as b)) as text
     from editions.publication as p join editions.revision as r on r.site_id = p.site_id and r.id = p.revision_id
     where p.number > $1 and p.number <= $2`,
    [1_000_000 + after - 1, 1_000_000 + after + inOneBatch - 1],
  )
  return rows
}

type Asked = { hit: number; milliseconds: number[] }

async function found({ desk }: Storage, kept: readonly Kept[], share: number): Promise<Asked> {
  const random = randomFrom(Math.round(1000 * share))
  const asked: Asked = { hit: 0, milliseconds: [] }
  for (const { editionId, text } of kept) {
    const copy = changed(text, share, random)
    const begun = performance.now()
    const answer = await nearDuplicates(desk(), { text: copy, language: 'vi', except: null, limit: 5 })
    asked.milliseconds.push(performance.now() - begun)
    if (answer.some((one) => one.editionId === editionId)) asked.hit += 1
  }
  return asked
}

/** So many of its words are other words. */
function changed(text: string, share: number, random: Random): string {
  const words = text.split(/(\s+)/)
  const places = words.flatMap((word, at) => (/\S/.test(word) ? [at] : []))
  const wanted = Math.max(1, Math.round(places.length * share))
  const chosen = new Set<number>()
  while (chosen.size < wanted) chosen.add(random.pick(places))
  return words.map((word, at) => (chosen.has(at) ? `khác${random.below(1000) % 26}` : word)).join('')
}
