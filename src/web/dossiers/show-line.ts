import type { Dossier, DossierKind, DossierLine, Relation, Value } from '../../register/index.ts'
import { isCurrency } from '../../values/index.ts'
import { type Language, showDate, term } from '../../wording/index.ts'
import { wordsIn } from '../words/index.ts'
import type { Order } from './list-address.ts'
import { hrefOf } from './lists.ts'
import { capital, showValue } from './show-value.ts'
import { stateName } from './states.ts'

/** One stretch of a cell: words, where they lead, and how they sound. */
export interface Part {
  readonly text: string
  readonly href?: string
  /** True for the first of those that something is addressed to. */
  readonly arrow?: boolean
  readonly tone?: 'late' | 'soft' | 'state'
}

export interface Column {
  readonly key: string
  readonly name: string
  /** The order of the list that goes by this column. */
  readonly order?: Order
}

export interface Row {
  readonly id: string
  readonly href: string
  readonly title: string
  /** A second line under the title. */
  readonly under: string
  readonly cells: readonly { readonly column: Column; readonly parts: readonly Part[] }[]
}

export interface Setting {
  readonly language: Language
  readonly today: string
}

type Cell = (line: DossierLine, setting: Setting) => readonly Part[]

/** The columns that matter for each kind, beside the first: its name. */
const COLUMNS: Readonly<Record<DossierKind, readonly (keyof typeof CELLS)[]>> = {
  partner: ['kind', 'country', 'spoken'],
  organisation: ['kind', 'within', 'spoken'],
  person: ['position', 'spoken'],
  meeting: ['day', 'format', 'partner'],
  need: ['who', 'state', 'spoken', 'partner'],
  undertaking: ['who', 'due', 'state', 'spoken', 'partner'],
  agreement: ['state', 'signed', 'spoken', 'partner'],
  project: ['state', 'parties', 'sums', 'spoken'],
  result: ['by', 'spoken', 'partner'],
  facility: ['kind', 'capacity', 'state', 'places'],
  product: ['group', 'makers', 'state', 'ends', 'places'],
  asset: ['kind', 'state', 'places'],
  placement: ['kind', 'role', 'from', 'state', 'partner'],
  delegation: ['kind', 'from', 'state', 'partner'],
  plan: ['kind', 'state', 'places']
}

const ORDER_OF: Partial<Record<keyof typeof CELLS, Order>> = { due: 'due', spoken: 'spoken', day: 'spoken' }
const NAMES = { within: 'partner' } as const

/** `on`: the day that is past as of which a list is shown. */
export const columnsOf = (kind: DossierKind, language: Language, on: string | null = null): Column[] => {
  const words = wordsIn(language).dossiers.list
  return COLUMNS[kind].map((key) => ({
    key,
    name: key === 'state' && on !== null ? words.stateOn(showDate(on, language)) : words[key === 'within' ? NAMES.within : key],
    ...(ORDER_OF[key] ? { order: ORDER_OF[key] } : {})
  }))
}

/** What a dossier is called: an agreement by its kind as well, for two parties may have several. */
export const titleOf = (line: DossierLine, language: Language): string => {
  const { kind, title } = line
  if (kind !== 'agreement') return capital(title) || wordsIn(language).dossiers.untitled
  const [type] = holding(line, 'type')
  const name = typeof type === 'string' ? term('agreement', type, language) : term('dossier', kind, language)
  if (title === '') return name
  // "Thỏa thuận kết nghĩa" says itself what it is.
  return title.toLocaleLowerCase('vi').startsWith(name.toLocaleLowerCase('vi')) ? capital(title) : `${name}: ${title}`
}

export const showLine = (line: DossierLine, setting: Setting): Row => ({
  id: line.id,
  href: hrefOf(line),
  title: titleOf(line, setting.language),
  under: underOf(line, setting),
  cells: columnsOf(line.kind, setting.language, line.stood?.on).map((column) => ({
    column,
    parts: CELLS[column.key as keyof typeof CELLS](line, setting)
  }))
})

const underOf = (line: DossierLine, { language }: Setting): string => {
  if (line.kind === 'undertaking')
    return holding(line, 'action')
      .map((action) => showValue(line.kind, 'action', action, language))
      .join(', ')
  const formerly = holding(line, 'formerly').map(String)
  return formerly.length > 0 ? wordsIn(language).dossiers.formerly(formerly.join(', ')) : ''
}

export const holding = ({ fields }: DossierLine, field: string): readonly Value[] =>
  (fields.find((one) => one.field === field)?.holds ?? []).map(({ value }) => value)

const linked = ({ links }: DossierLine, ...relations: readonly Relation[]): readonly Dossier[] =>
  links.filter(({ relation, direction }) => direction === 'from' && relations.includes(relation)).map(({ dossier }) => dossier)

const named = (dossiers: readonly Dossier[]): Part[] => dossiers.map((dossier) => ({ text: dossier.title, href: hrefOf(dossier) }))

const texts = (values: readonly (string | null)[]): Part[] => values.flatMap((text) => (text ? [{ text }] : []))

