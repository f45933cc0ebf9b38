import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from './article.ts'
import { localDay } from './html-facts.ts'
import { readDocument } from './index.ts'
import { FIRST, LAST, LEDE, SECOND, TITLE } from './story-fixture.ts'

const read = async (html: string): Promise<Article> => {
  const outcome = await readDocument(Buffer.from(html), { fileName: 'trang.html' })
  assert.ok(outcome.ok)
  return outcome.value
}

const captionsOf = ({ text, captions }: Article): string[] => captions.map(({ start, end }) => text.slice(start, end))

const CAPTION = 'Ông Trần Văn An trao quà cho ông Sato Kenji. Ảnh: Thu Hà'

const newspaper = `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${TITLE} | Báo Sông Hồng</title>
<meta property="og:title" content="${TITLE}"><meta property="og:site_name" content="Báo Sông Hồng">
<meta property="article:published_time" content="2024-05-17T18:20:00+07:00"><meta name="author" content="Thu Hà">
<script>document.write('viết thêm')</script><style>p { color: red }</style></head>
<body><header><nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/kt">Kinh tế</a></li></ul></nav></header>
<main><article><h1>${TITLE}</h1>
<div class="meta"><span>Thu Hà</span><time datetime="2024-05-17T18:20:00+07:00">17/05/2024 18:20</time><a href="#">Chia sẻ</a></div>
<h2 class="sapo">${LEDE}</h2>
<div class="content"><figure><img src="a.jpg" alt="tiep doan"><figcaption>${CAPTION}</figcaption></figure><p>${FIRST}</p>
<div class="box"><h4>Tin liên quan</h4><ul><li><a href="/1">Khai trương tuyến xe buýt mới tới khu công nghiệp phía nam</a></li><li><a href="/2">Gifu giới thiệu gốm sứ tại Hà Nội</a></li></ul></div>
<p>${SECOND.replace('bản ghi nhớ', '<b>bản ghi nhớ</b>')}</p>
<p style="text-align:center"><img src="b.jpg"></p><p style="text-align:center"><em>Hai đoàn trao đổi về chương trình thực tập</em></p>
<table border="1"><tr><th>Năm</th><th>Thực tập sinh</th></tr><tr><td>2022</td><td>120</td></tr><tr><td>2023</td><td>310</td></tr></table>
<p>${LAST}</p><p class="author"><strong>Thu Hà</strong></p></div></article>
<section><h3>Đọc nhiều</h3><div><p>Nắng nóng kéo dài, ngành điện khuyến cáo người dân dùng điện tiết kiệm vào giờ cao điểm buổi trưa và buổi tối.</p></div></section></main>
<footer><p>© 2024 Báo Sông Hồng. Giấy phép số 12/GP ngày 1/2/2020.</p></footer></body></html>`

test('a newspaper’s page gives its story with lede, captions and table, and nothing else', async () => {
  const article = await read(newspaper)
  assert.deepEqual(article.text.split('\n'), [
    TITLE,
    LEDE,
    CAPTION,
    FIRST,
    SECOND,
    'Hai đoàn trao đổi về chương trình thực tập',
    'Năm - Thực tập sinh',
    '2022 - 120',
    '2023 - 310',
    LAST
  ])
  assert.deepEqual(captionsOf(article), [CAPTION, 'Hai đoàn trao đổi về chương trình thực tập'])
  const { title, publishedOn, author, publisher, language, mediaType } = article.source
  assert.deepEqual(
    [title, publishedOn, author, publisher, language, mediaType],
    [TITLE, '2024-05-17', 'Thu Hà', 'Báo Sông Hồng', 'vi', 'text/html']
  )
})

