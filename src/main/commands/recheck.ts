/** `congso recheck`: the signatures of arrivals that wait and of published documents once more, with what is trusted now. */
import { askRecheck, recheck } from '../../modules/intake/index.ts'
import { allSites } from '../../modules/sites/index.ts'
import type { Configuration } from '../configuration.ts'
import { intakeHouse } from '../intake-house.ts'
import type { Storage } from '../open-storage.ts'
import { type Result, wrongUse } from './result.ts'

export type RecheckOptions = { site?: string; signal?: AbortSignal; err?(message: string): void }

const by = { kind: 'command' } as const

/** Exit 0 when all was looked at; 1 when it was interrupted: the next run goes on from there. */
export async function recheckCommand(
  { desk, files }: Pick<Storage, 'desk' | 'files'>,
  { dataDir }: Pick<Configuration, 'dataDir'>,
  { site: slug, signal, err = console.error }: RecheckOptions,
): Promise<Result> {
  const db = desk()
  const sites = (await allSites(db)).filter((site) => slug === undefined || site.slug === slug)
  if (sites.length === 0) return wrongUse(`Không có trang nào tên “${slug}”. Xem danh sách: congso site list.`)
  const house = { ...intakeHouse({ files, scanner: null, dataDir }), db }
  const output = []
  for (const site of sites) {
    const asked = { siteId: site.id, by, now: new Date(), why: 'asked', isOwn: true } as const
    const about = { siteId: site.id, recheckId: await askRecheck(db, asked) }
    const found = await recheck(house, about, {
      now: () => new Date(),
      tell: ({ looked, total }) => err(`${site.slug}: ${looked}/${total}`),
      ...(signal ? { signal } : {}),
    })
    const { looked = 0, arrivalsChanged = 0, documentsChanged = 0 } = found ?? {}
    if (looked > 0) {
      output.push({ site: site.slug, looked, arrivals_changed: arrivalsChanged, documents_changed: documentsChanged })
    }
    if (signal?.aborted) return { exitCode: 1, output, messages: ['Đã dừng theo yêu cầu. Chạy lại để làm tiếp.'] }
  }
  return { exitCode: 0, output }
}
