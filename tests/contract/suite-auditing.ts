import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Finding, type LogHead, readHead, writeHead } from '../../src/register/index.ts'
import type { Checked, Database } from '../../src/storage/index.ts'
import { AGAIN, add, CA_MAU, decideAll, only } from './filing-texts.ts'
import type { Peer } from './peers.ts'
import { accepted, type Bench, WORKSPACE, withRegister } from './with-register.ts'

/** What a check finds, and what it looked at. */
export const checked = async (database: Database, since: readonly LogHead[] = []): Promise<Checked & { findings: Finding[] }> => {
  const findings: Finding[] = []
  const looked = await database.check({ since, found: (finding) => findings.push(finding), begins: () => {}, advanced: () => {} })
  return { ...looked, findings }
}

const codesOf = ({ findings }: { findings: readonly Finding[] }): string[] => findings.map(({ code }) => code)

const kinds = async ({ raw }: Bench): Promise<unknown[]> => (await raw('select what from audit_log order by seq')).map(({ what }) => what)

/** Two reports, decided on; an act on a dossier; one report withdrawn; somebody who came in. */
const work = async ({ register, store, database }: Bench): Promise<void> => {
  const first = await add(register, CA_MAU, '2024-05-15')
  await decideAll(register, first, 'accept')
  const second = await add(register, AGAIN, '2024-06-15')
  const dossier = await only(store, 'undertaking', 'Sở Y tế chủ trì')
  const { revision } = accepted(await register.showDossier(dossier.id))
  accepted(await register.actOnDossier({ dossierId: dossier.id, revision, act: { act: 'note', text: 'đã gọi điện' } }))
  accepted(await register.withdrawReport({ reportId: second, reason: 'đưa nhầm' }))
  const came = {
    id: 'e1',
    at: '2026-01-15T03:00:00.000Z',
    kind: 'signed_in',
    accountId: null,
    by: 'local',
    address: null,
    about: {}
  } as const
  await database.accounts(WORKSPACE).transaction((inside) => inside.addAccountEvent(came))
}

/** What somebody with the database in hand may do, one thing after the other, and what a check finds more by each. */
const TAMPERING: readonly (readonly [string, string, readonly string[]])[] = [
  ['a decision turned round', `update decision set verdict = 'reject' where item_id = 'm1'`, ['row_altered', 'item_not_as_decided']],
  ['who decided', `update decision set decided_by = 'x' where item_id = (select max(item_id) from decision)`, ['row_altered']],
  ['a decision taken out', `delete from decision where item_id = 'm1'`, ['row_missing']],
  [
    'an item accepted by nobody',
    `update item set state = 'accepted' where id = 'm1' and state = 'proposed'`,
    ['report_count_differs', 'item_not_as_decided']
  ],
  ['what an accepted item says', `update item set content = '{}' where id = (select max(item_id) from decision)`, ['item_not_as_decided']],
  ['an act altered', `update dossier_event set after = '"x"'`, ['row_altered']],
  ['an act taken out', 'delete from dossier_event', ['row_missing']],
  ['an event altered', `update report_event set reason = 'x'`, ['row_altered']],
  [
    'a row that came past the log',
    `insert into report_event (workspace_id, report_id, number, id, kind, done_by, done_at)
      select workspace_id, report_id, number + 1, 'x', kind, done_by, done_at from report_event`,
    ['row_unlogged']
  ],
  ['the events taken out', 'delete from report_event', ['row_missing']],
  ['a sign-in', `update account_event set address = 'x'`, ['row_altered']],
  ['the title of a report', `update report set title = 'x' where withdrawn = 1`, ['row_altered']],
  [
    'the text of an article',
    `update article set text = text || 'x' where report_id in (select id from report where withdrawn = 0)`,
    ['row_altered']
  ],
  ['the originals', `update original set bytes = 'x'`, ['original_altered', 'original_altered']],
  ['how many items are accepted', 'update report set accepted_items = accepted_items + 1 where withdrawn = 0', ['report_count_differs']],
  [
    'a quotation of each report',
    `update evidence set exact = 'x' where item_id = 'm1' and position = 0`,
    ['quote_not_in_article', 'quote_not_in_article']
  ],
  ['a row of the log', `update audit_log set done_by = 'x' where seq = 2`, ['log_row_altered']],
  ['a row taken out of the log', 'delete from audit_log where seq = 3', ['log_rows_missing', 'row_unlogged']],
  ['the end of the log', `delete from audit_log where what = 'account'`, ['log_end_missing', 'row_unlogged']]
]

