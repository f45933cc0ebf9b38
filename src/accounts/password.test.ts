import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { hashPassword, MOST_PASSWORD, nobodysHash, PASSWORD_LENGTH, passwordFit, verifyPassword } from './password.ts'

const NAMES = ['lan.nguyen', 'Nguyễn Thị Lan']
const codeOf = async (password: string): Promise<string> => {
  const fit = await passwordFit({ password, names: NAMES })
  return fit.ok ? 'fits' : fit.refusal.code
}

test('a password is long, of any letters, and nothing that is guessed first or has leaked', async () => {
  const said: Readonly<Record<string, string>> = {
    'sông chảy ra biển lớn': 'fits',
    'violet kettle orbits': 'fits',
    'Ж7!(дом)река-12': 'fits',
    '!@$%^&*()_+{}|~<>': 'fits',
    'x9 k2 v7 q4 m1': 'password_too_short',
    [`${'sông chảy ra biển lớn '.repeat(20)}`]: 'password_too_long',
    aaaaaaaaaaaaaaaaaaaa: 'password_easily_guessed',
    abcabcabcabcabcabc: 'password_easily_guessed',
    '12345678901234567890': 'password_easily_guessed',
    abcdefghijklmnopq: 'password_easily_guessed',
    'mật khẩu mật khẩu 1': 'password_easily_guessed',
    'Matkhau@123456789': 'password_easily_guessed',
    'lan.nguyen-123456': 'password_easily_guessed',
    'Nguyễn Thị Lan 2026': 'password_easily_guessed',
    'hopluu hopluu 2026': 'password_easily_guessed',
    'Vietnam2026@@@@@@': 'password_easily_guessed',
    'correct horse battery': 'password_easily_guessed',
    // Each of these stood in published leaks, whole or with a tail of digits.
    '1qaz2wsx3edc4rfv': 'password_easily_guessed',
    qwertyuiop123456: 'password_easily_guessed',
    iloveyou123456789: 'password_easily_guessed'
  }
  const found = await Promise.all(Object.keys(said).map(async (password) => [password, await codeOf(password)]))
  assert.deepEqual(Object.fromEntries(found), said)
})

test('letters are counted as people see them, whichever way a keyboard sends them', async () => {
  const composed = 'ế'.repeat(PASSWORD_LENGTH - 1)
  assert.equal(await codeOf(composed.normalize('NFD')), 'password_too_short')
  assert.equal(await codeOf('\u{20000}'.repeat(MOST_PASSWORD + 1)), 'password_too_long')
})

test('a hash is argon2id, differs each time, and is right for its password alone, however it is typed', async () => {
  const password = 'sông chảy ra biển lớn'
  const [one, two] = await Promise.all([hashPassword(password, randomBytes), hashPassword(password, randomBytes)])
  assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  assert.notEqual(one, two)
  assert.deepEqual(await verifyPassword(password.normalize('NFD'), one), { right: true, dated: false })
  for (const wrong of ['', password.toUpperCase(), `${password} `, password.slice(0, -1)])
    assert.equal((await verifyPassword(wrong, one)).right, false)
  assert.equal((await verifyPassword('', nobodysHash())).right, false)
  assert.equal((await verifyPassword(password, 'no hash at all')).right, false)
})

test('a hash says what it was made with, so that one made with less is known as dated', async () => {
  // Made with argon2id, m=8192, t=1, p=1, by Node.js itself.
  const { argon2Sync } = await import('node:crypto')
  const nonce = Buffer.from('0123456789abcdef')
  const key = argon2Sync('argon2id', { message: 'sông chảy ra biển lớn', nonce, parallelism: 1, tagLength: 32, memory: 8192, passes: 1 })
  const plain = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replaceAll('=', '')
  const hash = `$argon2id$v=19$m=8192,t=1,p=1$${plain(nonce)}$${plain(key)}`
  assert.deepEqual(await verifyPassword('sông chảy ra biển lớn', hash), { right: true, dated: true })
})
