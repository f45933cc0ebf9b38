import type { OrganisationMention } from '../find-organisations.ts'
import { wordSet } from '../key-set.ts'
import type { PlaceMention } from '../places/mention.ts'
import { ALL_CAPITALS, keyOf, LOWER, MARK, WORD, wordsOf } from '../tokens.ts'
import type { Position } from './mention.ts'
import type { Surroundings } from './surroundings.ts'

// The body or place that a post is held at: inside its title, behind it, or in brackets.

const COMMA = keyOf(',')
const OPEN = keyOf('(')
const CLOSE = keyOf(')')
/** "TN&MT", "KH-ĐT" */
const AND_SIGNS = wordSet('& - –')
const LONGEST_SHORT_NAME = 8
/** "Giám đốc của JICA", "Trưởng đại diện tại …", "Vụ trưởng phụ trách Vụ …" */
export const JOINERS = wordSet('của tại of')
const HEADING = wordSet('phụ thuộc')
const FROM = keyOf('từ')
const IN_CHARGE = keyOf('trách')
const SEATED = wordSet('tại ở')
/** "nước", "vương quốc", "Cộng hòa", "Liên bang" and what they are joined of. */
const FORMS = wordSet('nước vương quốc cộng hòa liên bang nhân dân dân chủ')
const LONGEST_FORM = 9
/** First half of "tổ chức" */
const ORGANISATION = keyOf('tổ')
/** "Trưởng Phái đoàn Liên minh châu Âu", "Chánh Văn phòng Điều phối …": the whole word is of the title as well. */
const WHOLE = wordSet('phái văn')

/** Where the words of it end, and where those of the title do. */
type Holder = Pick<Position, 'organisation' | 'place'> & { readonly to: number; readonly titleEnd: number }

/** "Trưởng ban Văn hóa – Xã hội HĐND TP", "Trưởng Đoàn đại biểu Quốc hội tỉnh": the body begins with the last word of the title. */
export const bodyInside = (around: Surroundings, i: number, titleEnd: number): Omit<Position, 'entry'> | null => {
  const { tokens, organisationAt } = around
  for (let at = i + 1; at < titleEnd; at++) {
    const organisation = organisationAt.get(at)
    if (organisation && organisation.to >= titleEnd && organisation.to > at + 1)
      return {
        from: i,
        to: organisation.to,
        title: wordsOf(tokens, i, WHOLE.has(tokens.keys[at] as number) ? titleEnd : at + 1),
        field: null,
        organisation,
        place: null,
        seat: null
      }
  }
  return null
}

/** The body or place that a title ending at `titleEnd` belongs to. */
export const bodyBehind = (around: Surroundings, titleEnd: number): Holder | null => {
  const { placeAt, organisationAt, tokens } = around
  let at = titleEnd
  const joiner = tokens.keys[at] as number
  if (JOINERS.has(joiner) || (HEADING.has(joiner) && tokens.keys[at + 1] !== IN_CHARGE)) at++
  // "Phó Vụ trưởng phụ trách Vụ Hợp tác quốc tế"
  else if (HEADING.has(joiner) && organisationAt.has(at + 2)) at += 2
  // "Tùy viên nghiên cứu từ Đại sứ quán Nhật Bản"
  else at = overFrom(around, at)
  at = overForm(around, at)
  // "Chủ tịch nước Lào", "Chủ tịch vùng Emilia-Romagna": the last word of the post is the type of the place.
  const last = placeAt.get(at - 1)
  if (at === titleEnd && last?.nameFrom === at && /^(?:country|foreign)/.test(last.candidates[0]?.level ?? ''))
    return { organisation: null, place: last, to: last.to, titleEnd }
  // "Trưởng đại diện tổ chức WVI"
  if (tokens.keys[at] === ORGANISATION && organisationAt.has(at + 2) && !organisationAt.has(at)) at += 2
  // "Giám đốc Đối ngoại (CropLife châu Á)"
  const bracketed = tokens.keys[at] === OPEN ? organisationAt.get(at + 1) : undefined
  if (bracketed && tokens.keys[bracketed.to] === CLOSE) return { organisation: bracketed, place: null, to: bracketed.to + 1, titleEnd }
  // "Vụ Hợp tác quốc tế, Bộ Công Thương" and "Cục X thuộc Bộ Y": the larger body only says which one.
  const organisation = organisationAt.get(at) ?? null
  const place = organisation || isSurname(around, at) ? null : (placeAt.get(at) ?? null)
  const end = organisation?.to ?? place?.to
  if (end === undefined && tokens.keys[at] === COMMA && organisationAt.has(at + 1)) return apposed(around, at + 1, titleEnd)
  return end === undefined ? null : { organisation, place, to: overLarger(around, shortName(around, end), organisation), titleEnd }
}

/**
 * "Phó Vụ trưởng Vụ Pháp chế Bộ Y tế", "Cục trưởng Cục Thuế thuộc Bộ Tài chính": the larger body right behind says which one, and the posts go on behind it;
 * behind a comma only where another post follows: "Vụ trưởng Vụ Pháp chế, Bộ Y tế, Trưởng đoàn".
 */
