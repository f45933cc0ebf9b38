import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../article.ts'
import { articleFromText } from '../read-text.ts'

// Shapes of real pages, told again with invented people and places.

const TITLE = 'Sông Hồng cam kết tạo điều kiện cho doanh nghiệp Gifu mở xưởng đào tạo nghề'
const LEDE = 'Ngày 6/7, Chủ tịch UBND tỉnh Sông Hồng Trần Văn An tiếp đoàn doanh nghiệp Gifu (Nhật Bản) đến tìm hiểu môi trường đầu tư.'
const FIRST = 'Ông Trần Văn An khẳng định tỉnh cam kết tạo điều kiện cho doanh nghiệp mở xưởng ngay trong các trường nghề của địa phương.'
const SECOND = 'Trưởng đoàn Sato Kenji đề nghị hai bên sớm ký bản ghi nhớ về đào tạo nghề, dự kiến trong quý III năm nay.'
const STORY = [TITLE, LEDE, FIRST, SECOND]

const read = (...lines: string[]): Article => articleFromText(lines.join('\n'))
const same = (lines: readonly string[], story: readonly string[] = STORY): void => assert.deepEqual(read(...lines).text.split('\n'), story)
const captionsOf = ({ text, captions }: Article): string[] => captions.map(({ start, end }) => text.slice(start, end))

test('a slogan of the site above the title is no title where the page stands between them or says the title twice', () => {
  same(['Vững bước vào kỷ nguyên mới của dân tộc', 'Logo', 'Đăng ký mua gói ấn phẩm|Đăng nhập', ...STORY])
  same(['Vững bước vào kỷ nguyên mới của dân tộc', TITLE, TITLE, ...STORY.slice(1)])
  same(['Vững bước vào kỷ nguyên mới của dân tộc', TITLE, '06/07/2024 16:05', ...STORY.slice(1)])
})

test('a title that shares no word with its story stays the title above a subtitle', () => {
  const lines = ['Nhịp cầu nối những bờ vui', 'Doanh nghiệp Gifu mở xưởng đào tạo nghề ở Sông Hồng', ...STORY.slice(1)]
  assert.equal(read(...lines).source.title, 'Nhịp cầu nối những bờ vui')
  assert.ok(read(...lines).text.includes('\nDoanh nghiệp Gifu mở xưởng đào tạo nghề ở Sông Hồng\n'))
})

test('bulleted headlines of other stories above the story go; a list of its own stays', () => {
  same(
    [
      '-',
      'Bế mạc hội nghị toàn quốc về phòng chống bão lũ',
      '-',
      'Giá cà phê trong nước lập đỉnh mới -',
      'Nắng nóng kéo dài đến hết tuần',
      ...STORY.slice(1)
    ],
    STORY.slice(1)
  )
  const list = ['Nội dung chính:', '- Mở xưởng trong trường nghề', '- Ký bản ghi nhớ trong quý III']
  same([TITLE, ...list, ...STORY.slice(1)], [TITLE, ...list, ...STORY.slice(1)])
})

test('headlines of other stories run together under the lede go', () => {
  same([
    TITLE,
    LEDE,
    'Hội chợ hàng Việt mở cửa ở phố cổ Sông HồngKhai mạc tuần lễ áo dài mùa thu năm nayBến phà mới đón khách từ hôm nay',
    FIRST,
    SECOND
  ])
})

test('boxes of other stories between title and story go, one row may be the lede', () => {
  const box = (text: string): string => `![]() ${text} |`
  const other = 'Ngày 9/9, lãnh đạo hai tỉnh biên giới gặp mặt trực tuyến nhân Tết Trung thu, trao đổi việc thông quan và chống dịch.'
  same([TITLE, box(other), box(other.replace('9/9', '11/9')), ...STORY.slice(1)])
  same([TITLE, box(LEDE), FIRST, SECOND])
})

test('the name a page gives its picture goes and the words below it are the caption', () => {
  const words = 'Lãnh đạo tỉnh và đoàn doanh nghiệp Gifu tại xưởng thực hành'
  for (const name of [
    `${TITLE} - ảnh 1`,
    `${TITLE} - 1`,
    `${TITLE} ảnh 2`,
    `${TITLE}- Ảnh 1.`,
    'Doanh nghiệp Gifu thăm xưởng thực hành - Ảnh 3.'
  ]) {
    const article = read(TITLE, LEDE, name, words, FIRST, SECOND)
    assert.deepEqual(article.text.split('\n'), [TITLE, LEDE, words, FIRST, SECOND], name)
    assert.deepEqual(captionsOf(article), [words], name)
  }
})

