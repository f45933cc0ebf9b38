import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findMentions } from './find-mentions.ts'
import { compileNames } from './known-names.ts'
import { loadLexicon } from './lexicon/load-lexicon.ts'

const names = compileNames(loadLexicon())
const people = (text: string): string[] =>
  findMentions(text, names).people.map((person) =>
    [
      person.name,
      ...person.positions.map((position) => `${position.title}@${position.organisation?.name ?? position.place?.name ?? ''}`)
    ].join(' | ')
  )
const bodies = (text: string): string[] => findMentions(text, names).organisations.map((body) => body.name)
const places = (text: string): string[] => findMentions(text, names).places.map((place) => place.name)

test('a person is read with the posts in front of the name or behind it', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [
      'Phó Chủ tịch Ngân hàng Thế giới phụ trách khu vực Đông Á - Thái Bình Dương Helena Marchetti',
      ['Helena Marchetti | Phó Chủ tịch@Ngân hàng Thế giới']
    ],
    ['Chủ tịch nước và Tổng thống Mikko Virtanen thống nhất.', ['Mikko Virtanen | Tổng thống@']],
    ['Bí thư Thành ủy Hà Nội Bùi Thị Lan Anh đã tiếp đoàn.', ['Bùi Thị Lan Anh | Bí thư@Thành ủy Hà Nội']],
    ['Ông Trần Văn Bảy, Giám đốc Sở Ngoại vụ tỉnh Nara, phát biểu.', ['Trần Văn Bảy | Giám đốc@Sở Ngoại vụ tỉnh Nara']],
    ['Ủy viên Bộ Chính trị, Bí thư Thành ủy Lê Minh Khôi chủ trì.', ['Lê Minh Khôi | Ủy viên Bộ Chính trị@ | Bí thư@Thành ủy']],
    ['Đại sứ Nhật Bản tại Việt Nam Sato Kenji cho biết', ['Sato Kenji | Đại sứ@Nhật Bản']],
    ['do Bí thư Tỉnh ủy Phan Hồ Nam làm Trưởng đoàn', ['Phan Hồ Nam | Bí thư@Tỉnh ủy | Trưởng đoàn@']],
    ['do ông Ishikawa Daiki, Giám đốc Sở Du lịch, làm Trưởng đoàn', ['Ishikawa Daiki | Giám đốc@Sở Du lịch | Trưởng đoàn@']],
    ['Thượng tướng Nguyễn Quang Lâm, Thứ trưởng Bộ Quốc phòng', ['Nguyễn Quang Lâm | Thượng tướng@ | Thứ trưởng@Bộ Quốc phòng']]
  ]
  for (const [text, expected] of rows) assert.deepEqual(people(text), expected, text)
})

test('a post takes the field behind it in small letters along', () => {
  assert.deepEqual(people('bà Nguyễn Thị Lan, Trưởng nhóm chuyên gia thoát nước, phát biểu'), [
    'Nguyễn Thị Lan | Trưởng nhóm chuyên gia thoát nước@'
  ])
  assert.deepEqual(people('Giám đốc kỹ thuật Sato Kenji cho biết'), ['Sato Kenji | Giám đốc kỹ thuật@'])
})

