/** What pages of the desk cost in processor time, told in times of the public article page that is not in the cache. */
import { Agent } from 'node:http'
import { ask } from '../measure/asking.ts'
import { provinceEditions, withStorage } from '../measure/database.ts'
import { signIn } from '../measure/desk-session.ts'
import type { Row } from '../measure/rows.ts'
import { type Server, startServer } from '../measure/server.ts'

/** Lists may cost this many article pages, other pages of the desk as many as that. */
const most = { list: 8, page: 20 } as const

type Kind = keyof typeof most

type Ids = Awaited<ReturnType<typeof provinceEditions>>

const pagesOf = (site: string, ids: Ids): readonly { key: string; kind: Kind; path: string }[] => [
  { key: 'first', kind: 'list', path: `/${site}/muc` },
  { key: 'drafts', kind: 'list', path: `/${site}/muc?trang-thai=draft` },
  { key: 'published', kind: 'list', path: `/${site}/muc?trang-thai=published` },
  { key: 'section', kind: 'list', path: `/${site}/muc?chuyen-muc=tin-tuc-su-kien` },
  { key: 'genre', kind: 'list', path: `/${site}/muc?the-loai=video` },
  { key: 'author', kind: 'list', path: `/${site}/muc?tac-gia=ho+thuy+lan` },
  { key: 'words', kind: 'list', path: `/${site}/muc?tim=hoi+nghi` },
  { key: 'dates', kind: 'list', path: `/${site}/muc?ngay=published&tu=2024-03-01&den=2024-03-31` },
  { key: 'all-at-once', kind: 'list', path: `/${site}/muc?trang-thai=draft&chuyen-muc=tin-tuc-su-kien&tim=xa` },
  { key: 'section-words', kind: 'list', path: `/${site}/muc?chuyen-muc=tin-tuc-su-kien&tim=hoi+nghi` },
  { key: 'audit', kind: 'list', path: `/${site}/nhat-ky` },
  { key: 'audit-deed', kind: 'list', path: `/${site}/nhat-ky?viec=edition-corrected` },
  { key: 'media', kind: 'list', path: `/${site}/kho` },
  { key: 'sharing', kind: 'list', path: `/${site}/chia-se` },
  { key: 'commissions', kind: 'list', path: `/${site}/giao-bai` },
  { key: 'people', kind: 'page', path: `/${site}/nguoi` },
  { key: 'writing', kind: 'page', path: `/${site}/muc/${ids.draft}` },
  { key: 'reading', kind: 'page', path: `/${site}/muc/${ids.submitted}` },
  { key: 'live', kind: 'page', path: `/${site}/muc/${ids.published}` },
  { key: 'revisions', kind: 'page', path: `/${site}/muc/${ids.published}/ban` },
  { key: 'plan', kind: 'page', path: `/${site}/ke-hoach` },
  { key: 'roster', kind: 'page', path: `/${site}/truc` },
  { key: 'home', kind: 'page', path: `/${site}/trang-chu` },
  { key: 'work', kind: 'page', path: '/' },
  { key: 'sites', kind: 'page', path: '/cac-trang' },
]

const rounds = 3

/** `article`: what the article page costs in the same run, in milliseconds of processor time. */
export async function deskRows(
  { dataDir, port, requests }: { dataDir: string; port: number; requests: number },
  article: number,
): Promise<Row[]> {
  const { cookie, siteSlug, ids } = await withStorage(dataDir, async (storage) => ({
    ...(await signIn(storage, 'board-head')),
    ids: await provinceEditions(storage),
  }))
  const server = await startServer({ dataDir, port })
  try {
    const rows: Row[] = []
    for (const { key, kind, path } of pagesOf(siteSlug, ids)) {
      const cost = await costOf(server, { path, cookie, requests })
      const from = { 'ms CPU': cost, 'article, ms CPU': article }
      const about = {
        key: `desk-${key}`,
        what: `Desk: ${path.replace(`/${siteSlug}`, '').replace(/[0-9a-f-]{36}/, `(${key})`)}`,
      }
      rows.push({ ...about, value: cost / article, unit: 'times the article', atMost: most[kind], from })
    }
    return rows
  } finally {
    await server.stop()
  }
}

type Asking = { path: string; cookie: string; requests: number }

/** The best of the rounds: neighbours on the machine only ever make it worse. */
async function costOf(server: Server, asking: Asking): Promise<number> {
  await askTimes(server, asking, Math.ceil(asking.requests / 10))
  const inRound = Math.max(1, Math.floor(asking.requests / rounds))
  const costs: number[] = []
  for (let round = 0; round < rounds; round++) {
    const before = server.cpu().all
    await askTimes(server, asking, inRound)
    costs.push((server.cpu().all - before) / inRound)
  }
  return Math.min(...costs)
}

async function askTimes({ site }: Server, { path, cookie }: Asking, times: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const desk = { ...site, host: `desk.${site.host}` }
  try {
    for (let time = 0; time < times; time++) {
      const { status } = await ask(desk, path, { agent, encoding: 'br', cookie })
      if (status !== 200) throw new Error(`${desk.host}${path} answered ${status}`)
    }
  } finally {
    agent.destroy()
  }
}
