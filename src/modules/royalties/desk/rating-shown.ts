/** A row of the rating desk as its page draws it. */
import { monthText } from '../../../basics/dates.ts'
import type { DeskRow } from '../actions/desk.ts'
import { workPath } from '../paths.ts'
import { factorOf } from '../rules/money.ts'
import { type Months, measureText } from '../rules/typed.ts'
import { kindNames, modifierNames } from '../words/names.ts'
import { ratingWords as words } from '../words/ratings.ts'
import type { RatingRow } from './rating-rows.part.tsx'

type Around = {
  slug: string
  months: Months
  typed: (name: string) => string
  mayRate: boolean
  mayDecide: boolean
  personId: string
}

export function shownRow(row: DeskRow, { slug, months, typed, mayRate, mayDecide, personId }: Around): RatingRow {
  const { key, work, rating, line, inForce, quantity, modifiers, notCounted } = row
  const state = rating?.state ?? 'open'
  const mode = rating?.mode ?? line?.mode ?? 'coefficient'
  const isMine = rating?.proposedByPerson === personId
  const reason = typed(`khong-tinh-${key}`)
  return {
    ...{ key, state, day: row.day, title: row.title, href: workPath(slug, key, months), isOwn: row.isOwn },
    about: [kindNames[row.rateKind], work?.workTitle, work?.section, work?.unit ?? rating?.unit].filter(
      (one) => one != null,
    ),
    people: row.authors.map(({ name, parts }) =>
      parts === 10_000 ? name : `${name} ${measureText(parts, 'coefficient')} %`,
    ),
    measure: typed(`muc-${key}`) || (line === null && rating === null ? '' : measureText(row.measure, mode)),
    bounds: line === null ? null : words.bounds(measureText(line.least, mode), measureText(line.most, mode)),
    times: quantity > 1 ? words.times(quantity) : null,
    modifiers: modifiers.map(({ kind, percent }) => `${modifierNames[kind]} ${percent} %`),
    notCounted: reason === 'tinh' ? null : reason === '' ? notCounted : (reason as RatingRow['notCounted']),
    amount: row.amount,
    factor: line === null || inForce === null ? null : factorText({ mode, quantity, modifiers, ...inForce }),
    isSum: mode === 'sum',
    mayRate: mayRate && work !== null && state !== 'decided' && !row.isOwn,
    mayChoose: state !== 'decided' && !row.isOwn && (mayRate || (mayDecide && state === 'proposed' && !isMine)),
    late: row.isLate
      ? rating === null
        ? words.isLate
        : words.late(monthText(rating.month, 'vi').toLowerCase())
      : null,
    returned: rating?.state === 'returned' ? rating.returnedBecause : null,
  }
}

function factorText(rate: Parameters<typeof factorOf>[0]): string {
  const { above, below } = factorOf(rate)
  return `${above}/${below}`
}
