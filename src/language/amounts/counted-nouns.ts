import { LOWER, NUMBER, type Tokens, WORD } from '../tokens.ts'
import { compilePhrases, isTight, phraseAt, wordSet } from './phrases.ts'

/**
 * What a counted noun says about its number. "thing": what matters in a report (projects, plants, towns, people of a trade, obstacles), a figure even when a small
 * number stands in words; "common": a figure when the number is in digits or at least ten; "parties": the sides of the report themselves ("hai địa phương",
 * "2 nước"), a figure only from three on; "never": no count at all ("hai bên", "2 chiều", "1 trong những").
 */
export type NounWeight = 'thing' | 'common' | 'parties' | 'never'

const list = (weight: NounWeight, words: string): (readonly [string, NounWeight])[] =>
  words
    .trim()
    .split(/\s*\|\s*/u)
    .map((word) => [word, weight] as const)

const nouns = compilePhrases<NounWeight>([
  ...list(
    'thing',
    `dự án|tiểu dự án|nhà máy|công trình|hạng mục|gói thầu|hợp phần|doanh nghiệp|trường hợp|khách hàng|khách mời|liều vắc xin|liều|khẩu trang|bộ xét nghiệm|em học sinh|em|cháu|vị|phòng vệ sinh|phòng chức năng|khối nhà|đại sứ|bộ trưởng|thứ trưởng|công ty|nhà đầu tư|nhà thầu|nhà tài trợ|hợp tác xã|trạm|trạm bơm|trạm xử lý|trạm y tế|trạm biến áp
   |hồ chứa|hồ điều hòa|cây cầu|cầu|cống|tuyến đường|tuyến|tuyến metro|tuyến cao tốc|tuyến đường sắt|khu công nghiệp|cụm công nghiệp|khu kinh tế|khu đô thị|khu tái định cư|khu chế xuất|khu|cảng|cảng biển|bến cảng|sân bay|cảng hàng không
   |bệnh viện|phòng khám|trường học|trường đại học|trường|phòng học|lớp học|thư viện|bảo tàng|di sản|di tích|làng nghề|chợ|cửa hàng|siêu thị|khách sạn|căn hộ|căn nhà|ngôi nhà|nhà ở|nhà văn hóa|nhà vệ sinh
   |thỏa thuận|bản ghi nhớ|biên bản ghi nhớ|hiệp định|văn kiện|hợp đồng|chương trình|đề án|kế hoạch|bản thỏa thuận|văn bản|nghị quyết
   |vướng mắc|khó khăn|vấn đề|nhóm vấn đề|điểm nghẽn|tồn tại|hạn chế|điểm ngập|điểm sạt lở|ca mắc|ca tử vong|vụ|vụ việc
   |xã|phường|thị trấn|thị xã|huyện|quận|thôn|ấp|bản|buôn|làng|đô thị|đơn vị hành chính|tỉnh thành|tỉnh, thành|tỉnh, thành phố|tỉnh thành phố|xã, phường|xã phường
   |suất học bổng|học bổng|suất quà|phần quà|suất|học sinh|sinh viên|học viên|thực tập sinh|tu nghiệp sinh|nghiên cứu sinh|du học sinh|giáo viên|giảng viên|bác sĩ|bác sỹ|y bác sĩ|điều dưỡng|cán bộ|công chức|viên chức|lao động|công nhân|chuyên gia|kỹ sư|tình nguyện viên|đại biểu|du khách|khách|khách du lịch|lượt khách|lượt khách du lịch|lượt người|lượt khách quốc tế|khách quốc tế|hành khách|lượt hành khách|thành viên|hội viên|đảng viên|đoàn viên|nông dân|ngư dân|phụ nữ|trẻ em|bệnh nhân|nạn nhân|kiều bào|việc làm|lượt|cán bộ, công chức|chuyên viên|nhà khoa học|vận động viên|huấn luyện viên|nghệ nhân|diễn viên|thuê bao|tàu cá|tàu|xe|xe buýt|ô tô|máy bay|máy|toa tàu|đoàn tàu|nhà ga|ga|container|thiết bị|bộ máy tính|máy tính|sản phẩm|sản phẩm OCOP|mặt hàng|tổ máy|giếng|giếng khoan|bể chứa|thùng rác|cây xanh|cây|ca`
  ),
  ...list(
    'common',
    `nội dung|kiến nghị|đề xuất|nghiên cứu|báo cáo|đề tài|tài liệu|khuyến nghị|sáng kiến|phương án|quy hoạch|biện pháp|yêu cầu|bài viết|kết luận|buổi làm việc|kỳ họp|lĩnh vực|nhóm|nhiệm vụ|giải pháp|mục tiêu|chỉ tiêu|tiêu chí|hoạt động|sự kiện|hội nghị|hội thảo|cuộc họp|buổi|phiên|cuộc|đợt|chuyến|chuyến bay|đường bay|lần|đoàn|đoàn công tác|chặng|giai đoạn|bước|ý kiến|câu hỏi|tin bài|ban|phòng|tổ|đội|ủy ban|trung tâm|viện|văn phòng|chi nhánh|cơ sở|địa điểm|điểm|vị trí|khu vực|nước đối tác|hiện vật|bộ|căn|chiếc|cái|con|lô|thửa đất|thửa|hồ sơ|thủ tục|lớp|khóa|khóa học|giải|giải thưởng|huy chương|tầng|làn xe|làn|nhịp|tổ hợp|lớp tập huấn|lớp đào tạo|dân tộc|khu nhà|tòa nhà|phân xưởng|dây chuyền|phân khu|module|hướng|mô hình|trụ cột|cột trụ|lợi thế|nguyên tắc|cơ chế|chính sách|luật|tổ chức|tổ chức phi chính phủ|cơ quan|đơn vị|sở|sở ngành|bộ ngành|hãng|tập đoàn|ngân hàng|quốc gia và vùng lãnh thổ`
  ),
  ...list(
    'parties',
    'nước|tỉnh|thành phố|địa phương|quốc gia|dân tộc anh em|đảng|bộ|ngành|cơ quan|đơn vị|trường|tập đoàn|thành|thủ đô|vùng|miền|chính phủ|quốc hội|dân tộc|nền kinh tế|nền văn hóa|thị trường|khu vực|công ty|doanh nghiệp này|thành viên|ngân hàng|viện|đoàn|hãng|sở|ban|huyện|xã|quận|thị xã|đất nước|nhà nước|hội'
  ),
  ...list(
    'never',
    'bên|tỷ lệ|tỷ trọng|tỷ số|lượt xem|lượt đọc|lượt thích|lượt chia sẻ|lượt truy cập|bình luận|ảnh|phía|chiều|cấp|con số|chữ số|mặt|cửa|trong|số|tuổi|thứ|nửa|miền|đầu|đằng|tay|chữ|nơi|người này|người họ|nhà|từ|chân|tháng tuổi|năm tuổi|lời|vế|trên|dưới|ngày tuổi|dòng|trang|trạng thái|cực|hàng|ngôi|không|dân tộc ta|đồng chí|anh em|chị em|vợ chồng|mẹ con|cha con'
  )
])

