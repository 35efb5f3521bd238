import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { SMTPServer } from 'smtp-server'
import { checkMailUrl, composeLetter, MailRefused, openMail } from './mail/index.ts'

type Caught = { from: string; to: string[]; raw: string }

const caught: Caught[] = []
let refuses = false
const server = new SMTPServer({
  ...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false },
  onRcptTo: (_address, _session, answer) => answer(refuses ? new Error('no such mailbox') : null),
  onData(stream, session, done) {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      const { mailFrom, rcptTo } = session.envelope
      const from = mailFrom === false ? '' : mailFrom.address
      caught.push({ from, to: rcptTo.map(({ address }) => address), raw: Buffer.concat(parts).toString('latin1') })
      done()
    })
  },
})
let port = 0

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  port = (server.server.address() as { port: number }).port
})
after(() => new Promise<void>((resolve) => server.close(() => resolve())))

const parts = {
  greeting: 'Kính gửi ông/bà Nguyễn Văn A',
  subject: 'Duyệt: Xã An mở hội',
  lines: [{ text: 'Xã An mở hội', href: 'https://desk.tinh.example/x/muc/1' }, { text: 'quá hạn 3 giờ làm việc' }],
  closing: 'Thư này được gửi tự động.',
  settings: { text: 'Chọn loại thư muốn nhận', href: 'https://desk.tinh.example/tai-khoan/thu' },
}
const to = { name: 'Nguyễn Văn A', email: 'a@tinh.example' }

async function sent(letter: Partial<typeof parts>, recipient = to): Promise<Caught> {
  const mail = openMail({ url: `smtp://127.0.0.1:${port}`, from: 'cong@tinh.example' })
  assert.ok(mail)
  const before = caught.length
  await mail.send(recipient, composeLetter({ ...parts, ...letter }))
  mail.close()
  return caught[before] ?? assert.fail('nothing came')
}

test('a letter comes with text, HTML and the way to its settings', async () => {
  const { from, to: people, raw } = await sent({})
  assert.deepEqual([from, people], ['cong@tinh.example', ['a@tinh.example']])
  assert.match(raw, /Content-Type: text\/plain/)
  assert.match(raw, /Content-Type: text\/html/)
  assert.match(raw, /List-Unsubscribe: <https:\/\/desk\.tinh\.example\/tai-khoan\/thu>/)
  assert.match(raw, /Auto-Submitted: auto-generated/)
})

test('a title cannot begin a header or add a recipient', async () => {
  const title = 'Tin\r\nBcc: kẻ-gian@xấu.example\r\n\r\nnội dung giả'
  const { to: people, raw } = await sent({ subject: title }, { ...to, name: 'A\r\nCc: x@y.example' })
  assert.deepEqual(people, ['a@tinh.example'])
  const headers = raw.split('\r\n\r\n')[0] ?? ''
  assert.doesNotMatch(headers, /^(bcc|cc):/im)
})

test('an address that is not one address is refused', async () => {
  for (const email of ['a@x.example,b@x.example', 'a@x.example\r\nb', '"a b"@x.example', '<a@x.example>', '']) {
    await assert.rejects(sent({}, { ...to, email }), MailRefused)
  }
})

test('whatever a title holds stays text in the HTML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { html, subject } = composeLetter({
        ...parts,
        subject: text,
        lines: [{ text }, { text, href: `javascript:${text}` }],
      })
      const tags = html.match(/<[^>]*>/g) ?? []
      const known =
        /^<(!doctype html|\/?(html|head|title|body|p|small|a)|html lang="vi"|meta charset="utf-8"|hr|a href="https:[^"]*")>$/
      return tags.every((tag) => known.test(tag)) && !/[\r\n\0]/.test(subject)
    }),
  )
})

test('a refusal is a sentence that names neither password nor text', async () => {
  refuses = true
  await assert.rejects(sent({}), /Máy chủ thư không nhận người gửi hoặc người nhận/)
  refuses = false
  const mail = openMail({ url: 'smtp://u:mat-khau-bi-mat@127.0.0.1:1', from: 'cong@tinh.example' })
  const problem = await mail?.send(to, composeLetter(parts)).catch((error: unknown) => String(error))
  assert.match(String(problem), /Không nối được/)
  assert.doesNotMatch(String(problem), /mat-khau-bi-mat|Xã An/)
})

test('without a server nothing is opened, and an address is checked before it is used', () => {
  assert.equal(openMail({ url: null, from: 'cong@tinh.example' }), null)
  assert.equal(checkMailUrl('smtps://u:p%40@thu.tinh.example'), null)
  for (const wrong of ['http://thu', 'smtp://', 'thu.tinh.example', 'smtp://%zz@x'])
    assert.ok(checkMailUrl(wrong), wrong)
})
