import type { Rule } from './rule.ts'

/** A rule that keeps a clause from becoming an action. */
export interface SetAsideRule extends Rule {
  /** True where the rule knows that there is nothing to keep; otherwise it only found nothing, and the sentence stays unread. */
  readonly settles: boolean
}

/** Every rule that sets a clause aside. The first settle the matter; the last leave the sentence to a person's eye. */
export const setAsideRules = [
  {
    name: 'caption or title',
    title: { vi: 'Chú thích ảnh, tiêu đề', en: 'Caption or title' },
    settles: true,
    decides: { vi: 'Câu của tiêu đề hay chú thích ảnh không thành việc.', en: 'Sentences of the title and of captions become no actions.' },
    reason: {
      vi: 'Tiêu đề nói trước điều bài viết kể sau, chú thích nhắc lại; ghi cả hai là ghi một việc hai lần.',
      en: 'A title says beforehand and a caption says again what the story tells; to keep them would keep one thing twice.'
    },
    matches: [
      'Phó Chủ tịch UBND tỉnh Trần Thị Hạnh tặng quà Đại sứ Paul Martin. Ảnh: Minh Anh',
      'Quang cảnh buổi tiếp. Ảnh: Thu Hà',
      'Các đại biểu chụp ảnh lưu niệm. (Ảnh: Quang Huy)'
    ],
    passes: [
      'Bà Hạnh giới thiệu ảnh chụp các làng nghề của tỉnh.',
      'Đại sứ đề nghị tỉnh tổ chức triển lãm ảnh về nước Pháp.',
      'Tỉnh sẽ chụp ảnh vệ tinh các bãi rác để quản lý.'
    ]
  },
  {
    name: 'form of a paper',
    title: { vi: 'Thể thức văn bản', en: 'Form of a paper' },
    settles: true,
    decides: {
      vi: 'Số hiệu, nơi nhận, chữ ký và đề mục của văn bản không thành việc.',
      en: 'Number, recipients, signature and headings of a paper become no actions.'
    },
    reason: {
      vi: 'Những dòng ấy cho biết đây là loại văn bản nào và gửi cho ai; điều được xin, hứa, giao nằm ở các câu khác.',
      en: 'Those lines say what kind of paper it is and whom it goes to; what is asked, promised and ordered stands in other sentences.'
    },
    matches: [
      'Số: 15/BC-SNgV',
      'Nơi nhận:',
      '- Lưu: VT, HTQT.',
      'III. KẾT LUẬN',
      '2. Đề xuất, kiến nghị',
      'Địa điểm: Trụ sở UBND tỉnh Bắc Ninh.',
      '- Thành phần tham dự:'
    ],
    passes: [
      'Số: 15 lớp học nghề đã được mở.',
      'Nội dung: Pháp sẽ tài trợ 2 triệu euro cho nhà máy nước.',
      'Kết luận, bà Hạnh giao Sở Xây dựng hoàn thiện hồ sơ nhà máy nước.'
    ]
  },
  {
    name: 'courtesy',
    title: { vi: 'Lời xã giao', en: 'Courtesy' },
    settles: true,
    decides: { vi: 'Lời cảm ơn, chúc mừng, ca ngợi không thành việc.', en: 'Thanks, congratulations and praise become no actions.' },
    reason: {
      vi: 'Lời xã giao không xin, không hứa và không giao gì; phần đề nghị đi kèm trong cùng câu vẫn được giữ.',
      en: 'Courtesy asks, promises and orders nothing; a request in the same sentence is still kept.'
    },
    matches: [
      'Đại sứ Paul Martin cảm ơn sự đón tiếp nồng hậu của tỉnh.',
      'Bà Hạnh chúc mừng Đại sứ nhận nhiệm vụ tại Việt Nam.',
      'Đại sứ mong muốn mối quan hệ hữu nghị ngày càng phát triển.'
    ],
    passes: [
      'Đại sứ trân trọng đề nghị tỉnh bố trí đất cho trường dạy nghề.',
      'Bà Hạnh cho biết tỉnh đã đón 40 sinh viên Pháp đến thực tập tại làng nghề.',
      'Đại sứ mong muốn tỉnh dành quỹ đất cho trường dạy nghề.'
    ]
  },
  {
    name: 'scene',
    title: { vi: 'Dựng bối cảnh', en: 'Scene' },
    settles: true,
    decides: { vi: 'Mệnh đề chỉ dựng bối cảnh thì bỏ qua.', en: 'A clause that only sets the scene is passed over.' },
    reason: {
      vi: '“Nhân dịp …”, “trong bối cảnh …” nói khi nào và vì sao người ta gặp nhau, không nói họ làm gì.',
      en: '"Nhân dịp …" and "trong bối cảnh …" say when and why people meet, not what they do.'
    },
    matches: [
      'Nhân dịp Quốc khánh Pháp, Đại sứ quán mở tiệc tại Hà Nội.',
      'Mặc dù kinh tế thế giới biến động, xuất khẩu của tỉnh vẫn ổn định.',
      'Trước đó, Đại sứ Paul Martin đã đến chào xã giao Bí thư Tỉnh ủy Đỗ Văn Quang.'
    ],
    passes: [
      'Bà Hạnh đề nghị Pháp hỗ trợ đào tạo nhân dịp năm văn hóa hai nước.',
      'Tỉnh đã mở trường dạy nghề trong bối cảnh thiếu lao động có tay nghề.',
      'Từ năm 2015, tỉnh đã gửi 40 giáo viên sang Pháp học tập.'
    ]
  },
  {
    name: 'rhetoric',
    title: { vi: 'Lời hoa mỹ', en: 'Rhetoric' },
    settles: true,
    decides: { vi: 'Câu ca ngợi chung chung thì bỏ qua.', en: 'General praise is passed over.' },
    reason: {
      vi: '“Có thể nói …”, “nhìn lại chặng đường …” đánh giá cả một quan hệ; trong đó không có việc nào để theo dõi.',
      en: '"Có thể nói …" and "nhìn lại chặng đường …" weigh a whole relation; there is nothing in them to follow up.'
    },
    matches: [
      'Có thể nói quan hệ hai bên đang ở giai đoạn tốt đẹp nhất.',
      'Nhìn lại chặng đường đã qua, hai bên có quyền tự hào về tình bạn này.',
      'Nước sạch không chỉ là nhu cầu mà còn là quyền của người dân.'
    ],
    passes: [
      'Tỉnh có thể bố trí 20 ha đất cho nhà máy nước của Pháp.',
      'Không chỉ thiếu vốn, nhà máy nước còn vướng giải phóng mặt bằng.',
      'Bà Hạnh nói tỉnh chưa có nhà máy xử lý rác thải nào đạt chuẩn.'
    ]
  },
  {
    name: 'told with the meeting',
    title: { vi: 'Đã kể cùng cuộc gặp', en: 'Told with the meeting' },
    settles: true,
    decides: {
      vi: 'Câu kể ai gặp ai thuộc về cuộc gặp, không thành việc.',
      en: 'The sentence that tells who met whom belongs to the meeting and becomes no action.'
    },
    reason: {
      vi: 'Động từ “tiếp”, “làm việc với”, “trao đổi” trong câu ấy là của chính cuộc gặp, và cuộc gặp đã được ghi.',
      en: 'The verbs of that sentence ("tiếp", "làm việc với", "trao đổi") are those of the meeting, which is kept as such.'
    },
    matches: [
      'Sáng 21/5, Giám đốc Sở Y tế Nguyễn Văn Lâm có buổi làm việc với đoàn bác sĩ Pháp về đào tạo.',
      'Sáng 22/5, Bí thư Tỉnh ủy Bắc Ninh Đỗ Văn Quang tiếp đoàn Thượng viện Pháp đến trao đổi kinh nghiệm lập pháp.',
      'Cùng ngày, Giám đốc Sở Công Thương Lê Thị Mai làm việc với Phòng Thương mại Pháp về xúc tiến xuất khẩu.'
    ],
    passes: [
      'Tỉnh đã tiếp nhận 12 dự án của doanh nghiệp Pháp.',
      'Doanh nghiệp gặp khó khăn về điện tại khu công nghiệp Quế Võ.',
      'Tại buổi làm việc, Đại sứ cho biết Pháp sẽ tài trợ 2 triệu euro cho nhà máy nước.'
    ]
  },
  {
    name: 'introduction',
    title: { vi: 'Giới thiệu chung', en: 'Introduction' },
    settles: false,
    decides: {
      vi: 'Lời giới thiệu chung về địa phương không thành nội dung trao đổi.',
      en: 'A general introduction of a locality becomes no topic.'
    },
    reason: {
      vi: '“Giới thiệu khái quát …”, “giới thiệu tiềm năng …” nói mỗi thứ một chút nên không bàn riêng việc nào; câu vẫn được liệt kê nếu không ghi được gì khác.',
      en: '"Giới thiệu khái quát …" and "giới thiệu tiềm năng …" say a little of everything and talk about nothing in particular; the sentence is listed where nothing else is taken from it.'
    },
    matches: [
      'Bà Hạnh giới thiệu khái quát tình hình kinh tế - xã hội của tỉnh.',
      'Phó Chủ tịch UBND tỉnh giới thiệu tiềm năng du lịch của Bắc Ninh.',
      'Bà Hạnh giới thiệu tổng quan về tiềm năng của các khu công nghiệp.'
    ],
    passes: [
      'Bà Hạnh giới thiệu tổng quan về các khu công nghiệp của tỉnh.',
      'Bà Hạnh giới thiệu với Đại sứ quy hoạch mạng lưới cấp nước của tỉnh.',
      'Bà Hạnh đề nghị Đại sứ giới thiệu tiềm năng du lịch của tỉnh tại Paris.',
      'Đại sứ giới thiệu chương trình học bổng của Chính phủ Pháp.'
    ]
  },
  {
    name: 'wish',
    title: { vi: 'Điều mong tới', en: 'Wished for' },
    settles: false,
    decides: {
      vi: 'Mệnh đề kể “đã”, “đang” nhưng nói về thời gian tới thì không thành kết quả.',
      en: 'A clause that tells with "đã" or "đang" of the time to come becomes no result.'
    },
    reason: {
      vi: 'Điều của “thời gian tới” chưa xảy ra nên không thể là kết quả; không rõ ai hứa gì thì câu vẫn được liệt kê nếu không ghi được gì khác.',
      en: 'What belongs to the time to come has not happened and is no result; as nobody promises it, the sentence is listed where nothing else is taken from it.'
    },
    matches: [
      'Quan hệ giáo dục hai bên đang bước sang trang mới trong thời gian tới.',
      'Đại sứ tin tưởng hợp tác giáo dục đang mở ra nhiều cơ hội trong thời gian tới.',
      'Bà Hạnh cho biết hai bên đang hướng tới nhiều dự án y tế trong thời gian tới.'
    ],
    passes: [
      'Hai bên đã mở thêm lớp dạy nghề trong thời gian qua.',
      'Trong thời gian tới, tỉnh sẽ xây nhà máy nước.',
      'Trong thời gian tới, bà Hạnh đề nghị Pháp cử thêm giáo viên.'
    ]
  },
  {
    name: 'too short',
    title: { vi: 'Quá ngắn', en: 'Too short' },
    settles: false,
    decides: { vi: 'Mệnh đề quá ít chữ không thành việc.', en: 'A clause of too few words becomes no action.' },
    reason: {
      vi: 'Vài chữ không đủ nói ai làm gì; nếu không ghi được gì khác, câu được liệt kê để người đọc tự xem.',
      en: 'A few words do not say who does what; where nothing else is taken from it, the sentence is listed for a person to look at.'
    },
    matches: ['Bà Hạnh đề nghị hỗ trợ.', 'Đại sứ cho biết đã xong.', 'Hai bên thống nhất cao.'],
    passes: ['Bà Hạnh đề nghị Pháp đào tạo bác sĩ nhi.', 'Tỉnh đã xây 12 trường học.', 'Tỉnh sẽ xây nhà máy nước.']
  },
  {
    name: 'no subject matter',
    title: { vi: 'Không rõ việc gì', en: 'No subject matter' },
    settles: false,
    decides: {
      vi: 'Mệnh đề không nói đến lĩnh vực hay con số nào không thành việc.',
      en: 'A clause that speaks of no field and no figure becomes no action.'
    },
    reason: {
      vi: 'Một kết quả, chủ đề hay lời hứa mà không biết về việc gì thì không theo dõi được; câu vẫn được liệt kê nếu không ghi được gì khác.',
      en: 'A result, topic or promise of nobody knows what cannot be followed up; the sentence is listed where nothing else is taken from it.'
    },
    matches: [
      'Bà Hạnh khẳng định tỉnh sẽ làm hết sức mình.',
      'Đại sứ cho biết đoàn đã đi nhiều nơi trong tuần.',
      'Hai bên bàn về những điều cùng quan tâm.'
    ],
    passes: ['Tỉnh sẽ xây nhà máy nước.', 'Tỉnh đã giải quyết 40 hồ sơ của người lao động.', 'Hai bên bàn về giáo dục và y tế.']
  },
  {
    name: 'project profile',
    title: { vi: 'Thông số dự án', en: 'What a project is' },
    settles: true,
    decides: {
      vi: 'Tổng vốn, quy mô, hạng mục và mục tiêu của một dự án không thành việc.',
      en: 'Cost, size, parts and aim of a project become no actions.'
    },
    reason: {
      vi: 'Câu ấy cho biết dự án là gì; số tiền và quy mô được ghi cùng dự án. Điều đã làm, đang làm hay còn thiếu vẫn được giữ.',
      en: 'Such a sentence says what the project is; its sums and sizes are kept with the project. What was done, goes on or is lacking is still kept.'
    },
    matches: [
      'Dự án nhà máy nước có tổng mức đầu tư 12 triệu euro, trong đó vốn vay 9 triệu euro.',
      'Công trình có diện tích 600 m2, gồm 8 phòng học.',
      'Dự án đặt mục tiêu cấp nước cho 2.000 hộ dân.'
    ],
    passes: [
      'Đến nay dự án nhà máy nước đã lắp đặt 40 km đường ống.',
      'Dự án nhà máy nước còn thiếu 2 triệu euro vốn đối ứng.',
      'Tỉnh đã bố trí 5 triệu euro cho dự án nhà máy nước.'
    ]
  },
  {
    name: 'background',
    title: { vi: 'Thông tin nền', en: 'Background' },
    settles: false,
    decides: {
      vi: 'Mệnh đề không xin, hứa, thiếu hay làm gì thì không thành việc.',
      en: 'A clause that asks, promises, lacks and does nothing becomes no action.'
    },
    reason: {
      vi: 'Không có từ nào cho biết đây là việc, nên máy không đoán; câu vẫn được liệt kê nếu không ghi được gì khác.',
      en: 'No word says that this is an action, so none is guessed; the sentence is listed where nothing else is taken from it.'
    },
    matches: [
      'Bắc Ninh nằm ở phía bắc thủ đô, có nhiều làng nghề lâu đời.',
      'Tổ chức này có trụ sở tại Paris và văn phòng ở sáu nước.',
      'Sông Cầu chảy qua bốn huyện của tỉnh trước khi ra biển.'
    ],
    passes: [
      'Tỉnh đã có 12 trường dạy tiếng Pháp.',
      'Bắc Ninh sẽ mở trường dạy nghề ở phía bắc thủ đô.',
      'Bắc Ninh thiếu trường dạy nghề ở phía bắc thủ đô.'
    ]
  }
] as const satisfies readonly SetAsideRule[]
