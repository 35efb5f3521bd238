/** Old texts typed in TCVN3 or VNI, as they are looked up: in Unicode. */
import { readLegacyText } from '../../../basics/legacy-text.ts'

/** The text in Unicode; where its encoding cannot be told, as it stands. Line by line where old and new stand together. */
export function legible(text: string): string {
  const read = readLegacyText(text)
  if ('text' in read) return read.text
  if (read.unreadable !== 'encoding-mixed' || !text.includes('\n')) return text
  return text.split('\n').map(legible).join('\n')
}
