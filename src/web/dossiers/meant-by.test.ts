import assert from 'node:assert/strict'
import { test } from 'node:test'
import { meantBy } from './meant-by.ts'

const COLLEAGUES = [
  { name: 'minh.le', displayName: 'Lê Minh' },
  { name: 'lan.ngo', displayName: 'Ngô Thị Lan' },
  { name: 'lam.ngo', displayName: 'Ngô Lâm' },
  { name: 'chi hoa', displayName: null }
]

test('a name that is like one account’s says whose it may be', () => {
  const meant = (typed: string) => meantBy(typed, COLLEAGUES)?.name ?? null
  assert.deepEqual(['Lê Minh', 'le minh', 'minhle', 'Minh.Le', 'minh.lee', 'mihn.le', 'ngo thi lan'].map(meant), [
    'minh.le',
    'minh.le',
    'minh.le',
    'minh.le',
    'minh.le',
    'minh.le',
    'lan.ngo'
  ])
  // Two accounts are as like it, none is, or it is only the name of somebody without an account.
  assert.deepEqual(['lac.ngo', 'tuan', 'chi ho', ''].map(meant), [null, null, null, null])
})
