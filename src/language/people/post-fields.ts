import { wordSet } from '../key-set.ts'
import { CAPITALISED, keyOf, LOWER, MARK, WORD } from '../tokens.ts'
import type { Surroundings } from './surroundings.ts'

// What a post is in charge of, as it stands behind the title and belongs to it: a field, a division's matter, a second field, a region.

const COMMA = keyOf(',')
const AND = keyOf('và')
const CHARGE = keyOf('phụ')
const IN_CHARGE = keyOf('trách')
/** "phụ trách khu vực", "phụ trách các nước" */
const REGION = wordSet('khu vực vùng các nước thị trường')
const MOST_TO_REGION = 6
const JOINS_REGIONS = wordSet('- – , và')
const FACULTY = keyOf('khoa')
/** What goes on behind a division: "… cùng đại diện các khoa", "… cho biết". */
const BEHIND_DIVISION = wordSet('cùng đã cho đề nhấn phát giới là làm khẳng bày chia trao với tại của')
const DIVISIONS = wordSet('khoa phòng môn ban')
const DEPARTMENTS = wordSet('phòng môn')
const MOST_BARE = 3
const LONGEST_FIELD = 8
/** First half of "tổ chức" */
const ORGANISATION = keyOf('tổ')

/** "Trưởng nhóm chuyên gia thoát nước, …", "Giám đốc kỹ thuật Sato Kenji": a known field in front of a mark, a body or a name belongs to the post. */
export const overField = (around: Surroundings, at: number): number => {
  const { scan, tokens, organisationAt } = around
  const over = Math.max(overMatter(around, at), overExpertise(around, at), overDashed(around, at))
  if (over > at) return over
  const field = scan.fields.at(at) ?? scan.trades.at(at)
  if (!field || scan.heads.at(at) || (tokens.keys[at] === ORGANISATION && tokens.cases[at] === LOWER)) return at
  // "Trưởng ban Kinh tế Hội đồng thành phố Yongin"
  if (organisationAt.has(field.to) && !organisationAt.has(at)) return field.to
  if (tokens.cases[at] !== LOWER || tokens.cases[field.to - 1] !== LOWER) return at
  return tokens.kinds[field.to] === MARK || around.isCapital(field.to) ? field.to : at
}

/** "Giám đốc Hành chính – Tài chính chia sẻ": two fields of two syllables with a dash between. */
const overDashed = (around: Surroundings, at: number): number => {
  const { cases } = around.tokens
  const opens = (from: number): boolean => cases[from] === CAPITALISED && cases[from + 1] === LOWER && !around.isTaken(from)
  return opens(at) && around.isDash(at + 2) && opens(at + 3) ? at + 5 : at
}

/** "Chuyên gia cao cấp về phát triển đô thị,", "Chuyên gia đô thị cao cấp,": what an expert is one of, in small letters up to a mark. */
const overExpertise = ({ tokens }: Surroundings, at: number): number => {
  const { keys, kinds, cases } = tokens
  const isAbout = keys[at] === ABOUT && EXPERT_ENDS.has(keys[at - 1] as number)
  if (!isAbout && keys[at - 1] !== EXPERT) return at
  let to = isAbout ? at + 1 : at
  while (to < at + LONGEST_FIELD && kinds[to] === WORD && cases[to] === LOWER) to++
  return kinds[to] === MARK && to > at + 1 && !BEHIND_DIVISION.has(keys[at] as number) ? to : at
}
const EXPERT = keyOf('gia')
/** "Chuyên gia", "Chuyên gia cao cấp", "Cố vấn", "Điều phối viên" */
const EXPERT_ENDS = wordSet('gia cấp vấn viên trưởng')

/** "Điều phối viên về lĩnh vực Đô thị,", "Phó Giám đốc phụ trách lĩnh vực y tế)": the matter up to the next mark. */
const overMatter = ({ tokens, ...around }: Surroundings, at: number): number => {
  const { keys, kinds } = tokens
  const opens = keys[at] === ABOUT ? at + 1 : keys[at] === CHARGE && keys[at + 1] === IN_CHARGE ? at + 2 : at
  if (opens === at + 2 && OFFICERS.has(keys[at - 1] as number)) return overCharge(tokens, opens)
  if (opens === at || keys[opens] !== MATTER || keys[opens + 1] !== MATTER_TAIL) return at
  let to = opens + 2
  while (to < opens + 2 + LONGEST_FIELD && kinds[to] === WORD && !around.organisationAt.has(to)) to++
  return kinds[to] === MARK && to > opens + 2 ? to : at
}
/** "Lãnh sự", "Tham tán", "Tùy viên" */
const OFFICERS = wordSet('sự tán viên')
const BEHIND_CHARGE = wordSet('cùng của tại và')
/** "Lãnh sự phụ trách văn hóa - giáo dục cùng …": small letters and dashes up to another mark or what goes on. */
const overCharge = ({ keys, kinds, cases }: Surroundings['tokens'], opens: number): number => {
  let to = opens
  for (let at = opens; at < opens + LONGEST_FIELD; at++) {
    if (kinds[at] === WORD && cases[at] === LOWER && !BEHIND_CHARGE.has(keys[at] as number)) to = at + 1
    else if (!DASHES.has(keys[at] as number)) break
  }
  return to > opens && (kinds[to] !== WORD || BEHIND_CHARGE.has(keys[to] as number)) ? to : opens - 2
}
const DASHES = wordSet('- –')
const ABOUT = keyOf('về')
const MATTER = keyOf('lĩnh')
const MATTER_TAIL = keyOf('vực')