/** Those that a relation names; where none of them is known, the words of the report. */
const whoIs = (line: DossierLine, relation: 'by' | 'to'): Part[] => {
  const known = named(linked(line, relation))
  return known.length > 0 ? known : texts(holding(line, relation).map(String))
}

export const isLate = ({ dueBy, pending }: Pick<Dossier, 'dueBy' | 'pending'>, today: string): boolean =>
  dueBy !== null && pending && dueBy < today

/** When something is due, in the words' own precision; marked where that is past. */
export const dueParts: Cell = (line, { language, today }) => {
  const [due] = holding(line, 'due')
  if (line.dueBy === null || due === undefined) return []
  const day = showValue(line.kind, 'due', due, language)
  if (line.stood) return line.stood.overdue ? [{ text: day }, { text: wordsIn(language).dossiers.lateThen, tone: 'late' }] : [{ text: day }]
  return isLate(line, today) ? [{ text: day }, { text: wordsIn(language).dossiers.late, tone: 'late' }] : [{ text: day }]
}

const CELLS = {
  kind: (line, { language }) => texts(holding(line, 'kind').map((kind) => showValue(line.kind, 'kind', kind, language))),
  country: (line, { language }) => texts(holding(line, 'country').map((country) => showValue(line.kind, 'country', country, language))),
  within: (line) => named(linked(line, 'within')),
  partner: (line) => named(line.partners),
  position: (line, { language }) => {
    const [position] = holding(line, 'position')
    return position === undefined ? [] : [{ text: showValue(line.kind, 'position', position, language) }]
  },
  day: (line, { language }) => {
    const [day] = [
      ...holding(line, 'on').map((on) => showValue('meeting', 'on', on, language)),
      ...holding(line, 'dayMonth').map((on) => showValue('meeting', 'dayMonth', on, language))
    ]
    return [{ text: day ?? wordsIn(language).dossiers.unknownDay }]
  },
  format: (line, { language }) => texts(holding(line, 'format').map((format) => showValue('meeting', 'format', format, language))),
  who: (line) => {
    const [first, ...others] = whoIs(line, 'to')
    return [...whoIs(line, 'by'), ...(first ? [{ ...first, arrow: true }, ...others] : [])]
  },
  by: (line) => whoIs(line, 'by'),
  due: dueParts,
  state: ({ kind, state, stood }, { language }) => {
    if (!stood) return state === '' ? [] : [{ text: stateName(kind, state, language), tone: 'state' }]
    const now = state === stood.state ? [] : [wordsIn(language).dossiers.list.stateNow(stateName(kind, state, language))]
    return [{ text: stateName(kind, stood.state, language), tone: 'state' }, ...now.map((text) => ({ text, tone: 'soft' }) as const)]
  },
  signed: (line, { language }) => texts(holding(line, 'on').map((on) => showValue('agreement', 'on', on, language))),
  parties: (line, { language }) =>
    line.links
      .filter(({ direction, relation }) => direction === 'from' && relation !== 'at')
      .map(({ relation, dossier }) => ({
        text: `${dossier.title} (${term('relation', relation, language).toLocaleLowerCase(language)})`,
        href: hrefOf(dossier)
      })),
  sums: (line, { language }) =>
    texts(
      holding(line, 'figure')
        .filter(isMoney)
        .slice(0, 3)
        .map((sum) => showValue('project', 'figure', sum, language))
    ),
  capacity: (line, { language }) => texts(holding(line, 'capacity').map((amount) => showValue(line.kind, 'capacity', amount, language))),
  places: (line) => {
    const places = holding(line, 'place').map(String)
    // A province is told where no place says it already.
    const provinces = holding(line, 'province')
      .map(String)
      .filter((province) => !places.some((place) => place.includes(province)))
    return texts([...places, ...provinces])
  },
  group: (line, { language }) => texts(holding(line, 'group').map((group) => showValue(line.kind, 'group', group, language))),
  makers: (line) => {
    const known = named(linked(line, 'producer'))
    return known.length > 0 ? known : texts(holding(line, 'maker').map(String))
  },
  ends: (line, { language, today }) =>
    line.dueBy === null ? [] : [{ text: showDate(line.dueBy, language), ...(isLate(line, today) ? { tone: 'late' as const } : {}) }],
  role: (line, { language }) => texts(holding(line, 'role').map((role) => showValue(line.kind, 'role', role, language))),
  from: (line, { language }) =>
    texts(
      [
        [...holding(line, 'actualStart'), ...holding(line, 'plannedStart')].slice(0, 1),
        [...holding(line, 'actualEnd'), ...holding(line, 'plannedEnd')].slice(0, 1)
      ].flatMap((days) => days.map((day) => showDate(String(day), language)))
    ).map((part, at) => (at === 1 ? { text: `– ${part.text}` } : part)),
  spoken: ({ spokenOn }, { language }) => [
    spokenOn === null ? { text: wordsIn(language).dossiers.never, tone: 'soft' } : { text: showDate(spokenOn, language) }
  ]
} as const satisfies Record<string, Cell>

const isMoney = (figure: Value): boolean => typeof figure === 'object' && figure !== null && 'unit' in figure && isCurrency(figure.unit)
