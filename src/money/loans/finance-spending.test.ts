import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Rate } from '../rates/rate.ts'
import { financeSpending, type SpendingToFinance } from './finance-spending.ts'
import { USUAL_TERMS } from './loan-terms.ts'
import { rateOn } from './rate-path.ts'

const yen: Rate = {
  base: 'JPY',
  quote: 'VND',
  rate: '160',
  kind: 'day',
  on: '2026-01-01',
  source: 'supposed',
  origin: 'entered',
  status: 'stated'
}
const terms: SpendingToFinance['terms'] = {
  ...USUAL_TERMS,
  currency: 'JPY',
  committedOn: '2027-01-01',
  rate: { kind: 'fixed', percent: '1.5' },
  years: '30',
  graceYears: '10'
}
const plan: SpendingToFinance = {
  spending: [
    { year: 2027, minor: 160_000_000_000n },
    { year: 2028, minor: 320_000_000_000n }
  ],
  currency: 'VND',
  terms,
  counterpartPercent: '15',
  onLentPercent: '30',
  path: { rate: yen, from: '2027-01-01', percentPerYear: '0' }
}

test('spending in đồng is drawn in yen in the middle of each year, the counterpart left out, and paid back to the last yen', () => {
  const financed = financeSpending(plan)
  assert.ok(financed.ok)
  const { principal, onLent, allocated, years, schedule } = financed.value
  // 85 % of 160 and of 320 billion đồng, at 160 đồng a yen.
  assert.deepEqual(schedule.disbursements, [
    { on: '2027-07-01', minor: 850_000_000n },
    { on: '2028-07-01', minor: 1_700_000_000n }
  ])
  assert.deepEqual([principal, onLent, allocated], [2_550_000_000n, 765_000_000n, 1_785_000_000n])
  const [first, second] = years
  assert.deepEqual([first?.spent, first?.counterpart], [160_000_000_000n, 24_000_000_000n])
  assert.deepEqual(first?.loan.own, { drawn: 850_000_000n, principal: 0n, interest: 0n, fee: 0n, paid: 0n, owed: 850_000_000n })
  // 0.75 % of 850 million on 1 January, and again on 1 July.
  assert.equal(second?.loan.own.interest, 12_750_000n)
  assert.equal(first?.loan.converted?.owed, 136_000_000_000n)
  assert.equal(second?.onLent?.own.drawn, 510_000_000n)
  assert.deepEqual([years.length, years.at(-1)?.year, years.at(-1)?.loan.own.owed], [31, 2057, 0n])
})

test('where the yen grows dearer, what is owed grows in đồng and not in yen', () => {
  const path = { rate: yen, from: '2027-01-01', percentPerYear: '2' }
  const financed = financeSpending({ ...plan, path })
  assert.ok(financed.ok)
  const [, second, third] = financed.value.years
  assert.equal(second?.loan.own.owed, third?.loan.own.owed)
  assert.ok((third?.loan.converted?.owed ?? 0n) > (second?.loan.converted?.owed ?? 0n))
  const later = rateOn(path, '2029-01-01')
  assert.ok(later.ok)
  assert.equal(later.value.rate, '166.464')
})

test('what cannot be financed is refused by name', () => {
  const codeOf = (rest: Partial<SpendingToFinance>): string => {
    const financed = financeSpending({ ...plan, ...rest })
    return financed.ok ? 'ok' : financed.refusal.code
  }
  assert.equal(codeOf({ spending: [] }), 'spending_without_loan')
  assert.equal(codeOf({ counterpartPercent: '100' }), 'spending_without_loan')
  assert.equal(codeOf({ counterpartPercent: '101' }), 'loan_share_not_valid')
  assert.equal(codeOf({ onLentPercent: 'NaN' }), 'loan_share_not_valid')
  assert.equal(codeOf({ currency: 'USD' }), 'spending_in_other_currency')
  assert.equal(codeOf({ path: null }), 'spending_in_other_currency')
  assert.equal(codeOf({ path: { rate: yen, from: '2030-01-01', percentPerYear: '0' } }), 'rate_path_missing')
  assert.equal(codeOf({ path: { rate: yen, from: '2027-01-01', percentPerYear: '1e400' } }), 'rate_path_percent_not_valid')
  assert.equal(codeOf({ path: { rate: { ...yen, base: 'USD' }, from: '2027-01-01', percentPerYear: '0' } }), 'given_rate_of_others')
  assert.equal(codeOf({ spending: [{ year: 2027, minor: -1n }] }), 'spending_not_valid')
  assert.equal(codeOf({ currency: 'JPY', spending: [{ year: 2026, minor: 10n ** 9n }] }), 'loan_disbursed_outside')
  assert.equal(codeOf({ spending: [{ year: 2050, minor: 10n ** 12n }] }), 'loan_repaid_before_disbursed')
})

test('spending is counterpart and loan exactly, all that is drawn is paid back, and currencies never mix', () => {
  const spent = fc.array(fc.record({ year: fc.integer({ min: 2027, max: 2033 }), minor: fc.bigInt({ min: 0n, max: 10n ** 14n }) }), {
    minLength: 1,
    maxLength: 8
  })
  const percent = fc.integer({ min: 0, max: 9999 }).map((number) => (number / 100).toFixed(2))
  const change = fc.integer({ min: -500, max: 900 }).map((number) => (number / 100).toFixed(2))
  fc.assert(
    fc.property(spent, percent, percent, change, fc.boolean(), (spending, counterpartPercent, onLentPercent, percentPerYear, inYen) => {
      const financed = financeSpending({
        ...plan,
        spending,
        counterpartPercent,
        onLentPercent,
        currency: inYen ? 'JPY' : 'VND',
        path: { rate: yen, from: '2027-01-01', percentPerYear }
      })
      if (!financed.ok) return assert.equal(financed.refusal.code, 'spending_without_loan')
      const { years, principal, onLent, allocated, schedule, currency } = financed.value
      const sum = (of: (year: (typeof years)[number]) => bigint): bigint => years.reduce((all, year) => all + of(year), 0n)
      assert.equal(
        sum(({ spent }) => spent),
        spending.reduce((all, { minor }) => all + minor, 0n)
      )
      assert.equal(onLent + allocated, principal)
      assert.deepEqual([currency, schedule.currency], ['JPY', 'JPY'])
      assert.equal(
        sum(({ loan }) => loan.own.drawn),
        principal
      )
      assert.equal(
        sum(({ loan }) => loan.own.principal),
        principal
      )
      assert.equal(
        sum(({ loan }) => loan.own.paid),
        principal + schedule.totalInterest + schedule.totalFees
      )
      assert.equal(
        sum(({ onLent }) => onLent?.own.principal ?? 0n),
        onLent
      )
      if (inYen)
        for (const { spent, counterpart, loan } of years.filter((year) => year.spent > 0n))
          assert.equal(counterpart + loan.own.drawn, spent)
      assert.equal(years.at(-1)?.loan.own.owed, 0n)
    }),
    { numRuns: 100 }
  )
})
