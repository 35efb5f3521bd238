import { test } from 'node:test'
import { expectStatus, testPortal, eventually } from '../support/portal.ts'

test('x', async () => {
  const portal = await testPortal()
  setTimeout(()=>console.log(portal.problems),1000)
  const tinh = await portal.site({ slug: 'tinh', kind: 'province', languages: ['vi', 'en'] })
  const xa = await portal.site({ slug: 'xa-a', kind: 'commune', parentId: tinh.id, bodies: [{ name: 'UBND xã A', officials: [{ name: 'Ông A', title: 'Chủ tịch' }] }], links: ['Báo'] })
  const a = await portal.article(xa, { title: 'Tin một' })
  await portal.page(xa, { slug: 'chuc-nang-nhiem-vu', title: 'Chức năng' })
  console.log(a, xa.host)
  for (const p of ['/', a.path, '/danh-ba', '/so-do-cong', '/lien-he', '/gioi-thieu/chuc-nang-nhiem-vu']) {
    const got = await expectStatus(portal.get(p, { host: xa.host }), 200, p)
    console.log(p, got.body.length)
  }
  await expectStatus(portal.get('/'), 200)
  const b = await portal.article(xa, { title: 'Tin hai' })
  console.log(await eventually(async () => { if (!(await portal.get('/', { host: xa.host })).text.includes('Tin hai')) throw new Error('no') }))
  
})
