import { nameKey } from '../../language/index.ts'
import type { FieldValue, Value } from '../dossiers/dossier.ts'
import { type Indicator, isKeptEntry, type KeptEntry } from '../dossiers/entries/entry.ts'
import { valueKey } from '../dossiers/tally.ts'
import type { Difference, SaidOfField, Taking } from './difference.ts'
import type { StatedIndicator, StatedResult, StatedValue } from './stated-activity.ts'

/** A result of the project, or the project itself, with what is entered of it. */
export interface HeldResult {
  readonly dossierId: string
  readonly title: string
  readonly values: readonly FieldValue[]
}

/** An indicator that is not there yet is named by its title until it is. */
export const titled = (title: string): string => `title:${nameKey(title)}`

/** Indicators, targets and values by period; those of a result of the project's own title are the project's own. */
export const compareResults = (stated: readonly StatedResult[], project: HeldResult, held: readonly HeldResult[]): Difference => {
  const comparison = new Comparison()
  for (const result of stated) {
    const own = nameKey(result.title) === nameKey(project.title)
    const there = own ? project : held.find(({ title }) => nameKey(title) === nameKey(result.title))
    if (!there) comparison.fresh(result.title)
    for (const each of result.indicators) comparison.indicator(each, own ? null : result.title, there ?? null)
  }
  return comparison.difference()
}

const entriesIn = (there: HeldResult | null, field: string): KeptEntry[] =>
  (there?.values ?? []).flatMap((one) => (one.field === field && isKeptEntry(one.value) ? [one.value] : []))

class Comparison {
  #same = 0
  readonly #theirs: SaidOfField[] = []
  readonly #fresh: Taking[] = []
  readonly #ours: SaidOfField[] = []
  readonly #gone: Taking[] = []

  fresh(title: string): void {
    this.#theirs.push({ text: title })
    this.#fresh.push({ result: title, act: null })
  }

  indicator({ indicator, targets, actuals }: StatedIndicator, result: string | null, there: HeldResult | null): void {
    const known = entriesIn(there, 'indicator').find(({ title }) => nameKey(String(title)) === nameKey(indicator.title))
    if (known) this.#same++
    else {
      this.#theirs.push({ text: indicator.title })
      this.#fresh.push({ result, act: { act: 'add entry', kind: 'indicator', value: indicator } })
    }
    const about = known?.entry ?? titled(indicator.title)
    for (const target of targets) this.#value('target', target, { indicator, known, about, result, there })
    for (const actual of actuals) this.#value('actual', actual, { indicator, known, about, result, there })
  }

  #value(
    kind: 'target' | 'actual',
    stated: StatedValue & { readonly note?: string | null },
    { indicator, known, about, result, there }: Around
  ): void {
    const beside = entriesIn(there, kind).filter(
      (one) => one.indicator === known?.entry && one.period === stated.period && sameDimensions(one.dimensions, stated.dimensions)
    )
    const once = known?.[kind] as { readonly value: string; readonly on: string | null } | null | undefined
    if (beside.some(({ value }) => value === stated.value) || (once && once.value === stated.value && once.on === stated.period)) {
      this.#same++
      return
    }
    const tell = (value: string): SaidOfField => ({ text: indicator.title, on: stated.period, type: kind, value })
    const { note = null, ...value } = stated
    // What another says was reached waits for somebody here to approve it.
    const more = kind === 'actual' ? { note, numerator: null, denominator: null, state: 'pending' } : {}
    this.#theirs.push(tell(stated.value))
    this.#fresh.push({ result, act: { act: 'add entry', kind, value: { indicator: about, ...value, ...more } } })
    for (const one of beside) {
      this.#ours.push(tell(String(one.value)))
      // What was approved here stands: the other waits beside it.
      if (kind === 'target' || one.state === 'draft' || one.state === 'pending' || one.state === 'returned')
        this.#gone.push({ result, act: { act: 'withdraw entry', entry: one.entry } })
    }
  }

  difference(): Difference {
    return { field: 'result', same: this.#same, theirs: this.#theirs, fresh: this.#fresh, ours: this.#ours, gone: this.#gone }
  }
}

interface Around {
  readonly indicator: Indicator
  readonly known: KeptEntry | undefined
  readonly about: string
  readonly result: string | null
  readonly there: HeldResult | null
}

const sameDimensions = (a: Value | undefined, b: StatedValue['dimensions']): boolean =>
  valueKey(a ?? []) === valueKey(b.toSorted((one, other) => one.name.localeCompare(other.name, 'vi')) as unknown as Value)
