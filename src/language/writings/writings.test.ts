import assert from 'node:assert/strict'
import { test } from 'node:test'
import { searchKey } from '../../values/index.ts'
import { abbreviationsIn } from './abbreviates.ts'
import { readWritings } from './read-writings.ts'
import { compileWritings, loadWritings } from './writings.ts'

const pairs = (short: string, long: string): string[] => abbreviationsIn(short, long).map((found) => `${found.short} = ${found.long}`)

test('what a short form abbreviates of a longer one is found by first letters, word for word', () => {
  assert.deepEqual(pairs('UBND', 'Ủy ban nhân dân'), ['UBND = Ủy ban nhân dân'])
  assert.deepEqual(pairs('Bộ KH&ĐT', 'Bộ Kế hoạch và Đầu tư'), ['KH&ĐT = Kế hoạch và Đầu tư'])
  assert.deepEqual(pairs('Ban QLDA ĐTXD', 'Ban Quản lý dự án đầu tư xây dựng'), ['QLDA = Quản lý dự án', 'ĐTXD = đầu tư xây dựng'])
  assert.deepEqual(pairs('TP.HCM', 'TP Hồ Chí Minh'), ['HCM = Hồ Chí Minh'])
  assert.deepEqual(pairs('CDC', 'Trung tâm Kiểm soát bệnh tật'), [])
  assert.deepEqual(pairs('Ban QLDA', 'Ban Quản lý dự án đường sắt'), [])
  assert.deepEqual(pairs('Đại học Huế', 'Đại học Đà Nẵng'), [])
})

/** The folded words of every writing found in a text, with all its writings. */
const found = (text: string): Map<string, ReadonlySet<string>> => {
  const words = searchKey(text).split(' ')
  return new Map(
    loadWritings()
      .find(words)
      .map(({ from, to, writings }) => [words.slice(from, to).join(' '), new Set(writings.flatMap(({ forms }) => [...forms]))])
  )
}

test('short and long writings are known as one from the tables that the reader reads with', () => {
  for (const [short, long] of [
    ['UBND', 'Ủy ban nhân dân'],
    ['HĐND', 'Hội đồng nhân dân'],
    ['TP', 'thành phố'],
    ['ĐSQ', 'Đại sứ quán'],
    ['KCN', 'khu công nghiệp'],
    ['GPMB', 'giải phóng mặt bằng'],
    ['TW', 'trung ương'],
    ['KH&ĐT', 'Kế hoạch và Đầu tư'],
    ['KHĐT', 'Kế hoạch - Đầu tư'],
    ['ODA', 'hỗ trợ phát triển chính thức'],
    ['JICA', 'Cơ quan Hợp tác Quốc tế Nhật Bản'],
    ['WB', 'Ngân hàng Thế giới'],
    ['TPHCM', 'thành phố Hồ Chí Minh'],
    ['TP.HCM', 'TP Hồ Chí Minh'],
    ['TPHCM', 'Hồ Chí Minh']
  ] as const) {
    assert.ok(found(short).get(searchKey(short))?.has(searchKey(long)), `${short} as ${long}`)
    assert.ok(found(long).get(searchKey(long))?.has(searchKey(short)), `${long} as ${short}`)
  }
})

test('what folded text cannot tell from a syllable is no abbreviation', () => {
  assert.deepEqual([...found('nhà có ca')], [])
  assert.deepEqual([...found('hợp tác hai bên')], [])
})

test('a province of several syllables is one name', () => {
  assert.deepEqual([...found('Cà Mau và Bạc Liêu').keys()], ['ca mau', 'bac lieu'])
  assert.deepEqual([...found('Quảng Nam - Đà Nẵng').keys()], ['quang nam', 'da nang'])
  assert.ok(found('Bà Rịa - Vũng Tàu').has('ba ria vung tau'))
})

test('no row of the list of abbreviations repeats what another table tells', () => {
  const { abbreviations, syllables, provinces } = readWritings()
  const [own, others] = [abbreviations.filter(({ listed }) => listed), abbreviations.filter(({ listed }) => !listed)]
  const known = new Set(others.map(({ short, long }) => `${searchKey(short)} ${searchKey(long)}`))
  assert.ok(own.length > 20)
  assert.deepEqual(
    own.filter(({ short, long }) => known.has(`${searchKey(short)} ${searchKey(long)}`)).map(({ short }) => short),
    []
  )
  assert.notEqual(compileWritings({ abbreviations: others, syllables, provinces }).digest, loadWritings().digest)
})
