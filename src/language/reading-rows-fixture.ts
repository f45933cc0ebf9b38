import assert from 'node:assert/strict'
import { test } from 'node:test'

/** Makes tests of a reading: each row a text and the one line in which what is read is written; the rows of a title are compared at once, each with its text. */
export const readingRows =
  (read: (text: string) => string) =>
  (title: string, rows: readonly (readonly [string, string])[]): void => {
    test(title, () => {
      assert.deepEqual(
        rows.map(([text]) => `${text} → ${read(text)}`),
        rows.map(([text, expected]) => `${text} → ${expected}`)
      )
    })
  }
