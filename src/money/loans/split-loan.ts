import { accept, type Outcome, refuse } from '../../values/index.ts'
import { readRatio, roundHalfEven } from '../ratio.ts'
import type { LoanTerms } from './loan-terms.ts'

/** A project's money by whose it is, in whole minor units of the loan's currency. */
export interface Financing {
  readonly loan: bigint
  /** What the locality borrows again from the state (vay lại). */
  readonly onLent: bigint
  /** What the state gives it (cấp phát). */
  readonly allocated: bigint
  /** Counterpart funds (vốn đối ứng). */
  readonly counterpart: bigint
  readonly total: bigint
}

const PERCENT = /^\d{1,3}(?:\.\d{1,4})?$/

/**
 * Who bears a project: the on-lent share is so many percent of the loan, the counterpart so many percent of the whole project; each is rounded once to whole
 * minor units, half to even, and the rest is exact. Refuses with loan_share_not_valid (percent).
 */
export const splitFinancing = (loan: bigint, onLentPercent: string, counterpartPercent: string): Outcome<Financing> => {
  const [onLentShare, ofProject] = [readShare(onLentPercent), readShare(counterpartPercent)]
  if (onLentShare === null || onLentShare.over > onLentShare.under) return refuse('loan_share_not_valid', { percent: onLentPercent })
  if (ofProject === null || ofProject.over >= ofProject.under) return refuse('loan_share_not_valid', { percent: counterpartPercent })
  const onLent = roundHalfEven({ over: loan * onLentShare.over, under: onLentShare.under })
  const counterpart = roundHalfEven({ over: loan * ofProject.over, under: ofProject.under - ofProject.over })
  return accept({ loan, onLent, allocated: loan - onLent, counterpart, total: loan + counterpart })
}

/** A loan of another size on the same terms, such as its on-lent part; each disbursement takes its part, and the last what is left of it; one that comes to nothing is left out. */
export const scaleTerms = (terms: LoanTerms, principal: bigint): LoanTerms => {
  const before = terms.disbursements.slice(0, -1).map(({ on, minor }) => ({ on, minor: (minor * principal) / terms.principal }))
  const taken = before.reduce((sum, { minor }) => sum + minor, 0n)
  const last = terms.disbursements.at(-1)
  const all = last ? [...before, { on: last.on, minor: principal - taken }] : []
  return { ...terms, principal, disbursements: all.filter(({ minor }) => minor > 0n) }
}

/** A percentage as a fraction of one; null where it is none. */
export const readShare = (percent: string): { readonly over: bigint; readonly under: bigint } | null => {
  const ratio = PERCENT.test(percent) ? readRatio(percent) : null
  return ratio && { over: ratio.over, under: ratio.under * 100n }
}
