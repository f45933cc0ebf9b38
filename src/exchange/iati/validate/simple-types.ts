import type { SimpleType } from '../model/element-type.ts'

const LETTER = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/
const ZONE = '(?:Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))?'
const DAY = '(-?(?:[1-9]\\d{3,}|0\\d{3}))-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])'
const DATE = new RegExp(`^${DAY}${ZONE}$`)
const DATE_TIME = new RegExp(`^${DAY}T(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)${ZONE}$`)
const NMTOKEN = /^[\p{L}\p{N}\p{M}._:\u00b7-]+$/u
/** RFC 3986, with what XML Schema lets stand unescaped already replaced. */
const CHARACTER = "(?:[A-Za-z0-9\\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})"
const AUTHORITY =
  "(?:(?:[A-Za-z0-9\\-._~!$&'()*+,;=:]|%[0-9A-Fa-f]{2})*@)?(?:\\[[^\\]]*\\]|(?:[A-Za-z0-9\\-._~!$&'()*+,;=]|%[0-9A-Fa-f]{2})*)(?::\\d*)?"
const FIRST = "(?:[A-Za-z0-9\\-._~!$&'()*+,;=@]|%[0-9A-Fa-f]{2})+"
const REST = `(?:/${CHARACTER}*)*`
const TAIL = `(?:\\?(?:${CHARACTER}|[/?])*)?(?:#(?:${CHARACTER}|[/?])*)?`
const URI = new RegExp(
  `^(?:[A-Za-z][A-Za-z0-9+.-]*:(?://${AUTHORITY}${REST}|/(?:${CHARACTER}+${REST})?|${CHARACTER}+${REST}|)${TAIL}|(?://${AUTHORITY}${REST}|/(?:${CHARACTER}+${REST})?|${FIRST}${REST}|)${TAIL})$`
)
/** What an `anyURI` may hold beside what a URI may: it is escaped when it is used. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are among what is escaped.
const ESCAPED = /[\x00-\x1f\x7f-\u{10ffff}<>"{}|\\^`]/gu

const isInteger = (value: string): boolean => /^[+-]?\d+$/.test(value)

const isDay = (found: RegExpExecArray | null): boolean => {
  if (!found) return false
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  if (year === 0) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return day <= ([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0)
}

const CHECKS: Readonly<Record<SimpleType, (value: string) => boolean>> = {
  string: () => true,
  decimal: (value) => /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(value),
  date: (value) => isDay(DATE.exec(value)),
  dateTime: (value) => isDay(DATE_TIME.exec(value)),
  boolean: (value) => value === 'true' || value === 'false' || value === '1' || value === '0',
  int: (value) => isInteger(value) && Math.abs(Number(value)) <= 2 ** 31 && Number(value) !== 2 ** 31,
  nonNegativeInteger: (value) => isInteger(value) && Number(value) >= 0,
  positiveInteger: (value) => isInteger(value) && Number(value) > 0,
  NMTOKEN: (value) => NMTOKEN.test(value),
  anyURI: (value) => URI.test(value.replace(ESCAPED, '_')),
  language: (value) => value === '' || LETTER.test(value)
}

/** Whether a value is one of a type of XML Schema 1.0, after blanks at its ends are taken off and those within made one. */
export const isOfType = (type: SimpleType, value: string): boolean => type === 'string' || CHECKS[type](collapsed(value))

const collapsed = (value: string): string => (/^\s|\s$|\s{2}|[\t\n\r]/.test(value) ? value.trim().replace(/[ \t\n\r]+/g, ' ') : value)

const [ZERO, NINE, HYPHEN, POINT] = [48, 57, 45, 46]

const areDigits = (bytes: Uint8Array, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) if ((bytes[at] as number) < ZERO || (bytes[at] as number) > NINE) return false
  return end > start
}

/** Whether bytes are the plainest form of a date (2026-11-23, to the 28th) or of a decimal (12, 12.5), as nearly all are: no string need be made to see it. */
export const isPlainly = (type: SimpleType, bytes: Uint8Array, start: number, end: number): boolean => {
  if (type === 'date') {
    if (end - start !== 10 || bytes[start + 4] !== HYPHEN || bytes[start + 7] !== HYPHEN || bytes[start] === ZERO) return false
    if (!areDigits(bytes, start, start + 4) || !areDigits(bytes, start + 5, start + 7) || !areDigits(bytes, start + 8, end)) return false
    const two = (at: number): number => ((bytes[at] as number) - ZERO) * 10 + (bytes[at + 1] as number) - ZERO
    const [month, day] = [two(start + 5), two(start + 8)]
    return month >= 1 && month <= 12 && day >= 1 && day <= 28
  }
  if (type !== 'decimal') return false
  const point = bytes.indexOf(POINT, start)
  return point === -1 || point >= end ? areDigits(bytes, start, end) : areDigits(bytes, start, point) && areDigits(bytes, point + 1, end)
}
