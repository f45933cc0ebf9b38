import { type CompiledModel, NAME_COUNT, NAMES, type ParticleModel, type Place } from '../model/compile-model.ts'
import { HAS_ELEMENTS, HAS_PIECES, HAS_TEXT, IS_FOREIGN } from '../scan/element-table.ts'
import type { IatiRecord } from '../scan/record.ts'
import { FOREIGN_ATTRIBUTE } from '../scan/scanner.ts'
import { isOfType, isPlainly } from './simple-types.ts'

/** What is wrong by the schema, as codes of sentences. */
export const SCHEMA_FAULTS = [
  'element_not_expected',
  'element_missing',
  'element_not_allowed',
  'text_not_allowed',
  'attribute_not_allowed',
  'attribute_missing',
  'value_not_valid'
] as const
export type SchemaFaultCode = (typeof SCHEMA_FAULTS)[number]

export interface SchemaFault {
  readonly code: SchemaFaultCode
  /** The element that it is about, by its name. */
  readonly element: string
  readonly about: Readonly<Record<string, string>>
  /** Where the element begins in the record's bytes. */
  readonly offset: number
}

/**
 * Checks records against the standard's schema as libxml2 does: of what stands in one element the first that does not belong there is told, and what comes behind it is not
 * looked at; a missing child where the element ends. It also finds each element's place, which codes and rules go by.
 */
export class SchemaCheck {
  readonly #model: CompiledModel
  /** By element: its place, -1 for one that the standard does not have there. */
  place = new Int16Array(256)
  #state = new Int16Array(256)
  #count = new Int32Array(256)
  /** 1: neither it nor what it holds is checked; 2: what comes next in it is not. */
  #skip = new Uint8Array(256)

  constructor(model: CompiledModel) {
    this.#model = model
  }