test('a line between paragraphs that only shows people at something is a caption', () => {
  for (const scene of [
    'Chủ tịch UBND tỉnh Trần Văn An trao tặng biểu tượng trống đồng cho ông Sato Kenji',
    'Ông Sato Kenji phát biểu tại buổi tiếp.',
    'Lãnh đạo tỉnh và các cơ quan ngoại giao chụp ảnh lưu niệm tại trụ sở UBND tỉnh.',
    'Đồng chí Trần Văn An, Chủ tịch UBND tỉnh tiếp và làm việc với đoàn doanh nghiệp Gifu do ông Sato Kenji dẫn đầu'
  ])
    assert.deepEqual(captionsOf(read(TITLE, LEDE, scene, FIRST, SECOND)), [scene])
})

test('a sentence that tells something is no caption', () => {
  for (const told of [
    'Ông Sato Kenji phát biểu tại buổi tiếp, đề nghị tỉnh sớm giao đất.',
    'Đồng chí Trần Văn An tiếp đoàn và giao Sở Ngoại vụ làm đầu mối với phía Gifu trong suốt quá trình chuẩn bị',
    'Chủ tịch UBND tỉnh đã chụp ảnh lưu niệm với đoàn.',
    'Hai bên ký bản ghi nhớ.'
  ])
    assert.deepEqual(captionsOf(read(TITLE, LEDE, told, FIRST, SECOND)), [], told)
  const lede = 'Chủ tịch UBND tỉnh Trần Văn An tiếp và làm việc với đoàn doanh nghiệp Gifu đến từ Nhật Bản'
  assert.deepEqual(captionsOf(read(TITLE, lede, FIRST, SECOND)), [])
})

test('a caption with its photographer above a text without title is no title', () => {
  const caption = 'Quang cảnh buổi tiếp đoàn doanh nghiệp - Ảnh: songhong.vn'
  const article = read(caption, '|', ...STORY.slice(1))
  assert.equal(article.source.title, null)
  assert.deepEqual(captionsOf(article), [caption])
})

test('names of papers in front of the lede go', () => {
  for (const name of ['TP - ', 'Tinsonghong - ', '(VOV5) ', 'TTXVN - ', '(SHO)- ', '(QNO) - ']) same([TITLE, name + LEDE, FIRST, SECOND])
  same([TITLE, `TP Sông Hồng - ${LEDE}`, FIRST, SECOND], [TITLE, `TP Sông Hồng - ${LEDE}`, FIRST, SECOND])
})

test('who made the story is told from its date and is no caption', () => {
  const article = read(TITLE, 'Nhóm PV - Ảnh: Lê Bình| 06/07/2024 08:20', ...STORY.slice(1))
  assert.deepEqual([article.text, article.source.publishedOn, article.captions], [STORY.join('\n'), '2024-07-06', []])
})

test('a portal’s labels are nobody’s names', () => {
  const { source, text } = read(
    TITLE,
    'Gốc',
    'Báo Sông HồngBáo Sông Hồng06/07/2024',
    ...STORY.slice(1),
    'Lê Mai - P.V',
    'Thông tin bạn đọc',
    'Đóng Lưu thông tin'
  )
  assert.equal(text, STORY.join('\n'))
  assert.deepEqual([source.publishedOn, source.author, source.publisher], ['2024-07-06', 'Lê Mai', 'Báo Sông Hồng'])
  assert.equal(read(TITLE, 'Ngành TN&MT - Ngày đăng : 05:51, 06/07/2024', ...STORY.slice(1)).source.author, null)
})

test('the text of a picture in capitals without marks goes', () => {
  same([TITLE, LEDE, 'SONG HONG CO 15 DU AN DAO TAO NGHE VOI TONG VON TREN 2 TRIEU USD', FIRST, SECOND])
})

