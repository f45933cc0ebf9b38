import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startServer } from '../../src/api/index.ts'
import { localVisit } from '../../src/api/visit.ts'
import { accept } from '../../src/values/index.ts'
import { openRegister } from './web-server.ts'

test('while a register is brought up to date behind its readers every page says so, and none does afterwards', async () => {
  const { register, close } = await openRegister()
  let isCatchingUp = true
  const started = await startServer({ register: async () => accept(localVisit(register, { isCatchingUp })), port: 0 })
  assert.ok(started.ok)
  try {
    const bodyOf = async (path: string): Promise<string> => (await fetch(`${started.value.url}${path}`)).text()
    assert.match(await bodyOf('/charts'), /vừa được nâng cấp và đang tính lại/)
    assert.match(await bodyOf('/reports?lang=en'), /is being counted anew/)
    isCatchingUp = false
    assert.doesNotMatch(await bodyOf('/charts'), /đang tính lại/)
  } finally {
    await started.value.close()
    await close()
  }
})
