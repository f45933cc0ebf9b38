import type { Fund, TransactionType } from '../../register/index.ts'
import { readPartialDate, searchKey } from '../../values/index.ts'
import { TERMS, term } from '../../wording/index.ts'
import type { Heading } from './column.ts'
import { DERIVED, FIELD_WORDS, FUND_WORDS, NO_AMOUNT, STANDING_WORDS, TYPE_WORDS } from './heading-words.ts'
import { NO_UNIT, readUnit, type Unit } from './read-unit.ts'

// Every kind and fund has its word, and the words are all that the pages carry of the register.
const TRANSACTION_TYPES = Object.keys(TERMS.transactionType) as TransactionType[]
const FUNDS = Object.keys(TERMS.fund) as Fund[]

const NOTHING: Heading = { field: null, type: null, standing: null, fund: null, on: null, unit: NO_UNIT }

/** What a heading says of its column; `field` null for one that is not known. */
export const readHeading = (heading: string): Heading => {
  const { name, unit } = partedUnit(heading)
  const key = searchKey(name)
  if (key === '' || DERIVED.test(key) || heading.includes('%')) return NOTHING
  const exact = FIELD_WORDS.find(([, words]) => words.includes(key))
  if (exact) return exact[0] === 'nothing' ? NOTHING : { ...NOTHING, field: exact[0], unit }
  const type = NO_AMOUNT.test(key) ? undefined : TYPE_WORDS.find(([form]) => form.test(key))?.[1]
  const named = FIELD_WORDS.find(([, words]) => words.some((word) => key.startsWith(`${word} `)))?.[0]
  if (type && (named === undefined || named === 'amount'))
    return { ...NOTHING, field: 'amount', type: type.type, standing: type.standing ?? null, fund: fundIn(key), on: dateIn(name), unit }
  if (named === undefined || named === 'nothing') return NOTHING
  return named === 'amount'
    ? { ...NOTHING, field: 'amount', fund: fundIn(key), on: dateIn(name), unit }
    : { ...NOTHING, field: named, unit }
}

/** "Giải ngân (triệu đồng)", "Số tiền, USD": the unit stands in brackets or behind the last comma. */
const partedUnit = (heading: string): { readonly name: string; readonly unit: Unit } => {
  const found = /^(.*?)\s*(?:\(([^()]*)\)|,\s*([^,]*))\s*$/su.exec(heading)
  const unit = found ? readUnit((found[2] ?? found[3] ?? '').replace(/^(?:đơn vị(?: tính)?|đvt|unit)\s*:\s*/iu, '')) : null
  return unit && found ? { name: found[1] ?? '', unit } : { name: heading, unit: NO_UNIT }
}

const fundIn = (key: string): Heading['fund'] => FUND_WORDS.find(([form]) => form.test(key))?.[1] ?? null

/** "quý III/2026", "tháng 6/2026", "30/6/2026" or "2026" within a heading. */
const DATE = /(?:quý|quy|q)\s*\.?\s*(?:[1-4]|iv|i{1,3})\s*(?:[/-]|\s+năm\s+|\s)\s*\d{4}|(?:\d{1,2}[/.-]){1,2}\d{4}|\b(?:19|20)\d{2}\b/iu
const dateIn = (name: string): string | null => {
  const found = DATE.exec(name.normalize('NFC'))
  return found ? readPartialDate(found[0]) : null
}

/** A kind of transaction by its word, in either language or as the standard has it; null where it is none. */
export const readType = (words: string): { readonly type: NonNullable<Heading['type']>; readonly standing: Heading['standing'] } | null => {
  const key = searchKey(words)
  const exact = TRANSACTION_TYPES.find((type) => isCalled(key, 'transactionType', type))
  if (exact) return { type: exact, standing: null }
  const found = TYPE_WORDS.find(([form]) => form.test(key))?.[1]
  return found ? { type: found.type, standing: found.standing ?? null } : null
}

export const readFund = (words: string): Heading['fund'] => {
  const key = searchKey(words)
  return FUNDS.find((fund) => isCalled(key, 'fund', fund)) ?? fundIn(key)
}

export const readStanding = (words: string): Heading['standing'] => {
  const key = searchKey(words)
  return STANDING_WORDS.find(([form]) => form.test(key))?.[1] ?? null
}

const isCalled = (key: string, group: 'transactionType' | 'fund', word: string): boolean =>
  [word, term(group, word, 'vi'), term(group, word, 'en')].some((name) => searchKey(name) === key)
