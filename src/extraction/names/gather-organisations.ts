import {
  bodyKey,
  keyOf,
  LOWER,
  MARK,
  type Mentions,
  NEWLINE,
  type OrganisationMention,
  type PersonMention,
  type Position,
  type PostMention,
  spanOf,
  type Tokens,
  WORD
} from '../../language/index.ts'
import { quote, type Span } from '../../values/index.ts'
import type { Organisation, Reference } from '../record.ts'
import { opensWith, phrases, wordSet } from '../text/phrases.ts'
import { type BodyDraft, BodyDrafts, type BodyFacts, call } from './body-drafts.ts'
import { CountriesAbroad } from './countries-abroad.ts'
import { ElidedBodies, fullName } from './elided-bodies.ts'
import { GOVERNMENT, impliedBody, officeOfState } from './implied-bodies.ts'
import { type Meant, meantIn, toldOfBody } from './known-bodies.ts'
import { localityOf } from './localities.ts'

export interface OrganisationsGathered {
  readonly organisations: Organisation[]
  idOf(mention: OrganisationMention): string | undefined
  /** The body that a post without a named body speaks for: an ambassador for the embassy. */
  ofPosition(position: Position): Reference | null
  reference(id: string): Reference
  /** The body that governs a locality named only inside bodies' names, or, with `any`, the first of its bodies. */
  ofPlace(name: string, any: boolean): Reference | null
  /** The body named in the text that the office knows by this name; null where none or more than one is. */
  ofKnownName(name: string): Reference | null
}

/** News agencies sign credits; one that signs a paper, is signed with or is led by somebody takes part itself. */
const actingMedia = ({ scan, organisations }: Mentions): ReadonlySet<string> =>
  new Set(
    organisations
      .filter(
        ({ type, from, to }) => type === 'media' && (opensWith(scan.tokens, to, MEDIA_ACTS) || opensWith(scan.tokens, from - 2, MEDIA_MET))
      )
      .map(({ core }) => core)
  )
const MEDIA_ACTS = phrases('ký|đã ký|vừa ký|và|sẽ|cam kết|phối hợp|đã trao')
const MEDIA_MET = phrases('thuận với|tác với|việc với|nhớ với|kết với|giám đốc')

/** One body an entry. Bodies whose locality is left out ("UBND TP", "Thành ủy", "Bộ") are joined to the one they mean, or named by the locality the text is about. */
export const gatherOrganisations = (mentions: Mentions): OrganisationsGathered => {
  const { tokens } = mentions.scan
  const drafts = new BodyDrafts()
  const drafted = new Map<OrganisationMention, BodyDraft>()

  const ministryAt = new Map(mentions.organisations.filter(({ type }) => type === 'ministry').map((mention) => [mention.from, mention]))
  const headed = headedAtHome(mentions)
  const acting = actingMedia(mentions)
  const named = mentions.organisations
    .filter((mention) => mention.type !== 'media' || acting.has(mention.core))
    .map((mention) => ({ mention, ...meantBy(mention, ministryAt.get(mention.to), mentions.scan) }))
  const knownAs = meantIn(mentions.organisations)
  for (const { mention, facts, to } of named) {
    const meant = knownAs(mention)
    if (!facts) continue
    const draft = entered(drafts, mention, { ...facts, ...meant.read }, spanOf(tokens, { from: mention.from, to }), meant)
    if (headed.has(mention)) draft.atHome = true
    drafted.set(mention, draft)
  }
  const elided = new ElidedBodies(
    mentions,
    named.filter(({ facts }) => facts).map(({ mention, core }) => ({ ...mention, core }))
  )
  const byPlace = new Map<string, OrganisationMention>()
  for (const { mention, core } of named) if (drafted.has(mention)) byPlace.set(`${core} ${mention.from}`, mention)
  for (const { mention, facts, core } of named) {
    const meant = facts ? null : elided.of({ ...mention, core })
    // "Sở Xây dựng tỉnh" of a text that tells no province.
    if (meant === null && !facts && mention.type === 'department' && core !== mention.head) {
      const name = mention.name.replace(OF_NO_PLACE, '')
      drafted.set(mention, drafts.enter({ name, kind: mention.type, country: 'VN', core, place: null }, spanOf(tokens, mention)))
    }
    if (meant === null) continue
    const draft =
      'core' in meant
        ? drafted.get(byPlace.get(`${meant.core} ${meant.from}`) as OrganisationMention)
        : drafts.enter(
            {
              name: fullName(plain(mention), meant),
              kind: mention.type,
              country: meant.candidates[0]?.country ?? 'VN',
              core,
              place: localityOf(meant, mentions.scan)
            },
            spanOf(tokens, mention)
          )
    if (!draft) continue
    if ('core' in meant) draft.spans.push(spanOf(tokens, mention))
    call(draft, mention.name)
    drafted.set(mention, draft)
  }
  const joined = drafts.joinPlaceless()
  drafts.joinNumbered(joined)
  drafts.joinFormless(joined)
  drafts.joinCutShort(joined)
  for (const [mention, draft] of drafted) drafted.set(mention, joined.get(draft) ?? draft)

  const byPosition = new Map<Position, BodyDraft>()
  const abroad = new CountriesAbroad(mentions)
  for (const { position, atHome, named, receives } of positionsOf(mentions)) {
    const implied =
      impliedBody(position, atHome) ??
      (receives ? officeOfState(position) : null) ??
      (named && !atHome ? impliedBody({ ...position, place: abroad.meantBy(position) }, false) : null)
    if (!implied) continue
    const draft = drafts.enter(implied, spanOf(tokens, position))
    // "trình Thủ tướng Chính phủ": what is put before him is put before the Government.
    if (position.title.endsWith(PRIME_MINISTER)) for (const name of [PRIME_MINISTER, 'Chính phủ']) call(draft, name)
    byPosition.set(position, draft)
  }
  return gathered(mentions, drafts.numbered(), drafted, byPosition)
}

