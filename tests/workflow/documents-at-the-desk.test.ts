// A document entered at the desk as a records clerk does it: through its forms, without a script.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Parser } from 'htmlparser2'
import { sql } from 'kysely'
import type { SignatureReport } from '../../src/basics/signature-report.ts'
import { testDatabase } from '../support/database.ts'
import { wholeDesk } from '../support/desk.ts'
import { doneIn, errorsIn } from '../support/desk-item.ts'

const database = await testDatabase()
const signed: SignatureReport = {
  ...{ signed: true, valid: true, changedAfterLastSignature: false, verdict: 'issued', problems: [] },
  signatures: [
    {
      ...{ field: 'Signature1', subFilter: 'ETSI.CAdES.detached', signer: 'Trần Thị Ký', organization: 'UBND tỉnh' },
      ...{ part: 'signer', signedAt: '2026-03-01T08:00:00+07:00', timeSource: 'timestamp', coversWholeFile: false },
      ...{ integrity: 'intact', trusted: true, laterChanges: 'permitted', later: ['signature'], docmdp: null },
      ...{ problems: [], issuer: 'CA', certificateFrom: '2025-01-01', certificateTo: '2028-01-01', page: 1, box: null },
      appearanceText: '',
    },
  ],
}
const unsigned: SignatureReport = { ...signed, signed: false, valid: false, verdict: 'unsigned', signatures: [] }
const verify = async (bytes: Buffer) => (bytes.includes('signed') ? signed : unsigned)
const desk = await wholeDesk(database, ['tinh'], { verify })
after(async () => {
  await desk.close()
  await database.drop()
})
const clerk = await desk.person('Ngô Văn Thư', 'records-clerk', 'tinh')
const head = await desk.person('Phạm Trưởng', 'board-head', 'tinh')

const pdf = (words: string) =>
  Buffer.from(`%PDF-1.7\n% ${words}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`)

/** What a browser without scripts would send of the form of the text. */
function sent(html: string): Record<string, string> {
  const body: Record<string, string> = {}
  let open: { name: string; value: string | null; tag: string } | null = null
  let isInside = false
  const parser = new Parser({
    onopentag(tag, attributes) {
      const { name = '', value = '', type = '' } = attributes
      if (tag === 'form') isInside = (attributes['class'] ?? '') === 'item-form'
      if (!isInside) return
      if (tag === 'textarea' || tag === 'select') open = { name, tag, value: tag === 'select' ? null : '' }
      if (tag === 'option' && open && (open.value === null || 'selected' in attributes)) open.value = value
      if (tag === 'input' && name && (type !== 'checkbox' || 'checked' in attributes)) body[name] = value
    },
    ontext(text) {
      if (open?.tag === 'textarea') open.value += text
    },
    onclosetag(tag) {
      if (tag === 'form') isInside = false
      if (open === null || tag !== open.tag) return
      if (open.name) body[open.name] = open.value ?? ''
      open = null
    },
  })
  parser.end(html)
  return body
}

async function begin(template = 'van-ban'): Promise<string> {
  const begun = await desk.post(clerk, '/tinh/muc', { type: 'document', language: 'vi', template })
  assert.equal(begun.status, 303, begun.body.slice(0, 2000))
  return /\/muc\/([0-9a-f-]{36})/.exec(begun.location)?.[1] ?? ''
}

async function write(edition: string, fields: Record<string, string>) {
  const page = await desk.get(clerk, `/tinh/muc/${edition}`)
  assert.equal(page.status, 200)
  return desk.post(clerk, `/tinh/muc/${edition}`, { ...sent(page.body), ...fields })
}

const bring = (edition: string, words: string, fields: Record<string, string> = {}) =>
  desk.upload(clerk, `/tinh/muc/${edition}/tep-van-ban`, {
    fields: { vai: 'main', ...fields },
    files: [{ field: 'tep', name: `${words}.pdf`, contentType: 'application/pdf', bytes: pdf(words) }],
  })

const facts = {
  ...{ numberSymbol: '254/QĐ-UBND', subject: 'Về việc thành lập Ban Biên tập', issuedOn: '2026-03-01' },
  ...{ 'issuer-0': 'Ủy ban nhân dân tỉnh', signatureCode: 'KT', signerTitle: 'PHÓ CHỦ TỊCH', signer: 'Trần Thị Ký' },
}

