import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { articleFromText } from '../reading/index.ts'
import { isQuoted } from '../values/index.ts'
import { extract } from './extract.ts'
import { recordSchema } from './record.ts'

const read = (text: string, publishedOn = '2024-05-20') => extract(articleFromText(text, { publishedOn }), { id: 'x' })
const LEDE = 'Chiều 19/5, Phó Chủ tịch UBND tỉnh Bắc Ninh Trần Thị Hạnh tiếp Đại sứ Pháp tại Việt Nam Paul Martin.\n'

/** The actions of a paragraph told after a reception of the French ambassador in Bắc Ninh, as "kind: words". */
const actions = (paragraph: string): string[] => read(LEDE + paragraph).actions.map((action) => `${action.kind}: ${action.text}`)

test('a reception has its host, its guest, its day and the year of the publication', () => {
  const [meeting] = read(LEDE).meetings
  assert.equal(meeting?.on, '2024-05-19')
  assert.equal(meeting?.yearBasis, 'publishedOn')
  assert.equal(meeting?.partOfDay, 'afternoon')
  assert.deepEqual(
    meeting?.hosts.map((side) => side.name),
    ['UBND tỉnh Bắc Ninh']
  )
  assert.deepEqual(
    meeting?.guests.map((side) => side.name),
    ['Đại sứ quán Pháp tại Việt Nam']
  )
})

test('without a publication date the year stays unknown and a doubt says so', () => {
  const record = extract(articleFromText(LEDE), { id: 'x' })
  assert.equal(record.meetings[0]?.on, null)
  assert.equal(record.meetings[0]?.dayMonth, '19/5')
  assert.ok(record.doubts.some((doubt) => doubt.code === 'year_not_stated'))
})

test('what is asked, promised, assigned and lacking is told apart by verb, subject and place', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Bà Trần Thị Hạnh đề nghị phía Pháp hỗ trợ đào tạo cán bộ xử lý nước thải.', ['proposal: hỗ trợ đào tạo cán bộ xử lý nước thải']],
    [
      'Đại sứ Paul Martin cho biết, Pháp sẽ tài trợ 2 triệu euro cho dự án quan trắc không khí.',
      ['commitment: Pháp sẽ tài trợ 2 triệu euro cho dự án quan trắc không khí']
    ],
    [
      'Bà Trần Thị Hạnh giao Sở Xây dựng hoàn thiện hồ sơ trước ngày 30/6.',
      ['assignment: giao Sở Xây dựng hoàn thiện hồ sơ trước ngày 30/6']
    ],
    ['Bà Hạnh nêu rõ, tỉnh chưa có nhà máy xử lý rác thải nào đạt chuẩn.', ['need: tỉnh chưa có nhà máy xử lý rác thải nào đạt chuẩn']],
    ['Đại sứ Paul Martin cảm ơn sự đón tiếp nồng hậu của tỉnh.', []],
    ['Hai bên tin tưởng mối quan hệ hữu nghị sẽ ngày càng phát triển tốt đẹp.', []]
  ]
  for (const [text, expected] of rows) assert.deepEqual(actions(text), expected, text)
})

test('praise, what others were asked before and what is named in passing ask, promise and assign nothing', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Đại sứ Paul Martin đánh giá cao sự phối hợp của tỉnh, nhất là trong việc tháo gỡ khó khăn về đất đai.', []],
    [
      'Đại sứ Paul Martin đánh giá cao sự phối hợp của tỉnh nhưng lưu ý giải phóng mặt bằng nhà máy nước còn chậm 4 tháng.',
      ['need: lưu ý giải phóng mặt bằng nhà máy nước còn chậm 4 tháng']
    ],
    ['Bà Trần Thị Hạnh cho biết tỉnh có nhiều hoạt động giao lưu giữa tỉnh và các vùng của Pháp.', []],
    [
      'Đối với các dự án mà tỉnh đề nghị, Đại sứ Paul Martin cho biết sẽ cố gắng đề xuất với Paris để sớm cấp vốn cho nhà máy nước.',
      ['commitment: sẽ cố gắng đề xuất với Paris để sớm cấp vốn cho nhà máy nước']
    ],
    [
      'Bà Trần Thị Hạnh đề nghị Đại sứ quán Pháp hỗ trợ và kiến nghị các cơ quan của Pháp cấp học bổng cho sinh viên.',
      ['proposal: hỗ trợ và kiến nghị các cơ quan của Pháp cấp học bổng cho sinh viên']
    ],
    [
      'Đại sứ Paul Martin mong muốn mở rộng hợp tác giáo dục với tỉnh; sẵn sàng hỗ trợ đào tạo giáo viên trong các ngành tỉnh có nhu cầu.',
      ['proposal: mở rộng hợp tác giáo dục với tỉnh', 'commitment: sẵn sàng hỗ trợ đào tạo giáo viên trong các ngành tỉnh có nhu cầu']
    ],
    ['Bà Trần Thị Hạnh chia sẻ những định hướng lớn về phát triển du lịch.', ['topic: những định hướng lớn về phát triển du lịch']],
    [
      'Biên bản cũng nêu rõ hai bên phải tăng cường hợp tác đào tạo nguồn nhân lực.',
      ['agreement: nêu rõ hai bên phải tăng cường hợp tác đào tạo nguồn nhân lực']
    ],
    [
      'Bên cạnh các lễ hội đã được tổ chức năm 2023, hai bên thảo luận về du lịch biển đảo cho khách Pháp.',
      ['topic: du lịch biển đảo cho khách Pháp']
    ]
  ]
  for (const [text, expected] of rows) assert.deepEqual(actions(text), expected, text)
})

