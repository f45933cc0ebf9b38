import type { LoanSideBySide } from './compare-loans.ts'
import type { RatePath } from './rate-path.ts'

/** The paths that some loans go by, each currency's once. */
export const pathsOf = (loans: readonly LoanSideBySide[]): readonly RatePath[] => [
  ...new Map(loans.flatMap(({ converted }) => (converted ? [[converted.path.rate.base, converted.path] as const] : []))).values()
]

/** What of a loan's terms is supposed, as people are told it. */
export const supposedOf = ({ assessment: { terms } }: LoanSideBySide, name: string) => ({
  name,
  graceMeaning: terms.graceMeaning,
  dayCount: terms.dayCount,
  remainder: terms.remainder,
  isDrawnAtOnce: terms.disbursements.length === 0,
  index: terms.rate.kind === 'floating' ? terms.rate.index : []
})
