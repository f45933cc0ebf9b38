import assert from 'node:assert/strict'
import { test } from 'node:test'
import writeFile from 'write-excel-file/node'
import type { Outcome } from '../../values/index.ts'
import { MAX_TABLE_ROWS } from '../limits.ts'
import { makeDocx, makeZip } from '../zip-fixture.ts'
import { readTable } from './read-table.ts'
import type { BroughtTable } from './table.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const cellsOf = (read: Outcome<BroughtTable>): unknown =>
  read.ok ? read.value.rows.map(({ row, cells }) => [row, ...cells]) : read.refusal
const codeOf = (read: Outcome<BroughtTable>): string => (read.ok ? 'read' : read.refusal.code)

const HEAD = ['Ngày', 'Số tiền', 'Nội dung']
const LINE = ['30/6/2026', '1.234.567,89', 'Giải ngân đợt 1, “gói A”']
const joined = (mark: string, ...rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => (cell.includes(mark) ? `"${cell}"` : cell)).join(mark)).join('\r\n')

test('separated text is read whichever separator it has, and rows are numbered as a sheet numbers them', async () => {
  for (const mark of [',', ';', '\t'])
    assert.deepEqual(cellsOf(await readTable({ bytes: utf8(joined(mark, HEAD, [], LINE)) })), [
      [1, ...HEAD],
      [3, ...LINE]
    ])
  assert.deepEqual(cellsOf(await readTable({ bytes: utf8('sep=;\r\nNgày;Số tiền\r\n2026;5\r\n') })), [
    [2, 'Ngày', 'Số tiền'],
    [3, '2026', '5']
  ])
})

test('the encodings in which offices keep tables are read alike', async () => {
  const text = joined(';', HEAD, LINE)
  const wanted = [
    [1, ...HEAD],
    [2, ...LINE]
  ]
  const sixteen = Buffer.from(`\ufeff${text}`, 'utf16le')
  for (const bytes of [utf8(text), utf8(`\ufeff${text}`), sixteen, Buffer.from(sixteen).swap16()])
    assert.deepEqual(cellsOf(await readTable({ bytes })), wanted)
  // Windows-1258 keeps the tone behind its vowel: "Ngày" is "Ngà" + "y", "giải" is "gia" + hook + "i".
  const legacy = Buffer.from([
    ...Buffer.from('Ng\xe0y;S\xf4\xec ti\xea\xecn;N\xf4\xf2i dung\r\n', 'latin1'),
    ...Buffer.from('2026;12;Gia\xd2i ng\xe2n', 'latin1')
  ])
  const read = await readTable({ bytes: legacy })
  assert.ok(read.ok)
  assert.equal(read.value.rows[1]?.cells[2], 'Giải ngân')
})

test('quotation, line ends within a cell and stray marks are what the sheet had', async () => {
  assert.deepEqual(cellsOf(await readTable({ bytes: utf8('a\tb\n"dòng một\ndòng ""hai"""\tKhoản 5" ống\n') })), [
    [1, 'a', 'b'],
    [2, 'dòng một dòng "hai"', 'Khoản 5" ống']
  ])
  assert.equal(codeOf(await readTable({ bytes: utf8('a,b\n"không đóng,2\n3,4\n') })), 'table_quote_open')
})

const workbook = async (rows: readonly (readonly (string | number | Date | null)[])[], sheet = 'Sổ 2026'): Promise<Uint8Array> =>
  writeFile([
    {
      sheet,
      data: rows.map((row) =>
        row.map((value) =>
          value === null
            ? null
            : value instanceof Date
              ? { type: Date, value, format: 'dd/mm/yyyy' }
              : { value, type: typeof value === 'number' ? Number : String }
        )
      )
    },
    { sheet: 'Khác & thêm', data: [[{ type: String, value: 'chỉ một ô' }]] }
  ] as never).toBuffer()

test('a workbook gives texts, numbers as they are kept and days, of the first sheet or a named one', async () => {
  const bytes = await workbook([['Ngày', 'Số tiền'], [], [new Date('2026-06-30T00:00:00Z'), 1234567.5], [null, 24_000_000_000]])
  const first = await readTable({ bytes })
  assert.ok(first.ok)
  assert.deepEqual(first.value.sheets, ['Sổ 2026', 'Khác & thêm'])
  assert.deepEqual(cellsOf(first), [
    [1, 'Ngày', 'Số tiền'],
    [3, { day: '2026-06-30' }, { number: '1234567.5' }],
    [4, null, { number: '24000000000' }]
  ])
  assert.deepEqual(cellsOf(await readTable({ bytes, sheet: 'Khác & thêm' })), [[1, 'chỉ một ô']])
  assert.equal(codeOf(await readTable({ bytes, sheet: 'Không có' })), 'sheet_missing')
})

test('what is no table is refused by its name, and what swells is not opened', async () => {
  assert.equal(codeOf(await readTable({ bytes: new Uint8Array() })), 'document_empty')
  assert.equal(codeOf(await readTable({ bytes: utf8('\n;;\n\n') })), 'table_empty')
  assert.equal(codeOf(await readTable({ bytes: utf8('%PDF-1.7') })), 'table_type_not_read')
  assert.equal(codeOf(await readTable({ bytes: makeDocx('<w:p/>') })), 'table_type_not_read')
  assert.equal(codeOf(await readTable({ bytes: utf8(`a${',b'.repeat(200)}\n`) })), 'table_too_wide')
  assert.equal(codeOf(await readTable({ bytes: utf8('1,2\n'.repeat(MAX_TABLE_ROWS + 1)) })), 'table_too_long')
  const swollen = makeZip([
    { name: 'xl/workbook.xml', content: '<workbook><sheets><sheet name="a"/></sheets></workbook>' },
    { name: 'xl/worksheets/sheet1.xml', content: `<sheetData>${' '.repeat(8_000_000)}</sheetData>` }
  ])
  assert.equal(codeOf(await readTable({ bytes: swollen })), 'archive_unsafe')
  const broken = makeZip([{ name: 'xl/workbook.xml', content: '<workbook><sheets><sheet name="a"/></sheets></workbook>' }])
  assert.equal(codeOf(await readTable({ bytes: broken })), 'document_broken')
})