test('a records clerk enters a signed document and publishes it alone, without a script', async () => {
  const edition = await begin()
  assert.equal(doneIn(await write(edition, facts)), 'luu')
  const received = await bring(edition, 'signed-254')
  assert.equal(received.status, 303, errorsIn(received.body))
  const page = await desk.get(clerk, `/tinh/muc/${edition}`)
  assert.match(page.body, /Trần Thị Ký/)
  assert.match(page.body, /name="deed" value="publish-signed"/)
  assert.equal(
    doneIn(await desk.post(clerk, `/tinh/muc/${edition}/buoc`, { deed: 'publish-signed' })),
    'publish-signed',
  )
  const { rows } = await sql<{
    path: string
  }>`select path from editions.publication where edition_id = ${edition}`.execute(database.desk)
  assert.deepEqual(rows, [{ path: '/van-ban/254-qd-ubnd-2026' }])
})

test('an unsigned one goes to somebody else', async () => {
  const edition = await begin()
  await write(edition, { ...facts, numberSymbol: '255/QĐ-UBND' })
  await bring(edition, 'plain-255')
  const page = await desk.get(clerk, `/tinh/muc/${edition}`)
  assert.doesNotMatch(page.body, /value="publish-signed"/)
  const explained = { deed: 'submit', 'submit-explanation': 'Bản giấy ký tay' }
  assert.equal(doneIn(await desk.post(clerk, `/tinh/muc/${edition}/buoc`, explained)), 'submit')
  const taken = await desk.post(head, `/tinh/muc/${edition}/buoc`, { deed: 'publish-signed' })
  assert.equal(taken.status, 422)
  assert.match(taken.body, /Chưa có chữ ký số hợp lệ/)
})

test('a bare number gets the symbol its kind bears here, and the number names the kind', async () => {
  const edition = await begin()
  const typed = { ...facts, kind: 'quyet-dinh', numberSymbol: '256' }
  assert.equal(doneIn(await write(edition, typed)), 'luu')
  assert.equal(sent((await desk.get(clerk, `/tinh/muc/${edition}`)).body)['numberSymbol'], '256/QĐ-UBND')
})

test('annexes, relations and joint issuers come back from the page as they went in', async () => {
  const edition = await begin()
  const typed = {
    ...{ ...facts, numberSymbol: '03/NQLT-HĐND-UBND', 'issuer-1': 'Hội đồng nhân dân tỉnh' },
    ...{ 'relation-0-kind': 'replaces', 'relation-0-citation': 'Quyết định số 254/QĐ-UBND', 'relation-0-part': '1' },
  }
  const begun = await desk.get(clerk, `/tinh/muc/${edition}`)
  await desk.post(clerk, `/tinh/muc/${edition}`, { ...sent(begun.body), ...typed, issuers: '2' })
  const received = await bring(edition, 'phu-luc', { vai: 'annex', ten: 'Phụ lục I' })
  assert.equal(received.status, 303, errorsIn(received.body))
  const page = await desk.get(clerk, `/tinh/muc/${edition}`)
  const back = sent(page.body)
  assert.equal(back['issuer-1'], 'Hội đồng nhân dân tỉnh')
  assert.equal(back['relation-0-citation'], 'Quyết định số 254/QĐ-UBND')
  assert.equal(back['relation-0-part'], '1')
  assert.equal(back['annex-0-title'], 'Phụ lục I')
  const again = await desk.post(clerk, `/tinh/muc/${edition}`, back)
  assert.equal(new URL(again.location, 'http://x').searchParams.get('da'), 'khong-doi', 'nothing was lost or added')
})

test('what is missing is said beside its field, and what was typed stays', async () => {
  const edition = await begin()
  await write(edition, { ...facts, numberSymbol: 'không số', 'issuer-0': '', issuedOn: '' })
  const refused = await desk.post(clerk, `/tinh/muc/${edition}/buoc`, { deed: 'submit' })
  assert.equal(refused.status, 422)
  for (const field of ['kind', 'issuers', 'issuedOn']) assert.match(refused.body, new RegExp(`href="#${field}"`), field)
  const wrong = await write(edition, { effectiveOn: '2026-05-01', expiresOn: '2026-04-01' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.body, /Ngày hết hiệu lực trước ngày có hiệu lực/)
})

test('the page of files answers only who may write the document', async () => {
  const edition = await begin()
  const other = await desk.person('Mai Khác', 'contributor', 'tinh')
  assert.equal((await desk.get(other, `/tinh/muc/${edition}/tep-van-ban`)).status, 404)
  const nothing = await desk.upload(clerk, `/tinh/muc/${edition}/tep-van-ban`, { fields: { vai: 'main' }, files: [] })
  assert.match(nothing.body, /Chưa chọn tệp nào/)
})
