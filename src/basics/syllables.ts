/** The shape of a written Vietnamese syllable: beginning, rhyme, tone. Tells Vietnamese from what only looks like it. */

const rhymes = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êc êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ơu
  u ua uân uâng uât uây uc uê uêch uên uênh uêu ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt
  uynh uyn uyt uyp uyu ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu`.split(/\s+/),
)
/** Rhymes after 'qu', whose u belongs to the beginning. */
const rhymesAfterQu = new Set(
  `a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây e en eng eo ech et ê ên êch êt i in inh ich it
  y yên yêt yêu ynh yp yt ôc ôi ơ ơi ơn ơt`.split(/\s+/),
)

const beginning = /^(ngh|ng|nh|ch|gh|kh|ph|th|tr|[bcdđghklmnprstvx]?)(.+)$/
const tones = /[\u0300\u0301\u0309\u0303\u0323]/g

/** Whether a word is a possible syllable, in any case and with either place of the tone mark; not whether it is used. */
export function isSyllable(word: string): boolean {
  if (word.length > 8) return false
  const parts = word.toLowerCase().normalize('NFD')
  const marks = parts.match(tones) ?? []
  const bare = parts.replace(tones, '').normalize('NFC')
  if (marks.length > 1) return false
  // A syllable that ends in p, t, c or ch has only the sharp or the heavy tone.
  if (/(?:[ptc]|ch)$/.test(bare) && marks[0] !== '\u0301' && marks[0] !== '\u0323') return false
  return hasShape(bare)
}

function hasShape(bare: string): boolean {
  if (bare.startsWith('qu')) return rhymesAfterQu.has(bare.slice(2))
  if (bare.startsWith('gi') && (bare === 'gi' || rhymes.has(bare.slice(2)) || rhymes.has(bare.slice(1)))) return true
  const [, onset = '', rhyme = ''] = beginning.exec(bare) ?? []
  if (!rhymes.has(rhyme)) return false
  const front = /^[eêiy]/.test(rhyme)
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return front
  return !(front && (onset === 'c' || onset === 'g' || onset === 'ng'))
}
