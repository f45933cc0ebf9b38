import { wordSet } from '../key-set.ts'
import type { TitleEntry } from '../lexicon/entry.ts'
import { ALL_CAPITALS, keyOf, LOWER, MARK, WORD, wordsOf } from '../tokens.ts'
import { CalledBodies } from './called-bodies.ts'
import { englishPost, englishPostEnd } from './english-posts.ts'
import type { Position } from './mention.ts'
import { bodyBehind, bodyInside, JOINERS, overBrackets, seatAt } from './post-bodies.ts'
import { overDivision, overField, overRegion, overSecondField } from './post-fields.ts'
import type { Surroundings } from './surroundings.ts'
import { isOfAnother, isOfTwo, postsOfMet } from './who-is-met.ts'

const COMMA = keyOf(',')
/** "Phó Chủ tịch Hội đồng trường/Hiệu trưởng" */
const SLASH = keyOf('/')
const AND = keyOf('và')
const AS_WELL = keyOf('kiêm')
const IS = keyOf('là')
/** "đồng thời" */
const [BOTH, TIMES] = ['đồng', 'thời'].map(keyOf)
const CHARGE = keyOf('phụ')
const NEWLY = keyOf('tân')
/** "nguyên Giám đốc", "cựu Đại sứ": a post held before; "Quyền Trưởng đại diện": one held for the time being, unless the word is the end of another. */
const COLOURS = wordSet('nguyên cựu quyền')
const ACTING = keyOf('quyền')
const ENDS_IN_RIGHT = wordSet('chính thẩm ủy chủ toàn bản nhân')
const MINISTER = new Set(['bộ trưởng', 'thứ trưởng'].map((words) => words.split(' ').map(keyOf).join(' ')))
/** "Thứ trưởng Thường trực", "Bộ trưởng Cấp cao" */
const STANDING = keyOf('thường')
const SENIOR = keyOf('cấp')
const MOST_MORE_FIELD = 4
/** "Bộ trưởng Ngoại giao cam kết Phần Lan sẽ …": these begin what he does. */
const NO_FIELD = wordSet(
  'cam cho khẳng nhấn mong đề thăm tiếp gặp hội sang đã sẽ nêu nói cảm bày đánh mời thông là tin hy dẫn đến về với và'
)
/** Two posts in one firm or school ("Chủ tịch HĐQT, Tổng Giám đốc Công ty …") share the body that only the second names. */
const SHARED_SPHERES = new Set(['business', 'academic', 'project', 'people'])

/** "Ủy viên BTV", "Ủy viên BCH" */
const MEMBER_OF = 3
const MEMBER = keyOf('viên')
const BOARDS = wordSet('BTV BCH')
const OF = keyOf('của')
const PLACED_AT = keyOf('tại')
const HEADS = /^(?:Thủ tướng|Chủ tịch nước|Tổng thống|Tổng Bí thư|Chủ tịch Quốc hội)/u
const ABBREVIATED = /^\p{Lu}{2,}$/u

export interface Chain {
  readonly positions: Position[]
  readonly to: number
}

/** Reads posts: title, body or place, seat, and chains of them. */
export class PostReader {
  readonly #around: Surroundings
  readonly #called: CalledBodies

  constructor(around: Surroundings) {
    this.#around = around
    this.#called = new CalledBodies(around)
  }

