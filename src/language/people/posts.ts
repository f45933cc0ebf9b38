import { wordSet } from '../key-set.ts'
import type { TitleEntry } from '../lexicon/entry.ts'
import type { PlaceMention } from '../places/mention.ts'
import { ALL_CAPITALS, keyOf, LOWER, MARK, WORD, wordsOf } from '../tokens.ts'
import { CalledBodies } from './called-bodies.ts'
import { englishPost, englishPostEnd } from './english-posts.ts'
import type { Position } from './mention.ts'
import { overDivision, overField, overRegion, overSecondField } from './post-fields.ts'
import type { Surroundings } from './surroundings.ts'

const COMMA = keyOf(',')
/** "Phó Chủ tịch Hội đồng trường/Hiệu trưởng" */
const SLASH = keyOf('/')
const AND = keyOf('và')
const OPEN = keyOf('(')
const CLOSE = keyOf(')')
const AS_WELL = keyOf('kiêm')
/** "TN&MT", "KH-ĐT" */
const AND_SIGNS = wordSet('& - –')
const LONGEST_SHORT_NAME = 8
/** "Giám đốc của JICA", "Trưởng đại diện tại …", "Vụ trưởng phụ trách Vụ …" */
const JOINERS = wordSet('của tại of')
const HEADING = wordSet('phụ thuộc')
const CHARGE = keyOf('phụ')
const IN_CHARGE = keyOf('trách')
const SEATED = wordSet('tại ở')
const NEWLY = keyOf('tân')
/** "nguyên Giám đốc", "cựu Đại sứ": a post held before; "Quyền Trưởng đại diện": one held for the time being, unless the word is the end of another. */
const COLOURS = wordSet('nguyên cựu quyền')
const ACTING = keyOf('quyền')
const ENDS_IN_RIGHT = wordSet('chính thẩm ủy chủ toàn bản nhân')
const MINISTER = new Set(['bộ trưởng', 'thứ trưởng'].map((words) => words.split(' ').map(keyOf).join(' ')))
/** "Thứ trưởng Thường trực", "Bộ trưởng Cấp cao" */
const STANDING = keyOf('thường')
const SENIOR = keyOf('cấp')
/** "nước", "vương quốc", "Cộng hòa", "Liên bang" and what they are joined of. */
const FORMS = wordSet('nước vương quốc cộng hòa liên bang nhân dân dân chủ')
const LONGEST_FORM = 9
const MOST_MORE_FIELD = 4
/** "Bộ trưởng Ngoại giao cam kết Phần Lan sẽ …": these begin what he does. */
const NO_FIELD = wordSet(
  'cam cho khẳng nhấn mong đề thăm tiếp gặp hội sang đã sẽ nêu nói cảm bày đánh mời thông là tin hy dẫn đến về với và'
)
/** First half of "tổ chức" */
const ORGANISATION = keyOf('tổ')
/** "Trưởng Phái đoàn Liên minh châu Âu", "Chánh Văn phòng Điều phối …": the whole word is of the title as well. */
const WHOLE = wordSet('phái văn')
/** Two posts in one firm or school ("Chủ tịch HĐQT, Tổng Giám đốc Công ty …") share the body that only the second names. */
const SHARED_SPHERES = new Set(['business', 'academic', 'project', 'people'])

const ABBREVIATED = /^\p{Lu}{2,}$/u

export interface Chain {
  readonly positions: Position[]
  readonly to: number
}

/** Heads of state, of the government and of localities. */
const OF_STATE =
  /^(?:(?:Quyền )?(?:Bộ|Thứ) trưởng|(?:Phó )?(?:Thủ tướng|Chủ tịch nước)|Tổng Bí thư|(?:Phó )?Bí thư|(?:Phó )?Chủ tịch (?:UBND|HĐND|Quốc hội))/iu

