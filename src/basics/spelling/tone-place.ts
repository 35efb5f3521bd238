/** Where the tone mark of a syllable may stand: in the old way (hòa, thủy) or the new one (hoà, thuỷ), and nowhere else. */
const tones = /[\u0300\u0301\u0309\u0303\u0323]/
const anyTone = /[\u0300\u0301\u0309\u0303\u0323]/g
const beginning = /^(?:ngh|ng|nh|ch|gh|kh|ph|th|tr|qu|[bcdđghklmnprstvx])?/
const vowels = /[aăâeêioôơuưy]+/

export type TonePlaces = { old: string; new: string }

/** Both ways of writing a syllable given in small letters; null for what has no tone mark. */
export function tonePlaces(form: string): TonePlaces | null {
  const apart = form.normalize('NFD')
  const tone = tones.exec(apart)?.[0]
  if (tone === undefined) return null
  const bare = apart.replace(anyTone, '').normalize('NFC')
  const onset = onsetOf(bare)
  const group = vowels.exec(bare.slice(onset))
  if (group === null) return null
  const start = onset + group.index
  const [nucleus] = group
  const isClosed = start + nucleus.length < bare.length
  const put = (at: number) => (bare.slice(0, start + at + 1) + tone + bare.slice(start + at + 1)).normalize('NFC')
  const places = placesIn(nucleus, isClosed)
  return { old: put(places.old), new: put(places.new) }
}

/** The i of 'gi' belongs to the beginning where another vowel follows. */
function onsetOf(bare: string): number {
  if (/^gi[aăâeêioôơuưy]/.test(bare)) return 2
  return beginning.exec(bare)?.[0].length ?? 0
}

function placesIn(nucleus: string, isClosed: boolean): { old: number; new: number } {
  const same = (at: number) => ({ old: at, new: at })
  if (nucleus.length === 1) return same(0)
  // In 'ươ' the second letter carries it, everywhere else the letter that has a mark of its own.
  const marked = nucleus === 'ươ' ? 1 : nucleus.startsWith('ươ') ? 1 : nucleus.search(/[ăâêôơư]/)
  if (marked >= 0) return same(marked)
  if (isClosed || nucleus.length === 3) return same(1)
  return /^(?:oa|oe|uy)$/.test(nucleus) ? { old: 0, new: 1 } : same(0)
}
