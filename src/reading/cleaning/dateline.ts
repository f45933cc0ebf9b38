import { dayIn } from './date-line.ts'

// What stands in front of the lede on its own line: the paper's name, the place and the day of a release.

/** "(Songhong.vn) - " "(TN&MT) - " "TPO - " "(BDO) " in front of the lede: the paper's own name. */
const DATELINE =
  /^(?:\(([A-Za-zÀ-ỹ\d][A-Za-zÀ-ỹ\d.& -]{1,24})\) ?[-–—]+ ?|((?:[\w-]+\.(?:vn|VN|com|net|org))|TPO?|DNO|NDO?|SGGPO?|PLO|VOV\d?|VTV\d?|BNEWS|KTĐT|QĐND|NLĐ|TTXVN|PLVN|TTO|TNO|CAND|HNMO?) ?[-–—]+ )(?=[\p{Lu}“"])|^(?:\([A-ZĐ][A-ZĐ\d]{1,6}\) |[A-Z][a-z]{5,}[A-Za-z]* [-–—] |[-–—] ?)(?=(?:Sáng|Chiều|Trưa|Tối|Ngày|Hôm|Vừa|Mới|Tại|Trong|Nhân|Theo)(?!\p{L}))/u

/** "(MOIT - 06/5/2024) - " in front of the lede: the paper's name and the day of the story. */
const WITH_DAY = /^\(([\p{L}\d.& ]{2,24}?)(?: ?[-–—,] ?| )(?:ngày )?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\) ?[-–—]* ?(?=[\p{Lu}“"])/u
/** "Hà Nội, ngày 14 tháng 6 năm 2018 – ", "HÀ NỘI, VIỆT NAM (27/6/2019) – ": a release's place, which stays in the story, and its day. */
const RELEASE =
  /^(?:\p{Lu}[\p{L}.]*[ ,]+){1,8}(?:[-–—] )?\(?(?:ngày )?(\d{1,2} tháng \d{1,2},? (?:năm )?\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\)? ?[-–—:] ?(?=[\p{Lu}“"])/u

export interface WithoutDateline {
  readonly text: string
  readonly publisher: string | null
  /** "2018-06-14" */
  readonly day: string | null
}

const siteIn = (name: string): string | null => (/\.(?:vn|com|net|org)$/i.test(name) ? name : null)

/** Removes from the lede the name of the paper in front of it; says which paper, where it is a site's name, and which day stands there. */
export const withoutDateline = (text: string): WithoutDateline => {
  const dated = WITH_DAY.exec(text)
  if (dated) return { text: text.slice(dated[0].length), publisher: siteIn(dated[1] ?? ''), day: dayIn(dated[2] ?? '') }
  const found = DATELINE.exec(text)
  if (found) return { text: text.slice(found[0].length), publisher: siteIn(found[1] ?? found[2] ?? ''), day: null }
  return { text, publisher: null, day: dayIn(RELEASE.exec(text.slice(0, LONGEST_RELEASE))?.[1] ?? '') }
}
const LONGEST_RELEASE = 120
