import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FedPeriod, Register } from '../../src/register/index.ts'
import type { Peer } from './peers.ts'
import { accepted, withRegister } from './with-register.ts'

const HOUR = 3_600_000
const HERE = (day: string): number => Date.parse(`${day}T00:00:00+07:00`)

/** The outlet of a plant, each hour of January 2024 here, and the first ten days of February: 10, 20, 10, 20 …; the last hour of each day is faulty. */
const rows = () => {
  const hours = (from: number, days: number): number[] => Array.from({ length: days * 24 }, (_, hour) => from + hour * HOUR)
  return [...hours(HERE('2024-01-01'), 31), ...hours(HERE('2024-02-01'), 10)].map((at, index) => ({
    ...{ row: index + 1, station: 'Cái Răng', parameter: 'BOD5', unit: 'mg/L' },
    point: { at, from: null, value: index % 2 === 0 ? 10 : 20, status: index % 24 === 23 ? 2 : 0, knownAt: null, more: null }
  }))
}

const act = async (register: Register, dossierId: string, one: object): Promise<string> => {
  const { revision } = accepted(await register.nameDossier(dossierId))
  accepted(await register.actOnDossier({ dossierId, revision, reason: 'Báo cáo 12', act: one } as never))
  const { entries } = accepted(await register.showDossier(dossierId))
  return entries.at(-1)?.entry ?? ''
}

export const fedIndicatorsSuite = (peer: Peer): void => {
  test('a series gives an indicator its value by period, with how complete it is; nothing stands before a person puts it forward', () =>
    withRegister(peer, async ({ register }) => {
      const received = accepted(await register.series.receiveFile({ rows: rows(), make: true, dryRun: false }))
      assert.deepEqual(received.errors, [])
      const id = accepted(await register.enterDossier({ kind: 'result', fields: { text: 'Nước thải đạt chuẩn' } }))
      const add = (kind: string, value: object) => act(register, id, { act: 'add entry', kind, value })
      const indicator = await add('indicator', {
        ...{ title: 'BOD5 đầu ra', unit: 'mg/l', direction: 'down' },
        ...{ datastream: 'cai rang / BOD5', aggregate: 'mean' }
      })
      for (const period of ['2024-01', '2024-02', '2024-03', '2090']) await add('target', { indicator, period, value: '30' })
      const fed = async (): Promise<readonly FedPeriod[]> => accepted(await register.showFedValues(id))[0]?.periods ?? []
      const [january, february, march, later] = await fed()
      // Of 24 hours 12 are 10 and 11 are 20: the faulty one is an odd one.
      const mean = ((12 * 10 + 11 * 20) / 23).toFixed(4)
      assert.deepEqual(january, {
        ...{ period: '2024-01', value: mean, counted: 31 * 23, leftOut: 31, expected: 31 * 24, sharePercent: '95.8' },
        ...{ gap: null, approved: null, open: null }
      })
      assert.deepEqual([february?.gap, february?.sharePercent, february?.value], ['too few', '33', mean])
      assert.deepEqual([march?.gap, march?.value], ['no values', null])
      assert.equal(later?.gap, 'not begun')
      assert.equal(accepted(await register.showResults(id)).indicators[0]?.periods[0]?.counted, null)

      const value = { indicator, period: '2024-01', value: mean, dimensions: [], state: 'pending' }
      const waiting = await add('actual', value)
      assert.equal((await fed())[0]?.open, waiting)
      await act(register, id, { act: 'replace entry', entry: waiting, value: { ...value, state: 'approved' } })
      assert.equal((await fed())[0]?.approved, 'same')
      const late = [{ ...(rows()[0] as ReturnType<typeof rows>[number]), row: 1 }].map((row) => ({
        ...row,
        point: { ...row.point, value: 500 }
      }))
      accepted(await register.series.receiveFile({ rows: late, make: false, dryRun: false }))
      const [now] = await fed()
      assert.equal(now?.approved, 'differs', 'data that came late show, and what was approved stands')
      assert.equal(accepted(await register.showResults(id)).indicators[0]?.periods[0]?.counted?.value.value, mean)
    }))

  test('a series in another unit and one that nobody knows give nothing, and say so', () =>
    withRegister(peer, async ({ register }) => {
      accepted(await register.series.receiveFile({ rows: rows().slice(0, 48), make: true, dryRun: false }))
      const id = accepted(await register.enterDossier({ kind: 'result', fields: { text: 'Nước thải đạt chuẩn' } }))
      const add = (kind: string, value: object) => act(register, id, { act: 'add entry', kind, value })
      for (const [title, unit, datastream, aggregate] of [
        ['A', 'kg', 'Cái Răng/BOD5', 'mean'],
        ['B', 'mg/L', 'Ninh Kiều/BOD5', 'mean'],
        ['C', null, 'Cái Răng/BOD5', 'count'],
        ['D', 'mg/L', 'Cái Răng/BOD5', 'max']
      ] as const) {
        const indicator = await add('indicator', { title, unit, datastream, aggregate })
        await add('target', { indicator, period: '2024-01-01', value: '1' })
      }
      const told = accepted(await register.showFedValues(id))
      assert.deepEqual(
        told.map(({ periods: [first] }) => [first?.gap, first?.value]),
        [
          ['unit differs', null],
          ['stream not found', null],
          [null, '23'],
          [null, '20']
        ]
      )
    }))
}
