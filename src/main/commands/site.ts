/** `congso site create` and `congso site list`. */
import { isDay } from '../../basics/dates.ts'
import { newId } from '../../basics/ids.ts'
import type { SiteInput, SiteKind } from '../../modules/sites/index.ts'
import { allSites, createSite, provinceId, siteBySlug, siteKinds } from '../../modules/sites/index.ts'
import { type Hosting, originOf } from '../../modules/sites/live.ts'
import { findUnitByName, insertUnits, type UnitKind } from '../../modules/units/index.ts'
import { type DeskDb, inTransaction } from '../../platform/database/index.ts'
import { type Result, refused, wrongUse } from './result.ts'

export type SiteOptions = {
  slug: string
  name: string
  kind: string
  parent?: string
  unit?: string
  archivedSince?: string
}

/** The two-tier local government began on this day (NQ 202/2025/QH15): every district's site is an archive since. */
const districtsEnded = '2025-07-01'

/** Makes a complete site; its governing unit is found by name or made. */
export async function createSiteCommand(db: DeskDb, options: SiteOptions, now: Date): Promise<Result> {
  const { kind, archivedSince = kind === 'district' ? districtsEnded : undefined } = options
  if (!isSiteKind(kind)) return wrongUse(`Loại trang không có: ${kind}. Chọn một trong: ${siteKinds.join(', ')}.`)
  if (archivedSince !== undefined && !isDay(archivedSince))
    return wrongUse(`Ngày không đúng dạng NĂM-THÁNG-NGÀY: ${archivedSince}.`)
  const parent = options.parent === undefined ? undefined : await siteBySlug(db, options.parent)
  if (options.parent !== undefined && parent === undefined)
    return wrongUse(`Không có trang nào tên là ${options.parent}.`)
  if (await siteBySlug(db, options.slug)) return refused([words['taken'] ?? 'taken'])
  const parentId = kind === 'province' ? null : (parent?.id ?? (await provinceId(db)))
  const governingUnitId = await governingUnit(db, { kind, name: options.unit ?? options.name, now })
  const input: SiteInput = {
    slug: options.slug,
    kind,
    name: options.name,
    parentId,
    governingUnitId,
    ...(archivedSince === undefined ? {} : { archivedSince }),
  }
  const outcome = await createSite(db, { input, by: { kind: 'command' }, now })
  if ('issues' in outcome) return refused(outcome.issues.map(({ problem }) => words[problem] ?? problem))
  return { exitCode: 0, output: { slug: input.slug, id: outcome.done.siteId } }
}

const isSiteKind = (kind: string): kind is SiteKind => (siteKinds as readonly string[]).includes(kind)

const unitKinds: Record<SiteKind, UnitKind> = {
  province: 'province',
  department: 'department',
  commune: 'commune',
  district: 'district',
  topic: 'other',
}

async function governingUnit(
  db: DeskDb,
  { kind, name, now }: { kind: SiteKind; name: string; now: Date },
): Promise<string> {
  const known = await findUnitByName(db, name, null)
  if (known) return known
  const id = newId(now)
  await inTransaction(db, (tx) => insertUnits(tx, [{ id, kind: unitKinds[kind], name: name.normalize('NFC') }], now))
  return id
}

/** Every site as scripts read it. */
export async function listSitesCommand(db: DeskDb, hosting: Hosting): Promise<Result> {
  const sites = await allSites(db)
  const output = sites.map(({ slug, name, kind, parent, hosts, archivedSince }) => ({
    slug,
    name,
    kind,
    parent,
    hosts: [...hosts, new URL(originOf({ slug, kind, primaryHost: null }, hosting)).host],
    archived: archivedSince !== null,
  }))
  return { exitCode: 0, output }
}

const words: Record<string, string> = {
  'not-a-host-label': 'Tên trang chỉ gồm chữ thường không dấu, số và dấu gạch nối, ví dụ: so-y-te.',
  reserved: 'Tên này dành cho hệ thống. Hãy chọn tên khác.',
  taken: 'Đã có trang mang tên này.',
  missing: 'Thiếu tên đầy đủ của trang.',
  'province-has-no-parent': 'Cổng của tỉnh không có trang cấp trên.',
  'province-exists': 'Đã có cổng của tỉnh; mỗi hệ thống phục vụ một tỉnh.',
  'district-has-ended': 'Cấp huyện đã kết thúc: cần ngày ngừng hoạt động.',
}
