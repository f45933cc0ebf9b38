import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openSqliteForReading } from '../../src/storage/index.ts'
import { runKillTrial } from './kill-trial.ts'

/** The long form, 200 kills on each database, is `npm run test:trust`. */
const KILLS = 3

test('nothing that was acknowledged is lost and nothing is torn when the server is killed under load, on SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hopluu-kill-'))
  try {
    const outcome = await runKillTrial({
      environment: { HOPLUU_DATA: folder },
      look: () => openSqliteForReading(join(folder, 'hopluu.sqlite')),
      kills: KILLS,
      seed: 4700
    })
    assert.deepEqual([outcome.lost, outcome.torn, outcome.findings], [[], [], []])
    assert.ok(outcome.acknowledged > 0 && outcome.logRows > 0, 'something was written before the server was killed')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
