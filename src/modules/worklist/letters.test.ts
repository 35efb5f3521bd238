import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { SMTPServer } from 'smtp-server'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { type WholeDesk, wholeDesk } from '../../../tests/support/desk.ts'
import type { TestPerson } from '../../../tests/support/people-desk.ts'
import { type WaitingItems, waitingItems } from '../../../tests/support/waiting-items.ts'
import { parseInstant } from '../../basics/dates.ts'
import { newId } from '../../basics/ids.ts'
import { migrateJobs, type RunningJobs, startJobs } from '../../platform/jobs/index.ts'
import { openMail } from '../../platform/mail/index.ts'
import { seedCalendar } from '../calendar/index.ts'
import { inviteByMail } from '../people/actions/invite-by-mail.ts'
import { createAccount } from '../people/index.ts'
import { escalateOverdue, tellIdle, tellWhatCame, writeDigests } from './actions/tell.ts'
import { worklistTasks } from './jobs.ts'

const caught: { to: string; raw: string }[] = []
const server = new SMTPServer({
  ...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false },
  onData(stream, session, done) {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      caught.push({ to: session.envelope.rcptTo[0]?.address ?? '', raw: Buffer.concat(parts).toString('utf8') })
      done()
    })
  },
})

let database: TestDatabase
let desk: WholeDesk
let jobs: RunningJobs
let items: WaitingItems
let head: TestPerson
let deputy: TestPerson
let writer: TestPerson
let stranger: TestPerson

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as { port: number }
  database = await testDatabase()
  await migrateJobs(database.urls.owner)
  desk = await wholeDesk(database, ['tinh', 'xa-an'])
  head = await desk.person('Phạm Trưởng', 'board-head', 'tinh')
  deputy = await desk.person('Lê Thường Trực', 'standing-deputy', 'tinh')
  const secretary = await desk.person('Đỗ Thư Ký', 'board-secretary', 'tinh')
  writer = await desk.person('Trần Cộng Tác', 'contributor', 'tinh')
  stranger = await desk.person('Hồ Xã Bên', 'board-head', 'xa-an')
  await seedCalendar(database.desk)
  items = waitingItems(database, desk, { slug: 'tinh', writer, secretary })
  const mail = openMail({ url: `smtp://127.0.0.1:${port}`, from: 'cong@tinh.example' })
  assert.ok(mail)
  const post = { mail, origin: 'https://desk.tinh.example' }
  // By the clock nothing runs here: each test says when.
  jobs = await startJobs({
    url: database.urls.worker,
    tasks: worklistTasks({ db: database.worker, post, sources: [] }),
    crontab: [],
  })
})
after(async () => {
  await jobs.stop()
  await desk.close()
  await database.drop()
  await new Promise<void>((resolve) => server.close(() => resolve()))
})
beforeEach(() => void caught.splice(0))

