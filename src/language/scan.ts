import type { CompiledKnowledge } from './knowledge/compile-knowledge.ts'
import { type KnownInText, knownIn, layered } from './knowledge/known-in-text.ts'
import { findNames, findUnder, type KnownMatch, type KnownNames, MatchesAt, type NamesFound, outermost } from './known-names.ts'
import type {
  AgencyFieldEntry,
  Entry,
  ForeignSurnameEntry,
  HonorificEntry,
  OrganisationEntry,
  OrganisationHeadEntry,
  PlaceEntry,
  PlaceTypeEntry,
  SectorEntry,
  SurnameEntry,
  TitleEntry,
  TradeEntry
} from './lexicon/entry.ts'
import { findSentences, type Sentence } from './sentences.ts'
import { MARK, type Tokens, tokenise } from './tokens.ts'

/** A text with everything that the lexicon knows in it; the finders of people, places and organisations stand on this. */
export interface Scan {
  readonly tokens: Tokens
  readonly sentences: readonly Sentence[]
  readonly names: NamesFound<Entry>
  readonly places: MatchesAt<PlaceEntry>
  readonly placeTypes: MatchesAt<PlaceTypeEntry>
  readonly organisations: MatchesAt<OrganisationEntry>
  readonly heads: MatchesAt<OrganisationHeadEntry>
  readonly fields: MatchesAt<AgencyFieldEntry>
  readonly trades: MatchesAt<TradeEntry>
  readonly titles: MatchesAt<TitleEntry>
  readonly honorifics: MatchesAt<HonorificEntry>
  readonly surnames: MatchesAt<SurnameEntry>
  readonly foreignSurnames: MatchesAt<ForeignSurnameEntry>
  readonly sectors: readonly KnownMatch<SectorEntry>[]
  /** What the office knows of the names in this text; null where it was given no knowledge. */
  readonly known: KnownInText | null
  /** The place at a token as if its type word stood before it: "Sơn Tây" in "các huyện Minh Long, Sơn Tây". */
  readonly placeUnder: (type: string, at: number) => KnownMatch<PlaceEntry> | null
}

/** "ông Lê Văn Quận - Ủy viên …" holds no "Quận ủy viên": the first word of a post goes on behind no dash with spaces around it. */
const holdsPause = ({ kinds, starts, ends }: Tokens, { from }: { readonly from: number }): boolean =>
  kinds[from + 1] === MARK && starts[from + 1] !== ends[from] && starts[from + 2] !== ends[from + 1]

/** Cuts the text and looks every known name up, once; the names of a knowledge lie over those of the lexicon. */
export const scan = (text: string, names: KnownNames<Entry>, knowledge: CompiledKnowledge | null = null): Scan => {
  const tokens = tokenise(text)
  const found = findNames(names, tokens, true)
  const known = knowledge && knownIn(tokens, knowledge)
  const at = <K extends Entry['kind']>(kind: K) => new MatchesAt<Extract<Entry, { kind: K }>>(found.of(kind), tokens.count)
  return {
    tokens,
    sentences: findSentences(tokens),
    names: found,
    places: at('place'),
    placeTypes: at('place-type'),
    organisations: known ? new MatchesAt(layered(found.of('organisation'), known.entries), tokens.count) : at('organisation'),
    heads: at('organisation-head'),
    fields: at('agency-field'),
    trades: at('trade'),
    titles: new MatchesAt(
      found.of('title').filter((match) => !holdsPause(tokens, match)),
      tokens.count
    ),
    honorifics: at('honorific'),
    surnames: at('surname'),
    foreignSurnames: at('foreign-surname'),
    sectors: outermost(found.of('sector')),
    known,
    placeUnder: (type, from) => {
      const under = findUnder(names, type.split(' '), tokens, from)
      const entries = under?.entries.filter((entry) => entry.kind === 'place') ?? []
      return under && entries.length > 0 ? { ...under, entries } : null
    }
  }
}
