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
  readTable(join(folder, 'place-types.tsv'), ['form', 'type', 'level']).map(({ of, at }) => ({
    kind: 'place-type',
    form: filled(of.form, 'form', at),
    proper: false,
    type: of.type,
    level: oneOf(of.level, ['', 'province', 'district', 'commune', 'country', 'region', 'foreign-province', 'foreign-city', 'feature'], at)
  }))

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
const entriesOf = (place: KnownPlace, aliases: string, alsoWord: string): PlaceEntry[] => {
  const words = new Set(listOf(alsoWord))
  return [place.name, ...listOf(aliases)].map((form) =>
    words.has(form) ? { kind: 'place', form, proper: true, alsoWord: true, place } : { kind: 'place', form, proper: true, place }
  )
}

const readCountries = (file: string): PlaceEntry[] =>
  readTable(file, ['code', 'name', 'aliases', 'alsoWord']).flatMap(({ of, at }) =>
    entriesOf(settled(filled(of.name, 'name', at), 'country', '', filled(of.code, 'code', at)), of.aliases, of.alsoWord)
  )

const readForeign = (file: string): PlaceEntry[] =>
  readTable(file, ['name', 'level', 'type', 'country', 'within', 'aliases', 'alsoWord']).flatMap(({ of, at }) =>
    entriesOf(
      settled(
        filled(of.name, 'name', at),
        oneOf(of.level, ['foreign-province', 'foreign-city', 'region'], at),
        of.type,
        filled(of.country, 'country', at),
        of.within
      ),
      of.aliases,
      of.alsoWord
    )
  )

const readFeatures = (file: string): PlaceEntry[] =>
  readTable(file, ['name', 'level', 'type', 'country', 'aliases', 'alsoWord']).flatMap(({ of, at }) =>
    entriesOf(
      settled(filled(of.name, 'name', at), oneOf(of.level, ['feature', 'region'], at), of.type, orNull(of.country)),
      of.aliases,
      of.alsoWord
    )
  )
