import type { CooperationRecord } from '../extraction/index.ts'
import type { Language } from '../wording/index.ts'

/** A word in both languages, Vietnamese first. */
export type Label = readonly [vi: string, en: string]

const pick = (label: Label, language: Language): string => (language === 'vi' ? label[0] : label[1])

export const HEADINGS = {
  meetings: ['Cuộc gặp', 'Meetings'],
  people: ['Người', 'People'],
  organisations: ['Tổ chức', 'Organisations'],
  places: ['Nơi chốn', 'Places'],
  figures: ['Số liệu', 'Figures'],
  actions: ['Việc', 'Actions'],
  agreements: ['Thỏa thuận', 'Agreements'],
  projects: ['Dự án', 'Projects'],
  doubts: ['Chỗ còn ngờ', 'Doubts'],
  unread: ['Câu chưa đọc được gì', 'Sentences nothing was taken from']
} as const satisfies Record<string, Label>

/** The fixed words of the record (RECORD types in `extraction/record.ts`) as an office would say them. */
const WORDS: Readonly<Record<string, Label>> = {
  // kinds of action
  need: ['Nhu cầu, khó khăn', 'Needs'],
  result: ['Kết quả', 'Results'],
  topic: ['Nội dung trao đổi', 'Topics'],
  proposal: ['Đề xuất, mong muốn', 'Proposals'],
  commitment: ['Cam kết', 'Commitments'],
  assignment: ['Giao việc', 'Assignments'],
  agreement: ['Thống nhất', 'Agreed'],
  // formats of meetings
  reception: ['buổi tiếp', 'reception'],
  'working session': ['buổi làm việc', 'working session'],
  talks: ['hội đàm', 'talks'],
  conference: ['hội nghị', 'conference'],
  signing: ['lễ ký', 'signing'],
  visit: ['chuyến thăm', 'visit'],
  survey: ['khảo sát', 'survey'],
  briefing: ['buổi thông tin', 'briefing'],
  // parts of a day
  morning: ['sáng', 'morning'],
  noon: ['trưa', 'noon'],
  afternoon: ['chiều', 'afternoon'],
  evening: ['tối', 'evening'],
  night: ['đêm', 'night'],
  // sides
  host: ['chủ nhà', 'host'],
  guest: ['khách', 'guest'],
  other: ['khác', 'other'],
  // kinds and statuses of agreements
  memorandum: ['bản ghi nhớ', 'memorandum'],
  'cooperation agreement': ['thỏa thuận hợp tác', 'cooperation agreement'],
  'loan agreement': ['hiệp định vay', 'loan agreement'],
  'exchange of notes': ['trao đổi công hàm', 'exchange of notes'],
  contract: ['hợp đồng', 'contract'],
  treaty: ['hiệp định', 'treaty'],
  statement: ['tuyên bố', 'statement'],
  programme: ['chương trình hợp tác', 'programme'],
  proposed: ['được đề xuất', 'proposed'],
  planned: ['dự kiến', 'planned'],
  'being prepared': ['đang chuẩn bị', 'being prepared'],
  signed: ['đã ký', 'signed'],
  'in force': ['đang có hiệu lực', 'in force'],
  extended: ['đã gia hạn', 'extended'],
  ended: ['đã kết thúc', 'ended'],
  cancelled: ['đã hủy', 'cancelled'],
  // statuses and roles of projects
  preparation: ['đang chuẩn bị', 'in preparation'],
  implementation: ['đang thực hiện', 'under way'],
  completed: ['đã hoàn thành', 'completed'],
  suspended: ['tạm dừng', 'suspended'],
  unknown: ['chưa rõ tình trạng', 'status not stated'],
  funding: ['tài trợ', 'funding'],
  lender: ['cho vay', 'lender'],
  investor: ['nhà đầu tư', 'investor'],
  owner: ['chủ đầu tư', 'owner'],
  implementing: ['thực hiện', 'implementing'],
  contractor: ['nhà thầu', 'contractor'],
  recipient: ['thụ hưởng', 'recipient'],
  // sectors
  'water-supply': ['cấp nước', 'water supply'],
  wastewater: ['nước thải', 'wastewater'],
  drainage: ['thoát nước', 'drainage'],
  flood: ['chống ngập', 'flood protection'],
  waste: ['chất thải rắn', 'solid waste'],
  air: ['chất lượng không khí', 'air quality'],
  energy: ['năng lượng', 'energy'],
  transport: ['giao thông', 'transport'],
  urban: ['phát triển đô thị', 'urban development'],
  digital: ['chuyển đổi số', 'digital'],
  climate: ['biến đổi khí hậu', 'climate'],
  environment: ['môi trường', 'environment'],
  heritage: ['di sản', 'heritage'],
  culture: ['văn hóa', 'culture'],
  tourism: ['du lịch', 'tourism'],
  education: ['giáo dục', 'education'],
  training: ['đào tạo', 'training'],
  health: ['y tế', 'health'],
  sport: ['thể thao', 'sport'],
  trade: ['thương mại', 'trade'],
  investment: ['đầu tư', 'investment'],
  finance: ['tài chính', 'finance'],
  economy: ['kinh tế', 'economy'],
  agriculture: ['nông nghiệp', 'agriculture'],
  fisheries: ['thủy sản', 'fisheries'],
  labour: ['lao động', 'labour'],
  social: ['an sinh xã hội', 'social affairs'],
  relations: ['quan hệ hữu nghị', 'relations'],
  governance: ['quản lý nhà nước', 'governance'],
  science: ['khoa học công nghệ', 'science and technology'],
  disaster: ['phòng chống thiên tai', 'disaster prevention'],
  defence: ['quốc phòng, an ninh', 'defence and security'],
  justice: ['tư pháp', 'justice'],
  // qualifiers of figures
  about: ['khoảng', 'about'],
  'more than': ['hơn', 'more than'],
  'less than': ['dưới', 'less than'],
  'up to': ['tới', 'up to'],
  'at least': ['ít nhất', 'at least'],
  // units of figures
  percent: ['%', '%'],
  person: ['người', 'people'],
  household: ['hộ', 'households'],
  year: ['năm', 'years'],
  'm3/day': ['m³/ngày', 'm³/day'],
  m3: ['m³', 'm³'],
  m2: ['m²', 'm²'],
  km2: ['km²', 'km²'],
  tonne: ['tấn', 'tonnes']
}

