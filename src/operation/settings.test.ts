import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkNames } from './settings.ts'
import { readSettingsFile } from './settings-file.ts'

const codeOf = (outcome: { readonly ok: boolean; readonly refusal?: { readonly code: string } }): string | undefined =>
  outcome.refusal?.code

test('a misspelt setting is refused and the one that was meant is named', () => {
  const outcome = checkNames(['PATH', 'HOPLUU_DTAA'])
  assert.deepEqual(!outcome.ok && outcome.refusal, { code: 'setting_unknown_near', about: { name: 'HOPLUU_DTAA', nearest: 'HOPLUU_DATA' } })
  assert.equal(codeOf(checkNames(['HOPLUU_QWERTYUIOP'])), 'setting_unknown')
})

test('names of other programs and those that the program gives its pages are nobody’s business', () => {
  assert.equal(checkNames(['HOME', 'HOPLUU_PAGES_BODY_SIZE_LIMIT', 'HOPLUU_DATA']).ok, true)
})

test('a file gives its settings, with comments, blank lines, quotes and a byte order mark', () => {
  const text = '\uFEFF# Sở Ngoại vụ\n\nHOPLUU_DATA="/srv/sổ hợp tác"\r\nHOPLUU_PORT = 4701\n'
  assert.deepEqual(readSettingsFile(text, 'f'), { ok: true, value: { HOPLUU_DATA: '/srv/sổ hợp tác', HOPLUU_PORT: '4701' } })
})

test('a line that is no setting is refused by its number, and no setting stands twice', () => {
  const outcome = readSettingsFile('HOPLUU_PORT=1\nHOPLUU_DATA /srv\n', 'f')
  assert.deepEqual(!outcome.ok && outcome.refusal, { code: 'settings_line_not_valid', about: { file: 'f', line: 2 } })
  assert.equal(codeOf(readSettingsFile('HOPLUU_PORT=1\nHOPLUU_PORT=2\n', 'f')), 'setting_twice')
  assert.equal(codeOf(readSettingsFile('PGPASSWORD=x\n', 'f')), 'setting_unknown')
})
