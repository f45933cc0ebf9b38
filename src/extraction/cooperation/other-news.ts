import { loadWordsBy, type Tokens } from '../../language/index.ts'
import { type PhraseKeys, phrase, stands } from '../text/phrases.ts'

/** News that is not about cooperation, by its subject; each with our own lines that are and that are not of it, run as tests. */
export interface OtherSubject {
  readonly name: string
  readonly matches: readonly string[]
  readonly passes: readonly string[]
}

export const otherSubjects = [
  {
    name: 'sport',
    matches: [
      'Đội bóng Thanh Hóa tiếp Hải Phòng\nTối 3/5, đội bóng Thanh Hóa tiếp Hải Phòng trên sân nhà. Tiền đạo Rimario ghi bàn ở phút 12, thủ môn đội khách mắc lỗi. Huấn luyện viên Lê Quân đề nghị nhà tài trợ hỗ trợ thêm.'
    ],
    passes: [
      'Thanh Hóa và Hải Phòng hợp tác thể thao\nSáng 3/5, Chủ tịch UBND tỉnh Thanh Hóa Lê Văn Quân làm việc với UBND thành phố Hải Phòng. Hai bên thống nhất trao đổi huấn luyện viên và phối hợp đào tạo cầu thủ trẻ.'
    ]
  },
  {
    name: 'show',
    matches: [
      'Nhóm nhạc Hàn Quốc đến Hà Nội\nNhóm nhạc Nova biểu diễn tại Hà Nội tối 16/9, giá vé từ 1 triệu đồng. Ca sĩ Hà Vi hợp tác với nhóm trong MV mới. Sở Văn hóa và Thể thao Hà Nội đã cấp phép, fan mong muốn nhóm hát tiếng Việt nhờ nhà tài trợ.'
    ],
    passes: [
      'Hà Nội và Hàn Quốc hợp tác điện ảnh\nSáng 16/9, Giám đốc Sở Văn hóa và Thể thao Hà Nội Trần Thu Hà tiếp Đại sứ Hàn Quốc tại Việt Nam Kim Min Jun. Hai bên thống nhất tổ chức tuần phim và trao đổi đạo diễn trẻ.'
    ]
  },
  {
    name: 'crime',
    matches: [
      'Công ty lén xả nước thải\nTổ công tác của Công an tỉnh Phú Thọ kiểm tra một ống ngầm ở huyện Lâm Thao. Ảnh: Công an tỉnh Phú Thọ Làm việc với tổ công tác, ông Lê Văn Bền (sinh năm 1955) là đại diện của Công ty TNHH Minh Thịnh khẳng định nước thải công nghiệp chưa xử lý là của công ty. Công an tiếp tục điều tra.',
      'Bắt nhóm giả danh quỹ viện trợ\nCông an tỉnh Phú Thọ bắt tạm giam bốn bị can trong đường dây giả danh quỹ viện trợ phi chính phủ. Các đối tượng hứa cho tham gia dự án vốn vay rồi chiếm đoạt 26 tỷ đồng; UBND tỉnh đề nghị bị hại trình báo.',
      'Thưởng nóng tổ bắt cướp\nSáng 5/6, Chủ tịch UBND tỉnh Phú Thọ Lê Văn Bền gặp mặt, khen thưởng Công an thành phố Việt Trì. Tổ trinh sát đã phá án vụ cướp tiệm vàng sau 10 giờ, bắt gọn nhóm gây án; ông Bền đề nghị Công an tiếp tục phối hợp và trao bằng khen.'
    ],
    passes: [
      'Công an Sơn La và Hủa Phăn hợp tác\nSáng 5/6, Giám đốc Công an tỉnh Sơn La Lê Văn Bền tiếp đoàn công tác Công an tỉnh Hủa Phăn (Lào). Hai bên thống nhất trao đổi thông tin về đường dây ma túy và phối hợp bắt giữ đối tượng truy nã.'
    ]
  },
  {
    name: 'court',
    matches: [
      'Tòa buộc trả lại 12 tỷ đồng\nChiều 5/6, TAND tỉnh Phú Thọ xử sơ thẩm vụ tranh chấp hợp đồng hợp tác giữa Công ty TNHH Minh Thịnh và Công ty Hansung (Hàn Quốc). Bị đơn đề nghị tòa hoãn phiên xử. UBND tỉnh từng chứng kiến hai bên ký bản ghi nhớ; nguyên đơn cho biết sẽ kháng cáo.'
    ],
    passes: [
      'Tòa án hai tỉnh hợp tác\nSáng 5/6, TAND tỉnh Sơn La tiếp đoàn công tác tòa án tỉnh Hủa Phăn (Lào). Hai bên thống nhất trao đổi kinh nghiệm xét xử phúc thẩm và thi hành án.'
    ]
  },
  {
    name: 'accident',
    matches: [
      'Xe khách lao xuống vực\nXe khách chở đoàn chuyên gia Hàn Quốc bị mất lái, lật xe trên đèo. Tài xế tử vong tại hiện trường, sáu người bị thương được đưa đi cấp cứu. Đại sứ quán Hàn Quốc tại Việt Nam cảm ơn UBND tỉnh Hòa Bình hỗ trợ.'
    ],
    passes: [
      'Nhật Bản giúp Hòa Bình giảm tai nạn\nSáng 5/6, Phó Chủ tịch UBND tỉnh Hòa Bình Lê Văn Bền tiếp đoàn công tác của JICA. JICA đề xuất dự án giảm tai nạn giao thông và tặng xe cứu hộ.'
    ]
  },
  {
    name: 'weather',
    matches: [
      'Bắc Bộ mưa lớn từ chiều nay\nTheo cơ quan khí tượng, chiều 10/9 Bắc Bộ có mưa to, lượng mưa 50-100 mm, gió giật cấp 7, có nơi mưa đá. UBND tỉnh Hòa Bình đề nghị người dân hợp tác; chuyên gia dự báo nhiệt độ giảm.'
    ],
    passes: [
      'Hòa Bình nhận hỗ trợ sau mưa lớn\nSáng 10/9, Phó Chủ tịch UBND tỉnh Hòa Bình Lê Văn Bền tiếp đoàn công tác của UNDP. UNDP cam kết hỗ trợ 50 máy lọc nước cho vùng bị bão số 3.'
    ]
  },
  {
    name: 'market',
    matches: [
      'Gạo 5% tấm lên 610 USD/tấn\nPhiên 11/9, giá gạo 5% tấm đạt 610 USD/tấn, tăng so với tuần trước. Thương lái chưa bán ra vì giá lúa còn cao. Bộ Công Thương cho biết Philippines là đối tác lớn, chuyên gia dự báo giá tăng.'
    ],
    passes: [
      'Cần Thơ mời Philippines mua gạo\nSáng 11/9, Phó Chủ tịch UBND thành phố Cần Thơ Lê Văn Bền tiếp Đại sứ Philippines tại Việt Nam Maria Santos. Ông Bền đề nghị doanh nghiệp Philippines mua gạo dài hạn, giá bán theo quý.'
    ]
  },
  {
    name: 'voters',
    matches: [
      'Đường mới đã hỏng\nSáng 8/3, Phó Chủ tịch Quốc hội Lê Văn Bền và đoàn ĐBQH thành phố Cần Thơ làm việc tại huyện Phong Điền. Tại buổi tiếp xúc cử tri, nhiều cử tri cho rằng đường vừa bàn giao đã hỏng. Các đại biểu Quốc hội hứa sẽ chất vấn tại kỳ họp tới.'
    ],
    passes: [
      'Đoàn đại biểu Quốc hội Cần Thơ tiếp khách Nhật\nSáng 8/3, Đoàn đại biểu Quốc hội thành phố Cần Thơ tiếp đoàn nghị sĩ tỉnh Hyogo (Nhật Bản). Hai bên thống nhất trao đổi kinh nghiệm tiếp xúc cử tri.'
    ]
  },
  {
    name: 'school',
    matches: [
      'Phụ huynh lo vì trường bỏ bữa trưa\nChiều 12/3, ban phụ huynh làm việc với nhà trường về suất ăn bán trú. Nhiều phụ huynh cho rằng bếp ăn chưa sạch, thực đơn nghèo nàn. Nhà trường đề nghị phụ huynh hợp tác, sẽ đổi thời khóa biểu và tạm dừng học thêm; giáo viên chủ nhiệm lớp sẽ thông báo tiền ăn được trả lại.'
    ],
    passes: [
      'Nhật Bản tặng bếp ăn cho trường bán trú\nSáng 12/3, Phó Chủ tịch UBND tỉnh Sơn La Lê Văn Bền tiếp Đại sứ quán Nhật Bản tại Việt Nam. Hai bên ký hợp đồng viện trợ không hoàn lại xây bếp ăn, nhà bán trú và suất ăn cho học sinh; phụ huynh góp công.'
    ]
  },
  {
    name: 'unlawful building',
    matches: [
      'Dựng hàng rào chiếm lối xuống biển\nPhòng Quản lý đô thị làm việc với chủ quán dựng hàng rào sai phép, lấn chiếm lối đi. UBND phường đã lập biên bản vi phạm, xử phạt và sẽ cưỡng chế tháo dỡ nếu chủ quán không trả lại nguyên trạng; người dân bức xúc mong đối tác thuê đất phối hợp.'
    ],
    passes: [
      'Đà Nẵng và JICA bàn trật tự đô thị\nSáng 12/3, UBND thành phố Đà Nẵng làm việc với đoàn công tác của JICA. JICA đề xuất dự án giúp thành phố quản lý đất công, ngăn lấn chiếm và xây dựng trái phép.'
    ]
  },
  {
    name: 'posts',
    matches: [
      'Sở Ngoại vụ có Giám đốc mới\nSáng 3/7, UBND tỉnh Hòa Bình trao quyết định bổ nhiệm ông Lê Văn Bền giữ chức Giám đốc Sở Ngoại vụ, phụ trách đối ngoại và hợp tác quốc tế. Ông Bền sinh năm 1976, trình độ thạc sĩ, từng giữ nhiều vị trí.'
    ],
    passes: [
      'Tân Đại sứ Pháp thăm Hòa Bình\nSáng 3/7, Chủ tịch UBND tỉnh Hòa Bình Lê Văn Bền tiếp tân Đại sứ Pháp tại Việt Nam Paul Martin nhân dịp bắt đầu nhiệm kỳ. Ông Bền đề nghị Đại sứ quan tâm các dự án đào tạo trình độ thạc sĩ.'
    ]
  }
] as const satisfies readonly OtherSubject[]

