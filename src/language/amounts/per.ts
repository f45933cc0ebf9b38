import { wordSet } from '../key-set.ts'
import { keyOf, LOWER, type Tokens, WORD } from '../tokens.ts'
import { countedNounAt } from './counted-nouns.ts'
import { isTight } from './phrases.ts'
import type { AmountKind } from './units.ts'

const SLASH = keyOf('/')
const EACH = wordSet('mỗi')
const ONE = keyOf('một')
const PERIODS = wordSet('năm tháng ngày quý tuần giờ')
const MOST = 3

/** What an amount is for each of: "/căn", "/người/tháng", "mỗi năm". Null when it stands by itself. */
export const perAfter = (tokens: Tokens, i: number, kind: AmountKind): { readonly per: string; readonly to: number } | null => {
  let at = i
  for (let pieces = 0; pieces < MOST && tokens.keys[at] === SLASH && tokens.kinds[at + 1] === WORD; pieces++) {
    at += 2
    // "100 triệu đồng/căn hộ": a second syllable belongs to the noun when no slash follows the first.
    if (
      tokens.keys[at] !== SLASH &&
      tokens.kinds[at] === WORD &&
      tokens.cases[at] === LOWER &&
      secondSyllables.has(tokens.keys[at] as number) &&
      !isTight(tokens, at - 1)
    )
      at++
  }
  if (at > i) return { per: tokens.text.slice(tokens.starts[i + 1], tokens.ends[at - 1]).replace(/\s*\/\s*/g, '/'), to: at }
  if (kind === 'duration' || kind === 'percent' || tokens.kinds[i + 1] !== WORD) return null
  const each = tokens.keys[i] as number
  // "2 triệu đồng một tháng" is a rate; "30 tỷ đồng một dự án" is left alone unless it says "mỗi".
  if (!EACH.has(each) && !(each === ONE && PERIODS.has(tokens.keys[i + 1] as number))) return null
  const to = PERIODS.has(tokens.keys[i + 1] as number) || !secondSyllables.has(tokens.keys[i + 2] as number) ? i + 2 : i + 3
  return { per: tokens.text.slice(tokens.starts[i + 1], tokens.ends[to - 1]), to }
}

/** How far back "mỗi" may stand from what it gives ("mỗi hộ nghèo được hỗ trợ 50 triệu đồng"). */
const EACH_REACH = 7

/** "mỗi suất 1 triệu đồng", "mỗi năm hỗ trợ 3 tỷ đồng": what an amount that begins at token i is for each of. */
export const perBefore = (tokens: Tokens, i: number, kind: AmountKind): { readonly per: string; readonly to: number } | null => {
  if (kind === 'duration' || kind === 'percent') return null
  for (let at = i - 1; at >= 0 && at > i - EACH_REACH && tokens.kinds[at] === WORD; at--) {
    if (!EACH.has(tokens.keys[at] as number)) continue
    const noun = at + 1 === i ? null : countedNounAt(tokens, at + 1)
    const to = noun && noun.to <= i ? (noun.weight === 'unknown' ? at + 2 : noun.to) : at + 2
    return to > i ? null : { per: tokens.text.slice(tokens.starts[at + 1], tokens.ends[to - 1]), to: 0 }
  }
  return null
}
const secondSyllables = wordSet('hộ đêm dân sinh viên án nghiệp nhà trình gia dự lượt khách')
