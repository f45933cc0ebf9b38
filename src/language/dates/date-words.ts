import { compilePhrases, wordCodes } from '../amounts/phrases.ts'
import { wordSet } from '../key-set.ts'
import { keyOf } from '../tokens.ts'
import type { DateRelation, PartOfDay, RelativeDate } from './date-mention.ts'

/** The words of Vietnamese dates. Closed classes of the grammar, so they stand in code. */
export const DAY = keyOf('ngày')
export const MONTH = keyOf('tháng')
export const QUARTER = keyOf('quý')
export const YEAR = keyOf('năm')
export const THIS = keyOf('nay')
export const PAST = keyOf('qua')
export const SAME = keyOf('cùng')
export const AND = keyOf('và')
export const OPEN = keyOf('(')
export const CLOSE = keyOf(')')
export const COMMA = keyOf(',')
export const SLASHES = wordSet('/ ⁄ ∕')
export const DOT = keyOf('.')
export const COLON = keyOf(':')
export const PLUS = keyOf('+')
export const FIRST = keyOf('đầu')
export const LAST = keyOf('cuối')
export const MIDDLE = keyOf('giữa')
export const HALF = keyOf('nửa')
export const NUMBER_SIGN = keyOf('số')
export const MUNG = wordSet('mùng mồng')
export const WEEKDAY = keyOf('thứ')
export const DASHES = wordSet('- – — ‐ ‑ − ÷')
export const LIST_SIGNS = wordSet('và , & đến tới')
export const YEAR_OF_SCHOOL = wordSet('học')

/** What a token can begin; every other token is passed over at the cost of one look into this table. */
export const HEAD_DAY = 1
export const HEAD_MONTH = 2
export const HEAD_QUARTER = 3
export const HEAD_YEAR = 4
export const HEAD_RELATIVE = 5
export const HEAD_LENGTH = 6
export const HEAD_HALF = 7
export const heads = wordCodes({
  ngày: HEAD_DAY,
  mùng: HEAD_DAY,
  mồng: HEAD_DAY,
  tháng: HEAD_MONTH,
  quý: HEAD_QUARTER,
  năm: HEAD_YEAR,
  nửa: HEAD_HALF,
  vòng: HEAD_LENGTH,
  hạn: HEAD_LENGTH,
  gian: HEAD_LENGTH,
  khoảng: HEAD_LENGTH,
  trong: HEAD_LENGTH,
  hôm: HEAD_RELATIVE,
  sáng: HEAD_RELATIVE,
  trưa: HEAD_RELATIVE,
  chiều: HEAD_RELATIVE,
  tối: HEAD_RELATIVE,
  đêm: HEAD_RELATIVE,
  rạng: HEAD_RELATIVE,
  buổi: HEAD_RELATIVE,
  cùng: HEAD_RELATIVE,
  sang: HEAD_RELATIVE
})

/** Words that open a period of years, found backwards: "giai đoạn 2012-2018", "nhiệm kỳ 2025 - 2030". */
export const periodHeads = compilePhrases<true>(
  ['giai đoạn', 'giai đoạn từ', 'nhiệm kỳ', 'thời kỳ', 'niên khóa', 'niên độ', 'khóa', 'trung hạn', 'trung hạn giai đoạn', 'năm học'].map(
    (form) => [form, true] as const
  ),
  true
)

/** Parts of the day as they stand before a date, found backwards. Longer ones first in meaning: "rạng sáng" is morning, "chiều tối" evening. */
const partsOfDay: readonly (readonly [string, PartOfDay])[] = [
  ['sáng', 'morning'],
  ['sáng sớm', 'morning'],
  ['rạng sáng', 'morning'],
  ['buổi sáng', 'morning'],
  ['đầu giờ sáng', 'morning'],
  ['cuối giờ sáng', 'morning'],
  ['trưa', 'noon'],
  ['buổi trưa', 'noon'],
  ['chiều', 'afternoon'],
  ['buổi chiều', 'afternoon'],
  ['đầu giờ chiều', 'afternoon'],
  ['cuối giờ chiều', 'afternoon'],
  ['cuối buổi chiều', 'afternoon'],
  ['chiều tối', 'evening'],
  ['tối', 'evening'],
  ['buổi tối', 'evening'],
  ['đêm', 'night'],
  ['khuya', 'night'],
  ['đêm khuya', 'night'],
  ['nửa đêm', 'night'],
  ['rạng đêm', 'night']
]
export const partsOfDayBefore = compilePhrases<PartOfDay>(partsOfDay, true)

