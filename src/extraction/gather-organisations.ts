import type { Mentions, OrganisationMention, PlaceMention, Position } from '../language/index.ts'
import { quote, type Span } from '../values/index.ts'
import { Localities, lastBefore, put } from './localities.ts'
import type { Organisation, Reference } from './record.ts'

export interface OrganisationsGathered {
  readonly organisations: Organisation[]
  idOf(mention: OrganisationMention): string | undefined
  /** The body that a post without a named body speaks for: an ambassador for the embassy. */
  ofPosition(position: Position): Reference | null
  reference(id: string): Reference
  /** The first body of a locality that is named only inside bodies' names. */
  ofPlace(name: string): Reference | null
}

interface Draft {
  id: string
  name: string
  kind: string
  country: string | null
  aliases: string[]
  spans: Span[]
  core: string
  place: string | null
}

/** One body an entry. Bodies whose locality is left out ("UBND TP", "Thành ủy", "Bộ") are joined to the one they mean, or named by the locality the text is about. */
export const gatherOrganisations = (mentions: Mentions): OrganisationsGathered => {
  const { tokens } = mentions.scan
  let drafts: Draft[] = []
  const byKey = new Map<string, Draft>()
  const idOf = new Map<OrganisationMention, string>()
  const spanOf = (from: number, to: number): Span => ({ start: tokens.starts[from] as number, end: tokens.ends[to - 1] as number })

  const enter = (name: string, kind: string, country: string | null, core: string, place: string | null, span: Span): Draft => {
    const key = `${core}\n${place ?? ''}`
    const old = byKey.get(key)
    if (old) {
      if (name !== old.name && !old.aliases.includes(name)) old.aliases.push(name)
      if (isFuller(name, old)) {
        old.aliases = [...old.aliases.filter((alias) => alias !== name), old.name]
        old.name = name
      }
      old.spans.push(span)
      return old
    }
    const draft: Draft = { id: '', name, kind, country, aliases: [], spans: [span], core, place }
    drafts.push(draft)
    byKey.set(key, draft)
    return draft
  }

  const drafted = new Map<OrganisationMention, Draft>()
  const whole = mentions.organisations.filter((mention) => !mention.elided && mention.type !== 'media')
  for (const mention of whole) {
    drafted.set(
      mention,
      enter(mention.name, mention.type, mention.country, mention.core, mention.place?.name ?? null, spanOf(mention.from, mention.to))
    )
  }
  const meanings = new Meanings(whole, new Localities(mentions))
  for (const mention of mentions.organisations) {
    if (!mention.elided) continue
    const meant = meanings.of(mention)
    if (meant === null) continue
    const span = spanOf(mention.from, mention.to)
    const draft = 'core' in meant ? drafted.get(meant) : enter(fullName(mention, meant), mention.type, 'VN', mention.core, meant.name, span)
    if (!draft) continue
    if ('core' in meant) {
      draft.spans.push(span)
      if (!draft.aliases.includes(mention.name) && mention.name !== draft.name) draft.aliases.push(mention.name)
    } else if (!draft.aliases.includes(mention.name)) draft.aliases.push(mention.name)
    drafted.set(mention, draft)
  }
  drafts = joinPlaceless(drafts, drafted)

  const byPosition = new Map<Position, Draft>()
  const positions = [...mentions.people.flatMap((person) => person.positions), ...mentions.posts.flatMap((post) => post.positions)]
  for (const position of positions) {
    const implied = impliedBody(position)
    if (implied)
      byPosition.set(
        position,
        enter(implied.name, implied.kind, implied.country, implied.core, implied.place, spanOf(position.from, position.to))
      )
  }

  drafts.sort((a, b) => (a.spans[0] as Span).start - (b.spans[0] as Span).start)
  drafts.forEach((draft, i) => {
    draft.id = `o${i + 1}`
  })
  for (const [mention, draft] of drafted) idOf.set(mention, draft.id)
  const organisations: Organisation[] = drafts.map((draft) => ({
    id: draft.id,
    name: draft.name,
    kind: draft.kind,
    country: draft.country,
    aliases: draft.aliases,
    evidence: draft.spans.sort((a, b) => a.start - b.start).map((span) => quote(tokens.text, span))
  }))
  const firstOf = new Map<string, string>()
  for (const draft of drafts) if (draft.place && !firstOf.has(draft.place)) firstOf.set(draft.place, draft.id)
  const nameOf = new Map(drafts.map((draft) => [draft.id, draft.name]))
  const reference = (id: string): Reference => ({ id, name: nameOf.get(id) ?? '' })
  return {
    organisations,
    idOf: (mention) => idOf.get(mention),
    ofPosition: (position) => {
      const id = position.organisation ? idOf.get(position.organisation) : byPosition.get(position)?.id
      return id ? reference(id) : null
    },
    reference,
    ofPlace: (name) => {
      const id = firstOf.get(name)
      return id ? reference(id) : null
    }
  }
}

/** "Đoàn … UBND TP Hà Nội" beats "UBND TP" and "UBND Hà Nội"; an abbreviation never beats the long name. */
const isFuller = (name: string, old: Draft): boolean => name.length > old.name.length && name.includes(' ')

