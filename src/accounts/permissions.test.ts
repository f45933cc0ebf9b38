import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PERMISSIONS, type Permission, permissionsOf, ROLES, type Role, TOKEN_SCOPES } from './permissions.ts'

/** The table by hand: a change of who may do what is a change of this test. */
const MAY: Readonly<Record<Permission, readonly Role[]>> = {
  'report.read': ['partner', 'reader', 'officer', 'reviewer', 'manager', 'administrator', 'auditor'],
  'report.add': ['officer', 'reviewer', 'manager', 'administrator'],
  'report.reread': ['officer', 'reviewer', 'manager', 'administrator'],
  'report.withdraw': ['manager', 'administrator'],
  'report.level': ['manager', 'administrator'],
  'feed.manage': ['manager', 'administrator'],
  'item.decide': ['reviewer', 'manager', 'administrator'],
  'dossier.read': ['partner', 'reader', 'officer', 'reviewer', 'manager', 'administrator', 'auditor'],
  'dossier.export': ['reader', 'officer', 'reviewer', 'manager', 'administrator', 'auditor'],
  'dossier.act': ['officer', 'reviewer', 'manager', 'administrator'],
  'dossier.enter': ['officer', 'reviewer', 'manager', 'administrator'],
  'home.set': ['manager', 'administrator'],
  'merge.read': ['reader', 'officer', 'reviewer', 'manager', 'administrator', 'auditor'],
  'merge.settle': ['manager', 'administrator'],
  'account.own': ['partner', 'reader', 'officer', 'reviewer', 'manager', 'administrator', 'auditor'],
  'account.manage': ['administrator'],
  'audit.read': ['administrator', 'auditor']
}

test('each role may do what the table by hand says, and nothing else', () => {
  const found = Object.fromEntries(PERMISSIONS.map((each) => [each, ROLES.filter((role) => permissionsOf(role).has(each))]))
  assert.deepEqual(found, MAY)
})

test('no token manages accounts or looks after itself', () => {
  assert.deepEqual(
    TOKEN_SCOPES.filter((scope) => scope.startsWith('account.')),
    []
  )
  assert.equal(TOKEN_SCOPES.length, PERMISSIONS.length - 2)
})
