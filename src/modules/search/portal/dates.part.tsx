import type { Language } from '../../../basics/language.ts'
import { searchWords } from '../words.ts'

export type DatesProps = {
  action: string
  names: { from: string; to: string }
  from: string
  to: string
  /** What else the search asks for. */
  rest: readonly (readonly [string, string])[]
}

/** From a day to a day; both may be left open. */
export function Dates({ action, names, from, to, rest, language }: DatesProps & { language: Language }) {
  const words = searchWords[language]
  return (
    <form class="found-dates" action={action} method="get">
      {rest.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="field">
        <label for={names.from}>{words.from}</label>
        <input id={names.from} type="date" name={names.from} value={from} />
      </div>
      <div class="field">
        <label for={names.to}>{words.to}</label>
        <input id={names.to} type="date" name={names.to} value={to} />
      </div>
      <button class="button button-quiet" type="submit">
        {words.apply}
      </button>
    </form>
  )
}
