import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleFromText } from './read-text.ts'
import { FIRST, LAST, LEDE, SECOND, TITLE } from './story-fixture.ts'

const STORY = [TITLE, LEDE, FIRST, SECOND, LAST]
const CAPTION = 'Ông Trần Văn An tặng quà lưu niệm cho ông Sato Kenji. Ảnh: Thu Hà'
const OTHER = 'Khai trương tuyến xe buýt nối trung tâm thành phố với khu công nghiệp phía nam'
const ANOTHER = 'Hội hoa đào mùa xuân đón hơn hai trăm nghìn lượt khách trong mười ngày'
const TEASER =
  'Nắng nóng còn kéo dài đến cuối tuần, ngành điện khuyến cáo người dân dùng điện tiết kiệm vào giờ cao điểm buổi trưa và buổi tối.'

const read = (...lines: string[]) => articleFromText(lines.join('\n'))
const same = (lines: readonly string[], story: readonly string[] = STORY) => assert.deepEqual(read(...lines).text.split('\n'), story)

test('a text that is only a story stays as it is', () => {
  same(STORY)
})

test('title, date and author are found in the head of a page and its menu goes', () => {
  const lines = [
    'Trang chủ',
    'Giới thiệu',
    'Tin tức',
    'Văn bản',
    'Thứ hai, ngày 20/5/2024',
    TITLE,
    'Đăng ngày: 18/05/2024 | Lượt xem: 512',
    'Cỡ chữ: A- A A+',
    'Thu Hà',
    ...STORY.slice(1)
  ]
  same(lines)
  const { source } = read(...lines)
  assert.deepEqual([source.title, source.publishedOn, source.author, source.language], [TITLE, '2024-05-18', 'Thu Hà', 'vi'])
})

test('the date below the title wins over the clock above it', () => {
  assert.equal(
    read('Thứ sáu 20/09/2024 13:30', 'Trang chủ / Đối ngoại /', TITLE, '18:20 | 17/05/2024', ...STORY.slice(1)).source.publishedOn,
    '2024-05-17'
  )
})

test('a date above the title counts where there is none below', () => {
  assert.equal(read('18:20 | 17/05/2024 GMT+7', TITLE, ...STORY.slice(1)).source.publishedOn, '2024-05-17')
})

test('the caller’s date of publication is kept where the page gives another', () => {
  assert.equal(
    articleFromText(`${TITLE}\n18:20 | 17/05/2024\n${LEDE}\n${FIRST}`, { publishedOn: '2024-05-18' }).source.publishedOn,
    '2024-05-18'
  )
})

test('a text that begins with running text has no title', () => {
  const article = read(LEDE, FIRST, SECOND)
  assert.equal(article.source.title, null)
  assert.equal(article.text, [LEDE, FIRST, SECOND].join('\n'))
})

test('a question can be a title, a sentence cannot', () => {
  assert.equal(read('Vì sao thành phố ven sông vẫn ngập?', LEDE, FIRST).source.title, 'Vì sao thành phố ven sông vẫn ngập?')
  assert.equal(read('Hai bên đã họp hôm qua.', LEDE, FIRST).source.title, null)
})

test('what follows the story under a heading of other stories is cut', () => {
  for (const heading of [
    'Tin bài liên quan',
    'Các tin bài khác',
    'Đọc nhiều',
    'Tin cùng chuyên mục',
    '(0) Bình luận',
    'Tags: Gifu, đào tạo nghề',
    'Từ khóa:',
    'Những tin mới hơn',
    '© 2024 Báo Sông Hồng'
  ])
    same([...STORY, heading, OTHER, OTHER, TEASER, ANOTHER, ANOTHER, TEASER.replace('Nắng nóng', 'Không khí lạnh')])
})

test('a box of related links inside the story goes and the story goes on', () => {
  same([TITLE, LEDE, 'TIN LIÊN QUAN', OTHER, ANOTHER, FIRST, SECOND, LAST])
  same([TITLE, LEDE, FIRST, 'Tin liên quan', OTHER, ANOTHER, SECOND, LAST])
})

test('two headlines after the lede are links to earlier stories, one is a subheading', () => {
  same([TITLE, LEDE, OTHER, ANOTHER, FIRST, SECOND, LAST])
  same(
    [TITLE, LEDE, 'Mở rộng tuyển sinh ngay trong năm học tới', FIRST, SECOND, LAST],
    [TITLE, LEDE, 'Mở rộng tuyển sinh ngay trong năm học tới', FIRST, SECOND, LAST]
  )
  same(
    [TITLE, LEDE, 'Nội dung hợp tác', 'Về đào tạo', FIRST, SECOND, LAST],
    [TITLE, LEDE, 'Nội dung hợp tác', 'Về đào tạo', FIRST, SECOND, LAST]
  )
})

