import type { DossierAct } from '../dossiers/act-on-dossier.ts'
import type { Value } from '../dossiers/dossier.ts'
import type { DossierEvent } from '../dossiers/dossier-event.ts'
import { MILESTONE_FIELD, OBSTACLE_FIELD } from '../dossiers/project-plan.ts'

type Fields = Readonly<Record<string, Value>>
type Told = Pick<DossierEvent, 'act' | 'before' | 'after'>

/** The fields by which an act names other dossiers; what a split opened is another here only where its id is taken. */
const NAMES_DOSSIER: ReadonlySet<string> = new Set(['to', 'joined', 'from', 'dossierId'])

/** The other dossiers that an act names; words of such fields that name none (a day) may be among them. */
export const dossiersNamedBy = ({ before, after }: Pick<DossierEvent, 'before' | 'after'>): string[] => [
  ...namedIn(before),
  ...namedIn(after)
]

const namedIn = (value: Value, naming = false): string[] => {
  if (typeof value === 'string') return naming ? [value] : []
  if (!isObject(value)) return Array.isArray(value) ? value.flatMap((part: Value) => namedIn(part)) : []
  return Object.entries(value).flatMap(([field, part]) => namedIn(part, NAMES_DOSSIER.has(field)))
}

/** The reports whose items an act names. */
export const reportsNamedBy = ({ before, after }: Pick<DossierEvent, 'before' | 'after'>): string[] => [
  ...reportsIn(before),
  ...reportsIn(after)
]

const reportsIn = (value: Value): string[] => {
  if (Array.isArray(value)) return value.flatMap(reportsIn)
  if (!isObject(value)) return []
  return typeof value.reportId === 'string' ? [value.reportId] : Object.values(value).flatMap(reportsIn)
}

/** What dossiers and items of the source are here; what is none of them stays as it is. */
export interface Here {
  readonly dossier: (id: string) => string
  readonly item: (reportId: string, itemId: string) => string
}

/** What an act tells, by the dossiers and items that it means here. */
export const toldHere = (value: Value, here: Here, naming = false): Value => {
  if (typeof value === 'string') return naming ? here.dossier(value) : value
  if (Array.isArray(value)) return value.map((part: Value) => toldHere(part, here))
  if (!isObject(value)) return value
  const told = Object.entries(value).map(([field, part]) => [field, toldHere(part, here, NAMES_DOSSIER.has(field))] as const)
  const { reportId, itemId } = value
  const isItem = typeof reportId === 'string' && typeof itemId === 'string'
  return Object.fromEntries(isItem ? [...told, ['itemId', here.item(reportId, itemId)]] : told)
}

/** What of a dossier an act is about: two on one thing, done apart, contradict each other. Null where it takes nothing's place. */
export const aspectOf = ({ act, before, after }: Told): string | null => {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  switch (act) {
    case 'set state':
      return 'state'
    case 'choose':
    case 'milestone':
    case 'obstacle':
      return `field:${is.field}`
    case 'step':
      return `step:${is.step}`
    case 'replace entry':
    case 'withdraw entry':
      return `entry:${was.entry}`
    case 'judge':
      return `judged:${is.reportId ?? was.reportId}/${is.itemId ?? was.itemId}`
    case 'link':
    case 'unlink': {
      const { relation, to } = is.relation === undefined ? was : is
      return relation === 'within' ? 'within' : `link:${relation}:${to}`
    }
    case 'join':
      return 'joined'
    default:
      return null
  }
}

/** The act that an event keeps, to be done once more; null for entering a dossier, which is no act on one that is there. */
export const actOfEvent = ({ act, before, after }: Told): DossierAct | null => {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  const act_ = (fields: Fields): DossierAct => ({ act, ...withoutNulls(fields) }) as unknown as DossierAct
  switch (act) {
    case 'enter':
      return null
    case 'set state':
      return act_(typeof after === 'string' ? { state: after } : is)
    case 'milestone':
      return act_({ ...fieldsOf(is.value ?? null), kind: String(is.field).slice(MILESTONE_FIELD.length) })
    case 'obstacle':
      return act_({ ...fieldsOf(is.value ?? null), obstacle: String(is.field).slice(OBSTACLE_FIELD.length) })
    case 'add entry': {
      const { kind, entry: _, ...value } = is
      return { act, kind, value } as unknown as DossierAct
    }
    case 'replace entry': {
      const { kind: _, entry, ...value } = is
      return { act, entry, value } as unknown as DossierAct
    }
    case 'withdraw entry':
      return { act, entry: was.entry } as unknown as DossierAct
    case 'choose':
      return { act, field: String(is.field), value: is.value ?? null }
    case 'judge':
      return { act, judgement: null, ...(after === null ? { reportId: was.reportId, itemId: was.itemId } : is) } as unknown as DossierAct
    case 'unlink':
      return act_({ relation: was.relation ?? null, to: was.to ?? null })
    case 'part':
      return act_({ joined: was.joined ?? null })
    case 'split':
      return act_({ statements: is.statements ?? [] })
    case 'note':
      return { act, text: String(after) }
    default:
      return act_(is)
  }
}

const fieldsOf = (value: Value): Fields => (isObject(value) ? value : {})

const withoutNulls = (fields: Fields): Fields => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

const isObject = (value: Value): value is Fields => value !== null && typeof value === 'object' && !Array.isArray(value)
