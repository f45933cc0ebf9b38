import type { Mentions, OrganisationMention, PlaceMention, Position } from '../language/index.ts'
import { quote, type Span } from '../values/index.ts'
import type { Organisation, Reference } from './record.ts'

export interface OrganisationsGathered {
  readonly organisations: Organisation[]
  idOf(mention: OrganisationMention): string | undefined
  /** The body that a post without a named body speaks for: an ambassador for the embassy. */
  ofPosition(position: Position): Reference | null
  reference(id: string): Reference
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
  const drafts: Draft[] = []
  const idOf = new Map<OrganisationMention, string>()
  const spanOf = (from: number, to: number): Span => ({ start: tokens.starts[from] as number, end: tokens.ends[to - 1] as number })
  const localities = mentions.places
    .concat(mentions.organisations.flatMap((mention) => (mention.place ? [mention.place] : [])))
    .sort((a, b) => a.from - b.from)

  const enter = (name: string, kind: string, country: string | null, core: string, place: string | null, span: Span): Draft => {
    const old = drafts.find((draft) => draft.core === core && draft.place === place)
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
    return draft
  }

  const drafted = new Map<OrganisationMention, Draft>()
  const whole = mentions.organisations.filter((mention) => !mention.elided)
  for (const mention of whole) {
    drafted.set(
      mention,
      enter(mention.name, mention.type, mention.country, mention.core, mention.place?.name ?? null, spanOf(mention.from, mention.to))
    )
  }
  for (const mention of mentions.organisations) {
    if (!mention.elided) continue
    const meant = meantBy(mention, whole, localities)
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
  joinPlaceless(drafts, drafted)

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
  const reference = (id: string): Reference => ({ id, name: drafts.find((draft) => draft.id === id)?.name ?? '' })
  return {
    organisations,
    idOf: (mention) => idOf.get(mention),
    ofPosition: (position) => {
      const id = position.organisation ? idOf.get(position.organisation) : byPosition.get(position)?.id
      return id ? reference(id) : null
    },
    reference
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

/** The whole mention that an elided one repeats, or else the locality it must belong to: the last one named before it that fits, else the first after it. */
const meantBy = (
  mention: OrganisationMention,
  whole: readonly OrganisationMention[],
  localities: readonly PlaceMention[]
): OrganisationMention | PlaceMention | null => {
  const type = typeIn(mention)
  const same = whole.filter(
    (other) => other.core === mention.core && (type === null || typeOf(other.place) === null || typeOf(other.place) === type)
  )
  const before = same.filter((other) => other.from < mention.from)
  const repeated = before[before.length - 1] ?? same[0]
  if (repeated) return repeated
  // "Bộ", "Sở", "Vụ" alone: the last body with that head.
  if (mention.core === mention.head && /ministry|department/.test(mention.type)) {
    const heads = whole.filter(
      (other) => (other.head === mention.head || other.name.startsWith(`${mention.head} `)) && other.from < mention.from
    )
    return heads[heads.length - 1] ?? null
  }
  const fitting = localities.filter((place) =>
    place.candidates.some(
      (known) =>
        known.country === 'VN' && (known.level === 'province' || known.level === 'district') && (type === null || known.type === type)
    )
  )
  const left = fitting.filter((place) => place.from < mention.from)
  const right = fitting.find((place) => place.from >= mention.from && place.from - mention.to < 12)
  return (right && left.length === 0 ? right : left[left.length - 1]) ?? fitting[0] ?? null
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
const joinPlaceless = (drafts: Draft[], drafted: Map<OrganisationMention, Draft>): void => {
  for (const draft of [...drafts]) {
    if (draft.place !== null) continue
    const withPlace = drafts.filter((other) => other !== draft && other.core === draft.core && other.place !== null)
    if (withPlace.length !== 1) continue
    const whole = withPlace[0] as Draft
    whole.spans.push(...draft.spans)
    for (const name of [draft.name, ...draft.aliases]) if (name !== whole.name && !whole.aliases.includes(name)) whole.aliases.push(name)
    drafts.splice(drafts.indexOf(draft), 1)
    for (const [mention, old] of drafted) if (old === draft) drafted.set(mention, whole)
  }
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
  if (position.organisation || !place) return null
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
