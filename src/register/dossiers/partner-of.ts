import type { Organisation, Place } from '../../extraction/index.ts'
import { bodyKey, findLocality, nameKey, provinceToday } from '../../language/index.ts'

/** Whom one cooperates with: a locality or state with all its bodies, or a body that stands for itself. */
export interface Partner {
  /** What it is found by: "vn:Cà Mau", "abroad:JP nara", "country:FR", "body:jica". */
  readonly key: string
  readonly kind: 'province' | 'foreign locality' | 'country' | 'body'
  readonly name: string
  /** ISO 3166-1 alpha-2; null where unknown or of no one country. */
  readonly country: string | null
  /** The name of the unit that it was when this was said ("Bạc Liêu" under Cà Mau); null where it had today's name. */
  readonly formerly: string | null
}

/** Bodies that act for the locality in their name. */
const OF_LOCALITY = new Set([
  'party committee',
  "people's committee",
  "people's council",
  'department',
  'government',
  'parliament',
  'fatherland front',
  'national assembly delegation',
  'office',
  'project board',
  'agency',
  'customs',
  'treasury',
  'army'
])
/** Bodies that act for their state, when it is another than ours. */
const OF_STATE = new Set(['embassy', 'consulate', 'government', 'ministry', 'parliament', 'party committee', 'office', 'army'])

const HOME = 'VN'

/** "Sở Y tế" in a report about Huế is "Sở Y tế Huế": a local authority without its locality is called by that of the report. */
export const fullNameOf = ({ name, kind, country }: Pick<Organisation, 'name' | 'kind' | 'country'>, province: string | null): string =>
  province !== null && country === HOME && isLocal(kind, name) && !names(name, province) && findLocality(name) === null
    ? `${name} ${province}`
    : name

/** Those that every province has, and that reports name without it; a department ("Vụ …") of a ministry is none. */
const isLocal = (kind: string, name: string): boolean => LOCAL.has(kind) || (kind === 'department' && /^sở(?=\s)/iu.test(name))
const LOCAL = new Set(["people's committee", "people's council", 'party committee', 'project board', 'fatherland front'])

const names = (name: string, province: string): boolean => ` ${nameKey(name)} `.includes(` ${nameKey(province)} `)

/**
 * The partner that a body belongs to: its locality for the authorities of a locality (by today's unit: "UBND tỉnh Bạc Liêu" is Cà Mau's), its state for
 * a foreign state's ministries and missions, else itself (JICA, a company, a university, a ministry of ours).
 */
export const partnerOfBody = ({ name, kind, country }: Pick<Organisation, 'name' | 'kind' | 'country'>): Partner => {
  const place = OF_LOCALITY.has(kind) ? findLocality(name) : null
  const local = place && place.level !== 'country' ? partnerOfLocality(place) : null
  if (local) return local
  if (country !== null && country !== HOME && OF_STATE.has(kind)) return state(country)
  return { key: keyOfPartner({ kind: 'body', name, country }), kind: 'body', name, country, formerly: null }
}

/** What a partner is found by, from what its dossier says of it. */
export const keyOfPartner = ({ kind, name, country }: Pick<Partner, 'kind' | 'name' | 'country'>): string => {
  switch (kind) {
    case 'province':
      return `vn:${nameKey(name)}`
    case 'foreign locality':
      return `abroad:${country ?? ''} ${nameKey(name)}`
    case 'country':
      return `country:${country ?? ''}`
    case 'body':
      return `body:${bodyKey(name)}`
  }
}

/** The partner that a place is where it acts ("Cà Mau đề nghị", "phía Nhật Bản"); null for what cannot act: a river, a region. */
export const partnerOfPlace = ({ name, level, country, today }: Pick<Place, 'name' | 'level' | 'country' | 'today'>): Partner | null => {
  if (level === 'country' && country !== null) return state(country)
  const found = findLocality(name)
  const known = found?.level === level ? found : { name, level, country, today, within: '' }
  return partnerOfLocality(known)
}

const partnerOfLocality = (place: Parameters<typeof provinceToday>[0]): Partner | null => {
  const { name, level, country } = place
  if (level.startsWith('foreign'))
    return { key: keyOfPartner({ kind: 'foreign locality', name, country }), kind: 'foreign locality', name, country, formerly: null }
  const province = provinceToday(place)
  return province === null
    ? null
    : {
        key: keyOfPartner({ kind: 'province', name: province, country: HOME }),
        kind: 'province',
        name: province,
        country: HOME,
        formerly: level === 'province' && province !== name ? name : null
      }
}

const COUNTRIES = new Intl.DisplayNames('vi', { type: 'region' })

const state = (country: string): Partner => ({
  key: keyOfPartner({ kind: 'country', name: '', country }),
  kind: 'country',
  name: (COUNTRIES.of(country) ?? country).replace(/ \(.*\)$/u, ''),
  country,
  formerly: null
})
