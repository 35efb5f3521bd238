// From a recipe to a file: plan, layout, bytes, signatures, and what went wrong with it.
import { testAuthority } from '../../../tests/support/signing/index.ts'
import type { Random } from '../random.ts'
import { layOutAnnex } from './annex-layout.ts'
import type { Family } from './faces.ts'
import type { GeneratedDocument } from './generate.ts'
import { drawLook } from './looks.ts'
import { jointly, withMarks } from './make-marks.ts'
import { figures } from './make-parts.ts'
import { makePlan, type Planned, type PlanWish } from './make-plan.ts'
import { layOut } from './official-layout.ts'
import { drawOverlays } from './overlays.ts'
import { pdfFile, producers, scannerProducer } from './pdf-file.ts'
import { canPdfkit, pdfkitFile } from './pdfkit-file.ts'
import type { Plan } from './plan.ts'
import { scanned } from './scan.ts'
import { sealed } from './seal.ts'
import { spoiled, spoiledLeader } from './spoil.ts'
import { stopsOf, type Truth, type Wrong } from './truth.ts'

/** The authority of the demo province. */
export const DEMO_AUTHORITY = 'Chứng thực minh họa Hoài Giang'

export type Recipe = PlanWish & {
  medium: Truth['medium']
  font: Family
  producer: number
  sealing: Truth['sealing']
  wrong: Wrong | null
  received?: boolean
  legacy?: boolean
  /** Not the document itself but its annex as a file of its own. */
  annex?: boolean
  /** Fonts without hints and tight rooms: files that travel with the demo. */
  small?: boolean
  /** Another authority than the tests'. */
  authority?: string
  /** Another program sets the text. */
  office?: (plan: Plan) => Promise<Buffer>
  /** A plan of one's own instead of one by chance. */
  planned?: Planned
}

export async function makeFile(random: Random, recipe: Recipe, index: number): Promise<GeneratedDocument> {
  const planned = recipe.planned ?? withMarks(random, jointly(random, makePlan(random, wishOf(random, recipe))), recipe)
  const { plan } = planned
  const look = drawLook(random, recipe.font)
  const { sheets, spots } = recipe.annex ? layOutAnnex(annexOf(random, plan), look) : layOut(plan, look)
  const isScan = recipe.medium === 'scanned'
  drawOverlays(random, sheets, plan, spots, { signed: isScan })
  const producer = isScan ? scannerProducer : (producers[recipe.producer % producers.length] ?? scannerProducer)
  const drawn = { sheets, family: look.family, title: titleOf(plan), madeOn: plan.issuedOn }
  const byPdfkit = !isScan && recipe.producer === 3 && !recipe.legacy && canPdfkit(look.family)
  const unsigned = recipe.office
    ? await recipe.office(plan)
    : byPdfkit
      ? await pdfkitFile(drawn)
      : pdfFile({
          ...{ ...drawn, producer },
          ...(recipe.legacy ? { legacy: true } : {}),
          ...(recipe.small ? { unhinted: true } : {}),
          ...(isScan ? { scans: await scanned(sheets, look.family, random) } : {}),
        })
  const authority = testAuthority(recipe.authority)
  const at = new Date(`${plan.issuedOn}T0${1 + random.below(8)}:${10 + random.below(49)}:00Z`)
  const leader = recipe.wrong === null ? null : spoiledLeader(recipe.wrong, authority)
  const signed = sealed(unsigned, random, {
    plan,
    spots,
    sealing: recipe.sealing,
    authority,
    at,
    ...(leader ? { leader } : {}),
    ...(recipe.small ? { small: true } : {}),
  })
  const bytes = recipe.wrong === null ? signed : spoiled(signed, random, recipe.wrong, spots)
  const name = fileName(random, plan, index)
  return {
    bytes,
    truth: truthOf(planned, recipe, { file: name, producer: byPdfkit ? 'pdfkit' : producer.name, font: look.family }),
  }
}

const wishOf = (random: Random, recipe: Recipe): PlanWish => ({
  ...recipe,
  blank: recipe.sealing !== 'issued' ? 'none' : random.chance(0.6) ? 'both' : 'number',
})

/** The table that the main document speaks of. */
const annexOf = (random: Random, plan: Plan): Plan => ({ ...plan, parts: [figures(random)] })

const titleOf = ({ kindName, subject }: Plan) => `${kindName} ${subject}`

/** Names as document systems give them; they must not matter. */
function fileName(random: Random, { numberSymbol, issuedOn }: Plan, index: number): string {
  const lead = String(index).padStart(4, '0')
  if (numberSymbol === null || random.chance(0.3)) return `${lead}-vanban_${issuedOn.replaceAll('-', '')}.signed.pdf`
  const plain = numberSymbol
    .replaceAll('/', '_')
    .replaceAll('Đ', 'D')
    .replace(/[^\w.-]/g, '')
  return `${lead}-${plain}.signed.pdf`
}

type Made = { file: string; producer: string; font: string }

function truthOf({ plan, theme, personal }: Planned, recipe: Recipe, made: Made): Truth {
  const [first] = plan.signings
  return {
    ...made,
    ...{ medium: recipe.medium, sealing: recipe.sealing, wrong: recipe.wrong },
    verdict: verdictOf(recipe),
    ...{ numberSymbol: plan.numberSymbol, issuedOn: plan.issuedOn, place: plan.place },
    kind: plan.kindKey,
    ...{ issuer: plan.issuer, issuers: plan.issuers, parent: plan.parent, subject: plan.subject },
    ...{ signer: first?.name ?? '', signerTitle: first?.title ?? '', signatureCode: first?.code ?? '' },
    ...{ recipients: plan.recipients, publishInstruction: plan.publish, effectiveOn: plan.effectiveOn },
    ...{
      urgency: plan.urgency,
      scheme: plan.scheme,
      stops: stopsOf(plan, theme, personal),
      personal,
      annexOf: recipe.annex ? plan.numberSymbol : null,
    },
  }
}

/** The agency's seal behind a leader's signature is already the life of an issued document. */
function verdictOf({ wrong, sealing }: Recipe): Truth['verdict'] {
  if (wrong !== null) return 'invalid'
  if (sealing === 'none') return 'unsigned'
  return sealing === 'issued' || sealing === 'leader-agency' ? 'issued' : 'signed'
}