const portal = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>Cổng thông tin điện tử tỉnh Sông Hồng</title></head><body>
<table width="1000"><tr><td colspan="3">Thứ Tư, 22/05/2024 | English</td></tr><tr>
<td width="200"><table><tr><td><a href="#">Giới thiệu</a></td></tr><tr><td><a href="#">Bộ máy tổ chức</a></td></tr></table></td>
<td><table><tr><td class="tieude">${TITLE}</td></tr><tr><td>Đăng ngày: 20/05/2024 - Lượt xem: 321</td></tr>
<tr><td><table><tr><td><table align="center"><tr><td><img src="x.jpg"></td></tr><tr><td>Quang cảnh buổi làm việc</td></tr></table>
<div>${LEDE}<br><br>${FIRST}<br>${SECOND}<br>&nbsp;<b>Văn phòng UBND tỉnh</b></div></td></tr></table></td></tr>
<tr><td>Các tin khác:<ul><li><a href="1">Hội nghị giao ban quý II (18/05/2024)</a></li><li><a href="2">Kiểm tra công tác phòng chống thiên tai (16/05/2024)</a></li></ul></td></tr></table></td>
<td width="200"><table><tr><td>Thống kê truy cập</td></tr><tr><td>Đang online: 12</td></tr></table></td></tr></table></body></html>`

test('a portal’s page of nested tables, without any heading, gives its story', async () => {
  const article = await read(portal)
  assert.deepEqual(article.text.split('\n'), [TITLE, 'Quang cảnh buổi làm việc', LEDE, FIRST, SECOND])
  assert.deepEqual(captionsOf(article), ['Quang cảnh buổi làm việc'])
  assert.deepEqual([article.source.title, article.source.publishedOn], [TITLE, '2024-05-20'])
})

test('a page saved in part is read', async () => {
  const article = await read(`<div class="post"><h3>${TITLE}</h3><p>${LEDE}</p><p>${FIRST}</p></div>`)
  assert.deepEqual(article.text.split('\n'), [TITLE, LEDE, FIRST])
})

test('what a page hides, scripts and styles are no text of it', async () => {
  const article = await read(
    `<html><body><p>${LEDE}</p><p style="display:none">Ẩn</p><p hidden>Ẩn</p><script>while (true) {}</script><!-- Ẩn --><p>${FIRST}</p></body></html>`
  )
  assert.deepEqual(article.text.split('\n'), [LEDE, FIRST])
})

test('linked data gives date and author where meta elements do not', async () => {
  const data = {
    '@graph': [
      { '@type': 'Organization', name: 'Báo Sông Hồng' },
      {
        '@type': 'NewsArticle',
        headline: TITLE,
        datePublished: '2024-05-17T23:30:00Z',
        author: [{ name: 'Lê Mai' }],
        publisher: { name: 'Báo Sông Hồng' }
      }
    ]
  }
  const { source } = await read(
    `<html><head><script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><h1>${TITLE}</h1><p>${LEDE}</p><p>${FIRST}</p></body></html>`
  )
  assert.deepEqual([source.publishedOn, source.author, source.publisher], ['2024-05-18', 'Lê Mai', 'Báo Sông Hồng'])
})

test('an instant is given the day it has in Vietnam', () => {
  assert.equal(localDay('2025-09-08T18:30:00Z'), '2025-09-09')
  assert.equal(localDay('2025-09-08T16:30:00Z'), '2025-09-08')
  assert.equal(localDay('2025-12-31T17:00:00Z'), '2026-01-01')
  assert.equal(localDay('2025-09-08T23:30:00+07:00'), '2025-09-08')
  assert.equal(localDay('2025-09-08'), '2025-09-08')
  assert.equal(localDay('08/09/2025 16:21'), '2025-09-08')
  assert.equal(localDay('hôm qua'), null)
})

test('pages that no browser would show are read as bare words', async () => {
  const pages = [
    `<html><body>${'<div>'.repeat(100_000)}${LEDE}${'</div>'.repeat(100_000)}`,
    `<html><body>${`<p>${LEDE}`.repeat(5_000)}`,
    `<html><body><p ${'a="b" '.repeat(100_000)}>${LEDE}</p>`,
    `<html><body><p>${LEDE}</p>${'<'.repeat(500_000)}`,
    `<html><body>${'<table><tr><td>'.repeat(60)}<p>${LEDE}</p>`
  ]
  for (const page of pages) {
    assert.ok((await read(page)).text.startsWith(LEDE), page.slice(0, 40))
  }
})

test('Ð for Đ is mended by the language of the page, not of one line', async () => {
  const article = await read(`<html><body><p>Ðoàn ra vào.</p><p>${LEDE}</p><p>${FIRST}</p></body></html>`)
  assert.equal(article.text.split('\n')[0], 'Đoàn ra vào.')
})

test('a box named after its pictures that holds the story is no caption', async () => {
  const article = await read(
    `<html><body><div class="has-caption"><h1>${TITLE}</h1>${[LEDE, FIRST, SECOND, LAST].map((text) => `<p>${text}</p>`).join('')}</div></body></html>`
  )
  assert.deepEqual(article.captions, [])
})