interface OtherWords {
  readonly words: PhraseKeys
  readonly subject: number
}

const SUBJECTS = otherSubjects.map(({ name }) => name)
const TOLD_IN = loadWordsBy('cooperation/other-news', SUBJECTS)

/** The words of all subjects by the key of their first, the longer ones first, so that one walk over the text meets them all. */
const WORDS: (readonly OtherWords[])[] = []
for (const [first, begun] of Map.groupBy(
  SUBJECTS.flatMap((name, subject) => TOLD_IN[name].map((form): OtherWords => ({ words: phrase(form), subject }))).sort(
    (a, b) => b.words.length - a.words.length
  ),
  ({ words: [first] }) => first as number
))
  WORDS[first] = begun

/** How many different words of the one subject of other news that most of them belong to; a phrase inside a longer one does not count beside it. */
export const wordsOfOtherNews = (tokens: Tokens): number => {
  const found = otherSubjects.map(() => new Set<PhraseKeys>())
  const free = new Int32Array(otherSubjects.length)
  for (let at = 0; at < tokens.count; at++) {
    const begun = WORDS[tokens.keys[at] as number]
    if (begun === undefined) continue
    for (const { words, subject } of begun) {
      if (at < (free[subject] as number) || !stands(tokens, at, words)) continue
      found[subject]?.add(words)
      free[subject] = at + words.length
    }
  }
  return Math.max(...found.map(({ size }) => size))
}
