// The words of the row of buttons above or below a story, for lines that are made of nothing else and for dates set among them.

const BUTTONS = [
  'in (?:bài viết|bài này|bài|tin|trang|ấn)',
  'bản in',
  'print',
  'gửi (?:bài viết|bài này|bài|tin|(?:cho )?bạn bè|qua e-?mail|e-?mail)',
  'e-?mail',
  '(?:thích và )?chia sẻ(?: bài viết| qua facebook| facebook)?',
  'lưu (?:bài viết|bài|tin)',
  '(?:nghe(?: đọc)?|đọc) (?:bài viết|bài|báo nói)(?: tương phản)?',
  '(?:xem (?:với )?)?cỡ chữ',
  '(?:tăng|giảm|phóng to|thu nhỏ) (?:cỡ )?chữ',
  'font size',
  '(?:giảm|mặc định|tăng) \\(a[+-]?\\)',
  'tương phản',
  'mặc định',
  'bình luận(?: \\(\\d+\\))?',
  'phản hồi',
  'góp ý',
  'thích(?: \\d+)?',
  'like',
  'share',
  'tweet',
  'facebook',
  'twitter',
  'zalo',
  'messenger',
  'pdf',
  'rss',
  'copy link',
  'sao chép liên kết',
  'đăng (?:nhập|ký|xuất)',
  'quay lại',
  'trở về',
  '(?:lên |về )?đầu trang',
  '24h qua',
  'english',
  'a{1,2}[+-]?'
]

/** Source of a pattern for one button, lower case; not anchored. */
export const BUTTON = `(?:${BUTTONS.join('|')})`
