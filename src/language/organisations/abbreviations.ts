import { wordSet } from '../key-set.ts'
import { ALL_CAPITALS, isCapital, keyOf, type Tokens, WORD, wordsOf } from '../tokens.ts'
import type { OrganisationMention } from './mention.ts'

const OPEN = keyOf('(')
const CLOSE = keyOf(')')
const COMMA = keyOf(',')
const HYPHEN = keyOf('-')
const QUOTES = wordSet(['"', '”', '’'])

/** Later "Royal DSM" or "DSM" alone is "Tập đoàn Royal DSM": the proper words of a firm's or donor's name, or the last of them in capitals. */
export const withShortNames = (
  tokens: Tokens,
  found: readonly OrganisationMention[],
  endsTitle: ReadonlySet<number>,
  isPlace: (at: number) => boolean
): OrganisationMention[] => {
  const firsts = new Map<number, { words: string; mention: OrganisationMention }[]>()
  const known = new Set<string>()
  for (const mention of found) {
    for (const words of properWords(mention)) {
      if (known.has(words)) continue
      known.add(words)
      const first = keyOf(words.split(' ')[0] as string)
      const list = firsts.get(first)
      if (list) list.push({ words, mention })
      else firsts.set(first, [{ words, mention }])
    }
  }
  if (known.size === 0) return [...found]
  // "công ty Newland" is "Công ty cổ phần Đầu tư Newland": the common word and the proper ones of a longer name.
  const whole = found.map((mention) => {
    // "CMC Global", where the tables know CMC, is the "Công ty TNHH CMC Global" of the text.
    const words = CALLED_FIRM.exec(mention.name)?.[1] ?? (mention.head === '' && known.has(mention.name) ? mention.name : undefined)
    const owner = words && firsts.get(keyOf(words.split(' ')[0] as string))?.find((one) => one.words === words)?.mention
    return owner && owner.name.length > mention.name.length && owner.type === mention.type
      ? { ...owner, from: mention.from, to: mention.to, name: mention.name }
      : mention
  })
  const taken = new Uint8Array(tokens.count + 1)
  for (const mention of found) taken.fill(1, mention.from, mention.to)
  const added: OrganisationMention[] = []
  for (let i = 0; i < tokens.count; i++) {
    // "Quỹ Văn hóa Nga" is never called "Nga": that is the country.
    if (taken[i] || tokens.kinds[i] !== WORD || isPlace(i)) continue
    for (const { words, mention } of firsts.get(tokens.keys[i] as number) ?? []) {
      const to = i + words.split(' ').length
      if (to > tokens.count || wordsOf(tokens, i, to) !== words || isCapital(tokens, to)) continue
      // "CEO-Founder LUMIS": behind a post the name may follow a capital.
      if (isCapital(tokens, i - 1) && !endsTitle.has(i)) continue
      added.push({ ...mention, from: i, to, name: words })
      taken.fill(1, i, to)
      break
    }
  }
  return [...whole, ...added].sort((a, b) => a.from - b.from)
}

const CALLED_FIRM = /^(?:công ty|tập đoàn|hãng) (.+)$/iu

const properWords = ({ name, head, type }: OrganisationMention): string[] => {
  const short = associationName(name, type)
  if (short) return [short]
  if (head === '' || !CALLED_SHORT.test(type)) return []
  const words = name.replace(/ \([^()]*\)$/u, '').split(' ')
  const start = words.findIndex((word) => /^[A-Z][A-Za-z]{2,}$/.test(word) && !LEGAL.has(word))
  const proper = start < (head === 'Tổ chức' ? 0 : 1) ? [] : words.slice(start)
  if (proper.length === 0 || proper.length > 3 || !proper.every((word) => /^[A-Z][A-Za-z]+$/.test(word))) return []
  const last = proper.at(-1) as string
  return proper.length > 1 && /^[A-Z]{3,}$/.test(last) ? [proper.join(' '), last] : [proper.join(' ')]
}

/** "Hiệp hội CropLife châu Á" is called "CropLife châu Á": what stands behind a common word and opens with a made-up name. */
const associationName = (name: string, type: string): string | null =>
  type === 'association' ? (/ ((?:[A-Z][a-z]+){2}(?: [\p{L}]+){0,3})$/u.exec(name)?.[1] ?? null) : null

const CALLED_SHORT = /^(?:company|bank|NGO|organisation|fund|institute)$/
const LEGAL = new Set(['TNHH', 'MTV', 'TMCP', 'Ltd', 'Group', 'Corporation', 'Bank', 'Holdings'])

