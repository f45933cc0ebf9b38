import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rateTable, shippedRates } from '../rates/rate-table.ts'
import { type ComparisonContext, compareLoans, type LoansToCompare } from './compare-loans.ts'
import { loanData } from './loan-data.ts'

const context: ComparisonContext = { data: loanData(), rates: rateTable(shippedRates()), today: '2026-03-20' }
const asked: LoansToCompare = {
  principal: '18000000000',
  currency: 'JPY',
  on: '2026-03-20',
  to: 'VND',
  rates: [
    { currency: 'JPY', rate: '165' },
    { currency: 'USD', rate: '25000', percentPerYear: '2' }
  ],
  loans: [
    { offer: 'jica/general/standard/lmic/2025-10-01/JPY/fixed' },
    { offer: 'ida/regular/standard/ida/2025-10-01/USD/fixed' },
    { name: 'domestic', currency: 'VND', rate: '6', years: '15', grace: '3' }
  ]
}
const compared = (rest: Partial<LoansToCompare> = {}) => {
  const answer = compareLoans({ ...asked, ...rest }, context)
  assert.ok(answer.ok, answer.ok ? '' : answer.refusal.code)
  return answer.value
}

test('one need is borrowed in yen, dollars and đồng at the rates supposed, and each loan keeps its own money', () => {
  const [yen, dollars, dong] = compared()
  assert.deepEqual(
    [yen, dollars, dong].map((loan) => [loan?.assessment.terms.currency, loan?.assessment.terms.principal]),
    // 18 billion yen are 2,970 billion đồng, which are 118.8 million dollars.
    [
      ['JPY', 18_000_000_000n],
      ['USD', 11_880_000_000n],
      ['VND', 2_970_000_000_000n]
    ]
  )
  assert.equal(yen?.converted?.disbursed, 2_970_000_000_000n)
  assert.equal(dong?.converted, null)
})

test('where a rate stays, the all-in cost is the same in both moneys; where it moves, by so much more', () => {
  const [yen, dollars, dong] = compared()
  // Half-yearly interest at 2.9 % a year costs 1.0145² − 1.
  assert.equal(yen?.allInPercent?.toFixed(4), '2.9210')
  assert.equal(yen?.converted?.allInPercent?.toFixed(4), '2.9210')
  const own = 1 + (dollars?.allInPercent ?? 0) / 100
  assert.equal(dollars?.converted?.allInPercent?.toFixed(3), ((own * 1.02 - 1) * 100).toFixed(3))
  assert.equal(dong?.allInPercent?.toFixed(4), '6.0900')
})

test('a currency of which nothing is supposed goes by its last yearly average, which says its year and source; one without any is refused by name', () => {
  const [yen] = compared({ rates: [], loans: asked.loans.slice(0, 1) })
  const { rate } = yen?.converted?.path ?? {}
  assert.deepEqual([rate?.on, rate?.origin, rate?.kind], ['2024', 'shipped', 'year-average'])
  assert.match(rate?.source ?? '', /World Bank.*Federal Reserve|Federal Reserve.*World Bank/)
  const sdr = { offer: 'ida/regular/standard/ida/2025-10-01/XDR/fixed' }
  const refused = compareLoans({ ...asked, loans: [...asked.loans, sdr] }, context)
  assert.deepEqual(refused, { ok: false, refusal: { code: 'rate_to_suppose', about: { from: 'XDR', to: 'VND', loan: 4 } } })
  const own = compared({ loans: [{ ...sdr, principal: '1000000' }] })
  assert.equal(own[0]?.converted, null, 'its own sum needs no rate')
})

