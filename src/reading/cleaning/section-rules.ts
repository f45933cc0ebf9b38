import type { LineRule } from './rule.ts'

// Headings of page sections that are not the story. A heading of `boxRules` may also stand in the middle of a story, above a box of
// links or a film; a heading of `closingRules` stands where the story is over. Either means nothing in a menu above the story.

export const boxRules: readonly LineRule[] = [
  {
    name: 'related stories',
    pattern:
      /^(?:(?:các |những )?(?:tin|bài|bài viết|tin bài|tin tức|nội dung|sự kiện|chủ đề|thông tin|bài báo) (?:viết )?(?:có )?liên quan(?: khác)?|(?:xem|đọc|tham khảo) thêm(?: tin| bài| các tin| các bài viết)?|(?:có thể )?bạn (?:có thể )?quan tâm|có thể bạn (?:thích|chưa đọc|muốn đọc)|đừng bỏ lỡ|tin (?:nên đọc|đáng đọc|đáng chú ý|tham khảo)|nên đọc|mời xem thêm|(?:tin|bài) (?:viết )?cùng chủ đề|cùng chủ đề|related (?:news|articles|stories|posts)|liên quan) ?(?:[:»>]|\.{3}|…)?$/,
    matches: [
      'Tin bài liên quan',
      'TIN LIÊN QUAN',
      'Các tin liên quan:',
      'Xem thêm',
      'Đọc thêm',
      'Có thể bạn quan tâm',
      'Đừng bỏ lỡ',
      'Bài viết có liên quan'
    ],
    spares: ['Các sở, ngành liên quan', 'Các đơn vị có liên quan', 'Xem thêm xét nhu cầu của hai bên']
  },
  {
    name: 'highlights',
    pattern:
      /^(?:nổi bật|tiêu điểm|chuyên đề|dòng sự kiện|(?:tin|sự kiện) nổi bật|mới nhất|tin vắn|(?:đang )?(?:được )?quan tâm|đáng quan tâm|bài trước|bài tiếp theo) ?:?$/,
    matches: ['Nổi bật', 'Tiêu điểm', 'Tin nổi bật', 'Dòng sự kiện:', 'Bài tiếp theo'],
    spares: ['Mới nhất là dự án thoát nước', 'Nổi bật trong hợp tác là đào tạo nghề', 'Chuyên đề quản lý nước thải']
  },
  {
    name: 'other media',
    pattern:
      /^(?:multimedia|đa phương tiện|media|videos?(?: mới| nổi bật)?|video clips?|clip|phóng sự ảnh|chùm ảnh|thư viện (?:ảnh|video)|infographics?|e-?magazine|megastory|longform|podcasts?|truyền hình|truyền hình trực tuyến|báo in|đọc báo in|bản tin(?: truyền hình)?|lịch phát sóng|chương trình hôm nay) ?:?$/,
    matches: ['Multimedia', 'Video', 'Infographic', 'Podcast', 'Thư viện ảnh', 'Đa phương tiện'],
    spares: ['Video giới thiệu tỉnh Sông Hồng', 'Bản tin nội bộ của dự án']
  }
]

