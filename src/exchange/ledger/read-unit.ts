import { CURRENCIES, isCurrency, searchKey } from '../../values/index.ts'

/** In what an amount is stated: tens of it for each whole unit of its currency, and the currency. */
export interface Unit {
  /** "triệu" is 6; null where no scale is named. */
  readonly power: number | null
  /** ISO 4217; null where none is named. */
  readonly currency: string | null
}

export const NO_UNIT: Unit = { power: null, currency: null }

const SCALES: readonly (readonly [words: RegExp, power: number])[] = [
  [/^(?:nghìn tỷ|nghìn tỉ|ngàn tỷ|ngàn tỉ|trillion)(?=\s|$)/iu, 12],
  [/^(?:tỷ|tỉ|billion|bn)(?=\s|$)/iu, 9],
  [/^(?:triệu|tr|million|mn|m)(?=\s|$)/iu, 6],
  [/^(?:nghìn|ngàn|thousand)(?=\s|$)/iu, 3],
  [/^1[.,]000[.,]000(?=\s|$)/u, 6],
  [/^1[.,]000(?=\s|$)/u, 3]
]

/** What people write for a currency beside its code. "$" and "¥" are of several and are not taken; nor is "đô la", which may be Australian. */
const NAMES: Readonly<Record<string, string>> = {
  '₫': 'VND',
  đ: 'VND',
  vnđ: 'VND',
  đồng: 'VND',
  'đồng việt nam': 'VND',
  'việt nam đồng': 'VND',
  dong: 'VND',
  yên: 'JPY',
  'yên nhật': 'JPY',
  yen: 'JPY',
  'đô la mỹ': 'USD',
  'đôla mỹ': 'USD',
  us$: 'USD',
  '€': 'EUR',
  euro: 'EUR',
  '₩': 'KRW',
  won: 'KRW',
  'nhân dân tệ': 'CNY',
  rmb: 'CNY',
  'bảng anh': 'GBP',
  '£': 'GBP',
  baht: 'THB',
  kíp: 'LAK',
  kip: 'LAK',
  sdr: 'XDR'
}

/** A currency by its code or by what it is called; null where that is none, or could be several. */
export const readCurrency = (words: string): string | null => {
  const text = words.normalize('NFC').trim()
  const named = NAMES[text.toLowerCase()]
  if (named !== undefined) return named
  return isCurrency(text.toUpperCase()) && (text === text.toUpperCase() || CURRENCIES.includes(text.toUpperCase()))
    ? text.toUpperCase()
    : null
}

/** "triệu đồng", "USD", "tỷ", "million JPY"; null where the words are no unit of money. */
export const readUnit = (words: string): Unit | null => {
  const text = words.normalize('NFC').trim()
  const scale = SCALES.find(([form]) => form.test(text))
  const rest = (scale ? text.replace(scale[0], '') : text).trim()
  if (rest === '') return scale ? { power: scale[1], currency: null } : null
  const currency = readCurrency(rest)
  if (currency !== null) return { power: scale?.[1] ?? null, currency }
  // In English the currency may stand before its scale: "USD million".
  const [first = '', ...more] = text.split(' ')
  const before = scale ? null : readCurrency(first)
  const after = more.length > 0 && before !== null ? readUnit(more.join(' ')) : null
  return after && after.currency === null ? { power: after.power, currency: before } : null
}

const UNIT_LABEL = /^(?:don vi(?: tinh)?|dvt|unit)$/

/** What a line above the headings says of the whole table: "Đơn vị tính: triệu đồng"; null where it says nothing of it. */
export const readUnitLine = (text: string): Unit | null => {
  const bare = text.replace(/^\((.*)\)$/u, '$1')
  const [label = '', ...rest] = bare.split(':')
  return rest.length > 0 && UNIT_LABEL.test(searchKey(label)) ? readUnit(rest.join(':').trim()) : null
}
