import { EmptyState } from '../../../design/parts.tsx'
import { deskWords } from '../words/index.ts'

const words = deskWords.letters

export type LettersProps = { period: string; back: string; units: readonly { name: string; href: string }[] }

/** A draft letter for each unit that sent nothing. */
export const LettersPage = ({ period, back, units }: LettersProps) => (
  <>
    <p>
      <a href={back}>{words.back}</a>
    </p>
    <h1>{words.title}</h1>
    <p class="soft">
      {period}. {words.lead}
    </p>
    {units.length === 0 ? (
      <EmptyState text={words.none} />
    ) : (
      <ul class="plan-list">
        {units.map(({ name, href }) => (
          <li>
            <span>{name}</span>
            <a class="button button-quiet" href={href} download>
              {words.file}
              <span class="unseen">: {name}</span>
            </a>
          </li>
        ))}
      </ul>
    )}
  </>
)