export const closingRules: readonly LineRule[] = [
  {
    name: 'other stories',
    pattern:
      /^(?:(?:các |những )?(?:tin|bài|bài viết|tin[ /]bài|tin tức|thông tin) (?:viết )?(?:khác|đã đưa|đã đăng|mới hơn|cũ hơn|mới nhất|mới|trước đó|tiếp theo|trong ngày|hot|nóng|cùng (?:chuyên mục|loại|mục|danh mục|thể loại)|cùng tác giả)(?: khác| hơn| nhất)?|cùng chuyên mục|tin cùng mục|other news|latest news) ?(?:[:»>]|\.{3}|…)?$/,
    matches: [
      'Các tin bài khác',
      'Các tin/bài khác',
      'Các tin khác:',
      'Tin cùng chuyên mục',
      'Những tin mới hơn',
      'Những tin cũ hơn',
      'TIN MỚI NHẤT',
      'Tin khác',
      'Các bài viết khác',
      'Các tin đã đưa',
      'Tin bài cùng chuyên mục'
    ],
    spares: ['Các tin vui từ công trường', 'Mới nhất là dự án thoát nước']
  },
  {
    name: 'most read',
    pattern:
      /^(?:(?:tin |bài |bài viết )?(?:đọc|xem|được đọc|được xem|đang xem) nhiều(?: nhất)?|(?:video|tin) (?:đang )?xem nhiều(?: nhất)?|video đang xem nhiều|most read|xem nhiều trong tuần|top đọc nhiều) ?:?$/,
    matches: ['Đọc nhiều', 'Đọc nhiều nhất', 'Tin đọc nhiều', 'Xem nhiều', 'Video đang xem nhiều'],
    spares: ['Đọc nhiều sách báo của bạn']
  },
  {
    name: 'readers’ comments',
    pattern:
      /^(?:\(?\d{0,4}\)? ?bình luận(?: \(?\d{0,4}\)?)?|(?:gửi|viết|nhập|đăng|xem|tất cả) (?:\d+ )?(?:ý kiến|bình luận|phản hồi)(?: của bạn| bài viết)?|ý kiến (?:bạn đọc|của bạn|độc giả|phản hồi)(?: ?\(\d*\))?|phản hồi(?: của bạn| từ bạn đọc)|(?:để lại|hãy gửi) (?:một )?(?:bình luận|ý kiến|trả lời).{0,40}|bạn đọc (?:bình luận|viết)|comments?(?: ?\(\d*\))?|leave a (?:reply|comment)) ?:?$/,
    matches: [
      'Bình luận',
      '(0) Bình luận',
      'Bình luận (3)',
      'Ý kiến bạn đọc',
      'Ý kiến bạn đọc ()',
      'Nhập bình luận của bạn:',
      'Gửi bình luận',
      'Ý kiến của bạn'
    ],
    spares: ['Ý kiến của Bộ Kế hoạch và Đầu tư', 'Bình luận về kết quả chuyến thăm, ông Tatsuya']
  },
  {
    name: 'tags',
    pattern: /^(?:[•*-] ?)?(?:#?tags?|từ kh(?:óa|oá)|thẻ(?: bài viết)?|keywords?)(?: bài viết| liên quan)?(?: ?[:#].{0,150})?$/,
    matches: ['Tags: JICA, Cần Thơ, nước thải', 'Từ khóa:', 'Từ khoá: hợp tác', 'Tag', 'TAGS', '• Từ khóa'],
    spares: ['Từ khóa của chuyến thăm là “bền vững”', 'Thẻ bảo hiểm y tế']
  },
  {
    name: 'what the house sends',
    pattern:
      /^\*? ?mời (?:quý )?(?:độc giả|bạn đọc|khán giả|khán thính giả|quý vị)(?: và các bạn)? (?:theo dõi|đón xem|xem|đọc|nghe) .{5,120}$/,
    matches: ['* Mời quý độc giả theo dõi các chương trình đã phát sóng của Đài Sông Hồng trên TV Online!'],
    spares: ['Mời các doanh nghiệp Nhật Bản theo dõi và tham gia hội chợ']
  },
  {
    name: 'side column',
    pattern:
      /^(?:văn bản (?:mới|chỉ đạo điều hành|pháp luật|quy phạm pháp luật)|thông báo|lịch (?:công tác|tiếp công dân|làm việc)|liên kết (?:website|web|trang|site)|(?:web|trang) liên kết|dịch vụ công(?: trực tuyến)?|thống kê(?: truy cập)?|thăm dò ý kiến|tỷ giá(?: ngoại tệ)?|giá vàng|chứng khoán|xổ số|tiện ích|lượt truy cập|số lượt truy cập|cột phải trên.{0,40}|danh bạ điện thoại|hỏi đáp trực tuyến|đường dây nóng|thông tin (?:doanh nghiệp|cần biết|tuyên truyền)|bản đồ hành chính) ?:?$/,
    matches: ['Văn bản mới', 'Thống kê truy cập', 'Liên kết website', 'Lượt truy cập', 'Tỷ giá', 'Dịch vụ công trực tuyến'],
    spares: ['Thông báo số 15/TB-UBND', 'Thống kê của Sở Công Thương']
  },
  {
    name: 'imprint and copyright',
    pattern:
      /^(?:©.{0,150}|\(c\) .{2,140}|copyright.{0,140}|\(?\*?\)? ?(?:giữ )?bản quyền(?: ©| thuộc| của| ghi rõ| thuộc về|:).{2,140}|.{0,60}giữ bản quyền nội dung.{0,60}|(?:ghi|dẫn|phải ghi) (?:rõ )?nguồn .{2,130}|cấm sao chép.{2,130}|(?:\(?\*+\)? ?)?(?:nghiêm cấm|không|vui lòng không) sao chép.{2,150}|(?:đơn vị|cơ quan) chủ quản ?:.{2,130}|chịu trách nhiệm(?: chính| nội dung| quản lý nội dung| xuất bản)? ?:.{2,130}|(?:phó )?tổng biên tập ?:.{2,100}|(?:thư ký|trưởng ban) (?:tòa soạn|toà soạn|biên tập) ?:.{2,100}|giấy phép(?: hoạt động| xuất bản| thiết lập)?(?: báo chí| báo điện tử| trang| cổng| bản tin)?.{0,60}(?: số| ?:) ?.{0,80}\d.{0,60}|(?:trụ sở|tòa soạn|toà soạn) ?:.{5,140}|(?:địa chỉ) ?:.{5,140}(?:điện thoại|đt|tel|fax|email).{2,80}|thiết kế(?: và phát triển)? bởi.{2,60}|powered by.{2,60}|phát triển bởi.{2,60}|all rights reserved.{0,40})$/,
    matches: [
      '© 2025 Báo Sông Hồng',
      'Bản quyền thuộc về Báo Sông Hồng',
      '(*) Bản quyền thuộc về Tạp chí Sông Hồng.',
      'Cơ quan chủ quản: Tỉnh ủy Sông Hồng',
      'Tổng Biên tập: Nguyễn Văn A',
      'Giấy phép số 12/GP-TTĐT do Sở cấp ngày 1/2/2020',
      'Ghi rõ nguồn “Báo Sông Hồng” khi phát hành lại thông tin',
      'Trụ sở: Số 1 đường Hoa Đào'
    ],
    spares: [
      'Giấy phép đầu tư đã được cấp cho 12 doanh nghiệp Nhật Bản',
      'Cơ quan chủ quản dự án là UBND tỉnh',
      'Bản quyền phần mềm do phía Nhật Bản tài trợ'
    ]
  }
]
