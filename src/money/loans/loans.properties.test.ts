import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { DAY_COUNTS } from './day-count.ts'
import { closedGrantElement } from './grant-element.ts'
import { addMonths } from './loan-day.ts'
import { GRACE_MEANINGS, type LoanTerms, PAYMENTS_PER_YEAR, USUAL_TERMS } from './loan-terms.ts'
import { scheduleLoan } from './schedule-loan.ts'
import { valueLoan } from './value-loan.ts'

const hundredths = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((number) => (number / 100).toFixed(2))

/** Loans disbursed at once, at a fixed rate, of every profile but custom. */
const plain: fc.Arbitrary<LoanTerms> = fc
  .record({
    principal: fc.bigInt({ min: 1n, max: 10n ** 18n }),
    percent: hundredths(20),
    perYear: fc.constantFrom(...PAYMENTS_PER_YEAR),
    periods: fc.integer({ min: 1, max: 80 }),
    grace: fc.nat(79),
    meaning: fc.constantFrom(...GRACE_MEANINGS),
    profile: fc.constantFrom('equal-principal' as const, 'annuity' as const, 'bullet' as const),
    remainder: fc.constantFrom('first' as const, 'last' as const),
    start: fc.integer({ min: 0, max: 40_000 })
  })
  .map(({ principal, percent, perYear, periods, grace, meaning, profile, remainder, start }) => {
    const years = (count: number): string => (count / perYear).toFixed(4)
    // Months of a twelfth have no end in decimals, so monthly loans take whole years.
    const [all, free] = perYear === 12 ? [Math.max(12, periods - (periods % 12)), grace - (grace % 12)] : [periods, grace]
    const until =
      meaning === 'interest-only'
        ? Math.min(free, perYear === 12 ? all - 12 : all - 1)
        : Math.min(Math.max(perYear === 12 ? 12 : 1, free), all)
    return {
      ...USUAL_TERMS,
      principal,
      currency: 'VND',
      committedOn: addMonths(`2000-01-${String((start % 31) + 1).padStart(2, '0')}`, start % 400),
      rate: { kind: 'fixed', percent },
      years: years(all),
      graceYears: years(until),
      graceMeaning: meaning,
      paymentsPerYear: perYear,
      repayment: { profile },
      remainder
    }
  })

/** And those disbursed in parts during the grace, with days counted any way and fees. */
const any: fc.Arbitrary<LoanTerms> = fc
  .record({ terms: plain, count: fc.constantFrom(...DAY_COUNTS), fee: hundredths(2), split: fc.bigInt({ min: 0n, max: 1000n }) })
  .map(({ terms, count, fee, split }) => {
    const first = (terms.principal * split) / 1000n
    const rest = terms.principal - first
    const on = terms.committedOn
    const later = addMonths(on, 12 / terms.paymentsPerYear - 1 || 0)
    const parts = [
      { on, minor: first },
      { on: later, minor: rest }
    ]
    return {
      ...terms,
      dayCount: count,
      fees: { frontEndPercent: fee, commitmentPercent: fee },
      disbursements: parts.filter(({ minor }) => minor > 0n)
    }
  })

test('principal sums to what was borrowed, no payment is below nought, and nothing is owed at the end', () => {
  fc.assert(
    fc.property(any, (terms) => {
      const schedule = scheduleLoan(terms)
      assert.ok(schedule.ok)
      const { payments } = schedule.value
      assert.equal(
        payments.reduce((sum, { principal }) => sum + principal, 0n),
        terms.principal
      )
      for (const { principal, interest, fee, balance } of payments)
        assert.ok(principal >= 0n && interest >= 0n && fee >= 0n && balance >= 0n)
      assert.equal(payments.at(-1)?.balance, 0n)
    }),
    { numRuns: 300 }
  )
})

test('the formula and the cash flow give the same grant element, to a billionth', () => {
  fc.assert(
    fc.property(plain, hundredths(15), fc.constantFrom('effective' as const, 'nominal' as const), (terms, discountPercent, compounding) => {
      fc.pre(Number(discountPercent) > 0)
      const valuation = { discountPercent, compounding, fees: 'counted' } as const
      const [closed, flow] = [closedGrantElement(terms, valuation), valueLoan(terms, valuation)]
      assert.ok(closed.ok && flow.ok)
      assert.ok(closed.value.minus(flow.value.grantElementPercent).abs().lessThan('1e-9'))
    }),
    { numRuns: 200 }
  )
})

test('the higher the discount rate, the less the payments are worth', () => {
  fc.assert(
    fc.property(any, fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 1, max: 100 }), (terms, low, more) => {
      const worth = [low, low + more].map((hundredth) => {
        const value = valueLoan(terms, { discountPercent: (hundredth / 100).toFixed(2), compounding: 'effective', fees: 'counted' })
        assert.ok(value.ok)
        return value.value.presentValue
      })
      assert.ok((worth[1] as (typeof worth)[0])?.lessThan(worth[0] ?? 0))
    }),
    { numRuns: 100 }
  )
})

test('at the discount rate itself, period by period, a loan has no grant element', () => {
  fc.assert(
    fc.property(plain, (terms) => {
      fc.pre(terms.rate.kind === 'fixed')
      const discountPercent = terms.rate.kind === 'fixed' ? terms.rate.percent : ''
      const value = valueLoan(terms, { discountPercent, compounding: 'nominal', fees: 'left-out' })
      assert.ok(value.ok)
      assert.ok(value.value.grantElementPercent.abs().lessThan('1e-9'))
    }),
    { numRuns: 100 }
  )
})
