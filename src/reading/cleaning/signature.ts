import { dayIn } from './date-line.ts'
import { isNameLike } from './line-shape.ts'

/** Who signs a story, where its source is named, and the day in brackets some offices add. All three may be null ("PV"). */
export interface Signature {
  readonly author: string | null
  readonly publisher: string | null
  readonly day: string | null
}

/** Signs that name nobody. */
const NOBODY =
  /^(?:pv|nhóm pv|nhóm phóng viên|ctv|btv|bbt|ban biên tập|phóng viên|admin|administrator|quản trị|tổng hợp|t\/h|tác giả|nguồn|tin|bài|ảnh)$/i

const WORK =
  '(?:tác giả(?: bài viết)?|người (?:viết|đăng|đưa tin)|thực hiện(?: bởi)?|đăng bởi|viết bởi|biên (?:tập|dịch|soạn)|phóng viên|pv|ctv|cộng tác viên|(?:tin|bài)(?: viết)?(?: ?[,&-] ?| và | )?(?:ảnh|bài|hình)?|ảnh|hình|by|translated by|nội dung)'
const BY = new RegExp(`^\\(?${WORK} ?:(?: (.{1,60}?))?\\)?\\.?$`, 'iu')
/** "Tin: Minh Đức - Ảnh: Hữu Tài" */
const BY_TWO = new RegExp(`^\\(?${WORK} ?: ?(.{1,40}?)[ ,;.–-]{1,3}(?:ảnh|hình|clip|video|đồ họa) ?: ?.{1,40}$`, 'iu')
const FROM = /^[-–(]{0,2} ?(?:theo|nguồn(?: tin)?|dẫn nguồn|source) ?: ?(.{0,90}?)\)?\.?$/iu
/** "(Theo Báo Sông Hồng)": only names and words for publishers follow, or it is a sentence ("Theo kế hoạch, hai bên sẽ …"). */
const AFTER =
  /^[-–(]{0,2} ?Theo ((?:(?:\p{Lu}|\d)[^\s,.]*|báo|tạp chí|đài|cổng|trang|bản tin|thông tin|điện tử|tỉnh|và|[&–-])(?: (?:(?:\p{Lu}|\d)[^\s,.]*|báo|chí|thông tin|điện tử|tỉnh|và|[&–-])){0,9})\)?\.?$/u
/** "Báo Sông Hồng 15/5/2018", "TTXVN, ngày 8/9/2023": the paper and the day it was taken from. */
const PAPER_AND_DAY =
  /^((?:(?:Báo|Tạp chí|Đài|Cổng)(?: điện tử| thông tin| phát thanh| truyền hình| và)* \p{Lu}|TTXVN|VOV)[^,;:.\d]{0,50}?),? ?(?:(?:số )?(?:ra )?ngày )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/u
const NAME_AND_SOURCE =
  /^(.{1,40}?) ?[(/–-] ?((?:theo|nguồn|ttxvn|tổng hợp|thực hiện|lược ghi|ghi$|biên dịch|lược dịch|t\/h|báo |tạp chí |đài |cổng |vov|vgp|chinhphu)[^()]{0,80})\)?\.?$/iu
const IN_BRACKETS = /^\(([^()]{2,90})\)\.?$/u
const AGENCY = /^(?:ttxvn|vna|vnp|vov\d?|vgp|vtv\d?|bnews|tpo|plo|ndo|sggpo?)(?: ?[/–-] ?.{2,40})?$/iu
const PUBLISHER_WORD = /^(?:(?:theo|nguồn(?: tin)?)(?: ?: ?| ))/iu

const WITH_DAY = /,? (?:(?:số )?(?:ra )?ngày )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\)?$/u

const person = (text: string | undefined): string | null => {
  const name =
    text
      ?.trim()
      .replace(/[.,;]+$/, '')
      .replace(/ [-–,] (?:P\.?V|CTV|BTV|T\.?H)$/, '') ?? ''
  return name.length > 1 && !NOBODY.test(name) && isNameLike(name) ? name : null
}

/** Work done on a text, where a publisher could stand: "Thu Trang (thực hiện)". */
const TASK = /^(?:tổng hợp|thực hiện|lược ghi|ghi|biên dịch|lược dịch|t\/h)/i

const house = (text: string | undefined): string | null => {
  const name =
    text
      ?.trim()
      .replace(PUBLISHER_WORD, '')
      .replace(/^[-–(]+|[)\s]+$/g, '')
      .replace(/^(.{6,60})\1$/, '$1')
      .trim() ?? ''
  return name.length > 2 && !NOBODY.test(name) && !TASK.test(name) && !name.includes('://') ? name : null
}

/**
 * Reads the line under a story that says who wrote it or where it comes from; null for any other line.
 * "Phan Minh" · "PV" · "Nguồn:" · "(Theo TTXVN)" · "BBT (Nguồn: Cổng TTĐT tỉnh)" · "Tin, ảnh: Thu Hà" · "(Y.T., Sở Ngoại vụ, ngày 8-10-2008)"
 */
export const readSignature = (text: string): Signature | null => {
  if (text.length > 110) return null
  const two = BY_TWO.exec(text)
  if (two) return { author: person(two[1]), publisher: null, day: null }
  const by = BY.exec(text)
  if (by) return { author: /^\(?(?:ảnh|hình)/i.test(text) ? null : person(by[1]), publisher: null, day: null }
  const from = FROM.exec(text) ?? AFTER.exec(text)
  if (from) return { author: null, publisher: house(from[1]?.replace(WITH_DAY, '')), day: dayIn(from[1] ?? '') }
  const paper = PAPER_AND_DAY.exec(text)
  if (paper) return { author: null, publisher: house(paper[1]), day: dayIn(text) }
  if (AGENCY.test(text)) return { author: null, publisher: text, day: null }
  const both = NAME_AND_SOURCE.exec(text)
  if (both && (isNameLike(both[1] as string) || NOBODY.test((both[1] as string).trim())))
    return { author: person(both[1]), publisher: house(both[2]), day: null }
  if (NOBODY.test(text)) return { author: null, publisher: null, day: null }
  const bracketed = IN_BRACKETS.exec(text)
  if (bracketed) {
    const [first = '', ...rest] = (bracketed[1] as string).split(/, ?/)
    return { author: person(first), publisher: house(rest[0]?.replace(/ ngày .*$/u, '')), day: dayIn(text) }
  }
  return isNameLike(text) && text.length <= 40 ? { author: person(text), publisher: null, day: null } : null
}
