/** Takes ruled lines out of a grey page: the frame of a stamp and a line under a word keep a recognition from the words. */
type Page = { data: Buffer; width: number; height: number }

/** At 200 dots to the inch: longer than any stroke of a letter, thinner than any picture. */
const shortestAcross = 80
const shortestDown = 48
const thickest = 5
const dark = 150
const light = 175

export function withoutRules({ data, width, height }: Page): Buffer {
  const out = Buffer.from(data)
  for (let y = 0; y < height; y += 1) {
    erase(out, { data, first: y * width, step: 1, count: width, aside: width, shortest: shortestAcross })
  }
  for (let x = 0; x < width; x += 1) {
    erase(out, { data, first: x, step: width, count: height, aside: 1, shortest: shortestDown })
  }
  return out
}

type Track = { data: Buffer; first: number; step: number; count: number; aside: number; shortest: number }

/** Along one row or column: long dark stretches turn white where paper lies on both sides of them. */
function erase(out: Buffer, { data, first, step, count, aside, shortest }: Track): void {
  let from = -1
  for (let index = 0; index <= count; index += 1) {
    const isDark = index < count && (data[first + index * step] ?? 255) < dark
    if (isDark && from < 0) from = index
    if (isDark || from < 0) continue
    if (index - from >= shortest) {
      for (let at = from; at < index; at += 1) {
        const place = first + at * step
        if (isThin(data, place, aside)) whiten(out, place, aside)
      }
    }
    from = -1
  }
}

const isThin = (data: Buffer, place: number, aside: number): boolean =>
  (data[place - thickest * aside] ?? 255) > light && (data[place + thickest * aside] ?? 255) > light

/** With the grey edge of the line. */
function whiten(out: Buffer, place: number, aside: number): void {
  for (const next of [-2, -1, 0, 1, 2]) if (place + next * aside >= 0) out[place + next * aside] = 255
}

/** Grey below counts as ink at its full, above as paper: the grain of a scanner lies between. */
const ink = 40
const paper = 200

/** Paper made white and single dark dots taken out: a recognition sees lines in them where there are none. */
export function withoutSpecks({ data, width, height }: Page): Buffer {
  const out = Buffer.alloc(data.length, 255)
  for (let at = 0; at < data.length; at += 1) {
    const value = data[at] ?? 255
    if (value < paper) out[at] = value <= ink ? 0 : Math.round(((value - ink) * 255) / (paper - ink))
  }
  const clean = Buffer.from(out)
  for (let y = 2; y < height - 2; y += 1) {
    for (let x = 2; x < width - 2; x += 1) {
      const at = y * width + x
      if ((out[at] ?? 255) < 190 && isAlone(out, at, width)) clean[at] = 255
    }
  }
  return clean
}

/** At 200 dots to the inch a full stop is three dots wide, a speck one or two. */
function isAlone(data: Buffer, at: number, width: number): boolean {
  let near = 0
  for (let down = -2; down <= 2; down += 1) {
    for (let across = -2; across <= 2; across += 1) {
      if ((data[at + down * width + across] ?? 255) < 190) near += 1
      if (near > 3) return false
    }
  }
  return true
}
