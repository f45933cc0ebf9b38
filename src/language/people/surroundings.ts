import type { OrganisationMention } from '../find-organisations.ts'
import { wordSet } from '../key-set.ts'
import type { PlaceMention } from '../places/mention.ts'
import type { Scan } from '../scan.ts'
import { isCapital, MARK, type Tokens } from '../tokens.ts'

const DASHES = wordSet(['-', '–', '—'])

/** The text with its places and bodies, for asking what stands at a token. */
export class Surroundings {
  readonly scan: Scan
  readonly tokens: Tokens
  readonly placeAt: ReadonlyMap<number, PlaceMention>
  readonly organisationAt: ReadonlyMap<number, OrganisationMention>
  /** Tokens that belong to a place or organisation: 1. */
  readonly #taken: Uint8Array

  constructor(scan: Scan, places: readonly PlaceMention[], organisations: readonly OrganisationMention[]) {
    this.scan = scan
    this.tokens = scan.tokens
    this.placeAt = new Map(places.map((place) => [place.from, place]))
    this.organisationAt = new Map(organisations.map((organisation) => [organisation.from, organisation]))
    this.#taken = new Uint8Array(scan.tokens.count + 1)
    for (const place of places) this.#taken.fill(1, place.from, place.to)
    for (const organisation of organisations) this.#taken.fill(1, organisation.from, organisation.to)
  }

  isTaken(at: number): boolean {
    return this.#taken[at] === 1
  }

  isCapital(at: number): boolean {
    return isCapital(this.tokens, at)
  }

  isDash(at: number): boolean {
    return this.tokens.kinds[at] === MARK && DASHES.has(this.tokens.keys[at] as number)
  }

  isProvince(at: number): boolean {
    return this.placeAt.get(at)?.candidates.some((place) => place.level === 'province') ?? false
  }
}
