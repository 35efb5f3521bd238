/** Reads the form of a decision on the board. Rows without a person are left out, so those below move up. */
import { isId } from '../../../basics/ids.ts'
import type { SeatInput } from '../actions/boards.ts'
import { type BoardDecision, decisionKinds } from '../rules/board.ts'
import { type BoardRole, isBoardRole } from '../rules/role.ts'
import type { BoardForm, MemberRow } from './reconstitute.page.tsx'

const mostRows = 80

export function boardFormOf(body: URLSearchParams): BoardForm {
  const text = (name: string) => (body.get(name) ?? '').normalize('NFC').trim()
  const decision: BoardDecision = {
    kind: decisionKinds.find((kind) => kind === body.get('kind')) ?? 'reconstituted',
    number: text('number'),
    issuer: text('issuer'),
    decidedOn: text('decidedOn'),
    effectiveOn: text('effectiveOn'),
    signerName: text('signerName'),
    signerTitle: text('signerTitle'),
  }
  const length = Math.min(Number(body.get('so-dong')) || 0, mostRows)
  const rows = Array.from({ length }, (_, index): MemberRow => {
    const personId = text(`nguoi-${index}`)
    return {
      personId: isId(personId) ? personId : '',
      newName: text(`ten-${index}`),
      role: text(`vai-tro-${index}`),
      boardTitle: text(`chuc-danh-${index}`),
      officeTitle: text(`chuc-vu-${index}`),
    }
  })
  return { decision, rows: rows.filter(({ personId, newName }) => personId !== '' || newName !== '') }
}

type Known = readonly { personId: string; name: string }[]

/** The rows as seats; somebody the site does not know under that id counts as nobody, and an unknown role is an issue. */
export function seatInputsOf(rows: readonly MemberRow[], known: Known): SeatInput[] {
  return rows.map(({ personId, newName, role, boardTitle, officeTitle }) => {
    const found = known.find((person) => person.personId === personId)
    return {
      personId: found?.personId ?? null,
      name: found?.name ?? newName,
      role: (isBoardRole(role) ? role : '') as BoardRole,
      boardTitle,
      officeTitle,
    }
  })
}

export const blankRow: MemberRow = { personId: '', newName: '', role: 'board-member', boardTitle: '', officeTitle: '' }