test('requests joined by "và" or ";" become actions of their own', () => {
  assert.deepEqual(
    actions(
      'Bà Trần Thị Hạnh đề nghị phía Pháp chia sẻ kinh nghiệm quản lý đô thị thông minh và hỗ trợ đào tạo kỹ sư môi trường tại Paris; cử chuyên gia sang khảo sát nhà máy nước.'
    ),
    [
      'proposal: chia sẻ kinh nghiệm quản lý đô thị thông minh',
      'proposal: hỗ trợ đào tạo kỹ sư môi trường tại Paris',
      'proposal: cử chuyên gia sang khảo sát nhà máy nước'
    ]
  )
})

test('a deadline is kept as precise as it is told', () => {
  const [action] = read(`${LEDE}Bà Trần Thị Hạnh giao Sở Xây dựng trình phương án thoát nước trong quý III.`).actions
  assert.deepEqual(action?.due, { on: '2024-Q3', exact: 'trong quý III' })
})

test('a memorandum is proposed, planned or signed as the words say', () => {
  const status = (sentence: string): string | undefined => read(LEDE + sentence).agreements[0]?.status
  assert.equal(status('Đại sứ Paul Martin đề nghị hai bên xem xét ký bản ghi nhớ hợp tác.'), 'proposed')
  assert.equal(status('Dự kiến hai bên sẽ ký bản ghi nhớ hợp tác vào tháng 9.'), 'planned')
  assert.equal(status('Nhân dịp này, hai bên đã ký kết bản ghi nhớ hợp tác.'), 'signed')
})

test('a page about sports, shows or other states yields empty lists', () => {
  for (const text of [
    'Đội bóng Nam Hà thắng 3-0\nTối 3/5, đội chủ nhà tiếp Hải Phòng trước 18.000 khán giả và giành trọn 3 điểm.',
    'Ca sĩ ra album mới\nSau 5 năm, ca sĩ và nhạc sĩ tiếp tục hợp tác trong album gồm 8 ca khúc.'
  ]) {
    const record = read(text)
    assert.equal(
      record.meetings.length + record.actions.length + record.agreements.length + record.projects.length + record.people.length,
      0
    )
  }
})

const SOUP = [
  'Chiều 8/9,',
  'UBND TP Huế',
  'tiếp',
  'ông Nguyễn Văn An',
  '(',
  ')',
  '"',
  '“',
  ';',
  'đề nghị',
  'sẽ',
  'Bộ',
  'dự án',
  '24 tỷ yên',
  'tương đương',
  '3.169',
  'JICA',
  'hai bên',
  'ký bản ghi nhớ',
  'giữa',
  'và',
  ',',
  '.',
  '\n',
  'Thành phố',
  'ông',
  'TP.',
  'Đoàn',
  'Trưởng đoàn',
  'quý III',
  'cần',
  'chưa',
  'Phó',
  'A',
  '9.9.9',
  '%'
]

test('any soup of keywords ends in a valid record whose every span quotes the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...SOUP), { maxLength: 120 }), (words) => {
      const record = read(words.join(' '))
      recordSchema.parse(record)
      const items = [
        ...record.meetings,
        ...record.people,
        ...record.organisations,
        ...record.places,
        ...record.figures,
        ...record.actions,
        ...record.agreements,
        ...record.projects
      ]
      for (const item of items) for (const evidence of item.evidence) assert.ok(isQuoted(record.article.text, evidence))
    }),
    { numRuns: 300 }
  )
})

