import { keyOf, type Mentions } from '../language/index.ts'
import type { Agreement, Meeting, Organisation, Project } from './record.ts'

const sequences = (forms: string): number[][] => forms.split('|').map((form) => form.split(' ').map(keyOf))

/** Words that only stand where parties co-operate; two different ones and a public body make a page about cooperation even without a meeting. */
const WORDS = sequences(
  'hợp tác|vốn vay|vay vốn|viện trợ|nhà tài trợ|tài trợ|ODA|bản ghi nhớ|biên bản ghi nhớ|kết nghĩa|hiệp định|đối tác|vốn ưu đãi|hỗ trợ kỹ thuật|không hoàn lại|vốn đối ứng|đoàn công tác|chuyên gia|đối ngoại|phi chính phủ|quan hệ hai nước|đại sứ|hai nước|tổng lãnh sự'
)
/** Bodies that speak for the public side. */
const PUBLIC = new Set([
  "people's committee",
  'party committee',
  "people's council",
  'ministry',
  'department',
  'government',
  'embassy',
  'consulate',
  'national assembly delegation',
  'project board',
  'committee',
  'parliament',
  'agency',
  'development agency',
  'development bank',
  'international organisation'
])

/** Bodies whose money or help is the matter wherever a project is told of. */
const DONORS = new Set(['donor', 'development agency', 'development bank', 'international organisation'])

export interface Findings {
  readonly meetings: readonly Meeting[]
  readonly agreements: readonly Agreement[]
  readonly projects: readonly Project[]
  readonly organisations: readonly Organisation[]
  readonly places: readonly { readonly id: string; readonly country: string | null }[]
}

/**
 * A page is about cooperation with a Vietnamese party if it tells of a meeting of a Vietnamese body or locality with a body or with somebody from abroad, or of a paper with one,
 * or if it speaks of cooperation in several words beside a Vietnamese public body. Sports, shows, weather, markets, crime and other states' affairs are not.
 */
export const isCooperation = (mentions: Mentions, findings: Findings): boolean => {
  const isVietnamese = (id: string): boolean =>
    findings.organisations.find((one) => one.id === id)?.country === 'VN' || findings.places.find((one) => one.id === id)?.country === 'VN'
  const isBody = (id: string): boolean => findings.organisations.some((one) => one.id === id)
  const met = findings.meetings.some((meeting) => {
    const sides = [...meeting.hosts, ...meeting.guests]
    return sides.some((side) => isVietnamese(side.id)) && sides.some((side) => isBody(side.id) || !isVietnamese(side.id))
  })
  const leader = hasStatePost(mentions)
  if (met || (findings.meetings.length > 0 && leader)) return true
  const publicBody = findings.organisations.some((one) => one.country === 'VN' && PUBLIC.has(one.kind)) || leader
  const signed = findings.agreements.some((agreement) => agreement.parties.some((party) => isVietnamese(party.id)))
  if (signed && (publicBody || findings.agreements.some((agreement) => agreement.parties.some((party) => isBody(party.id))))) return true
  const donor = findings.organisations.some((one) => DONORS.has(one.kind) && one.country !== 'VN')
  if (publicBody && donor && (findings.meetings.length > 0 || findings.projects.length > 0)) return true
  const words = distinctWords(mentions)
  // Donors and what they fund here make such a page, though no Vietnamese body is named.
  const isFunded = findings.projects.length > 0 && findings.places.some((place) => place.country === 'VN') && words >= 2
  return isFunded || (publicBody && words >= (findings.projects.length ? 1 : 2))
}

/** "Tổng Bí thư Tô Lâm tiếp …": a leader whose body is not named speaks for the public side too. */
const hasStatePost = (mentions: Mentions): boolean => {
  if (!mentions.places.some((place) => place.candidates.length > 0 && place.candidates.every((known) => known.country === 'VN')))
    return false
  const abroad = new Set(
    mentions.people.filter((person) => person.positions.some((position) => !isHome(position))).map((person) => person.name)
  )
  return mentions.people.some((person) => !abroad.has(person.name) && person.positions.some((position) => STATE.has(position.entry.sphere)))
}
const isHome = ({ organisation, place }: Mentions['people'][number]['positions'][number]): boolean =>
  [organisation?.country, place?.candidates[0]?.country].every((country) => country === undefined || country === 'VN')
const STATE = new Set(['party', 'state', 'assembly', 'diplomatic'])

const distinctWords = (mentions: Mentions): number => {
  const { keys, count } = mentions.scan.tokens
  const found = new Set<number>()
  for (let i = 0; i < count; i++) {
    WORDS.forEach((phrase, index) => {
      if (phrase[0] === keys[i] && phrase.every((word, k) => keys[i + k] === word)) found.add(index)
    })
  }
  return found.size
}
