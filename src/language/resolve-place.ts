import { firstDay, lastDay, type PartialDate } from '../values/index.ts'
import type { KnownPlace } from './lexicon/entry.ts'

/** What the text says about one mention of a place. */
export interface PlaceQuestion {
  /** Everything that the name could be. */
  readonly candidates: readonly KnownPlace[]
  /** The type word in front, in full ("tỉnh", "thành phố"), or null. */
  readonly type: string | null
  /** The day of the report or meeting as far as it is known. */
  readonly day: PartialDate | null
  /** Bare names of the provinces that the text names elsewhere. */
  readonly provinces: ReadonlySet<string>
  /** "cũ" or "trước đây" follows the name. */
  readonly former: boolean
  /** ISO code of the country that the text puts behind the name: "Hà Nam (Trung Quốc)". */
  readonly country?: string | null
}

export interface PlaceAnswer {
  /** The one place that is meant, or null where it could be several. */
  readonly place: KnownPlace | null
  /** The places it could be, where it could be several; empty where it is settled. */
  readonly candidates: readonly KnownPlace[]
  /** Names of the units that the settled place is now; empty where it still is itself. */
  readonly today: readonly string[]
  /** What left fewer than before, in its order; empty where the name had one meaning. */
  readonly by: readonly PlaceChoice[]
}

/** What can decide between places of one name: the country stated behind it, its type word, the level of a bare name, the day, a province named elsewhere, and which is the latest. */
export type PlaceChoice = 'country' | 'type' | 'level' | 'day' | 'province' | 'latest'

/**
 * Decides which place a name means. The stated country decides first, then the type word or, for a bare name, the level (a province before a district
 * before a commune), then the day and the provinces named elsewhere. What these leave open stays open: "huyện Châu Thành" is ten districts.
 */
export const resolvePlace = (question: PlaceQuestion): PlaceAnswer => {
  const { type, day, provinces, former, country = null } = question
  /** One place may be offered under two of its spellings. */
  let left: readonly KnownPlace[] = [...new Set(question.candidates)]
  const by: PlaceChoice[] = []
  const narrow = (choice: PlaceChoice, next: readonly KnownPlace[]): void => {
    if (next.length < left.length) by.push(choice)
    left = next
  }
  if (left.length > 1 && country !== null)
    narrow(
      'country',
      orAll(left, (place) => place.country === country)
    )
  if (left.length > 1)
    narrow(type === null ? 'level' : 'type', type === null ? ofBareName(left, day, former ? null : provinces) : ofType(left, type))
  if (left.length > 1 && day !== null) narrow('day', former ? endedBefore(left, day) : inForce(left, day))
  if (left.length > 1)
    narrow(
      'province',
      orAll(left, (place) => isWithin(place, provinces))
    )
  // On a page without a day "tỉnh Hà Nam" is the province here, though it is no more and one abroad of that name still is.
  if (left.length > 1 && day === null && country === null)
    narrow(
      'level',
      orAll(left, (place) => place.country === 'VN')
    )
  if (left.length > 1 && day === null)
    narrow(
      'latest',
      latest(left, (place) => (place.to === null) !== former)
    )
  if (left.length > 1) narrow('latest', latestOfOneUnit(left))
  const [place = null, ...others] = left
  return others.length > 0 ? { place: null, candidates: left, today: [], by } : { place, candidates: [], today: place?.today ?? [], by }
}

/** The places that pass, or all of them if none does: a rule narrows a choice and never empties it. */
const orAll = (places: readonly KnownPlace[], passes: (place: KnownPlace) => boolean): readonly KnownPlace[] => {
  const passing = places.filter(passes)
  return passing.length > 0 ? passing : places
}

/** Levels at which a type word is used; a unit that was raised from huyện to thị xã is still met under its old word. */
const LEVELS_OF_TYPE: Readonly<Record<string, readonly string[]>> = {
  tỉnh: ['province', 'foreign-province'],
  'thành phố': ['province', 'district', 'foreign-city'],
  'thủ đô': ['province', 'foreign-city', 'foreign-province'],
  'cố đô': ['province', 'district', 'feature'],
  quận: ['district', 'foreign-city', 'foreign-province'],
  huyện: ['district', 'foreign-province'],
  'thị xã': ['district'],
  phường: ['commune'],
  xã: ['commune'],
  'thị trấn': ['commune'],
  'đặc khu': ['commune'],
  nước: ['country']
}

const ofType = (places: readonly KnownPlace[], type: string): readonly KnownPlace[] => {
  const same = places.filter((place) => place.type === type)
  if (same.length > 0) return same
  const levels = LEVELS_OF_TYPE[type] ?? []
  return orAll(places, (place) => levels.includes(place.level))
}