/** Relations as they stand before a date, found backwards. */
export const relationsBefore = compilePhrases<DateRelation>(
  [
    ['trước', 'before'],
    ['trước thời điểm', 'before'],
    ['trước thời hạn', 'before'],
    ['trước mốc', 'before'],
    ['chậm nhất', 'by'],
    ['chậm nhất là', 'by'],
    ['chậm nhất vào', 'by'],
    ['chậm nhất đến', 'by'],
    ['chậm nhất trong', 'by'],
    ['chậm nhất là trong', 'by'],
    ['chậm nhất là đến', 'by'],
    ['chậm nhất là vào', 'by'],
    ['chậm nhất trước', 'before'],
    ['muộn nhất', 'by'],
    ['muộn nhất là', 'by'],
    ['muộn nhất vào', 'by'],
    ['muộn nhất đến', 'by'],
    ['hạn chót', 'by'],
    ['hạn chót là', 'by'],
    ['hạn chót vào', 'by'],
    ['hạn cuối', 'by'],
    ['hạn cuối là', 'by'],
    ['hạn cuối cùng là', 'by'],
    ['thời hạn', 'by'],
    ['thời hạn là', 'by'],
    ['thời hạn đến', 'by'],
    ['không muộn hơn', 'by'],
    ['không chậm hơn', 'by'],
    ['không quá', 'by'],
    ['từ', 'from'],
    ['kể từ', 'from'],
    ['bắt đầu từ', 'from'],
    ['tính từ', 'from'],
    ['ngay từ', 'from'],
    ['đến', 'until'],
    ['tới', 'until'],
    ['cho đến', 'until'],
    ['cho tới', 'until'],
    ['đến hết', 'until'],
    ['tới hết', 'until'],
    ['cho đến hết', 'until'],
    ['hết', 'until'],
    ['từ nay đến', 'until'],
    ['từ nay tới', 'until'],
    ['từ nay đến hết', 'until'],
    ['từ nay cho đến', 'until'],
    ['đến trước', 'before'],
    ['phấn đấu đến', 'until'],
    ['tầm nhìn', 'until'],
    ['tầm nhìn đến', 'until'],
    ['tầm nhìn tới', 'until'],
    ['gia hạn đến', 'until'],
    ['tính đến', 'as-of'],
    ['tính tới', 'as-of'],
    ['tính đến hết', 'as-of'],
    ['tính đến thời điểm', 'as-of'],
    ['trong', 'during'],
    ['ngay trong', 'during'],
    ['trong cả', 'during'],
    ['trong khoảng', 'during'],
    ['trong suốt', 'during'],
    ['trong vòng', 'during'],
    ['trong thời hạn', 'during'],
    ['trong thời gian', 'during'],
    ['trong khoảng thời gian', 'during'],
    ['sau', 'after'],
    ['vào', 'on'],
    ['diễn ra vào', 'on'],
    ['nhân', 'on']
  ],
  true
)

/** Dates told from the day of speaking. A number before "năm sau" makes it a length of time ("5 năm sau"); that is looked for where they are used. */
export interface Relative {
  readonly relative: RelativeDate
  readonly partOfDay: PartOfDay | null
  readonly kind: 'day' | 'month' | 'quarter' | 'year'
}
const relativeForms: readonly (readonly [string, Relative])[] = [
  ...(['nay', 'qua'] as const).flatMap((word) =>
    partsOfDay.flatMap(([form, partOfDay]) =>
      ['', 'hôm '].map(
        (hom) =>
          [
            `${form} ${hom}${word}`,
            { relative: word === 'nay' ? ('today' as const) : ('yesterday' as const), partOfDay, kind: 'day' as const }
          ] as const
      )
    )
  ),
  ...partsOfDay.flatMap(([form, partOfDay]) =>
    ['', 'hôm '].map((hom) => [`${form} ${hom}cùng ngày`, { relative: 'same-day' as const, partOfDay, kind: 'day' as const }] as const)
  ),
  ...partsOfDay.map(
    ([form, partOfDay]) => [`${form} hôm sau`, { relative: 'day-after' as const, partOfDay, kind: 'day' as const }] as const
  ),
  ['ngày hôm sau', { relative: 'day-after', partOfDay: null, kind: 'day' }],
  ['hôm sau', { relative: 'day-after', partOfDay: null, kind: 'day' }],
  ...partsOfDay.map(([form, partOfDay]) => [`${form} mai`, { relative: 'tomorrow' as const, partOfDay, kind: 'day' as const }] as const),
  ['hôm nay', { relative: 'today', partOfDay: null, kind: 'day' }],
  ['ngày hôm nay', { relative: 'today', partOfDay: null, kind: 'day' }],
  ['hôm qua', { relative: 'yesterday', partOfDay: null, kind: 'day' }],
  ['ngày hôm qua', { relative: 'yesterday', partOfDay: null, kind: 'day' }],
  ['ngày mai', { relative: 'tomorrow', partOfDay: null, kind: 'day' }],
  ['cùng ngày', { relative: 'same-day', partOfDay: null, kind: 'day' }],
  ['tháng này', { relative: 'this-month', partOfDay: null, kind: 'month' }],
  ['tháng trước', { relative: 'last-month', partOfDay: null, kind: 'month' }],
  ['tháng sau', { relative: 'next-month', partOfDay: null, kind: 'month' }],
  ['tháng tới', { relative: 'next-month', partOfDay: null, kind: 'month' }],
  ['quý này', { relative: 'this-quarter', partOfDay: null, kind: 'quarter' }],
  ['quý tới', { relative: 'next-quarter', partOfDay: null, kind: 'quarter' }],
  ['quý sau', { relative: 'next-quarter', partOfDay: null, kind: 'quarter' }],
  ['quý trước', { relative: 'last-quarter', partOfDay: null, kind: 'quarter' }],
  ['năm nay', { relative: 'this-year', partOfDay: null, kind: 'year' }],
  ['năm ngoái', { relative: 'last-year', partOfDay: null, kind: 'year' }],
  ['năm trước', { relative: 'last-year', partOfDay: null, kind: 'year' }],
  ['năm sau', { relative: 'next-year', partOfDay: null, kind: 'year' }],
  ['năm tới', { relative: 'next-year', partOfDay: null, kind: 'year' }],
  ['sang năm', { relative: 'next-year', partOfDay: null, kind: 'year' }]
]
export const relatives = compilePhrases(relativeForms)
export const relativesBefore = compilePhrases(
  relativeForms.filter(([, meaning]) => meaning.kind === 'day'),
  true
)

