import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { searchKey } from '../../values/index.ts'
import type { PlaceEntry } from '../lexicon/entry.ts'
import { readAgencyFields, readHeads, readKnownOrganisations } from '../lexicon/organisations.ts'
import { filled, readTable } from '../lexicon/read-table.ts'
import { readTitles } from '../lexicon/titles.ts'
import { readProvinces } from '../lexicon/units.ts'
import { readPlaceTypes, readWorld } from '../lexicon/world.ts'
import { type Abbreviation, abbreviationsIn } from './abbreviates.ts'

const DATA = fileURLToPath(new URL('../../../data/', import.meta.url))

/** What the word tables tell of short and long writings. */
export interface TableWritings {
  readonly abbreviations: readonly Abbreviation[]
  /** Every folded syllable of names of more than one word: what is one of them in folded text ("ca", "ha") is no abbreviation. */
  readonly syllables: ReadonlySet<string>
  /** Names of provinces, of today and before: their syllables are everywhere, so that each is one word to a search. */
  readonly provinces: readonly string[]
}

/**
 * The abbreviations of the tables that the reader reads with: of two forms of one head, field, title, body or place what one shortens of the other, the
 * short names of bodies ("JICA"), and the few of `register/abbreviations.tsv` that no other table holds. Throws TableFault as `loadLexicon` does.
 */
export const readWritings = (folder: string = DATA): TableWritings => {
  const [organisations, places] = [join(folder, 'organisations'), join(folder, 'places')]
  const bodies = grouped(readKnownOrganisations(organisations), ({ name }) => name)
  const provinces = readProvinces(join(places, 'provinces.tsv'))
  const others = [
    ...grouped(readHeads(organisations), ({ head }) => head),
    ...grouped(readAgencyFields(organisations), ({ field }) => field),
    ...grouped(readTitles(join(folder, 'titles')), ({ title }) => title),
    ...grouped(readWorld(places).filter(isWhole), ({ place }) => place.name),
    ...grouped(provinces, ({ place }) => place.name).map(([name, forms]) => [name, [...forms, `thành phố ${name}`]] as const)
  ]
  const types = readPlaceTypes(places).flatMap(({ form, type }) => abbreviationsIn(form.toUpperCase(), type))
  const own = readTable(
    join(folder, 'register', 'abbreviations.tsv'),
    ['short', 'long'],
    ([short, long], at): Abbreviation => ({
      short: filled(short, 'short', at),
      long: filled(long, 'long', at),
      listed: true
    })
  )
  const derived = [...bodies, ...others].flatMap(([name, forms]) => within([name, ...forms]))
  return {
    abbreviations: [...own, ...types, ...derived, ...bodies.flatMap(([name, forms]) => shortNames([name, ...forms]))].filter(isPlain),
    provinces: singleNames(provinces.map(({ place }) => place.name)),
    syllables: syllablesOf([...bodies, ...others].flatMap(([name, forms]) => [name, ...forms]))
  }
}

const grouped = <E extends { readonly form: string }>(
  entries: readonly E[],
  nameOf: (entry: E) => string
): (readonly [string, string[]])[] => [...Map.groupBy(entries, nameOf)].map(([name, same]) => [name, same.map(({ form }) => form)] as const)

/** A place under its own name, not as one of several of that name abroad. */
const isWhole = ({ place }: PlaceEntry): boolean => place.level === 'country' || place.level === 'feature' || place.level === 'region'

/** What forms of one thing abbreviate of each other. Two letters say enough by themselves ("ĐH"), but not inside a longer form ("Sở KH và ĐT"). */
const within = (forms: readonly string[]): Abbreviation[] => {
  const short = forms.filter((form) => /\p{Lu}{2}/u.test(form))
  return short
    .flatMap((one) => forms.flatMap((other) => (other === one ? [] : abbreviationsIn(one, other).map((found) => ({ found, one })))))
    .flatMap(({ found, one }) => (searchKey(found.short).replaceAll(' ', '').length > 2 || found.short === one ? [found] : []))
}

/** Not "T Ư", which is itself short. */
const isPlain = ({ long }: Abbreviation): boolean => !/(?:^| )\p{L}(?: |$)/u.test(long)

/** "JICA" and each longer name of the body; a body has at most a few short names, and each stands for all the long ones. */
const shortNames = (forms: readonly string[]): Abbreviation[] => {
  const shorts = forms.filter((form) => /^[\p{Lu}\d][\p{L}\d-]+$/u.test(form) && /\p{Lu}.*\p{Lu}/u.test(form))
  const longs = forms.filter((form) => form.includes(' ') && !form.includes('(') && !shorts.some((short) => form.includes(short)))
  return shorts.flatMap((short) => longs.map((long) => ({ short, long, body: forms[0] as string })))
}

/** Each once; not "Quảng Nam - Đà Nẵng", which whoever looks for both would type. */
const singleNames = (names: readonly string[]): string[] => {
  const all = new Set(names)
  return [...all].filter((name) => !name.split(' - ').every((part) => part !== name && all.has(part)))
}

const syllablesOf = (forms: readonly string[]): Set<string> =>
  new Set(
    forms.flatMap((form) => {
      const words = form.split(/[\s–,-]+/u)
      return words.length < 2
        ? []
        : words
            .filter((word) => !/\p{Lu}.*\p{Lu}|[^\p{L}]/u.test(word))
            .map(searchKey)
            .filter((word) => SYLLABLE.test(word))
    })
  )

/** Vowels between consonants, as a Vietnamese syllable has them. */
const SYLLABLE = /^[b-df-hj-np-tv-xz]*[aeiouy]+[chgmnpt]*$/