test('posts in English, divisions, numbers and bodies behind a name are read', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['ông Mark Olsen, Trade & Investment Manager thuộc Business Nordland', ['Mark Olsen | Trade & Investment Manager@Business Nordland']],
    ['Chương trình do ASEAN tổ chức, President Club giới thiệu', []],
    ['ông Lê Nam – Trưởng Khoa Điện, Trường Đại học Tân Trào', ['Lê Nam | Trưởng Khoa Điện@Trường Đại học Tân Trào']],
    ['Trưởng phòng Nguyễn Văn An, Phòng Kinh tế.', ['Nguyễn Văn An | Trưởng phòng@']],
    ['ông Hồ Văn Vinh, Phó Trưởng phòng Giao dịch Quốc tế, nói', ['Hồ Văn Vinh | Phó Trưởng phòng Giao dịch Quốc tế@']],
    ['Giám đốc Nguyễn Văn An của Công ty TNHH Minh Long cảm ơn', ['Nguyễn Văn An | Giám đốc@Công ty TNHH Minh Long']],
    ['bà Lê Thị Tâm, Giám đốc Đối ngoại và Hợp tác chiến lược (JICA) nói', ['Lê Thị Tâm | Giám đốc Đối ngoại và Hợp tác chiến lược@JICA']],
    ['Chủ tịch Hội đồng Kinh doanh Hoa Kỳ - ASEAN Ted Olsen', ['Ted Olsen | Chủ tịch@Hội đồng Kinh doanh Hoa Kỳ - ASEAN']],
    ['Phó Chủ tịch Tập đoàn Susan Rowe nói. Bà Susan Rowe, Giám đốc Quỹ, cảm ơn', ['Susan Rowe | Phó Chủ tịch@', 'Susan Rowe | Giám đốc@']],
    ['Chủ tịch VKXIA, ông Trần Hải Nam', ['Trần Hải Nam | Chủ tịch@VKXIA']],
    ['Tổng Giám đốc PVXP Lê Văn Nam; Giám đốc NGUYỄN VĂN AN', ['Lê Văn Nam | Tổng Giám đốc@PVXP', 'Nguyễn Văn AN | Giám đốc@']],
    ['Prof. Erik Sand, Dean of Faculty of Fisheries', ['Erik Sand | Dean@Faculty of Fisheries']],
    ['Đại sứ Ingrid Dahl của Na Uy nói', ['Ingrid Dahl | Đại sứ@Na Uy']],
    ['Chủ tịch nước Lào Bounmy Keola và Quốc vương Bỉ Leo Albert', ['Bounmy Keola | Chủ tịch nước@Lào', 'Leo Albert | Quốc vương@Bỉ']],
    ['Tổng Bí thư, Chủ tịch nước Trung Quốc Tập Quốc An', ['Tập Quốc An | Tổng Bí thư@ | Chủ tịch nước@Trung Quốc']],
    ['TS. Lê Nam - Trưởng khoa Kinh tế; TS. Hà Vinh', ['Lê Nam | Trưởng khoa Kinh tế@', 'Hà Vinh']],
    ['Trưởng phòng Hợp tác quốc tế Nguyễn Văn An', ['Nguyễn Văn An | Trưởng phòng Hợp tác quốc tế@']],
    [
      'bà Hà Thị Lan - Giám đốc Sở Y tế, Trưởng phòng Đào tạo Lê Thị Hoa',
      ['Hà Thị Lan | Giám đốc@Sở Y tế', 'Lê Thị Hoa | Trưởng phòng Đào tạo@']
    ],
    ['Phó Chủ tịch QH Nguyễn Khắc Tâm', ['Nguyễn Khắc Tâm | Phó Chủ tịch@QH']]
  ]
  for (const [text, expected] of rows) assert.deepEqual(people(text), expected, text)
  assert.deepEqual(bodies('Công ty Viện 9 Thủy điện Trung Quốc và Công ty Sông Đà 5 đã thi công'), [
    'Công ty Viện 9 Thủy điện Trung Quốc',
    'Công ty Sông Đà 5'
  ])
  assert.deepEqual(bodies('Tập đoàn FPT 5 năm qua đã đầu tư'), ['Tập đoàn FPT'])
  assert.deepEqual(bodies('đồ án QH chung thành phố Huế; dự án Cảng hàng không quốc tế Vân Đồn'), [])
  assert.deepEqual(bodies('khi Cảng hàng không quốc tế Vân Đồn đi vào khai thác, Cảng hàng không Cà Mau đang được nâng cấp'), [])
  assert.deepEqual(bodies('dự án xây dựng Trung tâm Bảo trợ xã hội cho người khuyết tật'), [])
  assert.deepEqual(bodies('Đoàn thăm Trung tâm Bảo trợ xã hội.'), ['Trung tâm Bảo trợ xã hội'])
  assert.deepEqual(bodies('HƯỚNG TỚI TỔ CHỨC MÙA PHIM CUBA'), [])
})

test('a name may hold the name of a place, and a place may stand right behind a name', () => {
  assert.deepEqual(people('ông Nguyễn Hòa Bình nói'), ['Nguyễn Hòa Bình'])
  assert.deepEqual(people('Theo ông Đinh Tiến Hùng Hà Nội đang phục hồi'), ['Đinh Tiến Hùng'])
  assert.deepEqual(people('UBND tỉnh Hồ Sĩ Lâm'), ['Hồ Sĩ Lâm'])
})

test('"UBND tỉnh" with a name behind it is no province called after a person', () => {
  assert.deepEqual(bodies('Phó Chủ tịch UBND tỉnh Dương Tất Thành cho biết'), ['UBND tỉnh'])
  assert.deepEqual(people('Phó Chủ tịch UBND tỉnh Dương Tất Thành cho biết'), ['Dương Tất Thành | Phó Chủ tịch@UBND tỉnh'])
})

