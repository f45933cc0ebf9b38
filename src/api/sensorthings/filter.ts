import { accept, type Outcome, refuse } from '../../values/index.ts'

/** An expression of $filter or $orderby, in the grammar of OData 4 as SensorThings 1.1 uses it. */
export type Expression =
  | { readonly is: 'literal'; readonly value: string | number | boolean | null }
  | { readonly is: 'time'; readonly at: number }
  | { readonly is: 'path'; readonly steps: readonly string[] }
  | { readonly is: 'call'; readonly name: string; readonly given: readonly Expression[] }

/** How many things a function is given. */
const FUNCTIONS: Readonly<Record<string, number>> = {
  ...{ contains: 2, substringof: 2, startswith: 2, endswith: 2, indexof: 2, concat: 2, length: 1, tolower: 1, toupper: 1, trim: 1 },
  ...{ year: 1, month: 1, day: 1, hour: 1, minute: 1, second: 1, date: 1, now: 0, round: 1, floor: 1, ceiling: 1 }
}
/** From what holds least to what holds most. */
const OPERATORS = [['or'], ['and'], ['eq', 'ne', 'gt', 'ge', 'lt', 'le'], ['add', 'sub'], ['mul', 'div', 'mod']] as const
const MOST_LETTERS = 4000
const MOST_NESTED = 40

const TOKEN =
  /\s*(?:('(?:[^']|'')*')|(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+ -]\d{2}:?\d{2}))|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(@?[A-Za-z_][\w.@]*(?:\/@?[A-Za-z_][\w.@]*)*)|([(),]))/y

class Fault extends Error {}

/** Reads an expression. Refuses with sensorthings_filter_not_valid, which says where. */
export const readExpression = (text: string): Outcome<Expression> => {
  const fault = (at: number) => refuse('sensorthings_filter_not_valid', { at: at + 1, text: text.slice(at, at + 30) || '…' })
  if (text.length > MOST_LETTERS) return fault(MOST_LETTERS)
  const tokens: { readonly text: string; readonly kind: number; readonly at: number }[] = []
  for (let at = 0; text.slice(at).trim() !== ''; ) {
    TOKEN.lastIndex = at
    const found = TOKEN.exec(text)
    if (!found) return fault(at)
    const kind = found.slice(1).findIndex((group) => group !== undefined)
    tokens.push({ text: found[kind + 1] ?? '', kind, at })
    at = TOKEN.lastIndex
  }
  let next = 0
  let nested = 0
  const peek = () => tokens[next]?.text
  const expect = (wanted: string): void => {
    if (peek() !== wanted) throw new Fault()
    next++
  }
  const binary = (level: number): Expression => {
    const operators: readonly string[] | undefined = OPERATORS[level]
    if (!operators) return unary()
    let left = binary(level + 1)
    for (let name = peek(); name !== undefined && tokens[next]?.kind === 3 && operators.includes(name); name = peek()) {
      next++
      left = { is: 'call', name, given: [left, binary(level + 1)] }
    }
    return left
  }
  const unary = (): Expression => {
    if (++nested > MOST_NESTED) throw new Fault()
    try {
      return primary()
    } finally {
      nested--
    }
  }
  const primary = (): Expression => {
    const token = tokens[next++]
    if (!token) throw new Fault()
    const { text: word, kind } = token
    if (kind === 0) return { is: 'literal', value: word.slice(1, -1).replaceAll("''", "'") }
    if (kind === 1) return timeOf(word)
    if (kind === 2) return { is: 'literal', value: Number(word) }
    if (word === '(') {
      const inner = binary(0)
      expect(')')
      return inner
    }
    if (kind !== 3) throw new Fault()
    // “not” holds more than any comparison: what follows it stands in brackets or is a function.
    if (word === 'not') return { is: 'call', name: 'not', given: [unary()] }
    if (word === 'true' || word === 'false') return { is: 'literal', value: word === 'true' }
    if (word === 'null') return { is: 'literal', value: null }
    return peek() === '(' ? call(word) : { is: 'path', steps: word.split('/') }
  }
  const call = (name: string): Expression => {
    expect('(')
    const given: Expression[] = []
    while (peek() !== ')') {
      if (given.length > 0) expect(',')
      given.push(binary(0))
    }
    expect(')')
    if (!Object.hasOwn(FUNCTIONS, name) || FUNCTIONS[name] !== given.length) throw new Fault()
    return { is: 'call', name, given }
  }
  try {
    const whole = binary(0)
    if (next < tokens.length) throw new Fault()
    return accept(whole)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return fault(tokens[Math.max(0, next - 1)]?.at ?? 0)
  }
}

