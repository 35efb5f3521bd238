/** Recognises text typed in TCVN3 (ABC) or VNI that was read as Latin-1, and turns it into Unicode. */
import { tcvn3Letters, vniLetters } from './legacy-tables.ts'
import { isSyllable } from './syllables.ts'

export type LegacyEncoding = 'unicode' | 'tcvn3' | 'vni'

/**
 * `encoding-damaged`: bytes were lost on the way (U+FFFD, UTF-8 read as Latin-1, TCVN3 whose ư vanished).
 * `encoding-mixed`: passages in an old encoding beside passages in Unicode. `encoding-unclear`: both old ones fit.
 */
export type UnreadableText = 'encoding-damaged' | 'encoding-mixed' | 'encoding-unclear'
export type LegacyReading = { text: string; encoding: LegacyEncoding } | { unreadable: UnreadableText }

/** Latin-1 characters that Vietnamese in Unicode does not use, or only as signs between words. */
const suspicious = /[¡-¿\u00adÄ-ÇËÎ-ÑÖ-ØÛÜÞßä-çëîïðñö-øûüþÿ]/
/** Letters that only Unicode has. */
const modern = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/
/** 'á»' and 'áº' with a third character: a letter of U+1E80–1EFF whose UTF-8 bytes were read as Windows-1252. */
const doubled =
  /á[º»][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/i
const anyWord = /[A-Za-z\u00a1-\u024f\u1e00-\u1eff]+/g
const legacyWord = /[A-Za-z\u00a1-\u00ff]+/g
const beyondAscii = /[\u0080-\uffff]/
const beyondLatin = /[\u0100-\uffff]/

/**
 * Reads a text of unknown encoding. Cautious: Vietnamese in Unicode, other languages and single foreign names come back as
 * they are (in NFC). Short texts say little, so the fields of one item are best joined by line feeds and read together; and
 * read before anything strips soft hyphens, because TCVN3 writes 'ư' as one.
 */
export function readLegacyText(given: string): LegacyReading {
  const text = given.normalize('NFC')
  if (!beyondAscii.test(text)) return unicode(text)
  if (text.includes('\ufffd') || doubled.test(text)) return { unreadable: 'encoding-damaged' }
  if (modern.test(text) && !suspicious.test(text)) return unicode(text)
  const evidence = weigh(text, modern.test(text) ? suspicious : beyondAscii)
  const best = Math.max(evidence.tcvn3, evidence.vni)
  if (modern.test(text)) return best >= 3 && best > evidence.foreign ? { unreadable: 'encoding-mixed' } : unicode(text)
  if (!convinces(evidence, best, text)) return unicode(text)
  if (evidence.tcvn3 === evidence.vni) return { unreadable: 'encoding-unclear' }
  if (evidence.vni > evidence.tcvn3) return { text: fromVni(text), encoding: 'vni' }
  return evidence.lost > 0 && !text.includes('\u00ad')
    ? { unreadable: 'encoding-damaged' }
    : { text: fromTcvn3(text), encoding: 'tcvn3' }
}

const unicode = (text: string): LegacyReading => ({ text, encoding: 'unicode' })

/**
 * Words that are Vietnamese only under an encoding; only as they stand (`asIs`); never (`foreign`); and words of TCVN3 that
 * would be, had nobody taken their ư away (`lost`).
 */
type Evidence = { tcvn3: number; vni: number; foreign: number; asIs: number; lost: number }

/** So many words decide; a long text is not read to its end for that. */
const mostWeighed = 400

/** Only words with a telling character are looked at. */
function weigh(text: string, telling: RegExp): Evidence {
  const evidence: Evidence = { tcvn3: 0, vni: 0, foreign: 0, asIs: 0, lost: 0 }
  let weighed = 0
  for (const [word] of text.matchAll(anyWord)) {
    if (weighed >= mostWeighed) break
    if (!telling.test(word) || beyondLatin.test(word) || !/[A-Za-z]/.test(word)) continue
    weighed += 1
    const core = word.replace(/^[«»·©®°]+|[«»·©®°]+$/g, '')
    const tcvn3 = isSyllable(tcvn3Word(word)) || (core !== word && isSyllable(tcvn3Word(core)))
    const vni = isSyllable(vniText(core))
    if (isSyllable(core)) evidence.asIs += tcvn3 || vni ? 0 : 1
    else if (tcvn3 || vni) {
      evidence.tcvn3 += tcvn3 ? 1 : 0
      evidence.vni += vni ? 1 : 0
    } else if (isSyllable(tcvn3Word(word).replace(/[ơớờởỡợ]/, 'ư$&'))) evidence.lost += 1
    else if (!isAbbreviation(core)) evidence.foreign += 1
  }
  return evidence
}

/** 'QÑ' and 'H§ND' are no syllables in any encoding, and words with a mere sign in them ('A§1') say nothing. */
const isAbbreviation = (word: string): boolean => !/[a-z]/.test(word) || !/[\u00c0-\u00ff]/.test(word)

/** Two words convince unless as many speak against them; one alone only where everything beside it reads as Vietnamese. */
function convinces({ foreign, asIs }: Evidence, best: number, text: string): boolean {
  if (best === 0 || best <= 2 * (foreign + asIs)) return false
  if (best > 1) return true
  const others = (text.match(anyWord) ?? []).filter((word) => !beyondAscii.test(word))
  return others.length > 0 && others.every((word) => isSyllable(word) || /^[A-Z]{2,6}$/.test(word))
}

/** Converts without asking whether the text is TCVN3. */
export const fromTcvn3 = (text: string): string => quotes(text).split('\n').map(tcvn3Line).join('\n').normalize('NFC')

/** In a font of capitals 'CéNG HßA' is 'CỘNG HÒA'; a word of one plain letter ('Tù') follows the line it stands in. */
function tcvn3Line(line: string): string {
  const shouted = !/[a-z]/.test(line) && (line.match(legacyWord) ?? []).some(isShouted)
  return line.replace(legacyWord, (word) => {
    const decoded = tcvn3Word(word)
    return shouted || isShouted(word) ? decoded.toUpperCase() : decoded
  })
}

const tcvn3Word = (word: string): string => word.replace(/[\u00a1-\u00ff]/g, (code) => tcvn3Letters.get(code) ?? code)

const isShouted = (word: string): boolean =>
  /[A-Z].*[A-Z]/.test(word) && /[\u00a8-\u00fe]/.test(word) && !/[a-z]/.test(word)

const vniForm = /[AaEeOoUuYyÔôÖö][ùøûõïÙØÛÕÏ]|[AaEeOo][âáàåãäÂÁÀÅÃÄ]|[Aa][êéèúüëÊÉÈÚÜË]|[\u00c0-\u00ff]/g

/** Converts without asking whether the text is VNI. */
export const fromVni = (text: string): string => vniText(quotes(text))

const vniText = (text: string): string => text.replace(vniForm, (code) => vniLetters.get(code) ?? code)

/** Curly quotes, dashes and dots of Windows stand where Latin-1 has controls. */
const windows: Readonly<Record<string, string>> = {
  '\u0085': '…',
  '\u0091': '‘',
  '\u0092': '’',
  '\u0093': '“',
  '\u0094': '”',
  '\u0095': '•',
  '\u0096': '–',
  '\u0097': '—',
}

const quotes = (text: string): string => text.replace(/[\u0085\u0091-\u0097]/g, (code) => windows[code] ?? code)
