import type { ImportedRates, RateLine } from '../../register/index.ts'
import { type Language, sentenceOf, showDate, showNumber, term } from '../../wording/index.ts'
import { showWho } from '../format/who.ts'
import { ledgerWordsIn } from '../words/ledger.ts'

export interface ShownRate {
  readonly key: string
  /** The entry that can be taken back; null for what came with the program, or does not stand. */
  readonly id: string | null
  readonly on: string
  readonly said: string
  readonly kind: string
  readonly source: string
  readonly who: string
  readonly reason: string | null
  readonly stands: boolean
}

/** A rate in words: "1 JPY = 166,5 VND". */
export const sayRate = ({ base, quote, rate }: Pick<RateLine, 'base' | 'quote' | 'rate'>, language: Language): string =>
  `1 ${base} = ${showNumber(rate, language)} ${quote}`

const dayOf = (on: string, language: Language): string => (on.length === 10 ? showDate(on, language) : on)

export const showRateLine = (line: RateLine, language: Language): ShownRate => {
  const { id, by, at, stands, on, kind, source, status, reason } = line
  const words = ledgerWordsIn(language).rates
  return {
    key: id ?? `${line.base}-${line.quote}-${on}`,
    id: stands ? id : null,
    on: dayOf(on, language),
    said: sayRate(line, language),
    kind: term('rateKind', kind, language),
    source: status === 'stated' ? source : `${source} (${term('rateStatus', status, language)})`,
    who: by === null || at === null ? words.shipped : showWho({ by, at }, language),
    reason,
    stands
  }
}

export interface ShownPreview {
  readonly rows: readonly {
    readonly row: number
    readonly said: string
    readonly on: string
    readonly source: string
    readonly error: string | null
  }[]
  readonly errors: number
}

/** Each row that was read of a table, with why it cannot be entered. */
export const showPreview = ({ rows, errors }: ImportedRates, language: Language): ShownPreview => {
  const wrong = new Map(errors.map(({ row, refusal }) => [row, sentenceOf(refusal, language)]))
  return {
    rows: rows.map((row) => ({
      row: row.row,
      said: `1 ${row.base} = ${row.rate} ${row.quote}`,
      on: row.on,
      source: row.source,
      error: wrong.get(row.row) ?? null
    })),
    errors: errors.length
  }
}
