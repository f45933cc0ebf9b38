import type { ExchangeCount, Exchanges } from '../../register/index.ts'
import { type Language, showDate, term } from '../../wording/index.ts'
import { stateName } from '../dossiers/states.ts'
import { productsWordsIn } from '../words/products.ts'

/** How many exchanges and people there are of one kind. */
export interface ShownCount {
  readonly key: string
  readonly name: string
  readonly exchanges: number
  readonly people: string
  readonly done: number
  readonly withOutcome: number
}

export interface ShownExchanges {
  readonly counts: readonly {
    readonly id: string
    readonly title: string
    readonly rows: readonly ShownCount[]
    readonly total: ShownCount
  }[]
  readonly lines: readonly {
    readonly id: string
    readonly title: string
    readonly href: string
    readonly facts: string
    readonly outcome: string
    readonly owes: boolean
  }[]
}

export const showExchanges = ({ total, byPartner, byYear, bySector, byRole, lines }: Exchanges, language: Language): ShownExchanges => {
  const words = productsWordsIn(language).products.people
  const count = (one: ExchangeCount, name: string): ShownCount => ({
    ...{ key: one.key, name, exchanges: one.exchanges, done: one.done, withOutcome: one.withOutcome },
    people: one.uncounted > 0 ? `${one.people} (${words.uncounted(one.uncounted)})` : String(one.people)
  })
  const rows = (all: readonly ExchangeCount[], name: (one: ExchangeCount) => string): ShownCount[] =>
    all.map((one) => count(one, one.key === '' ? words.unknown : name(one)))
  const sum = count(total, words.total)
  return {
    counts: [
      { id: 'partner', title: words.byPartner, rows: rows(byPartner, ({ name }) => name), total: sum },
      { id: 'year', title: words.byYear, rows: rows(byYear, ({ key }) => key), total: sum },
      { id: 'sector', title: words.bySector, rows: rows(bySector, ({ key }) => term('sector', key, language)), total: sum },
      { id: 'role', title: words.byRole, rows: rows(byRole, ({ key }) => term('placementRole', key, language)), total: sum }
    ],
    lines: lines.map((line) => ({
      id: line.id,
      title: line.title,
      href: `/placements/${line.id}`,
      facts: [
        line.role === null ? '' : term('placementRole', line.role, language),
        line.people === null ? '' : `${words.count.toLocaleLowerCase(language)}: ${line.people}`,
        line.partners.map(({ name }) => name).join('; '),
        line.sectors.map((sector) => term('sector', sector, language)).join('; '),
        [line.from && showDate(line.from, language), line.to && showDate(line.to, language)].filter(Boolean).join(' – '),
        stateName('placement', line.state, language)
      ]
        .filter(Boolean)
        .join(' · '),
      outcome: line.outcome ?? '',
      owes: line.owesOutcome
    }))
  }
}
