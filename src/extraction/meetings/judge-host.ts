import type { Turn } from '../../language/index.ts'

// Which of two parties is the host, where one stands before the verb and one behind it.

/** What is known of the two parties of a told meeting. */
export interface Encounter {
  readonly turn: Turn
  /** Whose house the meeting is in, or whose land. */
  readonly at: 'subject' | 'object' | null
  /** Who is spoken of as a delegation. */
  readonly delegation: 'subject' | 'object' | null
  /** Who is an embassy or consulate of Việt Nam, where the other is of another country. */
  readonly mission: 'subject' | 'object' | null
  readonly subjectForeign: boolean
  readonly objectForeign: boolean
  /** Somebody by name or post, not a body, stands before the verb. */
  readonly subjectIsPerson: boolean
  /** The meeting, or the journey it belongs to, is abroad. */
  readonly abroad: boolean
  /** How high a body stands: 3 for the centre, 2 for a province, 1 for what is below it, 0 for others. */
  readonly subjectRank: number
  readonly objectRank: number
}

/** A named way in which the host is told, with sentences of our own that it decides and that it does not; run as tests. */
export interface HostRule {
  readonly name: string
  readonly host: (meeting: Encounter) => 'subject' | 'object' | null
  readonly matches: readonly string[]
  readonly passes: readonly string[]
}

/** The first rule that says who is the host decides. */
export const hostRules = [
  {
    name: 'who receives is the host',
    host: ({ turn }) => (turn === 'receives' ? 'subject' : null),
    matches: ['Sáng 22/5, Bí thư Tỉnh ủy Bắc Ninh Đỗ Văn Quang tiếp đoàn công tác của JICA.'],
    passes: ['Sáng 22/5, đoàn công tác của JICA đến thăm và làm việc với UBND tỉnh Bắc Ninh.']
  },
  {
    name: 'who comes is the guest',
    host: ({ turn }) => (turn === 'comes' ? 'object' : null),
    matches: ['Sáng 22/5, Đại sứ Pháp tại Việt Nam Paul Martin đến chào xã giao Bí thư Tỉnh ủy Bắc Ninh Đỗ Văn Quang.'],
    passes: ['Sáng 22/5, Bí thư Tỉnh ủy Bắc Ninh Đỗ Văn Quang gặp Đại sứ Pháp tại Việt Nam Paul Martin.']
  },
  {
    name: 'whose house it is',
    host: ({ at }) => at,
    matches: ['Sáng 22/5, tại trụ sở Bộ Y tế, Chủ tịch UBND tỉnh Bắc Ninh Đỗ Văn Quang đã làm việc với Bộ Y tế.'],
    passes: ['Sáng 22/5, tại trụ sở Bộ Y tế, Thứ trưởng Bộ Y tế Lê Thị Mai tiếp đoàn công tác của JICA.']
  },
  {
    name: 'a delegation is the guest',
    host: ({ delegation }) => (delegation === 'subject' ? 'object' : delegation === 'object' ? 'subject' : null),
    matches: ['Sáng 22/5, đoàn công tác của JICA đã làm việc với UBND tỉnh Bắc Ninh.'],
    passes: ['Sáng 22/5, UBND tỉnh Bắc Ninh đã làm việc với JICA.']
  },
  {
    name: 'a mission calls on those of its land',
    host: ({ mission }) => (mission === 'subject' ? 'object' : mission === 'object' ? 'subject' : null),
    matches: ['Sáng 22/5, Phó Thủ tướng Hungary Ferenc Kovacs đã có cuộc gặp với Đại sứ Việt Nam tại Hungary Đỗ Văn Quang.'],
    passes: ['Sáng 22/5, Đại sứ Việt Nam tại Hungary Đỗ Văn Quang tiếp Phó Thủ tướng Hungary Ferenc Kovacs.']
  },
  {
    name: 'abroad the other is the host',
    host: ({ abroad, subjectForeign, objectForeign }) =>
      abroad && subjectForeign !== objectForeign ? (objectForeign ? 'object' : 'subject') : null,
    matches: ['Sáng 22/5, tại Tokyo, Chủ tịch UBND tỉnh Bắc Ninh Đỗ Văn Quang làm việc với JICA.'],
    passes: ['Sáng 22/5, tại Bắc Ninh, Chủ tịch UBND tỉnh Bắc Ninh Đỗ Văn Quang làm việc với JICA.']
  },
  {
    name: 'the foreign side is the guest',
    host: ({ subjectForeign, objectForeign }) => (subjectForeign === objectForeign ? null : subjectForeign ? 'object' : 'subject'),
    matches: ['Sáng 22/5, JICA đã làm việc với UBND tỉnh Bắc Ninh.'],
    passes: ['Sáng 22/5, UBND tỉnh Bắc Ninh làm việc với UBND tỉnh Bắc Giang.']
  },
  {
    name: 'a superior comes to those below',
    host: ({ subjectIsPerson, subjectRank, objectRank }) =>
      subjectIsPerson && subjectRank > objectRank && objectRank > 0 ? 'object' : null,
    matches: ['Sáng 22/5, Thứ trưởng Bộ Y tế Lê Thị Mai làm việc với UBND tỉnh Bắc Ninh.'],
    passes: ['Sáng 22/5, Bộ Y tế làm việc với UBND tỉnh Bắc Ninh.']
  },
  {
    name: 'who is named first is the host',
    host: () => 'subject',
    matches: ['Sáng 22/5, UBND tỉnh Bắc Ninh làm việc với Tập đoàn Hoa Sen.'],
    passes: ['Sáng 22/5, đoàn công tác của Tập đoàn Hoa Sen đã làm việc với UBND tỉnh Bắc Ninh.']
  }
] as const satisfies readonly HostRule[]

export type HostRuleName = (typeof hostRules)[number]['name']

/** Who is the host, and by which rule. */
export const judgeHost = (meeting: Encounter): { readonly host: 'subject' | 'object'; readonly rule: HostRuleName } => {
  for (const { name, host } of hostRules) {
    const found = host(meeting)
    if (found) return { host: found, rule: name }
  }
  throw new Error('the last rule always decides')
}

const CENTRE =
  /^(?:Chính phủ|Quốc hội|Bộ(?! Chỉ huy)|Văn phòng (?:Chính phủ|Quốc hội|Trung ương|Chủ tịch nước)|Ban .+ Trung ương|Ủy ban .+ Quốc hội|Kiểm toán Nhà nước|Thanh tra Chính phủ|Tổng cục)/u
const PROVINCE =
  /^(?:(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|Đoàn ĐBQH) (?:tỉnh|TP\.? ?HCM|(?:TP|thành phố|Thành phố)\.? (?:Hà Nội|Hồ Chí Minh|Hải Phòng|Đà Nẵng|Cần Thơ|Huế))|Tỉnh ủy|Thành ủy (?:Hà Nội|TP|Hải Phòng|Đà Nẵng|Cần Thơ|Huế)|tỉnh (?!ủy)|Sở )/u
const BELOW =
  /^(?:(?:UBND|HĐND|Đảng ủy) (?:huyện|quận|thị xã|xã|phường|thành phố|TP)|Huyện ủy|Quận ủy|Thị ủy|Thành ủy|huyện |quận |thị xã |thành phố |phường |xã )/u

/** How high a Vietnamese body stands, by its name: 3 for the centre, 2 for a province, 1 for what is below it, 0 for all others. */
export const rankOfBody = (name: string): number => (CENTRE.test(name) ? 3 : PROVINCE.test(name) ? 2 : BELOW.test(name) ? 1 : 0)
