import { type EntryView, LOAN_REPAYMENTS } from '../../../register/index.ts'
import { firstDay, lastDay } from '../../../values/index.ts'
import { type Element, element } from '../write/element.ts'
import type { LeaveOut, ProjectToPublish } from './publication.ts'

/** `crs-add/loan-terms`: those of the project's loan, or of the agreement's that is about it alone; the standard has a place for one. Days that are not known whole are left out. */
export const loanTermsOf = ({ project, agreements }: Pick<ProjectToPublish, 'project' | 'agreements'>, leaveOut: LeaveOut): Element[] => {
  const own = project.entries.flatMap((entry) => (entry.kind === 'loan' ? [entry as EntryView<'loan'>] : []))
  const ofAgreements = agreements.flatMap(({ loans, projects }) => (projects === 1 ? loans : []))
  const [loan, ...others] = [...own, ...ofAgreements].filter(({ withdrawn }) => withdrawn === null)
  if (!loan) return []
  for (const _ of others) leaveOut('another loan')
  const { ratePercent, secondRatePercent, repayment, perYear, signedOn, firstRepayment, lastRepayment } = loan.value
  const day = (name: string, on: string | null): Element | null =>
    on !== null && firstDay(on) === lastDay(on) ? element(name, { 'iso-date': firstDay(on) }) : null
  return [
    element('crs-add', {}, [
      element('loan-terms', { 'rate-1': ratePercent, 'rate-2': secondRatePercent }, [
        repayment === null ? null : element('repayment-type', { code: LOAN_REPAYMENTS[repayment] }),
        perYear === null ? null : element('repayment-plan', { code: perYear }),
        day('commitment-date', signedOn),
        day('repayment-first-date', firstRepayment),
        day('repayment-final-date', lastRepayment)
      ])
    ])
  ]
}
