import assert from 'node:assert/strict'
import test from 'node:test'
import { spellNumber, writeNumber } from './find-amounts.ts'
import { findNumbers } from './find-numbers.ts'
import { readingRows } from './reading-rows-fixture.ts'
import { tokenise } from './tokens.ts'

/** One line a number: its value, what it is unless a quantity, the other reading when there is one. */
const read = (text: string): string =>
  findNumbers(tokenise(text))
    .map(({ value, role, ambiguous, other }) => `${value}${role === 'quantity' ? '' : ` ${role}`}${ambiguous ? ` or ${other}` : ''}`)
    .join('; ')

const holds = readingRows(read)

holds('digits are read with dots for thousands and a comma for decimals', [
  ['30.000 m3', '30000'],
  ['1.339,5 ha', '1339.5'],
  ['2,5 km', '2.5'],
  ['1.200.000 đồng', '1200000'],
  ['1,200,000 đồng', '1200000'],
  ['1 200 000 đồng', '1200000'],
  ['1 200 đồng', '1200 or 200'],
  ['0,5%', '0.5'],
  ['05 dự án', '5'],
  ['6.5 triệu', '6500000'],
  ['9007199254740993 đồng', '9007199254740993'],
  ['12.345.678.901.234.567.890 đồng', '12345678901234567890']
])

holds('words and multipliers make one number', [
  ['mười hai', '12'],
  ['hai mươi lăm', '25'],
  ['hai mươi mốt', '21'],
  ['hai mươi tư', '24'],
  ['một trăm', '100'],
  ['một trăm linh năm', '105'],
  ['một trăm lẻ năm', '105'],
  ['ba trăm mười lăm', '315'],
  ['năm trăm nghìn', '500000'],
  ['hai nghìn không trăm linh ba', '2003'],
  ['hai nghìn ba trăm tỷ', '2300000000000'],
  ['ba vạn', '30000'],
  ['hai chục', '20'],
  ['một triệu rưỡi', '1500000'],
  ['hai phẩy năm', '2.5'],
  ['nửa triệu', '500000'],
  ['3 tỷ 500 triệu', '3500000000'],
  ['2 nghìn 300 tỷ', '2300000000000'],
  ['1 tỷ 234 triệu 5 nghìn 1 tỷ 234 triệu', '1234005000; 1234000000'],
  ['5 nghìn 200', '5200'],
  ['3.300 nghìn tỷ', '3300000000000000'],
  ['2 vạn', '20000'],
  ['3 trăm', '300'],
  ['12 Tỷ đồng', '12000000000'],
  ['Hai mươi dự án', '20'],
  ['mười năm', '10'],
  ['hai mươi năm', '20'],
  ['năm nay', ''],
  ['một dự án', ''],
  ['hàng trăm, hàng nghìn', ''],
  ['Ba Lan, Hai Bà Trưng, Ba Đình', ''],
  ['2 tỷ lệ, 2 tỷ phú', '2; 2'],
  ['3 Triệu Phong', '3']
])

holds('a number that is no quantity says what it is', [
  ['thứ 5', '5 ordinal'],
  ['lần thứ ba', '3 ordinal'],
  ['năm 2016', '2016 year'],
  ['nhà số 22', '22 identifier'],
  ['tổng số 22 người', '22'],
  ['Điều 4', '4 identifier'],
  ['Nghị định 114/2021/NĐ-CP', '114 identifier; 2021 identifier'],
  ['Nghị quyết 57-NQ/TW', '57 identifier'],
  ['COVID-19', '19 identifier'],
  ['GMT+7', '7 identifier'],
  ['công nghiệp 4.0', '4 identifier'],
  ['16:21', '16 time; 21 time'],
  ['8h30', '8 time'],
  ['lúc 9 giờ 30', '9 time; 30 time'],
  ['9 giờ sáng', '9 time'],
  ['thắng 3-0', '3 score; 0'],
  ['hotline 19001234', '19001234 phone'],
  ['0912345678', ''],
  ['0912.345.678', ''],
  ['4.6.2017', ''],
  ['1.1.2', '']
])

test('a value that a double cannot hold is a decimal string', () => {
  const value = (text: string) => findNumbers(tokenise(text))[0]?.value
  assert.equal(value('9007199254740992'), 9007199254740992)
  assert.equal(value('9007199254740993'), '9007199254740993')
  assert.equal(value('0,1'), 0.1)
  assert.equal(value('0,12345678901234567890123'), '0.12345678901234567890123')
})

test('numbers are written in Vietnamese notation', () => {
  assert.deepEqual([30000, 1339.5, 0.5, 36, 1200000, 1.039, 0.125, 1234.567, '9007199254740993'].map(writeNumber), [
    '30.000',
    '1.339,5',
    '0,5',
    '36',
    '1.200.000',
    '1,0390',
    '0,125',
    '1.234,567',
    '9.007.199.254.740.993'
  ])
})

test('whole numbers are spelled as contracts spell them', () => {
  assert.deepEqual([5, 15, 21, 105, 2003, 1_000_000, 125_000_000, 3_500_000_000, 1_000_000_000_001n].map(spellNumber), [
    'năm',
    'mười lăm',
    'hai mươi mốt',
    'một trăm linh năm',
    'hai nghìn không trăm linh ba',
    'một triệu',
    'một trăm hai mươi lăm triệu',
    'ba tỷ năm trăm triệu',
    'một nghìn tỷ không trăm linh một'
  ])
  assert.throws(() => spellNumber(0), RangeError)
})
