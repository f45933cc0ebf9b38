import { keyOf, type Tokens } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import { subjectBefore } from '../actors/subjects.ts'
import type { Clause } from '../text/clauses.ts'
import { within } from '../text/in-order.ts'
import { holds, opensWith, phraseAt, phrases, wordSet } from '../text/phrases.ts'
import type { ToldFrame } from './told-frame.ts'

// What the sentence that tells the meeting also tells: what was promised there, what it was to talk about, what was signed.

/** "trong chuyến thăm tỉnh, ông X cam kết tiếp tục giúp …": what is promised in the sentence that tells the meeting, from the promise on. */
export const pledgeIn = ({ frame, tokens, cues, actors }: ToldFrame): Clause | null => {
  const cue = within(cues, frame.from, frame.to).find((one) => one.entries[0]?.form === 'cam kết')
  return cue && subjectBefore(tokens, frame.from, actors, cue.from).length > 0 ? { from: cue.from, to: frame.to } : null
}

/** "đã có buổi làm việc với …, trao đổi về xử lý nước thải": what they met to talk about, in the sentence that tells the meeting. */
export const talkIn = ({ frame, tokens }: ToldFrame): Clause | null => {
  const isTalk = frame.act === 'discuss' && tokens.keys[frame.from - 1] === ABOUT && opensWith(tokens, frame.cueFrom, TALK)
  let from = isTalk ? frame.from : -1
  for (let at = frame.from; at < frame.to && from < 0; at++) if (opensWith(tokens, at, TALKS)) from = at + phraseAt(tokens, at, TALKS)
  // "trao đổi về dự án X": the project is kept as one.
  return from < 0 || from >= frame.to || opensWith(tokens, from, PROJECT) ? null : { from, to: frame.to }
}
const PROJECT = phrases('dự án|các dự án')
const ABOUT = keyOf('về')
/** "giới thiệu về …" only tells who showed what. */
const TALK = phrases('trao đổi|thảo luận|bàn|tìm hiểu|cùng trao đổi|tập trung trao đổi|tập trung thảo luận')
const TALKS = phrases('trao đổi về|thảo luận về|bàn về|tìm hiểu về|trao đổi kinh nghiệm về|bàn thảo về|trao đổi các nội dung về')

/** "đã tổ chức hội nghị ký kết chương trình hợp tác …", "tham dự lễ ký kết thỏa thuận giữa …": what was signed, from the verb or its ceremony on; null where it is still to be signed. */
export const signingIn = ({ frame, tokens }: ToldFrame): Clause | null => {
  for (let at = frame.from; at < frame.to; at++) {
    const length = phraseAt(tokens, at, SIGNS)
    // "tại tỉnh A đã ký kết chương trình … giữa tỉnh A với tỉnh B": nobody stands before the verb.
    const isBetween = tokens.keys[at - 1] === DONE && length > 0 && tokens.keys.subarray(at, frame.to).includes(BETWEEN)
    if (
      length === 0 ||
      (NOT_YET.has(tokens.keys[at - 1] as number) && !isBetween) ||
      !holds(tokens, at + length, at + length + PAPER_REACH, PAPERS)
    )
      continue
    return { from: tokens.keys[at - 1] === CEREMONY || isBetween ? at - 1 : at, to: frame.to }
  }
  return null
}
/** True where a clause begins with the signing or its ceremony. */
export const signsAt = (tokens: Tokens, at: number): boolean =>
  opensWith(tokens, tokens.keys[at] === CEREMONY || tokens.keys[at] === DONE ? at + 1 : at, SIGNS)
/** True where a clause begins with the signing or, in a list of them, with a paper: "; Thỏa thuận … giữa A và B". */
export const opensPaper = (tokens: Tokens, at: number): boolean => signsAt(tokens, at) || opensWith(tokens, at, SIGNED)
const SIGNED = phrases('thỏa thuận|thoả thuận|bản ghi nhớ|biên bản|hợp đồng|hiệp định|bản thỏa thuận|ý định thư')
const DONE = keyOf('đã')
const SIGNS = phrases('ký kết|ký')
const NOT_YET = wordSet('tới bị để nhằm sẽ việc được sớm dự định muốn đã')
const CEREMONY = keyOf('lễ')
const PAPER_REACH = 4
const PAPERS = phrases('thỏa thuận|thoả thuận|bản ghi nhớ|biên bản|chương trình|hợp đồng|hiệp định|kế hoạch|quy chế|hợp tác')

/** "… giữa nhà trường và Công ty X": who stands behind "giữa", at most two. */
export const betweenIn = ({ tokens, actors }: ToldFrame, { from, to }: Clause): Actor[] => {
  for (let at = from; at < to; at++) {
    // "ký Ý định thư với Bộ Ngoại giao để tăng cường hợp tác giữa …": what it is for says not who signs.
    if (AIMS.has(tokens.keys[at] as number) && signsAt(tokens, from)) break
    if (tokens.keys[at] !== BETWEEN) continue
    const named: Actor[] = []
    let end = at + 1
    for (const actor of within(actors, at, to)) {
      if (actor.from > end || named.length === 2) break
      named.push(actor)
      end = actor.to
      while (end < to && JOINS.has(tokens.keys[end] as number)) end++
    }
    return named
  }
  return []
}
const BETWEEN = keyOf('giữa')
const AIMS = wordSet('để nhằm')
const JOINS = wordSet('và với cùng , phía')
