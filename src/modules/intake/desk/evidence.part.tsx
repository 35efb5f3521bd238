/** Why it is stopped, what its signatures say, and what it resembles. */
import type { SignatureReport } from '../../../basics/signature-report.ts'
import { Notice } from '../../../design/parts.tsx'
import type { Arrival } from '../rules/arrival.ts'
import { weightOf } from '../rules/stops.table.ts'
import { stopSentence } from '../words/stops.ts'
import { reviewWords as words } from '../words.ts'

type Props = {
  arrival: Arrival
  signature: SignatureReport | null
  about: readonly { title: string; href: string }[]
  itemHref: string | null
}

export function Evidence({ arrival, signature, about, itemHref }: Props) {
  const { stops, routed, compared } = arrival
  const alike = compared.filter(({ how }) => how === 'alike')
  return (
    <>
      {stops.length > 0 && <Stops arrival={arrival} />}
      {arrival.business !== 0 && <About about={about} isRecall={arrival.business === 1} />}
      {signature && <Signatures report={signature} />}
      <p class="soft">{routed?.instruction ? words.instruction(routed.instruction) : words.noInstruction}</p>
      {alike.length > 0 && (
        <p class="soft">
          {words.alike}: {alike.map(({ title }) => title).join('; ')}
        </p>
      )}
      {itemHref && (
        <p>
          <a href={itemHref}>{words.openItem}</a>
        </p>
      )}
    </>
  )
}

/** What the sender asks about, as it stands here. */
function About({ about, isRecall }: { about: Props['about']; isRecall: boolean }) {
  if (about.length === 0) return <p class="soft">{isRecall ? words.nothingToRecall : words.nothingBefore}</p>
  return (
    <>
      <p>{isRecall ? words.toRecall : words.before}</p>
      <ul>
        {about.map(({ title, href }) => (
          <li>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Stops({ arrival: { stops } }: Pick<Props, 'arrival'>) {
  const sentences = new Map(stops.map((stop) => [stopSentence(stop.reason, stop.detail), stop]))
  const isGrave = stops.some(({ reason }) => weightOf(reason) !== 'ask')
  return (
    <Notice tone={isGrave ? 'bad' : 'warn'} title={words.stops}>
      <ul id="stops">
        {[...sentences].map(([sentence, { text, page }]) => (
          <li>
            {sentence}
            {text !== '' && (
              <>
                {' '}
                <q>{text.slice(0, 160)}</q>
                {page !== null && ` (${words.page(page, page)})`}
              </>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Signatures({ report }: { report: SignatureReport }) {
  const said =
    report.verdict === 'unsigned'
      ? words.signatureNone
      : !report.valid
        ? words.signatureBad
        : report.verdict === 'issued'
          ? words.signatureIssued
          : words.signatureGood
  return (
    <details class="intake-signature" open={report.valid ? undefined : true}>
      <summary>
        {words.signature}: {said}
      </summary>
      <dl>
        {report.signatures.map(({ part, signer, organization, signedAt }) => (
          <>
            <dt>{words.parts[part]}</dt>
            <dd>{[signer, organization, signedAt?.slice(0, 16).replace('T', ' ')].filter(Boolean).join(', ')}</dd>
          </>
        ))}
      </dl>
    </details>
  )
}
