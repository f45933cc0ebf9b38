import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Account } from './account.ts'
import { colleaguesOf } from './colleague.ts'

const account = (loginName: string, displayName: string, role: Account['role'] = 'officer', active = true): Account => ({
  ...{
    id: loginName,
    loginName,
    displayName,
    role,
    active,
    office: null,
    clearance: 'internal',
    madeAt: '2026-01-02T03:04:05Z',
    madeBy: 'local'
  }
})
const ACCOUNTS = [account('minh.le', 'Lê Minh'), account('lan.ngo', 'Ngô Thị Lan'), account('lam.ngo', 'Ngô Lâm')]

test('work can be given to whoever may see it, and to who was named before', () => {
  const all = [...ACCOUNTS, account('ngoai', 'Đối tác', 'partner'), account('nghi', 'Đã nghỉ', 'officer', false)]
  const names = colleaguesOf(all, ['lan.ngo', 'chị Hoa', 'nghi']).map(({ name }) => name)
  assert.deepEqual(names, ['chị Hoa', 'minh.le', 'lam.ngo', 'lan.ngo'])
})
