import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isNarrowed, readListAddress, withChanged } from './list-address.ts'

const read = (query: string, kind: Parameters<typeof readListAddress>[0] = 'undertaking') =>
  readListAddress(kind, new URLSearchParams(query))

test('an address says what a list is narrowed by, and what it cannot be narrowed by is left out', () => {
  const address = read('q=thoát+nước&partner=JICA&when=overdue&silent=6&state=open&type=treaty&about=x&order=due')
  assert.deepEqual(
    [address.named, address.partner, address.when, address.silentMonths, address.order],
    ['thoát nước', 'JICA', 'overdue', 6, 'due']
  )
  assert.deepEqual(address.facets, [
    { facet: 'state', value: 'open' },
    { facet: 'about', value: 'x' }
  ])
  assert.equal(isNarrowed(address), true)
  assert.equal(isNarrowed(read('order=title&cursor=abc&view=board')), false)
  assert.equal(read('order=due', 'person').order, null)
})

test('a condition with an exclamation mark asks for what does not hold', () => {
  assert.deepEqual(read('by=!jica').facets, [{ facet: 'by', value: 'jica', not: true }])
})

test('a list that is changed keeps its other conditions and begins at its beginning', () => {
  const query = new URLSearchParams('q=y&state=&cursor=abc&lang=en&order=title')
  assert.equal(withChanged(query, { order: 'due' }), '?q=y&order=due')
  assert.equal(withChanged(query, { q: '', order: '' }), '?')
  assert.equal(String(query), 'q=y&state=&cursor=abc&lang=en&order=title')
})
