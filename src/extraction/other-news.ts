import type { Tokens } from '../language/index.ts'
import { type PhraseKeys, phrase, stands } from './phrases.ts'

/** News that is not about cooperation, by its subject, with the words that such news is told in; each subject with our own lines that are and that are not of it, run as tests. */
export interface OtherSubject {
  readonly name: string
  readonly words: string
  readonly matches: readonly string[]
  readonly passes: readonly string[]
}

export const otherSubjects = [
  {
    name: 'sport',
    words: `trận đấu|cầu thủ|huấn luyện viên|HLV|đội tuyển|ĐT Việt Nam|tuyển Việt Nam|đội bóng|CLB|câu lạc bộ bóng đá|bóng đá|bàn thắng|ghi bàn|tỷ số|tỉ số|vô địch|bán kết|chung kết|tứ kết|vòng bảng|vòng loại|tiền đạo|hậu vệ|thủ môn|
      tiền vệ|trọng tài|cổ động viên|khán đài|V-League|World Cup|AFF Cup|SEA Games|Asian Cup|U23|bảng xếp hạng|huy chương|HCV|kỷ lục|giải đấu|penalty|hiệp một|hiệp hai|sân cỏ|mùa giải|chuyển nhượng|tay vợt|võ sĩ|kình ngư|trên sân|lên ngôi|đá phạt|phút bù giờ|gỡ hòa|chân sút`,
    matches: [
      'Đội bóng Thanh Hóa tiếp Hải Phòng\nTối 3/5, đội bóng Thanh Hóa tiếp Hải Phòng trên sân nhà. Tiền đạo Rimario ghi bàn ở phút 12, thủ môn đội khách mắc lỗi. Huấn luyện viên Lê Quân đề nghị nhà tài trợ hỗ trợ thêm.'
    ],
    passes: [
      'Thanh Hóa và Hải Phòng hợp tác thể thao\nSáng 3/5, Chủ tịch UBND tỉnh Thanh Hóa Lê Văn Quân làm việc với UBND thành phố Hải Phòng. Hai bên thống nhất trao đổi huấn luyện viên và phối hợp đào tạo cầu thủ trẻ.'
    ]
  },
  {
    name: 'show',
    words: `ca sĩ|nhạc sĩ|diễn viên|nam ca sĩ|nữ ca sĩ|album|MV|ca khúc|bài hát|phim|bộ phim|đạo diễn|nhà sản xuất|khán giả|người hâm mộ|fan|fan hâm mộ|nhóm nhạc|idol|thần tượng|K-Pop|showbiz|rapper|liveshow|concert|đêm nhạc|giá vé|bản hit|ballad|âm nhạc|
      hoa hậu|á hậu|người mẫu|á quân|quán quân|gameshow|sao Việt|vai diễn|phòng vé|ra rạp|thảm đỏ|scandal|ban nhạc|đêm diễn|đại sứ thương hiệu|danh hài|trailer|dàn sao`,
    matches: [
      'Nhóm nhạc Hàn Quốc đến Hà Nội\nNhóm nhạc Nova biểu diễn tại Hà Nội tối 16/9, giá vé từ 1 triệu đồng. Ca sĩ Hà Vi hợp tác với nhóm trong MV mới. Sở Văn hóa và Thể thao Hà Nội đã cấp phép, fan mong muốn nhóm hát tiếng Việt nhờ nhà tài trợ.'
    ],
    passes: [
      'Hà Nội và Hàn Quốc hợp tác điện ảnh\nSáng 16/9, Giám đốc Sở Văn hóa và Thể thao Hà Nội Trần Thu Hà tiếp Đại sứ Hàn Quốc tại Việt Nam Kim Min Jun. Hai bên thống nhất tổ chức tuần phim và trao đổi đạo diễn trẻ.'
    ]
  },
  {
    name: 'crime',
    words: `bị can|bị cáo|khởi tố|tạm giam|bắt tạm giam|bắt giữ|tạm giữ|các đối tượng|nhóm đối tượng|bắt đối tượng|chiếm đoạt|lừa đảo|cơ quan điều tra|bị hại|nạn nhân|giả danh|đường dây|trình báo|tang vật|viên ma túy|ma túy|ma tuý|tàng trữ|mua bán trái phép|vận chuyển trái phép|
      triệt phá|chuyên án|hung thủ|án mạng|sát hại|cáo trạng|hội đồng xét xử|xét xử|tòa tuyên|năm tù|tử hình|chung thân|trộm cắp|cướp|đánh bạc|đâm chết|hành hung|khám xét|lời khai|truy nã|nghi phạm|hành vi phạm tội|CSĐT|phiên tòa`,
    matches: [
      'Bắt nhóm giả danh quỹ viện trợ\nCông an tỉnh Phú Thọ bắt tạm giam bốn bị can trong đường dây giả danh quỹ viện trợ phi chính phủ. Các đối tượng hứa cho tham gia dự án vốn vay rồi chiếm đoạt 26 tỷ đồng; UBND tỉnh đề nghị bị hại trình báo.'
    ],
    passes: [
      'Công an Sơn La và Hủa Phăn hợp tác\nSáng 5/6, Giám đốc Công an tỉnh Sơn La Lê Văn Bền tiếp đoàn công tác Công an tỉnh Hủa Phăn (Lào). Hai bên thống nhất trao đổi thông tin về đường dây ma túy và phối hợp bắt giữ đối tượng truy nã.'
    ]
  },
  {
    name: 'accident',
    words: `tai nạn|tử vong|bị thương|thiệt mạng|đám cháy|vụ cháy|hỏa hoạn|xe tải|xe container|lật xe|va chạm|mất lái|thi thể|cứu hộ|hiện trường|tài xế|người đi đường|đuối nước|bốc cháy|dập tắt|ngọn lửa|nguyên nhân vụ việc|bệnh viện cấp cứu|cấp cứu`,
    matches: [
      'Xe khách lao xuống vực\nXe khách chở đoàn chuyên gia Hàn Quốc bị mất lái, lật xe trên đèo. Tài xế tử vong tại hiện trường, sáu người bị thương được đưa đi cấp cứu. Đại sứ quán Hàn Quốc tại Việt Nam cảm ơn UBND tỉnh Hòa Bình hỗ trợ.'
    ],
    passes: [
      'Nhật Bản giúp Hòa Bình giảm tai nạn\nSáng 5/6, Phó Chủ tịch UBND tỉnh Hòa Bình Lê Văn Bền tiếp đoàn công tác của JICA. JICA đề xuất dự án giảm tai nạn giao thông và tặng xe cứu hộ.'
    ]
  },
  {
    name: 'weather',
    words: `mưa to|mưa lớn|mưa rất to|lượng mưa|mưa rào|rải rác|có nơi|nhiệt độ|nhiệt độ thấp nhất|nhiệt độ cao nhất|nắng nóng|không khí lạnh|gió mùa|áp thấp|áp thấp nhiệt đới|bão số|tâm bão|sức gió|gió giật|dự báo thời tiết|khí tượng|khí tượng thủy văn|độ ẩm|mưa đá|biển động|cấp độ rủi ro`,
    matches: [
      'Bắc Bộ mưa lớn từ chiều nay\nTheo cơ quan khí tượng, chiều 10/9 Bắc Bộ có mưa to, lượng mưa 50-100 mm, gió giật cấp 7, có nơi mưa đá. UBND tỉnh Hòa Bình đề nghị người dân hợp tác; chuyên gia dự báo nhiệt độ giảm.'
    ],
    passes: [
      'Hòa Bình nhận hỗ trợ sau mưa lớn\nSáng 10/9, Phó Chủ tịch UBND tỉnh Hòa Bình Lê Văn Bền tiếp đoàn công tác của UNDP. UNDP cam kết hỗ trợ 50 máy lọc nước cho vùng bị bão số 3.'
    ]
  },
  {
    name: 'market',
    words: `giá vàng|vàng miếng|SJC|tỷ giá|chứng khoán|cổ phiếu|VN-Index|điểm số|nhà đầu tư cá nhân|phiên giao dịch|giá gạo|giá lúa|giá cà phê|giá tiêu|giá xăng|giá dầu|giá heo|giá thép|giá bán|mỗi lượng|đồng/lượng|đồng/kg|đồng/lít|USD/tấn|USD/ounce|USD/thùng|thương lái|
      bán ra|mua vào|kỳ hạn|so với hôm qua|so với tuần trước|tuần trước|giao tháng|trên sàn|lợi nhuận sau thuế|cổ đông|cổ tức|giá giao`,
    matches: [
      'Gạo 5% tấm lên 610 USD/tấn\nPhiên 11/9, giá gạo 5% tấm đạt 610 USD/tấn, tăng so với tuần trước. Thương lái chưa bán ra vì giá lúa còn cao. Bộ Công Thương cho biết Philippines là đối tác lớn, chuyên gia dự báo giá tăng.'
    ],
    passes: [
      'Cần Thơ mời Philippines mua gạo\nSáng 11/9, Phó Chủ tịch UBND thành phố Cần Thơ Lê Văn Bền tiếp Đại sứ Philippines tại Việt Nam Maria Santos. Ông Bền đề nghị doanh nghiệp Philippines mua gạo dài hạn, giá bán theo quý.'
    ]
  },
  {
    name: 'voters',
    words: `cử tri|tiếp xúc cử tri|đoàn ĐBQH|ĐBQH|đại biểu Quốc hội|hội nghị tiếp xúc cử tri|kỳ họp Quốc hội|kỳ họp QH|chất vấn|phiên chất vấn|ứng cử viên|khu vực bầu cử|lá phiếu|cử tri nêu|kiến nghị của cử tri|ngày bầu cử|đơn vị bầu cử|thảo luận tại tổ|thảo luận tại hội trường`,
    matches: [
      'Đường mới đã hỏng\nSáng 8/3, Phó Chủ tịch Quốc hội Lê Văn Bền và đoàn ĐBQH thành phố Cần Thơ làm việc tại huyện Phong Điền. Tại buổi tiếp xúc cử tri, nhiều cử tri cho rằng đường vừa bàn giao đã hỏng. Các đại biểu Quốc hội hứa sẽ chất vấn tại kỳ họp tới.'
    ],
    passes: [
      'Đoàn đại biểu Quốc hội Cần Thơ tiếp khách Nhật\nSáng 8/3, Đoàn đại biểu Quốc hội thành phố Cần Thơ tiếp đoàn nghị sĩ tỉnh Hyogo (Nhật Bản). Hai bên thống nhất trao đổi kinh nghiệm tiếp xúc cử tri.'
    ]
  },
  {
    name: 'posts',
    words: `bổ nhiệm|điều động|luân chuyển|miễn nhiệm|bãi nhiệm|trao quyết định|công bố quyết định|giữ chức|giữ chức vụ|giữ các chức vụ|từng giữ|bầu bổ sung|được bầu|bỏ phiếu|bỏ phiếu kín|phiếu kín|tín nhiệm|kỳ họp|nhiệm kỳ|tân Giám đốc|tân Chủ tịch|tờ trình|
      trình độ|trình độ chuyên môn|thạc sĩ|quê quán|sinh năm|nghỉ hưu|công tác cán bộ|kiêm nhiệm|kỷ luật|cách chức|khiển trách|ủy ban kiểm tra`,
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

/** The words of all subjects by their first, the longer ones first, so that one walk over the text meets them all. */
const WORDS = Map.groupBy(
  otherSubjects
    .flatMap(({ words }, subject) => words.split('|').map((form): OtherWords => ({ words: phrase(form), subject })))
    .sort((a, b) => b.words.length - a.words.length),
  ({ words: [first] }) => first as number
)

/** How many different words of the one subject of other news that most of them belong to; a phrase inside a longer one does not count beside it. */
export const wordsOfOtherNews = (tokens: Tokens): number => {
  const found = otherSubjects.map(() => new Set<PhraseKeys>())
  const free = new Int32Array(otherSubjects.length)
  for (let at = 0; at < tokens.count; at++) {
    for (const { words, subject } of WORDS.get(tokens.keys[at] as number) ?? []) {
      if (at < (free[subject] as number) || !stands(tokens, at, words)) continue
      found[subject]?.add(words)
      free[subject] = at + words.length
    }
  }
  return Math.max(...found.map(({ size }) => size))
}
