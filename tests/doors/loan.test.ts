import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { hopluu } from './cli-process.ts'

const OECD =
  '--principal 1000 --rate 2.5 --years 10 --grace 2.5 --per-year 2 --profile equal-principal --discount 10 --on 2001-01-01'.split(' ')

test('on the command line the loan of the OECD has its grant element, and its schedule sums to the principal', async () => {
  const { code, out } = await hopluu(['loan', ...OECD, '--currency', 'JPY', '--json'])
  assert.equal(code, 0)
  const { schedule, totalInterest, presentValue, grantElementPercent } = JSON.parse(out)
  assert.deepEqual([schedule.length, totalInterest, grantElementPercent], [20, 155, 32.3909])
  assert.ok(Math.abs((1 - presentValue / 1000) * 100 - 32.3909) < 1e-4)
  assert.equal(
    schedule.reduce((sum: number, { principal }: { principal: number }) => sum + principal, 0),
    1000
  )
  assert.deepEqual(schedule.at(-1), { on: '2011-01-01', principal: 70, interest: 1, balance: 0 })
})

test('amounts keep all their digits, in units of the currency', async () => {
  const { out } = await hopluu(['loan', ...OECD, '--currency', 'USD', '--principal', '9007199254740993.01', '--json'])
  assert.match(out, /"balance": 9007199254740993\.01/)
})

test('a table for people names every rule; published terms say where they were read', async () => {
  const { code, out } = await hopluu(['loan', ...OECD, '--currency', 'JPY', '--lang', 'en'])
  assert.equal(code, 0)
  assert.match(out, /^OECD-DAC, lower middle income \(since 2018\)\t7\.00%\t.*\t21\.4469%$/m)
  const offers = await hopluu(['loan', 'offers', '--lang', 'en'])
  assert.match(offers.out, /^jica\/general\/standard\/lmic\/2025-10-01\/JPY\/fixed\t2\.90%\t30\/10\tread in the lender’s own sheet\t/m)
  assert.ok(JSON.parse((await hopluu(['loan', 'offers', '--json'])).out).offers.every(({ status }: { status: string }) => status !== ''))
})

test('what cannot be a loan is refused in a sentence', async () => {
  const refused = async (...words: string[]) => {
    const { code, out, err } = await hopluu(['loan', ...words, '--lang', 'en'])
    assert.deepEqual([code, out], [2, ''])
    return err
  }
  assert.match(await refused('--principal', '1000'), /^The loan’s “currency” is missing/)
  assert.match(await refused(...OECD, '--currency', 'JPY', '--profile', 'balloon'), /^“balloon” cannot be the loan’s “profile”/)
  assert.match(await refused(...OECD, '--currency', 'JPY', '--fees', 'some'), /counted, left-out/)
  assert.match(await refused(...OECD, '--currency', 'JPY', '--discount', '-5'), /needs a value/)
  assert.match(await refused(...OECD, '--currency', 'JPY', '--discount=-5'), /no discount rate/)
  assert.match(await refused('repay'), /^There is no "hopluu loan repay"/)
})

test('loans of several currencies are compared by published terms or by a file, with what is supposed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hopluu-loans-'))
  try {
    const ids = 'jica/general/standard/lmic/2025-10-01/JPY/fixed,ida/regular/standard/ida/2025-10-01/USD/fixed'
    const same = ['--principal', '18000000000', '--currency', 'JPY', '--on', '2026-03-20']
    const table = await hopluu(['loan', 'compare', '--offers', ids, ...same, '--rates', 'JPY:165,USD:25000:2', '--lang', 'en'])
    assert.equal(table.code, 0, table.err)
    assert.match(table.out, /^Rate a year\t2\.90%\t1\.35%$/m)
    assert.match(table.out, /^Principal\t18,000,000,000 JPY\t118,800,000 USD$/m)
    assert.match(
      table.out,
      /^1 USD = 25,000 VND, \(supposed by whoever reckons\); from 20 March 2026 on USD grows 2 % dearer against VND each year\.$/m
    )
    assert.match(table.out, /count by 30\/360/)
    const file = join(folder, 'loans.json')
    const loans = [{ offer: ids.split(',')[0] }, { name: 'Vay trong nước', currency: 'VND', rate: 6.5, years: 15, grace: 3 }]
    await writeFile(file, JSON.stringify({ principal: 18e9, currency: 'JPY', on: '2026-03-20', loans }))
    const { code, out, err } = await hopluu(['loan', 'compare', file, '--json'])
    assert.equal(code, 0, err)
    const answer = JSON.parse(out)
    assert.deepEqual([answer.to, answer.rates[0].on, answer.rates[0].kind], ['VND', '2024', 'year-average'])
    const [yen, dong] = answer.loans
    assert.deepEqual([yen.converted.disbursed, dong.converted], [dong.principal, null])
    assert.equal(dong.allInPercent, 6.6056)
    assert.equal(
      yen.converted.schedule.reduce(
        (sum: number, { principal, interest }: Record<string, number>) => sum + (principal ?? 0) + (interest ?? 0),
        0
      ),
      yen.converted.totalPaid
    )
    await writeFile(file, JSON.stringify({ loans: [{ rate: 1, grase: 2 }] }))
    const slip = await hopluu(['loan', 'compare', file, '--lang', 'en'])
    assert.deepEqual([slip.code, slip.out], [2, ''])
    assert.match(slip.err, /“loans\.1\.grase”/)
    const lost = await hopluu(['loan', 'compare', '--offers', 'nobody', ...same, '--lang', 'en'])
    assert.match(lost.err, /^Loan 1: There are no published terms “nobody”/)
    assert.match((await hopluu(['loan', 'compare', '--lang', 'en'])).err, /^Give one to 20 loans/)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('what is odd is told by its name in both languages, and never as a fault', async () => {
  const base = { currency: 'JPY', principal: '1000', rate: '2.5', years: '10', grace: '2.5' }
  const codeOf = async (odd: Partial<Record<string, string>>) => {
    const words = Object.entries({ ...base, ...odd }).map(([name, value]) => `--${name}=${value}`)
    const { code, err } = await hopluu(['loan', ...words, '--json'])
    return [code, err.split('\n').filter(Boolean).length]
  }
  for (const odd of [{ rate: 'NaN' }, { principal: '1e400' }, { years: '10.3' }])
    assert.deepEqual(await codeOf(odd), [2, 2], JSON.stringify(odd))
  for (const fine of [{ rate: '0' }, { grace: '10' }]) assert.deepEqual(await codeOf(fine), [0, 0], JSON.stringify(fine))
})
