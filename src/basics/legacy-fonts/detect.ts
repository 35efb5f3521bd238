/** Which encoding a text without fonts was typed in, and how sure that is. */
import { fromTcvn3, fromVni, readLegacyText } from '../legacy-text.ts'
import { isSyllable } from '../syllables.ts'
import type { OldEncoding } from './fonts.ts'
import { viqrAsTyped, viqrConfidence } from './viqr.ts'

/** `confidence`: the share of words beyond ASCII that read as Vietnamese after the conversion, 0 to 1. */
export type Detected =
  | { encoding: OldEncoding; confidence: number }
  | { encoding: 'unicode' }
  | { encoding: 'mixed' | 'unreadable' }

/** Below it a text is left as it is; a person may still change it by hand. */
export const sureEnough = 0.7

const telling = /[A-Za-z]*[\u00a1-\u00ff][A-Za-z\u00a1-\u00ff]*/g

/** Says 'unicode' when in doubt. Must see the text before soft hyphens are taken away, because TCVN3 writes 'ư' as one. */
export function detectEncoding(text: string): Detected {
  const viqr = viqrConfidence(text)
  if (viqr >= sureEnough) return { encoding: 'viqr', confidence: viqr }
  const reading = readLegacyText(text)
  if ('unreadable' in reading) return { encoding: reading.unreadable === 'encoding-mixed' ? 'mixed' : 'unreadable' }
  if (reading.encoding === 'unicode') return { encoding: 'unicode' }
  const confidence = shareOfSyllables(text, reading.encoding === 'tcvn3' ? fromTcvn3 : fromVni)
  return confidence >= sureEnough ? { encoding: reading.encoding, confidence } : { encoding: 'unicode' }
}

function shareOfSyllables(text: string, convert: (text: string) => string): number {
  const words = text.slice(0, 20_000).match(telling) ?? []
  const read = words.filter((word) => isSyllable(convert(word).replace(/[^\p{L}]/gu, '')))
  return words.length === 0 ? 0 : read.length / words.length
}

/** Plain text in Unicode as far as it could be told; VIQR with the ends of its sentences minded. */
export const convertDetected = (encoding: OldEncoding, text: string): string => {
  if (encoding === 'viqr') return viqrAsTyped(text)
  return (encoding === 'tcvn3' ? fromTcvn3(text) : fromVni(text)).normalize('NFC')
}
