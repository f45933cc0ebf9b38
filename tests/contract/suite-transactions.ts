import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOfRecord, type WritingStore } from '../../src/register/index.ts'
import type { Peer } from './peers.ts'
import { documentOf, sampleRecord } from './sample-record.ts'
import { accepted, rowCounts, WORKSPACE, withRegister } from './with-register.ts'

const add = (store: WritingStore, text: string): Promise<boolean> => {
  const { bytes } = documentOf(text)
  const record = sampleRecord(bytes)
  return store.addReport(reportOfRecord(record, '2026-01-15T02:00:00.000Z', null), {
    sha256: record.source.sha256,
    mediaType: 'text/plain',
    bytes
  })
}

export const transactionSuite = (peer: Peer): void => {
  test('what is asked at once is answered as one by one', async () => {
    await withRegister(peer, async ({ register }) => {
      for (const text of ['Cần Thơ làm việc với JICA', 'Huế tiếp đoàn Nara', 'Hà Nội tiếp JICA']) await register.addReport(documentOf(text))
      const questions = [
        (of: typeof register) => of.listReports({}),
        (of: typeof register) => of.search({ text: 'jica' }),
        (of: typeof register) => of.search({ text: 'hue' }),
        (of: typeof register) => of.listDossiers({ kind: 'partner' }),
        (of: typeof register) => of.countDossiers({ kind: 'partner', facets: [{ facet: 'kind', value: 'province' }] }),
        (of: typeof register) => of.lookAtToday()
      ]
      const alone = []
      for (const ask of questions) alone.push(await ask(register))
      const together = await register.atOnce((inside) => Promise.all(questions.map((ask) => ask(inside))))
      assert.deepEqual(together, alone)
    })
  })

  test('nothing can be changed where several things are asked at once, and one that fails leaves the others to be asked again', async () => {
    await withRegister(peer, async ({ register }) => {
      const failing = register.atOnce(async (inside) => {
        await Promise.all([
          inside.listReports({}),
          inside.addReport(documentOf('Huế tiếp đoàn Nara')),
          inside.listDossiers({ kind: 'partner' })
        ])
      })
      await assert.rejects(failing, { name: 'StorageFault', code: 'store_outside_transaction' })
      for (let n = 0; n < 12; n++) assert.equal(accepted(await register.atOnce((inside) => inside.listReports({}))).rows.length, 0)
    })
  })

  test('a rollback undoes its own work and nobody else’s', async () => {
    await withRegister(peer, async ({ register, store, ...bench }) => {
      const begun = Promise.withResolvers<void>()
      const gate = Promise.withResolvers<void>()
      const failing = store.transaction(async (inside) => {
        await add(inside, 'Bản tin bị hủy')
        begun.resolve()
        await gate.promise
        throw new Error('a fault of this request only')
      })
      await begun.promise
      const others = [
        register.addReport(documentOf('Bản tin thứ hai')),
        store.transaction((inside) => add(inside, 'Bản tin thứ ba')),
        register.listReports({})
      ] as const
      gate.resolve()
      await assert.rejects(failing, /a fault of this request only/)
      await Promise.all(others)
      const titles = accepted(await register.listReports({})).rows.map((row) => row.title)
      assert.deepEqual(titles.sort(), ['Bản tin thứ ba', 'Bản tin thứ hai'])
      assert.equal((await rowCounts(bench)).original, 2)
    })
  })

  test('the outer store inside a transaction fails at once, and the transaction with it', async () => {
    await withRegister(peer, async ({ register, store, ...bench }) => {
      const fault = { name: 'StorageFault', code: 'store_outside_transaction' }
      const uses = [
        () => store.reportSummary('x'),
        () => register.addReport(documentOf('Bản tin trong giao dịch')),
        () => store.transaction(async () => null),
        () => store.snapshot(async () => null)
      ]
      for (const use of uses) {
        const wrong = store.transaction(async (inside) => {
          await add(inside, 'Bản tin bị hủy')
          await use()
        })
        await assert.rejects(Promise.race([wrong, new Promise((resolve) => setTimeout(resolve, 2000, 'hung').unref())]), fault)
      }
      assert.equal((await rowCounts(bench)).report, 0)
      assert.equal(accepted(await register.addReport(documentOf('Bản tin sau đó'))).added, true)
    })
  })

  test('what a transaction started may use the outer store once the transaction is over', async () => {
    await withRegister(peer, async ({ store }) => {
      const over = Promise.withResolvers<void>()
      const { later } = await store.transaction(async () => ({ later: over.promise.then(() => store.reportSummary('x')) }))
      over.resolve()
      assert.equal(await later, null)
    })
  })

  test('the store of a transaction is of no use after its end', async () => {
    await withRegister(peer, async ({ store }) => {
      const kept = await store.transaction(async (inside) => ({ inside }))
      await assert.rejects(add(kept.inside, 'Bản tin muộn'), { name: 'StorageFault', code: 'store_outside_transaction' })
    })
  })

  test('a snapshot sees no writes that come after its beginning', async () => {
    await withRegister(peer, async ({ store, registerOf }) => {
      const writer = await registerOf(WORKSPACE, { beside: true })
      const everything = { limit: 10, after: null, search: null, having: [] }
      const begun = Promise.withResolvers<void>()
      // Waits outside of the snapshot, as another request does.
      const adding = begun.promise.then(() => writer.addReport(documentOf('Bản tin đến giữa chừng')))
      const seen = await store.snapshot(async (now) => {
        const before = await now.listReports(everything)
        begun.resolve()
        // Long enough for a database that lets both run to let the report in.
        await new Promise((resolve) => setTimeout(resolve, 50))
        return [before, await now.listReports(everything)]
      })
      assert.deepEqual(seen, [[], []])
      await adding
      assert.equal((await store.listReports(everything)).length, 1)
    })
  })
}
