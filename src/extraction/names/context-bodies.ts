import type { CalledBody, Mentions, PersonMention, PlaceMention } from '../../language/index.ts'
import type { Organisation, Reference } from '../record.ts'
import { KINDS_CALLED } from '../text/called-kinds.ts'
import { countBefore, lastBefore, sentenceStart } from '../text/in-order.ts'
import { ANYWHERE, type ContextRule, contextRules, HEADS_STATE } from './context-rules.ts'
import type { OrganisationsGathered } from './gather-organisations.ts'
import type { PlacesGathered } from './gather-places.ts'

/** Bodies looked back at for the one that a post is of. */
const MOST_NEAR = 8
/** How many sentences back it may have been named. */
const CALLED_REACH = 6

interface Named {
  readonly from: number
  readonly reference: Reference
  readonly kind: string
  readonly country: string | null
}

interface Sole {
  readonly reference: Reference
  readonly country: string | null
}

/** Finds the body of a post in what was named around it. */
export class ContextBodies {
  readonly #mentions: Mentions
  readonly #organisations: OrganisationsGathered
  readonly #places: readonly Named[]
  /** By rule, gathered when first asked for. */
  readonly #byRule: (readonly Named[] | undefined)[] = []
  readonly #bodies: readonly Named[]
  readonly #byCall = new Map<CalledBody, readonly Named[]>()
  /** By rule, the one body it can mean, looked for when first asked for. */
  readonly #sole: (Sole | null | undefined)[] = []
  /** Who holds which post of which body by the text's own words, gathered when first asked for. */
  #holders: Map<string, { readonly post: string; readonly name: string }[]> | undefined
  readonly #domestic: readonly Named[]
  readonly #foreign: readonly Named[]
  readonly #states: readonly Named[]
  readonly #surnames: Mentions['scan']['surnames']
  readonly #sentences: Mentions['scan']['sentences']

