import type { PlaceMention } from '../find-places.ts'
import type { TitleEntry } from '../lexicon/entry.ts'
import { ALL_CAPITALS, keyOf, LOWER, MARK, wordsOf } from '../tokens.ts'
import type { Position } from './mention.ts'
import type { Surroundings } from './surroundings.ts'

const keys = (...words: string[]): ReadonlySet<number> => new Set(words.map(keyOf))
const COMMA = keyOf(',')
const AND = keyOf('và')
const OPEN = keyOf('(')
const CLOSE = keyOf(')')
const AS_WELL = keyOf('kiêm')
/** "Giám đốc của JICA", "Trưởng đại diện tại …", "Vụ trưởng phụ trách Vụ …" */
const JOINERS = keys('của', 'tại')
const HEADING = keys('phụ', 'thuộc')
const IN_CHARGE = keyOf('trách')
const SEATED = keys('tại', 'ở')
const NEWLY = keyOf('tân')
/** "nguyên Giám đốc", "cựu Đại sứ": a post held before. */
const FORMERLY = keys('nguyên', 'cựu')
const KINGDOM = keyOf('vương')
const COUNTRY = keyOf('nước')
/** Two posts in one firm or school ("Chủ tịch HĐQT, Tổng Giám đốc Công ty …") share the body that only the second names. */
const SHARED_SPHERES = new Set(['business', 'academic', 'project', 'people'])

export interface Chain {
  readonly positions: Position[]
  readonly to: number
}

/** Reads posts: title, body or place, seat, and chains of them. */
export class PostReader {
  readonly #around: Surroundings

  constructor(around: Surroundings) {
    this.#around = around
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
      positions.push(position)
      to = position.to
      at = to
      const key = keys[at] as number
      if (key === COMMA || key === AS_WELL || key === AND || this.#around.isDash(at)) at++
      if (keys[at] === AS_WELL) at++
      if (at === to && kinds[at] === MARK) break
    }
    return positions.length ? { positions: withSharedBodies(positions), to } : null
  }

  positionAt(i: number): Position | null {
    const { scan, tokens } = this.#around
    const before = tokens.keys[i] as number
    // "tân Đại sứ": new in a post that has its own name.
    if (before === NEWLY && scan.titles.at(i + 1)) return this.positionAt(i + 1)
    if (FORMERLY.has(before) && scan.titles.at(i + 1)) return this.#formerly(i)
    const match = scan.titles.at(i)
    const entry = match?.entries[0]
    if (!match || !entry || (this.#around.isTaken(i) && !this.#isOrganisationOf(i, match.to))) return null
    const field = this.#overField(match.to)
    const named = this.#bodyBehind(match.to) ?? (field > match.to ? this.#bodyBehind(field) : null)
    const titleEnd = named ? named.titleEnd : field
    const to = this.#countryInBrackets(named?.to ?? match.to)
    const seat = named ? this.#seatAt(to) : null
    const end = seat?.to ?? (to === match.to ? this.#placeTypeEnd(to, entry) : to)
    return {
      from: i,
      to: Math.max(end, titleEnd),
      title: this.#writtenTitle(i, titleEnd, entry),
      entry,
      organisation: named?.organisation ?? null,
      place: named?.place ?? null,
      seat
    }
  }

  #formerly(i: number): Position | null {
    const held = this.positionAt(i + 1)
    return held && { ...held, from: i, title: `${wordsOf(this.#around.tokens, i, i + 1)} ${held.title}` }
  }

  /** The body or place that a title ending at `titleEnd` belongs to. */
  #bodyBehind(titleEnd: number): (Pick<Position, 'organisation' | 'place'> & { to: number; titleEnd: number }) | null {
    const { placeAt, organisationAt, tokens } = this.#around
    let at = titleEnd
    const joiner = tokens.keys[at] as number
    if (JOINERS.has(joiner) || (HEADING.has(joiner) && tokens.keys[at + 1] !== IN_CHARGE)) at++
    // "Tổng lãnh sự vương quốc Anh", "Đại sứ nước Pháp"
    if (tokens.keys[at] === KINGDOM && placeAt.has(at + 2)) at += 2
    else if (tokens.keys[at] === COUNTRY && placeAt.has(at + 1)) at++
    // "Vụ Hợp tác quốc tế, Bộ Công Thương" and "Cục X thuộc Bộ Y": the larger body only says which one.
    const organisation = organisationAt.get(at) ?? null
    const place = organisation ? null : (placeAt.get(at) ?? null)
    const end = organisation?.to ?? place?.to
    return end === undefined ? null : { organisation, place, to: this.#shortName(end), titleEnd }
  }

  #seatAt(to: number): PlaceMention | null {
    return SEATED.has(this.#around.tokens.keys[to] as number) ? (this.#around.placeAt.get(to + 1) ?? null) : null
  }

  /** "Chủ tịch tỉnh", "Bí thư huyện": the locality is left out; the post still ends behind its type. */
  #placeTypeEnd(at: number, entry: TitleEntry): number {
    const type = this.#around.tokens.cases[at] === LOWER ? this.#around.scan.placeTypes.at(at) : undefined
    return type && type.to - at <= 2 && entry.body ? type.to : at
  }

  /** "Trưởng nhóm chuyên gia thoát nước, …", "Giám đốc kỹ thuật Sato Kenji": a known field in front of a mark, a body or a name belongs to the post. */
  #overField(at: number): number {
    const { scan, tokens, organisationAt } = this.#around
    const field = scan.fields.at(at) ?? scan.trades.at(at)
    if (!field) return at
    // "Trưởng ban Kinh tế Hội đồng thành phố Yongin"
    if (organisationAt.has(field.to) && !organisationAt.has(at)) return field.to
    if (tokens.cases[at] !== LOWER || tokens.cases[field.to - 1] !== LOWER) return at
    return tokens.kinds[field.to] === MARK || this.#around.isCapital(field.to) ? field.to : at
  }

