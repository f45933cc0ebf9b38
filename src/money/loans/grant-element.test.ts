import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { closedGrantElement } from './grant-element.ts'
import type { LoanTerms } from './loan-terms.ts'
import { type LoanWords, readLoan } from './read-loan.ts'
import { type Valuation, valueLoan } from './value-loan.ts'

interface Example {
  readonly name: string
  readonly words: LoanWords
  readonly values: readonly (readonly [discount: string, graceMeaning: string, percent: string])[]
}
const { loans }: { readonly loans: readonly Example[] } = JSON.parse(
  readFileSync(new URL('../../../tests/data/grant-elements.json', import.meta.url), 'utf8')
)

const termsOf = (words: LoanWords): LoanTerms => {
  const read = readLoan({ principal: '1000', currency: 'USD', ...words }, '2026-01-01', [])
  assert.ok(read.ok)
  return read.value
}
const by = (discountPercent: string, rest: Partial<Valuation> = {}): Valuation => ({
  discountPercent,
  compounding: 'effective',
  fees: 'left-out',
  ...rest
})
const byCashFlow = (terms: LoanTerms, valuation: Valuation) => {
  const value = valueLoan(terms, valuation)
  assert.ok(value.ok)
  return value.value
}

test('loans of the OECD, IDA and JICA have the grant elements that were computed elsewhere, by cash flow and, where there is one, by formula', () => {
  let formulas = 0
  for (const { name, words, values } of loans)
    for (const [discount, graceMeaning, percent] of values) {
      const terms = termsOf({ ...words, graceMeaning })
      const decimals = percent.split('.')[1]?.length ?? 0
      assert.equal(
        byCashFlow(terms, by(discount)).grantElementPercent.toFixed(decimals),
        percent,
        `${name} at ${discount} %, ${graceMeaning}`
      )
      const closed = closedGrantElement(terms, by(discount))
      if (!closed.ok) {
        assert.deepEqual([closed.refusal.code, words.profile], ['loan_without_closed_form', 'custom'])
        continue
      }
      formulas++
      assert.equal(closed.value.toFixed(decimals), percent, `${name} by formula`)
    }
  assert.ok(formulas > 40, `${formulas} by formula`)
})

test('what grace means makes 25.07 or 25.30 of one loan', () => {
  const words = { rate: '2.9', years: '30', grace: '10' }
  const percents = ['to-first-principal', 'interest-only'].map((graceMeaning) =>
    byCashFlow(termsOf({ ...words, graceMeaning }), by('5')).grantElementPercent.toFixed(2)
  )
  assert.deepEqual(percents, ['25.07', '25.30'])
})

test('where the rate of a period is the discount rate of a period there is no grant element, and only there', () => {
  const terms = termsOf({ rate: '5', years: '30', grace: '10' })
  assert.equal(byCashFlow(terms, by('5', { compounding: 'nominal' })).grantElementPercent.toFixed(12), '0.000000000000')
  assert.equal(byCashFlow(terms, by('5')).grantElementPercent.toFixed(4), '-0.7498')
})

test('fees lower the grant element where they count, and there is no formula for them', () => {
  const terms = termsOf({
    rate: '1',
    years: '20',
    grace: '5',
    frontEndFee: '0.25',
    commitmentFee: '0.15',
    disbursements: '2026-07-01:400,2027-07-01:600'
  })
  const [counted, left] = [byCashFlow(terms, by('5', { fees: 'counted' })), byCashFlow(terms, by('5'))]
  assert.ok(counted.grantElementPercent.lessThan(left.grantElementPercent))
  assert.ok(left.disbursed.lessThan(terms.principal.toString()), 'what is disbursed later is worth less')
  const closed = closedGrantElement(termsOf({ rate: '1', years: '20', grace: '5', frontEndFee: '0.25' }), by('5', { fees: 'counted' }))
  assert.deepEqual(closed, { ok: false, refusal: { code: 'loan_without_closed_form' } })
})

test('a discount rate that is none is refused', () => {
  const terms = termsOf({ rate: '1', years: '20', grace: '5' })
  for (const percent of ['-1', '100', '5,5', '']) {
    const value = valueLoan(terms, by(percent))
    assert.deepEqual(value, { ok: false, refusal: { code: 'loan_discount_not_valid', about: { percent } } })
  }
})

test('odd terms are refused by name, and those at the edge are reckoned', () => {
  const codeOf = (odd: LoanWords): string => {
    const read = readLoan({ currency: 'JPY', principal: '1000', rate: '2.5', years: '10', grace: '2.5', ...odd }, '2026-01-01', [])
    if (!read.ok) return read.refusal.code
    const value = valueLoan(read.value, by('5'))
    return value.ok ? 'ok' : value.refusal.code
  }
  for (const rate of ['-1', 'NaN', '1e400', 'Infinity', '2,5', '0x10']) assert.equal(codeOf({ rate }), 'loan_percent_not_valid', rate)
  assert.equal(codeOf({ principal: '0' }), 'loan_principal_not_valid')
  for (const principal of ['-5', 'NaN', '1e400', '9'.repeat(30), '0.5'])
    assert.equal(codeOf({ principal }), 'loan_amount_not_valid', principal)
  for (const years of ['10.3', '0', '1e400', '-10', '101']) assert.equal(codeOf({ years }), 'loan_years_not_whole', years)
  assert.equal(codeOf({ grace: '11' }), 'loan_grace_not_possible')
  assert.equal(codeOf({ grace: '0' }), 'loan_grace_not_possible')
  assert.equal(codeOf({ grace: '-1' }), 'loan_years_not_whole')
  assert.equal(codeOf({ perYear: '1' }), 'loan_years_not_whole')
  assert.equal(codeOf({ perYear: '3' }), 'loan_choice_unknown')
  assert.equal(codeOf({ profile: 'custom' }), 'loan_word_missing')
  assert.equal(codeOf({ profile: 'custom', parts: '3*1' }), 'loan_parts_differ')
  for (const fine of [
    ...[{ rate: '0' }, { grace: '10' }, { profile: 'bullet' }, { perYear: '4' }, { perYear: '12' }, { perYear: '1', grace: '3' }],
    ...[
      { principal: '9'.repeat(18) },
      { profile: 'annuity', rate: '0' },
      { profile: 'custom', parts: '15*0,1' },
      { years: '0.5', grace: '0.5' }
    ]
  ])
    assert.equal(codeOf(fine), 'ok', JSON.stringify(fine))
})
