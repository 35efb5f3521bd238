import type { Language } from '../basics/language.ts'
import { DateText } from './date-text.tsx'
import { Icon } from './icon.tsx'
import { OfficialText } from './official-text.tsx'
import { designWords } from './words.ts'

export type Correction = { at: Date; text: string }

/** What was wrong in a published text and is right now (đính chính); stays as long as the text stays. */
export function Corrections({ corrections, language }: { corrections: readonly Correction[]; language: Language }) {
  if (corrections.length === 0) return null
  return (
    <section class="corrections" aria-labelledby="corrections">
      <h2 id="corrections">
        <Icon name="undo" />
        {designWords[language].correction}
      </h2>
      {corrections.map(({ at, text }) => (
        <p>
          <DateText at={at} language={language} as="day-and-time" />: <OfficialText text={text} />
        </p>
      ))}
    </section>
  )
}
