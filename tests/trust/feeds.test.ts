import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { type App, openApp } from '../../src/app/index.ts'
import { type FeedServer, openFeedServer, rssOf, sends } from '../doors/feed-server.ts'
import { acceptExample } from '../doors/web-server.ts'
import { makeDatabase, type OwnDatabase } from './own-database.ts'
import { work } from './served.ts'

const ARTICLES = 12
const WAIT_MS = 90_000
const PAUSE_MS = 200

const suite = (database: OwnDatabase): void => {
  const folder = mkdtempSync(join(tmpdir(), 'hopluu-feeds-workers-'))
  let server: FeedServer
  let app: App
  let environment: Record<string, string>

  before(async () => {
    server = await openFeedServer()
    const items = (feed: number) =>
      Array.from({ length: ARTICLES }, (_, n) => ({ path: `/tin/${n}`, title: `Cần Thơ làm việc với JICA, buổi ${n} (nguồn ${feed})` }))
    for (const feed of [1, 2]) server.pages.set(`/rss/${feed}`, sends(rssOf(server.origin, items(feed))))
    // A page is never the same twice: what is fetched twice would be two reports.
    for (let n = 0; n < ARTICLES; n++)
      server.pages.set(`/tin/${n}`, (_, response) => {
        const body = `<p>Sáng 20/11/2026, UBND thành phố Cần Thơ làm việc với JICA, buổi ${n}. Thành phố đề nghị JICA hỗ trợ nhà máy số ${n}.</p>`
        const page = `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Buổi ${n}</title></head><body>${body}<!-- ${performance.now()} --></body></html>`
        response.writeHead(200, { 'content-type': 'text/html' }).end(page)
      })
    environment = {
      ...{ DATABASE_URL: database.url, HOPLUU_DATA: folder, HOPLUU_JOBS: 'workers' },
      ...{ HOPLUU_FEEDS: 'on', HOPLUU_FEEDS_INSIDE: server.host, HOPLUU_FEEDS_PAUSE: String(PAUSE_MS / 1000) }
    }
    const opened = await openApp({ environment })
    assert.ok(opened.ok)
    app = opened.value
    await acceptExample(app.register, '2023-02-10-can-tho-jica.txt')
    for (const feed of [1, 2]) assert.ok((await app.register.feeds.add({ address: `${server.origin}/rss/${feed}` })).ok)
  })
  after(async () => {
    await app.close()
    await server.close()
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('of two workers one asks at a time, with its pauses, and each article comes in once', async () => {
    const untilTaken = async (n: number): Promise<void> => {
      const last = performance.now() + WAIT_MS
      while ((await app.register.feeds.entries({})).filter(({ state }) => state === 'taken').length < n) {
        assert.ok(performance.now() < last, 'they are fetched in time')
        await setTimeout(50)
      }
    }
    const workers = await Promise.all([work(environment), work(environment)])
    try {
      await untilTaken(ARTICLES)
      // All are read as well, by whichever.
      const last = performance.now() + WAIT_MS
      while ((await app.register.listWaiting()).length > 0) {
        assert.ok(performance.now() < last, 'they are read in time')
        await setTimeout(100)
      }
    } finally {
      await Promise.all(workers.map((worker) => worker.stop()))
    }
    const asked = (path: RegExp): string[] => server.asked.filter((each) => path.test(each.path)).map(({ path }) => path)
    assert.deepEqual(asked(/^\/rss/).sort(), ['/rss/1', '/rss/2'])
    assert.equal(asked(/^\/tin/).length, ARTICLES)
    assert.equal(new Set(asked(/^\/tin/)).size, ARTICLES)
    assert.equal(server.most(), 1, 'nobody asks beside the other')
    const times = server.asked.map(({ at }) => at)
    for (const [i, at] of times.entries()) if (i > 0) assert.ok(at - (times[i - 1] ?? 0) >= PAUSE_MS - 20, 'the pause is kept')
    const reports = await app.register.listReports({ limit: 100 })
    assert.equal(reports.ok && reports.value.rows.length, ARTICLES + 1)
  })
}

const database = await makeDatabase('feeds')
if (database) describe('feeds that two workers watch over one PostgreSQL database', () => suite(database))
