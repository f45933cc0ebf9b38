import { keyOf, type Mentions, type OrganisationMention, type PlaceMention } from '../../language/index.ts'
import { firstWithin, lastBefore } from '../text/in-order.ts'
import { Localities, put } from './localities.ts'

const COMMA = keyOf(',')
const AND = keyOf('và')
const BY = keyOf('do')
/** Between a delegation's province and "do": "(Lào)". */
const FARTHEST_LED = 6

/** What an elided name can mean, by core, by head and by the type of the locality, each in the order of the text. */
export class ElidedBodies {
  readonly #byCore = new Map<string, OrganisationMention[]>()
  readonly #byHead = new Map<string, OrganisationMention[]>()
  readonly #localities: Localities
  /** Provinces and cities abroad by their level, in the order of the text. */
  readonly #foreign = new Map<string, PlaceMention[]>()
  /** Other states than Việt Nam, in the order of the text. */
  readonly #states: readonly PlaceMention[]
  /** Bodies that fit a question, asked once however often it comes. */
  readonly #fitting = new Map<string, readonly OrganisationMention[]>()
  /** The locality of the body asked for before, by the word for its type. */
  readonly #before = new Map<string | null, PlaceMention>()
  /** The body named right behind one, with nothing but a comma or "và" between. */
  readonly #next = new Map<number, OrganisationMention>()
  /** The locality that a later post of the same person names, by where the body is written. */
  readonly #ofHolder = new Map<number, PlaceMention>()

  constructor(mentions: Mentions, whole: readonly OrganisationMention[]) {
    this.#localities = new Localities(mentions)
    this.#states = mentions.places.filter(({ candidates: [known] }) => known?.level === 'country' && known.country !== 'VN')
    for (const place of mentions.places)
      if (place.candidates[0]?.level.startsWith('foreign')) put(this.#foreign, place.candidates[0].level, place)
    for (const one of whole) {
      put(this.#byCore, one.core, one)
      put(this.#byHead, one.name.split(' ')[0] as string, one)
      if (one.followedBy === 'number') put(this.#byHead, one.head, one)
    }
    for (const { positions } of mentions.people)
      positions.forEach(({ organisation }, i) => {
        const place = organisation?.elided ? positions.slice(i + 1).find((one) => one.organisation?.place)?.organisation?.place : null
        if (organisation && place) this.#ofHolder.set(organisation.from, place)
      })
    for (const person of mentions.people) {
      const committee = person.positions.find(({ organisation }) => organisation?.elided && organisation.type === 'party committee')
      const place = committee && !this.#ofHolder.has(committee.organisation?.from ?? -1) ? this.#provinceLed(person, mentions) : null
      if (committee?.organisation && place) this.#ofHolder.set(committee.organisation.from, place)
    }
    const { keys } = mentions.scan.tokens
    mentions.organisations.forEach((one, i) => {
      const next = mentions.organisations[i + 1]
      const joined = next?.from === one.to + 1 && (keys[one.to] === COMMA || keys[one.to] === AND)
      if (next && joined) this.#next.set(one.from, next)
    })
  }

  /** "Đoàn đại biểu tỉnh Luông Pha Băng (Lào) do đồng chí K, Bí thư Tỉnh ủy, Tỉnh trưởng làm Trưởng đoàn": whose delegation somebody without a Vietnamese name leads. */
  #provinceLed({ outerFrom, from }: Mentions['people'][number], { scan }: Mentions): PlaceMention | null {
    if (scan.tokens.keys[outerFrom - 1] !== BY || scan.surnames.at(from)) return null
    const place = lastBefore(this.#foreign.get('foreign-province') ?? [], outerFrom)
    return place && outerFrom - place.to <= FARTHEST_LED ? place : null
  }

  /** The whole mention that an elided one repeats, or else the locality it must belong to: that of the list it stands in, the last that fits before it, else the first behind it. */
  of(mention: OrganisationMention): OrganisationMention | PlaceMention | null {
    const meant = this.#of(mention)
    const place = meant && 'core' in meant ? meant.place : meant
    if (place && DOMESTIC.test(mention.type)) this.#before.set(typeIn(mention), place)
    return meant
  }

  #of(mention: OrganisationMention): OrganisationMention | PlaceMention | null {
    if (ABROAD.test(mention.head)) return this.#abroad(mention)
    if (CHAMBER.test(mention.head)) return lastBefore(this.#states, mention.from) ?? this.#states[0] ?? null
    // "Quân khu": the one named by its number; no locality has one.
    if (mention.followedBy === 'number') return lastBefore(this.#byHead.get(mention.head) ?? [], mention.from)
    const held = this.#placeOfHolder(mention)
    if (held) return held
    const type = typeIn(mention)
    const listed = this.#placeOfList(mention) ?? (OF_LOCALITY.test(mention.type) ? this.#localities.ofListAt(mention.from, type) : null)
    const same = this.#sameAs(mention, `${listed?.name}\n${type}\n${DOMESTIC.test(mention.type)}`, (other) => {
      if (isForeign(other, mention)) return false
      return listed ? other.place?.name === listed.name : type === null || typeOf(other.place) === null || typeOf(other.place) === type
    })
    const repeated = lastBefore(same, mention.from) ?? same[0]
    if (repeated) return repeated
    // "Bộ", "Sở", "Vụ", "Cục" alone: the last body with that head.
    if (mention.core === mention.head && /ministry|department|agency/.test(mention.type))
      return lastBefore(this.#byHead.get(mention.head) ?? [], mention.from)
    if (MISSION.test(mention.type)) return null
    return listed ?? this.#localities.meantAt(mention.from, type, this.#before.get(type) ?? null)
  }

  /**
   * "Phó Bí thư Tỉnh ủy, Chủ tịch Ủy ban Chính quyền tỉnh Attapeu": the committee of a province abroad, where the next post names one;
   * "Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Nam Định": at home likewise, whichever province was named before.
   */
  #placeOfHolder(mention: OrganisationMention): PlaceMention | null {
    const place = this.#ofHolder.get(mention.from)
    const [known] = place?.candidates ?? []
    if (place && known?.country === 'VN') {
      const type = DOMESTIC.test(mention.type) ? typeIn(mention) : null
      return type !== null && type === typeOf(place) ? place : null
    }
    if (mention.type !== 'party committee') return null
    return place && known?.country !== 'VN' && known?.level === (typeIn(mention) === 'thành phố' ? 'foreign-city' : 'foreign-province')
      ? place
      : null
  }

  /** "Khu ủy", "Hội đồng thành phố": the body of the guests' locality, by its type. */
  #abroad(mention: OrganisationMention): OrganisationMention | PlaceMention | null {
    const same = this.#sameAs(mention, 'abroad', ({ place }) => place !== null && place.candidates[0]?.country !== 'VN')
    const fitting = this.#foreign.get(typeIn(mention) === 'thành phố' ? 'foreign-city' : 'foreign-province') ?? []
    // "Đoàn Hội đồng thành phố Incheon": the city right behind it, whichever was named before.
    const own = firstWithin(fitting, mention.from, mention.to + LONGEST_PLACE)
    if (own && own.from <= mention.to) return own
    return lastBefore(same, mention.from) ?? same[0] ?? lastBefore(fitting, mention.from) ?? fitting[0] ?? null
  }

  /** Bodies of the same core that pass, in the order of the text; `question` names what the rule asks for beside the core. */
  #sameAs(mention: OrganisationMention, question: string, passes: (other: OrganisationMention) => boolean): readonly OrganisationMention[] {
    const key = `${mention.core}\n${question}`
    const known = this.#fitting.get(key) ?? (this.#byCore.get(mention.core) ?? []).filter(passes)
    this.#fitting.set(key, known)
    return known
  }

  /** "Thành ủy, HĐND, UBND TP Hà Nội": the locality at the end of a list is everybody's before it. */
  #placeOfList(mention: OrganisationMention): PlaceMention | null {
    if (mention.core !== mention.head || typeWords.test(mention.name)) return null
    let last = mention
    for (let next = this.#next.get(last.from), far = 0; next && far < LONGEST_LIST; next = this.#next.get(last.from), far++) {
      last = next
      if (last.place?.candidates[0]?.country === 'VN') return last.place
      if (!last.elided || typeWords.test(last.name)) return null
    }
    return null
  }
}

