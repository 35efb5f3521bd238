// Ten thousand old records are one command; here their rules, on a few.
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { workflowGround } from '../../../../tests/workflow/ground.ts'
import { runImport } from '../../../main/commands/import.ts'
import { diskFiles } from '../../../platform/files/index.ts'

const { database } = await workflowGround()
after(() => database.drop())
const folder = await mkdtemp(join(tmpdir(), 'congso-old-documents-'))
const files = diskFiles(join(folder, 'store'))
await mkdir(join(folder, 'tep'))
await writeFile(join(folder, 'tep', '254.pdf'), '%PDF-1.4 old')

async function run(lines: readonly object[] | string, name = 'cu.jsonl') {
  const file = join(folder, name)
  await writeFile(file, typeof lines === 'string' ? lines : lines.map((line) => JSON.stringify(line)).join('\n'))
  const [out, err]: [string[], string[]] = [[], []]
  const code = await runImport(
    { kind: 'documents', file, site: 'tinh', create: false, folder: join(folder, 'tep') },
    {
      ...{ db: database.desk, files, now: () => new Date('2026-03-02T03:00:00Z') },
      ...{ out: (text) => out.push(text), err: (text) => err.push(text) },
    },
  )
  return { code, err, tally: JSON.parse(out.at(-1) ?? '{}') }
}

const whole = {
  ...{ external_id: 'vb-1', number_symbol: '254/QĐ-UBND', kind: 'Quyết định', issuer: 'Ủy ban nhân dân tỉnh' },
  ...{ issued_on: '5/3/2019', signer: 'Trần Thị Ký', signer_title: 'KT. CHỦ TỊCH', subject: 'Thành lập Ban Biên tập' },
  ...{ file: '254.pdf', body: '<p>Điều 1.</p>', old_url: 'http://cu.tinh.gov.vn/vbpq/default.aspx?id=254' },
}

test('an old record keeps its number, its file and its old address, and says that nobody verified it', async () => {
  const { code, tally } = await run([whole])
  assert.equal(code, 0)
  assert.deepEqual(tally, {
    ...{ read: 1, created: 1, skipped: 0, rejected: [] },
    ...{ incomplete: [{ line: 1, external_id: 'vb-1', missing: ['signature'] }], missing: { signature: 1 } },
  })
  const { rows } = await sql<Record<string, unknown>>`
    select p.path, p.live_from as at, f.signature_code as code, f.signer_title as title, r.path as old, u.name as file
    from editions.publication as p join documents.fact as f on f.revision_id = p.revision_id
    join editions.redirect as r on r.edition_id = p.edition_id join editions.publication_file as u on u.edition_id = p.edition_id
    where p.type = 'document'`.execute(database.desk)
  assert.deepEqual(rows, [
    {
      ...{ path: '/van-ban/254-qd-ubnd-2019', at: new Date('2019-03-04T17:00:00Z'), code: 'KT', title: 'CHỦ TỊCH' },
      ...{ old: '/vbpq/default.aspx?id=254', file: '254.pdf' },
    },
  ])
})

test('a second import brings nothing new, and what is bare says what it lacks', async () => {
  const bare = { subject: 'V/v rà soát' }
  const first = await run([whole, bare, { number_symbol: '12/TB-UBND', subject: 'Thông báo', file: 'mat.pdf' }])
  assert.equal(first.tally.created, 2)
  assert.deepEqual(
    first.tally.incomplete.map(({ line, missing }: { line: number; missing: string[] }) => [line, missing]),
    [
      [2, ['number', 'issued_on', 'issuer', 'kind', 'signer', 'file', 'signature']],
      [3, ['issued_on', 'issuer', 'signer', 'file', 'signature']],
    ],
  )
  assert.match(first.err.join('\n'), /2 không có ngày ban hành/)
  const lines = first.err.filter((text) => text.startsWith('Dòng '))
  assert.deepEqual(lines.length, 2)
  assert.match(
    lines[1] ?? '',
    /^Dòng 3 \(.+\): không có ngày ban hành, không có cơ quan ban hành, không có người ký, không có tệp\.$/,
  )
  const second = await run([whole, bare, { number_symbol: '12/TB-UBND', subject: 'Thông báo', file: 'mat.pdf' }])
  assert.deepEqual([second.tally.created, second.tally.skipped], [0, 3])
})

test('one bad line never stops the rest', async () => {
  const { code, tally } = await run([
    { external_id: 'xau-1', number_symbol: '1/QĐ-UBND' },
    { external_id: 'xau-2', subject: 'Có ngày sai', issued_on: '31/02/2019' },
    { external_id: 'xau-3', subject: 'Ngược', effective_on: '2020-02-01', expires_on: '2020-01-01' },
    { ...whole, external_id: 'tot', number_symbol: '255/QĐ-UBND', old_url: '' },
  ])
  assert.equal(code, 1)
  assert.deepEqual([tally.created, tally.rejected.map(({ line }: { line: number }) => line)], [1, [1, 2, 3]])
})

test('a table is read like lines, two issuers and two annexes in one cell', async () => {
  await writeFile(join(folder, 'tep', 'pl.pdf'), '%PDF-1.4 annex')
  const table = [
    'external_id,number_symbol,subject,issuer,issued_on,annexes',
    'csv-1,02/NQLT-HĐND-UBND,Phối hợp,Hội đồng nhân dân tỉnh; Ủy ban nhân dân tỉnh,2020-05-06,254.pdf; pl.pdf',
  ].join('\n')
  const { tally } = await run(table, 'bang.csv')
  assert.equal(tally.created, 1)
  const { rows } = await sql<{ name: string }>`
    select i.name from documents.issuer as i join documents.fact as f using (site_id, revision_id)
    where f.number_symbol = '02/NQLT-HĐND-UBND' order by i.no`.execute(database.desk)
  assert.deepEqual(
    rows.map(({ name }) => name),
    ['Hội đồng nhân dân tỉnh', 'Ủy ban nhân dân tỉnh'],
  )
})
