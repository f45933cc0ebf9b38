// What kind of line a line looks like, by its form alone: prose, headline, list item, name. Every function is linear in the line.

/** Closing marks that may follow the full stop: "… giữa hai địa phương”." and "(… về nước.)" both end a sentence. */
const CLOSING = new Set([...'"”’\'»)]|/ *'])

/** The last character that is neither a closing mark nor a space. */
const lastMark = (text: string): string => {
  let at = text.length - 1
  while (at > 0 && CLOSING.has(text[at] as string)) at--
  return text[at] ?? ''
}

/** True for "… giữa hai nước." "… giữa hai địa phương”." "… tốt đẹp./." "… trong thời gian tới…" */
export const endsSentence = (text: string): boolean => '.!?…'.includes(lastMark(text))

/** True where the line goes on in the next: "Tham dự có:" "- Hỗ trợ đào tạo cán bộ;" */
export const endsOpen = (text: string): boolean => ':;,'.includes(lastMark(text))

/** Counts words up to `limit`, so that a long line costs no more than a short one. */
export const countWords = (text: string, limit = 60): number => {
  let words = text === '' ? 0 : 1
  for (let at = text.indexOf(' '); at >= 0 && words < limit; at = text.indexOf(' ', at + 1)) words++
  return words
}

/**
 * A full stop between sentences: behind a word in small letters, a number, a closing mark, an abbreviation of three capitals or a Roman
 * numeral ("… trong quý III. Tại …"), and not behind "TP." "Tp." "PGS." or an initial.
 */
export const SENTENCE_BREAK = String.raw`(?:\p{Ll}{2}|[\d”")%]|\p{Lu}{3}(?<!PGS)|[IVX]{2}) ?[.!?…] (?=[\p{Lu}“"])`

const INNER_END = new RegExp(SENTENCE_BREAK, 'u')

/** Where a sentence ends and another begins inside the text ("… quốc tế. Tại buổi …"); "TP. Huế" and "PGS. TS" are none. -1 if nowhere. */
export const innerSentenceEnd = (text: string): number => {
  const found = INNER_END.exec(text)
  return found ? found.index + found[0].length - 1 : -1
}

/** A line of running text: long, or a sentence of some words, or more than one sentence. */
export const isProse = (text: string): boolean => {
  if (text.length >= 200) return true
  const words = countWords(text, 14)
  if (words >= 8 && endsSentence(text)) return text.length >= 40
  return words >= 12 && innerSentenceEnd(text) >= 0
}

const LIST_MARK = /^(?:[-–—+*•·▪●○►✓]\s|\(?\d{1,3}[.)]|\(?[a-zđ][.)]\s|[IVX]{1,5}[.)]\s|(?:điều|chương|mục|phụ lục) [\dIVX])/iu

/** "- Hỗ trợ đào tạo cán bộ" "1. Về giáo dục" "a) …" "II. Kết quả" "Điều 3" */
export const isListItem = (text: string): boolean => LIST_MARK.test(text)

/** How a sentence of a story opens and no headline does: "Tại buổi tiếp …", "Hai bên thống nhất …", "Chiều 8/9, …". */
const OPENER =
  /^(?:tại (?:buổi|cuộc|lễ|hội|đây)|hai bên|các bên|kết thúc|kết luận|cũng (?:tại|trong|theo)|đồng thời|ngoài ra|bên cạnh|theo (?:đó|ông|bà|kế hoạch)|dịp này|nhân dịp|trước đó|sau (?:đó|buổi|khi)|cùng (?:dự|tham|đi|ngày)|tham (?:dự|gia)|phát biểu|đáp lại|về phía|thay mặt|đồng chí|đ\/c|ông |bà |ngài |được biết|dự kiến|buổi |chuyến |qua đó|trong (?:đó|khuôn khổ|thời gian)|(?:sáng|chiều|trưa|tối|ngày|hôm) (?:nay|qua|cùng|\d))/iu

/** True for words that open a sentence of a story. */
export const opensSentence = (text: string): boolean => OPENER.test(text)

