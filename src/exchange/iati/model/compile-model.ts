import { ACTIVITY_FILE } from './activity-file.ts'
import { ByteNames } from './byte-names.ts'
import { type ElementType, type ElementTypes, FOREIGN, type SimpleType } from './element-type.ts'
import { ORGANISATION_FILE } from './organisation-file.ts'

/** The attributes that an element may have. */
export interface AttributeModel {
  readonly name: number
  readonly type: SimpleType
  readonly required: boolean
}

/** One of the children that an element may hold, in their order. */
export interface ParticleModel {
  /** The child's name; -1: any element of another namespace. */
  readonly name: number
  readonly least: 0 | 1
  readonly most: number
}

/** An element where it stands: `transaction/sector` is another place than `sector`. */
export interface Place {
  readonly id: number
  /** From the record on: "iati-activity/transaction/sector". */
  readonly path: string
  readonly name: string
  readonly parent: number
  readonly attributes: readonly AttributeModel[]
  readonly particles: readonly ParticleModel[]
  readonly text: SimpleType | null
  readonly closed: boolean
  readonly anything: boolean
}

/** A file of the standard as numbers: every place, and which of them lies under which by which name. */
export interface CompiledModel {
  readonly root: string
  readonly record: string
  readonly places: readonly Place[]
  /** The places of the root and of a record. */
  readonly rootPlace: number
  readonly recordPlace: number
  /** By place × names + name: the place of a child of that name; -1 where it has none. */
  readonly childPlace: Int16Array
  /** By the same: where the child stands among the particles; -1 where it does not. */
  readonly childParticle: Int16Array
  /** By the same: where an attribute stands among those of the place; -1 where it does not. */
  readonly attribute: Int16Array
}

const SPEC = /^([^?*+:]+)([?*+]?)(?:: (.+))?$/

const readSpec = (spec: string): { readonly name: string; readonly least: 0 | 1; readonly most: number; readonly type: string } => {
  const [, name = '', often = '', type] = SPEC.exec(spec) ?? []
  return {
    name,
    least: often === '' || often === '+' ? 1 : 0,
    most: often === '' || often === '?' ? 1 : Number.POSITIVE_INFINITY,
    type: type ?? name
  }
}

const namesIn = (types: ElementTypes): string[] =>
  Object.values(types).flatMap(({ attributes = {}, children = [] }) => [
    ...Object.keys(attributes).map((name) => name.replace(/!$/, '')),
    ...children.filter((spec) => spec !== FOREIGN).map((spec) => readSpec(spec).name)
  ])

const FILES = [
  { root: 'iati-activities', record: 'iati-activity', types: ACTIVITY_FILE as ElementTypes },
  { root: 'iati-organisations', record: 'iati-organisation', types: ORGANISATION_FILE as ElementTypes }
]

/** Every name of elements and attributes that the standard has. */
export const NAMES = new ByteNames([...new Set(FILES.flatMap(({ root, types }) => [root, ...namesIn(types)]))])

/** The number of a name of the standard. Throws where it is none: a rule that asks for a name that there is not would never hold. */
export const nameId = (name: string): number => {
  const id = NAMES.indexOf(name)
  if (id === -1) throw new Error(`the IATI Standard has no "${name}"`)
  return id
}

const COUNT = NAMES.names.length

const compile = ({ root, record, types }: (typeof FILES)[number]): CompiledModel => {
  const places: Place[] = []
  const children: { readonly place: number; readonly name: number; readonly child: number; readonly particle: number }[] = []
  const add = (name: string, typeName: string, parent: number, path: string): number => {
    const type: ElementType | undefined = types[typeName]
    if (!type) throw new Error(`the model has no type "${typeName}"`)
    const id = places.length
    const specs = (type.children ?? []).map((spec) => (spec === FOREIGN ? null : readSpec(spec)))
    places.push({
      ...{ id, path, name, parent, text: type.text ?? null, closed: type.closed ?? false, anything: type.anything ?? false },
      attributes: Object.entries(type.attributes ?? {}).map(([key, simple]) => ({
        ...{ name: nameId(key.replace(/!$/, '')), type: simple, required: key.endsWith('!') }
      })),
      particles: [
        ...specs.map(
          (spec): ParticleModel =>
            spec === null
              ? { name: -1, least: 0, most: Number.POSITIVE_INFINITY }
              : { name: nameId(spec.name), least: spec.least, most: spec.most }
        ),
        { name: -1, least: 0, most: Number.POSITIVE_INFINITY }
      ]
    })
    specs.forEach((spec, particle) => {
      if (spec === null) return
      const child = add(spec.name, spec.type, id, id === 0 ? spec.name : `${path}/${spec.name}`)
      children.push({ place: id, name: nameId(spec.name), child, particle })
    })
    return id
  }
  add(root, root, -1, '')
  const table = (): Int16Array => new Int16Array(places.length * COUNT).fill(-1)
  const [childPlace, childParticle, attribute] = [table(), table(), table()]
  for (const { place, name, child, particle } of children) {
    childPlace[place * COUNT + name] = child
    childParticle[place * COUNT + name] = particle
  }
  for (const { id, attributes } of places)
    attributes.forEach(({ name }, index) => {
      attribute[id * COUNT + name] = index
    })
  return { root, record, places, rootPlace: 0, recordPlace: 1, childPlace, childParticle, attribute }
}

const compiled = new Map<string, CompiledModel>()

/** The model of a file by the name of its root; null for a root that the standard does not have. */
export const modelOf = (root: string): CompiledModel | null => {
  const file = FILES.find((each) => each.root === root)
  if (!file) return null
  const known = compiled.get(root) ?? compile(file)
  compiled.set(root, known)
  return known
}

/** How many names there are: the width of the tables. */
export const NAME_COUNT = COUNT