/** Lower-case words that are no nouns, or that begin a verb: after them a number counts nothing ("Quân khu 7 tổ chức"). Nouns that begin alike are known ones. */
const notNouns = wordSet(
  `và hoặc hay là của để cho với từ đến tới tại ở về trong ngoài trên dưới trước sau khi nếu thì mà do vì nên nhưng song theo bằng như cũng đã đang sẽ vừa mới còn chỉ được bị có không chưa
   phải cần các những mỗi mọi này đó kia ấy nay rồi nữa lại ra vào lên xuống qua sang so gồm gần hơn rất khá thêm nhất cùng cả đều luôn ngay góp phấn đạt tăng giảm chiếm nhằm giúp
   diễn đối dành thuộc nằm thông sử xây đầu phát hoàn khởi triển thực bao kể tính tháng năm ngày quý giờ tương gấp vượt thay bên
   tham tiếp gặp thăm làm ký trao đề kiến mong cam hỗ tài viện phối chủ nâng mở đưa cung quản điều đào bảo thu giới trình báo nêu nhấn khẳng đánh ghi cảm chúc bày dự đón chào kết hợp liên
   giao phê quyết công kêu vận khai sản xuất nhập chuyển nhận gửi tặng kỷ chứng tập huấn nghiên khảo rà soát lập xử phục duy cải góp đóng đi chạy nối giải tạo hình thúc đẩy tiến hội đáp ứng mang gây
   tốt lớn nhỏ cao thấp nhanh chậm mạnh sâu rộng dài sớm muộn vốn kinh tiền ngân
   quan trọng chung riêng lần gọi nói hỏi phần
   tỷ triệu nghìn ngàn vạn trăm chục rưỡi mươi mười linh lẻ phẩy không một hai ba bốn sáu bảy tám chín`
)

export interface CountedNoun {
  readonly to: number
  readonly noun: string
  readonly weight: NounWeight | 'unknown'
  /** "hai dự án này", "2 tỉnh nói trên": things already named. */
  readonly pointed: boolean
}

const POINTING = wordSet('này đó kia ấy trên')
const SAID = wordSet('nói nêu')
const PORTIONS = wordSet('lượt suất nhóm đoàn vụ ca em cháu vị')

/** The noun counted from token i: a known one, or up to two lower-case syllables of an unknown one; null where no noun follows. */
export const countedNounAt = (tokens: Tokens, i: number): CountedNoun | null => {
  if (i >= tokens.count || tokens.kinds[i] !== WORD) return null
  const known = phraseAt(nouns, tokens, i)
  if (known) {
    // "2 nghìn lượt cán bộ", "50 suất học bổng", "3 đoàn doanh nghiệp": a word of portions takes the noun behind it along.
    const more = known.edge === i + 1 && PORTIONS.has(tokens.keys[i] as number) ? phraseAt(nouns, tokens, known.edge) : null
    if (more) return { to: more.edge, noun: text(tokens, i, more.edge), weight: known.meaning, pointed: false }
    const last = tokens.keys[known.edge] as number
    const pointed = POINTING.has(last) || (SAID.has(last) && POINTING.has(tokens.keys[known.edge + 1] as number))
    return { to: known.edge, noun: text(tokens, i, known.edge), weight: known.meaning, pointed }
  }
  // A word written against its number is a code ("116001v") unless it is known.
  if (tokens.cases[i] !== LOWER || notNouns.has(tokens.keys[i] as number) || isTight(tokens, i - 1)) return null
  const second =
    i + 1 < tokens.count && tokens.kinds[i + 1] === WORD && tokens.cases[i + 1] === LOWER && !notNouns.has(tokens.keys[i + 1] as number)
  const to = second ? i + 2 : i + 1
  if (tokens.kinds[to] === NUMBER && !second) return null
  return { to, noun: text(tokens, i, to), weight: 'unknown', pointed: POINTING.has(tokens.keys[to] as number) }
}

const text = (tokens: Tokens, from: number, to: number): string => tokens.text.slice(tokens.starts[from], tokens.ends[to - 1])
