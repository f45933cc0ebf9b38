import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseOptions } from './parse-options.ts'

const OPTIONS = { json: { type: 'boolean' }, url: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const
const parse = (...words: string[]) => parseOptions('read', words, OPTIONS)
const codeOf = (...words: string[]): string => {
  const parsed = parse(...words)
  return parsed.ok ? 'ok' : parsed.refusal.code
}

test('options and files may stand in any order', () => {
  const parsed = parse('a.txt', '--url', 'https://vi.du/1', '--json', '-', '-h')
  assert.deepEqual(parsed.ok && parsed.value, { values: { url: 'https://vi.du/1', json: true, help: true }, rest: ['a.txt', '-'] })
})

test('an option of several values keeps them in their order', () => {
  const parsed = parseOptions('read', ['--only', 'a', '--only=b'], { only: { type: 'string', multiple: true } } as const)
  assert.deepEqual(parsed.ok && parsed.value.values.only, ['a', 'b'])
})

test('after "--" everything is a file, even what looks like an option', () => {
  const parsed = parse('--', '--json')
  assert.deepEqual(parsed.ok && parsed.value.rest, ['--json'])
})

test('a mistake is refused by its kind', () => {
  assert.equal(codeOf('--jsn'), 'unknown_option_near')
  assert.equal(codeOf('--colour'), 'unknown_option')
  assert.equal(codeOf('--url'), 'option_needs_value')
  assert.equal(codeOf('--url', '--json'), 'option_needs_value')
  assert.equal(codeOf('--json=yes'), 'option_takes_no_value')
  assert.equal(codeOf('--constructor'), 'unknown_option')
})
