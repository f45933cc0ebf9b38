import type { KnownOrganisation } from '../../language/index.ts'
import type { Span } from '../../values/index.ts'
import { bodyDraftKey, withoutLegalForm, withoutRank } from './body-keys.ts'
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
  /** Somebody with a Vietnamese name heads it under this name. */
  atHome?: true
}

export type BodyFacts = Pick<BodyDraft, 'name' | 'kind' | 'country' | 'core' | 'place'>

/** The bodies met so far, one for each core and place, and one for each that the office knows. */
export class BodyDrafts {
  #drafts: BodyDraft[] = []
  readonly #byKey = new Map<string, BodyDraft>()

  enter(facts: BodyFacts, span: Span, { known, candidates, taught }: Meant = UNKNOWN): BodyDraft {
    const keys = [...(known ? [`known\n${known.name}`] : []), bodyDraftKey(facts)]
    const old = keys.map((key) => this.#byKey.get(key)).find(Boolean)
    if (old) {
      for (const key of keys) if (!this.#byKey.has(key)) this.#byKey.set(key, old)
      old.known ??= known
      // Its own words say more of a body than what the office knows of it.
      if (old.taught === 'all' && !taught) Object.assign(old, { kind: facts.kind, country: facts.country })
      if ((old.taught === 'all') !== taught) old.taught = 'some'
      // "Học viện Kaneda" in the title, "Học viện Kaneda (Nhật Bản)" below it.
      old.country ??= facts.country
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
      const all = draft.place === null ? (placed.get(draft.core) ?? []) : []
      // "Cục Pháp chế" beside those of two states is that of Việt Nam.
      const [whole, ...others] = all.length > 1 && OFFICES.has(draft.kind) ? all.filter(({ place }) => place === HOME_NAME) : all
      if (!whole || others.length || isOfAnotherState(draft, whole)) continue
      join(whole, draft)
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
      join(whole, draft)
      joined.set(draft, whole)
    }
    this.#drafts = before.filter((draft) => !joined.has(draft))
  }

  /** "Bộ Y tế Cuba" is "Bộ Y tế Cộng đồng Cuba", when just one ministry of that state is called so and more. */
  joinCutShort(joined: Map<BodyDraft, BodyDraft>): void {
    const byState = new Map<string, BodyDraft[]>()
    for (const draft of this.#drafts)
      if (draft.kind === 'ministry' && draft.country !== 'VN' && draft.place !== null) put(byState, draft.place, draft)
    for (const draft of [...byState.values()].flat()) {
      const [whole, ...others] = (byState.get(draft.place ?? '') ?? [])
        .slice(0, MOST_OF_STATE)
        .filter(({ core }) => core.startsWith(`${draft.core} `))
      if (!whole || others.length) continue
      join(whole, draft)
      joined.set(draft, whole)
    }
    this.#drafts = this.#drafts.filter((draft) => !joined.has(draft))
  }

  /** "Công ty Dừa Xanh" is "Công ty TNHH Dừa Xanh", when just one firm has that name behind a legal form; so is "Đại học Chonnam" the "Đại học Quốc gia Chonnam" abroad. */
  joinFormless(joined: Map<BodyDraft, BodyDraft>): void {
    const formal = new Map<string, BodyDraft[]>()
    const bare: [string, BodyDraft][] = []
    for (const draft of this.#drafts) {
      const isAbroad = draft.kind === 'university' && draft.country !== 'VN'
      if (!FIRMS.has(draft.kind) && !isAbroad) continue
      const { name, had } = isAbroad ? withoutRank(draft.core) : withoutLegalForm(draft.core)
      if (had) put(formal, name, draft)
      else bare.push([name, draft])
    }
    for (const [name, draft] of bare) {
      const [whole, ...others] = formal.get(name) ?? []
      if (!whole || others.length) continue
      join(whole, draft)
      joined.set(draft, whole)
    }
    this.#drafts = this.#drafts.filter((draft) => !joined.has(draft))
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
  one.kind === 'ministry' &&
  one.country === 'VN' &&
  whole.country !== 'VN' &&
  ((one.atHome === true && !NAMED_ALIKE.has(whole.country ?? '')) || [one.name, ...one.aliases].some((name) => HOME.test(name)))
/** Chinese names are written like Vietnamese ones. */
const NAMED_ALIKE = new Set(['CN', 'TW', 'HK', 'MO'])
const HOME = / Việt Nam$/u

const HOME_NAME = 'Việt Nam'
/** A state has so many ministries. */
const MOST_OF_STATE = 40
const OFFICES = new Set(['agency', 'department'])
const FIRMS = new Set(['company', 'bank'])

const join = (whole: BodyDraft, part: BodyDraft): void => {
  whole.spans.push(...part.spans)
  for (const name of [part.name, ...part.aliases]) call(whole, name)
}

/** Adds a name that the body is called by. */
export const call = (draft: BodyDraft, name: string): void => {
  if (name !== draft.name && !draft.aliases.includes(name)) draft.aliases.push(name)
}

/** "Đoàn … UBND TP Hà Nội" beats "UBND TP" and "UBND Hà Nội"; an abbreviation never beats the long name. */
const isFuller = (name: string, old: BodyDraft): boolean => name.length > old.name.length && name.includes(' ')