/** "HĐND tỉnh" of a Vietnamese report is not the council of the guests' province. */
const isForeign = ({ place }: OrganisationMention, { type }: OrganisationMention): boolean =>
  DOMESTIC.test(type) && place !== null && place.candidates[0]?.country !== 'VN'
const DOMESTIC = /^(?:people's committee|people's council|party committee|fatherland front)$/

const OF_LOCALITY = /^(?:people's committee|people's council|party committee|fatherland front|national assembly delegation)$/

const LONGEST_LIST = 6
const LONGEST_PLACE = 6
/** Bodies that Vietnamese localities do not have. */
const ABROAD = /^(?:Khu ủy|Châu ủy|Chính quyền nhân dân|Hội đồng (?:tỉnh|thành phố|vùng|địa phương))$/u
/** "Chủ tịch Hạ viện": Việt Nam's assembly has no chambers, so that it is of the state abroad that is spoken of. */
const CHAMBER = /^(?:Hạ viện|Thượng viện)$/u
/** An embassy or consulate without its country is one named before, or none. */
const MISSION = /^(?:embassy|consulate|trade office)$/
const typeWords = /(?:tỉnh|TP\.?|thành phố|quận|huyện|xã|phường|thị xã)$/iu

/** "UBND" of the province Cà Mau is "UBND tỉnh Cà Mau", "Tỉnh ủy" is "Tỉnh ủy Cà Mau". */
export const fullName = (mention: OrganisationMention, place: PlaceMention): string => {
  const type = place.candidates[0]?.type ?? ''
  const named = /(?:Thành|Tỉnh|Huyện|Quận) (?:ủy|uỷ)$/iu.test(mention.name)
  if (place.candidates[0]?.country !== 'VN') return `${mention.name} ${place.written}`
  return typeWords.test(mention.name) || named || !type ? `${mention.name} ${place.name}` : `${mention.name} ${type} ${place.name}`
}

const typeIn = (mention: OrganisationMention): string | null => {
  const words = mention.name.toLowerCase()
  if (/(?:tỉnh|tỉnh ủy|tỉnh uỷ)/u.test(words)) return 'tỉnh'
  if (/(?:thành phố|tp|thành ủy|thành uỷ)/u.test(words)) return 'thành phố'
  if (/(?:quận)/u.test(words)) return 'quận'
  return /huyện/u.test(words) ? 'huyện' : null
}

const typeOf = (place: PlaceMention | null): string | null => place?.type?.type ?? place?.candidates[0]?.type ?? null
