import { join } from 'node:path'
import type { AgencyFieldEntry, OrganisationEntry, OrganisationHeadEntry, TradeEntry } from './entry.ts'
import { dayOrNull, filled, isYes, listOf, oneOf, orNull, readTable } from './read-table.ts'

/**
 * Organisations known by their whole names, under each of their forms. A long name is met in every capitalisation ("Cơ quan hợp tác quốc tế Nhật Bản",
 * "Cơ quan Hợp tác Quốc tế Nhật Bản") and is unmistakable in any; a short one or an abbreviation counts only with its capitals.
 */
export const readKnownOrganisations = (folder: string): OrganisationEntry[] =>
  readTable(
    join(folder, 'fixed.tsv'),
    ['name', 'type', 'country', 'from', 'to', 'aliases'],
    ([name, type, country, from, to, aliases], at) => {
      const organisation = {
        name: filled(name, 'name', at),
        type: filled(type, 'type', at),
        country: orNull(country),
        from: dayOrNull(from, at),
        to: dayOrNull(to, at)
      }
      return [name, ...listOf(aliases)].map(
        (form): OrganisationEntry => ({ kind: 'organisation', form, proper: form.split(' ').length < LONG_NAME, ...organisation })
      )
    }
  ).flat()

/** In words. */
const LONG_NAME = 4

/** Words that open an organisation's name. `proper` heads are also common words ("ban", "hội", "báo") and count only with a capital. */
export const readHeads = (folder: string): OrganisationHeadEntry[] =>
  readTable(join(folder, 'heads.tsv'), ['form', 'head', 'type', 'followedBy', 'proper'], ([form, head, type, followedBy, proper], at) => ({
    kind: 'organisation-head',
    form: filled(form, 'form', at),
    proper: isYes(proper, at),
    head: filled(head, 'head', at),
    type: filled(type, 'type', at),
    followedBy: oneOf(followedBy, ['field', 'place', 'name', 'free', 'number'], at)
  }))

/** What agencies deal with, in full and shortened. Not proper: reports write "Bộ Tài nguyên và môi trường" as often as with capitals. */
export const readAgencyFields = (folder: string): AgencyFieldEntry[] =>
  readTable(join(folder, 'fields.tsv'), ['field', 'forms'], ([field, forms], at) =>
    [filled(field, 'field', at), ...listOf(forms)].map((form): AgencyFieldEntry => ({ kind: 'agency-field', form, proper: false, field }))
  ).flat()

/** What companies and schools deal with, as it stands in their names; unlike an agency's field it does not end a name. */
export const readTrades = (folder: string): TradeEntry[] =>
  readTable(join(folder, 'trades.tsv'), ['trade'], ([trade], at) => ({ kind: 'trade', form: filled(trade, 'trade', at), proper: false }))
