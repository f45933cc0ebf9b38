import type { IatiRecord } from '../../scan/record.ts'
import { byVocabulary, children, grandchildren, isHundred, isUsual, N, numberOf, saying } from './look.ts'
import type { Found, Rule, RuleSetting } from './rule.ts'

const found = (elements: readonly number[], said?: string): Found => (said === undefined ? { elements } : { elements, said })

/** Sectors by vocabulary: those of OECD-DAC, and those of each other one that is named. */
const sectorsOf = (record: IatiRecord, element: number): { readonly usual: number[]; readonly others: readonly number[][] } => {
  const sectors = children(record, element, N.sector)
  const others = byVocabulary(
    record,
    sectors.filter((each) => record.attribute(each, N.vocabulary) !== '1')
  )
  return { usual: sectors.filter((each) => isUsual(record, each)), others: [...others.values()] }
}

const percentages = (record: IatiRecord, elements: readonly number[]) => saying(record, elements, N.percentage)

/** Several share a whole: each says its part. */
const allSay = (record: IatiRecord, elements: readonly number[]): Found | null =>
  elements.length > 1 && percentages(record, elements).length !== elements.length ? found(elements) : null

/** One alone is the whole. */
const aloneIsWhole = (record: IatiRecord, elements: readonly number[]): Found | null => {
  const said = percentages(record, elements)
  return elements.length === 1 && said.length > 0 && !said.some(({ value }) => numberOf(value) === 100)
    ? found(elements, said.map(({ value }) => value).join(', '))
    : null
}

const sumsUp = (record: IatiRecord, elements: readonly number[]): Found | null => {
  const said = percentages(record, elements).map(({ value }) => value)
  return isHundred(said) ? null : found(elements, said.join(' + '))
}

const inRange =
  (elements: (record: IatiRecord, element: number) => readonly number[]): Rule['check'] =>
  (record, element) => {
    const wrong = percentages(record, elements(record, element)).filter(
      ({ value }) => !(Number.parseFloat(value) >= 0 && Number.parseFloat(value) <= 100)
    )
    return wrong.length === 0
      ? null
      : found(
          wrong.map((each) => each.element),
          wrong.map(({ value }) => value).join(', ')
        )
  }

const rule = (id: string, severity: Rule['severity'], category: string, check: Rule['check']): Rule => ({ id, severity, category, check })
const error = (id: string, category: string, check: Rule['check']): Rule => rule(id, 'error', category, check)
const warning = (id: string, category: string, check: Rule['check']): Rule => rule(id, 'warning', category, check)

/** One finding for each vocabulary in which it does not hold. */
const perVocabulary = (
  id: string,
  severity: Rule['severity'],
  category: string,
  groups: (record: IatiRecord, element: number) => readonly (readonly number[])[],
  holds: (record: IatiRecord, group: readonly number[], element: number, setting: RuleSetting) => Found | null
): Rule => {
  const all = (record: IatiRecord, element: number, setting: RuleSetting): Found[] =>
    groups(record, element).flatMap((group) => holds(record, group, element, setting) ?? [])
  return { ...rule(id, severity, category, (record, element, setting) => all(record, element, setting)[0] ?? null), all }
}

const otherSectors = (record: IatiRecord, element: number): readonly number[][] => sectorsOf(record, element).others
const regionsByVocabulary = (record: IatiRecord, element: number): number[][] => [
  ...byVocabulary(record, children(record, element, N.region)).values()
]
/** Strictly, regions that name no vocabulary stand in the usual one. */
const regions = (record: IatiRecord, element: number, mode: RuleSetting['mode']): number[][] => {
  if (mode === 'public') return regionsByVocabulary(record, element)
  return [...Map.groupBy(children(record, element, N.region), (each) => record.attribute(each, N.vocabulary) || '1').values()]
}
const itemsByVocabulary = (record: IatiRecord, element: number): number[][] =>
  [...byVocabulary(record, children(record, element, N.countryBudgetItems)).values()].map((groups) =>
    groups.flatMap((each) => children(record, each, N.budgetItem))
  )

/** Rules of which the public validator's condition is never met: it looks for a vocabulary called "$1". */
const strictOnly = (mode: RuleSetting['mode'], check: () => Found | null): Found | null => (mode === 'strict' ? check() : null)

const COUNTRY_OR_REGION = [N.country, N.region]
const isPlaced = (record: IatiRecord, element: number): boolean => COUNTRY_OR_REGION.some((name) => record.first(element, name) !== -1)
const transactions = (record: IatiRecord, element: number): number[] => children(record, element, N.transaction)

