import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BroughtTable, TableCell } from '../../reading/index.ts'
import { ledgerOfTable, type Named, namesIn, type Usual } from './ledger-table.ts'

const tableOf = (rows: readonly (readonly TableCell[])[]): BroughtTable => ({
  sheet: null,
  sheets: [],
  rows: rows.map((cells, at) => ({ row: at + 1, cells })).filter(({ cells }) => cells.length > 0)
})

const DOSSIERS: Readonly<Record<string, Named>> = {
  'Thoát nước Cái Răng': { dossierId: 'p1' },
  'Cầu Vĩnh Tuy': { dossierId: 'p2' },
  JICA: { dossierId: 'jica' },
  'Trường học': 'several'
}
const known = (name: string): Named => DOSSIERS[name] ?? 'none'

const imported = (rows: readonly (readonly TableCell[])[], usual: Usual = {}) => {
  const read = ledgerOfTable({ table: tableOf(rows), usual, projectOf: known, sideOf: known })
  assert.ok(read.ok, JSON.stringify(read))
  return read.value
}
const errorsOf = (rows: readonly (readonly TableCell[])[], usual: Usual = {}): unknown =>
  imported(rows, usual).lines.flatMap(({ row, errors }) =>
    errors.map(({ heading, refusal }) => [row, heading, refusal.code, refusal.about?.value])
  )
const valuesOf = (rows: readonly (readonly TableCell[])[], usual: Usual = {}): unknown =>
  imported(rows, usual).lines.map(({ value }) => value)

test('columns are known by their headings in either language, below a title, and each row is a transaction', () => {
  const vietnamese = [
    ['SỔ GIẢI NGÂN NĂM 2026'],
    [],
    [
      'STT',
      'Ngày',
      'Dự án',
      'Loại giao dịch',
      'Số tiền',
      'Tiền tệ',
      'Bên chi',
      'Bên nhận',
      'Nguồn vốn',
      'Tình trạng',
      'Diễn giải',
      'Văn bản'
    ],
    [
      '1',
      '30/06/2026',
      'Thoát nước Cái Răng',
      'Giải ngân',
      '1.234.567',
      'JPY',
      'JICA',
      'Sở Tài chính',
      'Vốn vay nước ngoài',
      'thực tế',
      'Đợt 1',
      'Công văn 12/STC'
    ]
  ]
  const english = [
    ['Date', 'Project', 'Type', 'Amount', 'Currency', 'Provider', 'Receiver', 'Fund', 'Standing', 'Description', 'Document'],
    [
      '2026-06-30',
      'Thoát nước Cái Răng',
      'Disbursement',
      '1,234,567',
      'JPY',
      'JICA',
      'Sở Tài chính',
      'Foreign loan',
      'actual',
      'Đợt 1',
      'Công văn 12/STC'
    ]
  ]
  for (const rows of [vietnamese, english]) {
    assert.deepEqual(valuesOf(rows), [
      {
        dossierId: 'p1',
        value: {
          type: 'disbursement',
          fund: 'loan',
          standing: 'actual',
          on: '2026-06-30',
          amountMinor: '1234567',
          currency: 'JPY',
          provider: { name: 'JICA', dossierId: 'jica' },
          receiver: { name: 'Sở Tài chính', dossierId: null },
          description: 'Đợt 1'
        }
      }
    ])
    assert.equal(imported(rows).lines[0]?.source, 'Công văn 12/STC')
    const names = namesIn(tableOf(rows))
    assert.deepEqual(names.ok && names.value, { projects: ['Thoát nước Cái Răng'], sides: ['JICA', 'Sở Tài chính'] })
  }
})

test('headings may say what their amounts are, of when and in what unit; one row then states several transactions', () => {
  const rows = [
    ['Đơn vị tính: triệu đồng'],
    [
      'TT',
      'Tên dự án',
      'Kế hoạch vốn 2026',
      'Kế hoạch giải ngân quý III/2026',
      'Giải ngân quý III/2026',
      'Tỷ lệ giải ngân',
      'Lũy kế giải ngân',
      'Ghi chú'
    ],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
    ['1', 'Thoát nước Cái Răng', '120.500', '40.000', '35.250,5', '29%', '90.000', ''],
    ['2', 'Cầu Vĩnh Tuy', { number: '80000' }, '-', { number: '0' }, null, null, 'chưa khởi công'],
    ['', 'Tổng cộng', '200.500', '40.000', '35.250,5']
  ]
  const read = imported(rows)
  assert.deepEqual(
    read.lines.map(({ row, heading, value }) => [
      row,
      heading,
      value?.dossierId,
      ...['type', 'standing', 'on', 'amountMinor', 'currency'].map(
        (field) => (value?.value as Record<string, unknown> | undefined)?.[field]
      )
    ]),
    [
      [4, 'Kế hoạch vốn 2026', 'p1', 'allotment', 'actual', '2026', '120500000000', 'VND'],
      [4, 'Kế hoạch giải ngân quý III/2026', 'p1', 'disbursement', 'planned', '2026-Q3', '40000000000', 'VND'],
      [4, 'Giải ngân quý III/2026', 'p1', 'disbursement', 'actual', '2026-Q3', '35250500000', 'VND'],
      [5, 'Kế hoạch vốn 2026', 'p2', 'allotment', 'actual', '2026', '80000000000', 'VND']
    ]
  )
  assert.deepEqual(
    read.setAside.map(({ row }) => row),
    [3, 6]
  )
})

