import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HASH_BEGINS, hashOn, SeenWords } from './seen-words.ts'

const hashOf = (word: string): number => [...word].reduce((hash, letter) => hashOn(hash, letter.charCodeAt(0)), HASH_BEGINS)

test('each of many words is found again in the middle of a text, with what was put for it, and no other is', () => {
  const seen = new SeenWords()
  const words = Array.from({ length: 20_000 }, (_, i) => `từ${i.toString(36)}`)
  for (const [i, word] of words.entries()) seen.put(word, hashOf(word), i + 1, i % 3)
  assert.equal(seen.count, words.length)
  for (const [i, word] of words.entries()) {
    const at = seen.find(`, ${word}.`, 2, 2 + word.length, hashOf(word))
    assert.deepEqual([seen.keyAt(at), seen.writtenAt(at)], [i + 1, i % 3])
  }
  assert.ok(seen.find('chưa', 0, 4, hashOf('chưa')) < 0)
})

test('words of one hash are told apart by their letters', () => {
  const seen = new SeenWords()
  seen.put('ngân', 7, 1, 0)
  seen.put('hàng', 7, 2, 0)
  assert.equal(seen.keyAt(seen.find('ngân hàng', 5, 9, 7)), 2)
  assert.ok(seen.find('nhà', 0, 3, 7) < 0)
  seen.clear()
  assert.ok(seen.find('ngân', 0, 4, 7) < 0)
})
