// The frame of a stamp.
import type { Sheet } from './sheet.ts'

type Place = { x: number; y: number; width: number; height: number }

export function frame(sheet: Sheet, { x, y, width, height }: Place, color: string): void {
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    sheet.rules.push({ x1, y1, x2, y2, thickness: 1, color })
  line(x, y, x + width, y)
  line(x, y + height, x + width, y + height)
  line(x, y, x, y + height)
  line(x + width, y, x + width, y + height)
}
