// Every route of the desk × every role × own site, other site, no session. A route, a parameter or a table that nobody told
// this test about fails it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Role } from '../../src/web/context.ts'
import type { DeskRoute } from '../../src/web/routes.ts'
import { attacks } from './desk-forms.ts'
import { type DeskOf, fingerprint, fullDesks, siteRoles, siteTables } from './desk-ground.ts'
import { indexed } from './searched.ts'

const ground = await fullDesks()
await indexed(ground.database)
const { database, desk, one, other } = ground
const siteRoutes = desk.routes.filter(({ path }) => path.startsWith('/:site/'))
const otherRoutes = desk.routes.filter(({ path }) => !path.startsWith('/:site/'))

/** Open to strangers: nobody has signed in yet there, a secret stands in the address, or it is the handbook's part for readers. */
const openToStrangers = [
  ...['GET /dang-nhap', 'POST /dang-nhap', 'GET /dang-nhap/ma', 'POST /dang-nhap/ma'],
  ...['GET /thiet-lap/:secret', 'POST /thiet-lap/:secret', 'GET /mat-khau/:secret', 'POST /mat-khau/:secret'],
  ...['POST /dang-nhap/khoa-truy-cap/cau-hoi', 'POST /dang-nhap/khoa-truy-cap'],
  ...[
    'GET /dang-nhap/don-vi',
    'GET /dang-nhap/don-vi/ve',
    'GET /xem-truoc/:token',
    'GET /xem-truoc/:token/tep/:sha256/:name',
  ],
  ...['GET /tro-giup/bat-dau', 'GET /tro-giup/chu-ky-so', 'GET /tro-giup/tim-kiem'],
]

const nameOf = ({ method, path }: DeskRoute) => `${method} ${path}`

test('every route says who may use it; strangers only where a list says so', () => {
  for (const route of siteRoutes) {
    assert.ok(typeof route.policy === 'object' && route.policy.onSite.length > 0, nameOf(route))
  }
  const isPicture = ({ path }: DeskRoute) => path.startsWith('/tro-giup/anh/')
  const open = otherRoutes.filter((route) => route.policy === 'anyone' && !isPicture(route)).map(nameOf)
  assert.deepEqual(open.sort(), [...openToStrangers].sort())
  for (const route of otherRoutes) assert.equal(typeof route.policy, 'string', nameOf(route))
  assert.deepEqual(
    otherRoutes
      .filter(({ policy }) => policy === 'token')
      .map(nameOf)
      .sort(),
    [...['POST /api/so-lieu', 'POST /api/van-ban-den']],
  )
})

/** Ids of a site, by the parameter that names them. Pairs go together, as they stand in an address. */
const parameters: Record<string, string> = {
  edition: 'select id::text as edition from editions.edition where site_id = $1',
  'edition revision':
    'select edition_id::text as edition, id::text as revision from editions.revision where site_id = $1',
  'edition remark': 'select edition_id::text as edition, id::text as remark from editions.remark where site_id = $1',
  'edition link': 'select edition_id::text as edition, id::text as link from editions.preview_link where site_id = $1',
  'edition exception':
    'select edition_id::text as edition, id::text as exception from editions.exception where site_id = $1',
  document: `select e.id::text as document from editions.edition as e join editions.item as i on i.site_id = e.site_id and i.id = e.item_id
     where e.site_id = $1 and i.type = 'document' order by e.id`,
  decision: 'select id::text as decision from people.board_decision where site_id = $1',
  // What stands for another file first: only that one can be put in its place.
  file: 'select id::text as file from media.file where site_id = $1 order by replaces_id is null',
  'sha256 name': 'select sha256, name from media.file where site_id = $1 and replaces_id is null',
  section: `select id::text as section from sites.section where site_id = $1 limit 3`,
  commission: 'select id::text as commission from planning.commission where site_id = $1',
  topic: 'select id::text as topic from planning.topic where site_id = $1',
  'file batch': `select f.id::text as file, b.id::text as batch from media.file as f join editions.batch as b using (site_id)
     where site_id = $1 and f.replaces_id is not null and b.deed = 'replace-file'`,
  batch: 'select id::text as batch from editions.batch where site_id = $1 order by deed desc',
  share: 'select id::text as share from editions.share where from_site_id = $1',
  arrival: 'select id::text as arrival from intake.arrival where site_id = $1',
  'arrival sha256 name': `select id::text as arrival, sha256, name from intake.arrival where site_id = $1`,
  report: 'select id::text as report from reports.report where site_id = $1',
  'report format': `select id::text as report, 'html' as format from reports.report where site_id = $1`,
  series: 'select id::text as series from reports.series where site_id = $1',
  request: 'select id::text as request from figures.request where site_id = $1',
  filter: 'select id::text as filter from editions.saved_filter where site_id = $1',
}