  /** Abbreviations are written out: "PCT" is Phó Chủ tịch, "Trưởng đoàn ĐBQH" Trưởng đoàn đại biểu Quốc hội. */
  #writtenTitle(from: number, to: number, entry: TitleEntry): string {
    for (let i = from; i < to; i++) if (this.#around.tokens.cases[i] === ALL_CAPITALS) return entry.title
    return wordsOf(this.#around.tokens, from, to)
  }

  /** "Giám đốc Tổ chức Hợp tác phát triển Đức (GIZ)": the abbreviation defined right behind belongs to the body. */
  #shortName(at: number): number {
    const { keys, cases } = this.#around.tokens
    return keys[at] === OPEN && cases[at + 1] === ALL_CAPITALS && keys[at + 2] === CLOSE ? at + 3 : at
  }

  /** "Thị trưởng Kawasaki (Nhật Bản) Fukuda Noriaki": the country in brackets is passed over when a name follows. */
  #countryInBrackets(at: number): number {
    const { tokens, placeAt } = this.#around
    if (tokens.keys[at] !== OPEN) return at
    const place = placeAt.get(at + 1)
    return place && tokens.keys[place.to] === CLOSE && this.#around.isCapital(place.to + 1) ? place.to + 1 : at
  }

  /** A title may be the beginning of what looked like a body ("Chủ tịch nước"); then the longer reading keeps it. */
  #isOrganisationOf(i: number, titleEnd: number): boolean {
    const organisation = this.#around.organisationAt.get(i)
    return organisation !== undefined && organisation.to <= titleEnd
  }
}

const withSharedBodies = (positions: readonly Position[]): Position[] => {
  const shared = [...positions]
  for (let i = shared.length - 2; i >= 0; i--) {
    const [one, next] = [shared[i] as Position, shared[i + 1] as Position]
    if (one.organisation || one.place || !next.organisation || one.entry.sphere === 'party') continue
    if (SHARED_SPHERES.has(next.entry.sphere)) shared[i] = { ...one, organisation: next.organisation }
  }
  return shared
}
