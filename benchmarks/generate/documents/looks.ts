// How offices differ within what the decree allows.
import type { Random } from '../random.ts'
import type { Family } from './faces.ts'
import type { Look } from './official-layout.ts'

const millimetres = (value: number) => (value * 72) / 25.4

export function drawLook(random: Random, family: Family): Look {
  const heading = random.pick([11.5, 12, 12, 12.5, 13])
  return {
    family,
    left: millimetres(26 + random.below(10)),
    right: millimetres(13 + random.below(9)),
    top: millimetres(17 + random.below(9)),
    bottom: millimetres(20 + random.below(4)),
    heading: family === 'tinos' ? heading : 11,
    body: family === 'tinos' ? random.pick([13, 13.5, 14]) : random.pick([11.5, 12, 12.5]),
    leading: 1.1 + random.next() * 0.4,
    indent: millimetres(random.pick([10, 12.7])),
    split: 0.39 + random.next() * 0.05,
    titleInset: 20 + random.below(50),
    gap: 72 + random.below(30),
  }
}