  check(record: IatiRecord, from: 'record' | 'root' = 'record'): SchemaFault[] {
    const { table } = record
    if (this.place.length < table.count) this.#room(table.count)
    const faults: SchemaFault[] = []
    const { places, childPlace, childParticle, recordPlace, rootPlace } = this.#model
    const { place } = this
    for (let element = 0; element < table.count; element++) {
      const parent = table.parent[element] as number
      const name = table.name[element] as number
      this.#skip[element] = 0
      this.#state[element] = 0
      this.#count[element] = 0
      if (parent === -1) {
        place[element] = from === 'root' ? rootPlace : recordPlace
      } else {
        const around = place[parent] as number
        place[element] = around === -1 || name === -1 ? -1 : (childPlace[around * NAME_COUNT + name] as number)
        if ((this.#skip[parent] as number) !== 0) {
          this.#skip[element] = 1
          continue
        }
        const where = places[around] as Place
        if (where.anything) {
          this.#skip[element] = 1
          continue
        }
        if (where.text !== null) {
          faults.push(fault(record, 'element_not_allowed', parent, {}))
          this.#skip[parent] = 2
          this.#skip[element] = 1
          continue
        }
        const foreign = ((table.flags[element] as number) & IS_FOREIGN) !== 0
        const particle = foreign ? this.#foreignAt(parent, where) : name === -1 ? -1 : (childParticle[around * NAME_COUNT + name] as number)
        if (particle === -1 || !this.#moves(parent, where, particle)) {
          faults.push(fault(record, 'element_not_expected', element, { expected: this.#expected(parent, where) }))
          this.#skip[parent] = 2
          this.#skip[element] = 1
          continue
        }
        if (foreign) {
          this.#skip[element] = 1
          continue
        }
      }
      this.#checkOne(record, element, places[place[element] as number] as Place, faults)
    }
    if (from === 'record') this.#checkEnds(record, faults)
    return faults
  }

  /** What an element itself is: attributes, text, value. */
  #checkOne(record: IatiRecord, element: number, place: Place, faults: SchemaFault[]): void {
    const { table } = record
    const { attribute } = this.#model
    let required = 0
    const until = table.firstAttribute[element + 1] as number
    for (let at = table.firstAttribute[element] as number; at < until; at++) {
      const name = table.attributeName[at] as number
      const index = name < 0 ? -1 : (attribute[place.id * NAME_COUNT + name] as number)
      if (index === -1) {
        const own = record.attributeName(at)
        const lax = name === FOREIGN_ATTRIBUTE || own.startsWith('xml:')
        if (lax && (!place.closed || own.startsWith('xsi:'))) {
          if (own === 'xml:lang') this.#checkValue(record, element, own, 'language', record.valueAt(at), faults)
          continue
        }
        faults.push(fault(record, 'attribute_not_allowed', element, { attribute: own }))
        continue
      }
      const model = place.attributes[index] as Place['attributes'][number]
      if (model.required) required++
      const [start, end] = [table.valueStart[at] as number, table.valueEnd[at] as number]
      if (model.type !== 'string' && !isPlainly(model.type, record.bytes, start, end))
        this.#checkValue(record, element, NAMES.names[name] as string, model.type, record.valueAt(at), faults)
    }
    for (const { name, required: needed } of place.attributes) {
      if (!needed) continue
      if (required > 0 && record.has(element, name)) {
        required--
        continue
      }
      if (!record.has(element, name)) faults.push(fault(record, 'attribute_missing', element, { attribute: NAMES.names[name] as string }))
    }
    if (place.anything) return
    const flags = table.flags[element] as number
    if (place.text === null) {
      if ((flags & HAS_TEXT) !== 0) faults.push(fault(record, 'text_not_allowed', element, {}))
    } else if (place.text !== 'string' && (flags & HAS_ELEMENTS) === 0) {
      const plain =
        (flags & HAS_PIECES) === 0 &&
        isPlainly(place.text, record.bytes, table.textStart[element] as number, table.textEnd[element] as number)
      if (plain) return
      const value = record.text(element)
      if (!isOfType(place.text, value)) faults.push(fault(record, 'value_not_valid', element, { value, type: place.text }))
    }
  }

  #checkValue(
    record: IatiRecord,
    element: number,
    attribute: string,
    type: Place['attributes'][number]['type'],
    value: string,
    faults: SchemaFault[]
  ): void {
    if (!isOfType(type, value)) faults.push(fault(record, 'value_not_valid', element, { attribute, value, type }))
  }

  /** Whether the content may go on with a particle, and moves it there. */
  #moves(parent: number, { particles }: Place, to: number): boolean {
    const from = this.#state[parent] as number
    if (to < from) return false
    const had = this.#count[parent] as number
    if (to === from) {
      if (had >= (particles[to] as ParticleModel).most) return false
      this.#count[parent] = had + 1
      return true
    }
    for (let at = from; at < to; at++) if ((particles[at] as ParticleModel).least === 1 && !(at === from && had > 0)) return false
    this.#state[parent] = to
    this.#count[parent] = 1
    return true
  }

  /** The nearest particle from here that takes elements of other namespaces. */
  #foreignAt(parent: number, { particles }: Place): number {
    for (let at = this.#state[parent] as number; at < particles.length; at++) if ((particles[at] as ParticleModel).name === -1) return at
    return -1
  }

  /** What may come next. */
  #expected(parent: number, { particles }: Place): string {
    const from = this.#state[parent] as number
    const had = this.#count[parent] as number
    const names: string[] = []
    for (let at = from; at < particles.length; at++) {
      const { name, least, most } = particles[at] as ParticleModel
      if (at > from || had < most) names.push(name === -1 ? '##other' : (NAMES.names[name] as string))
      if (least === 1 && !(at === from && had > 0)) break
    }
    return names.join(', ')
  }

  #checkEnds(record: IatiRecord, faults: SchemaFault[]): void {
    const { places } = this.#model
    for (let element = 0; element < record.table.count; element++) {
      if (this.#skip[element] !== 0) continue
      const place = places[this.place[element] as number] as Place
      if (place.text !== null || place.anything) continue
      const from = this.#state[element] as number
      const had = this.#count[element] as number
      const lacks = place.particles.some(({ least }, at) => at >= from && least === 1 && !(at === from && had > 0))
      if (lacks) faults.push(fault(record, 'element_missing', element, { expected: this.#expected(element, place) }))
    }
  }

  #room(count: number): void {
    const size = count * 2
    this.place = new Int16Array(size)
    this.#state = new Int16Array(size)
    this.#count = new Int32Array(size)
    this.#skip = new Uint8Array(size)
  }
}

const fault = (record: IatiRecord, code: SchemaFaultCode, element: number, about: Readonly<Record<string, string>>): SchemaFault => ({
  ...{ code, about, element: record.nameOf(element) },
  offset: record.table.start[element] as number
})

/** Two faults of one record are the same message where all but their place is the same. */
export const messageKey = ({ code, element, about }: SchemaFault): string => JSON.stringify([code, element, about])