/** A plus that nobody escaped comes out of an address as a space. */
const timeOf = (text: string): Expression => {
  const at = Date.parse(text.replace(' ', '+'))
  if (Number.isNaN(at)) throw new Fault()
  return { is: 'time', at }
}

/** What an expression says of one row; `valueAt` gives what stands at a path. Comparisons with nothing are false, as are those of unlike things. */
export const evaluate = (expression: Expression, valueAt: (steps: readonly string[]) => unknown, now: number): unknown => {
  if (expression.is === 'literal') return expression.value
  if (expression.is === 'time') return new Date(expression.at)
  if (expression.is === 'path') return valueAt(expression.steps)
  const { name } = expression
  const of = (i: number): unknown => evaluate(expression.given[i] as Expression, valueAt, now)
  if (name === 'and') return of(0) === true && of(1) === true
  if (name === 'or') return of(0) === true || of(1) === true
  if (name === 'not') return of(0) !== true
  if (name === 'now') return new Date(now)
  const [one, other] = [of(0), expression.given.length > 1 ? of(1) : undefined]
  return COMPARE[name]?.(one, other) ?? ARITHMETIC[name]?.(Number(one), Number(other)) ?? applied(name, one, other)
}

/** Two values as they can be compared: instants with instants or their texts, all else with its kind; an interval begins where it begins. */
const alike = (one: unknown, other: unknown): readonly [number | string | boolean, number | string | boolean] | null => {
  if (one instanceof Date || other instanceof Date) {
    const [a, b] = [instantOf(one), instantOf(other)]
    return Number.isNaN(a) || Number.isNaN(b) ? null : [a, b]
  }
  return typeof one === typeof other && ['number', 'string', 'boolean'].includes(typeof one) ? [one as string, other as string] : null
}

const instantOf = (value: unknown): number =>
  value instanceof Date ? value.getTime() : typeof value === 'string' ? Date.parse(value.split('/')[0] ?? '') : Number.NaN

const comparing =
  (holds: (one: never, other: never) => boolean) =>
  (one: unknown, other: unknown): boolean => {
    const pair = alike(one, other)
    return pair !== null && holds(pair[0] as never, pair[1] as never)
  }

const COMPARE: Readonly<Record<string, (one: unknown, other: unknown) => boolean>> = {
  eq: (one, other) => (one ?? null) === (other ?? null) || comparing((a, b) => a === b)(one, other),
  ne: (one, other) => !COMPARE.eq?.(one, other),
  gt: comparing((a, b) => a > b),
  ge: comparing((a, b) => a >= b),
  lt: comparing((a, b) => a < b),
  le: comparing((a, b) => a <= b)
}

const ARITHMETIC: Readonly<Record<string, (one: number, other: number) => number>> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  mod: (a, b) => a % b
}

const PARTS: Readonly<Record<string, (at: Date) => number>> = {
  year: (at) => at.getUTCFullYear(),
  month: (at) => at.getUTCMonth() + 1,
  day: (at) => at.getUTCDate(),
  hour: (at) => at.getUTCHours(),
  minute: (at) => at.getUTCMinutes(),
  second: (at) => at.getUTCSeconds()
}

const applied = (name: string, one: unknown, other: unknown): unknown => {
  const part = PARTS[name]
  const at = instantOf(one)
  if (part || name === 'date') return Number.isNaN(at) ? null : part ? part(new Date(at)) : new Date(at).toISOString().slice(0, 10)
  if (name === 'round' || name === 'floor') return typeof one === 'number' ? Math[name](one) : null
  if (name === 'ceiling') return typeof one === 'number' ? Math.ceil(one) : null
  if (typeof one !== 'string') return null
  if (name === 'length') return one.length
  if (name === 'tolower') return one.toLowerCase()
  if (name === 'toupper') return one.toUpperCase()
  if (name === 'trim') return one.trim()
  if (typeof other !== 'string') return null
  if (name === 'substringof') return other.includes(one)
  if (name === 'contains') return one.includes(other)
  if (name === 'startswith') return one.startsWith(other)
  if (name === 'endswith') return one.endsWith(other)
  return name === 'indexof' ? one.indexOf(other) : one + other
}
