// One document's words by chance: who issues it, under which number, about what, signed by whom, sent to whom.
import { kindName, kindOf } from '../../../src/modules/documents/rules/kinds.ts'
import type { StopWord } from '../../../src/modules/intake/rules/reading/types.ts'
import type { Random } from '../random.ts'
import { type Block, drawIssuer, type Issuer } from './issuers.ts'
import { kindFor, weighted } from './make-kind.ts'
import { partsOf, personalOf } from './make-parts.ts'
import { recipientsOf } from './make-recipients.ts'
import type { Plan, Signing } from './plan.ts'
import {
  councilSubjects,
  frontSubjects,
  givens,
  middles,
  partySubjects,
  stopSubjects,
  subjects,
  surnames,
  unitCodes,
} from './words.table.ts'

export type Planned = { plan: Plan; issuer: Issuer; theme: StopWord | null; personal: readonly string[] }

export type PlanWish = {
  issuer?: Issuer
  kind?: string
  subject?: string
  issuedOn?: string
  theme?: StopWord | null
  blank?: Plan['blank']
  secret?: boolean
}

export function makePlan(random: Random, wish: PlanWish = {}): Planned {
  const theme = wish.theme === undefined ? drawTheme(random) : wish.theme
  const issuer = wish.issuer ?? issuerFor(random, theme)
  const kind = wish.kind ?? kindFor(random, issuer, theme)
  const issuedOn = wish.issuedOn ?? dateFor(random, issuer)
  const scheme =
    issuer.scheme === 'state' || issuer.scheme === 'council' ? legalOr(random, issuer, kind, theme) : issuer.scheme
  const numberSymbol = numberFor(random, issuer, { kind, scheme, year: issuedOn.slice(0, 4) })
  const subject = wish.subject ?? subjectFor(random, issuer, kind, theme)
  const personal = personalOf(theme)
  const addressees = addresseesFor(random, kind, issuer)
  const { recipients, publish } = recipientsOf(random, issuer, { kind, addressees, theme })
  const plan: Plan = {
    ...{
      scheme,
      kindKey: kind,
      kind: kind === 'cong-van' ? 'CV' : (kindOf(kind)?.abbreviation ?? ''),
      kindName: kindName(kind),
    },
    ...{
      numberSymbol,
      issuedOn,
      place: issuer.place,
      parent: issuer.parent,
      issuer: issuer.name,
      issuers: [issuer.name],
    },
    ...{ left: issuer.left, subject, addressees, recipients, publish },
    ...partsOf(random, { issuer, kind, subject, theme, issuedOn, scheme }),
    signings: [signingFor(random, issuer, kind)],
    urgency: random.chance(0.04) ? random.pick(['KHẨN', 'HỎA TỐC', 'THƯỢNG KHẨN']) : null,
    secret: wish.secret ? 'MẬT' : null,
    internal: null,
    blank: numberSymbol === null ? 'none' : (wish.blank ?? 'none'),
    annex: null,
    contact: random.chance(0.12)
      ? `Địa chỉ: Số ${1 + random.below(90)} đường Bờ Sông; Email: vanthu@example.gov.vn`
      : null,
    ...{ received: null, notes: [] },
  }
  return { plan, issuer, theme, personal }
}

const themes = ['personnel', 'penalty', 'land-recovery', 'allowance-list', 'invitation'] as const

const drawTheme = (random: Random): StopWord | null => (random.chance(0.1) ? random.pick(themes) : null)

/** Decisions about persons and land come from committees and departments, not from the Party or the Front. */
function issuerFor(random: Random, theme: StopWord | null): Issuer {
  for (;;) {
    const issuer = drawIssuer(random)
    const isCommittee = ['province', 'commune', 'district'].includes(issuer.tier)
    if (theme === null || isCommittee || (theme === 'invitation' && issuer.scheme === 'state')) return issuer
  }
}

const legalKinds = new Set(['quyet-dinh', 'nghi-quyet'])

function legalOr(random: Random, issuer: Issuer, kind: string, theme: StopWord | null): Plan['scheme'] {
  const makesLaw = issuer.code === 'UBND' || issuer.code === 'HĐND'
  return makesLaw && theme === null && legalKinds.has(kind) && random.chance(0.2) ? 'legal' : issuer.scheme
}

