// What else may stand on a document: marks of secrecy, a received stamp, handling notes, a second issuer.
import type { Random } from '../random.ts'
import type { Recipe } from './make-file.ts'
import { type Planned, personName } from './make-plan.ts'

/** Marks by chance: some files are secret or internal, some came back from a desk with a stamp and notes. */
export function withMarks(random: Random, planned: Planned, recipe: Recipe): Planned {
  const { plan } = planned
  const secret = random.chance(0.02) ? random.pick(['MẬT', 'TỐI MẬT']) : plan.secret
  const internal = random.chance(0.015) ? random.pick(['LƯU HÀNH NỘI BỘ', 'XEM XONG TRẢ LẠI']) : null
  if (!recipe.received) return { ...planned, plan: { ...plan, secret, internal } }
  const agency = random.pick(['UBND XÃ ĐỒNG SẾU', 'SỞ NỘI VỤ', 'VP HĐND & UBND PHƯỜNG BẾN LAU'])
  const later = new Date(Date.parse(plan.issuedOn) + (1 + random.below(4)) * 86_400_000).toISOString().slice(0, 10)
  const stamped = random.chance(0.8)
  const received = stamped ? { agency, number: String(1 + random.below(3000)), on: later } : null
  const noted = !stamped || random.chance(0.5)
  const notes = noted ? [random.pick(notesOf(personName(random).split(' ').at(-1) ?? 'An'))] : []
  return { ...planned, plan: { ...plan, secret, internal, received, notes } }
}

const notesOf = (name: string) => [
  `Kính chuyển đ/c ${name} - PCT chỉ đạo`,
  `Đ/c ${name} tham mưu, báo cáo trước ngày 25`,
  `VP phối hợp phòng KT tham mưu thực hiện`,
  `Chuyển đ/c ${name} nghiên cứu, đề xuất`,
  'Đồng ý. Giao phòng VHXH thực hiện',
]

/** A People's Committee and the Front of one commune issue some plans together. */
export function jointly(random: Random, planned: Planned): Planned {
  const { plan, issuer } = planned
  if (issuer.tier !== 'commune' || plan.kindKey !== 'ke-hoach' || !random.chance(0.3)) return planned
  const front = `Ủy ban MTTQ Việt Nam ${issuer.area}`
  const serial = plan.numberSymbol?.split('/')[0] ?? '01'
  const second = {
    lines: ['TM. BAN THƯỜNG TRỰC', 'CHỦ TỊCH'],
    ...({ name: personName(random), title: 'Chủ tịch', code: 'TM', agency: `UBMTTQ Việt Nam ${issuer.area}` } as const),
  }
  const left = [
    { text: `ỦY BAN NHÂN DÂN ${issuer.area.toUpperCase()}`, bold: true },
    { text: `ỦY BAN MTTQ VIỆT NAM ${issuer.area.toUpperCase()}`, bold: true },
  ]
  const joint = { kindKey: 'ke-hoach-lien-tich', kind: 'KHLT', kindName: 'Kế hoạch liên tịch' }
  const numberSymbol = `${serial}/KHLT-UBND-UBMTTQVN`
  return {
    ...planned,
    plan: {
      ...plan,
      ...joint,
      numberSymbol,
      left,
      issuers: [plan.issuer, front],
      signings: [...plan.signings, second],
    },
  }
}
