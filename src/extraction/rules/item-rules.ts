import type { Knowledge } from '../../language/index.ts'
import type { Words } from './rule.ts'

/** A named way in which an item that is no action comes about. */
export interface ItemRule {
  readonly name: string
  readonly kind: 'meeting' | 'person' | 'organisation' | 'place' | 'figure' | 'agreement' | 'project'
  readonly title: Words
  /** Why, in one sentence. */
  readonly reason: Words
  /** Sentences behind the lede of a meeting in which the rule makes an item; run as tests. */
  readonly matches: readonly string[]
  /** What the office knows when those sentences are read; nothing where left out. */
  readonly knowing?: Knowledge
  /** Sentences that look like it and in which it makes none; run as tests. */
  readonly passes?: readonly string[]
}

/** What the office knows in the examples of the rules that stand on knowledge. */
const KNOWING: Knowledge = {
  organisations: [{ name: 'Trung tâm Nước Mekong', aliases: ['MWRC'], kind: 'centre', country: null }],
  people: [
    {
      name: 'Somchai Rattana',
      aliases: [],
      honorific: 'ông',
      positions: [{ title: 'Giám đốc', organisation: 'Trung tâm Nước Mekong', on: '2024' }]
    }
  ],
  projects: [{ name: 'Nước sạch cho cù lao An Bình', aliases: ['CLEAN-AB'] }]
}

