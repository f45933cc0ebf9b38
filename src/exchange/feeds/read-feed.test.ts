import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFeed } from './read-feed.ts'

const NOW = new Date('2026-11-24T00:00:00.000Z')
const ADDRESS = 'https://bao.example/rss/chinh-tri.rss'
const read = (text: string | Uint8Array, charset: string | null = null) =>
  readFeed(typeof text === 'string' ? new TextEncoder().encode(text) : text, { address: ADDRESS, charset, now: NOW })

const rss = (items: string, declaration = '<?xml version="1.0" encoding="UTF-8"?>') =>
  `${declaration}<rss version="2.0"><channel><title>Báo thử</title><link>https://bao.example</link>${items}</channel></rss>`

test('RSS 2.0: a title with a summary as text, a link without its fragment, the day in Việt Nam', async () => {
  const feed = await read(
    rss(`<item><title><![CDATA[Cần Thơ &amp; JICA]]></title><link>https://bao.example/a?b=1&amp;c=2#top</link>
      <pubDate>Sun, 22 Nov 2026 18:30:00 GMT</pubDate><description><![CDATA[<a href="x"><img src="y"/></a>Làm việc<br>về nước sạch]]></description></item>
      <item><title>Trùng</title><link>https://bao.example/a?b=1&amp;c=2</link></item>
      <item><title>Không có địa chỉ</title><guid isPermaLink="false">7</guid></item>
      <item><title>Chỉ có guid</title><guid>https://bao.example/b</guid><pubDate>Mon, 23 Nov 2026 08:00:00 GMT+7</pubDate></item>
      <item><title>Kịch bản</title><link>javascript:alert(1)</link></item>`)
  )
  assert.deepEqual(feed, {
    ok: true,
    value: {
      title: 'Báo thử',
      entries: [
        { link: 'https://bao.example/a?b=1&c=2', title: 'Cần Thơ & JICA', summary: 'Làm việc về nước sạch', publishedOn: '2026-11-23' },
        { link: 'https://bao.example/b', title: 'Chỉ có guid', summary: '', publishedOn: '2026-11-23' }
      ],
      left: 3
    }
  })
})

test('Atom, RDF and JSON Feed: the address that people open, also one beside the feed', async () => {
  const atom =
    await read(`<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title type="html">A &lt;b&gt;B&lt;/b&gt;</title>
    <link rel="self" href="https://bao.example/self"/><link href="/tin/1"/><id>urn:1</id><updated>2026-11-23T01:00:00Z</updated>
    <published>2026-11-21T20:00:00Z</published><summary type="html">&lt;p&gt;S&lt;/p&gt;</summary></entry></feed>`)
  assert.deepEqual(atom.ok && atom.value.entries, [
    { link: 'https://bao.example/tin/1', title: 'A B', summary: 'S', publishedOn: '2026-11-22' }
  ])
  const rdf = await read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>c</title></channel>
    <item><title>t</title><link>https://bao.example/r</link><dc:date>2026-11-22</dc:date></item></rdf:RDF>`)
  assert.deepEqual(rdf.ok && rdf.value.entries, [{ link: 'https://bao.example/r', title: 't', summary: '', publishedOn: '2026-11-22' }])
  const item = { id: '1', url: 'https://bao.example/j', title: 't', content_html: '<p>c</p>', date_published: '2026-11-22T20:00:00Z' }
  const json = await read(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'J', items: [item] }))
  assert.deepEqual(json.ok && json.value.entries, [{ link: 'https://bao.example/j', title: 't', summary: 'c', publishedOn: '2026-11-23' }])
})

test('windows-1258 is read, with its tone marks behind the vowels', async () => {
  const text = rss(
    '<item><title>Cát bàn hợp tác</title><link>https://bao.example/1258</link></item>',
    '<?xml version="1.0" encoding="windows-1258"?>'
  ).replace('Báo thử', 'Bao')
  // The code page has the tones as signs of their own, and "ơ" as one sign, which is two in the decomposed form.
  const signs = new Map([
    [0x300, 0xcc],
    [0x301, 0xec],
    [0x323, 0xf2]
  ])
  const points = [...text.normalize('NFD')].map((sign) => sign.codePointAt(0) ?? 0)
  const bytes = Uint8Array.from(
    points.flatMap((point, i) => (point === 0x31b ? [] : points[i + 1] === 0x31b ? [0xf5] : [signs.get(point) ?? point]))
  )
  const feed = await read(bytes)
  assert.equal(feed.ok && feed.value.entries[0]?.title, 'Cát bàn hợp tác')
})

test('a day that cannot be is none', async () => {
  const days = ['hôm nay', 'Mon, 23 Nov 2037 08:00:00 +0700', 'Thu, 01 Jan 1970 00:00:00 GMT', '2026-11-23 23:30:00']
  const items = days.map((day, i) => `<item><title>t</title><link>https://bao.example/${i}</link><pubDate>${day}</pubDate></item>`)
  const feed = await read(rss(items.join('')))
  assert.deepEqual(feed.ok && feed.value.entries.map(({ publishedOn }) => publishedOn), [null, null, null, '2026-11-23'])
})

test('declared entities, a page, a feed that is cut short and bytes that are no text are refused; nothing unfolds', async () => {
  const code = async (text: string | Uint8Array) => {
    const outcome = await read(text)
    return outcome.ok ? null : outcome.refusal.code
  }
  const bomb = Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')
  assert.equal(
    await code(
      `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a0 "ha">${bomb}]><rss version="2.0"><channel><title>&a9;</title></channel></rss>`
    ),
    'feed_with_entities'
  )
  assert.equal(await code('<!DOCTYPE html><html><body>Không phải nguồn tin</body></html>'), 'feed_not_read')
  assert.equal(await code('<rss version="2.0"><channel><item><title>x'), 'feed_not_read')
  assert.equal(await code(Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 256)), 'feed_not_text')
  const began = performance.now()
  await code(rss('<a>'.repeat(300_000)))
  await code(rss(`<item><link>https://bao.example/d</link><description>${'&lt;div&gt;'.repeat(100_000)}</description></item>`))
  assert.ok(performance.now() - began < 20_000)
})
