import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { type App, openApp } from '../../src/app/index.ts'
import type { Outcome } from '../../src/values/index.ts'
import { hopluu } from './cli-process.ts'
import { type FeedServer, openFeedServer, rssOf, sends } from './feed-server.ts'
import { openPromisedApi } from './promised-api.ts'
import { addExample } from './web-server.ts'

const kept = <T>(outcome: Outcome<T>): T => {
  assert.ok(outcome.ok, JSON.stringify(outcome))
  return outcome.value
}

const folder = mkdtempSync(join(tmpdir(), 'hopluu-feeds-'))
let server: FeedServer
let environment: Record<string, string>
let app: App
const faults: string[] = []

before(async () => {
  server = await openFeedServer()
  environment = { HOPLUU_DATA: folder, HOPLUU_FEEDS: 'on', HOPLUU_FEEDS_INSIDE: server.host, HOPLUU_FEEDS_PAUSE: '0' }
  app = kept(await openApp({ environment, onFault: ({ message }) => faults.push(message) }))
  const reportId = await addExample(app.register, '2023-02-10-can-tho-jica.txt')
  for (const { id, revision } of kept(await app.register.showReport(reportId)).items)
    kept(await app.register.decide({ reportId, itemId: id, revision, verdict: 'accept' }))
})
afterEach(async () => {
  for (const { id } of (await app.register.feeds.list()).feeds) await app.register.feeds.remove(id)
  server.pages.clear()
  server.asked.length = 0
})
after(async () => {
  await app.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const JICA = 'Thành phố làm việc với JICA về thoát nước'
const HTML = { 'content-type': 'text/html; charset=utf-8' }
const article = (n: number) => `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${JICA} (${n})</title></head><body>
  <article><h1>${JICA} (${n})</h1><p>Sáng 20/11/2026, UBND thành phố Cần Thơ đã có buổi làm việc với Cơ quan Hợp tác quốc tế Nhật Bản (JICA).</p>
  <p>Thành phố Cần Thơ đề nghị JICA hỗ trợ đào tạo ${n} cán bộ vận hành nhà máy nước thải trước ngày 30/6/2027.</p></article></body></html>`
const reports = async () => kept(await app.register.listReports({ limit: 50, toReview: true })).rows

test('what names a partner in a feed is fetched once, waits for review, and says where it came from', async () => {
  const { feeds } = app.register
  const items = [
    { path: '/tin/1?utm_source=rss', title: JICA, summary: 'Buổi làm việc sáng 20/11.', at: 'Fri, 20 Nov 2026 08:00:00 +0700' },
    { path: '/tin/2', title: 'Giá lúa hôm nay' },
    { path: '/tin/cam/3', title: 'JICA khảo sát cầu' }
  ]
  server.pages.set('/robots.txt', sends('User-agent: *\nDisallow: /tin/cam/\n'))
  server.pages.set('/rss', ({ headers }, response) => {
    if (headers['if-none-match'] === '"1"') response.writeHead(304).end()
    else response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"1"' }).end(rssOf(server.origin, items))
  })
  server.pages.set('/tin/1', sends(article(1), HTML))
  const feed = kept(await feeds.add({ address: `${server.origin}/rss` }))
  const before = new Set((await reports()).map(({ id }) => id))
  assert.deepEqual(kept(await app.pollFeeds()), { asked: 1, unchanged: 0, failed: 0, found: 2, taken: 1, untaken: 1 })
  const fresh = (await reports()).filter(({ id }) => !before.has(id))
  assert.equal(fresh.length, 1)
  const shown = kept(await app.register.showReport(fresh[0]?.id ?? ''))
  assert.equal(shown.source.url, `${server.origin}/tin/1`)
  assert.equal(shown.publishedOn, '2026-11-20')
  assert.ok(
    shown.items.some(({ state, kind }) => state === 'proposed' && kind === 'action'),
    'its record waits'
  )
  const source = await feeds.sourceOf(shown.id)
  assert.deepEqual(
    [source?.feedName, source?.feedAddress, source?.link, source?.title, source?.state],
    ['Báo thử', feed.address, `${server.origin}/tin/1`, JICA, 'taken']
  )
  assert.ok(
    source?.partners.some((name) => name.includes('JICA')),
    source?.partners.join() ?? ''
  )
  const shut = (await feeds.entries({})).find(({ link }) => link.endsWith('/tin/cam/3'))
  assert.deepEqual([shut?.state, shut?.failure?.code], ['given up', 'feed_robots'])
  assert.ok(!server.asked.some(({ path }) => path === '/tin/cam/3' || path === '/tin/2'))

  assert.deepEqual(kept(await app.pollFeeds()), { asked: 0, unchanged: 0, failed: 0, found: 0, taken: 0, untaken: 0 }, 'not due')
  kept(await feeds.ask(feed.id))
  assert.deepEqual(kept(await app.pollFeeds()), { asked: 1, unchanged: 1, failed: 0, found: 0, taken: 0, untaken: 0 })
  // A page is never the same twice; a second feed lists it as well.
  server.pages.set('/tin/1', sends(article(1).replace('</body>', '<!-- 2 --></body>'), HTML))
  server.pages.set(
    '/atom',
    sends(`<feed xmlns="http://www.w3.org/2005/Atom"><title>Cổng</title><entry><title>${JICA}</title><link href="/tin/1"/></entry></feed>`)
  )
  kept(await feeds.add({ address: `${server.origin}/atom` }))
  assert.deepEqual(kept(await app.pollFeeds()), { asked: 1, unchanged: 0, failed: 0, found: 0, taken: 0, untaken: 0 })
  assert.equal((await reports()).filter(({ id }) => !before.has(id)).length, 1)
})

test('a feed that fails says why and since when, is asked more seldom, and is forgiven when it answers', async () => {
  const { feeds } = app.register
  server.pages.set('/rss', sends('', {}, 500))
  const { id } = kept(await feeds.add({ address: `${server.origin}/rss` }))
  const failing = async () => {
    kept(await feeds.ask(id))
    assert.equal(kept(await app.pollFeeds()).failed, 1)
    const feed = (await feeds.list()).feeds.find((each) => each.id === id)
    assert.ok(feed?.failedAt)
    return {
      hours: Math.round((Date.parse(feed.nextAt) - Date.parse(feed.failedAt)) / 3_600_000),
      failures: feed.failures,
      code: feed.failure?.code
    }
  }
  assert.deepEqual(await failing(), { hours: 2, failures: 1, code: 'feed_answered' })
  server.pages.set('/rss', sends('<html><body>Bảo trì</body></html>', HTML))
  assert.deepEqual(await failing(), { hours: 4, failures: 2, code: 'feed_not_read' })
  server.pages.set(
    '/rss',
    sends('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><rss version="2.0"><channel><title>&b;</title></channel></rss>')
  )
  assert.deepEqual(await failing(), { hours: 8, failures: 3, code: 'feed_with_entities' })
  server.pages.set('/rss', sends('x'.repeat(5 * 1024 * 1024 + 1)))
  assert.deepEqual(await failing(), { hours: 16, failures: 4, code: 'feed_too_large' })
  server.pages.set('/rss', sends(rssOf(server.origin, [])))
  kept(await feeds.ask(id))
  assert.equal(kept(await app.pollFeeds()).failed, 0)
  const [feed] = (await feeds.list()).feeds
  assert.deepEqual([feed?.failures, feed?.failure, feed?.failedAt, feed?.name], [0, null, null, 'Báo thử'])
})

test('an article that cannot be had now is tried again later; one that is no document is given up', async () => {
  const { feeds } = app.register
  server.pages.set(
    '/rss',
    sends(
      rssOf(server.origin, [
        { path: '/ban', title: JICA },
        { path: '/anh', title: `${JICA}, ảnh` }
      ])
    )
  )
  server.pages.set('/ban', sends('', { 'retry-after': '7200' }, 503))
  server.pages.set('/anh', sends('x', { 'content-type': 'image/png' }))
  kept(await feeds.add({ address: `${server.origin}/rss` }))
  assert.deepEqual(kept(await app.pollFeeds()), { asked: 1, unchanged: 0, failed: 0, found: 2, taken: 0, untaken: 2 })
  const entries = await feeds.entries({ limit: 2 })
  const busy = entries.find(({ link }) => link.endsWith('/ban'))
  assert.deepEqual([busy?.state, busy?.tries, busy?.failure?.about?.seconds], ['waiting', 1, 7200])
  assert.ok(Date.parse(busy?.nextAt ?? '') >= Date.parse(busy?.foundAt ?? '') + 7_200_000)
  const picture = entries.find(({ link }) => link.endsWith('/anh'))
  assert.deepEqual([picture?.state, picture?.failure?.code], ['given up', 'feed_article_type'])
})

test('a server polls by itself, and reads what it fetched; without the setting nobody is asked', async () => {
  server.pages.set('/rss', sends(rssOf(server.origin, [{ path: '/tin/9', title: JICA }])))
  server.pages.set('/tin/9', sends(article(9), HTML))
  const own = mkdtempSync(join(tmpdir(), 'hopluu-feeds-server-'))
  const settings = { ...environment, HOPLUU_DATA: own }
  const shut = kept(await openApp({ environment: { ...settings, HOPLUU_FEEDS: 'off' }, goesOn: 'server' }))
  const reportId = await addExample(shut.register, '2023-02-10-can-tho-jica.txt')
  for (const { id, revision } of kept(await shut.register.showReport(reportId)).items)
    kept(await shut.register.decide({ reportId, itemId: id, revision, verdict: 'accept' }))
  const feed = kept(await shut.register.feeds.add({ address: `${server.origin}/rss` }))
  assert.equal((await shut.register.feeds.list()).polled, false)
  const asked = await shut.register.feeds.ask(feed.id)
  const polled = await shut.pollFeeds()
  assert.deepEqual([!asked.ok && asked.refusal.code, !polled.ok && polled.refusal.code], ['feeds_off', 'feeds_off'])
  await setTimeout(3000)
  await shut.close()
  assert.deepEqual(server.asked, [])

  const going = kept(await openApp({ environment: settings, goesOn: 'server', onFault: ({ message }) => faults.push(message) }))
  try {
    let found: string | null = null
    for (let i = 0; i < 600 && found === null; i++) {
      const [entry] = await going.register.feeds.entries({})
      if (entry?.reportId && (await going.register.showReport(entry.reportId)).ok) found = entry.reportId
      else await setTimeout(100)
    }
    assert.ok(found, 'it was fetched and read')
  } finally {
    await going.close()
    rmSync(own, { recursive: true, force: true })
  }
  assert.deepEqual(faults, [])
})

test('over the API the watch list is kept, and what came of it told', async () => {
  server.pages.set('/rss', sends(rssOf(server.origin, [{ path: '/tin/7', title: JICA }])))
  server.pages.set('/tin/7', sends(article(7), HTML))
  const api = await openPromisedApi({ register: app.register, close: async () => {} })
  const address = `${server.origin}/rss`
  const added = await api.kept('/feeds', 'post', await api.send('POST', '/feeds', { address, name: 'Cổng tỉnh' }), 201)
  assert.deepEqual([added.name, added.everyMinutes, added.active, added.failure], ['Cổng tỉnh', 60, true, null])
  await api.refused(await api.send('POST', '/feeds', { address }), 409, 'feed_exists')
  await api.refused(await api.send('POST', '/feeds', { address: 'file:///etc/passwd' }), 422, 'feed_address_not_web')
  const one = `/feeds/${added.id}`
  await api.refused(await api.send('PATCH', one, { everyMinutes: 1 }), 422, 'feed_minutes_not_valid')
  assert.equal((await api.kept('/feeds/{feedId}', 'patch', await api.send('PATCH', one, { everyMinutes: 120 }))).everyMinutes, 120)
  await api.kept('/feeds/{feedId}/poll', 'post', await api.send('POST', `${one}/poll`), 202)
  kept(await app.pollFeeds())
  const [entry] = (await api.kept('/feed-entries', 'get', await api.call(`/feed-entries?feedId=${added.id}`))).rows
  assert.deepEqual([entry.link, entry.state, entry.feedName], [`${server.origin}/tin/7`, 'taken', 'Cổng tỉnh'])
  const sources = (await api.kept('/feed-entries', 'get', await api.call(`/feed-entries?reportId=${entry.reportId}`))).rows
  assert.deepEqual(sources, [entry])
  server.pages.set('/rss', sends('', {}, 500))
  await api.kept('/feeds/{feedId}/poll', 'post', await api.send('POST', `${one}/poll`), 202)
  kept(await app.pollFeeds())
  const { polled, rows } = await api.kept('/feeds', 'get', await api.call('/feeds?lang=en'))
  assert.deepEqual([polled, rows[0].failures, rows[0].failure.code], [true, 1, 'feed_answered'])
  assert.match(rows[0].failure.detail, /answered with status 500/)
  await api.kept('/feeds/{feedId}', 'delete', await api.send('DELETE', one))
  await api.refused(await api.send('DELETE', one), 404, 'feed_not_found')
  await api.refused(await api.send('POST', `${one}/poll`), 404, 'feed_not_found')
})

test('on the command line feeds are put on the list, asked, changed and taken off', async () => {
  server.pages.set('/rss', sends(rssOf(server.origin, [{ path: '/tin/5', title: JICA }])))
  server.pages.set('/tin/5', sends(article(5), HTML))
  const run = (...words: string[]) => hopluu(['feeds', ...words, '--lang', 'en'], { environment })
  const address = `${server.origin}/rss`
  const added = await run('add', address, '--name', 'Báo Tây Đô', '--every', '30')
  assert.equal(added.code, 0, added.err)
  assert.match(added.out, /\tBáo Tây Đô\thttp.*\/rss\tevery 30 minutes\n$/)
  assert.match((await run('add', address)).err, /watched already, as “Báo Tây Đô”/)
  const polled = await run('poll', address)
  assert.equal(
    polled.out,
    'Feeds asked: 1 (0 with nothing new, 0 not read). New entries that name a partner: 1; articles taken in: 1, not to be had: 0.\n',
    polled.err
  )
  assert.match((await run('entries')).out, /^taken in\t[0-9a-f]{16}\t.*JICA.*\/tin\/5$/m)
  assert.match((await run('change', address, '--off')).out, /paused/)
  assert.equal((await run('remove', address)).out, 'Taken off the list.\n')
  assert.equal((await run('list')).out, '')
  assert.deepEqual([(await run('remove', address)).code, (await run('add')).code, (await run('nghe')).code], [2, 2, 2])
  const off = await hopluu(['feeds', 'poll', '--lang', 'en'], { environment: { ...environment, HOPLUU_FEEDS: 'off' } })
  assert.deepEqual([off.code === 0, /HOPLUU_FEEDS=on/.test(off.err)], [false, true])
  const wrong = await hopluu(['feeds', '--lang', 'en'], { environment: { ...environment, HOPLUU_FEEDS_PAUSE: 'lâu' } })
  assert.match(wrong.err, /HOPLUU_FEEDS_PAUSE/)
})
