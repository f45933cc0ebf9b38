import assert from 'node:assert/strict'
import { test } from 'node:test'
import { provincesOfToday } from '../../language/index.ts'
import type { PlaceLine } from '../../register/index.ts'
import { shadesUpTo, showMap } from './show-map.ts'

test('shades cover every count from one up, each once', () => {
  for (const most of [0, 1, 2, 3, 4, 5, 16, 40, 1000]) {
    const shades = shadesUpTo(most)
    const covered = shades.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i))
    assert.deepEqual(
      covered,
      Array.from({ length: most }, (_, i) => i + 1)
    )
    assert.ok(shades.length === 0 || shades.at(-1)?.level === 4, 'the most are darkest')
  }
})

test('a province is as dark as its count, has its link, and only named where there is something', () => {
  const none = { undertaking: 0, meeting: 0, agreement: 0, project: 0 }
  const lines = provincesOfToday().map(
    (province): PlaceLine => ({
      ...province,
      counts: province.name === 'Cần Thơ' ? { ...none, meeting: 3 } : none
    })
  )
  const { places } = showMap(lines, 'meeting')
  assert.equal(places.length, 34)
  assert.deepEqual(
    places.filter(({ level }) => level > 0).map(({ name, level, href, label }) => [name, level, href, label !== null]),
    [['Cần Thơ', 4, '/places/C%E1%BA%A7n%20Th%C6%A1', true]]
  )
  assert.deepEqual(
    places.flatMap(({ islands }) => islands?.name ?? []),
    ['Hoàng Sa', 'Trường Sa']
  )
  assert.ok(showMap(lines, 'project').places.every(({ level, label }) => level === 0 && label === null))
})