/** What one list has more than another, however often. */
const more = (now: readonly string[], before: readonly string[]): string[] => {
  const left = [...before]
  return now.filter((code) => {
    const at = left.indexOf(code)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

export const auditingSuite = (peer: Peer): void => {
  const withWork = (run: (bench: Bench) => Promise<void>) =>
    withRegister(
      peer,
      async (bench) => {
        await work(bench)
        await run(bench)
      },
      { reader: true }
    )

  test('whatever people do is in the audit log, in the order in which it was done, and a check of it finds nothing', async () => {
    await withWork(async (bench) => {
      const log = await kinds(bench)
      const decisions = log.filter((what) => what === 'decision').length
      assert.ok(decisions > 1)
      assert.deepEqual(log, ['report', ...Array.from({ length: decisions }, () => 'decision'), 'report', 'act', 'event', 'account'])
      const looked = await checked(bench.database)
      assert.deepEqual(looked.findings, [])
      assert.deepEqual([looked.reports, looked.originals, looked.logRows], [2, 2, log.length])
      assert.deepEqual(
        looked.heads.map(({ workspaceId, seq }) => [workspaceId, seq]),
        [[WORKSPACE, log.length]]
      )
      const people = (await bench.raw(`select distinct done_by from audit_log`)).map(({ done_by }) => done_by)
      assert.deepEqual(people, ['local'])
    })
  })

  test('who brought a report is held against the log', async () => {
    await withWork(async ({ database, raw }) => {
      await raw(`update report set added_by = 'x' where withdrawn = 0`)
      assert.deepEqual(
        (await checked(database)).findings.map(({ code }) => code),
        ['row_altered']
      )
    })
  })

  test('whatever is altered or taken out of a register shows in a check, and nothing else does', async () => {
    await withWork(async ({ database, raw }) => {
      let before: string[] = []
      for (const [what, sql, codes] of TAMPERING) {
        await raw(sql)
        const now = (await checked(database)).findings.map(({ code, about }) => `${code} ${JSON.stringify(about)}`)
        assert.deepEqual(
          more(now, before).map((finding) => finding.replace(/ .*/, '')),
          codes,
          what
        )
        before = now
      }
    })
  })

  test('an end that was cut off, or a log written over, shows by a head that was kept elsewhere', async () => {
    await withWork(async ({ database, raw, register }) => {
      const [kept] = await database.heads()
      assert.ok(kept)
      assert.deepEqual(readHead(writeHead(kept)), kept)
      await add(register, 'Huế tiếp đoàn Nara\nNgày 7/2/2025, UBND thành phố Huế tiếp đoàn tỉnh Nara.', '2025-02-07')
      assert.deepEqual(codesOf(await checked(database, [kept])), [])
      assert.deepEqual(
        codesOf(await checked(database, [{ ...kept, hash: kept.hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }])),
        ['head_not_held']
      )
      assert.deepEqual(codesOf(await checked(database, [{ ...kept, workspaceId: 'hue' }])), ['head_of_no_workspace'])

      // The sign-in and all that tells of it taken out by somebody who knows how: within the register nothing is wrong.
      await raw(`delete from audit_log where seq >= ${kept.seq}`)
      await raw('delete from account_event')
      const [last] = await raw('select seq, hash from audit_log order by seq desc limit 1')
      await raw(`update audit_head set seq = ${last?.seq}, hash = '${last?.hash}'`)
      const [third] = await raw(`select id from report order by added_at desc limit 1`)
      for (const table of ['evidence', 'item', 'article', 'report_words'])
        if (table !== 'report_words' || database.kind === 'postgres') await raw(`delete from ${table} where report_id = '${third?.id}'`)
      await raw(`delete from report where id = '${third?.id}'`)
      assert.deepEqual(codesOf(await checked(database)), [])
      assert.deepEqual(codesOf(await checked(database, [kept])), ['head_beyond_log'])
    })
  })

  test('of many who write at once each row of the log follows one row only', async () => {
    await withRegister(peer, async (bench) => {
      const doors = [bench.register, await bench.registerOf(WORKSPACE, { beside: true })]
      const added = await Promise.all(
        Array.from({ length: 24 }, (_, n) => {
          const bytes = new TextEncoder().encode(`Cần Thơ làm việc với đoàn số ${n}\nHai bên đề nghị xây dựng nhà máy số ${n}.`)
          return doors[n % 2]?.addReport({ bytes })
        })
      )
      const ids = added.map((outcome) => (outcome ? accepted(outcome).reportId : ''))
      await Promise.all(ids.map((reportId, n) => doors[n % 2]?.decide({ reportId, itemId: 'a1', revision: 0, verdict: 'accept' })))
      const looked = await checked(bench.database)
      assert.deepEqual([looked.findings, looked.logRows], [[], 48])
    })
  })

  test('a clock that goes back changes nothing in the order of what was done', async () => {
    await withRegister(peer, async (bench) => {
      const clock = { hour: 20 }
      const now = () => new Date(Date.UTC(2026, 0, 15, clock.hour--))
      const register = await bench.registerOf(WORKSPACE, { now })
      const bytes = new TextEncoder().encode('Cần Thơ làm việc với đoàn\nHai bên đề nghị xây dựng nhà máy.')
      const { reportId } = accepted(await register.addReport({ bytes }))
      for (const [revision, verdict] of (['accept', 'reopen', 'accept'] as const).entries())
        accepted(await register.decide({ reportId, itemId: 'a1', revision, verdict }))
      accepted(await register.withdrawReport({ reportId, reason: 'nhầm' }))
      accepted(await register.restoreReport({ reportId }))
      const shown = accepted(await register.showReport(reportId))
      const item = shown.items.find(({ id }) => id === 'a1')
      assert.equal(item?.state, 'accepted')
      assert.deepEqual(
        item?.decisions.map(({ verdict }) => verdict),
        ['accept', 'reopen', 'accept']
      )
      assert.deepEqual(
        shown.events.map(({ kind }) => kind),
        ['withdraw', 'restore']
      )
      assert.deepEqual(await kinds(bench), ['report', 'decision', 'decision', 'decision', 'event', 'event'])
      const times = (await bench.raw('select done_at from audit_log order by seq')).map(({ done_at }) => String(done_at))
      assert.deepEqual(times, times.toSorted().reverse(), 'each hour before the last')
      assert.deepEqual((await checked(bench.database)).findings, [])
    })
  })
}
