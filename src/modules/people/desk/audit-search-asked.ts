/** Reads what somebody looks for in the record. */
import { addDays, isDay, type LocalDate, startOfDay } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import { oneLine } from '../../../basics/plain-text.ts'
import { fold } from '../../../basics/vietnamese.ts'
import type { DeskRequest } from '../../../web/context.ts'
import { isAddress } from '../../../web/desk-request.ts'
import type { EntriesSought } from '../../audit/index.ts'
import { accountsNamed } from '../store/audit-people.ts'
import { happenedWords } from '../words/audit.ts'

export type AuditAsked = {
  person: string
  deed: string
  subject: string
  from: LocalDate | ''
  until: LocalDate | ''
  address: string
}

export function auditAsked({ query }: DeskRequest): AuditAsked {
  const line = (name: string) => oneLine(query.get(name) ?? '').slice(0, 200)
  const day = (name: string) => (isDay(line(name)) ? line(name) : '')
  const deed = line('viec')
  return {
    person: line('nguoi'),
    deed: deed in happenedWords ? deed : '',
    subject: /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(line('muc'))?.[0] ?? '',
    from: day('tu'),
    until: day('den'),
    // What is no address narrows nothing.
    address: isAddress(line('may')) ? line('may') : '',
  }
}

export const auditQuery = (asked: AuditAsked): string =>
  new URLSearchParams(
    [
      ['nguoi', asked.person],
      ['viec', asked.deed],
      ['muc', asked.subject],
      ['tu', asked.from],
      ['den', asked.until],
      ['may', asked.address],
    ].filter((pair): pair is [string, string] => pair[1] !== ''),
  ).toString()

const mostPeople = 200

export async function soughtOf(
  { db }: DeskRequest,
  siteId: string | null,
  { person, deed, subject, from, until, address }: AuditAsked,
): Promise<EntriesSought> {
  return {
    siteId,
    accountIds: person === '' ? undefined : await accountsNamed(db, fold(person), mostPeople),
    happened: deed || undefined,
    subjectId: isId(subject) ? subject : undefined,
    from: from === '' ? undefined : startOfDay(from),
    until: until === '' ? undefined : startOfDay(addDays(until, 1)),
    address: address || undefined,
  }
}

/** A place in the record: the number of an entry. */
export function seqAsked({ query }: DeskRequest, name: 'sau' | 'truoc'): number | undefined {
  const text = query.get(name) ?? ''
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined
}
