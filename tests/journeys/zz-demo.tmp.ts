import { test } from 'node:test'
import { axeViolations, keepPicture, openTab } from '../support/browser.ts'
import { sidewaysFaults, structureFaults } from './page-faults.ts'
const o='http://localhost:18500'
test('demo', async () => {
  const tab = await openTab(); const { page } = tab
  await page.goto(o+'/')
  const sites = await (async()=>{ await page.goto(o+'/so-do-cong'); return page.$$eval('main a[href^="http://"]', as=>as.map(a=>(a as HTMLAnchorElement).href)) })()
  await page.goto(o+'/')
  const arts = await page.$$eval('main .story-title a', as=>as.map(a=>(a as HTMLAnchorElement).href))
  const urls = [o+'/', o+'/en', o+'/danh-ba', o+'/lich-cong-tac', o+'/lien-he', o+'/gioi-thieu/co-cau-to-chuc', o+'/gioi-thieu/di-tich-danh-thang', o+'/tin-tuc/tin-tuc-su-kien', ...arts.slice(0,14), ...sites.slice(0,10)]
  let n=0
  for (const u of [...new Set(urls)]) {
    n++
    const r = await page.goto(u)
    const en = new URL(u).pathname.startsWith('/en')
    const f = [...(await structureFaults(page, en?'en':'vi'))]
    for (const w of [320,360,768,1024,1152,1440]) { await page.setViewportSize({width:w,height:800}); f.push(...(await sidewaysFaults(page)).map(x=>w+': '+x)); if (w===360||w===1440) { f.push(...(await axeViolations(page)).map(x=>w+': '+x)); } if ([360,1440].includes(w)) { await page.evaluate(async()=>{ for (const i of document.images) i.loading='eager'; await Promise.all([...document.images].map(i=>i.decode().catch(()=>{}))) }); await keepPicture(page, `demo-${String(n).padStart(2,'0')}-${w}`)} }
    f.push(...tab.faults())
    console.log(n, r?.status(), u, f.join('\n   '))
  }
  await tab.close()
})
