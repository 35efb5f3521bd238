/** How an arrival is named and labelled wherever it stands. */
import { Tag } from '../../../design/parts.tsx'
import type { Arrival } from '../rules/arrival.ts'
import { weightOf } from '../rules/stops.table.ts'
import { stopShort } from '../words/stops.ts'
import { queueWords, reasonText, reviewWords, stateWords } from '../words.ts'

export const titleOf = ({ numberSymbol, subject, name }: Pick<Arrival, 'numberSymbol' | 'subject' | 'name'>): string =>
  numberSymbol === '' && subject === ''
    ? name
    : `${numberSymbol === '' ? queueWords.noNumber : numberSymbol}: ${subject === '' ? queueWords.noSubject : subject}`

type Tagged = Pick<
  Arrival,
  'state' | 'routed' | 'stops' | 'isSure' | 'reason' | 'note' | 'permissionId' | 'scan' | 'recognisingSince'
>

/** Neither the document nor its package nor a rule asks for the portal; what was routed before this was told says it by its silence. */
const isUnasked = ({ routed }: Pick<Arrival, 'routed'>): boolean =>
  routed !== null && (routed.asks ?? (routed.instruction === null ? 'no' : 'yes')) === 'no'

/** State first; what stops a waiting one in a few words. */
export function ArrivalTags(arrival: Tagged) {
  const { state, stops, isSure, reason, note, permissionId, scan, recognisingSince } = arrival
  if (state === 'waiting' && stops.length === 0 && isUnasked(arrival)) return <Tag text={queueWords.views.unasked} />
  if (state === 'waiting' && isSure) return <Tag text={queueWords.views.sure} tone="good" />
  if (state === 'waiting' && stops.length === 0) return <Tag text={queueWords.views.look} />
  if (state === 'waiting') {
    const shown = [...new Map(stops.map((stop) => [stopShort(stop.reason, stop.detail), stop]))]
    return (
      <ul class="intake-tags">
        {shown.slice(0, 3).map(([text, stop]) => (
          <li>
            <Tag text={text} tone={weightOf(stop.reason) === 'ask' ? 'warn' : 'bad'} />
          </li>
        ))}
      </ul>
    )
  }
  if (state === 'received' && scan === 'unscanned') return <Tag text={stopShort('not-scanned', '')} tone="warn" />
  if (state === 'received' && recognisingSince !== null) return <Tag text={queueWords.recognising} />
  if (state === 'published') {
    return <Tag text={permissionId === null ? stateWords.published : reviewWords.alone} tone="good" />
  }
  if (reason === null) return <Tag text={stateWords[state]} />
  return (
    <>
      <Tag text={stateWords[state]} tone={state === 'set-aside' ? 'bad' : 'warn'} /> {reasonText(reason)}{' '}
      {note !== '' && <span class="soft">{note}</span>}
    </>
  )
}