  constructor(mentions: Mentions, bodies: OrganisationsGathered, places: PlacesGathered) {
    const kinds = new Map<string, Organisation>(bodies.organisations.map((body) => [body.id, body]))
    const namedBodies = mentions.organisations.flatMap((mention): Named[] => {
      const id = bodies.idOf(mention)
      return id
        ? [
            {
              from: mention.from,
              reference: bodies.reference(id),
              kind: kinds.get(id)?.kind ?? '',
              country: kinds.get(id)?.country ?? null
            }
          ]
        : []
    })
    const namedPlaces = mentions.places.flatMap((mention): Named[] => {
      const reference = seatOf(mention, places)
      return reference
        ? [{ from: mention.from, reference, kind: mention.candidates[0]?.level ?? '', country: mention.candidates[0]?.country ?? null }]
        : []
    })
    this.#mentions = mentions
    this.#organisations = bodies
    this.#bodies = namedBodies
    this.#places = namedPlaces
    this.#domestic = namedBodies.filter(({ kind, country }) => kind === 'ministry' && country === 'VN')
    this.#foreign = namedBodies.filter(({ kind, country }) => kind === 'ministry' && country !== 'VN')
    const ofOthers = new Set(
      [...mentions.people, ...mentions.posts].flatMap(({ positions }) =>
        positions.flatMap(({ title, place }) => (place && !HEADS_STATE.test(title) ? [place] : []))
      )
    )
    this.#states = mentions.places.flatMap((mention): Named[] => {
      // "Thủ tướng Nhật Bản tiếp Tổng thống Donald Trump": that state is another's.
      if (ofOthers.has(mention)) return []
      const [known] = mention.candidates
      const id = known?.level === 'country' && known.country !== 'VN' ? places.idOf.get(mention) : undefined
      return id ? [{ from: mention.from, reference: { id, name: mention.written }, kind: 'country', country: known?.country ?? null }] : []
    })
    this.#surnames = mentions.scan.surnames
    this.#sentences = mentions.scan.sentences
  }

  /** What the person's post belongs to, or null where nothing that fits is near enough. */
  of(mention: PersonMention, title: string): Reference | null {
    const called = mention.positions.find((position) => position.title === title)?.called
    if (called) {
      const named = lastBefore(this.#called(called), mention.outerFrom)
      return named && named.from >= sentenceStart(this.#sentences, mention.outerFrom, CALLED_REACH) ? named.reference : null
    }
    const atHome = this.#surnames.at(mention.from) !== undefined && !mention.name.includes('-')
    const index = contextRules.findIndex(({ posts }) => posts.test(title))
    const rule = contextRules[index]
    if (!rule) return null
    if (rule.sole) {
      if (this.#sole[index] === undefined) this.#sole[index] = this.#soleOf(rule)
      const sole = this.#sole[index]
      return sole && (sole.country === 'VN') === atHome ? sole.reference : null
    }
    if (rule.alone && this.#isNamedBefore(mention)) return null
    // A minister with a Vietnamese name is of a ministry at home, any other of one abroad.
    const named =
      rule.of === 'place' && rule.reach === ANYWHERE
        ? this.#states
        : rule.reach !== ANYWHERE
          ? this.#namedFor(index, rule)
          : atHome
            ? this.#domestic
            : this.#foreign
    const first = sentenceStart(this.#sentences, mention.outerFrom, rule.reach)
    const before = rule.reach === ANYWHERE ? lastBefore(named, mention.outerFrom) : this.#likeliest(named, mention, title, first, atHome)
    if (before && before.from >= first) return before.reference
    return rule.reach === ANYWHERE ? (named[0]?.reference ?? null) : null
  }

  /** The last named before whose post nobody else is told to hold, of the person's own country where there is one such. */
  #likeliest(named: readonly Named[], mention: PersonMention, title: string, first: number, atHome: boolean): Named | undefined {
    const before = countBefore(named.length, (i) => (named[i] as Named).from < mention.outerFrom)
    const near = named.slice(Math.max(0, before - MOST_NEAR), before).filter(({ from }) => from >= first)
    const free = near.filter(({ reference }) => !this.#isHeldByAnother(reference.id, title, mention.name))
    // "Kim Jae Ho": syllables without a mark are of either country.
    const isOpen = atHome && /^[\x20-\x7e]+$/.test(mention.name)
    if (isOpen) return free.at(-1)
    const own = free.findLast(({ country }) => country !== null && (country === 'VN') === atHome)
    return own ?? free.findLast(({ country }) => country === null) ?? free.at(-1)
  }

  #isNamedBefore({ outerFrom }: PersonMention): boolean {
    const first = sentenceStart(this.#sentences, outerFrom, 0)
    return [this.#bodies, this.#places].some((named) => (lastBefore(named, outerFrom)?.from ?? -1) >= first)
  }

  #isHeldByAnother(id: string, title: string, name: string): boolean {
    this.#holders ??= Map.groupBy(
      this.#mentions.people.flatMap((person) =>
        person.positions.flatMap((position) => {
          const of = position.organisation && this.#organisations.idOf(position.organisation)
          return of ? [{ post: `${position.title.toLowerCase()}\n${of}`, name: person.name }] : []
        })
      ),
      ({ post }) => post
    )
    return this.#holders.get(`${title.toLowerCase()}\n${id}`)?.some((holder) => holder.name !== name) ?? false
  }

  #namedFor(index: number, { of, kinds, opens }: ContextRule): readonly Named[] {
    this.#byRule[index] ??= (of === 'body' ? this.#bodies : this.#places).filter(
      ({ kind, reference }) => kinds.test(kind) && (opens?.test(reference.name) ?? true)
    )
    return this.#byRule[index]
  }

  #soleOf({ kinds, posts }: ContextRule): Sole | null {
    // Where somebody else holds the post there, it is not of the one asked for.
    const isHeld = this.#mentions.people.some(({ positions }) =>
      positions.some(({ title, place, organisation }) => posts.test(title) && (place ?? organisation))
    )
    const [one, other] = isHeld ? [] : this.#organisations.organisations.filter(({ kind }) => kinds.test(kind))
    return one && !other ? { reference: this.#organisations.reference(one.id), country: one.country } : null
  }

  #called(kind: CalledBody): readonly Named[] {
    const known = this.#byCall.get(kind) ?? this.#bodies.filter((body) => KINDS_CALLED[kind].test(body.kind))
    this.#byCall.set(kind, known)
    return known
  }
}

/** A mayor without a named body stands for the city, a governor for the province. */
export const seatOf = (place: PlaceMention | null, places: PlacesGathered): Reference | null => {
  const id = place ? places.idOf.get(place) : undefined
  return place && id && place.candidates[0]?.level !== 'country'
    ? { id, name: `${place.type?.type ?? place.candidates[0]?.type ?? ''} ${place.written}`.trim() }
    : null
}