const HEADLINE_START = /^[\p{Lu}\d“"'‘«(]/u

/** A line that could be somebody's headline: 4 to 40 words, begins with a capital, does not end or run on like a sentence. */
export const isHeadline = (text: string): boolean => {
  if (text.length < 12 || text.length >= 200 || !HEADLINE_START.test(text) || isListItem(text) || OPENER.test(text)) return false
  const mark = lastMark(text)
  if ('.…:;,'.includes(mark)) return false
  const words = countWords(text, 45)
  if (words < 4 || words > 40) return false
  // A question is a headline when it is short ("Làm gì khi triều cường lên cao?"), otherwise speech.
  if ('!?'.includes(mark) && words > 20) return false
  return innerSentenceEnd(text) < 0
}

const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}]*\.?|\p{Lu}\.\p{Lu}[\p{L}.]*)$/u

/** One to five capitalised words or initials: "Phan Minh", "THU HÀ", "T.L", "Thu Vui - Mai Huyền". Says nothing about whose name it is. */
export const isNameLike = (text: string): boolean => {
  if (text.length > 48 || text.length < 2) return false
  const words = text.split(/ ?[-–,&/|] ?| và | /u).filter((word) => word !== '')
  return words.length >= 1 && words.length <= 8 && words.every((word) => NAME_WORD.test(word))
}

/** One short sentence or headline: what a caption is by its form. */
export const isCaptionShaped = (text: string): boolean =>
  text.length <= 300 && countWords(text, 4) >= 4 && !endsOpen(text) && !isListItem(text) && innerSentenceEnd(text) < 0

const PICTURE =
  /^(?:quang|toàn) cảnh|chụp (?:ảnh|hình)|(?:tặng|trao) (?:quà|hoa|bức|tranh|kỷ niệm chương|đồ lưu niệm)|quà lưu niệm|phát biểu (?:tại|khai mạc|kết luận|chỉ đạo|chào mừng)|bắt tay|từ (?:trái|phải) sang|(?:bên|ngoài cùng|ở giữa|bìa|hàng) ?(?:trái|phải|đầu)|tại (?:buổi|cuộc|lễ|hội đàm|hội nghị)|\(ảnh\)/i

/** A short line that speaks of a picture: "Quang cảnh buổi tiếp", "Đồng chí … tặng quà lưu niệm cho ngài Đại sứ". */
export const isPictureWords = (text: string): boolean => text.length <= 300 && PICTURE.test(text)

const SURE_PICTURE =
  /\((?:thứ [a-zà-ỹ]{2,5},? |ngoài cùng,? |đứng |ngồi |hàng [a-zà-ỹ]{2,6},? |bìa |bên |từ )*(?:trái|phải|ở giữa)|(?:tặng|trao)(?: tặng)? quà lưu niệm|chụp (?:ảnh|hình) lưu niệm/i

/** True for words that no headline has: "Ông An (bên phải) tặng quà lưu niệm cho ông Sato". */
export const isSurePicture = (text: string): boolean => text.length <= 300 && SURE_PICTURE.test(text)

const CREDIT = /(?:^|[\s.,;(–-])(?:ảnh|hình|photo)(?: minh h(?:ọa|oạ))?\s?:\s?\S/i
/** "… ở huyện Cờ Đỏ - Nguồn: baoquocte.vn" and the same in brackets. */
const SOURCE_AT_END = /(?:\((?:nguồn|ảnh|photo|tư liệu)[^()]{0,60}\)?|[-–.] ?nguồn ?: ?[^\s.][^.]{0,40}(?:\.\w{2,4})*)\.?$/i

/** A line that ends by naming who took the photo: "… Ảnh: Kinh tế & Đô thị", "… (Ảnh: T.L)", "… (Nguồn: TTXVN)". */
export const hasCreditAtEnd = (text: string): boolean => {
  const tail = text.slice(-90)
  return CREDIT.test(tail) || SOURCE_AT_END.test(tail)
}
