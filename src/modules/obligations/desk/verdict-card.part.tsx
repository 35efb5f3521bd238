import { dayText, type LocalDate } from '../../../basics/dates.ts'
import { Hidden } from '../../../design/form-fields.tsx'
import { Tag } from '../../../design/parts.tsx'
import { isUnsure } from '../rules/rule.ts'
import type { Verdict, VerdictState } from '../rules/verdict.ts'
import { countText, missingText, stateWords, dutyWords as words } from '../words/desk.ts'

const tones = { met: 'good', stale: 'warn', missing: 'bad', unknown: 'info' } as const

export const StateTag = ({ state }: { state: VerdictState }) => (
  <Tag text={stateWords[state]} {...(state === 'not_applicable' ? {} : { tone: tones[state] })} />
)

export type Shown = { text: string; href: string }

export type DutyLine = {
  verdict: Verdict
  deadline: string | null
  isStalenessLaw: boolean
  detailHref: string
  evidence: readonly Shown[]
  places: readonly Shown[]
  /** Opens the right form: a draft with its section chosen, or the page where it is put right. */
  deed: { kind: 'write'; action: string; csrf: string } | { kind: 'open'; href: string; text: string } | null
}

/** One duty with what was found, by which article, and what to do about it. */
export function DutyCard({ line }: { line: DutyLine }) {
  const { verdict, detailHref, deed } = line
  const { label, state } = verdict
  return (
    <li class="duty-card">
      <div class="duty-main">
        <h3 class="duty-name">
          <a href={detailHref}>{label}</a> <StateTag state={state} />
        </h3>
        <p>{foundText(line)}</p>
        {(verdict.detail.missing?.length ?? 0) > 0 && (
          <p>
            {words.missing}: {missingText(verdict.detail.missing ?? [])}
          </p>
        )}
        <Refs line={line} />
        <Links title={words.evidence} links={line.evidence} />
        <Links title={words.looked} links={line.places} />
      </div>
      {deed && <Deed deed={deed} verdict={verdict} />}
    </li>
  )
}

export function foundText({ verdict, isStalenessLaw }: Pick<DutyLine, 'verdict' | 'isStalenessLaw'>): string {
  const { count, countOf, newest, minimum, staleDays, state, detail } = verdict
  const parts = [
    ...(state === 'unknown' ? [] : [countText(count, countOf)]),
    ...(count < minimum && minimum > 1 ? [words.minimum(minimum)] : []),
    ...(newest === null ? [] : [`${words.newest.toLowerCase()} ${dayText(newest, 'vi')}`]),
    ...(detail.until === undefined ? [] : [words.until(dayText(detail.until as LocalDate, 'vi'))]),
    ...(staleDays === null ? [] : [isStalenessLaw ? words.staleByLaw(staleDays) : words.stale(staleDays)]),
  ]
  return parts.join(' · ')
}

/** Every verdict names its law; where we have not read the text ourselves it says so. */
export const Refs = ({ line: { verdict, deadline } }: { line: Pick<DutyLine, 'verdict' | 'deadline'> }) => (
  <p class="soft">
    {words.article}: {verdict.legalRefs.join('; ')}
    {deadline && `. ${words.deadline}: ${deadline}`}
    {isUnsure(verdict.confidence) && (
      <>
        {' '}
        <Tag text={words.unsure} tone="warn" />
      </>
    )}
  </p>
)

export const Links = ({ title, links }: { title: string; links: readonly Shown[] }) =>
  links.length === 0 ? null : (
    <p class="duty-links">
      {title}:{' '}
      {links.map(({ text, href }, index) => (
        <>
          {index > 0 && ', '}
          <a href={href}>{text}</a>
        </>
      ))}
    </p>
  )

function Deed({ deed, verdict }: { deed: NonNullable<DutyLine['deed']>; verdict: Verdict }) {
  if (deed.kind === 'open') {
    return (
      <a class="button button-quiet" href={deed.href}>
        {deed.text}
        <span class="unseen">: {verdict.label}</span>
      </a>
    )
  }
  return (
    <form method="post" action={deed.action}>
      <Hidden name="csrf" value={deed.csrf} />
      <Hidden name="muc" value={verdict.key} />
      <button class="button button-quiet" type="submit">
        {words.write}
        <span class="unseen">: {verdict.label}</span>
      </button>
    </form>
  )
}
