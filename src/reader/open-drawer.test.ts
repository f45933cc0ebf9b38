import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { endlessPdf } from '../reading/pdf-fixture.ts'
import type { Outcome } from '../values/index.ts'
import { type DrawerOptions, openDrawer } from './open-drawer.ts'

const CRASHING = new URL('./crashing-process-fixture.ts', import.meta.url)
const PDF = readFileSync(new URL('../../examples/2025-09-09-ha-noi-ca-mau.pdf', import.meta.url))

const drawerFor = (t: TestContext, options: Partial<DrawerOptions> = {}) => {
  const faults: Error[] = []
  const drawer = openDrawer({ onFault: (fault) => faults.push(fault), ...options })
  t.after(() => drawer.close())
  return { drawer, faults }
}

const printed = (sha256: string, bytes: Uint8Array) => ({ sha256, bytes: async () => bytes })
const named = (words: string) => printed(words, new TextEncoder().encode(words))
const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'drawn' : outcome.refusal.code)

test('the process draws a page, says where its letters stand and how large all pages are, and refuses what is none', async (t) => {
  const { drawer, faults } = drawerFor(t)
  let fetched = 0
  const fetch = async () => {
    fetched++
    return PDF
  }
  const original = { sha256: 'a', bytes: fetch }
  const [sizes, print, picture] = await Promise.all([drawer.sizes(original), drawer.print(original, 1), drawer.draw(original, 1)])
  assert.equal(sizes.ok && sizes.value.length, 1)
  assert.ok(print.ok && print.value.lines.length > 20)
  assert.ok(picture.ok && picture.value.png.length > 10_000)
  assert.equal(await drawer.print(original, 1), print, 'what was asked is not looked for again')
  assert.equal(fetched, 3, 'nor are the bytes fetched again')
  assert.equal(codeOf(await drawer.draw(original, 2)), 'page_not_found')
  assert.equal(codeOf(await drawer.draw(named('no PDF at all'), 1)), 'page_not_drawn')
  assert.deepEqual(faults, [])
})

test('a page that never ends, breaks the process or fails is refused, and the next is drawn', { timeout: 60_000 }, async (t) => {
  const { drawer, faults } = drawerFor(t, { file: CRASHING, timeLimit: 1500 })
  const words = ['spin', 'one', 'exit', 'two', 'throw', 'three', 'hang', 'fault', 'four']
  const codes = await Promise.all(words.map(async (word) => codeOf(await drawer.draw(named(word), 7))))
  const failed = 'page_not_drawn'
  assert.deepEqual(codes, ['page_too_slow', 'drawn', failed, 'drawn', failed, 'drawn', 'page_too_slow', failed, 'drawn'])
  assert.equal(faults[0]?.message, 'Drawing was ended: page 7 of 4 bytes was not drawn within 2 s')
  await drawer.close()
  assert.equal(codeOf(await drawer.draw(named('late'), 1)), failed)
})

test('a PDF that would take minutes to draw is refused after its time, while this one goes on', { timeout: 60_000 }, async (t) => {
  const { drawer } = drawerFor(t, { timeLimit: 2500 })
  let beats = 0
  const heart = setInterval(() => beats++, 50)
  t.after(() => clearInterval(heart))
  const endless = drawer.draw(printed('endless', endlessPdf()), 1)
  const next = drawer.draw(printed('a', PDF), 1)
  assert.deepEqual((await Promise.all([endless, next])).map(codeOf), ['page_too_slow', 'drawn'])
  assert.ok(beats > 20, `${beats} beats`)
})
