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

/** How the project boards of provinces open their names, in full and shortened, and how the works they build are led in. */
const BOARDS = ['Ban Quản lý dự án', 'Ban Quản lý các dự án', 'Ban QLDA', 'BQLDA', 'Ban QL dự án', 'BQL dự án']
const BUILDS = [
  ['đầu tư xây dựng ', 'đầu tư xây dựng '],
  ['ĐTXD ', 'đầu tư xây dựng '],
  ['', '']
] as const
const WORKS = ['các công trình ', 'công trình ', '']

/** "Ban QLDA ĐTXD các công trình giao thông": the boards of provinces, each called after the kind of works that it builds; all have the same few forms. */
export const readProjectBoards = (folder: string): OrganisationHeadEntry[] =>
  readTable(join(folder, 'project-boards.tsv'), ['works', 'forms'], ([works, forms], at) =>
    [filled(works, 'works', at), ...listOf(forms)].flatMap((form) =>
      BOARDS.flatMap((board) =>
        BUILDS.flatMap(([build, built]) =>
          // "Ban Quản lý dự án giao thông" alone would be any board; what it builds is led in by one word at least.
          WORKS.filter((kind) => build + kind !== '').map(
            (kind): OrganisationHeadEntry => ({
              kind: 'organisation-head',
              form: `${board} ${build}${kind}${form}`,
              proper: false,
              head: `${board.includes('các') ? BOARDS[1] : BOARDS[0]} ${built}${kind}${works}`,
              type: 'project board',
              followedBy: 'place'
            })
          )
        )
      )
    )
  ).flat()

/** What agencies deal with, in full and shortened. Not proper: reports write "Bộ Tài nguyên và môi trường" as often as with capitals. */
export const readAgencyFields = (folder: string): AgencyFieldEntry[] =>
  readTable(join(folder, 'fields.tsv'), ['field', 'forms'], ([field, forms], at) =>
    [filled(field, 'field', at), ...listOf(forms)].map((form): AgencyFieldEntry => ({ kind: 'agency-field', form, proper: false, field }))
  ).flat()

/** What companies and schools deal with, as it stands in their names; unlike an agency's field it does not end a name. */
export const readTrades = (folder: string): TradeEntry[] =>
  readTable(join(folder, 'trades.tsv'), ['trade'], ([trade], at) => ({ kind: 'trade', form: filled(trade, 'trade', at), proper: false }))
