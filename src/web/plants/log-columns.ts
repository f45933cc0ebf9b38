import { PLANT_CODES, PLANT_PARAMETERS, type PlantDay } from '../../monitoring/index.ts'
import type { PlantView } from '../../register/index.ts'
import { type Language, term } from '../../wording/index.ts'
import { plantsWordsIn } from '../words/plants.ts'

/** A column of the page on which a log is typed. */
export interface LogColumn {
  /** "inflow", "effluent.BOD5", "chemicals.PAC". */
  readonly key: string
  readonly head: string
  /** Which water it is of; "" for what is of none. */
  readonly side: string
  readonly unit: string
  /** Above stands a typing error. */
  readonly most: number
}

const MOST = 100_000_000
const MINUTES_A_DAY = 24 * 60
const LONGEST_NAME = 60
/** What most permits ask for, where nothing says more of a plant. */
const USUAL = ['influent.BOD5', 'influent.COD', 'effluent.BOD5', 'effluent.COD', 'effluent.TSS', 'effluent.NH4-N', 'effluent.pH']

/** The figures of a day by the key of their column. */
export const figuresOf = (day: PlantDay): ReadonlyMap<string, number> =>
  new Map(
    [
      ...(['inflow', 'bypass', 'energy', 'sludge', 'outage'] as const).map((field) => [field, day[field]] as const),
      ...(['influent', 'effluent', 'chemicals'] as const).flatMap((side) =>
        Object.entries(day[side]).map(([name, value]) => [`${side}.${name}`, value] as const)
      )
    ].flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]))
  )

/** A day with some of its figures put anew; null takes one away. Null where none is left. */
export const withFigures = (day: PlantDay | undefined, changes: ReadonlyMap<string, number | null>): object | null => {
  const figures = new Map<string, number | null>([...(day ? figuresOf(day) : []), ...changes])
  const put: Record<string, number | Record<string, number>> = {}
  for (const [key, value] of figures) {
    if (value === null) continue
    const [side = '', ...name] = key.split('.')
    if (name.length === 0) put[side] = value
    else put[side] = { ...(put[side] as Record<string, number> | undefined), [name.join('.')]: value }
  }
  return Object.keys(put).length === 0 ? null : put
}

export interface Wanted {
  readonly all: boolean
  /** Chemicals that nobody has used yet. */
  readonly chemicals: readonly string[]
  /** Columns that the page had: none that was typed in goes. */
  readonly keys: readonly string[]
  readonly language: Language
}

/** The columns of a month: what the plant was measured by in these months, what its limits name and what is asked for. */
export const columnsOf = (views: readonly PlantView[], { all, chemicals, keys, language }: Wanted): readonly LogColumn[] => {
  const w = plantsWordsIn(language).plants.columns
  const used = new Set(views.flatMap(({ days }) => days.flatMap((day) => [...figuresOf(day).keys()])))
  const isMeasured = [...used].some((key) => /^(?:in|ef)fluent\./.test(key))
  for (const { limits } of views) for (const { parameter } of limits) used.add(`effluent.${parameter}`)
  for (const key of [...keys, ...(isMeasured ? [] : USUAL)]) used.add(key)
  const named = [...used].flatMap((key) => (key.startsWith('chemicals.') ? [key.slice('chemicals.'.length)] : []))
  const asked = chemicals.map((name) => name.normalize('NFC').trim()).filter((name) => name !== '' && name.length <= LONGEST_NAME)
  const plain = (key: 'inflow' | 'bypass' | 'energy' | 'sludge' | 'outage', unit: string, most = MOST): LogColumn => ({
    ...{ key, head: w[key], side: '', unit, most }
  })
  const sampled = (['influent', 'effluent'] as const).flatMap((side) =>
    PLANT_CODES.flatMap((code): LogColumn[] => {
      const { unit, high } = PLANT_PARAMETERS[code]
      const column = {
        key: `${side}.${code}`,
        head: term('plantParameter', code, language),
        side: w[side],
        unit: unit === 'pH' ? '' : unit,
        most: high
      }
      return all || used.has(column.key) ? [column] : []
    })
  )
  return [
    plain('inflow', 'm³'),
    plain('bypass', 'm³'),
    ...sampled,
    plain('energy', 'kWh'),
    ...[...new Set([...named, ...asked])]
      .sort()
      .map((name) => ({ key: `chemicals.${name}`, head: name, side: w.chemical, unit: 'kg', most: MOST })),
    plain('sludge', w.tonnes),
    plain('outage', w.minutes, MINUTES_A_DAY)
  ]
}

/** Whether every parameter of the water has its column. */
export const hasAll = (columns: readonly LogColumn[]): boolean =>
  columns.filter(({ key }) => /^(?:in|ef)fluent\./.test(key)).length === 2 * PLANT_CODES.length
