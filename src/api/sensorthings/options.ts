import { accept, type Outcome, refuse } from '../../values/index.ts'
import { type Expression, readExpression } from './filter.ts'

/** What is asked of a set or an entity besides its address. */
export interface Options {
  readonly filter: Expression | null
  readonly order: readonly { readonly by: Expression; readonly down: boolean }[]
  readonly select: readonly string[] | null
  readonly expand: readonly { readonly name: string; readonly options: Options }[]
  readonly top: number | null
  readonly skip: number
  readonly count: boolean
  readonly dataArray: boolean
}

export const NO_OPTIONS: Options = { filter: null, order: [], select: null, expand: [], top: null, skip: 0, count: false, dataArray: false }

const DEEPEST = 5

/** Parts of a text between signs, but not inside of brackets or quotes. */
const partsOf = (text: string, sign: string): string[] => {
  const parts: string[] = []
  let [from, depth, quoted] = [0, 0, false]
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (letter === "'") quoted = !quoted
    else if (quoted) continue
    else if (letter === '(') depth++
    else if (letter === ')') depth--
    else if (letter === sign && depth === 0) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  parts.push(text.slice(from))
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

/** Reads options, from an address's query or from inside of an $expand. Refuses with sensorthings_option_not_valid, sensorthings_filter_not_valid. */
export const readOptions = (given: Iterable<readonly [name: string, value: string]>, depth = 0): Outcome<Options> => {
  const options: { -readonly [K in keyof Options]: Options[K] } = { ...NO_OPTIONS }
  for (const [name, value] of given) {
    const wrong = refuse('sensorthings_option_not_valid', { option: name.slice(0, 40), value: value.slice(0, 80) })
    if (name === '$filter') {
      const filter = readExpression(value)
      if (!filter.ok) return filter
      options.filter = filter.value
    } else if (name === '$orderby') {
      const order = readOrder(value)
      if (!order.ok) return order
      options.order = order.value
    } else if (name === '$select') options.select = partsOf(value, ',')
    else if (name === '$expand') {
      const expand = depth < DEEPEST ? readExpand(value, depth) : wrong
      if (!expand.ok) return expand
      options.expand = expand.value
    } else if (name === '$top' || name === '$skip') {
      if (!/^\d{1,9}$/.test(value)) return wrong
      options[name === '$top' ? 'top' : 'skip'] = Number(value)
    } else if (name === '$count') {
      if (value !== 'true' && value !== 'false') return wrong
      options.count = value === 'true'
    } else if (name === '$resultFormat') {
      if (value !== 'dataArray') return wrong
      options.dataArray = true
    } else if (name.startsWith('$')) return wrong
  }
  return accept(options)
}

const readOrder = (text: string): Outcome<Options['order']> => {
  const order: { by: Expression; down: boolean }[] = []
  for (const part of partsOf(text, ',')) {
    const [, path = part, way = 'asc'] = /^(.*?)(?:\s+(asc|desc))?$/.exec(part) ?? []
    const by = readExpression(path)
    if (!by.ok) return by
    order.push({ by: by.value, down: way === 'desc' })
  }
  return accept(order)
}

const readExpand = (text: string, depth: number): Outcome<Options['expand']> => {
  const expand: { name: string; options: Options }[] = []
  for (const part of partsOf(text, ',')) {
    const [, path = '', inner] = /^([\w/]+)(?:\((.*)\))?$/s.exec(part) ?? []
    const [name = '', ...deeper] = path.split('/')
    if (name === '') return refuse('sensorthings_option_not_valid', { option: '$expand', value: part.slice(0, 80) })
    const told = partsOf(inner ?? '', ';').map((one): [string, string] => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)])
    // “Datastreams/Sensor” is “Datastreams($expand=Sensor)”.
    const options = readOptions(
      deeper.length > 0 ? [['$expand', `${deeper.join('/')}${inner === undefined ? '' : `(${inner})`}`]] : told,
      depth + 1
    )
    if (!options.ok) return options
    const there = expand.find((each) => each.name === name)
    if (there) there.options = { ...there.options, expand: [...there.options.expand, ...options.value.expand] }
    else expand.push({ name, options: options.value })
  }
  return accept(expand)
}