/** The addresses of a route: this site's name in front, the ids of `owner` behind it. */
async function addressesOf({ path }: DeskRoute, site: DeskOf, owner: DeskOf): Promise<string[]> {
  const base = path.replace(':site', site.slug)
  const wanted = [...base.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
  if (wanted.length === 0) return [base]
  const query = parameters[wanted.join(' ')]
  assert.ok(query, `tell this test which ${wanted.join(', ')} a site has (${path})`)
  const { rows } = await database.pools.owner.query<Record<string, string>>(query, [owner.id])
  assert.ok(rows.length > 0, `the site of this test has no ${wanted.join(', ')}`)
  return rows.map((row) =>
    wanted.reduce((address, name) => address.replace(`:${name}`, encodeURIComponent(row[name] ?? '')), base),
  )
}

/** Searches and choices that a page knows beside its plain address; `zq` begins the words of both sites. */
const searches: Record<string, string> = {
  'GET /:site/muc': '?tim=zq',
  'GET /:site/kho': '?tim=zq',
  'GET /:site/kho/chon': '?tim=zq',
  'GET /:site/tac-gia': '?tim=zq',
  'GET /:site/nhat-ky': '?tim=zq',
  'GET /:site/tim': '?q=nh%C3%A1p',
}

const ask = (who: DeskOf['people'][Role] | null, route: DeskRoute, address: string) =>
  route.method === 'GET' ? desk.get(who, address) : desk.post(who, address, {})

const mayUse = ({ policy }: DeskRoute, role: Role) => typeof policy === 'object' && policy.onSite.includes(role)

test('without a session every route leads to signing in, and says nothing', async () => {
  for (const route of [
    ...siteRoutes,
    ...otherRoutes.filter(({ policy }) => policy !== 'anyone' && policy !== 'token'),
  ]) {
    const [address = ''] = route.path.startsWith('/:site/') ? await addressesOf(route, other, other) : [route.path]
    const answer = await ask(null, route, address)
    assert.equal(answer.status, 303, nameOf(route))
    assert.ok(answer.location.startsWith('/dang-nhap'), nameOf(route))
    assert.ok(!answer.body.includes(other.word), nameOf(route))
  }
})

/** Routes that somebody of the site has seen its word on. */
const telling = new Set<string>()

for (const role of siteRoles) {
  test(`${role}: on their own site exactly the routes of the role, on the other none`, async () => {
    const before = await fingerprint(ground, other.id)
    for (const route of siteRoutes) {
      const who = one.people[role]
      const [own = ''] = await addressesOf(route, one, one)
      const here = await ask(who, route, own)
      assert.ok(here.status < 500, `${nameOf(route)} ${here.status}`)
      // Their own name stands over every page.
      if (here.body.replaceAll(`${role} ${one.word}`, '').includes(one.word)) telling.add(nameOf(route))
      if (!mayUse(route, role)) assert.equal(here.status, 404, `${role} ${nameOf(route)}`)
      else if (!/:\w+/.test(route.path.slice(6)) && route.method === 'GET') {
        assert.notEqual(here.status, 404, `${role} ${nameOf(route)}`)
      }
      assert.ok(!here.body.includes(other.word), `${role} ${nameOf(route)} shows the other site`)
      const found = await ask(who, route, own + (searches[nameOf(route)] ?? ''))
      assert.ok(!found.body.includes(other.word), `${role} ${nameOf(route)} finds what is of the other site`)
      if (found.body.replaceAll(/<\/?mark>/g, '').includes(`Nháp ${one.word}`)) telling.add(nameOf(route))
      for (const address of await addressesOf(route, other, other)) {
        const there = await ask(who, route, address)
        assert.equal(there.status, 404, `${role} ${nameOf(route)} at the other site`)
        assert.ok(!there.body.includes(other.word), `${role} ${nameOf(route)} tells of the other site`)
      }
      if (!mayUse(route, role) || own === (await addressesOf(route, one, other))[0]) continue
      for (const address of await addressesOf(route, one, other)) {
        const crossed = await ask(who, route, address)
        const isNothing = [404, 409, 410, 422].includes(crossed.status) || crossed.location !== ''
        assert.ok(isNothing, `${role} ${nameOf(route)} with an id of the other site: ${crossed.status}`)
        assert.ok(
          !crossed.body.includes(other.word),
          `${role} ${nameOf(route)} shows what an id of the other site names`,
        )
      }
    }
    for (const route of otherRoutes.filter(({ method }) => method === 'GET')) {
      if (/:\w+/.test(route.path)) continue
      const answer = await desk.get(one.people[role], route.path)
      assert.ok(!answer.body.includes(other.word), `${role} ${nameOf(route)} shows the other site`)
    }
    assert.deepEqual(await fingerprint(ground, other.id), before, 'nothing of the other site has changed')
  })
}

/** Pages where nothing that people wrote can be read: norms and sections as they came, packed workbooks, choices not made yet. */
const silent = [
  ...['GET /:site/dinh-muc', 'GET /:site/thuc-don/:section', 'GET /:site/trang', 'GET /:site/tac-gia'],
  ...['GET /:site/tin-bai-theo-don-vi/bang-tinh', 'GET /:site/muc/bang-tinh', 'GET /:site/muc/:edition/so-sanh'],
  ...['GET /:site/kho/:file/moi-noi', 'GET /:site/kho/:file/moi-noi/:batch'],
  ...['GET /:site/loai-bao-cao', 'GET /:site/bao-cao/:report/ban-in'],
  ...['GET /:site/nhuan-but/bang-ke/tep', 'GET /:site/nhuan-but/tac-pham', 'GET /:site/nhuan-but/chuyen-khoan'],
  // A figure's history is asked for by its unit and period; a report is pasted, a file is sent.
  ...['GET /:site/so-lieu/lich-su', 'GET /:site/so-lieu/kiem-tra', 'GET /:site/so-lieu/nhap-tep'],
  // What the law asks and what was found of it; requests and self-assessments are where people write.
  ...[
    'GET /:site/nghia-vu',
    'GET /:site/nghia-vu/chi-tiet',
    'GET /:site/nghia-vu/bang',
    'GET /:site/nghia-vu/bang-tinh',
  ],
  ...['GET /:site/nghia-vu/xep-hang', 'GET /:site/nghia-vu/quy-dinh'],
  // Repairs belong to the network.
  'GET /:site/chat-luong/sua-chu',
]

test('the site of this test is full: nearly every page of the desk showed a word of its own', () => {
  const pages = siteRoutes.filter(({ method }) => method === 'GET').map(nameOf)
  assert.deepEqual(
    pages.filter((name) => !telling.has(name) && !silent.includes(name)),
    [],
  )
})

test('two texts are compared only within one item of one site', async () => {
  const revisions = async (siteId: string) =>
    (
      await database.pools.owner.query<{ edition: string; id: string }>(
        'select edition_id as edition, id from editions.revision where site_id = $1 order by id',
        [siteId],
      )
    ).rows
  const [mine, theirs] = [await revisions(one.id), await revisions(other.id)]
  const [own, foreign] = [mine[0], theirs[0]]
  assert.ok(own && foreign)
  const compared = (edition: string, before: string, after: string) =>
    desk.get(one.people['board-head'], `/${one.slug}/muc/${edition}/so-sanh?truoc=${before}&sau=${after}`)
  assert.equal((await compared(own.edition, own.id, own.id)).status, 200)
  for (const [edition, before, after] of [
    [own.edition, own.id, foreign.id],
    [own.edition, foreign.id, own.id],
    [foreign.edition, foreign.id, foreign.id],
  ] as const) {
    const answer = await compared(edition, before, after)
    assert.equal(answer.status, 404)
    assert.ok(!answer.body.includes(other.word))
  }
})

test('a stranger to the sites, and an operator, see no text of any site', async () => {
  const operator = await desk.person('Người vận hành', 'operator', null)
  for (const route of desk.routes.filter(({ method, path }) => method === 'GET' && !path.includes(':secret'))) {
    const isOfSite = route.path.startsWith('/:site/')
    const addresses = isOfSite ? await addressesOf(route, other, other) : [route.path.replace(':token', 'x')]
    for (const address of addresses) {
      const answer = await desk.get(operator, address)
      const may = !isOfSite || (typeof route.policy === 'object' && route.policy.onSite.includes('operator'))
      if (!may) assert.equal(answer.status, 404, nameOf(route))
      assert.ok(!answer.body.includes(`Nội dung ${other.word}`), `${nameOf(route)} shows an operator a draft`)
    }
  }
})

test('no form of one site does anything with the ids of the other', async () => {
  const before = await fingerprint(ground, other.id)
  let tried = 0
  for (const attack of await attacks(ground)) {
    const answer = await desk.post(attack.who, attack.action, attack.fields)
    tried += 1
    assert.ok(answer.status < 500, `${attack.action} ${answer.status}`)
    assert.ok(!answer.body.includes(other.word), `${attack.action} ${attack.fields} shows the other site`)
  }
  assert.ok(tried > 40, `${tried} forms were tried`)
  assert.deepEqual(await fingerprint(ground, other.id), before)
})

test('no table of a site lies empty in this test', async () => {
  const empty: string[] = []
  for (const { table, column } of await siteTables(database)) {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from ${sql.raw(table)} where ${sql.raw(column)} = ${other.id}`.execute(database.owner)
    if (rows[0]?.n === 0) empty.push(table)
  }
  assert.deepEqual(empty, [])
})
