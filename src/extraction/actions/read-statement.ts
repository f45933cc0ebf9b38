import { type Act, type CueEntry, type KnownMatch, keyOf, LOWER, type Tokens, WORD } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import { subjectBefore } from '../actors/subjects.ts'
import type { ActionKind } from '../record.ts'
import { type Clause, words } from '../text/clauses.ts'
import { holds, opensWith, phrases, wordSet } from '../text/phrases.ts'

/** What a clause states, by which rule, and the cue that says so; or the rule that sets it aside. */
export type Stated =
  | { readonly kind: ActionKind; readonly rule: string; readonly cue: KnownMatch<CueEntry> | null; readonly clause: Clause }
  | { readonly kind: null; readonly rule: string }

export interface StatedClause {
  readonly tokens: Tokens
  /** Trimmed. */
  readonly clause: Clause
  /** The cues and actors inside the clause, in order. */
  readonly cues: readonly KnownMatch<CueEntry>[]
  readonly actors: readonly Actor[]
  /** The verb of saying it stands under ("cho biết", "nhấn mạnh"), or null where nobody is named as saying it. */
  readonly saidWith: string | null
  /** Somebody is known to speak here, in this sentence or before. */
  readonly speaks: boolean
  /** A sum, a size or a count stands in the clause. */
  readonly hasFigure: boolean
}

const FEWEST_WORDS = 5
/** A subject of more words than this (a project with its lenders and sums) is told elsewhere; what was done begins at the verb. */
const LONG_SUBJECT = 24

/** Decides what a clause states: promised before lacking, lacking before due, due before done, whichever cue leads. */
export const readStatement = (stated: StatedClause): Stated => {
  const { tokens, clause, cues, saidWith } = stated
  if (words(tokens, clause.from, clause.to) < FEWEST_WORDS) return { kind: null, rule: 'too short' }
  if (opensWith(tokens, clause.from, SCENES)) return { kind: null, rule: 'scene' }
  if (holds(tokens, clause.from, clause.to, RHETORIC)) return { kind: null, rule: 'rhetoric' }
  if (saidWith !== null && EMPHASIS.has(saidWith) && tokens.keys[clause.from] === MATTER)
    return { kind: 'proposal', rule: 'emphasised task', cue: null, clause }
  const first = (act: Act): KnownMatch<CueEntry> | null =>
    cues.find((cue) => cue.entries[0]?.act === act && !isRecent(tokens, cue) && !isNeedful(tokens, cue)) ?? null
  const [promise, lack, ought, done] = [first('promise'), first('lack'), first('ought'), first('done')]
  const leads = (cue: KnownMatch<CueEntry>, ...others: (KnownMatch<CueEntry> | null)[]): boolean =>
    others.every((other) => other === null || cue.from <= other.from)
  // "tin tưởng quan hệ hai nước sẽ phát triển lên tầm cao mới": hoped for, promised by nobody.
  if (promise && saidWith !== null && HOPES.has(saidWith) && /^(?:sẽ|có thể)/u.test(formOf(promise))) return { kind: null, rule: 'wish' }
  // "thị trường được kỳ vọng sẽ tăng", "FAO ước tính": a forecast.
  if (promise && holds(tokens, clause.from, promise.to, FORECASTS)) return { kind: null, rule: 'background' }
  if (promise && tokens.keys[clause.from] === MATTER && opensWith(tokens, promise.to, MATTERS))
    return { kind: 'topic', rule: 'talked about', cue: promise, clause }
  if (promise && isPromise(tokens, promise, hasSubject(stated, promise)) && leads(promise, done))
    return { kind: 'commitment', rule: 'promise', cue: promise, clause }
  if (promise && formOf(promise) === 'tiếp tục' && leads(promise, lack, ought, done))
    return { kind: 'result', rule: 'going on', cue: promise, clause }
  if (lack && isLack(tokens, lack) && (leads(lack, done) || (done !== null && YIELDS.has(formOf(done)) && !isDoneBefore(cues, lack))))
    return { kind: 'need', rule: 'lack', cue: lack, clause }
  if (ought && !done)
    return isUrged(stated, ought)
      ? { kind: 'proposal', rule: 'urged', cue: ought, clause }
      : { kind: 'need', rule: 'to be done', cue: ought, clause }
  // "ông X đã gửi lời cảm ơn tỉnh", "hai Bộ trưởng đã có cuộc hội đàm": thanks, and the meeting itself, are no results.
  const thanks = first('courtesy')
  if (done && thanks && leads(thanks, done)) return { kind: null, rule: 'courtesy' }
  if (done && thanks && thanks.from - done.to <= 1) return { kind: null, rule: 'courtesy' }
  if (done && opensWith(tokens, done.to, MEETS)) return { kind: null, rule: 'told with the meeting' }
  // "trong thời gian tới, mối quan hệ ngày càng gắn kết" is wished, not done.
  if (done && !formOf(done).startsWith('đã') && holds(tokens, clause.from, clause.to, AHEAD)) return { kind: null, rule: 'wish' }
  if (done)
    return { kind: 'result', rule: 'done', cue: done, clause: isLong(tokens, clause, done) ? { from: done.from, to: clause.to } : clause }
  if (stated.hasFigure && holds(tokens, clause.from, clause.to, TELLS_HOW_MUCH))
    return { kind: 'result', rule: 'stated figure', cue: null, clause }
  return { kind: null, rule: 'background' }
}

