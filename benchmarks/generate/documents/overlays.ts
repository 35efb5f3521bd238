// What is drawn over a finished page: the stamp of arrival, notes by hand, and on scans the seal and the leader's hand.
import type { Random } from '../random.ts'
import { frame } from './frame.ts'
import type { Spot, Spots } from './official-layout.ts'
import type { Plan } from './plan.ts'
import { A4, type Picture, type Sheet } from './sheet.ts'

type Given = { signed: boolean }

/**
 * The seal covers a third of the signature on its left (NĐ 30/2020/NĐ-CP, Điều 33), between title and name; one clerk in six
 * sets it on the name's first letters. On a whole round seal 36 mm wide the title's last line is often touched.
 */
function sealOver(random: Random, spot: Spot): Picture {
  const wide = Math.min(98, spot.height + 18)
  const low = random.chance(0.16) ? 14 + random.below(8) : -random.below(5)
  const x = spot.x + spot.width / 3 - wide + (random.next() - 0.5) * 12
  return { kind: 'seal', seed: 1, x, y: spot.y + spot.height - wide + 4 + low, width: wide, height: wide }
}

export function drawOverlays(
  random: Random,
  sheets: readonly Sheet[],
  plan: Plan,
  spots: Spots,
  { signed }: Given,
): void {
  const [first] = sheets
  if (!first) return
  if (plan.received) drawReceived(random, first, plan.received, { date: spots.date, short: plan.subject.length < 60 })
  for (const [index, note] of plan.notes.entries()) drawNote(random, first, note, index)
  if (!signed) return
  for (const [index, spot] of spots.signatures.entries()) {
    const sheet = sheets[spot.page - 1]
    const seed = random.below(24)
    sheet?.pictures.push({ kind: 'signature', ...spot, height: Math.min(58, spot.height), seed })
    if (index === 0) sheet?.pictures.push(sealOver(random, spot))
  }
}

/** The frame of Phụ lục IV: the agency, ĐẾN, number and date of arrival. */
function drawReceived(
  random: Random,
  sheet: Sheet,
  { agency, number, on }: NonNullable<Plan['received']>,
  { date, short }: { date: Spot; short: boolean },
): void {
  const color = random.pick(['#c01515', '#2030a0'])
  const under = { x: 40 + random.below(20), y: date.y + 42 + random.below(10), width: 132, height: 54 }
  // It goes where the paper is free: beside a subject of one line, else above the heading.
  const box = random.chance(0.3) && short ? under : { x: A4.width - 190, y: 6, width: 150, height: 50 }
  frame(sheet, box, color)
  const [year, month, dayOfMonth] = on.split('-')
  const lines = [agency, `ĐẾN  Số: ${number}`, `Ngày: ${dayOfMonth}/${month}/${year}`, 'Chuyển: ...............']
  for (const [row, text] of lines.entries()) {
    const style = row < 2 ? 'bold' : 'regular'
    sheet.runs.push({ text, x: box.x + 5, y: box.y + 12 + row * 12.5, size: row === 0 ? 7.5 : 10, style, color })
  }
}

/** A pen in the free place beside the heading or in the margin, never quite level. */
function drawNote(random: Random, sheet: Sheet, note: string, index: number): void {
  const [x, y] = random.chance(0.4) ? [330, A4.height - 60 - index * 26] : [70, 34 + index * 20]
  const turned = 2 + random.next() * 5
  sheet.runs.push({ text: note, x, y, size: 13, style: 'italic', color: '#1f3f9f', turned })
  sheet.pictures.push({ kind: 'scribble', seed: random.below(24), x: x + 120, y: y + 4, width: 60, height: 24 })
}