export const SHARES: readonly Rule[] = [
  error('6.2.2', 'classifications', (record, element) =>
    record.first(element, N.sector) !== -1 || transactions(record, element).some((each) => record.first(each, N.sector) !== -1)
      ? null
      : found([element])
  ),
  error('6.7.2', 'classifications', (record, element) => {
    if (record.first(element, N.sector) !== -1) return null
    const without = transactions(record, element).filter((each) => record.first(each, N.sector) === -1)
    return without.length > 0 ? found(without) : null
  }),
  error('6.6.2', 'classifications', (record, element) => {
    const both = record.first(element, N.sector) === -1 ? [] : grandchildren(record, element, N.transaction, N.sector)
    return both.length > 0 ? found([...children(record, element, N.sector), ...both]) : null
  }),
  error('2.1.1', 'classifications', (record, element) => allSay(record, sectorsOf(record, element).usual)),
  perVocabulary('2.1.1', 'error', 'classifications', otherSectors, allSay),
  error('2.1.2', 'classifications', (record, element) => {
    const { usual } = sectorsOf(record, element)
    return percentages(record, usual).length > 1 ? sumsUp(record, usual) : null
  }),
  perVocabulary('2.1.2', 'error', 'classifications', otherSectors, (record, group, _, { mode }) =>
    strictOnly(mode, () => (percentages(record, group).length > 1 ? sumsUp(record, group) : null))
  ),
  error('2.1.4', 'classifications', (record, element) => aloneIsWhole(record, sectorsOf(record, element).usual)),
  perVocabulary('2.1.4', 'error', 'classifications', otherSectors, aloneIsWhole),
  error('2.2.1', 'classifications', (record, element) => {
    const own = children(record, element, N.sector).filter((each) =>
      [98, 99].includes(numberOf(record.attribute(each, N.vocabulary) ?? ''))
    )
    const said = own.reduce((count, each) => count + children(record, each, N.narrative).length, 0)
    return said < own.length ? found(own) : null
  }),
  warning('102.1.1', 'information', (record, element) => {
    const sectors = children(record, element, N.sector)
    return sectors.length > 0 && !sectors.some((each) => isUsual(record, each)) ? found(sectors) : null
  }),
  error(
    '12.3.1',
    'classifications',
    inRange((record, element) => children(record, element, N.sector))
  ),
  error('3.1.1', 'geo', (record, element) =>
    record.first(element, N.region) === -1 ? allSay(record, children(record, element, N.country)) : null
  ),
  error('3.1.2', 'geo', (record, element) => {
    const countries = children(record, element, N.country)
    return countries.length > 1 && record.first(element, N.region) === -1 ? sumsUp(record, countries) : null
  }),
  error('3.1.4', 'geo', (record, element) =>
    record.first(element, N.region) === -1 ? aloneIsWhole(record, children(record, element, N.country)) : null
  ),
  ...(['3.4.1', '3.4.2', '3.4.4'] as const).map((id) => {
    const all = (record: IatiRecord, element: number, setting: RuleSetting): Found[] => {
      const countries = children(record, element, N.country)
      return regions(record, element, setting.mode).flatMap((group) => {
        if (id === '3.4.1') return allSay(record, group) ?? []
        if (id === '3.4.4') return countries.length > 0 ? [] : (aloneIsWhole(record, group) ?? [])
        const several = setting.mode === 'strict' ? group.length + countries.length > 1 : countries.length > 1
        return several ? (sumsUp(record, [...group, ...countries]) ?? []) : []
      })
    }
    return { ...error(id, 'geo', (record, element, setting) => all(record, element, setting)[0] ?? null), all }
  }),
  error(
    '12.1.1',
    'geo',
    inRange((record, element) => children(record, element, N.country))
  ),
  error(
    '12.1.1',
    'geo',
    inRange((record, element) => children(record, element, N.region))
  ),
  error('3.6.2', 'financial', (record, element) => {
    if (!isPlaced(record, element)) return null
    const placed = transactions(record, element).filter((each) => isPlaced(record, each))
    return placed.length > 0 ? found(placed) : null
  }),
  error('3.7.1', 'financial', (record, element, { mode }) =>
    strictOnly(mode, () =>
      isPlaced(record, element) || transactions(record, element).some((each) => isPlaced(record, each)) ? null : found([element])
    )
  ),
  error('3.7.2', 'financial', (record, element) => {
    const without = isPlaced(record, element) ? [] : transactions(record, element).filter((each) => !isPlaced(record, each))
    return without.length > 0 ? found(without) : null
  }),
  perVocabulary('7.9.1', 'warning', 'financial', itemsByVocabulary, (record, items, _, { mode }) =>
    strictOnly(mode, () => (items.length > 1 && percentages(record, items).length === 0 ? found(items) : null))
  ),
  perVocabulary('7.9.2', 'warning', 'financial', itemsByVocabulary, (record, items, _, { mode }) =>
    strictOnly(mode, () => (items.length > 1 ? sumsUp(record, items) : null))
  ),
  perVocabulary('7.9.4', 'warning', 'financial', itemsByVocabulary, aloneIsWhole),
  error(
    '12.2.1',
    'financial',
    inRange((record, element) => children(record, element, N.capitalSpend))
  ),
  error(
    '12.2.1',
    'financial',
    inRange((record, element) => grandchildren(record, element, N.countryBudgetItems, N.budgetItem))
  )
]

/** One type of aid for each vocabulary. */
const oneEach = (id: string, name: number): readonly Rule[] => [
  warning(id, 'financial', (record, element) => {
    const usual = children(record, element, name).filter((each) => isUsual(record, each))
    return usual.length > 1 ? found(usual) : null
  }),
  perVocabulary(
    id,
    'warning',
    'financial',
    (record, element) => [
      ...byVocabulary(
        record,
        children(record, element, name).filter(
          (each) => record.has(each, N.vocabulary) && numberOf(record.attribute(each, N.vocabulary) ?? '') !== 1
        )
      ).values()
    ],
    (_, group) => (group.length > 1 ? found(group) : null)
  )
]

const someUsual = (id: string, category: string, types: (record: IatiRecord, element: number) => readonly number[]): Rule =>
  warning(id, category, (record, element) => {
    const all = types(record, element)
    return all.length > 0 && !all.some((each) => isUsual(record, each)) ? found(all) : null
  })

export const AID_TYPES: readonly Rule[] = [
  ...oneEach('107.1.2', N.defaultAidType),
  someUsual('107.1.1', 'information', (record, element) => children(record, element, N.defaultAidType)),
  someUsual('107.2.1', 'financial', (record, element) => grandchildren(record, element, N.transaction, N.aidType))
]

export const TRANSACTION_AID_TYPES: readonly Rule[] = oneEach('107.2.2', N.aidType)
