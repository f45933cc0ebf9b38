import { join } from 'node:path'
import { type At, readTable } from './read-table.ts'

/** verified: the lender's own sheet was read. secondary: a copy, or told by another. */
export type LoanDataStatus = 'verified' | 'secondary'

/** Where a figure is from: who published it, where it was read, and how far it is verified. */
export interface LoanDataSource {
  readonly source: string
  readonly address: string
  readonly status: LoanDataStatus
}

/** What a lender offers from a day on, as its sheet says. */
export interface PublishedOffer extends LoanDataSource {
  readonly lender: string
  readonly product: string
  readonly option: string
  /** For whom: the lender's group of incomes. */
  readonly group: string
  readonly from: string
  /** ISO 4217. */
  readonly currency: string
  /** "fixed", or the index that the spread is added to. */
  readonly rate: string
  /** The rate a year, or the spread, in percent. */
  readonly percent: string
  readonly years: string
  readonly grace: string
  readonly profile: 'equal-principal' | 'custom'
  readonly parts: string
}

/** By which discount rate a grant element is valued, in which days; an empty day is open. */
export interface GrantElementRule extends LoanDataSource {
  readonly rule: string
  readonly from: string
  readonly until: string
  readonly percent: string
  readonly fees: 'counted' | 'left-out'
}

/** Which part of a foreign loan a province borrows again. */
export interface OnLendingShare extends LoanDataSource {
  readonly from: string
  readonly until: string
  readonly who: string
  readonly percent: string
}

export interface LoanData {
  readonly offers: readonly PublishedOffer[]
  readonly rules: readonly GrantElementRule[]
  readonly onLending: readonly OnLendingShare[]
}

/** The tables of lenders' terms, discount rates and on-lending shares, from one folder. */
export const readLoanData = (folder: string): LoanData => {
  const sources = new Map(
    readTable(
      join(folder, 'sources.tsv'),
      ['source', 'name', 'address'],
      ([source, name, address]): [string, readonly [string, string]] => [source, [name, address]]
    )
  )
  const sourced = (source: string, status: string, at: At): LoanDataSource => {
    const [name, address] = sources.get(source) ?? []
    if (name === undefined || address === undefined) throw at.fault(`"${source}" is no source of loans`)
    if (status !== 'verified' && status !== 'secondary') throw at.fault(`"${status}" is no status of loans`)
    return { source: name, address, status }
  }
  return {
    offers: readTable(
      join(folder, 'offers.tsv'),
      [
        'lender',
        'product',
        'option',
        'group',
        'from',
        'currency',
        'rate',
        'percent',
        'years',
        'grace',
        'profile',
        'parts',
        'source',
        'status'
      ],
      (
        [lender, product, option, group, from, currency, rate, percent, years, grace, profile, parts, source, status],
        at
      ): PublishedOffer => {
        if (profile !== 'equal-principal' && profile !== 'custom') throw at.fault(`"${profile}" is no profile`)
        for (const figure of [percent, years, grace]) if (!/^\d+(?:\.\d+)?$/.test(figure)) throw at.fault(`"${figure}" is no figure`)
        return {
          lender,
          product,
          option,
          group,
          from,
          currency,
          rate,
          percent,
          years,
          grace,
          profile,
          parts,
          ...sourced(source, status, at)
        }
      }
    ),
    rules: readTable(
      join(folder, 'grant-element-rules.tsv'),
      ['rule', 'from', 'until', 'percent', 'fees', 'source', 'status'],
      ([rule, from, until, percent, fees, source, status], at): GrantElementRule => {
        if (fees !== 'counted' && fees !== 'left-out') throw at.fault(`"${fees}" says nothing of fees`)
        return { rule, from, until, percent, fees, ...sourced(source, status, at) }
      }
    ),
    onLending: readTable(
      join(folder, 'on-lending.tsv'),
      ['from', 'until', 'who', 'share', 'status', 'source'],
      ([from, until, who, percent, status, source], at): OnLendingShare => ({ from, until, who, percent, ...sourced(source, status, at) })
    )
  }
}
