// The words of a text that say what it speaks of. In: a scan and the names found in it. Out: the sector words that stand in no office's, place's or person's name.

import type { OrganisationMention } from './organisations/mention.ts'
import type { PlaceMention } from './places/mention.ts'
import type { Scan } from './scan.ts'

/** Bodies whose name says who speaks, not of what: "giao Sở Nông nghiệp và PTNT cử người tham gia". A school's, a hospital's, a company's name says what it is about. */
const OFFICES: ReadonlySet<string> = new Set([
  'agency',
  'bank',
  'committee',
  'department',
  'donor',
  'embassy',
  'government',
  'ministry',
  'parliament',
  'project board'
])

interface NamesFound {
  readonly organisations: readonly OrganisationMention[]
  readonly places: readonly PlaceMention[]
  readonly people: readonly { readonly from: number; readonly to: number }[]
}

/** Sector words in order, without those of a name: "Đồng Xoài" is no fruit, "Cầu Treo" no bridge; "quốc lộ 8" stays a road. */
export const findMatters = ({ tokens, sectors }: Scan, { organisations, places, people }: NamesFound): Scan['sectors'] => {
  const inside = new Uint8Array(tokens.count + 1)
  for (const { type, from, to } of organisations) if (OFFICES.has(type)) inside.fill(1, from, to)
  for (const { type, candidates, nameFrom, to } of places) if (type || candidates.length > 0) inside.fill(1, nameFrom, to)
  for (const { from, to } of people) inside.fill(1, from, to)
  return sectors.filter(({ from, to }) => !inside[from] || !inside[to - 1])
}