const fullName = (mention: OrganisationMention, place: PlaceMention): string => {
  const type = place.candidates[0]?.type ?? ''
  const hasType = /(?:tỉnh|TP\.?|thành phố|Thành phố|quận|huyện|xã|phường|thị xã)$/u.test(mention.name)
  const named = /^(?:Thành ủy|Tỉnh ủy|Huyện ủy|Quận ủy|Thành uỷ|Tỉnh uỷ)/u.test(mention.name)
  return hasType || named || !type ? `${mention.name} ${place.name}` : `${mention.name} ${type} ${place.name}`
}

/** What an elided name can mean, by core, by head and by the type of the locality, each in the order of the text. */
class Meanings {
  readonly #byCore = new Map<string, OrganisationMention[]>()
  readonly #byHead = new Map<string, OrganisationMention[]>()
  readonly #localities: Localities

  constructor(whole: readonly OrganisationMention[], localities: Localities) {
    this.#localities = localities
    for (const body of whole) {
      put(this.#byCore, body.core, body)
      put(this.#byHead, body.name.split(' ')[0] as string, body)
    }
  }

  /** The whole mention that an elided one repeats, or else the locality it must belong to: the last that fits before it, else the first behind it. */
  of(mention: OrganisationMention): OrganisationMention | PlaceMention | null {
    const type = typeIn(mention)
    const same = (this.#byCore.get(mention.core) ?? []).filter(
      (other) => type === null || typeOf(other.place) === null || typeOf(other.place) === type
    )
    const repeated = lastBefore(same, mention.from) ?? same[0]
    if (repeated) return repeated
    // "Bộ", "Sở", "Vụ" alone: the last body with that head.
    if (mention.core === mention.head && /ministry|department/.test(mention.type))
      return lastBefore(this.#byHead.get(mention.head) ?? [], mention.from)
    return this.#localities.meantAt(mention.from, type)
  }
}

const typeIn = (mention: OrganisationMention): string | null => {
  const words = mention.name.toLowerCase()
  if (/(?:tỉnh|tỉnh ủy|tỉnh uỷ)/u.test(words)) return 'tỉnh'
  if (/(?:thành phố|tp|thành ủy|thành uỷ)/u.test(words)) return 'thành phố'
  if (/(?:quận)/u.test(words)) return 'quận'
  return /huyện/u.test(words) ? 'huyện' : null
}

const typeOf = (place: PlaceMention | null): string | null => place?.type?.type ?? place?.candidates[0]?.type ?? null

/** "Vụ Hợp tác quốc tế" and "Sở Ngoại vụ" without a place join the one with a place when there is just one. */
const joinPlaceless = (drafts: readonly Draft[], drafted: Map<OrganisationMention, Draft>): Draft[] => {
  const placed = new Map<string, Draft[]>()
  for (const draft of drafts) if (draft.place !== null) put(placed, draft.core, draft)
  const joined = new Map<Draft, Draft>()
  for (const draft of drafts) {
    const [whole, ...others] = draft.place === null ? (placed.get(draft.core) ?? []) : []
    if (!whole || others.length) continue
    whole.spans.push(...draft.spans)
    for (const name of [draft.name, ...draft.aliases]) if (name !== whole.name && !whole.aliases.includes(name)) whole.aliases.push(name)
    joined.set(draft, whole)
  }
  for (const [mention, draft] of drafted) drafted.set(mention, joined.get(draft) ?? draft)
  return drafts.filter((draft) => !joined.has(draft))
}

interface ImpliedBody {
  readonly name: string
  readonly kind: string
  readonly country: string | null
  readonly core: string
  readonly place: string | null
}

/** An ambassador speaks for the embassy, a consul for the consulate, the chairman of a province for its people's committee. */
const impliedBody = (position: Position): ImpliedBody | null => {
  const { place, seat, entry } = position
  if (position.organisation) return null
  if (/^(?:Phó )?Thủ tướng (?:Thường trực )?Chính phủ$/iu.test(position.title))
    return { name: 'Chính phủ', kind: 'government', country: 'VN', core: 'Chính phủ', place: null }
  if (!place) return null
  const country = place.candidates[0]?.country ?? null
  // "Bộ trưởng Ngoại giao Nhật Bản" heads Bộ Ngoại giao Nhật Bản.
  const ministry = /^(?:Bộ|Thứ) trưởng (?:Bộ )?(\p{Lu}.+)$/u.exec(position.title)
  if (ministry) return { name: `Bộ ${ministry[1]} ${place.name}`, kind: 'ministry', country, core: `Bộ ${ministry[1]}`, place: place.name }
  if (!entry.body) return null
  if (entry.body === 'embassy' || entry.body === 'consulate') {
    if (country === 'VN') return null
    const head = entry.body === 'embassy' ? 'Đại sứ quán' : 'Tổng Lãnh sự quán'
    const where = seat ? ` tại ${seat.type ? `${seat.type.form} ` : ''}${seat.name}` : ''
    return { name: `${head} ${place.name}${where}`, kind: entry.body, country, core: head, place: place.name }
  }
  if (entry.body === "people's committee" && country === 'VN' && place.type) {
    return { name: `UBND ${place.type.form} ${place.name}`, kind: entry.body, country, core: 'Ủy ban nhân dân', place: place.name }
  }
  return null
}
