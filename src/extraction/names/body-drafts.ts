import type { KnownOrganisation } from '../../language/index.ts'
import type { Span } from '../../values/index.ts'
import { type Meant, UNKNOWN } from './known-bodies.ts'
import { put } from './localities.ts'

/** A body in the making: one entry of the record, whatever its spellings. */
export interface BodyDraft {
  id: string
  name: string
  kind: string
  country: string | null
  aliases: string[]
  spans: Span[]
  core: string
  place: string | null
  known: KnownOrganisation | null
  candidates: readonly KnownOrganisation[]
  /** Some, or all, of its mentions were recognised only because the office knows the name. */
  taught: 'no' | 'some' | 'all'
}

export type BodyFacts = Pick<BodyDraft, 'name' | 'kind' | 'country' | 'core' | 'place'>

/** The bodies met so far, one for each core and place, and one for each that the office knows. */
export class BodyDrafts {
  #drafts: BodyDraft[] = []
  readonly #byKey = new Map<string, BodyDraft>()

  enter(facts: BodyFacts, span: Span, { known, candidates, taught }: Meant = UNKNOWN): BodyDraft {
    const keys = [...(known ? [`known\n${known.name}`] : []), `${facts.core.toLowerCase()}\n${facts.place ?? ''}${seatAbroad(facts)}`]
    const old = keys.map((key) => this.#byKey.get(key)).find(Boolean)
    if (old) {
      for (const key of keys) if (!this.#byKey.has(key)) this.#byKey.set(key, old)
      old.known ??= known
      // Its own words say more of a body than what the office knows of it.
      if (old.taught === 'all' && !taught) Object.assign(old, { kind: facts.kind, country: facts.country })
      if ((old.taught === 'all') !== taught) old.taught = 'some'
      call(old, facts.name)
      if (isFuller(facts.name, old)) {
        old.aliases = [...old.aliases.filter((alias) => alias !== facts.name), old.name]
        old.name = facts.name
      }
      old.spans.push(span)
      return old
    }
    const draft: BodyDraft = { id: '', ...facts, aliases: [], spans: [span], known, candidates, taught: taught ? 'all' : 'no' }
    this.#drafts.push(draft)
    for (const key of keys) this.#byKey.set(key, draft)
    return draft
  }

  /** "Vụ Hợp tác quốc tế" and "Sở Ngoại vụ" without a place join the one with a place when there is just one. Says which joined which. */
  joinPlaceless(): Map<BodyDraft, BodyDraft> {
    const placed = new Map<string, BodyDraft[]>()
    for (const draft of this.#drafts) if (draft.place !== null) put(placed, draft.core, draft)
    const joined = new Map<BodyDraft, BodyDraft>()
    for (const draft of this.#drafts) {
      const [whole, ...others] = draft.place === null ? (placed.get(draft.core) ?? []) : []
      if (!whole || others.length || isOfAnotherState(draft, whole)) continue
      whole.spans.push(...draft.spans)
      for (const name of [draft.name, ...draft.aliases]) call(whole, name)
      joined.set(draft, whole)
    }
    this.#drafts = this.#drafts.filter((draft) => !joined.has(draft))
    return joined
  }

  /** "Công ty Cục 6" is "Công ty Cục 6 Đường sắt Trung Quốc": a name cut behind its number joins the one that goes on, when there is just one. */
  joinNumbered(joined: Map<BodyDraft, BodyDraft>): void {
    const wholes = new Map<string, BodyDraft[]>()
    for (const draft of this.#drafts) {
      const cut = NUMBERED.exec(draft.name)?.[1]
      if (cut) put(wholes, cut, draft)
    }
    const before = this.#drafts
    for (const draft of before) {
      const [whole, ...others] = wholes.get(draft.name) ?? []
      if (!whole || others.length) continue
      whole.spans.push(...draft.spans)
      for (const name of [draft.name, ...draft.aliases]) call(whole, name)
      joined.set(draft, whole)
    }
    this.#drafts = before.filter((draft) => !joined.has(draft))
  }

  /** In the order of the text, each with its id. */
  numbered(): BodyDraft[] {
    this.#drafts.sort((a, b) => (a.spans[0] as Span).start - (b.spans[0] as Span).start)
    this.#drafts.forEach((draft, i) => {
      draft.id = `o${i + 1}`
    })
    return this.#drafts
  }
}

const NUMBERED = /^(\p{L}[^\d]* \d{1,2}) \p{Lu}/u

/** "Bộ Ngoại giao Việt Nam" is not the ministry of the guests, though its country is left out elsewhere. */
const isOfAnotherState = (one: BodyDraft, whole: BodyDraft): boolean =>
  one.kind === 'ministry' && one.country === 'VN' && whole.country !== 'VN' && [one.name, ...one.aliases].some((name) => HOME.test(name))
const HOME = / Việt Nam$/u

/** Of the missions of Việt Nam each is in a country of its own: "Đại sứ quán Việt Nam tại Lào", "… tại Nhật Bản". */
const seatAbroad = ({ name, kind, country }: BodyFacts): string =>
  country === 'VN' && MISSIONS.has(kind) ? (/ tại .+$/u.exec(name)?.[0] ?? '') : ''
const MISSIONS = new Set(['embassy', 'consulate'])

/** Adds a name that the body is called by. */
export const call = (draft: BodyDraft, name: string): void => {
  if (name !== draft.name && !draft.aliases.includes(name)) draft.aliases.push(name)
}

/** "Đoàn … UBND TP Hà Nội" beats "UBND TP" and "UBND Hà Nội"; an abbreviation never beats the long name. */
const isFuller = (name: string, old: BodyDraft): boolean => name.length > old.name.length && name.includes(' ')
