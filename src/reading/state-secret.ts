import { type Outcome, refuse } from '../values/index.ts'
import type { Article } from './article.ts'

// Papers under the law on protecting state secrets carry the word of their degree as a stamp, below the number of the paper or above its letterhead.
// Such a paper must not be in a networked system at all: it is refused before anything of it is kept.

/** How far down the head of a paper reaches, in lines. */
const HEAD = 30
/** A paper that came inside of another text, a forwarded message: its stamp stands so near to its number or to the name of the state. */
const NEAR = 8
const DEGREE = '(?:(?:TUYỆT|TỐI) )?MẬT'
const TYPED_DEGREE = `(?:${DEGREE}|(?:Tuyệt|Tối) [Mm]ật|Mật)`
/** What else is stamped beside it: how urgent the paper is, and which copy. */
const BESIDE_STAMP = '(?:HỎA TỐC|HOẢ TỐC|(?:THƯỢNG )?KHẨN|[Bb][Ảả][Nn] [Ss][Ốố] ?:? ?\\d*)'
/** “MẬT”, “(TỐI MẬT)”, “[ TUYỆT MẬT ]”, “Tối mật”, “TỐI MẬT - BẢN SỐ: 01” as a line of its own. */
const STAMP = new RegExp(`^[\\s(\\[{*<|_“"'-]*${TYPED_DEGREE}(?:[\\s,/|–-]+${BESIDE_STAMP})*[\\s)\\]}*>|_”"'.-]*$`, 'u')
/** “Độ mật: Tối mật”, “Mức độ: MẬT”. */
const NAMED_STAMP = /^(?:độ mật|mức độ(?: mật)?|dấu mật) ?[:–-] ?(?:(?:tuyệt|tối) )?mật[ .]*$/iu
/** “Số: 12/BC-UBND MẬT”: the stamp stood beside the number, the day, or the name of the office or the state, and the two became one line. */
const BESIDE_NUMBER = new RegExp(`^Số ?:? ?\\S*[/-]\\S+\\s+(?:[-–] )?\\(?${DEGREE}\\)?$`, 'u')
const BESIDE_DAY = new RegExp(`^${DEGREE}\\s+(?:(?:\\p{Lu}\\p{Ll}+|TP\\.?) ?)+, ngày `, 'u')
const BESIDE_NAME = new RegExp(
  `^${DEGREE}\\s+(?:[-–] )?(?:CỘNG H|ĐẢNG CỘNG SẢN|[ỦU][ỶY] BAN|TỈNH [ỦU][ỶY]|THÀNH [ỦU][ỶY]|BỘ |SỞ )|(?:VIỆT NAM|NHÂN DÂN)\\s+(?:[-–] )?${DEGREE}$`,
  'u'
)
/** The head of an office's paper: its number, and the state or party above it, its tone typed on either vowel. */
const LETTERHEAD =
  /^số ?:? ?\S*[/-][a-zà-ỹđ\d-]+|CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|độc lập ?[-–] ?tự do ?[-–] ?hạnh phúc/iu
/** What only a paper of an office has; a story of a newspaper may well be headed “TUYỆT MẬT”. */
const OFFICE = new RegExp(`${LETTERHEAD.source}|^nơi nhận ?:|^kính gửi ?:`, 'iu')

/** “T Ố I  M Ậ T” as “TỐI MẬT”: a stamp is often set with spaces between its letters. */
const drawnTogether = (line: string): string =>
  /^(?:\p{L} ?)(?: \p{L} ?)+$/u.test(line)
    ? line
        .replace(/ {2,}/g, '\t')
        .replace(/ /g, '')
        .replace(/\t/g, ' ')
        .replace(/^(TUYỆT|TỐI)MẬT$/u, '$1 MẬT')
    : line

const isStamp = (line: string): boolean =>
  [STAMP, NAMED_STAMP, BESIDE_NUMBER, BESIDE_DAY, BESIDE_NAME].some((shape) => shape.test(line)) || STAMP.test(drawnTogether(line))

const hasLine = (lines: readonly string[], shape: RegExp): boolean => lines.some((line) => line.length < 200 && shape.test(line))

/** Whether a text is that of a paper stamped with a degree of state secrecy: as a stamp in the head of an office's paper, never as words of a sentence. */
export const isStateSecret = (text: string): boolean => {
  const lines = text.split('\n')
  const stamps = lines.flatMap((line, at) => (line.length < 200 && isStamp(line) ? [at] : []))
  if (stamps.length === 0) return false
  if ((stamps[0] ?? 0) < HEAD && hasLine(lines, OFFICE)) return true
  return stamps.some((at) => hasLine(lines.slice(Math.max(0, at - NEAR), at + NEAR + 1), LETTERHEAD))
}

/** Whether the word “mật” is in a text at all, in whatever form or encoding it came: a look that costs nearly nothing, before the lines are asked. */
export const maySpeakOfSecrets = (raw: string): boolean => ANY_FORM.test(raw)

/** “mật” composed and decomposed, in TCVN3 (“mËt”) and VNI (“maät”), with entities, and drawn apart. */
const ANY_FORM = /m[\s\u200b-\u200d\u00ad]*(?:[ậâạëa][\u0302\u0323]*|aä|&#?\w{1,8};)[\s\u200b-\u200d\u00ad]*t/iu

/** Refuses with state_secret. */
export const refuseStateSecret = (outcome: Outcome<Article>): Outcome<Article> =>
  outcome.ok && isStateSecret(outcome.value.text) ? refuse('state_secret') : outcome