/** "Tiếp Đại sứ Maroc, Chủ tịch nước Trần Đại Quang …": who speaks for another state or a firm holds no post of this one; it is somebody else's. */
const isOfAnother = (one: Position, next: Position): boolean => {
  const body = one.organisation
  const isOther =
    one.entry.sphere === 'diplomatic' || body?.type === 'company' || (body !== null && body.country !== null && body.country !== 'VN')
  const isHome = [next.organisation?.country, next.place?.candidates[0]?.country].every((country) => country == null || country === 'VN')
  const written = next.organisation ? `${next.title} ${next.organisation.name}` : next.title
  return isOther && isHome && OF_STATE.test(written)
}

/** The head of a state or an ambassador is nothing else besides. */
const isOfTwo = (one: Position, next: Position): boolean =>
  [one, next].some(({ title, entry }) => entry.sphere === 'diplomatic' || HEAD_OF_STATE.test(title)) && one.title !== next.title
const HEAD_OF_STATE = /^(?:Tổng thống|Chủ tịch nước|Quốc vương|Thủ tướng)/iu

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
      // "Chủ tịch nước và Tổng thống Cyril Ramaphosa": two people.
      if (last && keys[at - 1] === AND && isOfTwo(last, position)) break
      positions.push(position)
      to = overRegion(this.#around, position.to)
      at = to
      const key = keys[at] as number
      if (key === COMMA || key === AS_WELL || key === AND || key === SLASH || this.#around.isDash(at)) at++
      if (keys[at] === AS_WELL) at++
      if (at === to && kinds[at] === MARK) break
    }
    return positions.length ? { positions: withSharedBodies(positions), to } : null
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
    const headed = this.#bodyInside(i, match.to)
    if (headed) return { ...headed, entry }
    const minister = this.#ministerAt(i, match.to)
    const field = minister?.to ?? overSecondField(this.#around, i, overDivision(this.#around, match.to, overField(this.#around, match.to)))
    const region = overRegion(this.#around, field)
    const named =
      this.#bodyBehind(match.to) ??
      (field > match.to ? this.#bodyBehind(field) : null) ??
      (region > field ? this.#bodyBehind(tokens.keys[region] === COMMA ? region + 1 : region) : null)
    const titleEnd = minister?.titleEnd ?? (named ? named.titleEnd : Math.max(field, region))
    const called = named || minister ? null : this.#called.at(field)
    const to = this.#overBrackets(named?.to ?? minister?.to ?? called?.to ?? match.to)
    const seat = named ? this.#seatAt(to) : null
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
    const named = this.#bodyBehind(end)
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

  /** "Trưởng ban Văn hóa – Xã hội HĐND TP", "Trưởng Đoàn đại biểu Quốc hội tỉnh": the body begins with the last word of the title. */
  #bodyInside(i: number, titleEnd: number): Omit<Position, 'entry'> | null {
    const { tokens, organisationAt } = this.#around
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

  /** The body or place that a title ending at `titleEnd` belongs to. */
  #bodyBehind(titleEnd: number): (Pick<Position, 'organisation' | 'place'> & { to: number; titleEnd: number }) | null {
    const { placeAt, organisationAt, tokens } = this.#around
    let at = titleEnd
    const joiner = tokens.keys[at] as number
    if (JOINERS.has(joiner) || (HEADING.has(joiner) && tokens.keys[at + 1] !== IN_CHARGE)) at++
    // "Phó Vụ trưởng phụ trách Vụ Hợp tác quốc tế"
    else if (HEADING.has(joiner) && organisationAt.has(at + 2)) at += 2
    at = this.#overForm(at)
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
    const place = organisation || this.#isSurname(at) ? null : (placeAt.get(at) ?? null)
    const end = organisation?.to ?? place?.to
    if (end === undefined && tokens.keys[at] === COMMA && organisationAt.has(at + 1)) return this.#apposed(at + 1, titleEnd)
    return end === undefined ? null : { organisation, place, to: this.#shortName(end), titleEnd }
  }

  /** "Tổng lãnh sự vương quốc Anh", "Đại sứ nước Cộng hòa XHCNDC Sri Lanka": the form of a state in front of its name. */
  #overForm(at: number): number {
    const { tokens, placeAt, organisationAt } = this.#around
    if (organisationAt.has(at)) return at
    let to = at
    while (to < at + LONGEST_FORM && (FORMS.has(tokens.keys[to] as number) || tokens.cases[to] === ALL_CAPITALS) && !placeAt.has(to)) to++
    return placeAt.get(to)?.candidates[0]?.level === 'country' ? to : at
  }

  /** "Chủ tịch Matsumoto Akihito": a bare place abroad with one more capital behind is a family name. */
  #isSurname(at: number): boolean {
    const place = this.#around.placeAt.get(at)
    const isBare = place?.to === at + 1 && !place.type && place.candidates.every((known) => known.level.startsWith('foreign'))
    return isBare && this.#around.isCapital(at + 1) && !this.#around.isTaken(at + 1) && !this.#around.isCapital(at + 2)
  }

  /** "Tổng Lãnh sự, Tổng Lãnh sự quán Nhật Bản", "Giám đốc, Sở Ngoại vụ": the body behind a comma, unless it does something there. */
  #apposed(at: number, titleEnd: number): (Pick<Position, 'organisation' | 'place'> & { to: number; titleEnd: number }) | null {
    const { organisationAt, tokens } = this.#around
    const organisation = organisationAt.get(at) ?? null
    const ended = organisation && (tokens.kinds[organisation.to] === MARK || organisation.to >= tokens.count)
    return ended ? { organisation, place: null, to: organisation.to, titleEnd } : null
  }

  #seatAt(to: number): PlaceMention | null {
    return SEATED.has(this.#around.tokens.keys[to] as number) ? (this.#around.placeAt.get(to + 1) ?? null) : null
  }

  /** "Chủ tịch tỉnh", "Bí thư huyện": the locality is left out; the post still ends behind its type. */
  #placeTypeEnd(at: number, entry: TitleEntry): number {
    const type = this.#around.tokens.cases[at] === LOWER ? this.#around.scan.placeTypes.at(at) : undefined
    return type && type.to - at <= 2 && entry.body ? type.to : at
  }

  /** Abbreviations are written out: "PCT" is Phó Chủ tịch, "Trưởng đoàn ĐBQH" Trưởng đoàn đại biểu Quốc hội. */
  #writtenTitle(from: number, to: number, entry: TitleEntry): string {
    for (let i = from; i < to; i++) if (this.#around.tokens.cases[i] === ALL_CAPITALS) return entry.title
    return wordsOf(this.#around.tokens, from, to)
  }

  /** "Giám đốc Tổ chức Hợp tác phát triển Đức (GIZ)", "Thứ trưởng Bộ Tài nguyên và Môi trường (TN&MT)": the abbreviation defined right behind belongs to the body. */
  #shortName(at: number): number {
    const { keys, cases } = this.#around.tokens
    // "(EuroCham) Gabor Fluit"
    if (keys[at] === OPEN && keys[at + 2] === CLOSE && this.#around.isCapital(at + 1) && this.#around.isCapital(at + 3)) return at + 3
    if (keys[at] !== OPEN || cases[at + 1] !== ALL_CAPITALS) return at
    let end = at + 2
    while (end < at + LONGEST_SHORT_NAME && AND_SIGNS.has(keys[end] as number) && cases[end + 1] === ALL_CAPITALS) end += 2
    return keys[end] === CLOSE ? end + 1 : at
  }

  /** "Thị trưởng Kawasaki (Nhật Bản) Fukuda Noriaki", "Cục trưởng Cục Điện ảnh (Bộ Văn hóa) Lê An": the country or larger body in brackets is passed over when a name follows. */
  #overBrackets(at: number): number {
    const { tokens, placeAt, organisationAt } = this.#around
    if (tokens.keys[at] !== OPEN) return at
    const inside = organisationAt.get(at + 1) ?? placeAt.get(at + 1)
    return inside && tokens.keys[inside.to] === CLOSE && this.#around.isCapital(inside.to + 1) ? inside.to + 1 : at
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
