import type { BodyFacts } from './body-drafts.ts'

// When two writings of a name are one body.

/** The form of a name and its locality that all writings of one body share. */
export const bodyDraftKey = (facts: BodyFacts): string =>
  `${ofTwoStates(spelledOut(kindInFull(facts.core.toLowerCase())).replace(SCHOOL, '').replace(CONSULATE, ''))}\n${facts.place ?? ''}${seatAbroad(facts)}`

/** "ĐH Chonnam" is "Đại học Chonnam", "BV Bạch Mai" is "Bệnh viện Bạch Mai". */
const kindInFull = (core: string): string =>
  core.replace(KIND, (_, school: string | undefined, kind: string) => `${school ?? ''}${KINDS.get(kind)} `)
const KINDS = new Map([
  ['đh', 'đại học'],
  ['cđ', 'cao đẳng'],
  ['bv', 'bệnh viện'],
  ['bvđk', 'bệnh viện đa khoa']
])
const KIND = /^(trường )?(đh|cđ|bvđk|bv) /u

/** "Trường Đại học Vinh" is "Đại học Vinh". */
const SCHOOL = /^trường (?=(?:đại học|cao đẳng|trung cấp) )/u

/** "Lãnh sự quán Hàn Quốc" is the consulate general. */
const CONSULATE = /^tổng (?=lãnh sự quán$)/u

const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['cp', 'cổ phần'],
  ['ctcp', 'công ty cổ phần'],
  ['tmcp', 'thương mại cổ phần'],
  ['tm', 'thương mại'],
  ['đt', 'đầu tư'],
  ['xd', 'xây dựng'],
  ['sx', 'sản xuất'],
  ['cty', 'công ty'],
  ['mtv', 'một thành viên'],
  ['tnhh', 'trách nhiệm hữu hạn']
])
const SHORT_FORM = new RegExp(`(?<!\\p{L})(?:${[...SHORT_FORMS.keys()].join('|')})(?!\\p{L})`, 'gu')
const FIRM = /^(?:tổng )?công ty|^(?:cty|ctcp|ngân hàng|tập đoàn)(?!\p{L})/u

/** "Công ty CP Xi măng Cẩm Phả" is "Công ty Cổ phần Xi măng Cẩm Phả": short words of a firm's name in full. */
const spelledOut = (core: string): string =>
  FIRM.test(core) ? core.replace(SHORT_FORM, (short) => SHORT_FORMS.get(short) as string) : core

const LEGAL_FORM = / (?:thương mại cổ phần|cổ phần|trách nhiệm hữu hạn|một thành viên|hai thành viên|liên doanh)(?!\p{L})/gu

/** A firm's name without its legal form, and whether it had one. */
export const withoutLegalForm = (core: string): { readonly name: string; readonly had: boolean } => {
  const whole = spelledOut(core.toLowerCase())
  const name = whole.replace(LEGAL_FORM, '')
  return { name, had: name !== whole }
}

/** The name of a university abroad without "Quốc gia", and whether it had it; of two at home each is another. */
export const withoutRank = (core: string): { readonly name: string; readonly had: boolean } => {
  const whole = kindInFull(core.toLowerCase()).replace(SCHOOL, '')
  const name = whole.replace(/^đại học quốc gia (?=\S)/u, 'đại học ')
  return { name, had: name !== whole }
}

const STATE = '(?:nước |liên bang |lb |chlb |ch |chdcnd |cộng hòa |vương quốc )?'
const JOINT = new RegExp(
  `^(ủy ban (?:liên chính phủ|hỗn hợp|hợp tác(?: song phương)?)) ${STATE}(\\S+(?: \\S+)?) ?[-–] ?${STATE}(\\S+(?: \\S+)?)`,
  'u'
)

/** "Ủy ban liên Chính phủ Nga - Việt Nam" is "… Việt Nam - LB Nga": a committee of two states is named from either side. */
const ofTwoStates = (core: string): string => {
  const [, head, one, other] = JOINT.exec(core) ?? []
  return head && one && other ? `${head} ${[one, other].sort().join(' - ')}` : core
}

/** Of the missions of Việt Nam each is in a country of its own: "Đại sứ quán Việt Nam tại Lào", "… tại Nhật Bản"; "tại Liên bang Nga" is "tại Nga". */
const seatAbroad = ({ name, kind, country }: BodyFacts): string =>
  country === 'VN' && MISSIONS.has(kind)
    ? (/ tại .+$/u.exec(name.toLowerCase())?.[0].replace(new RegExp(`^ tại ${STATE}`, 'u'), ' ') ?? '')
    : ''
const MISSIONS = new Set(['embassy', 'consulate'])