test('an order that opens a list charges whoever each line begins with', () => {
  const { actions } = read(
    `${LEDE}Bà Trần Thị Hạnh giao:\n- Sở Ngoại vụ chủ trì soạn thư mời, trình UBND tỉnh trước ngày 20/8/2024.\n- Công an tỉnh, Sở Xây dựng phối hợp rà soát quỹ đất làm trường nghề.\n`
  )
  const told = actions.map((action) => [action.kind, action.by[0]?.name, action.to.length, action.due?.on ?? null])
  assert.deepEqual(told, [
    ['assignment', 'Trần Thị Hạnh', 1, '2024-08-20'],
    ['assignment', 'Trần Thị Hạnh', 2, null]
  ])
})

test('“đồng chí” is the one last called so by name, whichever guest spoke in between', () => {
  const { actions } = read(
    'Chiều 19/5, đồng chí Trần Thị Hạnh, Phó Chủ tịch UBND tỉnh Bắc Ninh tiếp Đại sứ Pháp tại Việt Nam Paul Martin. Đại sứ Paul Martin đề nghị tỉnh bố trí đất cho trường dạy nghề. Đồng chí giao Sở Xây dựng hoàn thiện hồ sơ quỹ đất.'
  )
  assert.equal(actions.find((action) => action.kind === 'assignment')?.by[0]?.name, 'Trần Thị Hạnh')
})

test('who is authorised to sign has not signed, and a term about renewal renews nothing', () => {
  const status = (words: string) => read(`${LEDE}${words}`).agreements[0]?.status
  assert.equal(
    status(
      'Thủ tướng Chính phủ ủy quyền cho UBND tỉnh Bắc Ninh ký với Đại sứ quán Pháp Hiệp định viện trợ trị giá 3 triệu euro để thực hiện dự án thoát nước.'
    ),
    'planned'
  )
  assert.equal(
    status('UBND tỉnh và Đại sứ quán Pháp đã ký bản ghi nhớ hợp tác giáo dục. Sau 5 năm, bản ghi nhớ được tự động gia hạn.'),
    'signed'
  )
})

test('a paper whose signing is put off is not signed', () => {
  for (const words of ['thống nhất lùi thời điểm ký hiệp định vay sang quý III', 'phấn đấu ký kết hiệp định vay trong quý III'])
    assert.equal(read(`${LEDE}Hai bên ${words}.`).agreements[0]?.status, 'planned', words)
})

test('a sentence that orders something but gave only names stays among the unread', () => {
  const moved = 'Thời hạn hoàn thành tại huyện Quế Võ được dời từ ngày 2/9/2026 sang trước ngày 30/11/2026.'
  const record = read(`${LEDE}${moved}`)
  assert.deepEqual(
    record.unread.map((span) => record.article.text.slice(span.start, span.end)),
    [moved]
  )
})

test('the same text gives the same record', () => {
  assert.deepEqual(read(LEDE), read(LEDE))
})

test('each ambassador, head of state and foreign minister stands for a mission, a state or a ministry of the own', () => {
  const bodiesOf = (text: string): string[] =>
    read(`${LEDE}${text}`)
      .people.slice(2)
      .map(({ name, positions }) => `${name}: ${positions.map(({ organisation }) => organisation?.name ?? '').join(', ')}`)
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [
      'Cùng dự có Đại sứ Việt Nam tại Pháp Lê Văn Nam, Đại sứ Việt Nam tại Bỉ Hà Thị Lan.',
      ['Lê Văn Nam: Đại sứ quán Việt Nam tại Pháp', 'Hà Thị Lan: Đại sứ quán Việt Nam tại Bỉ']
    ],
    ['Cùng ngày, bà Trần Thị Hạnh tiếp Đại sứ Ingrid Dahl.', ['Ingrid Dahl: ']],
    [
      'Tổng thống Mông Cổ Batbold Ganzorig và Ngoại trưởng Mông Cổ Oyun Sukhbat gửi lời chúc mừng.',
      ['Batbold Ganzorig: Mông Cổ', 'Oyun Sukhbat: Bộ Ngoại giao Mông Cổ']
    ]
  ]
  for (const [text, expected] of rows) assert.deepEqual(bodiesOf(text), expected, text)
})

const TALKS = 'Sáng 14/5/2024, Thủ tướng Lê Văn Bền hội đàm với Tổng thống Mikko Virtanen đang thăm Việt Nam. Phần Lan là bạn lâu năm.\n'
/** Who says or does what, told behind talks with the president of Phần Lan. */
const by = (sentence: string): string[] =>
  read(TALKS + sentence).actions.map(({ kind, by }) => `${kind}: ${by.map(({ name }) => name).join(', ')}`)