const eventually = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 200 && !holds(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 25))
  assert.ok(holds(), `came: ${caught.map(({ to }) => to).join(', ')}`)
}
/** The plain text of a letter, as its reader sees it. */
const textOf = (raw: string): string => {
  const part = /Content-Type: text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(raw)?.[1] ?? ''
  if (/text\/plain[\s\S]{0,120}base64/i.test(raw)) return Buffer.from(part, 'base64').toString('utf8')
  const joined = part.replace(/=\r\n/g, '')
  return Buffer.from(
    joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')
}
const to = (who: TestPerson) => caught.filter((letter) => letter.to === who.email)
const recently = () => ({ now: new Date(), since: new Date(Date.now() - 900_000) })
const settle = () => new Promise((resolve) => setTimeout(resolve, 400))

test('whoever is given an item is told at once, once, and nobody else is', async () => {
  const id = await items.awaiting('Bài “mới” <b>&\u2028 Bcc: x@y.example')
  assert.equal(await tellWhatCame(database.worker, recently()), 1)
  assert.equal(await tellWhatCame(database.worker, recently()), 0)
  await eventually(() => to(deputy).length === 1)
  await settle()
  assert.equal(caught.length, 1)
  const text = textOf(caught[0]?.raw ?? '')
  assert.match(text, /Có bài chờ ông\/bà duyệt/)
  assert.ok(text.includes(`https://desk.tinh.example/tinh/muc/${id}`), text)
  assert.match(caught[0]?.raw ?? '', /List-Unsubscribe: <https:\/\/desk\.tinh\.example\/tai-khoan\/thu>/)
})

test('what comes back is told to its writer with the reason', async () => {
  const id = await items.awaiting('Bài phải sửa')
  await desk.post(deputy, '/tinh/viec', { viec: 'tra-lai', muc: id, 'ly-do': 'Sai chức danh' })
  await tellWhatCame(database.worker, recently())
  await eventually(() => to(writer).length === 1)
  assert.match(textOf(to(writer)[0]?.raw ?? ''), /Lý do: Sai chức danh/)
})

test('who wants no letter of a kind gets none', async () => {
  await desk.post(deputy, '/tai-khoan/thu', {
    approve: 'none',
    edit: 'none',
    returned: 'none',
    escalated: 'none',
    other: 'none',
  })
  await items.awaiting('Bài không báo')
  assert.equal(await tellWhatCame(database.worker, recently()), 0)
  await desk.post(deputy, '/tai-khoan/thu', { approve: 'immediate' })
})

test('a passed deadline is recorded once and told to the head', async () => {
  const id = await items.awaiting('Bài quá hạn')
  await items.aged(id, 24 * 21)
  const now = new Date()
  assert.equal(await escalateOverdue(database.worker, { now, writes: true }), 1)
  assert.equal(await escalateOverdue(database.worker, { now, writes: true }), 0)
  await eventually(() => to(head).length === 1)
  assert.match(textOf(to(head)[0]?.raw ?? ''), /quá hạn/)
  const { rows } = await sql<{ personId: string }>`select person_id as "personId" from worklist.escalation`.execute(
    database.owner,
  )
  assert.deepEqual(rows, [{ personId: head.personId }])
  assert.equal(to(stranger).length, 0)
})

test('the morning’s letter comes on working days, once, to those for whom something waits', async () => {
  const saturday = parseInstant('2026-11-21T07:00:00+07:00') ?? assert.fail()
  assert.equal(await writeDigests(database.worker, { now: saturday, sources: [] }), 0)
  const monday = parseInstant('2026-11-23T07:00:00+07:00') ?? assert.fail()
  const given = {
    key: 'giao:1',
    siteId: desk.siteId('xa-an'),
    title: 'Viết về lễ hội',
    href: '/xa-an/giao-bai',
    dueAt: null,
  }
  const source = async (_: unknown, { personId }: { personId: string }) =>
    personId === stranger.personId ? [{ ...given, since: monday, from: null, note: null }] : []
  const written = await writeDigests(database.worker, { now: monday, sources: [source] })
  assert.ok(written >= 2)
  assert.equal(await writeDigests(database.worker, { now: monday, sources: [source] }), 0)
  await eventually(() => to(stranger).length === 1)
  assert.match(textOf(to(stranger)[0]?.raw ?? ''), /Viết bài được giao: Viết về lễ hội/)
})

test('an invitation carries a link that works, and its secret is nowhere but in the letter', async () => {
  const siteId = desk.siteId('tinh')
  const input = { name: 'Ngô Mới', email: 'moi@tinh.example', role: 'contributor', siteId } as const
  await createAccount(database.desk, { input, by: { kind: 'command' }, now: new Date() })
  const asked = { siteId, byAccountId: head.accountId }
  assert.ok('issues' in (await inviteByMail(database.desk, { ...asked, email: deputy.email })))
  assert.ok(
    'issues' in (await inviteByMail(database.desk, { ...asked, siteId: desk.siteId('xa-an'), email: input.email })),
  )
  assert.ok('done' in (await inviteByMail(database.desk, { ...asked, email: input.email })))
  await eventually(() => caught.some((letter) => letter.to === input.email))
  const text = textOf(caught.find((letter) => letter.to === input.email)?.raw ?? '')
  const secret = /\/mat-khau\/([\w-]+)/.exec(text)?.[1] ?? assert.fail(text)
  assert.equal((await desk.get(null, `/mat-khau/${secret}`)).status, 200)
  const { rows } = await sql<{ found: number }>`select (
      (select count(*) from worklist.letter as l where l::text like ${`%${secret}%`})
      + (select count(*) from graphile_worker._private_jobs as j where j.payload::text like ${`%${secret}%`})
      + (select count(*) from audit.entry as e where e::text like ${`%${secret}%`}))::integer as found`.execute(
    database.owner,
  )
  assert.equal(rows[0]?.found, 0)
})

test('whoever’s publishing roles rest is told, and a letter that cannot go keeps the reason and is tried again', async () => {
  await tellIdle(
    database.worker,
    [{ accountId: head.accountId, email: head.email, name: 'x', step: 'rest' }],
    new Date(),
  )
  await eventually(() => to(head).length === 1)
  assert.match(textOf(to(head)[0]?.raw ?? ''), /tạm dừng/)
  const id = newId(new Date())
  await sql`update people.account set email = 'hai nguoi@x, y@x.example' where id = ${writer.accountId}`.execute(
    database.owner,
  )
  await sql`insert into worklist.letter (id, account_id, about, subject, lines, written_at)
    values (${id}, ${writer.accountId}, 'x', 'Thử', '[]', now())`.execute(database.owner)
  await sql`select jobs.add('send-letter', ${JSON.stringify({ letterId: id })}::json)`.execute(database.owner)
  let problem: string | null = null
  for (let tries = 0; tries < 200 && problem === null; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 25))
    const { rows } = await sql<{
      problem: string | null
    }>`select last_problem as problem from worklist.letter where id = ${id}`.execute(database.owner)
    problem = rows[0]?.problem ?? null
  }
  assert.match(problem ?? '', /Địa chỉ thư của người nhận không đúng dạng/)
})
