import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { type FeedServer, openFeedServer, sends } from '../../../tests/doors/feed-server.ts'
import { type Asked, openAsker } from './ask-politely.ts'

let server: FeedServer
before(async () => {
  server = await openFeedServer()
})
after(() => server.close())

const asker = ({ inside = [server.host], pauseMs = 0, patienceMs = 5000 } = {}) =>
  openAsker({ inside, pauseMs, patienceMs, now: () => new Date('2026-11-23T00:00:00.000Z'), signal: new AbortController().signal })

const ask = async (one: ReturnType<typeof asker>, path: string, more: Partial<Asked> = {}) =>
  one.ask({ address: path.startsWith('http') ? path : `${server.origin}${path}`, accept: '*/*', mostBytes: 100_000, ...more })

const code = async (answer: ReturnType<typeof ask>) => {
  const outcome = await answer
  return outcome.ok ? null : outcome.refusal.code
}

test('what a server sends comes with what it says of it, and is asked for again only where it is newer', async () => {
  server.pages.set('/rss', ({ headers }, response) => {
    if (headers['if-none-match'] === '"7"' && headers['if-modified-since'] === 'Mon, 23 Nov 2026 00:00:00 GMT')
      response.writeHead(304).end()
    else
      response
        .writeHead(200, {
          'content-type': 'text/XML; charset="windows-1258"',
          'content-encoding': 'gzip',
          etag: '"7"',
          'last-modified': 'Mon, 23 Nov 2026 00:00:00 GMT'
        })
        .end(gzipSync('Nguồn tin'))
  })
  const one = asker()
  const first = await ask(one, '/rss')
  assert.ok(first.ok)
  const { bytes, ...said } = first.value
  assert.equal(new TextDecoder().decode(bytes), 'Nguồn tin')
  assert.deepEqual(said, {
    ...{ address: `${server.origin}/rss`, isUnchanged: false, mediaType: 'text/xml', charset: 'windows-1258' },
    ...{ etag: '"7"', lastModified: 'Mon, 23 Nov 2026 00:00:00 GMT' }
  })
  const second = await ask(one, '/rss', { etag: said.etag, lastModified: said.lastModified })
  assert.equal(second.ok && second.value.isUnchanged, true)
  assert.equal(server.asked.filter(({ path }) => path === '/robots.txt').length, 1, 'the rules are kept')
  assert.match(server.asked[0]?.headers['user-agent'] ?? '', /HopLuu/)
})

test('robots.txt is kept to: what is shut is not asked for, and nothing is where the rules cannot be had', async () => {
  server.pages.set('/robots.txt', sends('User-agent: *\nDisallow: /kin/\n\nUser-agent: HopLuu\nDisallow: /rieng/\n'))
  server.pages.set('/kin/rss', sends('x'))
  const one = asker()
  assert.equal(await code(ask(one, '/kin/rss')), null, 'the group with our name stands in the place of that for all')
  assert.equal(await code(ask(one, '/rieng/rss')), 'feed_robots')
  assert.ok(!server.asked.some(({ path }) => path === '/rieng/rss'))
  server.pages.set('/robots.txt', sends('', {}, 503))
  assert.equal(await code(ask(asker(), '/kin/rss')), 'feed_robots_not_read')
  server.pages.set('/robots.txt', sends('', {}, 403))
  assert.equal(await code(ask(asker(), '/kin/rss')), null)
  server.pages.delete('/robots.txt')
})

test('one host is asked for one thing at a time, with a pause between', async () => {
  server.pages.set('/a', sends('a'))
  server.asked.length = 0
  const one = asker({ pauseMs: 100 })
  await Promise.all([ask(one, '/a'), ask(one, '/a'), ask(one, '/a')])
  const times = server.asked.map(({ at }) => at)
  assert.equal(times.length, 4, 'the rules and three requests')
  for (const [i, at] of times.entries()) if (i > 0) assert.ok(at - (times[i - 1] ?? 0) >= 90, `${at - (times[i - 1] ?? 0)} ms`)
  assert.equal(server.most(), 1)
})

test('nothing on this machine or in the office’s network is asked, by number, by name or by being sent there', async () => {
  const before = server.asked.length
  const shut = asker({ inside: [] })
  assert.equal(await code(ask(shut, '/a')), 'feed_address_inside')
  assert.equal(await code(ask(shut, server.origin.replace('127.0.0.1', 'localhost'))), 'feed_address_inside')
  for (const host of ['127.1', '2130706433', '0x7f.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '169.254.169.254', '10.0.0.1'])
    assert.equal(await code(ask(shut, `http://${host}/`)), 'feed_address_inside', host)
  assert.equal(server.asked.length, before)
  server.pages.set('/di', sends('', { location: 'http://169.254.169.254/latest/meta-data' }, 302))
  assert.equal(await code(ask(asker(), '/di')), 'feed_address_inside')
  server.pages.set('/di', sends('', { location: 'file:///etc/passwd' }, 302))
  assert.equal(await code(ask(asker(), '/di')), 'feed_address_not_web')
  server.pages.set('/di', sends('', { location: '/di' }, 301))
  assert.equal(await code(ask(asker(), '/di')), 'feed_redirects')
  server.pages.set('/di', sends('', { location: '/a' }, 308))
  const led = await ask(asker(), '/di')
  assert.equal(led.ok && led.value.address, `${server.origin}/a`)
})

test('what fails, is slow, is large or unpacks to much is refused, and whoever is asked to wait is told how long', async () => {
  server.pages.set('/ban', sends('', { 'retry-after': '120' }, 429))
  const busy = await ask(asker(), '/ban')
  assert.deepEqual(!busy.ok && busy.refusal, { code: 'feed_answered', about: { host: server.host, status: 429, seconds: 120 } })
  server.pages.set('/cham', () => {})
  assert.equal(await code(ask(asker({ patienceMs: 300 }), '/cham')), 'feed_too_slow')
  server.pages.set('/nho-giot', (_, response) => {
    response.writeHead(200)
    const drip = setInterval(() => response.write('x'), 50)
    response.on('close', () => clearInterval(drip))
  })
  assert.equal(await code(ask(asker({ patienceMs: 400 }), '/nho-giot')), 'feed_too_slow')
  server.pages.set('/to', sends('x'.repeat(100_001)))
  assert.equal(await code(ask(asker(), '/to')), 'feed_too_large')
  server.pages.set('/bom', sends(gzipSync(Buffer.alloc(50_000_000)), { 'content-encoding': 'gzip' }))
  assert.equal(await code(ask(asker(), '/bom')), 'feed_too_large')
  server.pages.set('/hong', sends('không nén', { 'content-encoding': 'gzip' }))
  assert.equal(await code(ask(asker(), '/hong')), 'feed_not_reached')
  server.pages.set('/dut', (_, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('x')
    setTimeout(() => response.destroy(), 50)
  })
  assert.equal(await code(ask(asker(), '/dut')), 'feed_not_reached')
  assert.equal(await code(ask(asker({ inside: ['127.0.0.1:1'] }), 'http://127.0.0.1:1/')), 'feed_not_reached')
})
