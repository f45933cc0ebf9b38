import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { Answer } from './answer-tasks.ts'
import { type BoundedProcess, type Ended, type ProcessOptions, startProcess } from './bounded-process.ts'

/** A process that runs a fixture, and what it says next: an answer, or how it ended. */
const startFixture = (t: TestContext, fixture: string, options: Partial<ProcessOptions> = {}) => {
  let tell: (said: Answer | Ended) => void = () => {}
  const process: BoundedProcess = startProcess({
    file: new URL(`./${fixture}-process-fixture.ts`, import.meta.url),
    memoryMB: 200,
    onAnswer: (answer) => tell(answer as Answer),
    onEnd: (how) => tell(how),
    ...options
  })
  t.after(() => process.end())
  const ask = (task: unknown): Promise<Answer | Ended> =>
    new Promise((resolve) => {
      tell = resolve
      process.give(task)
    })
  return { ask, process }
}

const document = (word: string) => ({ document: { bytes: new TextEncoder().encode(word) } })

for (const watch of ['from outside', 'from inside'] as const) {
  test(`a process that is watched ${watch} is ended when it fills more memory than it may, buffers included`, async (t) => {
    if (watch === 'from outside' && process.platform !== 'linux') return
    const { ask } = startFixture(t, 'crashing', { watch })
    assert.ok('outcome' in (await ask(document('one'))))
    const how = await ask(document('buffers'))
    assert.ok('outOfMemory' in how && how.outOfMemory, JSON.stringify(how))
  })
}

test('the process reads the program and nothing else, writes nothing, starts nothing, reaches no network and knows no setting', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'hopluu-outside-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const secret = join(folder, 'secret.txt')
  writeFileSync(secret, 'mật khẩu')
  process.env.HOPLUU_MODEL_KEY = 'a-key-of-this-test'
  t.after(() => delete process.env.HOPLUU_MODEL_KEY)
  const { ask } = startFixture(t, 'trying', { watch: 'from outside' })
  const answer = await ask({ secret, folder })
  assert.ok('outcome' in answer)
  assert.deepEqual(answer.outcome, {
    readProgram: 'done',
    readOutside: 'ERR_ACCESS_DENIED',
    writeProgram: 'ERR_ACCESS_DENIED',
    writeOutside: 'ERR_ACCESS_DENIED',
    startProgram: 'ERR_ACCESS_DENIED',
    startThread: 'ERR_ACCESS_DENIED',
    connect: 'ERR_ACCESS_DENIED',
    environment: ['NODE_COMPILE_CACHE'],
    settings: []
  })
})
