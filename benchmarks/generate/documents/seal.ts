// The life of a document's signatures: the leader, then number and date, then the agency's seal, each in its own revision.
import {
  type SignWish,
  signPdf,
  type TestAuthority,
  type TestCertificate,
} from '../../../tests/support/signing/index.ts'
import type { Random } from '../random.ts'
import { cornerText, dateOnLine, pictureBox, textOnLine } from './appearances.ts'
import type { Spot, Spots } from './official-layout.ts'
import type { Plan, Signing } from './plan.ts'
import { A4 } from './sheet.ts'
import type { Truth } from './truth.ts'

export type Sealing = {
  plan: Plan
  spots: Spots
  sealing: Truth['sealing']
  authority: TestAuthority
  /** Who signs as the leader; for signatures that must not pass. */
  leader?: TestCertificate
  at: Date
  /** Little room for each signature, and no time-stamps. */
  small?: boolean
}

const ROOM = 3584
const SMALL_ROOM = 2720

/** Signs a file as its plan says. */
export function sealed(bytes: Buffer, random: Random, wish: Sealing): Buffer {
  if (wish.sealing === 'none') return bytes
  let file = bytes
  let minute = 0
  const sign = (signer: TestCertificate, own: Partial<SignWish>) => {
    const at = new Date(wish.at.getTime() + minute++ * 420_000)
    file = signPdf(file, { ...commonWish(random, wish, signer, at), ...own })
  }
  if (wish.sealing !== 'agency')
    for (const [index, signing] of wish.plan.signings.entries())
      sign(
        wish.leader && index === 0 ? wish.leader : leaderOf(random, wish.authority, signing),
        leaderPlace(random, wish, index),
      )
  const agency = agencyOf(random, wish)
  if (wish.sealing === 'issued') for (const stamp of stamps(random, wish)) sign(agency, stamp)
  if (wish.sealing !== 'leader')
    sign(wish.sealing === 'agency' ? (wish.leader ?? agency) : agency, sealPlace(random, wish))
  return file
}

function commonWish(random: Random, { authority, small }: Sealing, signer: TestCertificate, at: Date): SignWish {
  const isPades = random.chance(0.4)
  return {
    ...{ signer, at, room: small ? SMALL_ROOM : ROOM, certificates: [signer, authority.intermediate] },
    subFilter: isPades ? 'ETSI.CAdES.detached' : 'adbe.pkcs7.detached',
    attributeTime: !isPades,
    name: signer.subject.commonName,
    ...(random.chance(small ? 0 : 0.25) ? { stampedBy: authority, room: ROOM + 3072 } : {}),
    ...(random.chance(0.2) && signer.key.kind === 'rsa2048'
      ? { algorithm: { name: 'pss', digest: 'sha256' } as const }
      : {}),
    ...(random.chance(0.5) ? { reason: 'Phê duyệt văn bản', location: 'Việt Nam' } : {}),
  }
}

/** Keys come from a small stock: making one takes longer than all the rest. */
const keyOf = (random: Random) =>
  random.chance(0.8)
    ? ({ keyKind: 'rsa2048', keyName: `stock ${random.below(6)}` } as const)
    : ({ keyKind: 'p256', keyName: `stock ${random.below(40)}` } as const)

export const leaderOf = (random: Random, authority: TestAuthority, { name, agency, title }: Signing): TestCertificate =>
  authority.person(name, { ...keyOf(random), organization: agency, title })

function agencyOf(random: Random, { authority, plan }: Sealing): TestCertificate {
  const agency = plan.signings[0]?.agency ?? plan.issuer
  return authority.organization(agency, { ...keyOf(random), organization: agency })
}

/** A box counted from the top as PDF counts it. */
export const placeOf = ({ page, x, y, width, height }: Spot) => ({ page, x, y: A4.height - y - height, width, height })

function leaderPlace(random: Random, { plan, spots }: Sealing, index: number): Partial<SignWish> {
  const spot = spots.signatures[index]
  if (!spot || random.chance(0.05)) return {}
  const seed = plan.signings[index]?.name.length ?? 0
  return { place: placeOf(spot), appearance: pictureBox('signature', seed * 7 + index, spot) }
}

/** Number and date that the text leaves blank: two signatures or one over both. */
function stamps(random: Random, { plan, spots }: Sealing): Partial<SignWish>[] {
  const serial = plan.numberSymbol?.match(/^\d+[a-z]?/)?.[0] ?? ''
  const list: Partial<SignWish>[] = []
  if (spots.number && plan.blank !== 'none')
    list.push({ place: placeOf(spots.number), appearance: textOnLine(serial, spots.number), field: 'SoVanBan' })
  if (plan.blank === 'both')
    list.push({ place: placeOf(spots.date), appearance: dateOnLine(plan.issuedOn, spots.date), field: 'NgayVanBan' })
  if (random.chance(0.5)) for (const stamp of list) delete stamp.field
  return list
}

function sealPlace(random: Random, { plan, spots, at, sealing }: Sealing): Partial<SignWish> {
  const [first] = spots.signatures
  const agency = plan.signings[0]?.agency ?? plan.issuer
  // Paper bears its seal already, and a stamp of arrival may stand in the corner.
  if (sealing === 'agency' && plan.received) return {}
  if (first && sealing !== 'agency' && random.chance(0.75)) {
    // A third of the signature lies under the seal (Phụ lục I, ô 8).
    const spot = { ...first, x: first.x - 50, y: first.y - 4, width: 76, height: 76 }
    return { place: placeOf(spot), appearance: pictureBox('seal', 1, spot) }
  }
  const local = new Date(at.getTime() + 7 * 3_600_000).toISOString()
  const [year, month, rest = ''] = local.split('-')
  const when = `${rest.slice(0, 2)}-${month}-${year} ${rest.slice(3, 11)} +07:00`
  const lines = [`Ký bởi: ${agency}`, `Cơ quan: ${agency}`, `Thời gian ký: ${when}`]
  return { place: placeOf(spots.corner), appearance: cornerText(lines, spots.corner) }
}
