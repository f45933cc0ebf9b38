import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expungeReport } from '../../src/register/index.ts'
import { AGAIN, add, all, CA_MAU, decideAll, NARA } from './filing-texts.ts'
import type { Peer } from './peers.ts'
import { checked } from './suite-auditing.ts'
import { accepted, type Bench, refused, withRegister } from './with-register.ts'

/** All that a register says, but for its log and the places of words in their index. */
const SAYING = [
  ...['original', 'report', 'article', 'item', 'evidence', 'decision', 'report_event', 'statement', 'naming', 'naming_key', 'naming_item'],
  ...['dossier', 'dossier_key', 'dossier_value', 'dossier_link', 'dossier_facet', 'dossier_likeness', 'dossier_event', 'dossier_passing'],
  ...['dossier_sum', 'ledger_row']
] as const
const COUNTING = { dossier_count: 'dossiers', chart_cell: 'n', chart_sum: 'n', ledger_cell: 'n' } as const

const dump = async ({ raw }: Bench, but: readonly string[] = []): Promise<Record<string, string[]>> => {
  const rows: Record<string, string[]> = {}
  for (const table of SAYING) rows[table] = (await raw(`select * from ${table}`)).map((row) => JSON.stringify(without(row, but))).sort()
  // A count that came back to nothing may stay as a row of nothing.
  for (const [table, column] of Object.entries(COUNTING))
    rows[table] = (await raw(`select * from ${table}`))
      .filter((row) => Number(row[column]) !== 0)
      .map((row) => JSON.stringify(row))
      .sort()
  return rows
}

const without = (row: Record<string, unknown>, columns: readonly string[]): unknown =>
  Object.fromEntries(Object.entries(row).filter(([column]) => column !== 'bytes' && !columns.includes(column)))

export const expungingSuite = (peer: Peer): void => {
  test('a report that is taken out leaves every table as it was before it came, and the log says that it went', async () => {
    await withRegister(
      peer,
      async (bench) => {
        const { register, store, given, database, beside } = bench
        await decideAll(register, await add(register, NARA, '2025-04-23'), 'accept')
        const before = await dump(bench)
        const reportId = await add(register, CA_MAU, '2024-05-15')
        await decideAll(register, reportId, 'accept')
        const [undertaking] = (await all(store, 'undertaking')).filter(({ title }) => /y tế/.test(title))
        assert.ok(undertaking)
        const { revision } = undertaking
        accepted(await register.actOnDossier({ dossierId: undertaking.id, revision, act: { act: 'note', text: 'hỏi lại' } }))
        assert.notDeepEqual(await dump(bench), before)

        accepted(await expungeReport(given('nam'), { reportId, level: 'confidential' }))
        assert.deepEqual(await dump(bench), before)
        assert.equal(refused(await register.showReport(reportId)), 'report_not_found')
        assert.deepEqual(accepted(await register.search({ text: 'Bạc Liêu' })).rows, [])
        const gone = await bench.raw("select subject, kind, level, done_by from gone where kind = 'report'")
        assert.deepEqual(
          gone.map((row) => ({ ...row })),
          [{ subject: reportId, kind: 'report', level: 'confidential', done_by: 'nam' }]
        )
        assert.equal(refused(await expungeReport(given('nam'), { reportId, level: 'confidential' })), 'report_not_found')

        // A place that was free again is taken anew.
        const again = await add(register, CA_MAU, '2024-05-15')
        await decideAll(register, again, 'accept')
        assert.notEqual(accepted(await register.search({ text: 'Bạc Liêu' })).rows.length, 0)
        accepted(await expungeReport(given('nam'), { reportId: again, level: 'confidential' }))
        assert.deepEqual(await dump(bench), before)
        for (const way of [database, beside]) assert.deepEqual((await checked(way)).findings, [])
      },
      { reader: true }
    )
  })

  test('what another report speaks of as well stays, and says what that one says', async () => {
    await withRegister(
      peer,
      async (bench) => {
        const { register, given, beside } = bench
        await decideAll(register, await add(register, AGAIN, '2024-05-15'), 'accept')
        // Where a dossier stands in the index moves with what is said of it, and keys by which it was found once stay.
        const moving = ['found_at', 'found_words', 'key']
        const before = await dump(bench, moving)
        const reportId = await add(register, CA_MAU, '2024-05-15')
        await decideAll(register, reportId, 'accept')
        accepted(await expungeReport(given('nam'), { reportId, level: 'confidential' }))
        const after = await dump(bench, moving)
        for (const table of Object.keys(before)) if (table !== 'dossier_key') assert.deepEqual(after[table], before[table], table)
        assert.deepEqual((await checked(beside)).findings, [])
      },
      { reader: true }
    )
  })

  test('one that was withdrawn is taken out as well', async () => {
    await withRegister(peer, async (bench) => {
      const { register, given, beside } = bench
      const before = await dump(bench)
      const reportId = await add(register, CA_MAU, '2024-05-15')
      accepted(await register.withdrawReport({ reportId, reason: 'nhầm' }))
      accepted(await expungeReport(given('nam'), { reportId, level: 'confidential' }))
      assert.deepEqual(await dump(bench), before)
      assert.deepEqual((await checked(beside)).findings, [])
    })
  })
}
