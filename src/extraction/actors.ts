import { keyOf, LOWER, MARK, type Mentions, type PlaceMention, type PostMention, type Tokens, WORD } from '../language/index.ts'
import type { OrganisationsGathered } from './gather-organisations.ts'
import type { PeopleGathered } from './gather-people.ts'
import type { PlacesGathered } from './gather-places.ts'
import type { Reference } from './record.ts'

/** Somebody who can speak, ask, promise or be asked: tokens `from` ≤ i < `to`. */
export interface Actor {
  readonly from: number
  readonly to: number
  readonly kind: 'person' | 'body' | 'place' | 'both' | 'pronoun' | 'guests' | 'group'
  readonly references: readonly Reference[]
}

const keys = (...words: string[]): ReadonlySet<number> => new Set(words.map(keyOf))
const PRONOUN = keys('ông', 'bà', 'ngài')
const TWO = keys('hai', 'các', '2', 'cả')
const SIDES = keys('bên', 'phía')
const LOCAL = keys('địa', 'tỉnh', 'thành', 'nước', 'cơ')
const DELEGATION = keyOf('đoàn')
const MANY = keyOf('các')
const REGION = keyOf('địa')
const OF = keyOf('của')
/** đoàn công tác, đoàn chuyên gia, đoàn đại biểu, đoàn doanh nghiệp, đoàn giám sát, đoàn khảo sát */
const OF_DELEGATION = keys('công', 'tác', 'chuyên', 'gia', 'đại', 'biểu', 'doanh', 'nghiệp', 'giám', 'sát', 'khảo', 'cán', 'bộ')

/** Every possible actor in the order of the text. Bare words ("thành phố", "ông", "hai bên") are resolved by what was named before them. */
export const findActors = (mentions: Mentions, people: PeopleGathered, bodies: OrganisationsGathered, places: PlacesGathered): Actor[] => {
  const { tokens, placeTypes } = mentions.scan
  const actors: Actor[] = []
  const covered = new Uint8Array(tokens.count + 1)
  const put = (actor: Actor) => {
    actors.push(actor)
    covered.fill(1, actor.from, actor.to)
  }
  for (const mention of mentions.people) {
    const id = people.idOf.get(mention)
    const person = people.people.find((other) => other.id === id)
    if (person) put({ from: mention.outerFrom, to: mention.outerTo, kind: 'person', references: [{ id: person.id, name: person.name }] })
  }
  for (const post of mentions.posts) {
    if (covered[post.from]) continue
    const references = whoHolds(post, people, bodies)
    if (references.length) put({ from: post.from, to: post.to, kind: references[0]?.id.startsWith('p') ? 'person' : 'body', references })
  }
  for (const mention of mentions.organisations) {
    const id = bodies.idOf(mention)
    if (!covered[mention.from] && id) put({ from: mention.from, to: mention.to, kind: 'body', references: [bodies.reference(id)] })
  }
  for (const mention of mentions.places) {
    const id = places.idOf.get(mention)
    if (!covered[mention.from] && id)
      put({ from: mention.from, to: mention.to, kind: 'place', references: [{ id, name: placeName(mention) }] })
  }
  const localities = mentions.places
    .concat(mentions.organisations.flatMap((mention) => (mention.place ? [mention.place] : [])))
    .sort((a, b) => a.from - b.from)
  for (let i = 0; i < tokens.count; i++) {
    if (covered[i] || tokens.kinds[i] !== WORD) continue
    const key = tokens.keys[i] as number
    if (
      TWO.has(key) &&
      (SIDES.has(tokens.keys[i + 1] as number) ||
        (LOCAL.has(tokens.keys[i + 1] as number) && (key !== MANY || tokens.keys[i + 1] === REGION)))
    ) {
      const to = SIDES.has(tokens.keys[i + 1] as number)
        ? i + 2
        : i +
          2 +
          (LOCAL.has(tokens.keys[i + 1] as number) && tokens.keys[i + 1] !== keyOf('tỉnh') && tokens.keys[i + 1] !== keyOf('nước') ? 1 : 0)
      put({ from: i, to, kind: 'both', references: [] })
      continue
    }
    if (PRONOUN.has(key)) {
      put({ from: i, to: i + 1, kind: 'pronoun', references: [] })
      continue
    }
    if (key === DELEGATION && !covered[i + 1] && tokens.keys[i + 1] !== OF) {
      let to = i + 1
      while (to < i + 5 && tokens.kinds[to] === WORD && tokens.cases[to] === LOWER && OF_DELEGATION.has(tokens.keys[to] as number)) to++
      put({ from: i, to, kind: 'guests', references: [] })
      continue
    }
    const type = placeTypes.at(i)
    const entry = type?.entries[0]
    if (type && entry && ['tỉnh', 'thành phố', 'huyện', 'quận'].includes(entry.type) && isActorWord(tokens, i, type.to)) {
      const place = lastLocality(localities, i, entry.type)
      const id = place && places.idOf.get(place)
      const named = place ? { id: id ?? '', name: placeName(place) } : null
      if (named) put({ from: i, to: type.to, kind: 'place', references: [named] })
    }
  }
  return actors.sort((a, b) => a.from - b.from)
}

