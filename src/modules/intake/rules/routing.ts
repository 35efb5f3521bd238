/** Where an arrival goes, by rules that are data: first what the document itself asks for, then the rules of the site. */
import { fold } from '../../../basics/vietnamese.ts'
import type { ArrivalStop, Facts, Routed } from './arrival.ts'

export type RoutingRule = {
  id: string
  /** Empty fields ask for nothing. */
  issuer: string
  kind: string
  words: string
  needsInstruction: boolean
  /** `post`: it is to be published, whatever its "Nơi nhận" says; a person still confirms. */
  gives: 'queue' | 'post' | 'refuse'
  sectionId: string | null
  confirmer: string | null
  field: string
  reason: string
}

const holds = (asked: string, text: string): boolean => asked === '' || fold(text).includes(fold(asked))

const isMet = (rule: RoutingRule, facts: Facts, instruction: string | null): boolean =>
  (!rule.needsInstruction || instruction !== null) &&
  holds(rule.issuer, facts.issuer?.value ?? '') &&
  (rule.kind === '' || rule.kind === facts.kind?.value) &&
  holds(rule.words, facts.subject?.value ?? '')

/** `isForKnown`: its "Nơi nhận" could be read at all. */
export type Sent = { instruction: string | null; isForKnown: boolean }

/** The first rule that is met decides; without one the records clerk confirms. */
export function routeOf(rules: readonly RoutingRule[], facts: Facts, { instruction, isForKnown }: Sent): Routed {
  const rule = rules.find((one) => isMet(one, facts, instruction))
  const isAsked = instruction !== null || rule?.gives === 'post'
  return {
    instruction,
    asks: isAsked ? 'yes' : isForKnown ? 'no' : 'unknown',
    sectionId: rule?.sectionId ?? null,
    confirmer: rule?.confirmer ?? null,
    field: rule?.field ?? '',
    refusal: rule?.gives === 'refuse' ? rule.reason : null,
  }
}

/** What the head of the board has allowed to appear without a confirmation: one source, one kind, one signer. */
export type Permission = { id: string; sourceId: string; kind: string; signer: string }

export type Alone = {
  sourceId: string
  facts: Facts
  stops: readonly ArrivalStop[]
  isSure: boolean
  isSigned: boolean
  /** Whether letters were recognised from pictures. */
  isRecognised: boolean
  instruction: string | null
  scheme: string
  business: number
}

/**
 * The permission under which a document may appear by itself: it asks for it in its "Nơi nhận", is signed and trusted, everything
 * in it is sure and nothing stops it. Documents of the Party never do, nor scans: a mark that a recognition missed stops nothing.
 */
export function permissionFor(permissions: readonly Permission[], asked: Alone): Permission | null {
  const { sourceId, facts, stops, isSigned, isRecognised, instruction, scheme, business } = asked
  if (!asked.isSure || stops.length > 0 || !isSigned || isRecognised) return null
  if (instruction === null || scheme === 'party' || business !== 0) return null
  const signer = fold(facts.signer?.value ?? '')
  return (
    permissions.find(
      (one) =>
        one.sourceId === sourceId && one.kind === facts.kind?.value && signer !== '' && fold(one.signer) === signer,
    ) ?? null
  )
}
