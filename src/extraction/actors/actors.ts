import {
  keyOf,
  LOWER,
  loadWords,
  MARK,
  type Mentions,
  type PlaceMention,
  type PostMention,
  type Tokens,
  WORD
} from '../../language/index.ts'
import type { OrganisationsGathered } from '../names/gather-organisations.ts'
import type { PeopleGathered } from '../names/gather-people.ts'
import type { PlacesGathered } from '../names/gather-places.ts'
import { GOVERNMENT } from '../names/implied-bodies.ts'
import { Localities, put } from '../names/localities.ts'
import type { Person, Reference } from '../record.ts'
import { countBefore, lastBefore, within } from '../text/in-order.ts'
import { phraseAt, phrases, wordSet } from '../text/phrases.ts'
import { BareBodies, BODY_CALLED } from './bare-bodies.ts'

/** Somebody who can speak, ask, promise or be asked: tokens `from` ≤ i < `to`. */
export interface Actor {
  readonly from: number
  readonly to: number
  readonly kind: 'person' | 'body' | 'place' | 'both' | 'pronoun' | 'guests' | 'group'
  /** Of "hai nhà lãnh đạo": the persons named before, the last first; of other words for both sides nobody. */
  readonly references: readonly Reference[]
  /** "hai nước": the two states, whoever met. */
  readonly states?: true
}

const PRONOUN = wordSet('ông bà ngài tôi')
const THIS = keyOf('này')
const WE = keyOf('chúng')
const US = keyOf('tôi')
const COMRADE = keyOf('đồng')
const COMRADE_TAIL = keyOf('chí')
const TWO = wordSet('hai 2 cả')
const THREE = keyOf('ba')
const MANY = keyOf('các')
const SIDES = wordSet('bên phía')
const STATES = wordSet('nước quốc')
/** "hai lãnh đạo", "hai nhà lãnh đạo", "hai vị lãnh đạo"; "lãnh đạo hai bên" are the sides. */
const LEADERS = phrases('lãnh đạo|nhà lãnh đạo|vị lãnh đạo|Thủ tướng|Bộ trưởng|Thứ trưởng|Chủ tịch|Tổng Bí thư|Nguyên thủ|Ngoại trưởng')
/** Persons looked back at for "hai nhà lãnh đạo". */
const MOST_LEADERS = 6
/** "Người đứng đầu Chính phủ" is the Prime Minister, and is no more said of anybody else. */
const HEAD_OF_GOVERNMENT = phrases('người đứng đầu Chính phủ')
/** The second syllable belongs to the word too: "địa phương", "thành phố", "cơ quan", "quốc gia", "công ty", "doanh nghiệp", "ngân hàng". */
const LOCAL_PAIRS = wordSet('địa thành cơ đơn quốc công doanh ngân')
const LOCAL = wordSet('địa thành cơ tỉnh nước quốc trường huyện xã bộ sở ngành viện đơn công doanh ngân hãng tập')
const DELEGATION = keyOf('đoàn')
const OF = keyOf('của')
/** Asked first: few words begin what stands for somebody without a name; those for kinds of bodies and of places may too. */
const MAY_BEGIN = wordSet('đồng hai ba cả các ông bà ngài tôi chúng đoàn')
/** đoàn kết, đoàn thể, đoàn viên, đoàn tụ */
const NO_DELEGATION = wordSet('kết thể viên tụ tàu')
/** tập đoàn, liên đoàn, công đoàn, tỉnh đoàn, quân đoàn, sư đoàn, trung đoàn, binh đoàn, lữ đoàn */
const NO_DELEGATION_BEHIND = wordSet('tập liên công tỉnh thành quân sư trung tiểu binh lữ quận huyện')
/** đoàn công tác, đoàn chuyên gia, đoàn đại biểu, đoàn doanh nghiệp, đoàn giám sát, đoàn khảo sát, đoàn cán bộ */
const OF_DELEGATION = wordSet('công tác chuyên gia đại biểu doanh nghiệp giám sát khảo cán bộ')
const LOCALITY_TYPES = new Set(['tỉnh', 'thành phố', 'huyện', 'quận'])

export interface Named {
  readonly mentions: Mentions
  readonly people: PeopleGathered
  readonly bodies: OrganisationsGathered
  readonly places: PlacesGathered
}