/** A city called like its own province ("Cao Bằng") does not count: naming the province is no sign of the city. */
const isWithin = (place: KnownPlace, provinces: ReadonlySet<string>): boolean => provinces.has(place.within) && place.within !== place.name

/** Which of the places of one name a bare mention means, the likeliest level first. */
const LEVELS = ['country', 'province', 'region', 'feature', 'district', 'foreign-province', 'foreign-city', 'commune']

/** The highest level at which something of this name had begun by `day`; a district that is no more gives way to the commune that carries its name on. */
const ofBareName = (
  places: readonly KnownPlace[],
  day: PartialDate | null,
  provinces: ReadonlySet<string> | null
): readonly KnownPlace[] => {
  const last = day === null ? '9999' : (lastDay(day) ?? day)
  const begun = orAll(places, (place) => startOf(place) <= last)
  const ranks = begun.map((place) => LEVELS.indexOf(place.level))
  const highest = begun.filter((place) => LEVELS.indexOf(place.level) === Math.min(...ranks))
  if (day === null) return provinces === null ? highest : besideItsProvince(places, highest, provinces)
  const [first] = highest
  if (first?.level !== 'district' || highest.some((place) => last < endOf(place))) return highest
  const heirs = begun.filter(
    (place) => place.level === 'commune' && place.to === null && highest.some((district) => district.today.includes(place.name))
  )
  return heirs.length === 0 ? highest : orAll(heirs, (place) => highest.some((district) => district.within === place.within))
}

/** Without a day the provinces named around it tell the time too: beside Thừa Thiên Huế, "Huế" is that province's city, which ended when the city of today began. */
const besideItsProvince = (
  places: readonly KnownPlace[],
  highest: readonly KnownPlace[],
  provinces: ReadonlySet<string>
): readonly KnownPlace[] => {
  const earlier = places.filter(
    (place) => place.level === 'district' && isWithin(place, provinces) && highest.every((higher) => endOf(place) <= startOf(higher))
  )
  return earlier.length > 0 ? earlier : highest
}

/** Open ends sort before and after every day. */
const startOf = (place: KnownPlace): string => (place.from === null ? '' : (firstDayOf(place.from) ?? ''))
const endOf = (place: KnownPlace): string => (place.to === null ? '9999' : (firstDayOf(place.to) ?? '9999'))

/** Units begin and end on a few days of reform, which are asked for over and over. */
const firstDayOf = (day: PartialDate): string | null => {
  let first = firstDays.get(day)
  if (first === undefined) {
    first = firstDay(day)
    firstDays.set(day, first)
  }
  return first
}
const firstDays = new Map<PartialDate, string | null>()

/** The places in force at some time of `day`; if none was, those that ended last before it (people go on using names), else those that began first after it. */
const inForce = (places: readonly KnownPlace[], day: PartialDate): readonly KnownPlace[] => {
  const first = firstDay(day) ?? day
  const last = lastDay(day) ?? day
  const holding = places.filter((place) => startOf(place) <= last && first < endOf(place))
  if (holding.length > 0) return holding
  const ended = places.filter((place) => endOf(place) <= first)
  if (ended.length > 0) return withGreatest(ended, endOf)
  const begin = places.map(startOf).reduce((a, b) => (a < b ? a : b))
  return places.filter((place) => startOf(place) === begin)
}

/** "tỉnh Bạc Liêu cũ": the unit that ended last before the day; where none had, whatever was in force. */
const endedBefore = (places: readonly KnownPlace[], day: PartialDate): readonly KnownPlace[] => {
  const last = lastDay(day) ?? day
  const ended = places.filter((place) => endOf(place) <= last)
  return ended.length > 0 ? withGreatest(ended, endOf) : inForce(places, day)
}

/** Without a day: those that pass, and of the others the ones that ended last. */
const latest = (places: readonly KnownPlace[], passes: (place: KnownPlace) => boolean): readonly KnownPlace[] => {
  const passing = places.filter(passes)
  return passing.length > 0 ? withGreatest(passing, endOf) : withGreatest(places, endOf)
}

const withGreatest = (places: readonly KnownPlace[], of: (place: KnownPlace) => string): readonly KnownPlace[] => {
  const greatest = places.map(of).reduce((a, b) => (a > b ? a : b))
  return places.filter((place) => of(place) === greatest)
}

/** One unit under two types or extents within the time asked for ("2025" holds both sides of a reform) is one unit: its latest state. */
const latestOfOneUnit = (places: readonly KnownPlace[]): readonly KnownPlace[] => {
  const [first] = places
  const one =
    first !== undefined && first.code !== null && places.every((place) => place.code === first.code && place.level === first.level)
  return one ? withGreatest(places, endOf).slice(0, 1) : places
}
