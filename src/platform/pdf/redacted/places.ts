/** What a box to be made black covers, a little more than was drawn. */
import type { Box } from '../../../basics/page-text.ts'

/** Letters reach a little beyond their lines. */
const margin = 1.5

export const grown = ({ x, y, width, height }: Box): Box => ({
  ...{ x: x - margin, y: y - 0.25 * height - margin },
  ...{ width: width + 2 * margin, height: 1.5 * height + 2 * margin },
})

/** A whole line goes when a part of it is covered: the letters beside a box could give away what stood under it. */
export const touches = (line: Box, cover: Box): boolean =>
  line.x < cover.x + cover.width &&
  cover.x < line.x + line.width &&
  line.y < cover.y + cover.height &&
  cover.y < line.y + line.height