/** Every possible actor in the order of the text. Bare words ("thành phố", "ông", "hai bên") are resolved by what was named before them. */
export const findActors = (named: Named): Actor[] => {
  const { tokens, placeTypes } = named.mentions.scan
  const actors: Actor[] = []
  const covered = new Uint8Array(tokens.count + 1)
  const add = (actor: Actor): void => {
    if (covered[actor.from]) return
    actors.push(actor)
    covered.fill(1, actor.from, actor.to)
  }
  for (const actor of headsOfGovernment(named)) add(actor)
  for (const actor of namedActors(named)) add(actor)
  const localities = new Localities(named.mentions)
  const atHome = new Map(named.places.places.filter(({ country }) => country === 'VN').map(({ name, id }) => [name, id]))
  const abroad = Map.groupBy(
    named.mentions.places.filter(({ type, candidates: [known] }) => type && known && known.country !== 'VN'),
    ({ type }) => type?.type ?? ''
  )
  const bodies = new BareBodies(tokens, named.mentions.organisations)
  const begun = new Set(actors.filter(({ kind }) => kind === 'body').map(({ from }) => from))
  const comrades = comradesAmong(tokens, actors)
  let past = 0
  for (let i = 0; i < tokens.count; i++) {
    while ((comrades[past]?.to ?? Number.POSITIVE_INFINITY) <= i) past++
    const key = tokens.keys[i] as number
    // "giữa hai bộ Y tế và Quốc phòng": each of the two is named behind.
    if (covered[i] || (TWO.has(key) && begun.has(i + 1)) || !(MAY_BEGIN.has(key) || BODY_CALLED.has(key) || placeTypes.at(i))) continue
    const actor =
      isComrade(tokens, i) && tokens.cases[i + 2] === LOWER
        ? comradeAt(comrades[past - 1], i)
        : (leadersAt(actors, tokens, i) ?? bareActor(named, { localities, atHome, abroad }, i) ?? bareBody(named, bodies, i))
    if (actor) add(actor)
  }
  return actors.sort((a, b) => a.from - b.from)
}

/** "Đồng chí"; "các đồng chí:" opens a list and means nobody yet. */
const isComrade = (tokens: Tokens, i: number): boolean =>
  tokens.keys[i] === COMRADE && tokens.keys[i + 1] === COMRADE_TAIL && tokens.keys[i - 1] !== MANY

/** Wherever somebody is named, by name or post, who was called đồng chí there or before. */
const comradesAmong = (tokens: Tokens, actors: readonly Actor[]): Actor[] => {
  const called = new Set<string>()
  return actors
    .filter(({ kind }) => kind === 'person')
    .sort((a, b) => a.to - b.to)
    .filter(({ from, references: [one] }) => {
      if (one && isComrade(tokens, from)) called.add(one.id)
      return one !== undefined && called.has(one.id)
    })
}

/** "Đồng chí giao Sở Xây dựng …": the one last named of those who are called so, whoever of the guests spoke in between. */
const comradeAt = (named: Actor | undefined, i: number): Actor => ({
  from: i,
  to: i + 2,
  kind: named ? 'person' : 'pronoun',
  references: named?.references ?? []
})

/** "Người đứng đầu Chính phủ đề nghị …": the one Prime Minister of this country. */
function* headsOfGovernment({ mentions, people }: Named): Generator<Actor> {
  const heads = people.people.filter(({ positions }) => positions.some(isPrimeMinister))
  const [head] = heads
  if (!head || heads.length > 1) return
  const { tokens } = mentions.scan
  for (let i = 0; i < tokens.count; i++) {
    const length = phraseAt(tokens, i, HEAD_OF_GOVERNMENT)
    if (length) yield { from: i, to: i + length, kind: 'person', references: [{ id: head.id, name: head.name }] }
  }
}
const isPrimeMinister = ({ title, organisation }: Person['positions'][number]): boolean =>
  /^Thủ tướng(?: Chính phủ)?$/u.test(title) && (organisation === null || organisation.name === GOVERNMENT)

/** "Hai nhà lãnh đạo nhất trí …": two of those named before. */
const leadersAt = (actors: readonly Actor[], tokens: Tokens, i: number): Actor | null => {
  const length = TWO.has(tokens.keys[i] as number) ? phraseAt(tokens, i + 1, LEADERS) : 0
  if (length === 0) return null
  const named = new Map<string, Reference>()
  for (let k = actors.length - 1; k >= 0 && named.size < MOST_LEADERS; k--) {
    const actor = actors[k] as Actor
    if (actor.kind === 'person' && actor.to <= i) for (const one of actor.references) named.set(one.id, one)
  }
  return { from: i, to: i + 1 + length, kind: 'both', references: [...named.values()] }
}