/** Every post, and whether it is held at home: by somebody with a Vietnamese family name. A post without its holder tells of a prime minister's government only where he does something and no other prime minister is named. */
const positionsOf = ({ people, posts, scan }: Mentions): { position: Position; atHome: boolean; named: boolean; receives: boolean }[] => {
  const isKnown = people.some(holdsOffice)
  return [
    ...people.flatMap((person) => {
      const atHome = scan.surnames.at(person.from) !== undefined && !person.name.includes('-')
      const receives = atHome && person.positions.some(isOfState) && isReceiving(person, scan.tokens)
      const isPresident = person.positions.some(({ title }) => title.endsWith('Chủ tịch nước'))
      return person.positions.map((position) => ({
        position,
        atHome,
        // "Phó Thủ tướng, Bộ trưởng Ngoại giao New Zealand Jim Walker": the post that names its field is the one he comes in.
        named: person.name.includes(' ') && !person.positions.some((one) => one !== position && (one.place ?? one.field) !== null),
        receives: receives && !(isPresident && position.title === 'Tổng Bí thư')
      }))
    }),
    ...posts.flatMap((post) =>
      post.positions.map((position) => ({
        position,
        atHome: position.field !== null || (!isKnown && isPrimeMinister(position) && acts(post, scan.tokens)),
        named: false,
        receives: false
      }))
    )
  ]
}

const OF_NO_PLACE = / (?:tỉnh|TP\.?|thành phố)$/iu

/** "Bộ trưởng Bộ Ngoại giao Bùi Thanh Sơn": the ministries, named without their state, that somebody with a Vietnamese name heads. */
const headedAtHome = ({ people, organisations, scan }: Mentions): ReadonlySet<OrganisationMention> => {
  const home = people.filter(({ from, name }) => scan.surnames.at(from) !== undefined && !name.includes('-'))
  const headed = home.flatMap(({ positions }) =>
    positions.flatMap(({ organisation }) => (organisation?.type === 'ministry' && organisation.place === null ? [organisation] : []))
  )
  // "tại Trụ sở Bộ Ngoại giao, Thứ trưởng Nguyễn Minh Vỹ tiếp …": at whose seat a minister of no other body receives.
  const isMinister = ({ title, organisation, place, field }: Position): boolean => !organisation && !place && !field && MINISTER.test(title)
  const received = home.some(({ positions }) => positions.some(isMinister))
  const seats = received ? organisations.filter(({ type, place, from }) => type === 'ministry' && !place && isSeat(scan.tokens, from)) : []
  return new Set([...headed, ...seats])
}
const MINISTER = /^(?:Quyền )?(?:Bộ|Thứ) trưởng/iu
const isSeat = ({ keys }: Tokens, at: number): boolean => keys[at - 1] === SEAT_TAIL && keys[at - 2] === SEAT
const SEAT = keyOf('trụ')
const SEAT_TAIL = keyOf('sở')

