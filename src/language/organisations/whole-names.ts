import type { PlaceMention } from '../places/mention.ts'
import type { Scan } from '../scan.ts'
import { ALL_CAPITALS, keyOf, type Tokens, wordsOf } from '../tokens.ts'
import type { HolderBehind } from './holder-behind.ts'
import type { OrganisationMention } from './mention.ts'
import type { NameWords } from './name-words.ts'

const HYPHEN = keyOf('-')
const BRANCH = keyOf('chi')
const BRANCH_TAIL = keyOf('nhánh')

/** Bodies known by their whole names, with what may be added to one: a branch, an office in a place, a daughter. */
export class WholeNames {
  readonly #scan: Scan
  readonly #tokens: Tokens
  readonly #placeAt: ReadonlyMap<number, PlaceMention>
  readonly #holder: HolderBehind

  constructor(words: NameWords, holder: HolderBehind) {
    this.#scan = words.scan
    this.#tokens = words.tokens
    this.#placeAt = words.placeAt
    this.#holder = holder
  }

  /** The body known by its whole name that begins at token `i`. */
  at(i: number): OrganisationMention | null {
    const match = this.#scan.organisations.at(i)
    const entry = match?.entries[0]
    if (!match || !entry || this.#isPerson(i, match.to)) return null
    const branch = this.#branchEnd(match.to)
    if (branch > match.to) return this.#ofItsOwn(i, branch, entry.type, entry.country)
    const country = this.#placeAt.get(match.to)
    const foreign = country?.candidates[0]?.level === 'country' && /ministry|government/.test(entry.type) ? country : null
    // "KOTRA Hà Nội", "JICA Việt Nam": an office of it; the place belongs to the words, not to the name.
    const office = !foreign && country && country.from === match.to && !country.type && entry.type !== 'ministry' ? country : null
    const to = foreign ? foreign.to : office ? office.to : match.to
    const daughter = entry.type === 'company' && !country ? this.#holder.daughterEnd(i, match.to) : match.to
    if (daughter > match.to) return this.#ofItsOwn(i, daughter, entry.type, null)
    return {
      from: i,
      to,
      name: wordsOf(this.#tokens, i, foreign ? to : match.to),
      head: '',
      type: entry.type,
      country: foreign?.candidates[0]?.country ?? entry.country,
      place: foreign ?? null,
      elided: false,
      core: entry.name
    }
  }

  /** A branch or daughter: a body for itself under its whole name. */
  #ofItsOwn(from: number, to: number, type: string, country: string | null): OrganisationMention {
    const name = wordsOf(this.#tokens, from, to)
    return { from, to, name, head: '', type, country, place: null, elided: false, core: name }
  }

  /** "VCCI-HCM": an abbreviation in capitals, a hyphen that touches, and that of a place; "BIDV Chi nhánh Quảng Trị". */
  #branchEnd(to: number): number {
    if (this.#tokens.keys[to] === BRANCH && this.#tokens.keys[to + 1] === BRANCH_TAIL) return this.#placeAt.get(to + 2)?.to ?? to
    const { keys, starts, ends, cases } = this.#tokens
    const touches = keys[to] === HYPHEN && starts[to] === ends[to - 1] && starts[to + 1] === ends[to]
    const isShort = (ends[to + 1] as number) - (starts[to + 1] as number) <= 3 && !this.#scan.organisations.at(to + 1)
    return touches && isShort && cases[to - 1] === ALL_CAPITALS && cases[to + 1] === ALL_CAPITALS ? to + 2 : to
  }

  /** "ông Kubota Shoichi": behind an honorific a firm's one-word name is a person's. */
  #isPerson(i: number, to: number): boolean {
    if (to - i !== 1 || this.#tokens.cases[i] === ALL_CAPITALS) return false
    for (let from = Math.max(0, i - 3); from < i; from++) if (this.#scan.honorifics.at(from)?.to === i) return true
    return false
  }
}
