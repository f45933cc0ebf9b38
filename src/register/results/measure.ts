import { Decimal } from '../../money/index.ts'
import { firstDay, lastDay } from '../../values/index.ts'
import type { Indicator } from '../dossiers/entries/entry.ts'
import { type EntryView, ofKind } from '../dossiers/entries/show-entries.ts'
import type { Actual, ActualState } from '../dossiers/entries/works-entries.ts'

/** IATI's codes for what kind of thing is measured; a count is a unit there. */
const MEASURE_CODES = { unit: '1', count: '1', percentage: '2', qualitative: '5' } as const

/** What was to be reached in a period and what was; sums and shares of parts stand by themselves. */
export interface PeriodView {
  /** A partial date, and the days it means: a period of IATI has a first and a last day. */
  readonly period: string
  readonly from: string
  readonly to: string
  readonly target: EntryView<'target'> | null
  /** What counts: the value that was approved last. */
  readonly counted: EntryView<'actual'> | null
  /** Values that somebody has still to see to: drafts, those waiting for approval, those returned. */
  readonly open: readonly EntryView<'actual'>[]
  /** Whether the approved value meets the target; null where one of them is not known. */
  readonly met: boolean | null
  /** Values of parts (women, a ward) that count. */
  readonly parts: readonly EntryView<'actual'>[]
  /** What the parts come to beside the whole, by what they are parts by; of quantities and counts alone, since shares of parts do not add up. */
  readonly sums: readonly PartsSum[]
}

/** Parts of one kind (by sex, by ward) added up exactly. `rest`: the whole less the sum; below nought where the parts come to more. */
export interface PartsSum {
  readonly by: string
  readonly sum: string
  readonly rest: string | null
}

/** An indicator as it stands: by period, and whether its last target is met. */
export interface IndicatorView {
  readonly entry: EntryView<'indicator'>
  /** IATI: `indicator/@measure` and `indicator/@ascending`. */
  readonly measureCode: string
  readonly ascending: '0' | '1'
  readonly periods: readonly PeriodView[]
  /** The value that was approved for the latest period; null where none was. */
  readonly latest: EntryView<'actual'> | null
  /** The target of the latest period that has one. */
  readonly goal: { readonly value: string; readonly period: string | null } | null
  /** How much of the way from the baseline to the goal is gone, in per cent to one digit; null where there is no way to measure. */
  readonly progressPercent: string | null
  readonly achieved: boolean
}

/** Only what was approved counts, whether or not it was locked since. */
const COUNTS: ReadonlySet<ActualState> = new Set(['approved', 'locked'])

/** Whether a value is at least as good as a target. Decimals, compared exactly. */
export const meets = (direction: Indicator['direction'], value: string, target: string): boolean =>
  direction === 'up' ? new Decimal(value).gte(target) : new Decimal(value).lte(target)

/**
 * How much of the way from a baseline to a goal a value has gone, in per cent: (value − baseline) / (goal − baseline) × 100. Without a baseline the way
 * begins at nothing, where more is better. Null where there is no way to go. It may be negative, or more than a hundred.
 */
export const progressOf = (
  direction: Indicator['direction'],
  { baseline, value, goal }: { readonly baseline: string | null; readonly value: string; readonly goal: string }
): string | null => {
  if (baseline === null && direction === 'down') return null
  const way = new Decimal(goal).minus(baseline ?? '0')
  return way.isZero()
    ? null
    : new Decimal(value)
        .minus(baseline ?? '0')
        .times(100)
        .div(way)
        .toDecimalPlaces(1)
        .toFixed()
}

/** The indicators among the entries of a dossier, in the order in which they were entered; those that were withdrawn are none. */
export const indicatorsOf = (entries: readonly EntryView[]): IndicatorView[] => {
  const holding = entries.filter(({ withdrawn }) => withdrawn === null)
  return ofKind(holding, 'indicator').map((entry) => {
    const targets = ofKind(holding, 'target').filter(({ value }) => value.indicator === entry.entry)
    const actuals = ofKind(holding, 'actual').filter(({ value }) => value.indicator === entry.entry)
    return indicatorOf(entry, targets, actuals)
  })
}

const sumsOf = (parts: readonly EntryView<'actual'>[], whole: string | null): PartsSum[] => {
  const by = ({ value }: EntryView<'actual'>): string => value.dimensions.map(({ name }) => name).join(', ')
  const named = ({ value }: EntryView<'actual'>): string => value.dimensions.map((one) => one.value).join('; ')
  return [...Map.groupBy(parts, by)].map(([name, all]) => {
    // Of a part that was approved twice the last one counts.
    const last = new Map(all.map((part) => [named(part), part.value.value]))
    const sum = [...last.values()].reduce((total, value) => total.plus(value), new Decimal(0))
    return { by: name, sum: sum.toFixed(), rest: whole === null ? null : new Decimal(whole).minus(sum).toFixed() }
  })
}

const isWhole = ({ value }: { readonly value: Pick<Actual, 'dimensions'> }): boolean => value.dimensions.length === 0

const indicatorOf = (
  entry: EntryView<'indicator'>,
  targets: readonly EntryView<'target'>[],
  actuals: readonly EntryView<'actual'>[]
): IndicatorView => {
  const { direction, measure, baseline, target: once } = entry.value
  const named = [...targets, ...actuals].map(({ value }) => value.period)
  const periods = [...new Set(named)].sort(byDay).map((period): PeriodView => {
    const of = actuals.filter(({ value }) => value.period === period)
    const target = targets.findLast(({ value, ...own }) => value.period === period && isWhole({ ...own, value })) ?? null
    const counted = of.filter(isWhole).findLast(({ value }) => COUNTS.has(value.state)) ?? null
    const parts = of.filter((actual) => !isWhole(actual) && COUNTS.has(actual.value.state))
    return {
      period,
      from: firstDay(period) ?? period,
      to: lastDay(period) ?? period,
      target,
      counted,
      open: of.filter(({ value }) => !COUNTS.has(value.state)),
      met: target && counted ? meets(direction, counted.value.value, target.value.value) : null,
      parts,
      sums: measure === 'unit' || measure === 'count' ? sumsOf(parts, counted?.value.value ?? null) : []
    }
  })
  const latest = periods.findLast(({ counted }) => counted !== null)?.counted ?? null
  const last = periods.findLast(({ target }) => target !== null)?.target ?? null
  const goal = last ? { value: last.value.value, period: last.value.period } : once && { value: once.value, period: once.on }
  return {
    entry,
    measureCode: MEASURE_CODES[measure],
    ascending: direction === 'up' ? '1' : '0',
    periods,
    latest,
    goal,
    progressPercent:
      goal && latest ? progressOf(direction, { baseline: baseline?.value ?? null, value: latest.value.value, goal: goal.value }) : null,
    achieved: goal !== null && latest !== null && meets(direction, latest.value.value, goal.value)
  }
}

const byDay = (a: string, b: string): number => {
  const [first, second] = [lastDay(a) ?? a, lastDay(b) ?? b]
  return first < second ? -1 : first > second ? 1 : a < b ? -1 : 1
}

/** A result is achieved when each of its indicators is; one without indicators is not known to be. */
export const isAchieved = (indicators: readonly Pick<IndicatorView, 'achieved'>[]): boolean =>
  indicators.length > 0 && indicators.every(({ achieved }) => achieved)