/**
 * "Trưởng Khoa Điện, Trường …", "Trưởng phòng Hợp tác quốc tế;": what the division deals with, up to a mark, the end of the line or somebody's name.
 * Capitals alone are as often a name: they count before a comma that a body or an honorific follows.
 */
export const overDivision = (around: Surroundings, titleEnd: number, end: number): number => {
  const { tokens, scan, organisationAt } = around
  if (end > titleEnd || !DIVISIONS.has(tokens.keys[titleEnd - 1] as number) || !around.isCapital(titleEnd)) return end
  let to = titleEnd
  while (to < titleEnd + LONGEST_FIELD && tokens.kinds[to] === WORD && isOfDivision(around, to)) to++
  if (to > titleEnd && tokens.cases[to - 1] === LOWER && tokens.keys[to - 1] !== AND)
    return tokens.kinds[to] === WORD && !scan.surnames.at(to) && !BEHIND_DIVISION.has(tokens.keys[to] as number) ? end : to
  // "Trưởng phòng Luật Viện A": one capital of the division, and the body right behind.
  if (DEPARTMENTS.has(tokens.keys[titleEnd - 1] as number) && to > titleEnd && to <= titleEnd + MOST_BARE && organisationAt.has(to))
    return to
  const isFaculty = tokens.keys[titleEnd - 1] === FACULTY && to === titleEnd + 1
  const follows = organisationAt.has(to + 1) || scan.honorifics.at(to + 1) !== undefined
  return isFaculty && tokens.keys[to] === COMMA && follows ? to : end
}

/** False where a body, a place, another post or, behind a word in small letters, a person's name begins. */
const isOfDivision = (around: Surroundings, at: number): boolean => {
  const { tokens, scan } = around
  if (around.isTaken(at) || scan.titles.at(at) || BEHIND_DIVISION.has(tokens.keys[at] as number)) return false
  // "Trưởng khoa Kế toán và Quản trị kinh doanh" goes on, "Trưởng khoa Kinh tế và các giảng viên" does not.
  if (tokens.keys[at] === AND && !around.isCapital(at + 1)) return false
  return !(tokens.cases[at - 1] === LOWER && tokens.keys[at - 1] !== AND && scan.surnames.at(at) && around.isCapital(at + 1))
}

/** "Giám đốc Đối ngoại và Hợp tác chiến lược (…)": behind a field of the post "và", a capital and small letters up to a mark. */
export const overSecondField = (around: Surroundings, from: number, end: number): number => {
  const { tokens, scan, organisationAt } = around
  if (end - from < 3 || tokens.keys[end] !== AND || !around.isCapital(end + 1) || !around.isCapital(end - 2)) return end
  if (around.isTaken(end + 1) || organisationAt.has(end + 1) || scan.titles.at(end + 1) || scan.surnames.at(end + 1)) return end
  let to = end + 2
  while (to < end + LONGEST_FIELD && tokens.kinds[to] === WORD && !around.isTaken(to)) to++
  return tokens.kinds[to] === MARK ? to : end
}

/** "Phó Chủ tịch Ngân hàng Thế giới phụ trách khu vực Đông Á - Thái Bình Dương", "Giám đốc Công ty Saigon Star khu vực miền Bắc Lê An": the region is part of the post. */
export const overRegion = (around: Surroundings, from: number): number => {
  const { keys } = around.tokens
  // "Phó Chủ tịch phụ trách khu vực": of some titles being in charge is a part.
  const isInside = keys[from - 2] === CHARGE && keys[from - 1] === IN_CHARGE
  if (!isInside && (keys[from] !== CHARGE || keys[from + 1] !== IN_CHARGE)) return overBareRegion(around, from)
  let at = isInside ? from : from + 2
  while (at < from + MOST_TO_REGION && REGION.has(keys[at] as number)) at++
  let to = (around.placeAt.get(at) ?? (isInside ? around.placeAt.get(from) : undefined))?.to ?? from
  while (to > from && JOINS_REGIONS.has(keys[to] as number)) {
    const next = around.placeAt.get(to + 1)
    if (!next) break
    to = next.to
  }
  return to
}

/** "khu vực miền Bắc" right before a name. */
const overBareRegion = ({ tokens, placeAt, scan }: Surroundings, from: number): number => {
  if (tokens.keys[from] !== AREA || tokens.keys[from + 1] !== AREA_TAIL) return from
  const to = (placeAt.get(from) ?? placeAt.get(from + 2))?.to ?? from
  return scan.surnames.at(to) !== undefined && tokens.cases[to] !== LOWER ? to : from
}
const AREA = keyOf('khu')
const AREA_TAIL = keyOf('vực')
