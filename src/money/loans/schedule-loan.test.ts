import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assessLoan } from './assess-loan.ts'
import { convertSchedule, type PathRate } from './convert-schedule.ts'
import { yearFraction } from './day-count.ts'
import { loanData } from './loan-data.ts'
import { addMonths, daysBetween } from './loan-day.ts'
import { offerId } from './published-offers.ts'
import { type LoanWords, readLoan } from './read-loan.ts'
import { type LoanSchedule, scheduleLoan } from './schedule-loan.ts'
import { scaleTerms, splitFinancing } from './split-loan.ts'

const USUAL = { principal: '1000', currency: 'JPY', rate: '2.5', years: '10', grace: '2.5', on: '2001-01-01' }
const read = (words: LoanWords) => {
  const terms = readLoan({ ...USUAL, ...words }, '2026-01-01', loanData().offers)
  assert.ok(terms.ok)
  return terms.value
}
const scheduled = (words: LoanWords): LoanSchedule => {
  const schedule = scheduleLoan(read(words))
  assert.ok(schedule.ok)
  return schedule.value
}
const codeOf = (words: LoanWords): string => {
  const terms = readLoan({ ...USUAL, ...words }, '2026-01-01', loanData().offers)
  const outcome = terms.ok ? scheduleLoan(terms.value) : terms
  return outcome.ok ? 'ok' : outcome.refusal.code
}

test('sixteen payments of whole yen sum to the thousand: what is left over falls to the last, or to the first', () => {
  const { payments, totalInterest } = scheduled({})
  assert.equal(payments.length, 20)
  assert.deepEqual(payments[4], { on: '2003-07-01', principal: 62n, interest: 12n, fee: 0n, balance: 938n })
  assert.deepEqual(payments.at(-1), { on: '2011-01-01', principal: 70n, interest: 1n, fee: 0n, balance: 0n })
  assert.equal(totalInterest, 155n)
  assert.equal(scheduled({ remainder: 'first' }).payments[4]?.principal, 70n)
})

test('interest of half a minor unit goes to the even one', () => {
  // 12.5 yen each half year to 12, 37.5 to 38.
  assert.equal(scheduled({}).payments[0]?.interest, 12n)
  assert.equal(scheduled({ rate: '7.5' }).payments[0]?.interest, 38n)
})

test('an annuity pays the same each time but for the last, a bullet all at the end', () => {
  const { payments } = scheduled({ profile: 'annuity', principal: '1000000' })
  const paid = payments.slice(4, -1).map(({ principal, interest }) => Number(principal + interest))
  assert.ok(Math.max(...paid) - Math.min(...paid) <= 1, paid.join())
  assert.equal(payments.at(-1)?.balance, 0n)
  const bullet = scheduled({ profile: 'bullet', grace: '' })
  assert.deepEqual(
    bullet.payments.map(({ principal }) => principal).filter((principal) => principal > 0n),
    [1000n]
  )
})

test('interest and the commitment fee follow what is disbursed, from its day on', () => {
  const { payments, frontEndFee, totalFees } = scheduled({
    principal: '1000000',
    rate: '3.6',
    disbursements: '2001-01-01:400000,2001-04-01:600000',
    frontEndFee: '1',
    commitmentFee: '0.5'
  })
  // Half a year on 400,000 and three months on 600,000; the fee for three months on 600,000.
  assert.deepEqual([payments[0]?.interest, payments[0]?.fee, payments[1]?.fee], [7_200n + 5_400n, 750n, 0n])
  assert.deepEqual([frontEndFee, totalFees], [10_000n, 10_750n])
})

test('a floating rate is the index at the start of each period and the spread, never below nought', () => {
  const { payments } = scheduled({ principal: '1000000', rate: '0.8', index: '2001-01-01:0.2,2001-06-01:1.2,2002-01-01:-2' })
  assert.deepEqual(
    payments.slice(0, 3).map(({ interest }) => interest),
    [5_000n, 10_000n, 0n]
  )
})

test('the first payment may have a day of its own, and the others follow it', () => {
  const { payments } = scheduled({ principal: '360000', rate: '1', on: '2001-01-05', firstPayment: '2001-06-20' })
  assert.deepEqual(
    payments.slice(0, 2).map(({ on, interest }) => [on, interest]),
    [
      ['2001-06-20', 1650n],
      ['2001-12-20', 1800n]
    ]
  )
})

test('every published offer can be taken, by its own id', () => {
  const ids = loanData().offers.map(offerId)
  assert.equal(new Set(ids).size, ids.length)
  for (const offer of ids) {
    const index = offer.endsWith('/fixed') ? '' : '2026-01-01:0.5'
    const words = { principal: '1000000', offer, index, on: '2026-01-01', graceMeaning: 'interest-only' }
    const terms = readLoan(words, '2026-01-01', loanData().offers)
    assert.ok(terms.ok, offer)
    const assessed = assessLoan(terms.value, loanData().rules)
    assert.ok(assessed.ok, offer)
    assert.equal(assessed.value.values.length, loanData().rules.length)
    assert.equal(assessed.value.totalPaid, terms.value.principal + assessed.value.schedule.totalInterest)
  }
})

