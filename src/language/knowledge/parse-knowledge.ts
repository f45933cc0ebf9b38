import { accept, isPartialDate, type Outcome, refuse } from '../../values/index.ts'
import {
  canonicalKnowledge,
  type Knowledge,
  type KnownOrganisation,
  type KnownPerson,
  type KnownPosition,
  type KnownProject
} from './knowledge.ts'

/** A field that does not have its form, by its path: "people.3.name". Thrown and caught in this file only. */
class FieldFault extends Error {
  readonly field: string
  constructor(field: string) {
    super(field)
    this.field = field
  }
}

/** More letters than any name has; a page pasted in the place of one is refused. */
const LONGEST = 500
/** A file beyond this is not a register's. */
const MOST = 500_000

type Json = Readonly<Record<string, unknown>>

const objectAt = (value: unknown, field: string, allowed: readonly string[]): Json => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new FieldFault(field)
  const strange = Object.keys(value).find((key) => !allowed.includes(key))
  if (strange !== undefined) throw new FieldFault(field === '' ? strange : `${field}.${strange}`)
  return value as Json
}

const listAt = <T>(value: unknown, field: string, read: (one: unknown, field: string) => T): T[] => {
  if (!Array.isArray(value) || value.length > MOST) throw new FieldFault(field)
  return value.map((one, i) => read(one, `${field}.${i}`))
}

const textAt = (value: unknown, field: string): string => {
  if (typeof value !== 'string' || value.trim() === '' || value.length > LONGEST) throw new FieldFault(field)
  return value.normalize('NFC').trim().replace(/\s+/gu, ' ')
}

const orNull = (value: unknown, field: string): string | null => (value === null || value === undefined ? null : textAt(value, field))

const namesAt = (value: unknown, field: string): string[] => (value === undefined ? [] : listAt(value, field, textAt))

const originAt = (one: Json, field: string): { readonly from?: readonly string[] } =>
  one.from === undefined ? {} : { from: listAt(one.from, `${field}.from`, textAt) }

const organisationAt = (value: unknown, field: string): KnownOrganisation => {
  const one = objectAt(value, field, ['name', 'aliases', 'kind', 'country', 'from'])
  const country = orNull(one.country, `${field}.country`)
  if (country !== null && !/^[A-Z]{2}$/.test(country)) throw new FieldFault(`${field}.country`)
  return {
    name: textAt(one.name, `${field}.name`),
    aliases: namesAt(one.aliases, `${field}.aliases`),
    kind: textAt(one.kind ?? 'organisation', `${field}.kind`),
    country,
    ...originAt(one, field)
  }
}

const positionAt = (value: unknown, field: string): KnownPosition => {
  const one = objectAt(value, field, ['title', 'organisation', 'on'])
  const on = orNull(one.on, `${field}.on`)
  if (on !== null && !isPartialDate(on)) throw new FieldFault(`${field}.on`)
  return { title: textAt(one.title, `${field}.title`), organisation: orNull(one.organisation, `${field}.organisation`), on }
}

const personAt = (value: unknown, field: string): KnownPerson => {
  const one = objectAt(value, field, ['name', 'aliases', 'honorific', 'positions', 'from'])
  return {
    name: textAt(one.name, `${field}.name`),
    aliases: namesAt(one.aliases, `${field}.aliases`),
    honorific: orNull(one.honorific, `${field}.honorific`),
    positions: one.positions === undefined ? [] : listAt(one.positions, `${field}.positions`, positionAt),
    ...originAt(one, field)
  }
}

const projectAt = (value: unknown, field: string): KnownProject => {
  const one = objectAt(value, field, ['name', 'aliases', 'from'])
  return { name: textAt(one.name, `${field}.name`), aliases: namesAt(one.aliases, `${field}.aliases`), ...originAt(one, field) }
}

/**
 * Reads knowledge as `hopluu knowledge` writes it, or as a person wrote it: `aliases`, `positions`, `from` and whole lists may be left out.
 * A field it does not know is refused, since a misspelt one would be lost in silence. Refuses with knowledge_not_valid, naming the field.
 */
export const parseKnowledge = (json: unknown): Outcome<Knowledge> => {
  try {
    const given = objectAt(json, '', ['organisations', 'people', 'projects'])
    return accept(
      canonicalKnowledge({
        organisations: listAt(given.organisations ?? [], 'organisations', organisationAt),
        people: listAt(given.people ?? [], 'people', personAt),
        projects: listAt(given.projects ?? [], 'projects', projectAt)
      })
    )
  } catch (fault) {
    if (fault instanceof FieldFault) return refuse('knowledge_not_valid', { field: fault.field || 'JSON' })
    throw fault
  }
}
