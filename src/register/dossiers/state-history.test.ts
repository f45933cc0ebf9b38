import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FieldValue } from './dossier.ts'
import { stateHistory, type Told } from './state-history.ts'

const UNDERTAKING: Told = {
  dossier: { kind: 'undertaking', openedAt: '2025-02-10T02:00:00.000Z' },
  ...{ state: 'open', stateToldOf: 'open', firstOn: '2024-05-20', statuses: [], signedOn: null, events: [], fulfilledOn: [] }
}
const AGREEMENT: Told = { ...UNDERTAKING, dossier: { kind: 'agreement', openedAt: '2025-02-10T02:00:00.000Z' } }

const set = (at: string, after: string | Readonly<Record<string, string | null>>): Told['events'][number] => ({
  act: 'set state',
  at,
  after
})

const told = (value: string, firstOn: string, lastOn = firstOn): FieldValue => ({
  ...{ field: 'status', value, times: 1, firstOn, lastOn, origin: { reportId: 'r', itemId: 'g1' }, chosen: false }
})

const shown = (given: Told): string[] => stateHistory(given).map(({ state, from }) => `${from} ${state}`)

test('an undertaking stands open since it was first stated, never earlier than its words say', () => {
  const since = (firstOn: string | null) => shown({ ...UNDERTAKING, firstOn })
  assert.deepEqual(since('2024-05-20'), ['2024-05-20 open'])
  assert.deepEqual(since('2024-05'), ['2024-05-31 open'])
  assert.deepEqual(since('2024-Q3'), ['2024-09-30 open'])
  assert.deepEqual(since('2024'), ['2024-12-31 open'])
  assert.deepEqual(since('2025'), ['2025-02-10 open'], 'at the latest since it is in the register')
  assert.deepEqual(since(null), ['2025-02-10 open'])
})

test('a state counts from the day here on which somebody set it, and what was decided later overrules', () => {
  const events = [
    set('2025-03-31T18:00:00.000Z', 'under way'),
    set('2025-07-01T02:00:00.000Z', 'declined'),
    set('2026-01-05T02:00:00.000Z', 'open')
  ]
  assert.deepEqual(shown({ ...UNDERTAKING, events }), ['2024-05-20 open', '2025-04-01 under way', '2025-07-01 declined', '2026-01-05 open'])
})

test('done counts from the report that fulfils it, where it was to be done by then', () => {
  const done = (events: Told['events'], fulfilledOn: string[]) => shown({ ...UNDERTAKING, state: 'done', events, fulfilledOn })
  const noted = set('2025-09-01T02:00:00.000Z', 'done')
  assert.deepEqual(done([noted], []), ['2024-05-20 open', '2025-09-01 done'])
  assert.deepEqual(done([noted], ['2025-11-01', '2025-04', '2025-06-01']), ['2024-05-20 open', '2025-04-30 done'])
  assert.deepEqual(
    done([noted], ['2023-01-01']),
    ['2024-05-20 open', '2025-09-01 done'],
    'a report from before it was promised fulfils nothing'
  )
  const underWay = set('2025-08-01T02:00:00.000Z', 'under way')
  assert.deepEqual(done([underWay, noted], ['2025-04-30']), ['2024-05-20 open', '2025-04-30 done'])
  const reopened = [noted, set('2025-10-01T02:00:00.000Z', 'open'), set('2026-03-01T02:00:00.000Z', 'done')]
  assert.deepEqual(done(reopened, ['2025-04-30']), ['2024-05-20 open', '2025-04-30 done', '2025-10-01 open', '2026-03-01 done'])
})

test('an agreement goes through the states that reports tell, its signing on its own day, then through those that people note', () => {
  const statuses = [told('signed', '2024-08-02'), told('planned', '2024-02', '2024-03-01')]
  const signed: Told = { ...AGREEMENT, state: 'signed', stateToldOf: 'signed', firstOn: '2024-02', statuses, signedOn: '2024-06-15' }
  assert.deepEqual(shown(signed), ['2024-02-29 planned', '2024-06-15 signed'])
  assert.deepEqual(shown({ ...signed, signedOn: null }), ['2024-02-29 planned', '2024-08-02 signed'])
  const noted = [
    set('2025-05-05T02:00:00.000Z', { state: 'in force', on: '2024-09', until: null, document: null }),
    set('2026-02-02T02:00:00.000Z', { state: 'expired', on: '2030', until: null, document: null })
  ]
  assert.deepEqual(shown({ ...signed, state: 'expired', events: noted }), [
    ...['2024-02-29 planned', '2024-06-15 signed', '2024-09-30 in force'],
    '2026-02-02 expired'
  ])
  const chosen = { act: 'choose', at: '2025-05-05T02:00:00.000Z', after: { field: 'status', value: 'planned' } } as const
  assert.deepEqual(shown({ ...signed, state: 'planned', stateToldOf: 'planned', events: [chosen] }).at(-1), '2025-05-05 planned')
})