/** "Tổng giá trị viện trợ của 8 dự án là 641.634 USD": what a sum or a size is. */
const TELLS_HOW_MUCH = phrases(
  'trị giá|lên tới|lên đến|chiếm|trích|có tổng|với tổng|tổng giá trị|tổng kinh phí|tổng vốn|tổng mức đầu tư|tổng số vốn|kim ngạch'
)

/** "tập đoàn cần hỗ trợ nông dân" wants something done; "tỉnh cần 120 tỷ đồng", "cần thêm giáo viên" lack it. Where nobody speaks it is only lacking. */
const isUrged = ({ tokens, clause, speaks }: StatedClause, ought: KnownMatch<CueEntry>): boolean => {
  let at = ought.to
  while (at < clause.to && TO_DO.has(tokens.keys[at] as number)) at++
  return speaks && at < clause.to && tokens.kinds[at] === WORD && tokens.cases[at] === LOWER && !AMOUNT_OF.has(tokens.keys[at] as number)
}
const TO_DO = wordSet('phải được sớm')
const AMOUNT_OF = wordSet('thêm khoảng nguồn nhiều một hơn gần vốn kinh rất đến có tới thiết')

/** "đang thiếu", "đến nay còn 5 triệu euro chưa giải ngân": what is lacking counts. */
const YIELDS = new Set(['đang', 'đến nay', 'tính đến', 'tính đến nay', 'hiện có'])

/** "đến nay 11,2 ha đã được bàn giao, chậm 4 tháng": what was done comes first and stays done. */
const isDoneBefore = (cues: readonly KnownMatch<CueEntry>[], lack: KnownMatch<CueEntry>): boolean =>
  cues.some((cue) => cue.to <= lack.from && cue.entries[0]?.act === 'done' && formOf(cue).startsWith('đã'))

/** "trận lũ vừa qua": when something was, not that it was done. */
const isRecent = (tokens: Tokens, cue: KnownMatch<CueEntry>): boolean => formOf(cue) === 'vừa' && tokens.keys[cue.to] === PAST
const PAST = keyOf('qua')

/** "những kỹ năng cần thiết": what is needful describes. */
const isNeedful = (tokens: Tokens, cue: KnownMatch<CueEntry>): boolean =>
  formOf(cue) === 'cần' && tokens.keys[cue.to] === NEEDFUL && !MUCH.has(tokens.keys[cue.from - 1] as number)
const NEEDFUL = keyOf('thiết')

const formOf = (cue: KnownMatch<CueEntry>): string => cue.entries[0]?.form ?? ''

const hasSubject = ({ tokens, clause, actors }: StatedClause, cue: KnownMatch<CueEntry>): boolean =>
  cue.from - clause.from <= 1 || subjectBefore(tokens, clause.from, actors, cue.from).length > 0