/** A fixed word of the record in the reader's language; a word without a label (a counted noun) is shown as it stands. */
export const labelOf = (word: string, language: Language): string => {
  const label = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined
  return label ? pick(label, language) : word
}

export const headingOf = (heading: keyof typeof HEADINGS, language: Language): string => pick(HEADINGS[heading], language)

const ROMAN = ['', 'I', 'II', 'III', 'IV']
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** A partial date as people write it: "2025-09-08" is "08/9/2025", "2026-Q3" is "quý III/2026"; never more precise than it is. */
export const dateLabel = (date: string, language: Language): string => {
  const year = date.slice(0, 4)
  const rest = date.slice(5)
  if (rest === '') return language === 'vi' ? `năm ${year}` : year
  if (rest.startsWith('Q')) return language === 'vi' ? `quý ${ROMAN[Number(rest[1])]}/${year}` : `${rest} ${year}`
  if (rest.startsWith('H')) {
    const first = rest === 'H1'
    return language === 'vi' ? `6 tháng ${first ? 'đầu' : 'cuối'} năm ${year}` : `${first ? 'first' : 'second'} half of ${year}`
  }
  const month = Number(rest.slice(0, 2))
  const day = rest.slice(3)
  if (language === 'en') return [day && String(Number(day)), MONTHS[month - 1], year].filter(Boolean).join(' ')
  // Official papers write a zero before days under 10 and before the months 1 and 2 only, so that neither can be altered by hand.
  const monthShown = month < 3 ? `0${month}` : String(month)
  return day ? `${day}/${monthShown}/${year}` : `tháng ${month}/${year}`
}

/** A figure's value, exact: "139.000.000.000", "12,5–14"; "139,000,000,000" in English. */
export const valueLabel = (figure: CooperationRecord['figures'][number], language: Language): string => {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 20 })
  const show = (value: number | string): string => format.format(value as Intl.StringNumericLiteral)
  const range = figure.valueTo === null ? show(figure.value) : `${show(figure.value)}–${show(figure.valueTo)}`
  const unit = labelOf(figure.unit, language)
  const amount = unit === '%' ? `${range}%` : `${range} ${unit}`
  return figure.qualifier ? `${labelOf(figure.qualifier, language)} ${amount}` : amount
}
