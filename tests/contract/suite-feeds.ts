import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseEntries, expungeReport, type ListedEntry } from '../../src/register/index.ts'
import { AGAIN, add, CA_MAU, decideAll, NARA } from './filing-texts.ts'
import type { Peer } from './peers.ts'
import { documentOf } from './sample-record.ts'
import { accepted, refused, WORKSPACE, withRegister } from './with-register.ts'

const ADDRESS = 'https://bao.example/rss/chinh-tri.rss'
const [EIGHT, NINE, TEN] = ['2026-11-16T08:00:00.000Z', '2026-11-16T09:00:00.000Z', '2026-11-16T10:00:00.000Z']
const now = () => new Date(NINE)

const listed = (n: number, title: string, summary = ''): ListedEntry => ({
  ...{ link: `https://bao.example/${n}`, title, summary, publishedOn: '2026-11-15' }
})

export const feedsSuite = (peer: Peer): void => {
  test('a feed is put on the list, changed, found there by its name and taken off; one address stands there once', async () => {
    await withRegister(peer, async ({ registerOf }) => {
      const { feeds } = await registerOf(WORKSPACE, { by: 'lan', now })
      const feed = accepted(await feeds.add({ address: ` ${ADDRESS}#muc ` }))
      assert.deepEqual(
        { ...feed, id: '' },
        {
          ...{ id: '', address: ADDRESS, host: 'bao.example', name: 'bao.example', everyMinutes: 60, active: true, addedBy: 'lan' },
          ...{ addedAt: NINE, nextAt: NINE, etag: null, lastModified: null, answeredAt: null, failures: 0, failedAt: null, failure: null }
        }
      )
      assert.equal(refused(await feeds.add({ address: ADDRESS })), 'feed_exists')
      for (const address of [
        'bao.example/rss',
        'file:///etc/passwd',
        'https://lan:mat-khau@bao.example/rss',
        `https://bao.example/${'a'.repeat(2000)}`
      ])
        assert.equal(refused(await feeds.add({ address })), 'feed_address_not_web')
      assert.equal(refused(await feeds.add({ address: `${ADDRESS}?2`, everyMinutes: 1 })), 'feed_minutes_not_valid')
      assert.equal(refused(await feeds.add({ address: `${ADDRESS}?2`, name: 'a'.repeat(201) })), 'feed_name_not_valid')
      const changed = accepted(await feeds.change({ id: feed.id, name: '  Báo  thử ', everyMinutes: 30, active: false }))
      assert.deepEqual((await feeds.list()).feeds, [changed])
      assert.deepEqual([changed.name, changed.everyMinutes, changed.active], ['Báo thử', 30, false])
      assert.equal(refused(await feeds.ask(feed.id)), 'feeds_off')
      const { feeds: others } = await registerOf('hue', { now })
      assert.deepEqual((await others.list()).feeds, [])
      assert.equal(refused(await others.remove(feed.id)), 'feed_not_found')
      accepted(await feeds.remove(feed.id))
      assert.deepEqual((await feeds.list()).feeds, [])
      assert.equal(refused(await feeds.change({ id: feed.id, name: 'x' })), 'feed_not_found')
      accepted(await feeds.add({ address: ADDRESS }))
    })
  })

  test('of several who would ask at once one may, until the round is over or the one was lost; the feeds that are due are those to be asked', async () => {
    await withRegister(peer, async ({ store, registerOf, database, beside }) => {
      const { feeds } = await registerOf(WORKSPACE, { now })
      const claim = (one: typeof database, at: string, until: string) =>
        one.store(WORKSPACE).transaction((inside) => inside.claimRound(at, until))
      const both = await Promise.all([claim(database, EIGHT, TEN), claim(beside, EIGHT, TEN)])
      assert.deepEqual(both.sort(), [false, true])
      assert.equal(await claim(database, NINE, TEN), false)
      await registerOf('hue')
      assert.equal(
        await database.store('hue').transaction((inside) => inside.claimRound(NINE, TEN)),
        true,
        'another office asks for itself'
      )
      await store.transaction((inside) => inside.holdRound(EIGHT))
      assert.equal(await claim(beside, NINE, TEN), true, 'the round was over')
      assert.equal(await claim(database, TEN, '2026-11-16T11:00:00.000Z'), true, 'whoever had it was lost')

      for (const address of [ADDRESS, `${ADDRESS}?2`, 'https://cong.example/rss']) accepted(await feeds.add({ address }))
      const due = async (at: string) => (await store.dueFeeds(at)).map(({ address }) => address).sort()
      assert.deepEqual([await due(EIGHT), (await due(NINE)).length], [[], 3])
      const [first, second] = await store.dueFeeds(NINE)
      assert.ok(first && second)
      const failure = { code: 'feed_answered', about: { host: 'bao.example', status: 500 } }
      await store.transaction((inside) => inside.changeFeed(first.id, { failures: 2, failure, failedAt: TEN, nextAt: TEN, etag: '"1"' }))
      accepted(await feeds.change({ id: second.id, active: false }))
      const kept = (await feeds.list()).feeds.find(({ id }) => id === first.id)
      assert.deepEqual([kept?.failures, kept?.failure, kept?.etag], [2, failure, '"1"'])
      assert.deepEqual([(await due(NINE)).length, (await due(TEN)).length], [1, 2])
    })
  })

  test('of a report that is raised to another level its entry keeps nothing but that it came', async () => {
    await withRegister(
      peer,
      async ({ register, store, given, raw }) => {
        await decideAll(register, await add(register, NARA, '2025-05-15'), 'accept')
        const feed = accepted(await register.feeds.add({ address: ADDRESS, name: 'Báo thử' }))
        const entries = [listed(1, 'Đoàn công tác tỉnh Nara (Nhật Bản) thăm và làm việc', 'Hợp tác đào tạo.')]
        assert.equal(await chooseEntries({ store, now }, feed, entries), 1)
        const reportId = await add(register, CA_MAU, '2024-05-15')
        const [entry] = await register.feeds.entries({})
        const taken = { state: 'taken', nextAt: TEN, reportId, takenAt: TEN, failure: null } as const
        await store.transaction((inside) => inside.changeFeedEntry(entry?.id ?? '', taken))
        accepted(await expungeReport(given('nam'), { reportId, level: 'confidential' }))
        assert.deepEqual([await register.feeds.entries({}), await register.feeds.sourceOf(reportId)], [[], null])
        const [row] = await raw('select link, title, partners, published_on, report_id from feed_entry')
        assert.deepEqual({ ...row }, { link: '', title: '', partners: '[]', published_on: null, report_id: null })
        assert.equal(await chooseEntries({ store, now }, feed, entries), 0, 'it does not come again')
      },
      { reader: true }
    )
  })

  test('of what a feed lists the entries that name a partner are kept, each link once, until they are a report or given up', async () => {
    await withRegister(
      peer,
      async ({ register, store, registerOf }) => {
        await decideAll(register, await add(register, NARA, '2025-05-15'), 'accept')
        const partners = accepted(await register.listDossiers({ kind: 'partner', limit: 50 })).rows.map(({ title }) => title)
        assert.ok(partners.includes('Nara'), partners.join(', '))
        const { feeds } = await registerOf(WORKSPACE, { now })
        const feed = accepted(await feeds.add({ address: ADDRESS, name: 'Báo thử' }))
        const entries = [
          listed(1, 'Đoàn công tác tỉnh Nara (Nhật Bản) thăm và làm việc', 'Hai bên trao đổi về hợp tác đào tạo.'),
          listed(2, 'Giá vàng hôm nay tăng mạnh'),
          listed(3, 'Động đất nhẹ ở tỉnh Nara, Nhật Bản')
        ]
        assert.equal(await chooseEntries({ store, now }, feed, entries), 1)
        assert.equal(await chooseEntries({ store, now }, feed, entries), 0)
        const byHand = documentOf(AGAIN, { publishedOn: '2025-05-16', url: 'https://bao.example/4' })
        const { reportId } = accepted(await register.addReport(byHand))
        const long = `https://bao.example/${'a'.repeat(20_000)}`
        accepted(await register.addReport(documentOf(`${AGAIN} Hai bên thống nhất.`, { publishedOn: '2025-05-16', url: long })))
        assert.deepEqual([...(await store.addressesKnown([long, ADDRESS]))], [long])
        const fourth = [listed(4, 'Nara và Huế mở rộng hợp tác')]
        assert.equal(await chooseEntries({ store, now }, feed, fourth), 0, 'somebody brought it')
        accepted(await register.withdrawReport({ reportId, reason: 'Đưa nhầm' }))
        assert.equal(await chooseEntries({ store, now }, feed, fourth), 0, 'and took it out again')
        assert.equal(await chooseEntries({ store, now }, feed, [listed(5, 'Nara và Huế mở rộng hợp tác')]), 1)
        const [entry, ...others] = (await feeds.entries({})).filter(({ link }) => !link.endsWith('/5'))
        assert.deepEqual(others, [])
        assert.ok(entry)
        assert.deepEqual(
          [entry.link, entry.state, entry.tries, entry.publishedOn, entry.feedName, entry.foundAt],
          ['https://bao.example/1', 'waiting', 0, '2026-11-15', 'Báo thử', NINE]
        )
        assert.ok(entry.partners.includes('Nara'), entry.partners.join(', '))
        const claim = () => store.transaction((inside) => inside.claimFeedEntry(entry.id, { tries: 0, nextAt: TEN }))
        assert.deepEqual([await claim(), await claim()], [true, false], 'one fetches it')
        const waits = async (waitingAt: string) =>
          (await store.feedEntries({ waitingAt, feedId: feed.id, limit: 10 })).some(({ id }) => id === entry.id)
        assert.deepEqual([await waits(NINE), await waits(TEN)], [false, true])
        await store.transaction((inside) =>
          inside.changeFeedEntry(entry.id, { state: 'taken', nextAt: TEN, reportId: 'r1', takenAt: TEN, failure: null })
        )
        accepted(await feeds.remove(feed.id))
        const source = await feeds.sourceOf('r1')
        assert.deepEqual(
          [source?.link, source?.feedName, source?.state, source?.takenAt],
          ['https://bao.example/1', 'Báo thử', 'taken', TEN]
        )
        assert.equal(await feeds.sourceOf('r2'), null)
      },
      { reader: true }
    )
  })
}