test('headings of two rows, merged over their columns, are read as one', () => {
  const rows = [
    ['TT', 'Tên dự án', 'Kế hoạch vốn 2026 (triệu đồng)', '', '', 'Giải ngân quý III/2026 (triệu đồng)', '', 'Ghi chú'],
    ['', '', 'Tổng số', 'Vốn vay', 'Đối ứng', 'Vốn vay', 'Đối ứng', ''],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
    ['1', 'Thoát nước Cái Răng', '120.500', '100.000', '20.500', '35.250,5', '1.000', '']
  ]
  const read = imported(rows)
  assert.deepEqual([read.headingRow, read.setAside.map(({ row }) => row)], [1, [3]])
  assert.deepEqual(
    read.lines.map(({ row, heading, value }) => [
      row,
      heading,
      ...['type', 'fund', 'on', 'amountMinor', 'currency'].map((field) => (value?.value as Record<string, unknown> | undefined)?.[field])
    ]),
    [
      [4, 'Kế hoạch vốn 2026 Vốn vay (triệu đồng)', 'allotment', 'loan', '2026', '100000000000', 'VND'],
      [4, 'Kế hoạch vốn 2026 Đối ứng (triệu đồng)', 'allotment', 'counterpart', '2026', '20500000000', 'VND'],
      [4, 'Giải ngân quý III/2026 Vốn vay (triệu đồng)', 'disbursement', 'loan', '2026-Q3', '35250500000', 'VND'],
      [4, 'Giải ngân quý III/2026 Đối ứng (triệu đồng)', 'disbursement', 'counterpart', '2026-Q3', '1000000000', 'VND']
    ]
  )
})

test('a row of the table beneath an empty heading is no second row of headings', () => {
  const rows = [
    ['Ngày', 'Dự án', 'Loại', 'Số tiền', 'Tiền tệ', ''],
    ['2026', 'Thoát nước Cái Răng', 'Giải ngân', '5', 'VND', 'Giải ngân'],
    ['2026', 'Cầu Vĩnh Tuy', 'Giải ngân', '7', 'VND', '']
  ]
  assert.deepEqual(
    imported(rows).lines.map(({ row }) => row),
    [2, 3]
  )
})

test('a name that none has is told with the names that may have been meant', () => {
  const read = ledgerOfTable({
    table: tableOf([
      ['Ngày', 'Dự án', 'Loại', 'Số tiền', 'Tiền tệ'],
      ['2026', 'Thoat nuoc Cai Rang', 'Giải ngân', '5', 'VND']
    ]),
    usual: {},
    projectOf: () => ({ near: ['Thoát nước Cái Răng', 'Thoát nước Cái Khế'] }),
    sideOf: known
  })
  assert.ok(read.ok)
  assert.deepEqual(read.value.lines[0]?.errors, [
    {
      heading: 'Dự án',
      refusal: { code: 'project_near', about: { value: 'Thoat nuoc Cai Rang', near: '“Thoát nước Cái Răng”, “Thoát nước Cái Khế”' } }
    }
  ])
  assert.equal(read.value.lines[0]?.value, null)
})

test('what the table does not say is taken from what was said for all of it, and asked for where nothing was', () => {
  const rows = [
    ['Ngày', 'Số tiền'],
    ['2026', '5']
  ]
  assert.deepEqual(
    imported(rows).missing.map(({ about }) => about?.field),
    ['project', 'type']
  )
  assert.deepEqual(imported(rows).lines, [])
  assert.deepEqual(errorsOf(rows, { dossierId: 'p1', type: 'disbursement' }), [[2, 'Số tiền', 'currency_missing', '5']])
  const usual: Usual = { dossierId: 'p1', type: 'disbursement', currency: 'VND', fund: 'grant', standing: 'planned' }
  assert.deepEqual(errorsOf(rows, usual), [])
  assert.equal(imported(rows, usual).lines.length, 1)
  const none = ledgerOfTable({
    table: tableOf([
      ['a', 'b'],
      ['1', '2']
    ]),
    usual: {},
    projectOf: known,
    sideOf: known
  })
  assert.equal(!none.ok && none.refusal.code, 'headings_not_found')
})

test('every cell that cannot be read is told by its row and heading, all of a row at once', () => {
  const head = ['Ngày', 'Dự án', 'Loại', 'Số tiền', 'Tiền tệ', 'Nguồn vốn']
  assert.deepEqual(
    errorsOf([
      head,
      ['30/06/2026', 'Thoát nước Cái Răng', 'Giải ngân', '100', 'VND', 'Vay lại'],
      ['31/06/2026', 'Không có', 'Quà', 'khoảng 5', 'VNX', 'Trên trời'],
      ['06/30/2026', 'Trường học', 'Chi', '1,5', 'VND', ''],
      ['2026', '', 'Chi', '', 'VND', '']
    ]),
    [
      [3, 'Dự án', 'project_not_found', 'Không có'],
      [3, 'Loại', 'ledger_type_not_known', 'Quà'],
      [3, 'Nguồn vốn', 'ledger_fund_not_known', 'Trên trời'],
      [3, 'Ngày', 'day_not_read', '31/06/2026'],
      [3, 'Tiền tệ', 'currency_not_known', 'VNX'],
      [3, 'Số tiền', 'amount_not_read', 'khoảng 5'],
      [4, 'Dự án', 'project_ambiguous', 'Trường học'],
      [4, 'Ngày', 'day_not_read', '06/30/2026'],
      [4, 'Số tiền', 'amount_too_precise', '1,5'],
      [5, null, 'project_not_named', undefined],
      [5, 'Số tiền', 'amount_not_read', '']
    ]
  )
})