/** A place that acts is named with its type: "TP Cần Thơ". */
const placeName = (mention: PlaceMention): string => {
  const type = mention.type?.type ?? mention.candidates[0]?.type ?? ''
  return type && mention.candidates[0]?.country === 'VN' ? `${type} ${mention.name}` : mention.name
}

/** "thành phố thông minh", "các tỉnh", "thành phố lớn" are no one; "thành phố mong muốn", "Tỉnh cũng …" are. */
const isActorWord = (tokens: Tokens, from: number, to: number): boolean => {
  const before = tokens.keys[from - 1] as number
  if (from > 0 && tokens.kinds[from - 1] === WORD && NOT_BEFORE.has(before)) return false
  const after = tokens.keys[to] as number
  return tokens.kinds[to] === MARK || !NOT_AFTER.has(after)
}
const NOT_BEFORE = keys('các', 'hai', 'nhiều', 'những', 'một', 'mỗi', 'số', 'liên', 'toàn', '2', '3', '4', 'ngoài')
const NOT_AFTER = keys(
  'thông',
  'xanh',
  'lớn',
  'bền',
  'đáng',
  'trực',
  'trong',
  'ven',
  'này',
  'lân',
  'bạn',
  'vệ',
  'hiện',
  'văn',
  'di',
  'du',
  'sáng',
  'khác',
  'nào',
  'miền',
  'biên',
  'lộ'
)

const lastLocality = (localities: readonly PlaceMention[], at: number, type: string): PlaceMention | null => {
  const fits = (place: PlaceMention): boolean =>
    place.candidates.some(
      (known) => known.type === type || (known.level.startsWith('foreign') && (place.type?.type ?? known.type) === type)
    )
  let last: PlaceMention | null = null
  for (const place of localities) {
    if (place.from >= at && last) break
    if (fits(place) && place.candidates.some((known) => known.country === 'VN')) last = place
    if (place.from >= at && last) break
  }
  return last
}

/** "Bí thư Thành ủy", "Đại sứ", "Thủ tướng": the one person with that post, else the body it belongs to. */
const whoHolds = (post: PostMention, people: PeopleGathered, bodies: OrganisationsGathered): Reference[] => {
  for (const position of post.positions) {
    const body = bodies.ofPosition(position)
    const title = position.title.toLowerCase()
    // "đại diện Đại sứ quán Pháp" may be anyone of it.
    if (title === 'đại diện') return body ? [body] : []
    const holders = people.people.filter((person) =>
      person.positions.some(
        (held) => held.title.toLowerCase() === title && (!body || !held.organisation || held.organisation.id === body.id)
      )
    )
    if (holders.length === 1 && holders[0]) return [{ id: holders[0].id, name: holders[0].name }]
    const loose = people.people.filter((person) =>
      person.positions.some((held) => held.title.toLowerCase().startsWith(title) && (!body || held.organisation?.id === body.id))
    )
    if (loose.length === 1 && loose[0]) return [{ id: loose[0].id, name: loose[0].name }]
    if (body) return [body]
  }
  return []
}

/** True for a lower-case word that only colours a verb; between subject and verb nothing else may stand. */
export const isAdverb = (tokens: Tokens, i: number): boolean =>
  tokens.kinds[i] === WORD && tokens.cases[i] === LOWER && ADVERBS.has(tokens.keys[i] as number)
const ADVERBS = keys(
  'cũng',
  'đã',
  'sẽ',
  'đang',
  'rất',
  'luôn',
  'mới',
  'vừa',
  'còn',
  'đều',
  'cùng',
  'tiếp',
  'tục',
  'thường',
  'xuyên',
  'trân',
  'trọng',
  'chân',
  'thành',
  'bày',
  'tỏ',
  'tin',
  'tưởng',
  'đặc',
  'biệt',
  'mong',
  'có',
  'hiện',
  'cho',
  'nên',
  'lại',
  'thêm'
)