test('an office paper is dated by its own place and day, and keeps the dates of what it rests on', () => {
  const lines = [
    'UBND TỈNH SÔNG HỒNG',
    'Số: 15/TB-UBND',
    'Sông Hồng, ngày 08 tháng 7 năm 2024',
    'THÔNG BÁO',
    'Căn cứ Luật Đầu tư công',
    '17/6/2020',
    ...STORY.slice(1),
    'Nơi nhận:',
    '- Như trên;'
  ]
  const { source, text } = read(...lines)
  assert.equal(source.publishedOn, '2024-07-08')
  for (const kept of ['Sông Hồng, ngày 08 tháng 7 năm 2024', '17/6/2020']) assert.ok(text.includes(kept), kept)
})

test('a lede with the photographer’s name below it is no caption, a row of guests is one', () => {
  const article = read(LEDE, 'Ảnh: Thu Hà |', FIRST, 'Các đại biểu tỉnh Gifu', SECOND)
  assert.deepEqual(captionsOf(article), ['Ảnh: Thu Hà', 'Các đại biểu tỉnh Gifu'])
})

test('a caption that no headline could be is no title', () => {
  const caption = 'Chủ tịch UBND tỉnh Trần Văn An (bên phải) tặng quà lưu niệm cho ông Sato Kenji'
  const article = read(caption, '', ...STORY.slice(1))
  assert.equal(article.source.title, null)
  assert.deepEqual(captionsOf(article), [caption])
})

test('a menu of media and a date in translated English above the title go, a dash before the lede goes', () => {
  same(['Video Báo Ảnh Báo in Podcast Chuyển động trẻ Emagazine Infographic', TITLE, 'THU HÀ', `- ${LEDE}`, FIRST, SECOND])
  const article = read('Thứ Ba, Tháng Mười 1, 2024', TITLE, 'Tháng Bảy 6, 2024', ...STORY.slice(1))
  assert.deepEqual([article.text, article.source.publishedOn], [STORY.join('\n'), '2024-07-06'])
})

test('who made text and pictures is told below a list as well', () => {
  const list = ['Hai bên thống nhất:', 'Mở xưởng trong trường nghề', 'Ký bản ghi nhớ trong quý III']
  const article = read(...STORY, ...list, 'Tin, ảnh: Lê Mai')
  assert.deepEqual([article.text, article.source.author], [[...STORY, ...list].join('\n'), 'Lê Mai'])
})

test('below the author’s name in capitals, or under the house’s own opening told again, other stories begin', () => {
  const other = 'Sáng 15/2, đoàn công tác Cục Quản lý Khai thác đã đến kiểm tra bến phà Hạ Lưu ở huyện Bãi Bồi trước mùa mưa lũ.'
  same([...STORY, 'HOÀNG LAN', other], STORY)
  assert.equal(read(...STORY, 'HOÀNG LAN', other).source.author, 'HOÀNG LAN')
  const more = 'Ông Trần Văn An và Trưởng đoàn Sato Kenji đã thăm các trường nghề của Sông Hồng, nơi doanh nghiệp Gifu sẽ mở xưởng.'
  assert.ok(read(...STORY, 'HOÀNG LAN', more).text.endsWith(more))
  same([TITLE, `SHTV.vn - ${LEDE}`, FIRST, SECOND, 'Bến phà mới ở Hạ Lưu đón khách từ hôm nay', `SHTV.vn - ${other}`])
})

test('headlines with short ledes below the story are other stories’; headings of its own stay', () => {
  const teasers = [
    'Mùa mưa đến sớm, nông dân nhiều nơi trở tay không kịp',
    'Lúa đổ ngã trên diện rộng, chi phí thu hoạch tăng gấp đôi so với vụ trước.',
    'Gifu mở xưởng đào tạo nghề thứ hai ở vùng núi phía Bắc',
    'Xưởng mới nhận học viên từ năm huyện, học phí do doanh nghiệp trả một nửa.'
  ]
  same([...STORY, ...teasers])
  same([...STORY, ...teasers.slice(0, 2)], [...STORY, ...teasers.slice(0, 2)])
  const own = [
    'Doanh nghiệp Gifu mở xưởng ngay trong các trường nghề của địa phương',
    'Mỗi xưởng nhận hai mươi học viên, máy móc do phía Gifu đưa sang trong năm sau.',
    'Hai bên sớm ký bản ghi nhớ về đào tạo nghề trong quý III',
    'Bản ghi nhớ nêu rõ số học viên, số giáo viên và phần đóng góp của mỗi bên.'
  ]
  same([...STORY, ...own], [...STORY, ...own])
})
