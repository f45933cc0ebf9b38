import { keyOf, LOWER, type Tokens, WORD } from '../tokens.ts'
import { isTight, wordSet } from './phrases.ts'
import type { AmountKind } from './units.ts'

const SLASH = keyOf('/')
const EACH = wordSet('mỗi')
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
  if (kind === 'duration' || kind === 'percent' || !EACH.has(tokens.keys[i] as number) || tokens.kinds[i + 1] !== WORD) return null
  const to = PERIODS.has(tokens.keys[i + 1] as number) ? i + 2 : secondSyllables.has(tokens.keys[i + 2] as number) ? i + 3 : i + 2
  return { per: tokens.text.slice(tokens.starts[i + 1], tokens.ends[to - 1]), to }
}
const secondSyllables = wordSet('hộ đêm dân sinh viên án nghiệp nhà trình gia dự lượt khách')
