// Which words have the shape of a Vietnamese syllable: what tells a text decoded rightly from one that is not.

/** The five tone marks, taken off a letter by canonical decomposition; the marks of ă â ê ô ơ ư belong to the letter. */
const TONES = /\u0300|\u0301|\u0303|\u0309|\u0323/g
const ACUTE_OR_DOT = /\u0301|\u0323/

const ONSET =
  /^(?:ngh(?=[eêi])|ng(?![eêiy])|nh|gh(?=[eêi])|gi(?=[aăâeêoôơuư])|g(?![eêy])|kh|k(?=[eêiy])|c(?![eêiyh])|ch|ph|th|tr|t(?![hr])|qu|[bdđhlmnprsvx])/

/** Every rime of the written language, without its tone; those after "qu" and "gi" are among them. */
const RIMES = new Set(
  `a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
   e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
   i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu y ych yên yêm yêng yêt yêu ynh yt
   o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
   ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
   u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyp uyt uyu
   ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu`.split(/\s+/)
)

/**
 * True for a word in the form of one Vietnamese syllable, with at most one tone: "hợp", "Nghị", "QUYẾT", "Đắk". Where the tone mark stands
 * ("hoà", "hòa") does not matter; a syllable that closes with c, ch, p or t has the tone sắc or nặng, or none in a name ("Bac").
 */
export const isVietnameseSyllable = (word: string): boolean => {
  if (word.length > 14) return false
  const apart = word.toLowerCase().normalize('NFD')
  const tones = apart.match(TONES) ?? []
  if (tones.length > 1) return false
  const base = tones.length === 0 ? apart.normalize('NFC') : apart.replace(TONES, '').normalize('NFC')
  const onset = ONSET.exec(base)?.[0] ?? ''
  if (!RIMES.has(base.slice(onset.length))) return false
  return tones.length === 0 || !/[cpt]$|ch$/.test(base) || ACUTE_OR_DOT.test(tones[0] as string)
}

/** How Vietnamese a text's words are. A word of one letter shows nothing and is in neither `marked` nor `valid`. */
export interface Likeness {
  readonly words: number
  /** Words with a letter that is not ASCII. */
  readonly marked: number
  /** Marked words that are Vietnamese syllables. */
  readonly valid: number
}

const WORD = /[\p{L}\p{M}]+/gu
const PLAIN = /^[A-Za-z]*$/

/** Counts over the first `most` characters, which is enough to tell. */
export const likenessOf = (text: string, most = 8_000): Likeness => {
  let [words, marked, valid] = [0, 0, 0]
  for (const [word] of (text.length > most ? text.slice(0, most) : text).matchAll(WORD)) {
    words++
    if (word.length < 2 || PLAIN.test(word)) continue
    marked++
    if (isVietnameseSyllable(word)) valid++
  }
  return { words, marked, valid }
}