/** "Cơ quan Hợp tác quốc tế Hàn Quốc (KOICA)" defines KOICA; later KOICA alone is that body. */
export const withAbbreviations = (
  tokens: Tokens,
  found: readonly OrganisationMention[],
  isPlace: (at: number) => boolean
): OrganisationMention[] => {
  const defined = new Map<string, OrganisationMention>()
  for (const mention of found) {
    const short = definedBehind(tokens, mention, isPlace)
    if (short !== null && !defined.has(short)) defined.set(short, mention)
  }
  if (defined.size === 0) return [...found]
  const whole = found.map((mention) => {
    // What the tables know by an abbreviation alone, or a common word and it, is the body that the text defines by it.
    // "VOV College", where the tables know VOV: the longer name that the text defines.
    const wider = mention.to < tokens.count ? wordsOf(tokens, mention.from, mention.to + 1) : ''
    const owner = defined.get(wider)
    if (owner && owner !== mention) return { ...owner, from: mention.from, to: mention.to + 1, name: wider }
    const last =
      mention.head === '' || FORM.test(mention.name) || CALLED_MIXED.test(mention.name) ? (mention.name.split(' ').at(-1) as string) : ''
    const long = defined.get(mention.name) ?? defined.get(last)
    if (long && long !== mention) return { ...long, from: mention.from, to: mention.to, name: mention.name }
    const short = definedBehind(tokens, mention, isPlace)
    const close = mention.to + (short?.includes('-') ? 4 : 1 + (short?.split(' ').length ?? 1))
    return short !== null && defined.get(short) === mention && tokens.keys[mention.to] === OPEN && tokens.keys[close] === CLOSE
      ? { ...mention, name: `${mention.name} (${short})`, to: close + 1 }
      : mention
  })
  const taken = new Uint8Array(tokens.count)
  let end = 0
  const kept = whole.filter((mention) => {
    const inside = mention.to <= end
    end = Math.max(end, mention.to)
    return !inside
  })
  for (const mention of kept) taken.fill(1, mention.from, mention.to)
  const firsts = new Set([...defined.keys()].map((short) => keyOf(FIRST_WORD.exec(short)?.[0] ?? short)))
  for (let i = 0; i < tokens.count; i++) {
    if (taken[i] || !firsts.has(tokens.keys[i] as number) || !isCapital(tokens, i)) continue
    for (const to of [i + 2, i + 1]) {
      const long = to <= tokens.count ? defined.get(wordsOf(tokens, i, to)) : undefined
      if (!long) continue
      kept.push({ ...long, from: i, to, name: wordsOf(tokens, i, to) })
      taken.fill(1, i, to)
      break
    }
  }
  return kept.sort((a, b) => a.from - b.from)
}

/** "VCCI" of "VCCI-HCM". */
const FIRST_WORD = /^[\p{L}\p{N}]+/u

/** "Tổ chức NPA", "Quỹ GEF": one common word in front of what stands for the whole name. */
const FORM = /^(?:Tổ chức|Quỹ|Ngân hàng|Công ty|Tập đoàn|Hội|Hiệp hội|Viện) \p{Lu}{2,}$/iu

/** "Trường KoreaTech", "đại học KoreaTech": common words in front of a short name in mixed letters. */
const CALLED_MIXED = /^(?:(?:tổng )?công ty|tập đoàn|ngân hàng|(?:trường )?đại học|trường|học viện|viện|trung tâm|quỹ) [A-Z][A-Za-z]{4,}$/iu
/** "KoreaTech", "PetroVietnam"; "Vinatex": longer than any syllable, without a mark. */
const MIXED = /^(?:[A-Z][A-Za-z]*[a-z][A-Z][A-Za-z]*|[A-Z][a-z]{6,})$/

/** The abbreviation in brackets right behind a name or its closing quotation mark, alone or before a comma: "(KOICA)", "” (KOICA)", "(ILV, Hàn Quốc)". */
const definedBehind = (tokens: Tokens, mention: OrganisationMention, isPlace: (at: number) => boolean): string | null => {
  const to = QUOTES.has(tokens.keys[mention.to] as number) ? mention.to + 1 : mention.to
  const mixed = tokens.keys[to] === OPEN && tokens.keys[to + 2] === CLOSE && !isPlace(to + 1) ? wordsOf(tokens, to + 1, to + 2) : ''
  if (MIXED.test(mixed)) return mixed
  if (tokens.keys[to] !== OPEN || tokens.kinds[to + 1] !== WORD || tokens.cases[to + 1] !== ALL_CAPITALS) return null
  // "(VCCI-HCM)": a branch adds its place.
  const isBranch = tokens.keys[to + 2] === HYPHEN && tokens.cases[to + 3] === ALL_CAPITALS && tokens.keys[to + 4] === CLOSE
  if (isBranch) return wordsOf(tokens, to + 1, to + 4)
  // "(VOV College)": an abbreviation and a word beside it.
  if (isCapital(tokens, to + 2) && tokens.keys[to + 3] === CLOSE) return wordsOf(tokens, to + 1, to + 3)
  const short = wordsOf(tokens, to + 1, to + 2)
  const end = tokens.keys[to + 2]
  return short.length >= 2 && (end === CLOSE || end === COMMA) ? short : null
}