test('each floating loan goes by an index of its own', () => {
  const floating = { offer: 'jica/general/standard/lmic/2025-10-01/JPY/TORF' }
  const [low, high] = compared({
    loans: [
      { ...floating, index: '2026-01-01:0.5' },
      { ...floating, index: '2026-01-01:1.5' }
    ]
  })
  assert.ok((low?.allInPercent ?? 9) < (high?.allInPercent ?? 0))
  const refused = compareLoans({ ...asked, loans: [asked.loans[0] ?? {}, floating] }, context)
  assert.deepEqual(refused.ok || refused.refusal, { code: 'loan_index_needed', about: { index: 'TORF', loan: 2 } })
})

test('what cannot be compared is refused by name, and nothing odd is thrown', () => {
  const codeOf = (rest: Partial<LoansToCompare>): string => {
    const answer = compareLoans({ ...asked, ...rest }, context)
    return answer.ok ? 'ok' : answer.refusal.code
  }
  assert.equal(codeOf({ loans: [] }), 'loans_to_compare')
  assert.equal(codeOf({ on: '2026-02-30' }), 'loan_day_not_valid')
  assert.equal(codeOf({ principal: 'NaN' }), 'loan_amount_not_valid')
  assert.equal(codeOf({ principal: undefined }), 'loan_word_missing')
  assert.equal(codeOf({ rates: [{ currency: 'JPY', rate: '1e400' }] }), 'rate_not_valid')
  assert.equal(codeOf({ rates: [{ currency: 'JPY', rate: '-1' }] }), 'rate_not_valid')
  assert.equal(codeOf({ rates: [{ currency: 'JPY', percentPerYear: 'Infinity' }] }), 'rate_path_percent_not_valid')
  const words = fc.constantFrom('', '0', '-1', '1e400', 'NaN', '2.5', '10', '99999999999999999999', 'custom', '٣', '2026-01-01:1')
  fc.assert(
    fc.property(words, words, words, words, words, words, (principal, rate, years, grace, index, percentPerYear) => {
      const loans = [{ currency: 'USD', rate, years, grace, index }]
      const answer = compareLoans({ ...asked, principal, rates: [{ currency: 'USD', rate: principal, percentPerYear }], loans }, context)
      if (!answer.ok) assert.match(answer.refusal.code, /^[a-z_]+$/)
    }),
    { numRuns: 500 }
  )
})

test('in the other money what is paid is the sum of its payments, and the cost what is paid less what was drawn', () => {
  const percent = fc.integer({ min: -300, max: 600 }).map((number) => (number / 100).toFixed(2))
  fc.assert(
    fc.property(percent, fc.integer({ min: 0, max: 900 }), (percentPerYear, rate) => {
      const [loan] = compared({
        rates: [{ currency: 'USD', rate: '25000', percentPerYear }],
        currency: 'USD',
        principal: '1000000',
        loans: [{ rate: (rate / 100).toFixed(2), years: '20', grace: '5', frontEndFee: '0.25' }]
      })
      const there = loan?.converted
      assert.ok(loan && there)
      const paid = there.payments.reduce((sum, { principal, interest, fee }) => sum + principal + interest + fee, there.frontEndFee)
      assert.deepEqual([there.totalPaid, there.cost], [paid, paid - there.disbursed])
      const grown = (1 + (loan.allInPercent ?? 0) / 100) * (1 + Number(percentPerYear) / 100)
      assert.ok(Math.abs((there.allInPercent ?? 0) - (grown - 1) * 100) < 1e-4)
    }),
    { numRuns: 50 }
  )
})

test('a sum that is drawn in parts is drawn in the same parts in every money', () => {
  const disbursements = '2026-03-20:6000000000,2027-03-20:12000000000'
  const [yen, dollars] = compared({
    disbursements,
    rates: [
      { currency: 'JPY', rate: '165' },
      { currency: 'USD', rate: '25000' }
    ]
  })
  assert.deepEqual(
    yen?.assessment.schedule.disbursements.map(({ minor }) => minor),
    [6_000_000_000n, 12_000_000_000n]
  )
  assert.deepEqual(
    dollars?.assessment.schedule.disbursements.map(({ minor }) => minor),
    [3_960_000_000n, 7_920_000_000n]
  )
})