test('a body is read with its field, its place or its free name', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['làm việc với UBND TP Cần Thơ và Sở Xây dựng', ['UBND TP Cần Thơ', 'Sở Xây dựng']],
    ['Thành ủy, UBND TP Hà Nội', ['Thành ủy', 'UBND TP Hà Nội']],
    ['các Sở: Tài chính, Xây dựng và Ngoại vụ', ['Sở Tài chính', 'Sở Xây dựng', 'Sở Ngoại vụ']],
    ['Công ty Cổ phần Tập đoàn BRG', ['Công ty Cổ phần Tập đoàn BRG']],
    ['Cơ quan Hợp tác quốc tế Hàn Quốc (KOICA) tài trợ. KOICA cũng', ['Cơ quan Hợp tác quốc tế Hàn Quốc (KOICA)', 'KOICA']],
    ['Bộ Y tế Cộng đồng Cuba', ['Bộ Y tế Cộng đồng Cuba']],
    ['tại trụ sở Bộ Quốc phòng', ['Bộ Quốc phòng']],
    ['Ủy viên Bộ Chính trị', []]
  ]
  for (const [text, expected] of rows) assert.deepEqual(bodies(text), expected, text)
})

test('a name that two countries share, or that is written in English, is read to its end', () => {
  const whole = [
    'Hiệp hội Doanh nhân và Đầu tư Việt Nam - Hàn Quốc',
    'hội hữu nghị Việt - Hàn',
    'Ủy ban hỗn hợp Việt Nam – Bỉ',
    'Phòng Thương mại và Công nghiệp Đức tại Việt Nam',
    'Faculty of Fisheries',
    'University of Science and Technology of Nordhavn',
    'Kasetsart University',
    'Hanwha Energy Corporation'
  ]
  for (const name of whole) assert.deepEqual(bodies(`Chiều qua, ${name} đã tiếp đoàn.`), [name])
  assert.deepEqual(bodies('Working Group họp; Vice President Group Ted Olsen nói'), [])
  assert.deepEqual(places('quan hệ Việt Nam - Hàn Quốc'), ['Việt Nam', 'Hàn Quốc'])
})

test('a place is read by its longest name, and a number or a market is none', () => {
  assert.deepEqual(places('Thành phố thông minh Bắc Hà Nội'), ['Hà Nội'])
  assert.deepEqual(places('trong quý III tại hồ Phương Trạch'), ['hồ Phương Trạch'])
  assert.deepEqual(places('quận Ninh Kiều, TP.HCM và tỉnh Nara (Nhật Bản)'), ['Ninh Kiều', 'Hồ Chí Minh', 'Nara', 'Nhật Bản'])
})

test('a name that is cut by small letters goes on over a known field and the proper name behind it', () => {
  const whole = [
    'Công ty Cổ phần Cấp thoát nước Cần Thơ',
    'Công ty TNHH Nông nghiệp xanh Kinh Bắc',
    'Công ty TNHH một thành viên Môi trường đô thị Bắc Ninh',
    'Công ty Cổ phần Điện gió Trung Nam',
    'Trường Cao đẳng Y tế Huế',
    'Trường Đại học Bách khoa',
    'Trường Đại học Bách khoa Đà Nẵng',
    'Trường Đại học Nông Lâm Sông Hương',
    'Trường Hữu nghị Lào - Việt',
    'Trường Đại học Khoa học xã hội Huế',
    'Viện Khoa học xã hội Việt Nam',
    'Học viện Kỹ thuật Quân sự',
    'Cục Công nghệ thông tin'
  ]
  for (const name of whole) assert.deepEqual(bodies(`${name} đã tiếp đoàn.`), [name])
})

test('a name ends where ordinary writing, a sentence or the name of a state takes over', () => {
  assert.deepEqual(bodies('Đoàn thăm Đại học Huế.Ông Lê Văn Anh phát biểu.'), ['Đại học Huế'])
  assert.deepEqual(bodies('SỞ NGOẠI VỤ Độc lập - Tự do - Hạnh phúc'), ['SỞ NGOẠI VỤ'])
  assert.deepEqual(bodies('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), [])
})

test('a university founded by a company is a university', () => {
  for (const name of ['Trường Đại học FPT', 'Đại học FPT'])
    assert.deepEqual(
      findMentions(`${name} ký kết`, names).organisations.map((body) => [body.name, body.type]),
      [[name, 'university']]
    )
})

test('a post between two people belongs to the first where an honorific opens the second', () => {
  assert.deepEqual(people('có bà Claire Fontanel, Tham tán Đại sứ quán Pháp, ông Julien Mercier, đại diện AFD.'), [
    'Claire Fontanel | Tham tán@Đại sứ quán Pháp',
    'Julien Mercier | đại diện@AFD'
  ])
})

test('a minister or the head of a board is told apart from the body that the same words name', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Bộ trưởng Ngoại giao Bùi Văn Hùng chủ trì', ['Bùi Văn Hùng | Bộ trưởng@']],
    ['ông Phạm An, Trưởng ban Văn hóa – Xã hội HĐND TP Đà Nẵng', ['Phạm An | Trưởng ban@Ban Văn hóa – Xã hội HĐND TP Đà Nẵng']],
    ['ông Lê An, Trưởng Đoàn đại biểu Quốc hội tỉnh', ['Lê An | Trưởng Đoàn@Đoàn đại biểu Quốc hội tỉnh']],
    [
      'ông Bae Jong Su, Chủ tịch HĐQT kiêm Tổng Giám đốc Công ty Samho',
      ['Bae Jong Su | Chủ tịch HĐQT@Công ty Samho | Tổng Giám đốc@Công ty Samho']
    ],
    ['bà Tanaka Yuko, Quyền Trưởng đại diện JICA', ['Tanaka Yuko | Quyền Trưởng đại diện@JICA']],
    ['thừa ủy quyền Bộ trưởng Bùi Văn Hùng', ['Bùi Văn Hùng | Bộ trưởng@']]
  ]
  for (const [text, expected] of rows) assert.deepEqual(people(text), expected, text)
})

