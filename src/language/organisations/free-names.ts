import { wordSet } from '../key-set.ts'
import type { PlaceMention } from '../places/mention.ts'
import { ALL_CAPITALS, keyOf, LOWER, WORD } from '../tokens.ts'
import type { NameWords } from './name-words.ts'

// Where a name ends that may go on with any words: an institute, an association, a fund.

const AND = keyOf('và')
const COMMA = keyOf(',')
const MEET = keyOf('hội')
const TALKS = wordSet('kiến đàm')
const OPEN = keyOf('(')
const CLOSE = keyOf(')')
const DEVELOP = ['phát', 'triển'].map(keyOf)
/** Words in small letters in a row inside a name; so many only where a capital closes them. */
const MOST_SMALL = 5
const LONGEST_SMALL = 8
/** Words that only a clause has. */
const ACTS = wordSet('đã sẽ đang là do để với được bị cho có tại từ theo vừa cùng')
const LONGEST_DEFINED = 14
/** Words of the longest free name; a line all in capitals has no end. */
const LONGEST_FREE = 30

/** Capitals and small letters up to a word that no body is called by: "Viện Chiến lược, Chính sách …". `after` itself where nothing follows. */
export const freeRun = (words: NameWords, after: number, fromCapital: boolean): number => {
  const { tokens } = words
  let to = fromCapital ? lowerStart(words, after) : after
  let lower = 0
  for (let at = to; at < Math.min(tokens.count, after + LONGEST_FREE); at++) {
    // "Chủ tịch Hội đồng Lý luận Trung ương hội kiến Ủy viên …": whom its head meets is none of its name.
    if (tokens.keys[at] === MEET && TALKS.has(tokens.keys[at + 1] as number) && tokens.cases[at] === LOWER) break
    if (words.isCapital(at)) {
      if (words.startsPerson(at) && to > after) break
      lower = 0
      // "Khoa học xã hội": a known compound is passed over whole; its "xã" opens no place.
      to = words.placeAt.get(at)?.to ?? words.scan.trades.at(at)?.to ?? at + 1
      at = to - 1
    } else if (goesOnSmall(words, at, to > after && (lower < MOST_SMALL || (lower < LONGEST_SMALL && capitalSoon(words, at))))) {
      if (tokens.keys[at] === AND) {
        if (words.addsCapital(at) || addsPlace(words, at) || (lower > 0 && develops(words, at + 1))) continue
        const known = lower > 0 ? addsField(words, at + 1) : at
        if (known > at + 1) {
          to = known
          at = to - 1
          continue
        }
        break
      }
      const matter = to > after ? dealsWith(words, at) : at
      if (matter > at) {
        to = matter
        at = to - 1
        continue
      }
      if ((words.isStop(at) && !develops(words, at)) || words.endsPlace(at)) break
      lower++
      to = at + 1
    } else if (to > after && tokens.kinds[at] === WORD && words.placeAt.has(at)) {
      // "Trung tâm Hành động bom mìn tỉnh Quảng Trị": the locality it belongs to ends its name.
      return (words.placeAt.get(at) as PlaceMention).to
    } else if (!(to > after && words.joins(at) && !words.tellsCountry(at))) break
  }
  return to
}

/** "Ủy ban Quốc gia về Chuyển đổi số", "Hội đồng Quốc gia về phát triển bền vững": what a national body deals with, behind "về"; its first word's or known field's end, else `at`. */
const dealsWith = (words: NameWords, at: number): number => {
  const { keys, cases } = words.tokens
  if (keys[at] !== ABOUT || !(keys[at - 2] === NATIONAL[0] && keys[at - 1] === NATIONAL[1])) return at
  const known = addsField(words, at + 1)
  if (known > at + 1) return known
  return cases[at + 1] !== LOWER && words.isCapital(at + 1) && !words.opensOther(at + 1) ? at + 2 : at
}
const ABOUT = keyOf('về')
const NATIONAL = ['quốc', 'gia'].map(keyOf)

/** "Hội Quy hoạch phát triển đô thị Việt Nam": "phát triển" goes on with the name where a capital follows before anything that ends one. */
const develops = (words: NameWords, at: number): boolean => {
  if (words.tokens.keys[at] !== DEVELOP[0] || words.tokens.keys[at + 1] !== DEVELOP[1]) return false
  for (let i = at + 2; i < at + 6 && words.tokens.kinds[i] === WORD && !words.isStop(i); i++) if (words.isCapital(i)) return true
  return false
}

/** "Tổ chức sáng kiến phát triển các thành phố châu Á (CDIA)": whatever stands between a head and the abbreviation that it is defined by, unless somebody acts there. */
export const definedRun = (words: NameWords, after: number): number => {
  const { kinds, keys, cases, count } = words.tokens
  for (let at = after; at < Math.min(count, after + LONGEST_DEFINED); at++) {
    if (keys[at] === OPEN && cases[at + 1] === ALL_CAPITALS && (keys[at + 2] === CLOSE || keys[at + 2] === COMMA)) return at
    if (kinds[at] !== WORD || ACTS.has(keys[at] as number)) return after
  }
  return after
}

/** "Trung tâm Hỗ trợ khởi nghiệp đổi mới sáng tạo Đà Nẵng": a capital at the end holds a longer run of small letters together. */
const capitalSoon = (words: NameWords, at: number): boolean => {
  for (let i = at; i < at + 3 && words.tokens.kinds[i] === WORD && !words.isStop(i); i++) if (words.isCapital(i + 1)) return true
  return false
}

const goesOnSmall = (words: NameWords, at: number, open: boolean): boolean => {
  const { tokens } = words
  return open && tokens.kinds[at] === WORD && tokens.cases[at] === LOWER && (!words.scan.placeTypes.at(at) || words.opensCompound(at))
}

/** "Nghiên cứu khoa học và công nghệ hạt nhân": behind small letters and "và" a known field or trade in small letters; its end, else `at`. */
const addsField = (words: NameWords, at: number): number => {
  if (words.tokens.cases[at] !== LOWER) return at
  return Math.max(at, words.scan.fields.at(at)?.to ?? 0, words.scan.trades.at(at)?.to ?? 0)
}

/** "Hội Hữu nghị Việt Nam và Nhật Bản" */
const addsPlace = (words: NameWords, at: number): boolean =>
  words.endsPlace(at) && words.placeAt.get(at + 1)?.candidates[0]?.level === 'country' && at > 0

/** "Trung tâm nông nghiệp tài nguyên toàn cầu GARC": small letters right behind the head count when a capital follows soon. */
const lowerStart = (words: NameWords, from: number): number => {
  for (let at = from; at < from + 9 && words.tokens.kinds[at] === WORD; at++) {
    if (words.isCapital(at)) return at > from && !words.placeAt.has(at) && !words.startsPerson(at) ? at : from
    if (words.isStop(at) || words.scan.titles.at(at)) return from
  }
  return from
}
