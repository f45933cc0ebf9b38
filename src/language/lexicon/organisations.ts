import { join } from 'node:path'
import type { AgencyFieldEntry, OrganisationEntry, OrganisationHeadEntry } from './entry.ts'
import { dayOrNull, filled, listOf, oneOf, orNull, readTable } from './read-table.ts'

/**
 * Organisations known by their whole names, under each of their forms. A long name is met in every capitalisation ("Cơ quan hợp tác quốc tế Nhật Bản",
 * "Cơ quan Hợp tác Quốc tế Nhật Bản") and is unmistakable in any; a short one or an abbreviation counts only with its capitals.
 */
export const readKnownOrganisations = (folder: string): OrganisationEntry[] =>
  readTable(join(folder, 'fixed.tsv'), ['name', 'type', 'country', 'from', 'to', 'aliases']).flatMap(({ of, at }) => {
    const organisation = {
      name: filled(of.name, 'name', at),
      type: filled(of.type, 'type', at),
      country: orNull(of.country),
      from: dayOrNull(of.from, at),
      to: dayOrNull(of.to, at)
    }
    return [of.name, ...listOf(of.aliases)].map((form) => ({
      kind: 'organisation' as const,
      form,
      proper: form.split(' ').length < LONG_NAME,
      ...organisation
    }))
  })

const LONG_NAME = 4

/** Words that open an organisation's name. `proper` heads are also common words ("ban", "hội", "báo") and count only with a capital. */
export const readHeads = (folder: string): OrganisationHeadEntry[] =>
  readTable(join(folder, 'heads.tsv'), ['form', 'head', 'type', 'followedBy', 'proper']).map(({ of, at }) => ({
    kind: 'organisation-head',
    form: filled(of.form, 'form', at),
    proper: oneOf(of.proper, ['yes', 'no'], at) === 'yes',
    head: filled(of.head, 'head', at),
    type: filled(of.type, 'type', at),
    followedBy: oneOf(of.followedBy, ['field', 'place', 'name', 'free'], at)
  }))

/** What agencies deal with, in full and shortened. Not proper: reports write "Bộ Tài nguyên và môi trường" as often as with capitals. */
export const readAgencyFields = (folder: string): AgencyFieldEntry[] =>
  readTable(join(folder, 'fields.tsv'), ['field', 'forms']).flatMap(({ of, at }) =>
    [filled(of.field, 'field', at), ...listOf(of.forms)].map((form) => ({
      kind: 'agency-field' as const,
      form,
      proper: false,
      field: of.field
    }))
  )
