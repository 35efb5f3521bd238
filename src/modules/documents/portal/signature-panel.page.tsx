import { dayText, dayTimeText } from '../../../basics/dates.ts'
import type { Language } from '../../../basics/language.ts'
import { Icon, type IconName } from '../../../design/icon.tsx'
import type { PanelEntry, PanelState, SignaturePanel } from '../rules/signature-panel.ts'
import { signatureWords } from '../words/signature.ts'

/** `ofOriginal`: of a signed file that readers do not get, shown beside its redacted copy at the desk. */
type Shown = { panel: SignaturePanel; language: Language; ofOriginal?: boolean }

const tones: Record<PanelState, { tone: string; icon: IconName }> = {
  valid: { tone: 'good', icon: 'check' },
  issued: { tone: 'good', icon: 'check' },
  unsure: { tone: 'warn', icon: 'alert' },
  invalid: { tone: 'bad', icon: 'alert' },
  unsigned: { tone: 'info', icon: 'info' },
  unreadable: { tone: 'warn', icon: 'alert' },
  unchecked: { tone: 'info', icon: 'info' },
}

/**
 * What stands behind the signatures (Nghị định 30/2020/NĐ-CP, Điều 5; the display the Government's signing service asks for): first
 * whether it holds, in words, then each signature by what it did in the life of the document.
 */
export function SignaturePanelPart({ panel, language, ofOriginal = false }: Shown) {
  const words = signatureWords[language]
  const { tone, icon } = tones[panel.state]
  const state = words.states[panel.state]
  return (
    <section class={`signature signature-${tone}`} aria-labelledby="chu-ky">
      <h2 id="chu-ky">{ofOriginal ? words.original : words.title}</h2>
      <p class="signature-state">
        <Icon name={icon} />
        <strong>{state.title}</strong>
      </p>
      <p>{state.text}</p>
      {ofOriginal && <p class="soft">{words.originalNote}</p>}
      <Problems problems={panel.problems} language={language} heading={words.reasons} />
      {panel.groups.map(({ part, entries }) => (
        <div class="signature-group">
          <h3>{words.parts[part]}</h3>
          {entries.map((entry) => (
            <Entry entry={entry} language={language} />
          ))}
        </div>
      ))}
    </section>
  )
}

function Entry({ entry, language }: { entry: PanelEntry; language: Language }) {
  const words = signatureWords[language]
  const { signer, organization, isIntact, laterChanges, isTrusted } = entry
  const content = !isIntact
    ? words.changed
    : laterChanges === 'forbidden'
      ? words.forbidden
      : laterChanges === 'permitted'
        ? words.permitted
        : words.intact
  return (
    <div class="signature-entry">
      <p class="signature-who">
        {signer}
        {organization && organization !== signer && <span class="soft">{organization}</span>}
      </p>
      <dl class="signature-facts">
        <Fact term={words.at} text={timeText(entry, language)} isGood={entry.signedAt !== null} />
        <Fact term={words.content} text={content} isGood={isIntact && laterChanges !== 'forbidden'} />
        <Fact
          term={words.certificate}
          text={[isTrusted ? words.trusted : words.untrusted, ...certificateText(entry, language)].join(', ')}
          isGood={isTrusted}
        />
      </dl>
      <Problems problems={entry.problems} language={language} heading={words.reasons} />
      <Problems problems={entry.noted} language={language} heading={words.notChecked} />
    </div>
  )
}

function Fact({ term, text, isGood }: { term: string; text: string; isGood: boolean }) {
  return (
    <div class={isGood ? undefined : 'signature-doubt'}>
      <dt>{term}</dt>
      <dd>
        <Icon name={isGood ? 'check' : 'alert'} /> {text}
      </dd>
    </div>
  )
}

function timeText({ signedAt, timeSource }: PanelEntry, language: Language): string {
  const words = signatureWords[language]
  const at = signedAt === null ? null : new Date(signedAt)
  if (at === null || Number.isNaN(at.getTime())) return words.times.none
  return `${dayTimeText(at, language)}, ${words.times[timeSource]}`
}

function certificateText({ issuer, certificateFrom, certificateTo }: PanelEntry, language: Language): string[] {
  const words = signatureWords[language]
  const day = (text: string) => (/^\d{4}-\d\d-\d\d/.test(text) ? dayText(text.slice(0, 10), language) : null)
  const [from, to] = [day(certificateFrom), day(certificateTo)]
  return [
    ...(issuer === '' ? [] : [words.issuedBy(issuer)]),
    ...(from === null || to === null ? [] : [words.validFor(from, to)]),
  ]
}

type Told = { problems: readonly string[]; language: Language; heading: string }

function Problems({ problems, language, heading }: Told) {
  const words = signatureWords[language]
  if (problems.length === 0) return null
  return (
    <div class="signature-problems">
      <p>{heading}:</p>
      <ul>
        {problems.map((problem) => (
          <li>{words.problems[problem] ?? words.otherProblem(problem)}</li>
        ))}
      </ul>
    </div>
  )
}