/** Words after a date that say on which side of today it lies. */
export const horizons = compilePhrases<'coming' | 'past' | 'this'>([
  ['tới', 'coming'],
  ['tới đây', 'coming'],
  ['sắp tới', 'coming'],
  ['vừa qua', 'past'],
  ['vừa rồi', 'past'],
  ['qua', 'past'],
  ['này', 'this']
])

/** Months by name: "tháng Tư", "tháng Mười hai". "tháng Giêng" and "tháng Chạp" are of the lunar calendar and no dates. */
export const monthNames = compilePhrases<number>([
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['tư', 4],
  ['bốn', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['tám', 8],
  ['chín', 9],
  ['mười', 10],
  ['mười một', 11],
  ['mười hai', 12]
])

/** Quarters: "quý I", "quý 4", "quý ba". */
export const quarterNames = compilePhrases<number>([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['tư', 4],
  ['bốn', 4],
  ['cuối', 4],
  ['đầu', 1]
])

/** Streets, parks, hospitals named after a day: "đường 30/4", "bệnh viện 19-8". */
export const namedAfterDay = wordSet('đường phố viên trường viện máy vận rạp cầu chợ hẻm ngõ kdc kcn')

/** Last words of holidays just before a day: "dịp lễ 30/4", "ngày Quốc tế Phụ nữ 8/3", "Thương binh - Liệt sĩ 27/7". */
export const holidayWords = wordSet('lễ tết nữ thắng sĩ thống dịp')

/** Words that say a share follows or precedes, so that "2/3" is a fraction. */
export const shareBefore = wordSet('chiếm bằng hơn gần khoảng trên dưới còn giảm tăng lệ được với quá')
export const shareAfter = wordSet('số diện dân tổng chiều quãng vốn nguồn thời lượng giá khối trong là % của')

/** Legal papers whose day of issue follows: "Quyết định số … ngày 13/9/2025". */
export const papers = compilePhrases<true>(
  [
    'luật',
    'bộ luật',
    'pháp lệnh',
    'nghị định',
    'nghị quyết',
    'quyết định',
    'thông tư',
    'thông tư liên tịch',
    'chỉ thị',
    'kết luận',
    'quy định',
    'công văn',
    'thông báo',
    'tờ trình',
    'kế hoạch',
    'văn bản',
    'hướng dẫn',
    'công điện'
  ].map((form) => [form, true] as const)
)
/** Units that make "10-12" or "4-5" after a preposition a range of amounts, no day and month. */
export const lengthUnits = new Map<number, 'day' | 'week' | 'month' | 'year'>([
  [keyOf('ngày'), 'day'],
  [keyOf('tuần'), 'week'],
  [keyOf('tháng'), 'month'],
  [keyOf('năm'), 'year']
])
export const BIRTH = wordSet('sinh sn')
export const fiscalWords = compilePhrases<true>([
  ['tài khóa', true],
  ['tài chính', true],
  ['ngân sách', true]
])

/** Numbers of months and years that are commonly written in words ("sáu tháng đầu năm"). "năm" (five) is left out: before "tháng" it is the year. */
export const smallWords = new Map<number, number>(
  ['một', 'hai', 'ba', 'bốn', '', 'sáu', 'bảy', 'tám', 'chín', 'mười'].flatMap((word, i) => (word ? [[keyOf(word), i + 1] as const] : []))
)

/** Days of the week, found backwards: "thứ Ba", "Chủ nhật". */
export const weekdays = compilePhrases<true>(
  ['thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy', 'chủ nhật', 'chúa nhật'].map((form) => [form, true] as const),
  true
)

/** Things counted against a whole: "11/15 xã", "7/9 chỉ tiêu". */
export const countedAfterRatio = wordSet(
  'xã phường huyện quận tỉnh thành thị thôn ấp bản chỉ tiêu nhiệm dự công hạng gói trường hộ đơn đại đảng người cơ sở ý nội tiêu nước hồ mục'
)

/** Words of a page before its day of publication, found backwards. */
export const postedBefore = compilePhrases<true>(
  ['đăng', 'đăng ngày', 'đăng lúc', 'ngày đăng', 'cập nhật', 'cập nhật ngày', 'cập nhật lúc', 'xuất bản', 'ngày gửi', 'ngày tạo'].map(
    (form) => [form, true] as const
  ),
  true
)
