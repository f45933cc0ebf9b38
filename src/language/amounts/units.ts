import { keyOf, LOWER, type Tokens } from '../tokens.ts'
import { compilePhrases, phraseAt, wordSet } from './phrases.ts'

export type AmountKind = 'money' | 'quantity' | 'count' | 'percent' | 'duration'

export interface Unit {
  /** ISO 4217 for money; m3, km2, ha, tonne, MW, percent, year, person, household … */
  readonly code: string
  readonly kind: AmountKind
  /** Whether fractions to the thousandth are told of it ("58,157 km²"), so that a comma before three digits is a decimal. */
  readonly fractional: boolean
  /** A word that is a unit only after a multiplier or a large number: "bảng", "kíp", "yên". */
  readonly weak: boolean
}

const unit = (code: string, kind: AmountKind, fractional = false, weak = false): Unit => ({ code, kind, fractional, weak })

/** Currencies: the code, its strong forms, its weak forms. "đồng yên" is added for every form. */
const currencies: readonly (readonly [string, string, string])[] = [
  ['VND', 'đồng|VND|VNĐ|đồng Việt Nam|Việt Nam đồng|₫|đồng tiền Việt Nam', 'đ'],
  ['USD', 'USD|đô la Mỹ|đôla Mỹ|đô la|đôla|đô la Hoa Kỳ|đô Mỹ|$|US$|dollar|dollar Mỹ|Mỹ kim|USD Mỹ', 'đô'],
  ['EUR', 'EUR|euro|euros|ơ rô|€|đồng tiền chung châu Âu', ''],
  ['JPY', 'JPY|yên Nhật|yen Nhật|yên Nhật Bản|yen Nhật Bản|¥|yen', 'yên'],
  ['KRW', 'KRW|won Hàn Quốc|won Hàn|₩|won', ''],
  ['CNY', 'CNY|RMB|NDT|nhân dân tệ|đồng nhân dân tệ|NDT Trung Quốc', 'tệ'],
  ['GBP', 'GBP|bảng Anh|£|đồng bảng Anh', 'bảng'],
  ['AUD', 'AUD|đô la Úc|đô la Australia|đôla Úc|đôla Australia|A$|AU$|đô Úc|đô la Ô xtrây li a', ''],
  ['NZD', 'NZD|đô la New Zealand|đôla New Zealand', ''],
  ['CAD', 'CAD|đô la Canada|đôla Canada|đô la Ca na đa|C$', ''],
  ['SGD', 'SGD|đô la Singapore|đôla Singapore|đô la Xinh ga po|S$', ''],
  ['HKD', 'HKD|đô la Hồng Kông|đô la Hong Kong', ''],
  ['TWD', 'TWD|NTD|Đài tệ|đô la Đài Loan|tân Đài tệ', ''],
  ['THB', 'THB|baht|bath Thái|bạt Thái|baht Thái|baht Thái Lan', 'bạt'],
  ['LAK', 'LAK|kíp Lào|kip Lào|kip', 'kíp'],
  ['KHR', 'KHR|riel|ri en', ''],
  ['MMK', 'MMK|kyat', ''],
  ['IDR', 'IDR|rupiah', ''],
  ['MYR', 'MYR|ringgit', ''],
  ['PHP', 'PHP|peso Philippines', ''],
  ['INR', 'INR|rupee|rupi', ''],
  ['CHF', 'CHF|franc Thụy Sĩ|franc Thụy Sỹ|phrăng Thụy Sĩ|phơ răng Thụy Sĩ', ''],
  ['DKK', 'DKK|krone Đan Mạch|curon Đan Mạch|cua ron Đan Mạch', ''],
  ['SEK', 'SEK|krona Thụy Điển|curon Thụy Điển|krona', ''],
  ['NOK', 'NOK|krone Na Uy|curon Na Uy', ''],
  ['RUB', 'RUB|rúp Nga|ruble|rouble', 'rúp'],
  ['PLN', 'PLN|zloty', ''],
  ['CZK', 'CZK|koruna Séc|koruna', ''],
  ['HUF', 'HUF|forint', ''],
  ['KWD', 'KWD|dinar Kuwait|dina Cô oét', ''],
  ['SAR', 'SAR|riyal Saudi', ''],
  ['AED', 'AED|dirham', ''],
  ['XDR', 'SDR|XDR', '']
]

