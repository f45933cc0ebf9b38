import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { dayOrNull, filled, isYes, listOf, oneOf, readTable, TableFault } from './read-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'hopluu-table-'))
after(() => rmSync(folder, { recursive: true }))

const file = join(folder, 'words.tsv')
const read = (text: string): string[] => {
  writeFileSync(file, text)
  return readTable(file, ['word', 'kind'], ([word, kind], at) => `${filled(word, 'word', at)}/${kind}`)
}

test('a table gives its rows in order', () => {
  assert.deepEqual(read('word\tkind\nHuế\tplace\nSở\t\n'), ['Huế/place', 'Sở/'])
})

const FAULTS: readonly (readonly [says: string, text: string, fault: RegExp])[] = [
  ['a wrong header', 'word\tsort\n', /words\.tsv:1: the header is not "word kind"/],
  ['a cell too few', 'word\tkind\nHuế\tplace\nSở\n', /words\.tsv:3: 1 cells where 2 are wanted/],
  ['a cell too many', 'word\tkind\nHuế\tplace\tx\n', /words\.tsv:2: 3 cells where 2 are wanted/],
  ['an empty line', 'word\tkind\n\nHuế\tplace\n', /words\.tsv:2: 1 cells/],
  ['a space at the end of a cell', 'word\tkind\nHuế \tplace\n', /words\.tsv:2: a cell begins or ends with a space/],
  ['a space at the end of a line', 'word\tkind\nHuế\tplace \n', /words\.tsv:2: a cell begins or ends with a space/],
  ['an empty cell that must be filled', 'word\tkind\n\tplace\n', /words\.tsv:2: "word" is empty/],
  ['a last line without its end', 'word\tkind\nHuế\tplace', /words\.tsv: the last line has no line end/],
  ['CRLF line ends', 'word\tkind\r\nHuế\tplace\r\n', /words\.tsv: line ends are CRLF/],
  ['decomposed letters', `word\tkind\nHuế\tplace\n${'Hòa'.normalize('NFD')}\tplace\n`, /words\.tsv:3: not in Unicode NFC/]
]

for (const [says, text, fault] of FAULTS)
  test(`${says} stops the reading and is named with its file and line`, () => {
    assert.throws(
      () => read(text),
      (error) => error instanceof TableFault && fault.test(error.message)
    )
  })

test('a missing table is named, with its cause', () => {
  assert.throws(
    () => readTable(join(folder, 'none.tsv'), ['word'], () => 0),
    (error) => error instanceof TableFault && /none\.tsv: cannot be read/.test(error.message) && error.cause !== undefined
  )
})

test('cells are lists, days, choices, yes or no', () => {
  writeFileSync(file, 'word\tkind\nx\ty\n')
  readTable(file, ['word', 'kind'], (_cells, at) => {
    assert.deepEqual([listOf(''), listOf('a;b')], [[], ['a', 'b']])
    assert.deepEqual([dayOrNull('', at), dayOrNull('2025-07-01', at), dayOrNull('1991', at)], [null, '2025-07-01', '1991'])
    assert.equal(oneOf('b', ['a', 'b'], at), 'b')
    assert.equal(isYes('yes', at), true)
    assert.throws(() => dayOrNull('1.7.2025', at), /words\.tsv:2: "1\.7\.2025" is no day/)
    assert.throws(() => oneOf('c', ['a', 'b'], at), /words\.tsv:2: "c" is none of a, b/)
    assert.throws(() => isYes('maybe', at), /none of yes, no/)
  })
})