test('a headline that the page shows in two places, or twice on one line, is a link', () => {
  same([TITLE, LEDE, OTHER, FIRST, SECOND, LAST, `${OTHER} ${OTHER}`, `${ANOTHER} ${ANOTHER}`, 'Phan Hà', 'Nguồn:'])
})

test('links in brackets and behind arrows go wherever they stand', () => {
  same([TITLE, LEDE, `>> ${OTHER}`, FIRST, `${SECOND} [${ANOTHER}] ${LAST}`], [TITLE, LEDE, FIRST, `${SECOND} ${LAST}`])
})

test('captions of this story stay, each on one line once, and are marked', () => {
  const article = read(
    TITLE,
    LEDE,
    '![]() |',
    `| ${CAPTION} |`,
    FIRST,
    CAPTION,
    SECOND,
    'Quang cảnh buổi tiếp',
    'Quang cảnh buổi tiếp',
    LAST
  )
  assert.deepEqual(article.text.split('\n'), [TITLE, LEDE, CAPTION, FIRST, SECOND, 'Quang cảnh buổi tiếp', LAST])
  assert.deepEqual(
    article.captions.map(({ start, end }) => article.text.slice(start, end)),
    [CAPTION, 'Quang cảnh buổi tiếp']
  )
})

test('a file name or slug left of a picture goes and makes the line below it a caption', () => {
  const article = read(
    TITLE,
    LEDE,
    'song hong va tinh gifu mo rong hop tac dao tao nghe',
    'Hai đoàn trao đổi về chương trình thực tập',
    FIRST,
    'le-ky-ket-2024.jpg',
    'Nhà trường giới thiệu xưởng thực hành',
    SECOND,
    LAST
  )
  assert.deepEqual(
    article.captions.map(({ start, end }) => article.text.slice(start, end)),
    ['Hai đoàn trao đổi về chương trình thực tập', 'Nhà trường giới thiệu xưởng thực hành']
  )
})

test('rows of teasers under the story go, a table of figures stays', () => {
  same([...STORY, `| ${TEASER} |`, `| ${TEASER.replace('Nắng nóng', 'Mưa lớn')} |`, 'Tin bài liên quan', OTHER])
  same(
    [...STORY.slice(0, 4), '| Năm | Học viên |', '| --- | --- |', '| 2023 | 310 |', LAST],
    [...STORY.slice(0, 4), 'Năm - Học viên', '2023 - 310', LAST]
  )
})

test('a story set entirely in table cells is kept', () => {
  same([TITLE, ...STORY.slice(1).map((text) => `| ${text} |`)])
})

test('author, source and editor’s notes under the story are read and taken off', () => {
  const tails: [string[], string | null, string | null][] = [
    [['Phan Hà', 'Nguồn:'], 'Phan Hà', null],
    [['BBT (Nguồn: Cổng TTĐT tỉnh)'], null, 'Cổng TTĐT tỉnh'],
    [['Thu Hà', '(Theo Báo Sông Hồng)'], 'Thu Hà', 'Báo Sông Hồng'],
    [['Tin, ảnh: Lê Mai', 'Chia sẻ', 'In bài viết'], 'Lê Mai', null],
    [['(Sông Hồng đặt lại tiêu đề bài viết)'], null, null],
    [['Văn phòng UBND tỉnh', 'Ngày cập nhật: 18/05/2024'], null, null]
  ]
  for (const [tail, author, publisher] of tails) {
    const article = read(...STORY, ...tail)
    assert.equal(article.text, STORY.join('\n'), tail.join(' | '))
    assert.deepEqual([article.source.author, article.source.publisher], [author, publisher], tail.join(' | '))
  }
})

test('an author glued behind the last full stop is taken off', () => {
  const article = read(...STORY.slice(0, 4), `${LAST} V.HÀ |`)
  assert.equal(article.text, STORY.join('\n'))
  assert.equal(article.source.author, 'V.HÀ')
})

test('a last paragraph without its full stop is kept', () => {
  const ends = [
    'Hai bên thống nhất sẽ ký bản ghi nhớ trong quý III năm nay',
    'Dự kiến đoàn sẽ thăm ba trường nghề trên địa bàn tỉnh',
    'Chiều cùng ngày, đoàn đến dâng hương tại đền Hùng'
  ]
  for (const end of ends) same([...STORY, end], [...STORY, end])
})

test('lists keep their items, also at the end', () => {
  const list = ['Tham dự buổi tiếp có:', '- Trần Thị Mai, Giám đốc Sở Ngoại vụ', '- Lê Quang Vinh, Phó Giám đốc Sở Nội vụ']
  same([TITLE, LEDE, ...list, FIRST, LAST, ...list], [TITLE, LEDE, ...list.slice(0, 3), FIRST, LAST])
  same([TITLE, LEDE, FIRST, ...list], [TITLE, LEDE, FIRST, ...list])
  const names = ['Thành phần đoàn gồm:', 'Trần Thị Mai', 'Lê Quang Vinh', 'Đỗ Quỳnh Như']
  same([TITLE, LEDE, FIRST, ...names], [TITLE, LEDE, FIRST, ...names])
})