const forms = (code: string, written: string, kind: AmountKind, fractional: boolean, weak = false): (readonly [string, Unit])[] =>
  written
    .split('|')
    .filter((form) => form !== '')
    .map((form) => [form, unit(code, kind, fractional, weak)] as const)

const moneyForms = currencies.flatMap(([code, strong, weak]) => [
  ...forms(code, strong, 'money', false),
  ...(code === 'VND'
    ? []
    : forms(
        code,
        `${strong}|${weak}`
          .split('|')
          .filter((form) => /^\p{L}/u.test(form))
          .map((form) => `đồng ${form}`)
          .join('|'),
        'money',
        false
      )),
  ...forms(code, weak, 'money', false, true)
])

const measures: readonly (readonly [string, AmountKind, boolean, string])[] = [
  ['m3', 'quantity', false, 'm3|m³|mét khối|met khối|mét khối nước'],
  ['m2', 'quantity', false, 'm2|m²|mét vuông|met vuông'],
  ['km2', 'quantity', true, 'km2|km²|ki lô mét vuông|kilômét vuông|kilomet vuông|cây số vuông'],
  ['km', 'quantity', true, 'km|ki lô mét|kilômét|kilomet|cây số'],
  ['m', 'quantity', true, 'm|mét|met'],
  ['cm', 'quantity', true, 'cm|xăng ti mét|centimet'],
  ['mm', 'quantity', true, 'mm|mi li mét|milimet'],
  ['ha', 'quantity', true, 'ha|hecta|héc ta|hec ta|hécta|hectare|héc-ta'],
  ['tonne', 'quantity', true, 'tấn'],
  ['kg', 'quantity', true, 'kg|ki lô gam|kilôgam|kilogam'],
  ['l', 'quantity', true, 'lít'],
  ['MW', 'quantity', true, 'MW|mê ga oát|megawatt'],
  ['MWp', 'quantity', true, 'MWp'],
  ['MWh', 'quantity', true, 'MWh'],
  ['kW', 'quantity', true, 'kW|ki lô oát'],
  ['kWp', 'quantity', true, 'kWp'],
  ['kWh', 'quantity', false, 'kWh|ki lô oát giờ|số điện'],
  ['GW', 'quantity', true, 'GW'],
  ['GWh', 'quantity', true, 'GWh'],
  ['TWh', 'quantity', true, 'TWh'],
  ['kV', 'quantity', true, 'kV'],
  ['kVA', 'quantity', true, 'kVA'],
  ['MVA', 'quantity', true, 'MVA'],
  ['nautical mile', 'quantity', true, 'hải lý'],
  ['TEU', 'quantity', false, 'TEU|TEUs'],
  ['DWT', 'quantity', false, 'DWT|tấn trọng tải'],
  ['tonne CO2', 'quantity', true, 'tấn CO2|tấn CO₂|tấn carbon|tấn các bon|tấn CO2 tương đương|tấn CO2e'],
  ['mg/l', 'quantity', true, 'mg/l|mg/lít'],
  ['µg/m3', 'quantity', true, 'µg/m3|μg/m3|µg/m³|μg/m³'],
  ['percent', 'percent', true, '%|phần trăm'],
  ['percentage point', 'percent', true, 'điểm phần trăm|điểm %'],
  ['year', 'duration', true, 'năm'],
  ['month', 'duration', true, 'tháng'],
  ['week', 'duration', true, 'tuần|tuần lễ'],
  ['day', 'duration', true, 'ngày|ngày đêm|ngày làm việc'],
  ['hour', 'duration', true, 'giờ|tiếng đồng hồ|giờ đồng hồ'],
  ['minute', 'duration', true, 'phút'],
  [
    'person',
    'count',
    false,
    'người|người dân|nhân khẩu|dân|cư dân|người dân địa phương|người lao động|người khuyết tật|người Việt Nam|người Việt|người nghèo|người cao tuổi|người có công|người nước ngoài'
  ],
  [
    'household',
    'count',
    false,
    'hộ|hộ dân|hộ gia đình|gia đình|nóc nhà|hộ nghèo|hộ cận nghèo|hộ nông dân|hộ dân cư|hộ gia đình nghèo|hộ kinh doanh'
  ]
]

