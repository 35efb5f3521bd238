/** What stands beside a text: what the checks say, what others remarked, exceptions that wait, and what has happened. */

import { Hidden } from '../../../design/form-fields.tsx'
import { Tag } from '../../../design/parts.tsx'
import type { Finding } from '../rules/first-checks.ts'
import { deedFormWords } from '../words/deed-forms.ts'
import { sideWords as words } from '../words/history.ts'
import { checkWords, deedWords } from '../words.ts'
import { DeedForm, type DeedPlace } from './deed-fields.part.tsx'

const tones = { block: 'bad', explain: 'warn', hint: 'info' } as const

const FindingLine = ({ finding: { check, level, quote, href } }: { finding: Finding }) => (
  <li>
    <Tag text={words.levels[level]} tone={tones[level]} /> {checkWords[check] ?? check}
    {quote && <q class="item-quote">{quote}</q>}
    {href && <a href={href}>{words.more}</a>}
  </li>
)

export type ChecksProps = { findings: readonly Finding[]; unready: readonly string[] }

export const Checks = ({ findings, unready }: ChecksProps) => (
  <section class="item-panel" aria-labelledby="checks-title">
    <h2 id="checks-title">{words.checks}</h2>
    {findings.length + unready.length === 0 ? (
      <p class="soft">{words.checksClean}</p>
    ) : (
      <ul class="item-findings">
        {unready.map((text) => (
          <li>
            <Tag text={words.levels.block} tone="bad" /> {text}
          </li>
        ))}
        {findings.map((finding) => (
          <FindingLine finding={finding} />
        ))}
      </ul>
    )}
  </section>
)

export type VerdictView = { deed: string; checkedAt: Date; findings: readonly Finding[]; explanation: string | null }

/** What was found when the text was sent on, for whoever decides. */
export const Verdicts = ({ verdicts }: { verdicts: readonly VerdictView[] }) =>
  verdicts.length === 0 ? null : (
    <section class="item-panel" aria-labelledby="verdicts-title">
      <h2 id="verdicts-title">{words.verdicts}</h2>
      {verdicts.map(({ deed, checkedAt, findings, explanation }) => (
        <div class="item-verdict">
          <p class="soft">{words.verdictAt(deedWords[deed as keyof typeof deedWords] ?? deed, checkedAt)}</p>
          {findings.length === 0 ? (
            <p>{words.verdictClean}</p>
          ) : (
            <ul class="item-findings">
              {findings.map((finding) => (
                <FindingLine finding={finding} />
              ))}
            </ul>
          )}
          {explanation && <p>{words.explained(explanation)}</p>}
        </div>
      ))}
    </section>
  )

export type RemarkView = {
  id: string
  anchor: string | null
  comment: string
  by: string
  at: Date
  isSettled: boolean
}

/** Marked passages, to be ticked off one by one by whoever mends them. */
export const Remarks = (props: { place: DeedPlace; remarks: readonly RemarkView[]; maySettle: boolean }) =>
  props.remarks.length === 0 ? null : (
    <section class="item-panel" aria-labelledby="remarks-title">
      <h2 id="remarks-title">{words.remarks}</h2>
      <ul class="item-remarks">
        {props.remarks.map((remark) => (
          <li class={remark.isSettled ? 'item-remark item-remark-settled' : 'item-remark'}>
            {remark.anchor && (
              <q class="item-quote" data-anchor={remark.isSettled ? 'settled' : 'open'}>
                {remark.anchor}
              </q>
            )}
            <p>{remark.comment}</p>
            <p class="soft">
              {words.remarkBy(remark.by, remark.at)} {remark.isSettled && <Tag text={words.settled} tone="good" />}
            </p>
            {props.maySettle && (
              <DeedForm
                place={props.place}
                deed="settle-remark"
                send={remark.isSettled ? deedFormWords.reopen : deedFormWords.settle}
                about={remark.comment}
              >
                <Hidden name="settle-remark-id" value={remark.id} />
                <Hidden name="settle-remark-settled" value={remark.isSettled ? '0' : '1'} />
              </DeedForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  )

export type ExceptionView = {
  id: string
  kind: string
  reason: string
  madeBy: string
  madeAt: Date
  told: { name: string; title: string; at: Date } | null
  confirmedAt: Date | null
  mayConfirm: boolean
}

/** What went out without a second pair of eyes, until somebody answers for it. */
export const Exceptions = ({ place, exceptions }: { place: DeedPlace; exceptions: readonly ExceptionView[] }) =>
  exceptions.length === 0 ? null : (
    <section class="item-panel" aria-labelledby="exceptions-title">
      <h2 id="exceptions-title">{words.exceptions}</h2>
      {exceptions.map(({ id, kind, reason, madeBy, madeAt, told, confirmedAt, mayConfirm }) => (
        <div class="item-exception">
          <p>
            <Tag text={words.kinds[kind] ?? kind} tone="warn" />{' '}
            {confirmedAt !== null && <Tag text={words.confirmed} tone="good" />}
          </p>
          <p>{words.madeBy(madeBy, madeAt)}</p>
          {told && <p>{words.told(told.name, told.title, told.at)}</p>}
          <p>{words.reason(reason)}</p>
          {mayConfirm && (
            <DeedForm place={place} deed="confirm" send={deedFormWords.confirm} about={words.kinds[kind] ?? kind}>
              <Hidden name="confirm-id" value={id} />
            </DeedForm>
          )}
        </div>
      ))}
    </section>
  )