test('days are counted by four conventions', () => {
  const fraction = (count: Parameters<typeof yearFraction>[0], from: string, to: string) => {
    const { over, under } = yearFraction(count, from, to)
    return Number(over) / Number(under)
  }
  assert.equal(fraction('30/360', '2024-01-31', '2024-07-31'), 0.5)
  assert.equal(fraction('30/360', '2023-08-31', '2024-02-29'), 0.5)
  assert.equal(fraction('actual/365', '2023-01-01', '2024-01-01'), 1)
  assert.equal(fraction('actual/360', '2024-01-01', '2024-12-26'), 1)
  // 61 days of 2003 and 121 of 2004, as the ISDA's own memorandum on the conventions counts 2003-11-01 to 2004-05-01.
  assert.equal(fraction('actual/actual-isda', '2003-11-01', '2004-05-01'), 61 / 365 + 121 / 366)
  assert.equal(daysBetween('1999-12-31', '2000-03-01'), 61)
  assert.equal(addMonths('2026-08-31', 6), '2027-02-28')
})

test('terms that do not hold together are refused, each by its code', () => {
  const cases: readonly [LoanWords, string][] = [
    [{ principal: '0' }, 'loan_principal_not_valid'],
    [{ principal: '10.5' }, 'loan_amount_not_valid'],
    [{ currency: 'YEN' }, 'currency_not_known'],
    [{ rate: '-1' }, 'loan_percent_not_valid'],
    [{ rate: '' }, 'loan_word_missing'],
    [{ grace: '' }, 'loan_word_missing'],
    [{ on: '2001-02-30' }, 'loan_day_not_valid'],
    [{ firstPayment: '2001-01-01' }, 'loan_day_not_valid'],
    [{ years: '10.3' }, 'loan_years_not_whole'],
    [{ years: '101' }, 'loan_years_not_whole'],
    [{ grace: '0' }, 'loan_grace_not_possible'],
    [{ grace: '10', graceMeaning: 'interest-only' }, 'loan_grace_not_possible'],
    [{ profile: 'balloon' }, 'loan_choice_unknown'],
    [{ perYear: '3' }, 'loan_choice_unknown'],
    [{ profile: 'custom' }, 'loan_word_missing'],
    [{ profile: 'custom', parts: '3*1' }, 'loan_parts_differ'],
    [{ profile: 'custom', parts: '9999*1' }, 'loan_list_not_valid'],
    [{ index: '2001' }, 'loan_list_not_valid'],
    [{ index: '2001-06-01:1' }, 'loan_index_missing'],
    [{ disbursements: '2001-01-01:999' }, 'loan_disbursements_differ'],
    [{ disbursements: '2000-01-01:1000' }, 'loan_disbursed_outside'],
    [{ disbursements: '2001-01-01:1,2010-01-01:999' }, 'loan_repaid_before_disbursed'],
    [{ offer: 'bank/of/nowhere' }, 'loan_offer_unknown'],
    [{ offer: 'jica/general/standard/lmic/2025-10-01/JPY/TORF' }, 'loan_index_needed']
  ]
  assert.deepEqual(
    cases.map(([words]) => codeOf(words)),
    cases.map(([, code]) => code)
  )
})

test('in đồng each payment goes by the rate supposed for its day, and no other money is taken', () => {
  const rate = (from: string, written: string): PathRate => ({
    from,
    rate: { base: 'JPY', quote: 'VND', rate: written, kind: 'day', on: from, source: 'giả định', origin: 'entered', status: 'stated' }
  })
  const schedule = scheduled({})
  const path = [rate('2001-01-01', '120.5'), rate('2005-01-01', '150')]
  const converted = convertSchedule(schedule, 'VND', path)
  assert.ok(converted.ok)
  assert.deepEqual(
    [converted.value[0]?.interest, converted.value[4]?.principal, converted.value.at(-1)?.principal],
    [1446n, 7471n, 10_500n]
  )
  const late = convertSchedule(schedule, 'VND', path.slice(1))
  assert.equal(late.ok ? '' : late.refusal.code, 'rate_path_missing')
  const other = convertSchedule({ ...schedule, currency: 'USD' }, 'VND', path)
  assert.equal(other.ok ? '' : other.refusal.code, 'given_rate_of_others')
})

test('a loan is lent on in part, and counterpart funds are a share of the whole project', () => {
  const split = splitFinancing(24_000_000_001n, '50', '20')
  assert.ok(split.ok)
  assert.deepEqual(split.value, {
    loan: 24_000_000_001n,
    onLent: 12_000_000_000n,
    allocated: 12_000_000_001n,
    counterpart: 6_000_000_000n,
    total: 30_000_000_001n
  })
  for (const [onLent, counterpart] of [
    ['101', '0'],
    ['50', '100'],
    ['a', '0']
  ] as const)
    assert.equal(splitFinancing(1n, onLent, counterpart).ok, false)
  const part = scaleTerms(read({ disbursements: '2001-01-01:333,2002-01-01:667' }), 500n)
  assert.deepEqual(
    part.disbursements.map(({ minor }) => minor),
    [166n, 334n]
  )
  assert.ok(scheduleLoan(part).ok)
})
