import { join } from 'node:path'
import type { KnownPlace, PlaceEntry, PlaceTypeEntry } from './entry.ts'
import { filled, listOf, oneOf, orNull, readTable } from './read-table.ts'

/** Countries, Japanese prefectures and cities, provinces and cities of other countries, and features (rivers, regions, seas). */
export const readWorld = (folder: string): PlaceEntry[] => [
  ...readCountries(join(folder, 'countries.tsv')),
  ...readForeign(join(folder, 'japan.tsv')),
  ...readForeign(join(folder, 'foreign-places.tsv')),
  ...readFeatures(join(folder, 'features.tsv'))
]

/** "tỉnh", "TP", "bang", "phủ" … as they stand in front of names. */
export const readPlaceTypes = (folder: string): PlaceTypeEntry[] =>
  readTable(join(folder, 'place-types.tsv'), ['form', 'type', 'level'], ([form, type, level], at) => ({
    kind: 'place-type',
    form: filled(form, 'form', at),
    proper: false,
    type,
    level: oneOf(level, LEVELS, at)
  }))

/** "" stands for a type word of several levels: "thành phố". */
const LEVELS = ['', 'province', 'district', 'commune', 'country', 'region', 'foreign-province', 'foreign-city', 'feature'] as const

const settled = (name: string, level: string, type: string, country: string | null, within = ''): KnownPlace => ({
  name,
  level,
  type,
  country,
  code: null,
  from: null,
  to: null,
  within,
  today: []
})

/** `alsoWord` lists the forms that are also common words, surnames or given names ("Anh", "Nga", "Đức"). */
const entriesOf = (place: KnownPlace, aliases: string, alsoWord: string, relax: boolean): PlaceEntry[] => {
  const words = listOf(alsoWord)
  return [place.name, ...listOf(aliases)].map((alias): PlaceEntry => {
    const form = relax ? firstCapital(alias) : alias
    return words.includes(alias)
      ? { kind: 'place', form, proper: true, alsoWord: true, place }
      : { kind: 'place', form, proper: true, place }
  })
}

/** Foreign names of three syllables and more are written with capitals in any places ("Xa-vẳn-na-khẹt", "Xa Vẳn Na Khẹt"): only the first is asked for. */
const firstCapital = (name: string): string => (THREE_SYLLABLES.test(name) ? name[0] + name.slice(1).toLowerCase() : name)
/** A letter is [A-Za-zÀ-ỹ] and there is no `u` flag, since with it the pattern takes several times as long to compile. */
const THREE_SYLLABLES = /[A-Za-zÀ-ỹ][^A-Za-zÀ-ỹ]+[A-Za-zÀ-ỹ]+[^A-Za-zÀ-ỹ]+[A-Za-zÀ-ỹ]/

const readCountries = (file: string): PlaceEntry[] =>
  readTable(file, ['code', 'name', 'aliases', 'alsoWord'], ([code, name, aliases, alsoWord], at) =>
    entriesOf(settled(filled(name, 'name', at), 'country', '', filled(code, 'code', at)), aliases, alsoWord, true)
  ).flat()

const readForeign = (file: string): PlaceEntry[] =>
  readTable(
    file,
    ['name', 'level', 'type', 'country', 'within', 'aliases', 'alsoWord'],
    ([name, level, type, country, within, aliases, alsoWord], at) =>
      entriesOf(
        settled(
          filled(name, 'name', at),
          oneOf(level, ['foreign-province', 'foreign-city', 'region'], at),
          type,
          filled(country, 'country', at),
          within
        ),
        aliases,
        alsoWord,
        true
      )
  ).flat()

const readFeatures = (file: string): PlaceEntry[] =>
  readTable(file, ['name', 'level', 'type', 'country', 'aliases', 'alsoWord'], ([name, level, type, country, aliases, alsoWord], at) =>
    entriesOf(settled(filled(name, 'name', at), oneOf(level, ['feature', 'region'], at), type, orNull(country)), aliases, alsoWord, false)
  ).flat()
