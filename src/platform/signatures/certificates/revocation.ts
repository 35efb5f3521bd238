/** Whether a certificate was revoked, from everything that may say so; what is stale or unsigned says nothing. */
import type { Certificate } from './certificate.ts'
import { answersAbout, type OcspAnswer } from './ocsp.ts'
import { isPartial, type RevocationList, revokedOn, speaksOf } from './revocation-list.ts'

export type RevocationSources = { lists: readonly RevocationList[]; answers: readonly OcspAnswer[] }

/**
 * `stale`: there is word of it, but only from before the time we judge at. `unsupported`: only lists speak of it that say a part,
 * such as differences to a list that is not here.
 */
export type RevocationState = 'good' | 'revoked' | 'stale' | 'unsupported' | 'unknown'

type Word = { isFresh: boolean; revokedOn: Date | null; isGood: boolean; isPartial?: boolean }

const day = 86_400_000

export function revocationState(
  certificate: Certificate,
  issuer: Certificate,
  { sources, at }: { sources: RevocationSources; at: Date },
): RevocationState {
  const words = [...listWords(certificate, issuer, sources, at), ...answerWords(certificate, issuer, sources, at)]
  // A revocation stays one, however old the word of it.
  if (words.some(({ revokedOn }) => revokedOn !== null && revokedOn <= at)) return 'revoked'
  if (words.some(({ isFresh, isGood }) => isFresh && isGood)) return 'good'
  if (words.some((word) => !word.isPartial)) return 'stale'
  return words.length > 0 ? 'unsupported' : 'unknown'
}

function listWords(certificate: Certificate, issuer: Certificate, { lists }: RevocationSources, at: Date): Word[] {
  return lists
    .filter((list) => speaksOf(list, certificate, issuer))
    .map((list) => ({
      isFresh: isFresh(list.from, list.until, at),
      revokedOn: revokedOn(list, certificate.serial),
      // Lists may leave out who ran out before they were made (RFC 5280, 3.3).
      isGood: list.from <= certificate.to && !isPartial(list),
      isPartial: isPartial(list),
    }))
}

function answerWords(certificate: Certificate, issuer: Certificate, { answers }: RevocationSources, at: Date): Word[] {
  return answers
    .flatMap((answer) => answersAbout(answer, certificate, issuer))
    .map(({ from, until, status, revokedOn, isSure }) => ({
      isFresh: isFresh(from, until, at),
      revokedOn,
      isGood: isSure && status !== 'unknown' && from <= certificate.to,
    }))
}

/** Word from after the time counts too. */
const isFresh = (from: Date, until: Date | null, at: Date): boolean => at <= lastsUntil({ from, until })

/** Word without an end lasts a day. */
export const lastsUntil = ({ from, until }: { from: Date; until: Date | null }): Date =>
  until ?? new Date(from.getTime() + day)
