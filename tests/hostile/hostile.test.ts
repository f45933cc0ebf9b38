import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { test } from 'node:test'
import { FAMILIES, filesOf } from './all-families.ts'
import { startHostileServer } from './hostile-server.ts'
import { MOST_MB, sendFamilies } from './send-families.ts'

// The short form of `npm run test:hostile`: of each family one file and its twin.

test('a hostile file of every family is refused clearly or read safely within two seconds and 300 MB, its near-twin is read rightly, and the server goes on answering', {
  timeout: 300_000
}, async (t) => {
  const server = await startHostileServer()
  t.after(() => server.stop())
  const all = await sendFamilies(server, 1)
  assert.deepEqual(
    all.flatMap(({ name, findings }) => findings.map((finding) => `${name}: ${finding}`)),
    []
  )
  const peak = server.peakMB()
  if (peak !== null) assert.ok(peak <= MOST_MB, `a process filled ${Math.round(peak)} MB`)
  assert.equal((await fetch(`${server.url}/api/v1/health`)).status, 200)
})

test('there are more than twelve families, and no two of their first five files are the same', () => {
  assert.ok(FAMILIES.length > 12)
  for (const family of FAMILIES) assert.equal(new Set(filesOf(family, 5).map(({ bytes }) => hash('sha256', bytes))).size, 5, family.name)
})
