import type { drawnPaper } from './drawn.ts'

export type Drawn = ReturnType<typeof drawnPaper>

/** Nation and issuer side by side, number and day below them, then kind, subject and addressee. */
export function Heading({ paper: { heading, party, title } }: { paper: Drawn }) {
  return (
    <header>
      <div class="sides">
        <div>
          {heading.superior !== null && (
            <p class="superior">
              <Lines text={heading.superior.text} />
            </p>
          )}
          <p class={party ? 'issuer' : 'issuer short-line'}>
            <Lines text={heading.issuer.text} />
          </p>
          {party && <p class="superior">*</p>}
        </div>
        <div>
          {heading.nation.map(({ text }, at) => (
            <p class={at === heading.nation.length - 1 ? 'nation motto' : 'nation'}>{text}</p>
          ))}
        </div>
        <div>
          <p class="number">{heading.number}</p>
          {heading.about !== null && <p class="about">{heading.about}</p>}
        </div>
        <p class="place">{heading.place}</p>
      </div>
      <h1 class={heading.kind === null ? 'unseen' : 'kind'}>{heading.kind ?? title}</h1>
      {heading.kind !== null && (
        <p class="subject short-line">
          <Lines text={heading.subject.text} />
        </p>
      )}
      {heading.addressee !== null && (
        <div class="addressee">
          <p>{heading.addressee.head}</p>
          {heading.addressee.lines.map((line) => (
            <p class="one">{line}</p>
          ))}
        </div>
      )}
    </header>
  )
}

/** Recipients on the left, who signs on the right. */
export function Foot({ paper: { foot } }: { paper: Drawn }) {
  return (
    <footer class="sides foot">
      <div>
        {foot.recipients.length > 0 && <p class="recipients-head">Nơi nhận:</p>}
        {foot.recipients.map((line) => (
          <p class="recipient">{line}</p>
        ))}
      </div>
      <div class="signer">
        {foot.lines.map((line) => (
          <p>{line}</p>
        ))}
        <div class="room">
          {foot.below.map((line) => (
            <p>{line}</p>
          ))}
        </div>
      </div>
    </footer>
  )
}

type Span = { text: string; bold: boolean; italic: boolean }

export const Spans = ({ spans }: { spans: readonly Span[] }) => (
  <>
    {spans.map(({ text, bold, italic }) => {
      const slanted = italic ? (
        <em>
          <Lines text={text} />
        </em>
      ) : (
        <Lines text={text} />
      )
      return bold ? <strong>{slanted}</strong> : slanted
    })}
  </>
)

export const Lines = ({ text }: { text: string }) => (
  <>
    {text.split('\n').map((line, at) => (
      <>
        {at > 0 && <br />}
        {line}
      </>
    ))}
  </>
)
