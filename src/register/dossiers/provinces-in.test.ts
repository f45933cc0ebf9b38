import assert from 'node:assert/strict'
import { test } from 'node:test'
import { provincesOfToday } from '../../language/index.ts'
import { provinceIn } from './provinces-in.ts'

test('a place lies in the province of today, whichever name it is told by', () => {
  assert.equal(provinceIn('xã Hiệp Thành, tỉnh Bạc Liêu'), 'Cà Mau')
  assert.equal(provinceIn('Cà Mau'), 'Cà Mau')
  assert.equal(provinceIn('phường Ninh Kiều, thành phố Cần Thơ'), 'Cần Thơ')
  assert.equal(provinceIn('ha noi'), 'Hà Nội')
})

test('an address names the largest unit last', () => {
  assert.equal(provinceIn('phố Huế, Hà Nội'), 'Hà Nội')
})

test('a place abroad, and one that names no province, lie in none', () => {
  assert.equal(provinceIn('Nara, Nhật Bản'), null)
  assert.equal(provinceIn('thôn 3'), null)
})

test('every former unit is found in the province that it went into', () => {
  const lost = provincesOfToday().flatMap(({ name, formerly }) =>
    formerly.filter((former) => provinceIn(`xã 1, tỉnh ${former.name}`) !== name).map((former) => `${former.name} is not in ${name}`)
  )
  assert.deepEqual(lost, [])
})