const isOfState = (position: Position): boolean => officeOfState(position) !== null

/** "Chủ tịch nước X tiếp …", "Tiếp Đại sứ Y, Chủ tịch nước X đề nghị": only one who receives or meets somebody stands there for an office. */
const isReceiving = ({ outerFrom, outerTo }: PersonMention, tokens: Tokens): boolean => {
  for (let i = outerTo; i < outerTo + FARTHEST_MEETING; i++) if (meetsAt(tokens, i)) return true
  for (let i = outerFrom - 1; i >= Math.max(0, outerFrom - FARTHEST_OPENING); i--) {
    if (tokens.kinds[i] !== NEWLINE && tokens.keys[i] !== STOP) continue
    return meetsAt(tokens, i + 1) || (SETS.has(tokens.keys[i + 1] as number) && meetsAt(tokens, i + 2))
  }
  return false
}
const meetsAt = (tokens: Tokens, at: number): boolean => opensWith(tokens, at, MEETS) && !opensWith(tokens, at, GOES_ON)
const MEETS = phrases(
  'tiếp|chủ trì lễ đón|hội đàm|điện đàm|có cuộc điện đàm|hội kiến|gặp|làm việc|buổi tiếp|buổi làm việc|cuộc hội đàm|cuộc gặp|cuộc hội kiến|đón tiếp'
)
/** Behind "tại", "trong", "sau": the meeting the sentence opens with. */
const SETS = wordSet(['tại', 'trong', 'sau', 'kết'])
const GOES_ON = phrases('tiếp tục|tiếp theo|tiếp thu|tiếp nhận|tiếp xúc')
const STOP = keyOf('.')
const FARTHEST_MEETING = 5
const FARTHEST_OPENING = 40

const PRIME_MINISTER = 'Thủ tướng Chính phủ'
const isPrimeMinister = ({ title, place }: Position): boolean => place === null && title === 'Thủ tướng'
const holdsOffice = ({ positions }: Mentions['people'][number]): boolean => positions.some(({ title }) => title.startsWith('Thủ tướng'))
/** "…, Thủ tướng đã tiếp ông X": he opens the clause and does something; of "quyết định của Thủ tướng" nothing is known. */
const acts = ({ from, to }: PostMention, { kinds, keys, cases }: Tokens): boolean =>
  (from === 0 || kinds[from - 1] === MARK) && kinds[to] === WORD && cases[to] === LOWER && !PAIRED.has(keys[to] as number)
const PAIRED = wordSet(['hai', 'các', 'nước', 'và'])

/** What a mention says of its body by itself; no facts where its locality is left out. */
const meantBy = (
  mention: OrganisationMention,
  ministry: OrganisationMention | undefined,
  scan: Mentions['scan']
): { core: string; facts: BodyFacts | null; to: number } => ({
  to: mention.to,
  ...(unitOfState(mention, ministry) ?? factsOf(mention, scan))
})

/** "Cục Pháp chế Bộ Quốc phòng Campuchia": the state of the ministry right behind says whose unit it is. */
const unitOfState = (
  { name, type: kind, core, place, elided }: OrganisationMention,
  ministry: OrganisationMention | undefined
): { core: string; facts: BodyFacts; to: number } | null => {
  if (!ministry || !UNITS.has(kind) || place || elided) return null
  const state = HOME.exec(ministry.name)?.[0] ?? (ministry.place?.candidates[0]?.level === 'country' ? ministry.place.name : null)
  if (state === null) return null
  return { core, facts: { name: `${name} ${ministry.name}`, kind, country: ministry.country, core, place: state }, to: ministry.to }
}
const UNITS = new Set(['agency', 'department'])
const HOME = /Việt Nam$/u