test('a name may stand behind its post with a dash, in a list without an honorific, and right behind a firm', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['có Phó Chủ tịch UBND tỉnh - Phạm Tấn Hiệp; Giám đốc Sở', ['Phạm Tấn Hiệp | Phó Chủ tịch@UBND tỉnh']],
    ['; Bounkhong Lachiem, Tỉnh trưởng', ['Bounkhong Lachiem | Tỉnh trưởng@']],
    ['đồng chí Vi-xay-phon Bua-kham-thoong phát biểu', ['Vi-xay-phon Bua-kham-thoong']],
    ['Chủ tịch Tập đoàn Daesung Yoon Ki Tae', ['Yoon Ki Tae | Chủ tịch@Tập đoàn Daesung']],
    ['đồng chí Nguyễn Trung Thanh-phó chủ tịch', ['Nguyễn Trung Thanh | phó chủ tịch@']],
    [
      'có các đồng chí Ủy viên Bộ Chính trị: Đinh Tiến Duẩn; Nguyễn Văn Nền',
      ['Đinh Tiến Duẩn | Ủy viên Bộ Chính trị@', 'Nguyễn Văn Nền | Ủy viên Bộ Chính trị@']
    ]
  ]
  for (const [text, expected] of rows) assert.deepEqual(people(text), expected, text)
})

test('a body is read whole over commas, trades and an abbreviation it defines, and no event or half of a word is one', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Bộ Kinh tế, Thương mại, Công nghiệp Nhật Bản', ['Bộ Kinh tế, Thương mại, Công nghiệp Nhật Bản']],
    ['Bộ Ngoại giao, Đại sứ quán Nhật Bản', ['Bộ Ngoại giao', 'Đại sứ quán Nhật Bản']],
    ['Bệnh viện Đa khoa tỉnh Bắc Kạn', ['Bệnh viện Đa khoa tỉnh Bắc Kạn']],
    ['Công ty CP Đầu tư và Phát triển hạ tầng Nam Quang đề nghị', ['Công ty CP Đầu tư và Phát triển hạ tầng Nam Quang']],
    ['Tổ chức sáng kiến phát triển các thành phố châu Á (CDIA)', ['Tổ chức sáng kiến phát triển các thành phố châu Á (CDIA)']],
    ['Tổ chức Viện trợ nhân dân Na Uy (NPA). NPA và Tổ chức NPA', ['Tổ chức Viện trợ nhân dân Na Uy (NPA)', 'NPA', 'Tổ chức NPA']],
    ['Tập đoàn Royal DSM đầu tư. DSM sẽ', ['Tập đoàn Royal DSM', 'DSM']],
    ['tập đoàn Mitani Shokai – Nhật Bản', ['tập đoàn Mitani Shokai']],
    ['lãnh đạo các sở: Công Thương, Y tế', ['Sở Công Thương', 'Sở Y tế']],
    ['Hội nghị Cấp cao Mekong, Đảng bộ, chính quyền và nhân dân, Chính phủ hai nước, Chính phủ điện tử', []],
    ['ông Lê Trường Lưu, Viện trưởng', []]
  ]
  for (const [text, expected] of rows) assert.deepEqual(bodies(text), expected, text)
})

test('districts are read in a list under one type word; a port is its city, a battle no place, a full stop ends a type word', () => {
  assert.deepEqual(places('2 huyện nghèo là Minh Long và Sơn Tây'), ['Minh Long', 'Sơn Tây'])
  assert.deepEqual(places('quận Ninh Kiều, Bình Thủy và Công ty'), ['Ninh Kiều', 'Bình Thủy'])
  assert.deepEqual(places('cảng Đà Nẵng, cửa khẩu Lao Bảo'), ['Đà Nẵng', 'cửa khẩu Lao Bảo'])
  assert.deepEqual(places('chiến thắng Điện Biên Phủ, Đối tác xuyên Thái Bình Dương'), [])
  assert.deepEqual(places('lãnh đạo tỉnh. Trong sáng nay'), [])
})
