import type { PublishedOffer } from '../../language/index.ts'
import type { Repayment } from './loan-terms.ts'
import { readParts } from './read-parts.ts'

/** An offer's name among all: "jica/general/standard/lmic/2025-10-01/JPY/fixed". */
export const offerId = ({ lender, product, option, group, from, currency, rate }: PublishedOffer): string =>
  [lender, product, option, group, from, currency, rate].join('/')

export const findOffer = (offers: readonly PublishedOffer[], id: string): PublishedOffer | undefined =>
  offers.find((offer) => offerId(offer) === id)

/** How an offer is paid back. */
export const repaymentOf = ({ profile, parts }: PublishedOffer): Repayment => {
  if (profile === 'equal-principal') return { profile }
  const read = readParts(parts)
  if (read === null) throw new Error(`"${parts}" are no parts of a loan.`)
  return { profile, parts: read }
}