  /** TITLE [body | place [tại place]] {, TITLE …}: "Phó Bí thư Thành ủy, Chủ tịch UBND TP Cần Thơ". */
  chainAt(i: number): Chain | null {
    const { keys, kinds } = this.#around.tokens
    const positions: Position[] = []
    let at = i
    let to = i
    for (;;) {
      const position = this.positionAt(at)
      if (!position) break
      const last = positions[positions.length - 1]
      if (last && isOfAnother(last, position)) break
      // "Phó Chủ tịch Hội đồng vùng phụ trách hợp tác": what somebody is in charge of is no second post.
      if (last && at === to && keys[at] === CHARGE) break
      // "trong chuyến công tác của Thủ tướng tại Hoa Kỳ, Bộ trưởng Lê Văn A …": whose journey it is, and another who goes with him.
      if (last && keys[i - 1] === OF && keys[at - 1] === COMMA && isOfTwo(last, position) && HEADS.test(last.title)) break
      // "Chủ tịch nước và Tổng thống Cyril Ramaphosa": two people.
      if (last && keys[at - 1] === AND && isOfTwo(last, position)) break
      positions.push(position)
      to = overRegion(this.#around, position.to)
      at = to
      const key = keys[at] as number
      if (key === COMMA || key === AS_WELL || key === AND || key === SLASH || this.#around.isDash(at)) at++
      // "Chủ tịch Hạ viện, đồng thời là Chủ tịch Nhóm nghị sĩ hữu nghị"
      if (keys[at] === BOTH && keys[at + 1] === TIMES) at += keys[at + 2] === IS ? 3 : 2
      // "với trưởng đoàn là chủ tịch Nguyễn Văn A"
      if (keys[at] === AS_WELL || (keys[at] === IS && position.entry.sphere === 'delegation')) at++
      if (at === to && kinds[at] === MARK) break
    }
    const shared = withSharedBodies(positions)
    const met = shared.slice(0, postsOfMet(this.#around, shared, to))
    if (met.length < shared.length) return { positions: met, to: (met.at(-1) as Position).to }
    return positions.length ? { positions: shared, to } : null
  }

  positionAt(i: number): Position | null {
    const { scan, tokens } = this.#around
    const before = tokens.keys[i] as number
    if (before === ACTING && ENDS_IN_RIGHT.has(tokens.keys[i - 1] as number)) return null
    // "tân Đại sứ": new in a post that has its own name.
    if (before === NEWLY && scan.titles.at(i + 1)) return this.positionAt(i + 1)
    if (COLOURS.has(before) && scan.titles.at(i + 1) && !scan.titles.at(i)) return this.#coloured(i)
    const match = scan.titles.at(i)
    const entry = match?.entries[0]
    if (!match) return this.#inEnglish(i)
    if (!entry || this.#isOnlyLike(entry, i) || (this.#around.isTaken(i) && !this.#isOrganisationOf(i, match.to))) return null
    const headed = bodyInside(this.#around, i, match.to)
    if (headed) return { ...headed, entry }
    const minister = this.#ministerAt(i, match.to)
    const field = minister?.to ?? overSecondField(this.#around, i, overDivision(this.#around, match.to, overField(this.#around, match.to)))
    const region = overRegion(this.#around, field)
    const behind = region > field ? bodyBehind(this.#around, tokens.keys[region] === COMMA ? region + 1 : region) : null
    // "chuyến thăm của Thủ tướng Chính phủ tại Hoa Kỳ": where he is, not of where.
    const isAway = HEADS.test(entry.title) && tokens.keys[match.to] === PLACED_AT
    const named =
      (behind?.organisation ? behind : isAway ? null : bodyBehind(this.#around, match.to)) ??
      (field > match.to ? bodyBehind(this.#around, field) : null) ??
      behind
    const titleEnd = minister?.titleEnd ?? (named ? named.titleEnd : Math.max(field, region))
    const called = named || minister ? null : this.#called.at(field)
    const to = overBrackets(this.#around, named?.to ?? minister?.to ?? called?.to ?? match.to)
    const seat = named ? seatAt(this.#around, to) : null
    const end = seat?.to ?? (to === match.to ? this.#placeTypeEnd(to, entry) : to)
    return {
      from: i,
      to: Math.max(end, titleEnd),
      title: this.#writtenTitle(i, titleEnd, entry),
      entry,
      field: named?.organisation ? null : (minister?.field ?? fieldOf(entry)),
      organisation: named?.organisation ?? null,
      ...(called ? { called: called.kind } : {}),
      place: named?.place ?? null,
      seat
    }
  }

  /** "ông Colin Sears, Global Trade & Investment Manager thuộc …": only behind a mark, where nothing else is named. */
  #inEnglish(i: number): Position | null {
    const { tokens } = this.#around
    if (i === 0 || tokens.kinds[i - 1] !== MARK || this.#around.isTaken(i)) return null
    const end = englishPostEnd(tokens, i)
    if (end === 0) return null
    const named = bodyBehind(this.#around, end)
    // "…, President Club": one word before a capital is part of a name.
    if (!named && this.#around.isCapital(end)) return null
    return {
      from: i,
      to: named?.to ?? end,
      title: wordsOf(tokens, i, end),
      entry: englishPost(tokens, i, end),
      field: null,
      organisation: named?.organisation ?? null,
      place: named?.place ?? null,
      seat: null
    }
  }

  #coloured(i: number): Position | null {
    const { tokens } = this.#around
    const held = this.positionAt(i + 1)
    return held && { ...held, from: i, title: `${wordsOf(tokens, i, i + 1)} ${held.title}` }
  }

  /** "Bộ trưởng Ngoại giao", "Thứ trưởng Nông nghiệp và Môi trường": the post is Bộ trưởng, the rest says which ministry. */
  #ministerAt(i: number, end: number): { titleEnd: number; to: number; field: string } | null {
    const { tokens, scan } = this.#around
    for (let at = i + 2; at <= end; at++) {
      if (!MINISTER.has(`${tokens.keys[at - 2]} ${tokens.keys[at - 1]}`)) continue
      const titleEnd = tokens.keys[at] === STANDING && at + 2 <= end ? at + 2 : at
      const known = scan.fields.at(titleEnd)
      const to = this.#around.isCapital(titleEnd) ? this.#toCountry(Math.max(end, known?.to ?? titleEnd)) : end
      return to > titleEnd && this.#around.isCapital(titleEnd) && tokens.keys[titleEnd] !== SENIOR
        ? { titleEnd, to, field: wordsOf(tokens, titleEnd, to) }
        : null
    }
    return null
  }

  /** "Bộ trưởng Y tế và Phúc lợi con người Hoa Kỳ": a few small letters between a field and a country are of the field. */
  #toCountry(from: number): number {
    const { tokens, placeAt, scan } = this.#around
    let to = from
    // "Bộ trưởng Ngoại thương và Phát triển Đan Mạch": a second field in capitals.
    const isSecond = tokens.keys[to] === AND && this.#around.isCapital(to + 1) && !placeAt.has(to + 1) && !scan.titles.at(to + 1)
    if (isSecond) to += 2
    while (
      to < from + MOST_MORE_FIELD &&
      tokens.kinds[to] === WORD &&
      tokens.cases[to] === LOWER &&
      !placeAt.has(to) &&
      !NO_FIELD.has(tokens.keys[to] as number)
    )
      to++
    return to > from + 1 && placeAt.get(to)?.candidates[0]?.level === 'country' && !JOINERS.has(tokens.keys[to - 1] as number) ? to : from
  }

  /** "Chủ tịch tỉnh", "Bí thư huyện": the locality is left out; the post still ends behind its type. */
  #placeTypeEnd(at: number, entry: TitleEntry): number {
    const type = this.#around.tokens.cases[at] === LOWER ? this.#around.scan.placeTypes.at(at) : undefined
    return type && type.to - at <= 2 && entry.body ? type.to : at
  }

  /** Abbreviations are written out: "PCT" is Phó Chủ tịch, "Trưởng đoàn ĐBQH" Trưởng đoàn đại biểu Quốc hội; "Ủy viên BTV" says itself what it is and stays. */
  #writtenTitle(from: number, to: number, entry: TitleEntry): string {
    if (
      to - from === MEMBER_OF &&
      this.#around.tokens.keys[from + 1] === MEMBER &&
      BOARDS.has(this.#around.tokens.keys[from + 2] as number)
    )
      return wordsOf(this.#around.tokens, from, to)
    for (let i = from; i < to; i++) if (this.#around.tokens.cases[i] === ALL_CAPITALS) return entry.title
    return wordsOf(this.#around.tokens, from, to)
  }

  /** "Tuv" is no TUV: an abbreviation of a title has all its capitals. */
  #isOnlyLike({ form }: TitleEntry, i: number): boolean {
    return ABBREVIATED.test(form) && this.#around.tokens.cases[i] !== ALL_CAPITALS
  }

  /** A title may be the beginning of what looked like a body ("Chủ tịch nước"); then the longer reading keeps it. */
  #isOrganisationOf(i: number, titleEnd: number): boolean {
    const organisation = this.#around.organisationAt.get(i)
    return organisation !== undefined && organisation.to <= titleEnd
  }
}

/** "Ngoại trưởng" is the minister of Ngoại giao, though the word does not say so. */
const fieldOf = ({ form, title }: TitleEntry): string | null => (form === title ? null : (FIELD_OF_MINISTER.exec(title)?.[1] ?? null))
const FIELD_OF_MINISTER = /^Bộ trưởng (.+)$/u

const withSharedBodies = (positions: readonly Position[]): Position[] => {
  const shared = [...positions]
  for (let i = shared.length - 2; i >= 0; i--) {
    const [one, next] = [shared[i] as Position, shared[i + 1] as Position]
    if (one.organisation || one.place || !next.organisation || one.entry.sphere === 'party') continue
    if (SHARED_SPHERES.has(next.entry.sphere)) shared[i] = { ...one, organisation: next.organisation }
  }
  return shared
}
