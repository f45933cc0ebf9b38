import type { LedgerLine, LedgerListQuery, LedgerSumLine, Register } from '../../register/index.ts'
import { accept, type Outcome } from '../../values/index.ts'
import { type Language, showDate, term } from '../../wording/index.ts'
import { hrefOf } from '../dossiers/lists.ts'
import { capital } from '../dossiers/show-value.ts'
import { showMoney } from '../format/money.ts'
import { ledgerWordsIn } from '../words/ledger.ts'
import { type LedgerAddress, ledgerHref, queryOf } from './ledger-address.ts'

export interface ShownRow {
  readonly entry: string
  /** Where it is corrected. */
  readonly href: string
  readonly on: string
  readonly type: string
  readonly standing: string
  readonly isPlanned: boolean
  readonly fund: string
  readonly amount: string
  readonly dossier: { readonly title: string; readonly href: string }
  readonly sides: string
  readonly partner: { readonly title: string; readonly href: string } | null
  readonly description: string
  readonly source: string
  /** That others are just like it; "" where none is. */
  readonly alike: string
}

export const showRow = (line: LedgerLine, language: Language): ShownRow => ({
  entry: line.entry,
  href: `/ledger/${line.dossier.id}/${line.entry}`,
  on: showDate(line.on, language),
  type: term('transactionType', line.type, language),
  standing: term('standing', line.standing, language),
  isPlanned: line.standing === 'planned',
  fund: line.fund === null ? '' : term('fund', line.fund, language),
  amount: showMoney(line, language),
  dossier: {
    title: line.dossier.title,
    href: `${hrefOf(line.dossier)}${line.dossier.kind === 'project' || line.dossier.kind === 'agreement' ? '/money' : ''}`
  },
  sides: [line.provider?.name, line.receiver?.name].some(Boolean) ? `${line.provider?.name ?? '…'} → ${line.receiver?.name ?? '…'}` : '',
  partner: line.partner && { title: line.partner.title, href: ledgerHref({ partner: line.partner.id }) },
  description: line.description ?? '',
  source: line.source ?? '',
  alike: line.alike === 0 ? '' : ledgerWordsIn(language).ledger.alike(line.alike)
})

/** A row in a line: "Giải ngân 30/06/2026: 1.234.567 yên, Thoát nước Cái Răng". */
export const rowText = ({ type, on, amount, dossier }: Pick<ShownRow, 'type' | 'on' | 'amount' | 'dossier'>): string =>
  `${type} ${on}: ${amount}, ${dossier.title}`

export interface ShownSum {
  readonly type: string
  readonly standing: string
  readonly count: number
  readonly amount: string
  readonly href: string
  readonly said: string
}

type Summed = Pick<LedgerSumLine, 'type' | 'standing' | 'currency' | 'count' | 'amountMinor'>

/** The sums of an address by kind, standing and currency, largest number of rows first; each opens its rows. */
export const sumsOf = async (register: Register, address: LedgerAddress): Promise<Outcome<readonly Summed[]>> => {
  const { dossierId, ...query } = queryOf(address)
  if (dossierId === undefined) {
    const sums = await register.sumLedger(query)
    return sums.ok ? accept(sums.value.lines) : sums
  }
  const rows = await allRows(register, { ...query, dossierId })
  return rows.ok ? accept(addUp(rows.value)) : rows
}

/** Sums of rows by kind, standing and currency; exact. */
export const addUp = (rows: readonly Pick<LedgerLine, 'type' | 'standing' | 'currency' | 'amountMinor'>[]): readonly Summed[] =>
  [...Map.groupBy(rows, ({ type, standing, currency }) => `${type}\n${standing}\n${currency}`).values()].flatMap((own) =>
    own[0]
      ? [
          {
            type: own[0].type,
            standing: own[0].standing,
            currency: own[0].currency,
            count: own.length,
            amountMinor: String(own.reduce((sum, { amountMinor }) => sum + BigInt(amountMinor), 0n))
          }
        ]
      : []
  )

export const showSums = (sums: readonly Summed[], address: LedgerAddress, language: Language): readonly ShownSum[] =>
  sums
    .toSorted((a, b) => (a.currency === b.currency ? b.count - a.count : a.currency < b.currency ? -1 : 1))
    .map(({ type, standing, currency, count, amountMinor }) => {
      const named = { type: capital(term('transactionType', type, language)), standing: term('standing', standing, language) }
      const amount = showMoney({ amountMinor, currency }, language)
      return {
        ...named,
        count,
        amount,
        href: ledgerHref({ ...address, type, standing, currency }),
        said: `${named.type}, ${named.standing}: ${amount}`
      }
    })

const AT_ONCE = 1000
/** More rows than one file or one sum of a project has. */
const MOST_ROWS = 200_000

/** All rows of a query, page after page. */
export const allRows = async (register: Register, query: LedgerListQuery): Promise<Outcome<readonly LedgerLine[]>> => {
  const rows: LedgerLine[] = []
  for (let cursor: string | null = ''; cursor !== null && rows.length < MOST_ROWS; ) {
    const page = await register.listLedger({ ...query, limit: AT_ONCE, ...(cursor === '' ? {} : { cursor }) })
    if (!page.ok) return page
    rows.push(...page.value.rows)
    cursor = page.value.nextCursor
  }
  return accept(rows)
}