test('of two states that meet, “hai bên” are the states and “hai nhà lãnh đạo” who meets', () => {
  assert.deepEqual(by('Hai bên nhất trí lập nhóm công tác về nghề cá trong năm nay.'), ['agreement: Việt Nam, Phần Lan'])
  assert.deepEqual(by('Hai nhà lãnh đạo nhất trí lập nhóm công tác về nghề cá trong năm nay.'), ['agreement: Lê Văn Bền, Mikko Virtanen'])
  assert.deepEqual(by('Người đứng đầu Chính phủ đề nghị Phần Lan mở cửa thị trường trái cây.'), ['proposal: Lê Văn Bền'])
  assert.deepEqual(by('Trao đổi về Biển Đông, hai bên thống nhất chia sẻ dữ liệu tàu cá hằng quý.'), ['agreement: Việt Nam, Phần Lan'])
  assert.deepEqual(by('Hai bên xác định kinh tế biển là trọng tâm hợp tác của mười năm tới.'), ['agreement: Việt Nam, Phần Lan'])
  assert.deepEqual(
    by('Việt Nam và Phần Lan khẳng định sẽ tiếp tục ủng hộ nhau tại các diễn đàn, nhất trí sớm mở đường bay thẳng giữa hai nước.'),
    ['agreement: Việt Nam, Phần Lan', 'agreement: Việt Nam, Phần Lan']
  )
  const local = read(`${LEDE}Hai bên nhất trí lập nhóm công tác về nghề cá trong năm nay.`)
  assert.deepEqual(
    local.actions[0]?.by.map(({ name }) => name),
    ['UBND tỉnh Bắc Ninh', 'Đại sứ quán Pháp tại Việt Nam']
  )
})

test('one name in two writings is one person, also where only its surname follows', () => {
  const { people } = read(
    'Chiều 6/5, Thủ tướng Lê Văn Bền điện đàm và chúc mừng Thủ tướng Phần Lan Mikko VirTAnen.\nThủ tướng Lê Văn Bền mời Thủ tướng Mikko Virtanen thăm Việt Nam. Ông Virtanen vui vẻ nhận lời.'
  )
  assert.deepEqual(
    people.map(({ name }) => name),
    ['Lê Văn Bền', 'Mikko VirTAnen']
  )
  assert.equal(people[1]?.evidence.length, 3)
})

test('a surname in the title is the person named in full below', () => {
  const record = read('Tổng thống Virtanen thăm Việt Nam\n\nSáng 14/5/2024, Thủ tướng Lê Văn Bền tiếp Tổng thống Phần Lan Mikko Virtanen.')
  assert.deepEqual(
    record.people.map(({ name }) => name),
    ['Mikko Virtanen', 'Lê Văn Bền']
  )
})

test('a party committee without its locality is of the province abroad that the next post of its holder names', () => {
  const record = read(
    'Chiều 10/2, Phó Chủ tịch UBND tỉnh Gia Lai Nguyễn Hữu Thọ tiếp đoàn tỉnh Attapeu (Lào).\nPhó Bí thư Tỉnh ủy, Chủ tịch Ủy ban Chính quyền tỉnh Attapeu Thong Lun Sa Vẳn cảm ơn tỉnh Gia Lai.'
  )
  const names = record.organisations.map(({ name }) => name)
  assert.ok(names.includes('Tỉnh ủy Attapeu') && !names.includes('Tỉnh ủy Gia Lai'), names.join(', '))
})

test('a lone mark before “Đó là yêu cầu của …” told nothing', () => {
  const told = '. Đó là yêu cầu của Thứ trưởng Bộ Tài chính Vũ Minh Đạt tại buổi làm việc với UBND tỉnh Bắc Ninh ngày 22/3.'
  for (const { evidence } of read(`${told}\n${LEDE}`).actions) for (const { exact } of evidence) assert.notEqual(exact, '')
})

test('a body’s name ends before what the body finds, and South America is no country', () => {
  const { organisations, places } = read(
    `${LEDE}Cơ quan Thanh tra kết luận rằng kết quả chưa rõ. Liên minh Đoàn kết Nam Mỹ gửi thư. Hàng hóa đã sang các nước Nam Mỹ.`
  )
  const names = organisations.map(({ name }) => name)
  assert.ok(names.includes('Cơ quan Thanh tra'), names.join('; '))
  assert.ok(!names.some((name) => name.includes('kết luận')))
  assert.ok(!places.some(({ name }) => name === 'Mỹ'))
})
