import { dayText, type LocalDate } from '../../../basics/dates.ts'
import { EmptyState, Table } from '../../../design/parts.tsx'
import type { Score } from '../rules/verdict.ts'
import { dutyWords } from '../words/desk.ts'
import { rankingWords as words } from '../words/tables.ts'

export type RankingProps = {
  day: LocalDate
  groups: readonly {
    kind: string
    rows: readonly { place: number | null; name: string; href: string; score: Score; share: string }[]
  }[]
  back: string
}

/** Sites of one kind against each other; the rules stand before the places. */
export function RankingPage({ day, groups, back }: RankingProps) {
  return (
    <>
      <p class="duty-back">
        <a href={back}>{dutyWords.matrix}</a>
      </p>
      <h1>{words.title}</h1>
      <p class="soft">{dutyWords.on(dayText(day, 'vi'))}</p>
      <section class="duty-panel" aria-labelledby="cach">
        <h2 id="cach">{words.rulesTitle}</h2>
        <ol>
          {words.rules.map((rule) => (
            <li>{rule}</li>
          ))}
        </ol>
      </section>
      {groups.length === 0 && <EmptyState text={words.none} />}
      {groups.map((group) => (
        <Group {...group} />
      ))}
    </>
  )
}

const columns = [
  { key: 'place', text: words.place, figures: true },
  { key: 'name', text: words.site },
  { key: 'share', text: words.share, figures: true },
  { key: 'met', text: words.met, figures: true },
  { key: 'stale', text: words.stale, figures: true },
  { key: 'missing', text: words.missing, figures: true },
  { key: 'required', text: words.required, figures: true },
  { key: 'unknown', text: words.unknown, figures: true },
]

function Group({ kind, rows }: RankingProps['groups'][number]) {
  const shown = rows.map(({ place, name, href, score, share }) => ({
    ...{ place: place ?? '–', share: share === '' ? '–' : share },
    name: <a href={href}>{name}</a>,
    ...{ met: score.met, stale: score.stale, missing: score.missing, required: score.required, unknown: score.unknown },
  }))
  return (
    <>
      <h2>{kind}</h2>
      <Table caption={kind} columns={columns} rows={shown} heading="name" />
    </>
  )
}