const factsOf = (mention: OrganisationMention, scan: Mentions['scan']): { core: string; facts: BodyFacts | null } => {
  const core = COMMITTEES.get(mention.core) ?? mention.core
  const { type: kind, country } = mention
  const isHome = mention.elided || mention.place?.name === 'Việt Nam'
  if (isHome && (mention.head === 'Chính phủ' || mention.head === 'Quốc hội') && mention.core === mention.head) {
    const name = mention.head === 'Chính phủ' ? GOVERNMENT : 'Quốc hội Việt Nam'
    return { core: name, facts: { name, kind, country: 'VN', core: name, place: null } }
  }
  if (mention.elided) return { core, facts: null }
  return { core, facts: { name: plain(mention).name, kind, country, core, place: mention.place && localityOf(mention.place, scan) } }
}

const entered = (drafts: BodyDrafts, mention: OrganisationMention, facts: BodyFacts, span: Span, meant: Meant): BodyDraft => {
  const draft = drafts.enter(facts, span, meant)
  call(draft, mention.name)
  return draft
}

/** The standing members of a committee or council act for it: "Ban Thường vụ Tỉnh ủy" is the Tỉnh ủy. */
const STANDING = /^(?:Ban Thường vụ|BTV|Thường trực)\s+(?=(?:Tỉnh|Thành|Huyện|Quận|Đảng) (?:ủy|uỷ)|HĐND|Hội đồng nhân dân)/iu
const COMMITTEES: ReadonlyMap<string, string> = new Map(
  ['Tỉnh ủy', 'Thành ủy', 'Huyện ủy', 'Quận ủy', 'Đảng ủy', 'HĐND'].flatMap((committee) =>
    ['Ban Thường vụ', 'Thường trực'].map((head) => [`${head} ${committee}`, committee] as const)
  )
)

/** The mention under its committee's own name. */
const plain = (mention: OrganisationMention): OrganisationMention => ({ ...mention, name: mention.name.replace(STANDING, '') })

const gathered = (
  mentions: Mentions,
  drafts: readonly BodyDraft[],
  drafted: ReadonlyMap<OrganisationMention, BodyDraft>,
  byPosition: ReadonlyMap<Position, BodyDraft>
): OrganisationsGathered => {
  const { text } = mentions.scan.tokens
  const organisations: Organisation[] = drafts.map((draft) => ({
    id: draft.id,
    name: draft.name,
    kind: draft.kind,
    country: draft.country,
    aliases: draft.aliases,
    ...toldOfBody(draft),
    evidence: draft.spans.sort((a, b) => a.start - b.start).map((span) => quote(text, span))
  }))
  const [governing, others] = [new Map<string, string>(), new Map<string, string>()]
  // "tỉnh bàn giao mặt bằng": its committee before a project board of it.
  for (const draft of drafts) {
    const of = GOVERNS.has(draft.kind) ? governing : others
    if (draft.place && !of.has(draft.place)) of.set(draft.place, draft.id)
  }
  let byKnownName: ReadonlyMap<string, BodyDraft | null> | undefined
  const nameOf = new Map(drafts.map((draft) => [draft.id, draft.name]))
  const reference = (id: string): Reference => ({ id, name: nameOf.get(id) ?? '' })
  const known = (id: string | undefined): Reference | null => (id ? reference(id) : null)
  return {
    organisations,
    idOf: (mention) => drafted.get(mention)?.id,
    ofPosition: (position) => known((position.organisation ? drafted.get(position.organisation) : byPosition.get(position))?.id),
    reference,
    ofPlace: (name, any) => known(governing.get(name) ?? (any ? others.get(name) : undefined)),
    ofKnownName: (name) => {
      byKnownName ??= knownNames(drafts)
      return known(byKnownName.get(bodyKey(name))?.id)
    }
  }
}

const GOVERNS = new Set(["people's committee", 'party committee', "people's council"])

/** Each body by every form of its name; null for a form that several have. */
const knownNames = (drafts: readonly BodyDraft[]): ReadonlyMap<string, BodyDraft | null> => {
  const byName = new Map<string, BodyDraft | null>()
  for (const draft of drafts)
    for (const key of new Set([draft.name, ...draft.aliases, draft.known?.name ?? draft.name].map(bodyKey)))
      byName.set(key, byName.has(key) ? null : draft)
  return byName
}
