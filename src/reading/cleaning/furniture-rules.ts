import type { LineRule } from './rule.ts'
import { BUTTON } from './toolbar.ts'

// Lines that every news page and portal carries around its story. One line, one reason; whole lines only.

const NETWORK =
  '(?:facebook|fb|zalo|twitter|x|messenger|linkedin|pinterest|telegram|viber|youtube|tiktok|instagram|email|in|print|lotus|google)'

export const furnitureRules: readonly LineRule[] = [
  {
    name: 'share',
    pattern: new RegExp(
      `^(?:(?:thích và )?chia sẻ(?: bài viết| tin| bài| ngay)*(?: này)?(?: qua| lên| trên| với)?(?: mạng xã hội| bạn bè)?(?: ${NETWORK})*|${NETWORK}(?:[ |,•/–-]{1,3}${NETWORK})*|like|share|tweet|thích(?: \\d+)?|copy link|sao chép(?: liên kết| link)?|lưu(?: bài(?: viết)?| tin)?|theo dõi|theo dõi chúng tôi.{0,40}|kết nối với chúng tôi.{0,40}) ?:?$`
    ),
    matches: [
      'Chia sẻ',
      'Chia sẻ:',
      'Thích và chia sẻ bài viết qua',
      'Facebook Twitter Zalo',
      'Facebook | Zalo',
      'Like',
      'Sao chép liên kết',
      'Chia sẻ qua Facebook'
    ],
    spares: ['Chia sẻ kinh nghiệm quản lý nước thải đô thị', 'Email của Sở Ngoại vụ đã được gửi tới phía bạn', 'Theo dõi tiến độ dự án']
  },
  {
    name: 'print and mail',
    pattern:
      /^(?:(?:in|gửi|print|lưu)(?: (?:bài|trang|tin|bản))?(?: viết)?(?: này)?|in ấn|bản in|(?:gửi|send)(?: tin| bài)?(?: qua)? e-?mail|gửi cho bạn bè|e-?mail(?: bài (?:này|viết))?|gửi bài này in bài này|in bài viết gửi email|phản hồi)$/,
    matches: ['In bài viết', 'Gửi email', 'Bản in', 'Gửi bài này In bài này', 'In trang', 'Print'],
    spares: ['In 5.000 tờ rơi giới thiệu dự án', 'Gửi thư mời tới phía Nara']
  },
  {
    name: 'row of buttons',
    pattern: new RegExp(`^\\[?${BUTTON}(?:[ |•·/,:[\\]–-]{1,3}${BUTTON}){1,7}\\]? ?:?$`),
    matches: [
      'In bài viết Gửi email Chia sẻ',
      'Xem cỡ chữ A A A | Đọc bài viết',
      'Lưu bài | Bình luận (3) | Facebook',
      'Quay lại - Bản in',
      '[Quay lại] [In bài] [Lên đầu trang]'
    ],
    spares: ['In bài viết về hợp tác', 'Chia sẻ, đóng góp ý kiến', 'Đăng ký đầu tư - Sở Kế hoạch và Đầu tư']
  },
  {
    name: 'menu of media',
    pattern:
      /^(?:(?:video|podcast|e-?magazine|infographic|multimedia|megastory|longform|media|audio|ảnh|báo (?:in|ảnh|giấy|nói)|truyền hình|thư viện|chuyển động .{2,12})[ |•·-]{1,3}){2,}.{0,60}(?:video|podcast|e-?magazine|infographic|multimedia|megastory|longform)s?$/,
    matches: ['Video Báo Ảnh Báo in Podcast Chuyển động trẻ Emagazine Infographic', 'Media | Video | Podcast | Longform'],
    spares: ['Video giới thiệu tỉnh và podcast', 'Ảnh và video về lễ ký được đăng trên podcast']
  },
  {
    name: 'printed page',
    pattern: /^.{2,60} [|»-] (?:bản in|print(?: version)?)$/,
    matches: ['Nhịp cầu sông Hồng | Bản in'],
    spares: ['Ông Sato trao bản in', 'Nhà máy | Bản in lần thứ hai của đề án']
  },
  {
    name: 'label of a portal',
    pattern:
      /^(?:gốc|logo|(?:đóng )?lưu thông tin|thông tin bạn đọc|(?:hủy )?trả lời|(?:chứng nhận )?tín nhiệm mạng|đăng ký mua .{2,40}|gói ấn phẩm)$/,
    matches: ['Gốc', 'Logo', 'Thông tin bạn đọc', 'Đóng Lưu thông tin', 'Trả lời', 'Chứng nhận tín nhiệm mạng', 'Đăng ký mua gói ấn phẩm'],
    spares: [
      'Gốc rễ của vấn đề',
      'Trả lời kiến nghị của cử tri',
      'Đăng ký mua 5.000 tấn gạo của tỉnh, doanh nghiệp Nhật Bản sẽ thanh toán trước'
    ]
  },
  {
    name: 'type size and contrast',
    pattern:
      /^(?:a{1,3}[+-]?(?: ?\|? ?a{1,2}[+-]?){0,4}|(?:xem với )?(?:cỡ|kích thước|font|phông) ?chữ ?:?(?: ?a{1,2}[+-]?){0,4}(?: ?(?:nhỏ|vừa|lớn|mặc định)){0,4}|(?:tăng|giảm|phóng to|thu nhỏ) (?:cỡ |kích thước )?chữ|(?:độ )?tương phản|mặc định|màu chữ|giao diện|chế độ tối|đọc bài viết tương phản)$/,
    matches: ['aa', 'A A', 'A- A A+', 'Cỡ chữ', 'Xem với cỡ chữAA', 'Cỡ chữ: A- A+', 'Tương phản', 'Tăng cỡ chữ'],
    spares: ['AFD', 'ADB', 'Cỡ chữ trên biển báo được thống nhất']
  },
  {
    name: 'listen and watch',
    pattern:
      /^(?:nghe (?:đọc )?(?:bài|tin|báo|audio|nội dung)(?: viết| này| báo)?|đọc (?:bài viết|báo nói)|giọng (?:nam|nữ|đọc)(?:[ |,]{1,3}(?:giọng )?(?:nam|nữ|miền bắc|miền nam))*|tốc độ đọc.{0,20}|\d{1,2}:\d{2} ?\/ ?\d{1,2}:\d{2}|\d(?:\.\d{1,2})?x|audio|your browser does.{0,80}|trình duyệt (?:của bạn )?không hỗ trợ.{0,80}|unmute|play|pause|toàn màn hình)$/,
    matches: ['Nghe đọc bài', 'Giọng nam | Giọng nữ', '0:00 / 3:25', '1x', 'Your browser doesn’t support HTML5', 'Đọc bài viết'],
    spares: ['Nghe báo cáo tiến độ dự án', 'Giọng điệu xây dựng']
  },
  {
    name: 'view counter',
    pattern:
      /^(?:(?:số )?(?:lượt |lần )?(?:xem|đọc|truy cập|view|views|đã xem|đã đọc)(?: bài(?: viết)?)? ?:? ?[\d.,]+(?: lượt)?|[\d.,]+ ?(?:lượt (?:xem|đọc|truy cập|thích|chia sẻ)|views?|người (?:xem|đọc)|likes?)|(?:users|views|total views) .{0,20}: ?\d+)$/,
    matches: ['Lượt xem: 7.370', 'Số lần đọc: 506', 'Đã xem: 120', '4.223 lượt xem', 'Xem 32', 'Total views : 636006'],
    spares: ['1.200 lượt khách quốc tế', 'Đọc 3 báo cáo']
  },
  {
    name: 'minutes ago',
    pattern: /^[•·-]? ?(?:\d{1,3} (?:giây|phút|giờ|ngày|tuần|tháng|năm) trước|vừa xong|mới đây)$/,
    matches: ['15 phút trước', '• 3 giờ trước', 'Vừa xong'],
    spares: ['2 năm trước, hai bên đã ký bản ghi nhớ']
  },
  {
    name: 'follow elsewhere',
    pattern:
      /^(?:(?:theo dõi|follow|quan tâm|đọc|xem) .{2,60} trên(?: google news| facebook| zalo| youtube| fanpage| mạng xã hội)? ?:?|google news|tải (?:ứng dụng|app) .{2,60})$/,
    matches: ['Theo dõi Báo Sông Hồng trên Google News', 'Theo dõi songhong.vn trên', 'Google News', 'Tải ứng dụng Sông Hồng online'],
    spares: ['Theo dõi chất lượng không khí trên 12 trạm', 'Quan tâm đầu tư trên địa bàn tỉnh']
  },
  {
    name: 'sign-in and newsletter',
    pattern:
      /^(?:đăng (?:nhập|ký|xuất)(?: \/ đăng ký| tài khoản)?(?: trước khi gửi bình luận.{0,20})?|đăng ký (?:nhận|theo dõi) (?:bản )?tin.{0,60}|nhập (?:địa chỉ )?email.{0,60}|nhận (?:thông báo|bản tin).{0,40}|quên mật khẩu\??|mật khẩu|tên đăng nhập|tài khoản|email của bạn sẽ không được .{2,80})$/,
    matches: [
      'Đăng nhập',
      'Đăng nhập / Đăng ký',
      'Đăng ký nhận bản tin hằng ngày',
      'Nhập email của bạn',
      'Email của bạn sẽ không được hiển thị công khai. Các trường bắt buộc được đánh dấu *'
    ],
    spares: ['Đăng ký đầu tư 12 dự án', 'Nhận hỗ trợ kỹ thuật']
  },
  {
    name: 'menu and path',
    pattern:
      /^(?:(?:trang (?:chủ|nhất)|home|homepage)(?:[ |/>»›:,-].{0,120}[^.!?…])?|bạn đang ở ?:.{0,100}|menu|danh mục|chuyên mục|tìm kiếm.{0,20}|từ khóa tìm kiếm|sơ đồ (?:site|web|website|trang|cổng)|site ?map|tiếng việt(?:[ |/,]{1,3}(?:english|tiếng anh|français|中文|日本語|한국어|ລາວ|русский))*|english|vietnamese|rss|truy cập nội dung luôn|(?:chuyển|đi) (?:đến|tới) nội dung(?: chính)?|skip to (?:main )?content|đóng|đóng lại|mở rộng|thu gọn|xem tất cả|xem chi tiết|chi tiết|xem toàn bộ|(?:đọc|xem) tiếp|read more|top|(?:về|lên) đầu trang|quay lại|trở (?:về|lại)(?: đầu trang| trang trước| trang chủ)?|back(?: to top)?|next|prev|previous|giới thiệu|liên hệ|hỏi đáp|góp ý|thư viện ảnh|ý kiến góp ý|24h qua)(?:\.{3}|…)?$/,
    matches: [
      'Trang chủ',
      'Trang chủ Sông Hồng hôm nay Miền xuôi ngày nay',
      'Trang chủ / Kinh tế /',
      'Home > News',
      'Tiếng Việt | English',
      'Truy cập nội dung luôn',
      'Đọc tiếp...',
      'TOP',
      'Về đầu trang'
    ],
    spares: ['Trang chủ của dự án được khai trương sáng 8/9.', 'Giới thiệu tiềm năng, thế mạnh của tỉnh', 'Liên hệ công tác giữa hai tỉnh']
  },
  {
    name: 'path of sections',
    pattern: /^[^.!?>»›]{2,40}(?: ?[>»›] ?[^.!?>»›]{2,40}){1,4} ?[>»›]?$/,
    matches: ['Tin tức » Đối ngoại', 'Thời sự > Chính trị > Đối ngoại'],
    spares: ['Hà Nội - Hải Phòng - Quảng Ninh']
  },
  {
    name: 'enlarge the picture',
    pattern:
      /^(?:(?:bấm|nhấn|click|kích)(?: chuột)?(?: vào)?(?: (?:ảnh|hình|đây))?(?: để)? (?:xem|phóng|mở).{0,40}|xem ảnh (?:lớn|to|gốc)|phóng to|ảnh \d{1,2}(?: ?\/ ?\d{1,2})?|hình \d{1,2} ?\/ ?\d{1,2}|\d{1,2} ?\/ ?\d{1,2} ảnh|xem thêm ảnh|slide(?:show)?)$/,
    matches: ['Bấm vào ảnh để phóng to', 'Xem ảnh lớn', 'Ảnh 3/12', 'Click để xem ảnh lớn'],
    spares: ['Ảnh: Thu Hà', 'Xem xét phóng to bản đồ quy hoạch']
  },
  {
    name: 'advertisement',
    pattern: /^(?:quảng cáo|advertisements?|ads by .{2,30}|sponsored|tài trợ|nội dung tài trợ|rao vặt)$/,
    matches: ['Quảng cáo', 'ADVERTISEMENT'],
    spares: ['Quảng cáo sản phẩm OCOP tại Nara']
  },
  {
    name: 'loading',
    pattern: /^(?:(?:xin|vui lòng) (?:chờ|đợi).{0,40}|đang tải.{0,60}|loading.{0,10}|please wait.{0,10})$/,
    matches: ['Xin chờ trong giây lát...', 'Đang tải nội dung, vui lòng chờ giây lát...', 'Loading…'],
    spares: ['Đang triển khai dự án']
  },
  {
    name: 'contact line',
    pattern:
      /^(?:(?:hotline|đường dây nóng|điện thoại|đt|tel|fax|e-?mail|website|liên hệ quảng cáo)(?: [a-zà-ỹ ]{1,30})? ?[:.] ?[\d+(@a-z].{0,120}|liên hệ (?:quảng cáo|tòa soạn|toà soạn).{0,100})$/,
    matches: ['Hotline: 0900 000 000', 'Email: toasoan@songhong.vn', 'Điện thoại: (024) 3000 000 - Fax: 3000 001'],
    spares: ['Website của tỉnh đã có tiếng Nhật', 'Điện thoại di động là một trong các mặt hàng xuất khẩu']
  },
  {
    name: 'mobile edition',
    pattern:
      /^(?:(?:xem )?phiên bản (?:di động|mobile|đầy đủ|máy tính|rút gọn)|bạn có thể chuyển sang phiên bản .{2,100}|desktop version|mobile version)$/,
    matches: ['Phiên bản di động', 'Bạn có thể chuyển sang phiên bản mobile rút gọn nếu mạng chậm. Đóng'],
    spares: ['Phiên bản thứ hai của đề án']
  },
  {
    name: 'weather widget',
    pattern:
      /^(?:[a-zà-ỹ .]{0,30}[-|:,]? ?-?\d{1,2}(?: ?- ?\d{1,2})? ?° ?c?(?: ?[/–-] ?\d{1,2} ?° ?c?)?.{0,30}[^.!?]|[a-zà-ỹ .]{0,30}\d{1,2} ?°c?|thời tiết(?: hôm nay| các vùng)?|dự báo thời tiết|độ ẩm ?:? ?\d+ ?%|gió ?:? ?\d.{0,20})$/,
    matches: ['Hà Nội 28°C', 'Huế 24°C / 31°C', '27 °', 'Thời tiết', 'Độ ẩm: 85%'],
    spares: ['Nhiệt độ tăng 1,5°C sẽ làm mực nước biển dâng cao hơn.', 'Gió mùa đông bắc']
  },
  {
    name: 'name of the site',
    pattern:
      /^(?:(?:cổng|trang)(?: thông tin)? điện tử .{2,90}[^.!?…:,;]|cơ quan (?:ngôn luận )?của .{5,110}[^.!?…:,;]|(?:báo|tạp chí) điện tử .{2,60}[^.!?…:,;]|chính phủ nước cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|[a-z0-9-]{3,20}\.(?:vn|com|net)(?:\.vn)? ?[-–|:] ?.{5,70}[^.!?…:,;])$/,
    matches: [
      'Cổng thông tin điện tử Sở Ngoại vụ tỉnh Sông Hồng',
      'Báo điện tử Sông Hồng',
      'Cơ quan của Đảng bộ, chính quyền và nhân dân tỉnh Sông Hồng',
      'Songhong.vn - Nền tảng quảng bá vùng sông Hồng'
    ],
    spares: ['Songhong.vn - Chiều 8/9, đoàn công tác tỉnh Nara đến thăm.', 'Cổng thông tin điện tử của tỉnh đã đăng toàn văn bản ghi nhớ.']
  },
  {
    name: 'head of a state paper',
    pattern: /^(?:cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|độc lập ?[-–] ?tự do ?[-–] ?hạnh phúc)$/,
    matches: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    spares: ['Đại sứ nước Cộng hòa xã hội chủ nghĩa Việt Nam tại Nhật Bản']
  },
  {
    name: 'comment form',
    pattern:
      /^(?:\*? ?(?:xin )?vui lòng nhập .{3,100}|báo lỗi(?: cho .{2,30})?|(?:phản hồi|bình luận) của bạn.{0,60}|gửi phản hồi|(?:họ (?:và )?tên|email|nội dung|tiêu đề|mã xác nhận) ?(?:\(?\*\)?)+ ?:?|mã bảo mật.{0,40}|ký tự còn lại.{0,20})$/,
    matches: [
      '* Vui lòng nhập bình luận tiếng Việt có dấu',
      '*Vui lòng nhập đủ thông tin email hoặc số điện thoại',
      'Báo lỗi cho Sông Hồng',
      'Họ và tên (*)',
      'Gửi phản hồi'
    ],
    spares: ['Báo lỗi vận hành của trạm bơm được xử lý trong 24 giờ', 'Gửi phản hồi tới phía Nara trước ngày 30/6']
  },
  {
    name: 'rating',
    pattern:
      /^(?:(?:click|bấm|nhấn) để đánh giá.{0,30}|tổng số điểm của bài viết.{0,60}|xếp hạng ?: ?[\d.,]+.{0,40}|đánh giá(?: bài viết)?(?: này)? ?:?|\d+ đánh giá|[\d.,]+ ?\/ ?5(?: .{0,40})?|bạn (?:có )?(?:thấy|đánh giá) bài viết .{2,60})$/,
    matches: [
      'Click để đánh giá bài viết',
      'Tổng số điểm của bài viết là: 0 trong 0 đánh giá',
      'Đánh giá bài viết',
      'Xếp hạng: 5 - 1 phiếu bầu'
    ],
    spares: ['Đánh giá tác động môi trường của dự án']
  },
  {
    name: "editor's note",
    pattern:
      /^(?:\(?.{2,40} đặt lại (?:tiêu đề|tít).{0,30}\)?|mời (?:quý )?(?:độc giả|bạn đọc|quý vị|khán giả).{5,130}|bạn đang (?:đọc|xem) (?:bài|tin|nội dung).{2,130}|mọi (?:thông tin|ý kiến)(?: góp ý| phản hồi)? .{0,30}(?:xin|vui lòng) (?:gửi|liên hệ).{2,100}|(?:xem|đọc) (?:bài viết|tin) gốc.{0,60}|link (?:gốc|bài(?: viết)?).{0,90}|source \/?\S{1,120})$/,
    matches: [
      '(Sông Hồng đặt lại tiêu đề bài viết)',
      'Mời quý độc giả theo dõi các chương trình trên kênh của Đài',
      'Bạn đang đọc bài viết Tiếp đoàn công tác tại chuyên mục Đối ngoại',
      'Link gốc: https://songhong.vn/1'
    ],
    spares: ['Mời các doanh nghiệp Nhật Bản đến tìm hiểu cơ hội đầu tư']
  },
  {
    name: 'address or file name',
    pattern:
      /^(?:(?:[\p{L} ]{2,20} ?: ?)?(?:https?:\/\/|www\.)\S{1,150}|\S{1,120}\.(?:jpe?g|png|gif|webp|svg|bmp|mp4|mp3|html?|aspx?|php)|[\w.-]{2,40}\.(?:vn|com|net|org|com\.vn|gov\.vn|org\.vn))$/u,
    matches: ['https://songhong.vn/tin/123', 'Nguồn tin: http://songhong.vn/news/59695/', 'le-ky-ket-2023.jpg', 'songhong.gov.vn'],
    spares: ['Báo cáo tại songhong.vn nêu rõ', 'Đăng ký tại địa chỉ: https://songhong.vn/dang-ky trước ngày 8/9']
  },
  {
    name: 'visitor counter',
    pattern:
      /^(?:(?:đang (?:online|truy cập|xem)|khách (?:online|trực tuyến|viếng thăm)|thành viên online|(?:tổng |lượt |số lượt )?(?:lượt )?truy cập|hôm (?:nay|qua)|(?:tháng|tuần|năm) (?:này|trước|hiện tại)|tất cả|trực tuyến)(?: hôm nay| tháng này)? ?:? ?[\d.,]+)$/,
    matches: ['Đang online: 12', 'Lượt truy cập: 1.234.567', 'Hôm nay 345', 'Tháng này: 90.210', 'Tổng lượt truy cập: 5'],
    spares: ['Hôm nay 4/7, hai bên ký kết bản ghi nhớ']
  },
  {
    name: 'filler for a lost date',
    pattern: /^dnum_[a-z]{4,20}(?: \d{1,2}:\d{2})?$/,
    matches: ['DNUM_ABZACZCABF 12:31']
  },
  {
    name: 'tagged teaser',
    pattern:
      /^\[(?:videos?|ảnh|infographics?|photos?|clip|podcast|e-?magazine|megastory|longform|trực tiếp|audio|chùm ảnh|đồ họa|đồ hoạ)\].{0,150}$/,
    matches: ['[Infographic] Mười sự kiện nổi bật của tỉnh', '[VIDEO] Lễ hội hoa đào', '[Ảnh] Phố cổ vào xuân'],
    spares: ['[Nhật Bản] cam kết hỗ trợ', 'Video clip giới thiệu dự án']
  },
  {
    name: 'link to another story',
    pattern:
      /^(?:(?:>{2,3}|»{1,2}|›{1,3}|=>|→|►) ?.{8,150}|(?:xem|đọc)(?: thêm| tiếp| ngay)? ?: ?.{8,140}[^.]|(?:mời|mời bạn|mời độc giả) (?:xem|đọc)(?: thêm)? ?:? ?.{8,130}|(?:tin|bài|bài viết) liên quan ?: ?.{8,130}|(?:có thể )?bạn (?:có thể )?quan tâm ?: ?.{8,130}|>{1,3})$/,
    matches: [
      '>> Thành phố Sông Hồng đón đoàn khách Nhật Bản',
      '» Khai mạc hội chợ vùng',
      'Xem thêm: Tỉnh Sông Hồng gặp mặt doanh nghiệp',
      'Tin liên quan: Bế mạc hội nghị xúc tiến đầu tư'
    ],
    spares: ['Xem xét: hỗ trợ vốn ưu đãi', 'Đọc: 12.000 người mỗi năm đến thư viện do Nhật Bản tài trợ.']
  }
]
