import { hash } from 'node:crypto'
import { firstDay, lastDay, type PartialDate } from '../../values/index.ts'
import type { FieldValue, Said, Statement, Value } from './dossier.ts'
import { compare } from './noun.ts'

/** What tells two values of one field apart: their JSON, fields in order of name. */
export const valueKey = (value: Value): string => {
  const written = JSON.stringify(ordered(value))
  const known = keys.get(written)
  if (known !== undefined) return known
  const key = hash('sha256', written).slice(0, 32)
  if (written.length > LONGEST_KEPT) return key
  if (keys.size === MOST_KEPT) keys.clear()
  keys.set(written, key)
  return key
}

/** Kinds, states, sectors and names come again and again. */
const keys = new Map<string, string>()
const MOST_KEPT = 20_000
const LONGEST_KEPT = 100

const ordered = (value: Value): Value => {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(ordered)
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => compare(a, b))
      .map(([field, part]) => [field, ordered(part)])
  )
}

const keyOf = ({ field, value }: Said): string => `${field}\n${valueKey(value)}`

type Told = Pick<Statement, 'reportId' | 'itemId' | 'on' | 'said'>

/** The values of a dossier with those of one more statement. */
export const withStatement = (values: readonly FieldValue[], statement: Told): FieldValue[] => {
  const byKey = new Map(values.map((value) => [keyOf(value), value]))
  for (const one of statement.said) {
    const key = keyOf(one)
    const old = byKey.get(key)
    byKey.set(key, old ? stated(old, statement) : first(one, statement))
  }
  return [...byKey.values()]
}

const first = ({ field, value }: Said, { on, reportId, itemId }: Told): FieldValue => ({
  field,
  value,
  times: 1,
  firstOn: on,
  lastOn: on,
  origin: { reportId, itemId },
  chosen: false
})

const stated = (old: FieldValue, { on, reportId, itemId }: Told): FieldValue => {
  const isLast = isLater(on, old.lastOn)
  return {
    ...old,
    times: old.times + 1,
    firstOn: on !== null && (old.firstOn === null || isLater(old.firstOn, on)) ? on : old.firstOn,
    lastOn: isLast ? on : old.lastOn,
    origin: isLast || old.times === 0 ? { reportId, itemId } : old.origin
  }
}

/** Whether a day is after another, or any day at all after none; partial dates by the last day they can mean. */
const isLater = (a: PartialDate | null, b: PartialDate | null): boolean =>
  a !== null && (b === null || compare(lastDay(a) ?? a, lastDay(b) ?? b) > 0 || (lastDay(a) === lastDay(b) && a.length > b.length))

/** The values that statements amount to; what a person entered or chose stays. */
export const tally = (statements: readonly Told[], kept: readonly FieldValue[] = []): FieldValue[] => {
  const start = kept.filter(isOfPerson).map((value) => ({ ...value, times: 0 }))
  const inOrder = statements.toSorted((a, b) => compare(dayOf(a.on), dayOf(b.on)))
  return inOrder.reduce(withStatement, start).filter((value) => value.times > 0 || isOfPerson(value))
}

const dayOf = (on: PartialDate | null): string => (on === null ? '' : (firstDay(on) ?? on))

const isOfPerson = ({ chosen, origin }: FieldValue): boolean => chosen || origin.reportId === ''
