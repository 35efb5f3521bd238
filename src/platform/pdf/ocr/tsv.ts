/** Reads tesseract's table of words. */
import type { SeenWord } from './words.ts'

/** Columns: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. Level 5 is a word. */
export function wordsFromTsv(tsv: string): SeenWord[] {
  const lines = new Map<string, number>()
  return tsv.split('\n').flatMap((row) => {
    const cells = row.split('\t')
    const text = (cells[11] ?? '').trim()
    if (cells[0] !== '5' || text === '') return []
    const place = cells.slice(1, 5).join('/')
    const line = lines.get(place) ?? lines.size
    lines.set(place, line)
    const [x = 0, y = 0, width = 0, height = 0, confidence = 0] = cells.slice(6, 11).map(Number)
    return [{ text, x, y, width, height, line, confidence: Math.max(0, confidence) / 100 }]
  })
}