function dateFor(random: Random, issuer: Issuer): string {
  const first = issuer.tier === 'district' ? Date.UTC(2022, 0, 4) : Date.UTC(2025, 6, 2)
  const days = issuer.tier === 'district' ? 1200 : 480
  return new Date(first + random.below(days) * 86_400_000).toISOString().slice(0, 10)
}

type Numbered = { kind: string; scheme: Plan['scheme']; year: string }

/** Numbers below ten are written with a zero in front; the Party's own have none. */
function numberFor(random: Random, issuer: Issuer, { kind, scheme, year }: Numbered): string | null {
  if (kind === 'thong-cao' && random.chance(0.5)) return null
  const high = issuer.tier === 'province' ? 4800 : 900
  const drawn = random.chance(0.1) ? 1 + random.below(9) : 1 + random.below(high)
  const suffix = random.chance(0.06) ? random.pick(['a', 'b']) : ''
  const serial = `${String(drawn).padStart(2, '0')}${suffix}`
  const symbol = kindOf(kind)?.abbreviation ?? ''
  if (scheme === 'legal') return `${serial}/${year}/${symbol}-${issuer.code}`
  if (scheme === 'party') return `${serial}-${kind === 'cong-van' ? 'CV' : symbol}/${issuer.code}`
  if (scheme === 'youth') return `${serial}-${kind === 'cong-van' ? 'CV' : symbol}/${issuer.code}-VP`
  if (kind !== 'cong-van') return `${serial}/${symbol}-${issuer.code}`
  if (issuer.code.includes('-')) return `${serial}/${issuer.code}`
  return random.chance(0.06) ? `${serial}/${issuer.code}` : `${serial}/${issuer.code}-${random.pick(unitCodes)}`
}

const lists: Partial<Record<Issuer['scheme'], readonly string[]>> = {
  party: partySubjects,
  council: councilSubjects,
  front: frontSubjects,
  youth: frontSubjects,
}

/** `Về việc …` for decisions, the bare matter for reports and plans, as offices write them. */
function subjectFor(random: Random, issuer: Issuer, kind: string, theme: StopWord | null): string {
  const given = theme !== null && theme in stopSubjects ? stopSubjects[theme as keyof typeof stopSubjects] : null
  const matter = random.pick(given ?? lists[issuer.scheme] ?? subjects).replace('~', issuer.area)
  if (kind === 'cong-van') return matter
  const isDecision = kind === 'quyet-dinh' || kind === 'nghi-quyet' || kind === 'to-trinh'
  const prefixed = isDecision && !/^(về việc|Về việc)/.test(matter) && random.chance(0.6) ? `về việc ${matter}` : matter
  return `${prefixed[0]?.toUpperCase()}${prefixed.slice(1)}`
}

function addresseesFor(random: Random, kind: string, issuer: Issuer): string[] {
  if (kind === 'cong-van') {
    const all = [
      `Các phòng, ban, đơn vị thuộc ${issuer.area}`,
      `Ủy ban nhân dân tỉnh`,
      'Các cơ quan, đơn vị trực thuộc',
      'Đảng ủy',
      'Các thôn, tổ dân phố',
    ]
    return random.chance(0.6) ? [random.pick(all)] : [...all.slice(0, 2 + random.below(3))]
  }
  return kind === 'to-trinh' || (kind === 'bao-cao' && random.chance(0.3)) ? ['Ủy ban nhân dân tỉnh'] : []
}

export function personName(random: Random): string {
  return `${random.pick(surnames)} ${random.pick(middles)} ${random.pick(givens)}`
}

export function signingFor(random: Random, issuer: Issuer, kind: string): Signing {
  // Resolutions of the Council are signed by its chair.
  const allowed = kind === 'nghi-quyet' && issuer.scheme === 'council' ? issuer.blocks.slice(0, 1) : issuer.blocks
  const block = weighted(
    random,
    allowed.map((one): readonly [Block, number] => [one, one.weight ?? 1]),
  )
  return {
    lines: block.lines,
    name: personName(random),
    title: block.title,
    code: block.code,
    agency: issuer.agency,
    ...(block.below ? { below: block.below } : {}),
  }
}
