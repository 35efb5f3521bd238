// What is seen of a signature: a leader's hand, an agency's seal, a stamped number and date, a line of who and when.
import type { Appearance, Revision } from '../../../tests/support/signing/index.ts'
import { addPicture } from '../../../tests/support/signing/index.ts'
import { type Family, widthOf } from './faces.ts'
import { textLayer } from './pdf-text-layer.ts'
import { pictureOf } from './pictures.ts'
import type { Picture, Run } from './sheet.ts'

type Shown = { width: number; height: number; runs?: readonly Run[]; pictures?: readonly Picture[]; family?: Family }

/** An appearance of texts and pictures, with places counted from the box's upper left corner. */
export function appearanceOf({ width, height, runs = [], pictures = [], family = 'tinos' }: Shown): Appearance {
  const layer = textLayer(family, 'lines', { unhinted: true })
  const text = layer.content({ width, height, runs: [...runs], rules: [], pictures: [] })
  const drawn = pictures.map(
    (one, at) => `q ${one.width} 0 0 ${one.height} ${one.x} ${height - one.y - one.height} cm /Im${at} Do Q`,
  )
  const resources = (revision: Revision) => {
    const images = pictures.map((one, at) => `/Im${at} ${addPicture(revision, pictureOf(one))} 0 R`)
    return `<</Font<<${layer.fonts((body) => revision.add(body))}>>/XObject<<${images.join(' ')}>>>>`
  }
  return { content: [text, ...drawn].join('\n'), resources }
}

const SIZE = 13

/** A line of text on its baseline, as a stamped number stands in its gap. */
export function textOnLine(text: string, box: { width: number; height: number }): Appearance {
  return appearanceOf({ ...box, runs: [{ text, x: 1, y: SIZE, size: SIZE, style: 'regular' }] })
}

/** Day, month and, when it is asked for, more, each behind its word. */
export function dateOnLine(issuedOn: string, box: { width: number; height: number }): Appearance {
  const [, month = '', dayOfMonth = ''] = issuedOn.split('-')
  const shown = Number(month) <= 2 ? month : String(Number(month))
  const toMonth = widthOf('     tháng ', 'tinos', 'italic', SIZE)
  const run = { y: SIZE, size: SIZE, style: 'italic' } as const
  return appearanceOf({
    ...box,
    runs: [
      { ...run, text: dayOfMonth, x: 1 },
      { ...run, text: shown, x: toMonth + 2 },
    ],
  })
}

/** The corner text of an agency's signature, as signing programs write it. */
export function cornerText(lines: readonly string[], box: { width: number; height: number }): Appearance {
  const size = 8
  const fitting = lines.flatMap((line) => wrapped(line, box.width - 4, size))
  return appearanceOf({
    ...box,
    runs: fitting.map((text, row) => ({ text, x: 2, y: 9 + row * 9, size, style: 'regular', color: '#c00000' })),
  })
}

function wrapped(line: string, width: number, size: number): string[] {
  const lines: string[] = []
  for (const word of line.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && widthOf(longer, 'tinos', 'regular', size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

export const pictureBox = (
  kind: 'seal' | 'signature',
  seed: number,
  box: { width: number; height: number },
): Appearance => appearanceOf({ ...box, pictures: [{ ...box, kind, seed, x: 0, y: 0 }] })
