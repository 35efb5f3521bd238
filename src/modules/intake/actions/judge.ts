/** Compares an arrival with what is here, and says what stops it and where it goes. */
import type { SignatureReport } from '../../../basics/signature-report.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { Facts, Resemblance } from '../rules/arrival.ts'
import { identityOf } from '../rules/identity.ts'
import { isSure, stopsOf } from '../rules/judging.ts'
import { bandsOf, shapeIn } from '../rules/likeness.ts'
import type { Reading } from '../rules/reading/index.ts'
import { resemblanceOf } from '../rules/resembling.ts'
import { routeOf } from '../rules/routing.ts'
import { type Judgement, noteJudged } from '../store/checking.ts'
import { sameIdentity, sharingBands } from '../store/comparing.ts'
import { rulesOf } from '../store/rules.ts'
import type { DocumentsDoor } from './house.ts'

export type Judging = {
  siteId: string
  id: string
  facts: Facts
  reading: Reading | null
  signature: SignatureReport | null
  textProblems: readonly string[]
  business: number
  sphere: string
  packageProblems: readonly string[]
  shape: Buffer | null
  /** The item it stands as already, after an undo. */
  editionId?: string | null
}

export async function judge(tx: Tx, documents: DocumentsDoor, judging: Judging): Promise<Judgement> {
  const { siteId, id, facts, reading, signature, textProblems, business, sphere, packageProblems } = judging
  const identity = identityOf(facts)
  const compared = await resembling(tx, documents, judging, identity)
  const stops = stopsOf({ reading, signatures: signature, compared, business, textProblems, sphere, packageProblems })
  const routed = routeOf(await rulesOf(tx, siteId), facts, {
    instruction: reading?.publishInstruction?.value ?? null,
    isForKnown: (reading?.recipients?.value.length ?? 0) > 0,
  })
  const judgement = { facts, identity, compared, stops, routed, isSure: isSure(facts, stops) }
  await noteJudged(tx, siteId, id, judgement)
  return judgement
}

async function resembling(
  tx: Tx,
  documents: DocumentsDoor,
  judging: Judging,
  identity: string | null,
): Promise<Resemblance[]> {
  const { siteId, id, shape } = judging
  const own = shape === null ? null : shapeIn(shape)
  const same = identity === null ? [] : await sameIdentity(tx, siteId, id, identity)
  const alike = own === null ? [] : await sharingBands(tx, siteId, id, bandsOf(own))
  const candidates = new Map([...same, ...alike].map((one) => [one.id, one]))
  const found = [...candidates.values()].flatMap((one) => resemblanceOf({ identity, shape: own }, one) ?? [])
  return [...found, ...(await publishedAlready(tx, documents, judging))].slice(0, 5)
}

/** Documents that came another way: typed in, or imported from the former portal. */
async function publishedAlready(
  tx: Tx,
  documents: DocumentsDoor,
  { siteId, facts, editionId: own = null }: Judging,
): Promise<Resemblance[]> {
  const { numberSymbol, issuedOn, issuer } = facts
  if (!numberSymbol || !issuedOn) return []
  const asked = { numberSymbol: numberSymbol.value, issuedOn: issuedOn.value, issuer: issuer?.value ?? '' }
  return (await documents.duplicates(tx, siteId, asked))
    .filter(({ editionId }) => editionId !== own)
    .map(({ editionId, title }) => ({
      ...{ how: 'same-document', arrivalId: null, documentId: editionId, title, likeness: 1 },
    }))
}
