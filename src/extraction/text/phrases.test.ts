import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tokenise } from '../../language/index.ts'
import { countStanding, holds, phraseAt, phrases } from './phrases.ts'

test('a phrase is cut as a text is: its commas, slashes and hyphens are tokens of their own', () => {
  for (const form of ['tiếp, làm việc với', 'USD/tấn', 'K-Pop', 'hợp tác']) {
    const tokens = tokenise(`${form} hôm nay`)
    assert.equal(phraseAt(tokens, 0, phrases([form])), tokenise(form).count, form)
  }
})

test('of phrases that begin alike the longest stands, and only whole', () => {
  const tokens = tokenise('đã ký kết bản ghi nhớ')
  const list = phrases('ký|ký kết|bản ghi nhớ')
  assert.equal(phraseAt(tokens, 1, list), 2)
  assert.equal(holds(tokens, 3, 5, list), false)
  assert.equal(countStanding(tokens, list), 2)
})