const overLarger = (around: Surroundings, end: number, organisation: OrganisationMention | null): number => {
  const { tokens, organisationAt, scan } = around
  if (!organisation || WHOLE_BODY.test(organisation.type)) return end
  const comma = tokens.keys[end] === COMMA
  const larger = organisationAt.get(comma || BELONGS.has(tokens.keys[end] as number) ? end + 1 : end)
  if (!larger || !LARGER.test(larger.type)) return end
  return comma && !(tokens.keys[larger.to] === COMMA && scan.titles.at(larger.to + 1)) ? end : larger.to
}
const LARGER = /^(?:ministry|army|government|university)$/
/** Of these none is part of another. */
const WHOLE_BODY = /^(?:ministry|government|university)$/
const BELONGS = wordSet('thuộc của')

/** "Tổng lãnh sự vương quốc Anh", "Đại sứ nước Cộng hòa XHCNDC Sri Lanka": the form of a state in front of its name. */
const overForm = (around: Surroundings, at: number): number => {
  const { tokens, placeAt, organisationAt } = around
  if (organisationAt.has(at)) return at
  let to = at
  while (to < at + LONGEST_FORM && (FORMS.has(tokens.keys[to] as number) || tokens.cases[to] === ALL_CAPITALS) && !placeAt.has(to)) to++
  return placeAt.get(to)?.candidates[0]?.level === 'country' ? to : at
}

/** "Chủ tịch Matsumoto Akihito": a bare place abroad with one more capital behind is a family name. */
const isSurname = (around: Surroundings, at: number): boolean => {
  const place = around.placeAt.get(at)
  const isBare = place?.to === at + 1 && !place.type && place.candidates.every((known) => known.level.startsWith('foreign'))
  return isBare && around.isCapital(at + 1) && !around.isTaken(at + 1) && !around.isCapital(at + 2)
}

/** "Tùy viên | nghiên cứu từ Đại sứ quán Nhật Bản": where the body begins that somebody comes from, behind a few small words of his post; else `at`. */
const overFrom = ({ tokens, organisationAt }: Surroundings, at: number): number => {
  let from = at
  while (from < at + MOST_OF_POST && tokens.kinds[from] === WORD && tokens.cases[from] === LOWER && tokens.keys[from] !== FROM) from++
  return tokens.keys[from] === FROM && organisationAt.has(from + 1) ? from + 1 : at
}
const MOST_OF_POST = 4

/** "Ý Yên, Nam Định)": where the bracket closes behind two places, the larger one known; 0 where it holds something else. */
const overPair = (around: Surroundings, from: number): number => {
  const { tokens, placeAt } = around
  let at = placeAt.get(from)?.to ?? from
  while (at < from + LONGEST_IN_PAIR && around.isCapital(at)) at++
  const larger = at > from && tokens.keys[at] === COMMA ? placeAt.get(at + 1) : undefined
  return larger && tokens.keys[larger.to] === CLOSE ? larger.to : 0
}
const LONGEST_IN_PAIR = 5

/** "Tổng Lãnh sự, Tổng Lãnh sự quán Nhật Bản", "Giám đốc, Sở Ngoại vụ": the body behind a comma, unless it does something there. */
const apposed = (around: Surroundings, at: number, titleEnd: number): Holder | null => {
  const { organisationAt, tokens } = around
  const organisation = organisationAt.get(at) ?? null
  const ended = organisation && (tokens.kinds[organisation.to] === MARK || organisation.to >= tokens.count)
  return ended ? { organisation, place: null, to: organisation.to, titleEnd } : null
}

/** "Tổng Lãnh sự Nhật Bản tại Đà Nẵng": where the post has its seat. */
export const seatAt = (around: Surroundings, to: number): PlaceMention | null =>
  SEATED.has(around.tokens.keys[to] as number) ? (around.placeAt.get(to + 1) ?? null) : null

/** "Giám đốc Tổ chức Hợp tác phát triển Đức (GIZ)", "Thứ trưởng Bộ Tài nguyên và Môi trường (TN&MT)": the abbreviation defined right behind belongs to the body. */
const shortName = (around: Surroundings, at: number): number => {
  const { keys, cases } = around.tokens
  // "(EuroCham) Gabor Fluit"
  if (keys[at] === OPEN && keys[at + 2] === CLOSE && around.isCapital(at + 1) && around.isCapital(at + 3)) return at + 3
  if (keys[at] !== OPEN || cases[at + 1] !== ALL_CAPITALS) return at
  let end = at + 2
  while (end < at + LONGEST_SHORT_NAME && AND_SIGNS.has(keys[end] as number) && cases[end + 1] === ALL_CAPITALS) end += 2
  return keys[end] === CLOSE ? end + 1 : at
}

/** "Thị trưởng Kawasaki (Nhật Bản) Fukuda Noriaki", "Cục trưởng Cục Điện ảnh (Bộ Văn hóa) Lê An": the country or larger body in brackets is passed over when a name follows. */
export const overBrackets = (around: Surroundings, at: number): number => {
  const { tokens, placeAt, organisationAt } = around
  if (tokens.keys[at] !== OPEN) return at
  const inside = organisationAt.get(at + 1) ?? placeAt.get(at + 1)
  // "Chủ tịch UBND xã Yên Thọ (Ý Yên, Nam Định) Nguyễn Văn Đông": the district may be one that no list knows alone.
  const to = inside && tokens.keys[inside.to] === CLOSE ? inside.to : overPair(around, at + 1)
  if (to === 0) return at
  // "Thống đốc tỉnh Nagano (Nhật Bản), ông X"
  const isNamed = tokens.keys[to + 1] === COMMA && around.scan.honorifics.at(to + 2) !== undefined
  return around.isCapital(to + 1) || isNamed ? to + 1 : at
}