const isLong = (tokens: Tokens, clause: Clause, done: KnownMatch<CueEntry>): boolean =>
  !formOf(done).startsWith('đến') && words(tokens, clause.from, done.from) > LONG_SUBJECT

/** "Trong bối cảnh …", "Nhân dịp …", "bất chấp …" only set the scene. */
const SCENES = phrases(
  'trong bối cảnh|bên cạnh các|bên cạnh những|bên cạnh việc|nhân dịp|bất chấp|mặc dù|sau khi|trước đó|từ kinh nghiệm|từ thực tế|trong khuôn khổ|buổi|cuộc gặp|cuộc họp|cuộc làm việc|buổi lễ|lễ ký|hội nghị diễn ra|hội nghị do'
)
/** "có thể nói …", "nhìn lại chặng đường …" praise. */
const RHETORIC = phrases('có thể nói|nhìn lại chặng đường|không chỉ là')
/** Behind "đã": what the two sides are there for. */
const MEETS = phrases(
  'có cuộc gặp|có cuộc hội đàm|có cuộc hội kiến|có cuộc làm việc|có cuộc tiếp|có buổi|tiếp đoàn|tiếp ông|tiếp bà|tiếp ngài|gặp gỡ|gặp mặt|đến thăm|đến chào'
)
const AHEAD = phrases('thời gian tới|thời gian đến')
const FORECASTS = phrases('được kỳ vọng|dự báo|ước tính|được dự đoán')
const HOPES = new Set(['tin tưởng', 'tin rằng', 'bày tỏ tin tưởng'])
const EMPHASIS = new Set(['nhấn mạnh', 'lưu ý'])
const MATTER = keyOf('việc')
/** "việc đàm phán sẽ có ý nghĩa quan trọng": what a matter is about, promised by nobody. */
const MATTERS = phrases('có ý nghĩa|tập trung vào|góp phần|mang lại|là|giúp|tạo động lực|mở ra')

/** Without somebody who does it these only describe: "quan hệ tiếp tục phát triển", "có thể thấy". */
const NEEDS_ACTOR = new Set(['tiếp tục', 'có thể', 'xem xét', 'phấn đấu', 'quyết tâm', 'có kế hoạch', 'hứa', 'nguyện', 'nỗ lực'])
/** "sẽ là dịp", "có thể nói", "có thể thấy" promise nothing. */
const NO_PROMISE = phrases('nói|thấy|là dịp|là cơ hội|coi|khẳng|của|mạnh mẽ của')

const isPromise = (tokens: Tokens, cue: KnownMatch<CueEntry>, hasActor: boolean): boolean =>
  !opensWith(tokens, cue.to, NO_PROMISE) && (hasActor || !NEEDS_ACTOR.has(formOf(cue)))

const MUCH = wordSet('còn nhiều những tồn có và bị rất')
const SOLVES = wordSet('gỡ quyết phục qua bỏ ,')
const NONE = wordSet('không chẳng')
const LATEST = keyOf('nhất')

/** "hạn chế rác thải", "tháo gỡ khó khăn" and "chậm nhất" are no lack; "còn hạn chế", "nhiều khó khăn" are. */
const isLack = (tokens: Tokens, cue: KnownMatch<CueEntry>): boolean => {
  const before = tokens.keys[cue.from - 1] as number
  switch (formOf(cue)) {
    case 'hạn chế':
      return MUCH.has(before)
    case 'khó khăn':
    case 'vướng mắc':
    case 'vướng':
      return !SOLVES.has(before)
    case 'chậm':
      return tokens.keys[cue.to] !== LATEST
    default:
      // "không xảy ra ùn tắc": what did not happen is not lacking.
      return !NONE.has(before) && !NONE.has(tokens.keys[cue.from - 3] as number)
  }
}

/** "đang được UBND thành phố chỉ đạo": who does it stands behind "được". */
export const agentIn = ({ tokens, clause, actors }: StatedClause): Actor | undefined =>
  actors.find(
    (actor) =>
      actor.from > clause.from &&
      actor.to < clause.to &&
      actor.kind === 'body' &&
      tokens.keys[actor.from - 1] === PASSIVE &&
      tokens.cases[actor.to] === LOWER
  )
const PASSIVE = keyOf('được')
