/** Titles, summaries and paragraphs put together by chance from the word lists. */
import type { Random } from './random.ts'
import { asks, bodies, deeds, matters, openings, places, results, times } from './words.table.ts'

export function title(random: Random): string {
  const { pick } = random
  const form = random.below(4)
  if (form === 0) return `${pick(bodies)} ${pick(deeds)} ${pick(matters)} tại ${pick(places)}`
  if (form === 1) return `${pick(places)} ${pick(deeds)} ${pick(matters)} ${pick(times)}`
  if (form === 2) return capital(`${pick(times)}, ${pick(bodies)} ${pick(deeds)} ${pick(matters)}`)
  return `${pick(bodies)} ${pick(deeds)} ${pick(matters)} và ${pick(matters)}`
}

export function summary(random: Random): string {
  const { pick } = random
  return `${capital(pick(times))}, ${pick(bodies)} đã ${pick(deeds)} ${pick(matters)} tại xã ${pick(places)}; kết quả ${pick(results)}.`
}

/** Three to five sentences, 350 to 700 bytes of UTF-8. */
export function paragraph(random: Random): string {
  return Array.from({ length: 3 + random.below(3) }, () => sentence(random)).join(' ')
}

function sentence(random: Random): string {
  const { pick } = random
  const count = 12 + random.below(900)
  const form = random.below(3)
  if (form === 0) return `${pick(openings)} ${count} hộ ở ${pick(places)} tham gia ${pick(matters)}, ${pick(results)}.`
  if (form === 1)
    return `${pick(bodies)} đề nghị các đơn vị ${pick(asks)}, đồng thời ${pick(deeds)} ${pick(matters)} ${pick(times)}.`
  return `${capital(pick(matters))} ở ${pick(places)} và ${pick(places)} ${pick(results)}; ${count} lượt người được hưởng lợi.`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