test('an office paper keeps its letterhead, recipients and signature', () => {
  const lines = [
    'UBND TỈNH SÔNG HỒNG',
    'Số: 15/TB-UBND',
    'THÔNG BÁO',
    'Kết luận tại buổi làm việc với đoàn chuyên gia',
    LEDE,
    FIRST,
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT.',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
    'Trần Văn An'
  ]
  const { text } = read(...lines)
  for (const kept of ['Số: 15/TB-UBND', 'Kết luận tại buổi làm việc với đoàn chuyên gia', 'Nơi nhận:']) assert.ok(text.includes(kept), kept)
  assert.equal(read(...lines).source.title, 'THÔNG BÁO Kết luận tại buổi làm việc với đoàn chuyên gia')
  assert.ok(text.endsWith('Trần Văn An'))
})

test('a lede repeated, or cut short above its full paragraph, stays once', () => {
  same([TITLE, TITLE, LEDE, LEDE, FIRST, SECOND, LAST])
  same([TITLE, `${FIRST.slice(0, 70)}...`, LEDE, FIRST, SECOND, LAST])
})

test('the paper’s name in front of the lede goes and may be the publisher', () => {
  const article = read(TITLE, `(Baosonghong.vn) - ${LEDE}`, FIRST, SECOND, LAST)
  assert.equal(article.text, STORY.join('\n'))
  assert.equal(article.source.publisher, 'Baosonghong.vn')
  same([TITLE, `(TN&MT) - ${LEDE}`, FIRST, SECOND, LAST])
})

test('the date a crawler wrote in front counts when the page gives none', () => {
  assert.equal(articleFromText(` date 2024-05-17 ${STORY.slice(1).join('\n')}`).source.publishedOn, '2024-05-17')
  assert.equal(articleFromText(` date 2024-05 ${STORY.slice(1).join('\n')}`).source.publishedOn, '2024-05')
})

test('text is brought to one normal form', () => {
  const article = articleFromText(
    `\ufeff${TITLE.normalize('NFD')}\r\n\r\nÐoàn công tác\u00a0 của\u200b JICA đến th\u00adăm;\t ông ðánh giá cao kết quả làm việc giữa hai bên trong năm qua.\u2028${FIRST}`
  )
  assert.deepEqual(article.text.split('\n'), [
    TITLE,
    'Đoàn công tác của JICA đến thăm; ông đánh giá cao kết quả làm việc giữa hai bên trong năm qua.',
    FIRST
  ])
})

test('letters of other languages are not made Vietnamese', () => {
  assert.ok(
    articleFromText('Forsætisráðherra Íslands og sendiherra ræddu um samstarf, og það var ákveðið að hittast aftur í haust.').text.includes(
      'ráðherra'
    )
  )
})

test('several meetings on one page all stay', () => {
  const second = 'Sáng 18/5, ông Trần Văn An tiếp Đại sứ Thái Lan, bà Urawadee, đến chào xã giao và bàn về kết nối du lịch.'
  same(
    [...STORY, 'Thu Hà', second, FIRST.replace('trường nghề', 'điểm du lịch')],
    [...STORY, 'Thu Hà', second, FIRST.replace('trường nghề', 'điểm du lịch')]
  )
})

test('empty and blank texts give an empty article', () => {
  for (const text of ['', ' \n\t\n', '![]() |'])
    assert.deepEqual([articleFromText(text).text, articleFromText(text).source.title], ['', null])
})

test('three hundred thousand characters of a page, of soup or of one endless line are read to their end', () => {
  const page = [...STORY, 'Tin liên quan', OTHER, TEASER].join('\n')
  const cases = [
    page,
    'HÀ NỘI ',
    '![[Video] x](http://a ',
    '[](',
    'Ảnh: ',
    'Phan Hà\n',
    'Tin bài liên quan\n',
    '| a | b |\n',
    '12/09/2025 16:21 ',
    '> ',
    '“',
    'a\n',
    `${OTHER}\n`
  ]
  for (const piece of cases) {
    const text = piece.repeat(Math.ceil(300_000 / piece.length))
    assert.ok(articleFromText(text).text.length <= text.length)
  }
})

test('words joined by underscores get their spaces back, addresses keep theirs', () => {
  const segmented =
    'Chủ_tịch Ủy_ban nhân_dân tỉnh tiếp Đại_sứ Nhật_Bản . Hai bên trao_đổi về hợp_tác đào_tạo và thu_hút đầu_tư . Đại_sứ cảm_ơn lãnh_đạo tỉnh .'
  assert.match(articleFromText(segmented).text, /^Chủ tịch Ủy ban nhân dân tỉnh tiếp Đại sứ Nhật Bản/)
  assert.ok(articleFromText('Hồ sơ đăng tại tệp bao_cao_2024.pdf của Sở Ngoại vụ.').text.includes('bao_cao_2024.pdf'))
})
