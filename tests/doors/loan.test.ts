import assert from 'node:assert/strict'
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
  assert.match(out, /^OECD-DAC, lower middle income \(since 2018\)\t7%\t.*\t21\.4469%$/m)
  const offers = await hopluu(['loan', 'offers', '--lang', 'en'])
  assert.match(offers.out, /^jica\/general\/standard\/lmic\/2025-10-01\/JPY\/fixed\t2\.9%\t30\/10\tread in the lender’s own sheet\t/m)
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
