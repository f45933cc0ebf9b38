import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { provincesOfToday } from './provinces.ts'

test('there are 34 provinces and cities, each with the names that went into it', () => {
  const provinces = new Map(provincesOfToday().map((province) => [province.name, province]))
  assert.equal(provinces.size, 34)
  const before = (name: string) => provinces.get(name)?.formerly.map((former) => [former.name, former.until])
  assert.deepEqual(before('Cà Mau'), [
    ['Bạc Liêu', '2025-07-01'],
    ['Minh Hải', '1997-01-01']
  ])
  assert.deepEqual(
    before('Cần Thơ')
      ?.map(([name]) => name)
      .slice(0, 2)
      .sort(),
    ['Hậu Giang', 'Sóc Trăng']
  )
  assert.equal(before('Huế')?.[0]?.[0], 'Thừa Thiên Huế')
  assert.deepEqual(before('Cao Bằng'), [])
})

test('the map draws the same provinces, and the islands of Hoàng Sa and Trường Sa', () => {
  const map = JSON.parse(readFileSync(new URL('../../data/maps/provinces.json', import.meta.url), 'utf8'))
  const drawn = map.provinces as readonly { readonly name: string; readonly path: string; readonly islands?: { readonly name: string } }[]
  assert.deepEqual(
    drawn.map(({ name }) => name).sort(),
    provincesOfToday()
      .map(({ name }) => name)
      .sort()
  )
  assert.deepEqual(
    drawn.flatMap(({ name, islands }) => (islands ? [[name, islands.name]] : [])),
    [
      ['Đà Nẵng', 'Hoàng Sa'],
      ['Khánh Hòa', 'Trường Sa']
    ]
  )
})
