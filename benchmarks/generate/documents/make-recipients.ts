// "Nơi nhận": who gets it, whether it is to be published, who keeps it.

import type { StopWord } from '../../../src/modules/intake/rules/reading/types.ts'
import type { Random } from '../random.ts'
import type { Issuer } from './issuers.ts'
import { unitCodes } from './words.table.ts'

type Given = { kind: string; addressees: readonly string[]; theme: StopWord | null }

const bare = new Set(['hop-dong', 'ban-ghi-nho', 'ban-thoa-thuan', 'giay-nghi-phep', 'phieu-bao'])

export function recipientsOf(random: Random, issuer: Issuer, { kind, addressees, theme }: Given) {
  // Contracts and papers for one person name nobody else.
  if (bare.has(kind) && random.chance(0.5)) return { recipients: [], publish: null }
  const list: string[] = []
  if (addressees.length > 0) list.push('Như trên')
  else if (kind === 'quyet-dinh') list.push('Như Điều 3')
  const others = othersFor(issuer)
  const count = 1 + random.below(others.length)
  list.push(...others.slice(0, count))
  const publish = theme === null && random.chance(0.4) ? instruction(random, issuer) : null
  if (publish) list.push(publish)
  list.push(keeper(random, issuer))
  return { recipients: list, publish }
}

function othersFor(issuer: Issuer): string[] {
  if (issuer.scheme === 'party')
    return ['Các đồng chí Ủy viên Ban Thường vụ', 'Các chi bộ, đảng bộ trực thuộc', 'Ủy ban nhân dân']
  if (issuer.tier === 'province')
    return ['TT Tỉnh ủy, TT HĐND tỉnh', 'CT, các PCT UBND tỉnh', 'Các sở, ban, ngành', 'UBND các xã, phường, đặc khu']
  return [
    'UBND tỉnh (báo cáo)',
    'TT Đảng ủy, TT HĐND',
    'CT, các PCT UBND',
    'Các phòng, ban, đơn vị',
    'Các thôn, tổ dân phố',
  ]
}

function instruction(random: Random, issuer: Issuer): string {
  const [kind = ''] = issuer.area.split(' ')
  const where = issuer.tier === 'province' || issuer.tier === 'department' ? 'tỉnh' : kind === 'đặc' ? 'đặc khu' : kind
  return random.pick([
    `Cổng TTĐT ${where} (đăng tải)`,
    `Trang TTĐT ${where}`,
    `Cổng Thông tin điện tử ${where}`,
    `Trang thông tin điện tử ${where} (đăng tin)`,
  ])
}

function keeper(random: Random, issuer: Issuer): string {
  if (issuer.scheme === 'party') return 'Lưu Văn phòng'
  return random.chance(0.8) ? `Lưu: VT, ${random.pick(unitCodes)}` : 'Lưu: VT'
}