export const itemRules = [
  {
    name: 'subject receives',
    kind: 'meeting',
    title: { vi: 'Chủ ngữ đón tiếp', en: 'The subject receives' },
    reason: {
      vi: 'Ai “tiếp”, “đón tiếp” ai thì người đứng trước là chủ nhà.',
      en: 'Who stands before "tiếp" or "đón tiếp" is the host.'
    },
    matches: ['Sáng 22/5, Bí thư Tỉnh ủy Bắc Ninh Đỗ Văn Quang tiếp đoàn Thượng viện Pháp.']
  },
  {
    name: 'subject comes',
    kind: 'meeting',
    title: { vi: 'Chủ ngữ đến thăm', en: 'The subject comes' },
    reason: {
      vi: '“Đến chào”, “đến thăm và làm việc với” cho biết người đứng trước là khách.',
      en: 'Before "đến chào" or "đến thăm và làm việc với" stands the guest.'
    },
    matches: ['Sáng 22/5, Đoàn công tác của JICA đã đến thăm và làm việc với UBND tỉnh Bắc Giang.']
  },
  {
    name: 'two meet',
    kind: 'meeting',
    title: { vi: 'Hai bên gặp nhau', en: 'Two meet' },
    reason: {
      vi: '“Làm việc với”, “gặp”, “hội đàm với” không nói ai là chủ nhà: trụ sở, đoàn từ xa đến, nước và cấp của hai bên cho biết điều đó.',
      en: '"Làm việc với", "gặp" or "hội đàm với" do not say who is the host: whose house it is, who came as a delegation, country and rank of the two do.'
    },
    matches: ['Sáng 22/5, Phó Chủ tịch UBND tỉnh Bắc Giang Đỗ Văn Quang làm việc với JICA.']
  },
  {
    name: 'both before the verb',
    kind: 'meeting',
    title: { vi: 'Hai bên cùng làm', en: 'Both stand before the verb' },
    reason: {
      vi: 'Khi hai bên cùng ký hoặc cùng họp, cả hai đứng trước động từ; bên Việt Nam là chủ nhà, trừ khi gặp ở nước ngoài.',
      en: 'Where two sides sign or meet together both stand before the verb; the Vietnamese one is the host unless they meet abroad.'
    },
    matches: ['Sáng 22/5, UBND tỉnh Bắc Giang và Đại học Lyon đã ký kết bản ghi nhớ về đào tạo.']
  },
  {
    name: 'meeting named',
    kind: 'meeting',
    title: { vi: 'Chỉ gọi tên cuộc gặp', en: 'The meeting is named' },
    reason: {
      vi: '“Buổi làm việc”, “hội nghị” cho biết có gặp và gặp theo cách nào; các bên được tìm ở câu khác.',
      en: '"Buổi làm việc" or "hội nghị" say that there was a meeting and in what form; its sides are looked for in other sentences.'
    },
    matches: []
  },
  {
    name: 'post before the name',
    kind: 'person',
    title: { vi: 'Chức danh trước tên', en: 'Post before the name' },
    reason: {
      vi: 'Chức danh, cơ quan rồi đến tên là cách giới thiệu thường gặp nhất; tên bắt đầu sau chỗ tên cơ quan dừng.',
      en: 'Post, body, then name is the usual way to introduce somebody; the name begins where the name of the body ends.'
    },
    matches: ['Cùng dự có Giám đốc Sở Ngoại vụ Nguyễn Văn Lâm.', 'Phó Chủ tịch UBND huyện Gia Bình Lê Thị Mai đề nghị mở lớp dạy nghề.']
  },
  {
    name: 'post behind the name',
    kind: 'person',
    title: { vi: 'Chức danh sau tên', en: 'Post behind the name' },
    reason: {
      vi: 'Sau dấu phẩy, gạch ngang hay “làm”, chức danh thuộc về người vừa nêu.',
      en: 'Behind a comma, a dash or "làm" a post belongs to the person just named.'
    },
    matches: ['Ông Nguyễn Văn Lâm, Giám đốc Sở Ngoại vụ, đề nghị mở lớp dạy nghề.', 'Cùng dự có Lê Thị Mai - Giám đốc Sở Y tế.']
  },
  {
    name: 'honorific before the name',
    kind: 'person',
    title: { vi: 'Kính ngữ trước tên', en: 'Honorific before the name' },
    reason: {
      vi: '“Ông”, “bà”, “đồng chí”, học hàm đứng trước một tên riêng là đang gọi một người.',
      en: '"Ông", "bà", "đồng chí" or a degree before a capitalised name calls a person.'
    },
    matches: ['Ông Nguyễn Văn Lâm đề nghị mở lớp dạy nghề.', 'Cùng dự có đồng chí Lê Thị Mai.']
  },
  {
    name: 'full name met elsewhere',
    kind: 'person',
    title: { vi: 'Họ tên đã gặp ở chỗ khác', en: 'Full name met elsewhere' },
    reason: {
      vi: 'Một họ tên không có gì đứng cạnh chỉ được nhận khi chỗ khác trong bài đã giới thiệu người ấy.',
      en: 'A bare full name counts only where the text introduces that person somewhere else.'
    },
    matches: ['Lê Thị Mai đã mở lớp dạy nghề đầu tiên. Cùng dự có bà Lê Thị Mai.']
  },
  {
    name: 'known body',
    kind: 'organisation',
    title: { vi: 'Tên đã biết', en: 'Known by name' },
    reason: {
      vi: 'Bộ, ngành trung ương, nhà tài trợ và doanh nghiệp lớn có trong danh mục, với mọi cách viết.',
      en: 'Ministries, donors and large companies stand in the word tables with all their spellings.'
    },
    matches: ['JICA đề nghị tỉnh mở lớp dạy nghề.', 'Ngân hàng Thế giới đã tài trợ nhà máy nước.']
  },
  {
    name: 'head and field',
    kind: 'organisation',
    title: { vi: 'Loại cơ quan và ngành', en: 'Head and field' },
    reason: {
      vi: '“Sở”, “Cục”, “Vụ” cùng với ngành phụ trách là tên một cơ quan.',
      en: '"Sở", "Cục" or "Vụ" with the field it deals with names a body.'
    },
    matches: ['Bà Hạnh giao Sở Xây dựng hoàn thiện hồ sơ nhà máy nước.']
  },
  {
    name: 'head and place',
    kind: 'organisation',
    title: { vi: 'Loại cơ quan và địa danh', en: 'Head and place' },
    reason: {
      vi: '“UBND”, “Tỉnh ủy”, “Đại sứ quán” cùng với một địa danh là tên một cơ quan.',
      en: '"UBND", "Tỉnh ủy" or "Đại sứ quán" with a place names a body.'
    },
    matches: ['UBND huyện Gia Bình đề nghị mở lớp dạy nghề.', 'Đại sứ quán Nhật Bản đã tài trợ nhà máy nước.']
  },
  {
    name: 'head and name',
    kind: 'organisation',
    title: { vi: 'Loại cơ quan và tên riêng', en: 'Head and name' },
    reason: {
      vi: '“Công ty”, “Tập đoàn”, “Trường”, “Viện” cùng với chuỗi chữ viết hoa đi sau là tên một tổ chức.',
      en: '"Công ty", "Tập đoàn", "Trường" or "Viện" with the capitalised words behind it names an organisation.'
    },
    matches: ['Công ty Veloria đã xây nhà máy nước.']
  },
  {
    name: 'abbreviation defined',
    kind: 'organisation',
    title: { vi: 'Tên viết tắt được định nghĩa', en: 'Abbreviation defined' },
    reason: {
      vi: 'Chữ viết tắt trong ngoặc ngay sau tên đầy đủ là tên khác của cơ quan ấy trong suốt bài.',
      en: 'Capitals in brackets right behind a full name are another name of that body through the whole text.'
    },
    matches: ['Công ty Veloria (VLR) đề nghị mở rộng trạm bơm.']
  },
  {
    name: 'locality left out',
    kind: 'organisation',
    title: { vi: 'Lược tên địa phương', en: 'Locality left out' },
    reason: {
      vi: '“UBND tỉnh”, “Thành ủy”, “Bộ” lặp lại cơ quan đã nêu, hoặc thuộc về địa phương vừa được nhắc tới.',
      en: '"UBND tỉnh", "Thành ủy" or "Bộ" repeat a body named before, or belong to the locality named last.'
    },
    matches: ['HĐND tỉnh đã thông qua nghị quyết về nước sạch.']
  },
  {
    name: 'spoken for by a post',
    kind: 'organisation',
    title: { vi: 'Được nói thay qua chức danh', en: 'Spoken for by a post' },
    reason: {
      vi: 'Đại sứ nói thay đại sứ quán, chủ tịch tỉnh nói thay UBND tỉnh, dù bài không nêu tên cơ quan ấy.',
      en: 'An ambassador speaks for the embassy and the chairman of a province for its people’s committee, though the text does not name them.'
    },
    matches: ['Cùng dự có Đại sứ Nhật Bản tại Việt Nam Yamada Takio.']
  },
  {
    name: 'type word and name',
    kind: 'place',
    title: { vi: 'Loại đơn vị và tên', en: 'Type word and name' },
    reason: {
      vi: '“Tỉnh”, “quận”, “phường” đứng trước tên cho biết là đơn vị nào trong những nơi cùng tên.',
      en: '"Tỉnh", "quận" or "phường" before a name tells which of the places called so is meant.'
    },
    matches: ['Nhà máy nước đặt tại huyện Gia Bình.', 'Đoàn đã khảo sát phường Võ Cường.']
  },
  {
    name: 'known place',
    kind: 'place',
    title: { vi: 'Địa danh đã biết', en: 'Known place' },
    reason: {
      vi: 'Tên có trong danh mục; tên trần là tỉnh trước, rồi huyện, rồi xã, theo đơn vị có vào ngày của bài.',
      en: 'The name stands in the tables; a bare name is a province before a district before a commune, as the units stood on the day of the report.'
    },
    matches: ['Đoàn sẽ thăm Hải Phòng vào tháng 6.', 'Hàng xuất sang Nhật Bản tăng gấp đôi.']
  },
  {
    name: 'feature word and name',
    kind: 'place',
    title: { vi: 'Sông, hồ, núi và tên', en: 'Feature word and name' },
    reason: {
      vi: '“Sông”, “hồ”, “đảo” trước một tên viết hoa là một nơi, dù danh mục không có tên ấy.',
      en: '"Sông", "hồ" or "đảo" before a capitalised name is a place, known or not.'
    },
    matches: ['Trạm bơm lấy nước từ hồ Sậy Trắng.']
  },
  {
    name: 'sum of money',
    kind: 'figure',
    title: { vi: 'Số tiền', en: 'Sum of money' },
    reason: {
      vi: 'Một số đi với đơn vị tiền là một khoản tiền; bài viết “tỷ” mà thiếu đơn vị thì hiểu là đồng.',
      en: 'A number with a currency is a sum; where only "tỷ" is written, đồng is understood.'
    },
    matches: ['Tỉnh sẽ bố trí 15 tỷ đồng cho nhà máy nước.', 'Pháp đã tài trợ hơn 2 triệu euro cho trạm bơm.']
  },
  {
    name: 'measure',
    kind: 'figure',
    title: { vi: 'Số đo', en: 'Measure' },
    reason: { vi: 'Một số đi với đơn vị đo là một số đo.', en: 'A number with a unit of measure is a measure.' },
    matches: ['Nhà máy xử lý 20.000 m3 nước thải mỗi ngày đêm.', 'Tỉnh sẽ dành 20 ha đất cho nhà máy nước.']
  },
  {
    name: 'share',
    kind: 'figure',
    title: { vi: 'Tỷ lệ', en: 'Share' },
    reason: { vi: 'Một số đi với “%” hay “phần trăm” là một tỷ lệ.', en: 'A number with "%" or "phần trăm" is a share.' },
    matches: ['Đến nay 64% hộ dân đã có nước sạch.']
  },
  {
    name: 'length of time',
    kind: 'figure',
    title: { vi: 'Khoảng thời gian', en: 'Length of time' },
    reason: {
      vi: 'Một số đi với “năm”, “tháng”, “ngày” mà không phải ngày tháng là một khoảng thời gian.',
      en: 'A number with "năm", "tháng" or "ngày" that is no date is a length of time.'
    },
    matches: ['Khoản vay có thời hạn 30 năm cho nhà máy nước.']
  },
  {
    name: 'count',
    kind: 'figure',
    title: { vi: 'Số đếm', en: 'Count' },
    reason: {
      vi: 'Một số đứng trước danh từ đáng đếm là một số đếm; “hai bên”, số thứ tự và số văn bản thì không.',
      en: 'A number before a noun worth counting is a count; "hai bên", ordinals and numbers of papers are none.'
    },
    matches: ['Tỉnh đã thu hút 12 dự án của doanh nghiệp Pháp.', 'Lớp dạy nghề có 40 học viên.']
  },
  {
    name: 'paper named',
    kind: 'agreement',
    title: { vi: 'Gọi tên văn bản', en: 'A paper is named' },
    reason: {
      vi: 'Tên loại văn bản đi cùng từ nói nó đang ở bước nào: đề xuất, chuẩn bị, đã ký, hết hạn.',
      en: 'The name of a kind of paper stands with words that say how far it is: proposed, prepared, signed, ended.'
    },
    matches: [
      'Hai bên đã ký bản ghi nhớ về giáo dục.',
      'Đại sứ đề nghị ký kết thỏa thuận hợp tác về du lịch.',
      'Trường Đại học Gia Bình đã ký kết hợp tác với Đại học Lyon.',
      'Đại sứ đề nghị sớm ký kết Hiệp định tương trợ tư pháp.',
      'Hai bên nhất trí tiếp nối Bản ghi nhớ giai đoạn 2020 - 2024.',
      'Chương trình Hành động về du lịch giai đoạn 2025 - 2028 sẽ được sớm xây dựng.'
    ],
    passes: [
      'Chính phủ đã phê duyệt chủ trương vay vốn.',
      'Tỉnh phải trả phí cam kết gần 2 tỷ đồng.',
      'Các doanh nghiệp đã ký 7 hợp đồng tiêu thụ nông sản.',
      'Hai nước tích cực thực hiện Hiệp định CPTPP.',
      'Chương trình hợp tác giữa hai bên đã đưa 40 bác sĩ sang Pháp.',
      'Tỉnh đã ký kết hợp tác với nhiều địa phương của Pháp.',
      'Hai bên gặp nhau nhân kỷ niệm 20 năm ngày ký Hiệp ước Hữu nghị với Pháp.',
      'Hai bên triển khai thỏa thuận đạt được giữa lãnh đạo hai nước.',
      'Tỉnh sẽ khai thác các Hiệp định thương mại tự do giữa hai nước.'
    ]
  },
  {
    name: 'name in quotation marks',
    kind: 'project',
    title: { vi: 'Tên trong ngoặc kép', en: 'Name in quotation marks' },
    reason: {
      vi: 'Sau “dự án”, chữ trong ngoặc kép là tên, trọn vẹn như bài viết.',
      en: 'Behind "dự án" the words in quotation marks are the name, as the text writes it.'
    },
    matches: ['Dự án “Cải thiện môi trường nước Gia Bình” đang chậm tiến độ.'],
    passes: ['Dự án “này” đang chậm tiến độ.']
  },
  {
    name: 'opening word and name',
    kind: 'project',
    title: { vi: 'Từ mở đầu và tên', en: 'Opening word and name' },
    reason: {
      vi: 'Sau “dự án”, “đề án”, “tuyến metro”, tên kéo dài đến động từ hoặc giới từ đầu tiên không thuộc về tên; “các dự án ODA”, “một dự án” không phải là tên.',
      en: 'Behind "dự án", "đề án" or "tuyến metro" the name goes on to the first verb or preposition that is none of it; "các dự án ODA" and "một dự án" are no name.'
    },
    matches: [
      'Dự án cải thiện môi trường nước huyện Gia Bình đang chậm tiến độ.',
      'Tuyến metro số 2 (Bến Thành - Tham Lương) đang thi công.',
      'JICA tài trợ dự án cung cấp thiết bị cho Bệnh viện Gia Bình.',
      'Đường sắt trên cao Yên Viên - Ngọc Hồi đang thi công.',
      'Dự án đường sắt Cát Lâm - Gia Bình đang thi công.',
      'JICA tài trợ dự án nghiên cứu, cảnh báo hiện tượng sạt lở ở Cà Mau.'
    ],
    passes: [
      'Tỉnh đang có 4 dự án ODA.',
      'Các dự án hạ tầng giao thông của Bắc Ninh đang chậm tiến độ.',
      'Tỉnh sẽ lập một dự án mới về cấp nước nông thôn.',
      'Dự án JICA đang chậm tiến độ.',
      'Nhiều công trình cấp nước đã xuống cấp.',
      'Ngành đường sắt đô thị Hà Nội đang tuyển lái tàu.',
      'Trường Đại học Gia Bình đã mở chương trình Thạc sĩ Quản lý y tế.',
      'Tỉnh sẽ dự Chương trình Tuần hàng Bắc Ninh tại Paris.'
    ]
  },
  {
    name: 'said to be a project',
    kind: 'project',
    title: { vi: 'Được nói là dự án', en: 'Said to be a project' },
    reason: {
      vi: '“… là dự án …” sau tên riêng của một công trình mở đầu câu cho biết đó là dự án.',
      en: '"… là dự án …" behind the proper name of a work that opens the sentence says that it is a project.'
    },
    matches: ['Trung tâm Dạy nghề Gia Bình là dự án hợp tác quan trọng giữa hai bên.'],
    passes: ['Trung tâm Dạy nghề Gia Bình là đơn vị mạnh của tỉnh.', 'Trung tâm này là dự án quan trọng.']
  },
  {
    name: 'body known to the office',
    kind: 'organisation',
    title: { vi: 'Tổ chức sổ đã biết', en: 'Body known to the office' },
    reason: {
      vi: 'Tên hay tên gọi tắt này đã được chấp nhận trong sổ; máy nhận ra nó, còn điều bài nói thì chỉ lấy từ bài.',
      en: 'This name or short name was accepted in the register; it is recognised, and what is stated still comes from the report alone.'
    },
    matches: ['MWRC đề nghị tỉnh bàn giao mặt bằng nhà máy nước.'],
    knowing: KNOWING
  },
  {
    name: 'person known to the office',
    kind: 'person',
    title: { vi: 'Người sổ đã biết', en: 'Person known to the office' },
    reason: {
      vi: 'Họ tên đứng một mình, hay tên gọi sau “ông”, “bà”, là của người đã có trong sổ; tên gọi chỉ được nhận khi bài nêu cơ quan của người ấy.',
      en: 'A full name on its own, or one name behind "ông" or "bà", is that of somebody in the register; the short one only where the report names that person’s body.'
    },
    matches: ['Somchai Rattana đề nghị tỉnh bàn giao mặt bằng nhà máy nước.', 'MWRC đề nghị bàn giao mặt bằng; ông Rattana cảm ơn tỉnh.'],
    knowing: KNOWING
  },
  {
    name: 'project known to the office',
    kind: 'project',
    title: { vi: 'Dự án sổ đã biết', en: 'Project known to the office' },
    reason: {
      vi: 'Tên hay tên tắt của dự án đã có trong sổ được nhận ra cả khi không có chữ “dự án” đứng trước.',
      en: 'The name or short name of a project in the register is recognised without "dự án" before it.'
    },
    matches: ['Tỉnh đang chậm giải phóng mặt bằng cho CLEAN-AB.', 'Nước sạch cho cù lao An Bình đang chậm tiến độ.'],
    knowing: KNOWING
  }
] as const satisfies readonly ItemRule[]

export type ItemRuleName = (typeof itemRules)[number]['name']