/** Longer words that begin like a unit and are none, so that the longest match passes over the unit: "đồng chí", "đô thị", "hộ chiếu". */
const notUnits =
  'đồng chí|đồng bào|đồng nghiệp|đồng hồ|đồng minh|đồng đội|đồng phạm|đồng tác giả|đồng thời|đồng loạt|đồng hành|đồng tình|đồng ý|đồng bộ|đồng đều|đồng bằng|đồng chủ trì|đồng tổ chức|đồng thuận|đồng hương|đồng ruộng|đồng lòng|đồng phục|đồng Nai|đồng Tháp|đồng Hới|đồng Xoài|đồng Văn|đồng Xuân|đồng Anh|đồng Phú|đồng Đăng|' +
  'đô thị|hộ chiếu|năm học|năm tuổi|tấn công|bảng biểu|ngày nghỉ|ngày càng|ngày tuổi|người máy|dân tộc|dân quân|dân biểu|tuần hoàn|phút bù giờ|giờ giảng|giờ học|tháng tuổi|gia đình văn hóa|yên tâm|yên bình|yên ổn'

const units = compilePhrases<Unit | null>([
  ...moneyForms,
  ...measures.flatMap(([code, kind, fractional, written]) => forms(code, written, kind, fractional)),
  ...notUnits.split('|').map((form) => [form, null] as const)
])

const DONG_SIGN = keyOf('đ')
const YEN = wordSet('yên')

/** The unit that begins at token i, the longest; null when none does. The caller decides what to do with a weak one. */
export const unitAt = (tokens: Tokens, i: number): { readonly unit: Unit; readonly to: number } | null => {
  const found = phraseAt(units, tokens, i)
  if (found === null || found.meaning === null) return null
  const key = tokens.keys[i] as number
  // "đ" is a sign in lower case; "Yên Bái" is a place.
  if (key === DONG_SIGN && tokens.cases[i] !== LOWER) return null
  if (YEN.has(key) && tokens.cases[i] !== LOWER && found.edge === i + 1 && (tokens.cases[i + 1] as number) > LOWER) return null
  return { unit: found.meaning, to: found.edge }
}

const prefixed = compilePhrases<string>(
  [
    ['$', 'USD'],
    ['US$', 'USD'],
    ['USD', 'USD'],
    ['€', 'EUR'],
    ['EUR', 'EUR'],
    ['£', 'GBP'],
    ['¥', 'JPY'],
    ['₩', 'KRW'],
    ['VND', 'VND'],
    ['AUD', 'AUD'],
    ['JPY', 'JPY']
  ],
  true
)

/** "$5 triệu", "USD 200.000": a currency written before its number; the token it begins at and its code. */
export const prefixedCurrency = (tokens: Tokens, i: number): { readonly from: number; readonly code: string } | null => {
  const found = phraseAt(prefixed, tokens, i)
  return found && { from: found.edge, code: found.meaning }
}

const periods = compilePhrases<string>([
  ['ngày đêm', 'day'],
  ['ngày', 'day'],
  ['ngđ', 'day'],
  ['ng đ', 'day'],
  ['ngày.đêm', 'day'],
  ['đêm', 'day'],
  ['d', 'day'],
  ['day', 'day'],
  ['giờ', 'hour'],
  ['h', 'hour'],
  ['giây', 'second'],
  ['s', 'second'],
  ['phút', 'minute'],
  ['tháng', 'month'],
  ['năm', 'year'],
  ['tuần', 'week'],
  ['quý', 'quarter']
])
const SLASH = keyOf('/')
const EACH = wordSet('mỗi một')
/** What may stand between a measure and its "/ngày": "tấn rác thải sinh hoạt/ngày", "m3 nước sạch/ngày đêm". */
const SUBSTANCE_ROOM = 5

/** The period of a rate after a measure ("/ngày đêm", "mỗi ngày", "một năm"), with the token after it; null when it is no rate. */
export const ratePeriodAt = (tokens: Tokens, i: number): { readonly period: string; readonly to: number } | null => {
  for (let at = i; at < i + SUBSTANCE_ROOM && at < tokens.count; at++) {
    const key = tokens.keys[at] as number
    if (key === SLASH || EACH.has(key)) {
      const period = phraseAt(periods, tokens, at + 1)
      return period && { period: period.meaning, to: period.edge }
    }
    if (tokens.kinds[at] !== 1 || tokens.cases[at] !== LOWER || endsSubstance.has(key)) return null
  }
  return null
}
const endsSubstance = wordSet('và để cho của từ đến tới với tại ở là được đã sẽ trong trên theo do vì mà thì có phục vụ đạt nhưng hoặc')
