import type { PlaceMention, Position } from '../../language/index.ts'

/** A body that nobody names, known by a post: an ambassador's embassy, a minister's ministry, a prime minister's government. */
export interface ImpliedBody {
  readonly name: string
  readonly kind: string
  readonly country: string | null
  readonly core: string
  readonly place: string | null
}

const body = (name: string, kind: string, country: string | null, core = name, place: string | null = null): ImpliedBody => ({
  name,
  kind,
  country,
  core,
  place
})

/** The government of Việt Nam has one name, however shortly it is written. */
export const GOVERNMENT = 'Chính phủ Việt Nam'

/**
 * The body that a post speaks for though only a place, or nothing, stands behind it; null where the post says too little.
 * `atHome`: the post is held by somebody with a Vietnamese name, or by nobody named, so that a ministry without a country is Việt Nam's.
 */
export const impliedBody = (position: Position, atHome: boolean): ImpliedBody | null => {
  const { place, entry, field } = position
  if (position.organisation) return null
  const country = place?.candidates[0]?.country ?? null
  const party = FOREIGN_PARTY.exec(position.title)?.[0]
  if (party) return body(party, 'party committee', null)
  if (PRIME_MINISTER.test(position.title)) return government(position, atHome)
  if (field) return ministry(field, place, atHome)
  if (!place) return null
  if (entry.body === 'embassy' || entry.body === 'consulate') return mission(position, place, country)
  if (entry.body === "people's committee" && country === 'VN' && place.type)
    return body(`UBND ${place.type.form} ${place.name}`, entry.body, country, 'UBND', place.name)
  return null
}

/** Whom the head of state or of the Party speaks for, where he or she receives somebody and no other body is named: the office itself, and the Party's Central Committee. */
export const officeOfState = ({ title, place, organisation }: Position): ImpliedBody | null => {
  if (organisation || (place && place.candidates[0]?.country !== 'VN')) return null
  if (/^(?:(?:Quyền|Phó) )?Chủ tịch nước$/u.test(title)) return body('Chủ tịch nước', 'office', 'VN')
  return title === 'Tổng Bí thư' ? body('Ban Chấp hành Trung ương Đảng', 'party committee', 'VN') : null
}

/** "Ủy viên Trung ương Đảng Nhân dân Cách mạng Lào" */
const FOREIGN_PARTY = /Đảng (?!Cộng sản Việt Nam)\p{Lu}[\p{L} ]+$/u
const PRIME_MINISTER = /^(?:quyền )?(?:phó )?thủ tướng/iu

/** Without a country only a Vietnamese name, or "Thủ tướng Chính phủ", is believed to mean the government at home. */
const government = ({ title, place }: Position, atHome: boolean): ImpliedBody | null => {
  const known = place?.candidates[0]
  if (known?.level === 'country' && known.country !== 'VN')
    return body(`Chính phủ ${place ? stateWords(place) : ''}`, 'government', known.country, 'Chính phủ', known.name)
  return atHome || /Chính phủ$/u.test(title) ? body(GOVERNMENT, 'government', 'VN') : null
}

/** "Bộ trưởng Ngoại giao Nhật Bản" heads Bộ Ngoại giao Nhật Bản. */
const ministry = (field: string, place: PlaceMention | null, atHome: boolean): ImpliedBody | null => {
  const known = place?.candidates[0]
  if (known?.level === 'country' && known.country !== 'VN')
    return body(`Bộ ${field} ${place?.written}`, 'ministry', known.country, `Bộ ${field}`, known.name)
  return atHome ? body(`Bộ ${field}`, 'ministry', 'VN') : null
}

/** "Tổng Lãnh sự Úc tại TP.HCM"; one of Việt Nam only where it is seated abroad. */
const mission = ({ entry, seat }: Position, place: PlaceMention, country: string | null): ImpliedBody | null => {
  if (country === 'VN' && (seat === null || seat.candidates.every((known) => known.country === 'VN'))) return null
  const head = entry.body === 'embassy' ? 'Đại sứ quán' : 'Tổng Lãnh sự quán'
  const where = seat ? ` tại ${placeWords(seat)}` : ''
  return body(`${head} ${stateWords(place)}${where}`, entry.body ?? '', country, head, place.name)
}

/** "Đại Hàn Dân Quốc" is Hàn Quốc, by which its embassy is called. */
const REPUBLIC = /^Đại hàn dân quốc$/iu

/** "Liên bang Nga": a state with the form that is written in front of its name. */
const stateWords = ({ type, written, name }: PlaceMention): string =>
  REPUBLIC.test(written) ? name : type ? `${type.form[0]?.toUpperCase()}${type.form.slice(1)} ${written}` : written

/** "TP Hồ Chí Minh" is never called by its bare name: that is the man. */
const placeWords = (place: PlaceMention): string => {
  const known = place.candidates[0]
  if (known?.level === 'country') return stateWords(place)
  const type = place.type?.form ?? (known?.country === 'VN' && known.level === 'province' && known.type === 'thành phố' ? 'TP' : '')
  return `${type} ${place.written}`.trim()
}
