import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import fc from 'fast-check'
import { ledgerOfTable, type Table, writeCsv, writeXlsx } from '../../exchange/index.ts'
import { loadTableReader } from '../../reading/index.ts'
import type { LedgerLine } from '../../register/index.ts'
import type { Language } from '../../wording/index.ts'
import { fetchWords } from '../words/index.ts'
import { numberOf, tableOfLedger } from './table-of-ledger.ts'

before(() => Promise.all([fetchWords('vi'), fetchWords('en')]))

const lineOf = (amountMinor: string, currency: string): LedgerLine => ({
  entry: 'e1',
  type: 'disbursement',
  fund: 'loan',
  standing: 'actual',
  on: '2026-06-30',
  from: '2026-06-30',
  until: '2026-06-30',
  period: '2026-Q2',
  currency,
  by: 'lan',
  at: '2026-07-01T00:00:00.000Z',
  source: 'Sao kê quý II/2026',
  dossier: { id: 'p1', kind: 'project', title: 'Thoát nước Cái Răng' },
  amountMinor,
  provider: null,
  receiver: null,
  description: null,
  partner: null,
  alike: 0
})

/** The amounts that come back, in whole minor units. */
const broughtBack = async (bytes: Uint8Array): Promise<unknown> => {
  const { readTable } = await loadTableReader()
  const table = await readTable({ bytes })
  assert.ok(table.ok, JSON.stringify(table))
  const read = ledgerOfTable({ table: table.value, usual: {}, projectOf: () => ({ dossierId: 'p1' }), sideOf: () => 'none' })
  assert.ok(read.ok, JSON.stringify(read))
  assert.deepEqual(
    read.value.lines.flatMap(({ errors }) => errors),
    []
  )
  return read.value.lines.map(({ value }) => {
    const brought = value?.value as { readonly amountMinor: string; readonly currency: string } | undefined
    return [brought?.amountMinor, brought?.currency]
  })
}

const filesOf = async (table: Table): Promise<readonly Uint8Array[]> => [writeCsv(table), await writeXlsx(table)]

const QUINTILLION = 10n ** 18n
/** On both sides of what a double holds, and of what 64 bits hold. */
const EDGES = [1n, 2n ** 53n, 2n ** 53n + 1n, QUINTILLION - 1n, QUINTILLION, QUINTILLION + 1n, QUINTILLION + 7n].map(String)

test('amounts of 10^18 minor units and one more come back from CSV and from Excel to the last unit', async () => {
  for (const currency of ['VND', 'JPY', 'USD', 'KWD'])
    for (const bytes of await filesOf(
      tableOfLedger(
        EDGES.map((amount) => lineOf(amount, currency)),
        'vi'
      )
    ))
      assert.deepEqual(
        await broughtBack(bytes),
        EDGES.map((amount) => [amount, currency])
      )
})

test('a number that a double does not hold is written as text, for Excel would round 10^18 + 1', () => {
  assert.equal(numberOf(String(QUINTILLION + 1n), 'VND'), '1000000000000000001')
  assert.equal(numberOf(String(QUINTILLION + 1n), 'USD'), '10000000000000000.01')
  assert.equal(numberOf('24000000000', 'JPY'), 24_000_000_000)
  assert.equal(numberOf('-1205', 'USD'), -12.05)
})

test('any amounts up to 10^18 minor units come back from CSV and Excel in either language', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.bigInt({ min: 1n, max: QUINTILLION }), { minLength: 1, maxLength: 5 }),
      fc.constantFrom('VND', 'JPY', 'USD', 'EUR'),
      fc.constantFrom<Language>('vi', 'en'),
      async (amounts, currency, language) => {
        const table = tableOfLedger(
          amounts.map((amount) => lineOf(String(amount), currency)),
          language
        )
        for (const bytes of await filesOf(table))
          assert.deepEqual(
            await broughtBack(bytes),
            amounts.map((amount) => [String(amount), currency])
          )
      }
    ),
    { numRuns: 40 }
  ))
