import { wordSet } from '../key-set.ts'
import { LOWER, NUMBER, WORD } from '../tokens.ts'
import type { NameWords } from './name-words.ts'

// Where the name of a firm or school ends: behind its legal form a run of capitals, with the trade in small letters between.

/** Last words of a legal form. */
const ENDS_FORM = wordSet(['phần', 'cp', 'tnhh', 'mtv'])
/** Last word of "công ty", "tập đoàn", "liên doanh" */
const ENDS_FIRM = wordSet(['ty', 'đoàn', 'doanh'])
const MANY = wordSet(['các', 'những', 'nhiều', 'số', 'hai', 'ba', 'mỗi'])

/** "Công ty TNHH Kinh doanh nước sạch Hải Dương": behind a legal form the trade may go on in small letters up to a capital. */
export const tradeName = (words: NameWords, start: number, after: number): number => {
  let to = words.capitalRun(start)
  // "Công ty cổ phần sản xuất vật liệu Hữu Nghị": behind the last word of a legal form the trade may be written small.
  const formal = start > after || ENDS_FORM.has(words.tokens.keys[start - 1] as number)
  if (to === start) return ENDS_FORM.has(words.tokens.keys[start - 1] as number) ? trade(words, start) : overSmallTrade(words, start)
  let plain = true
  for (let named = overCompound(words, start, to); named > to; named = overCompound(words, start, to)) {
    to = behindCompound(words, named)
    plain = false
  }
  return plain && formal ? trade(words, to) : to
}

/** "Công ty du lịch Sao Mai", "công ty lữ hành Vidotour": behind the bare head a known trade in small letters and a name; "các công ty du lịch Hàn Quốc" have none. */
const overSmallTrade = (words: NameWords, start: number): number => {
  const { keys, kinds, cases } = words.tokens
  if (!ENDS_FIRM.has(keys[start - 1] as number) || cases[start] !== LOWER) return start
  const known = Math.max(words.scan.fields.at(start)?.to ?? 0, words.scan.trades.at(start)?.to ?? 0)
  if (known <= start || !words.isCapital(known) || words.placeAt.has(known) || words.startsPerson(known)) return start
  for (let at = start - 4; at < start - 2; at++) if (MANY.has(keys[at] as number) || kinds[at] === NUMBER) return start
  return words.capitalRun(known)
}

/** "Đầu tư và Phát triển …", "Xây dựng - Thương mại …", "Phụ sản Trung ương": capitals behind a compound go on with the name, at once or after small letters. */
const behindCompound = (words: NameWords, named: number): number => {
  if (words.isCapital(named)) return words.capitalRun(named)
  if (words.addsCapital(named) || (words.joins(named) && !words.tellsCountry(named))) return words.capitalRun(named + 1)
  return trade(words, named)
}

/** "Cấp thoát nước", "Y tế", "Hữu nghị": a run that ends in the first syllable of a known field goes on to the end of that field. */
const overCompound = (words: NameWords, start: number, to: number): number => {
  for (let at = Math.max(start, to - 3); at < to; at++) {
    const known = Math.max(words.scan.fields.at(at)?.to ?? 0, words.scan.trades.at(at)?.to ?? 0)
    if (known > to && words.tokens.cases[to] === LOWER) return known
  }
  return to
}

const trade = (words: NameWords, from: number): number => {
  for (let at = from; at < from + 6 && words.tokens.kinds[at] === WORD; at++) {
    if (words.isCapital(at)) return words.capitalRun(at)
    // "Kinh doanh nước sạch Nam Định": a trade opens no place though its first syllable is a type of one.
    if (words.isStop(at) || (words.scan.placeTypes.at(at) && !words.scan.trades.at(at))) break
  }
  return from
}