/** People first, then posts, bodies and places, so that the larger name keeps its words. */
function* namedActors({ mentions, people, bodies, places }: Named): Generator<Actor> {
  const personOf = new Map(people.people.map((person) => [person.id, person]))
  for (const { outerFrom, outerTo, ...mention } of mentions.people.map((person) => ({ ...person, id: people.idOf.get(person) }))) {
    const person = personOf.get(mention.id ?? '')
    if (person) yield { from: outerFrom, to: outerTo, kind: 'person', references: [{ id: person.id, name: person.name }] }
  }
  const holders = new Holders(people, bodies)
  for (const post of mentions.posts) {
    // "Hai Thủ tướng nhất trí": no one holder.
    if (TWO.has(mentions.scan.tokens.keys[post.from - 1] as number)) continue
    const held = holders.of(post)
    const references = held.length ? held : heldNear(mentions, people.idOf, personOf, post)
    const place = references.length ? undefined : post.positions.find((position) => position.place)?.place
    const seat = place ? places.idOf.get(place) : undefined
    // "nghị sĩ TP Kawasaki" stands for the city; a post of which nothing is known ("Thủ tướng giao …") still says that somebody acts.
    if (place && seat) yield { from: post.from, to: post.to, kind: 'place', references: [{ id: seat, name: actorName(place) }] }
    else yield { from: post.from, to: post.to, kind: personOf.has(references[0]?.id ?? '') ? 'person' : 'body', references }
  }
  for (const mention of mentions.organisations) {
    const id = bodies.idOf(mention)
    if (id) yield { from: mention.from, to: mention.to, kind: 'body', references: [bodies.reference(id)] }
  }
  for (const mention of mentions.places) {
    const id = places.idOf.get(mention)
    if (id) yield { from: mention.from, to: mention.to, kind: 'place', references: [{ id, name: actorName(mention) }] }
  }
}

/** Of several who hold a bare post ("Đại sứ mong …" on a page with two ambassadors) the one named in its paragraph before it; nobody where two are. */
const heldNear = (
  mentions: Mentions,
  idOf: PeopleGathered['idOf'],
  personOf: ReadonlyMap<string, Person>,
  post: PostMention
): Reference[] => {
  const [position, ...more] = post.positions
  if (!position || more.length > 0 || position.organisation || position.place) return []
  const { sentences } = mentions.scan
  const at = countBefore(sentences.length, (i) => (sentences[i] as { from: number }).from <= post.from) - 1
  const paragraph = sentences[at]?.paragraph
  let first = at
  while (first > 0 && at - first < MOST_SENTENCES && sentences[first - 1]?.paragraph === paragraph) first--
  const title = position.title.toLowerCase()
  const named = new Set<string>()
  const from = Math.max(sentences[first]?.from ?? post.from, post.from - MOST_TOKENS)
  for (const mention of within(mentions.people, from, post.from))
    if (mention.positions.some((one) => one.title.toLowerCase() === title)) named.add(idOf.get(mention) ?? '')
  const [id = '', ...others] = named
  const holder = others.length === 0 ? personOf.get(id) : undefined
  return holder ? [{ id: holder.id, name: holder.name }] : []
}
/** Sentences of a paragraph looked back at, and tokens where a sentence does not end. */
const MOST_SENTENCES = 12
const MOST_TOKENS = 600

const bareBody = ({ bodies }: Named, bare: BareBodies, i: number): Actor | null => {
  const found = bare.at(i)
  const id = found && bodies.idOf(found.mention)
  return found && id ? { from: found.from, to: found.to, kind: 'body', references: [bodies.reference(id)] } : null
}

/** The localities that a bare "tỉnh" or "thành phố" may mean. */
interface Meant {
  readonly localities: Localities
  /** The ids of the places of this country, by name. */
  readonly atHome: ReadonlyMap<string, string>
  /** Those of other countries that are named with their type, "tỉnh Aichi", by it, in the order of the text. */
  readonly abroad: ReadonlyMap<string, readonly PlaceMention[]>
}

const bareActor = ({ mentions, bodies, places }: Named, { localities, atHome, abroad }: Meant, i: number): Actor | null => {
  const { tokens, placeTypes } = mentions.scan
  const key = tokens.keys[i] as number
  const next = tokens.keys[i + 1] as number
  if (TWO.has(key) || (key === THREE && SIDES.has(next)) ? SIDES.has(next) || LOCAL.has(next) : key === MANY && SIDES.has(next)) {
    const both: Actor = { from: i, to: i + (LOCAL_PAIRS.has(next) ? 3 : 2), kind: 'both', references: [] }
    return STATES.has(next) ? { ...both, states: true } : both
  }
  if (PRONOUN.has(key)) return { from: i, to: next === THIS ? i + 2 : i + 1, kind: 'pronoun', references: [] }
  if (key === WE && next === US) return { from: i, to: i + 2, kind: 'pronoun', references: [] }
  if (key === DELEGATION && next !== OF && !NO_DELEGATION.has(next) && !NO_DELEGATION_BEHIND.has(tokens.keys[i - 1] as number)) {
    let to = i + 1
    while (to < i + 5 && tokens.kinds[to] === WORD && tokens.cases[to] === LOWER && OF_DELEGATION.has(tokens.keys[to] as number)) to++
    return { from: i, to, kind: 'guests', references: [] }
  }
  const type = placeTypes.at(i)
  const entry = type?.entries[0]
  if (!type || !entry || !LOCALITY_TYPES.has(entry.type) || !isActorWord(tokens, i, type.to)) return null
  const place = localities.meantAt(i, entry.type)
  // "tỉnh Aichi …; đề nghị chính quyền tỉnh …", before any province of this country is named: the one abroad.
  const foreign = place && place.from < i ? null : lastBefore(abroad.get(entry.type) ?? [], i)
  const seat = foreign && places.idOf.get(foreign)
  if (foreign && seat) return { from: i, to: type.to, kind: 'place', references: [{ id: seat, name: actorName(foreign) }] }
  if (!place) return null
  const id = places.idOf.get(place)
  // "thành phố" behind "Sở Giao thông vận tải thành phố X" is the city that is named elsewhere, before a department of it.
  const named = id ?? atHome.get(place.name)
  const body = id ? null : bodies.ofPlace(place.name, named === undefined)
  const reference = body ?? (named ? { id: named, name: actorName(place, entry.type) } : null)
  return reference ? { from: i, to: type.to, kind: 'place', references: [reference] } : null
}

