import { type Outcome, refuse } from '../values/index.ts'
import type { Article } from './article.ts'

// Papers under the law on protecting state secrets carry the word of their degree as a stamp, below the number of the paper or above its letterhead.
// Such a paper must not be in a networked system at all: it is refused before anything of it is kept.

/** How far down the head of a paper reaches, in lines. */
const HEAD = 30
const DEGREE = '(?:(?:TUYỆT|TỐI) )?MẬT'
/** “MẬT”, “(TỐI MẬT)”, “[ TUYỆT MẬT ]”, “Độ mật: Tối mật” as a line of its own. */
const STAMP = new RegExp(`^[\\s(\\[*<|-]*${DEGREE}[\\s)\\]*>|.-]*$`, 'u')
const NAMED_STAMP = /^(?:độ|mức độ) mật ?: ?(?:(?:tuyệt|tối) )?mật[ .]*$/iu
/** “Số: 12/BC-UBND MẬT”: the stamp stood beside the number, or beside the name of the state, and the two became one line. */
const BESIDE_NUMBER = new RegExp(`^Số ?: ?\\S*/\\S+ +(?:[-–] )?\\(?${DEGREE}\\)?$`, 'u')
const BESIDE_STATE = new RegExp(`^${DEGREE} +(?:[-–] )?CỘNG H[ÒO][ÀA] |(?:VIỆT NAM|NHÂN DÂN) +(?:[-–] )?${DEGREE}$`, 'u')
/** What only a paper of an office has; a story of a newspaper may well be headed “TUYỆT MẬT”. */
const OFFICE = /^số ?: ?\S*\/[a-zà-ỹđ\d-]+|^nơi nhận ?:|^kính gửi ?:|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM/iu

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
  STAMP.test(drawnTogether(line)) || NAMED_STAMP.test(line) || BESIDE_NUMBER.test(line) || BESIDE_STATE.test(line)

/** Whether a text is that of a paper stamped with a degree of state secrecy: as a stamp in the head of an office's paper, never as words of a sentence. */
export const isStateSecret = (text: string): boolean => {
  const lines = text.split('\n')
  return lines.slice(0, HEAD).some(isStamp) && lines.some((line) => line.length < 200 && OFFICE.test(line))
}

/** Refuses with state_secret. */
export const refuseStateSecret = (outcome: Outcome<Article>): Outcome<Article> =>
  outcome.ok && isStateSecret(outcome.value.text) ? refuse('state_secret') : outcome