/** A place that acts is named with its type: "thành phố Cần Thơ"; by the one that `word` calls it where it ever was one, for a province is at times a city later. */
const actorName = (mention: PlaceMention, word = ''): string => {
  const called = mention.candidates.some((place) => place.type === word) ? word : undefined
  const type = mention.type?.type ?? called ?? mention.candidates[0]?.type ?? ''
  return type && mention.candidates[0]?.country === 'VN' ? `${type} ${mention.name}` : mention.written
}

/** "thành phố thông minh", "các tỉnh", "thành phố lớn" are no one; "thành phố mong muốn", "Tỉnh cũng …" are. */
const isActorWord = (tokens: Tokens, from: number, to: number): boolean => {
  if (from > 0 && tokens.kinds[from - 1] === WORD && NOT_BEFORE.has(tokens.keys[from - 1] as number)) return false
  return tokens.kinds[to] === MARK || !NOT_AFTER.has(tokens.keys[to] as number)
}
const NOT_BEFORE = wordSet('các hai nhiều những một mỗi số liên toàn 2 3 4 ngoài')
const NOT_AFTER = wordSet('thông xanh lớn bền đáng trực trong ven này lân bạn vệ hiện văn di du sáng khác nào miền biên lộ')

interface Held {
  readonly person: Person
  readonly title: string
  readonly organisation: Reference | null
}

/** Holders of one kind of post looked back at. */
const MOST_HOLDERS = 100

const personsOf = (held: readonly Held[]): Person[] => [...new Set(held.map((one) => one.person))]

/** Who holds a post that is named without its holder: the one person with it, else the body it belongs to. */
class Holders {
  readonly #bodies: OrganisationsGathered
  readonly #known = new Map<string, Reference[]>()
  readonly #byFirstWord = new Map<string, Held[]>()

  constructor(people: PeopleGathered, bodies: OrganisationsGathered) {
    this.#bodies = bodies
    for (const person of people.people) {
      for (const { title, organisation } of person.positions) {
        const held = { person, title: title.toLowerCase(), organisation }
        put(this.#byFirstWord, held.title.split(' ')[0] as string, held)
      }
    }
  }

  of(post: PostMention): Reference[] {
    for (const position of post.positions) {
      const body = this.#bodies.ofPosition(position)
      const key = `${position.title.toLowerCase()}\n${body?.id ?? ''}`
      const known = this.#known.get(key) ?? this.#find(position.title.toLowerCase(), body)
      this.#known.set(key, known)
      if (known.length) return known
    }
    return []
  }

  #find(title: string, body: Reference | null): Reference[] {
    // "đại diện Đại sứ quán Pháp" may be anyone of it.
    if (title === 'đại diện') return body ? [body] : []
    const held = (this.#byFirstWord.get(title.split(' ')[0] as string) ?? []).slice(-MOST_HOLDERS)
    const at = (organisation: Reference | null): boolean => !body || organisation?.id === body.id
    const exact = personsOf(held.filter((one) => one.title === title && (at(one.organisation) || one.organisation === null)))
    const loose = personsOf(held.filter((one) => one.title.startsWith(title) && at(one.organisation)))
    const [holder] = exact.length === 1 ? exact : loose.length === 1 ? loose : []
    if (holder) return [{ id: holder.id, name: holder.name }]
    return body ? [body] : []
  }
}

/** True for a lower-case word that only colours a verb; between subject and verb nothing else may stand. */
export const isAdverb = (tokens: Tokens, i: number): boolean =>
  tokens.kinds[i] === WORD && tokens.cases[i] === LOWER && ADVERBS.has(tokens.keys[i] as number)
const ADVERBS = wordSet(loadWords('actions/adverbs'))
