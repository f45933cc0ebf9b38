import { type Act, type CueEntry, type KnownMatch, keyOf, LOWER, NUMBER, type Tokens, WORD } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import { subjectBefore } from '../actors/subjects.ts'
import type { ActionKind } from '../record.ts'
import { type Clause, words } from '../text/clauses.ts'
import { TASK_VERBS } from '../text/doing-verbs.ts'
import { within } from '../text/in-order.ts'
import { holds, opensWith, phraseAt, phrases, wordSet } from '../text/phrases.ts'
import { formOf, isFeeling, isGoodOf, isIdle } from './idle-cues.ts'
import {
  FORCED,
  isBarely,
  isDoneBefore,
  isForced,
  isLack,
  isLate,
  isOutcome,
  isPutOff,
  isRisk,
  isUndone,
  WORRIES,
  YIELDS
} from './lacking.ts'
import { isProfile } from './project-profile.ts'
import { hasRoom, notesToHandle, tellsWorth } from './worth-telling.ts'

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
  // "Mặc dù đã đóng cửa 31% lối đi, vẫn còn 2.000": what is conceded in figures was done.
  const conceded =
    stated.hasFigure && opensWith(tokens, clause.from, CONCEDING) ? cues.find((cue) => formOf(cue).startsWith('đã')) : undefined
  if (conceded && conceded.from - clause.from <= MOST_CONCEDED) {
    const from = conceded.from
    return { kind: 'result', rule: 'done', cue: conceded, clause: { from, to: clause.to } }
  }
  if (opensWith(tokens, clause.from, SCENES)) {
    const behind = behindScene(stated)
    const told = behind && readStatement(behind)
    return told?.kind ? told : { kind: null, rule: 'scene' }
  }
  // "Đối với công trình Quỹ dự kiến tài trợ, ông X giao …": what the sentence is about; with a comma in it something is told of that.
  if (opensWith(tokens, clause.from, ABOUT) && !tokens.keys.subarray(clause.from, clause.to).includes(COMMA))
    return { kind: null, rule: 'scene' }
  if (holds(tokens, clause.from, clause.to, RHETORIC) || opensWith(tokens, clause.from, COMMENTS)) return { kind: null, rule: 'rhetoric' }
  // "đánh giá cao nỗ lực của tỉnh, song lo ngại dự án khó hoàn thành trước …": what somebody worries about is wanting.
  if (opensWith(tokens, clause.from, WORRIED)) return { kind: 'need', rule: 'lack', cue: null, clause }
  if (saidWith !== null && EMPHASIS.has(saidWith) && tokens.keys[clause.from] === MATTER)
    return { kind: 'proposal', rule: 'emphasised task', cue: null, clause }
  if (notesToHandle(tokens, clause, saidWith)) return { kind: 'commitment', rule: 'promise', cue: null, clause }
  if (holds(tokens, clause.from, clause.to, LEFT_OPEN)) return { kind: 'topic', rule: 'left open', cue: null, clause }
  if (hasRoom(tokens, clause, cues)) return { kind: 'topic', rule: 'talked about', cue: null, clause }
  if (stated.hasFigure && isProfile(tokens, clause, cues)) return { kind: null, rule: 'project profile' }
  // "chưa phát hiện hoạt động vượt biên": what nobody misses was not done either.
  if (holds(tokens, clause.from, Math.min(clause.to, clause.from + FARTHEST_ABSENCE), ABSENT)) return { kind: null, rule: 'background' }
  if (tellsFields(stated)) return { kind: 'agreement', rule: 'agreed', cue: null, clause }
  const ceremony = ceremonyIn(stated)
  if (ceremony) return { kind: 'agreement', rule: 'agreed', cue: null, clause: ceremony }
  if (isPaperMade(stated)) return { kind: 'agreement', rule: 'agreed', cue: null, clause }
  const first = (act: Act): KnownMatch<CueEntry> | null =>
    cues.find((cue) => cue.entries[0]?.act === act && !isIdle(tokens, clause, cue)) ?? null
  const [pledged, lack, ought, done] = [first('promise'), first('lack'), first('ought'), first('done') ?? signedIn(stated)]
  const promise = pledged && !(AIMS_AT.test(formOf(pledged)) && pledged.from - clause.from > 1) ? pledged : null
  const leads = (cue: KnownMatch<CueEntry>, ...others: (KnownMatch<CueEntry> | null)[]): boolean =>
    others.every((other) => other === null || cue.from <= other.from)
  // "tin tưởng quan hệ hai nước sẽ phát triển lên tầm cao mới": hoped for, promised by nobody.
  if (promise && saidWith !== null && HOPES.has(saidWith) && /^(?:sẽ|có thể)/u.test(formOf(promise))) return { kind: null, rule: 'wish' }
  // "thị trường được kỳ vọng sẽ tăng", "FAO ước tính": a forecast.
  // In figures it is told: "thị trường được dự báo sẽ đạt 39 tỷ USD", "số khách có thể đạt 1 triệu lượt".
  if (
    promise &&
    stated.hasFigure &&
    (holds(tokens, clause.from, promise.to, FORECASTS) || (formOf(promise) === 'có thể' && opensWith(tokens, promise.to, REACHES)))
  )
    return { kind: 'topic', rule: 'talked about', cue: promise, clause }
  if (promise && holds(tokens, clause.from, promise.to, FORECASTS)) return { kind: null, rule: 'background' }
  // "những lĩnh vực khác cũng sẽ đạt được hiệu quả": hoped for.
  if (promise && !stated.hasFigure && opensWith(tokens, promise.to, GOOD_ENDS)) return { kind: null, rule: 'wish' }
  // "hợp tác giữa hai bên sẽ góp phần đưa du lịch phát triển, trở thành ngành quan trọng": what it would do, and nothing done by it.
  if (promise && opensWith(tokens, promise.to, DOES_GOOD) && !(done && formOf(done).startsWith('đã')))
    return { kind: null, rule: 'rhetoric' }
  if (promise && tokens.keys[clause.from] === MATTER && opensWith(tokens, promise.to, MATTERS))
    return { kind: 'topic', rule: 'talked about', cue: promise, clause }
  // "thỏa thuận chưa ký được do …, dự kiến ký trong tháng 8", "nếu mặt bằng chậm … thì sẽ không kịp": what is hoped for does not make up for what is lacking.
  if (lack && promise && isLack(tokens, lack) && (isRisk(tokens, clause, promise) || isPutOff(promise, lack)))
    return { kind: 'need', rule: 'lack', cue: lack, clause }
  if (promise && isPromise(tokens, promise, hasSubject(stated, promise)) && leads(promise, done))
    return { kind: 'commitment', rule: 'promise', cue: promise, clause }
  // "Thời gian tới, Ủy ban tiếp tục vận động …": what is to go on.
  if (
    promise &&
    formOf(promise) === 'tiếp tục' &&
    holds(tokens, clause.from, promise.from, AHEAD) &&
    TASK_VERBS.has(tokens.keys[promise.to] as number)
  )
    return { kind: 'commitment', rule: 'promise', cue: promise, clause }
  // "Các khu công nghiệp tiếp tục cam kết …"
  if (promise && formOf(promise) === 'tiếp tục' && opensWith(tokens, promise.to, PLEDGED))
    return { kind: 'commitment', rule: 'promise', cue: promise, clause }
  if (promise && formOf(promise) === 'tiếp tục' && leads(promise, lack, ought, done))
    return { kind: 'result', rule: 'going on', cue: promise, clause }
  // "nêu thực tế, máy thường xuyên dừng": what somebody worries about is wanting.
  if (!promise && !ought && !(done && formOf(done).startsWith('đã')) && saidWith !== null && WORRIES.has(saidWith))
    return { kind: 'need', rule: 'lack', cue: lack, clause }
  // "đã tặng tỉnh 100 máy tính; tặng 10.000 USD hỗ trợ các hộ bị thiệt hại": given in turn, by whoever gave before.
  if (lack && stated.hasFigure && tokens.keys[clause.from - 1] === SEMICOLON && GIVES.has(tokens.keys[clause.from] as number))
    return { kind: 'result', rule: 'done', cue: { from: clause.from, to: clause.from + 1, entries: [] }, clause }
  const given = lack && givenFor(stated, lack)
  if (given) return { kind: 'result', rule: 'done', cue: given, clause }
  if (done && (isForced(tokens, done) || isBarely(tokens, clause, done))) return { kind: 'need', rule: 'lack', cue: done, clause }
  if (
    lack &&
    isLack(tokens, lack) &&
    (leads(lack, done) ||
      (done && (isUndone(tokens, done, lack) || isLate(done, lack) || isOutcome(tokens, done, lack))) ||
      (done !== null && YIELDS.has(formOf(done)) && !isDoneBefore(cues, lack)))
  )
    return { kind: 'need', rule: 'lack', cue: lack, clause }
  // "ước tính cần hơn 8.500 tỷ đồng": a sum that is needed is lacking, whatever is told before it.
  if (ought && formOf(ought) === 'cần' && needsSum(tokens, ought.to) && !stated.speaks)
    return { kind: 'need', rule: 'to be done', cue: ought, clause }
  // "đang rất cần nguồn nhân lực": what is needed is not done.
  if (ought && (!done || isGoodOf(ought, done) || (YIELDS.has(formOf(done)) && ought.from - done.to <= 1 && ought.from >= done.to)))
    return isUrged(stated, ought) && !(formOf(ought) === 'phải' && opensWith(tokens, ought.to, FORCED))
      ? { kind: 'proposal', rule: 'urged', cue: ought, clause }
      : { kind: 'need', rule: 'to be done', cue: ought, clause }
  // "ông X đã gửi lời cảm ơn tỉnh", "hai Bộ trưởng đã có cuộc hội đàm": thanks, and the meeting itself, are no results.
  const thanks = first('courtesy')
  if (done && thanks && leads(thanks, done)) return { kind: null, rule: 'courtesy' }
  if (done && thanks && thanks.from - done.to <= 1) return { kind: null, rule: 'courtesy' }
  // "việc mở xưởng góp phần quan trọng để …": what it would do.
  if (done && formOf(done) === 'góp phần' && opensWith(tokens, clause.from, UNDERTAKEN)) return { kind: null, rule: 'rhetoric' }
  if (done && opensWith(tokens, done.to, MEETS) && !holds(tokens, done.to, done.to + CEREMONY_REACH, SIGNING))
    return { kind: null, rule: 'told with the meeting' }
  // "nhấn mạnh sự phát triển tốt đẹp của quan hệ": a noun that praises.
  if (done && saidWith !== null && tokens.keys[clause.from] === THE && !stated.hasFigure) return { kind: null, rule: 'courtesy' }
  // "trong thời gian tới, mối quan hệ ngày càng gắn kết" is wished, not done.
  if (done && !formOf(done).startsWith('đã') && holds(tokens, clause.from, clause.to, AHEAD)) return { kind: null, rule: 'wish' }
  if (done)
    return { kind: 'result', rule: 'done', cue: done, clause: isLong(tokens, clause, done) ? { from: done.from, to: clause.to } : clause }
  if (tellsWorth(tokens, clause)) return { kind: 'result', rule: 'done', cue: null, clause }
  const gift = stated.hasFigure ? giftIn(stated) : null
  if (gift) return { kind: 'result', rule: 'done', cue: gift, clause }
  // "Điện khí sẽ chiếm 14%": foretold, and nothing of it is so.
  if (stated.hasFigure && !isForetold(tokens, promise) && (tellsHowMuch(tokens, clause) || opensWith(tokens, clause.from, WHEN_DONE)))
    return { kind: 'result', rule: 'stated figure', cue: null, clause }
  return { kind: null, rule: cues.some((cue) => isFeeling(tokens, cue)) ? 'courtesy' : 'background' }
}

const PLEDGED = phrases('cam kết')
const WORRIED = phrases([...WORRIES].join('|'))

/** "Tổng giá trị viện trợ của 8 dự án là 641.634 USD": what a sum or a size is. */
export const tellsHowMuch = (tokens: Tokens, { from, to }: Clause): boolean => holds(tokens, from, to, TELLS_HOW_MUCH)
/** "năm 2013 hai lực lượng tuần tra chung 26 đợt": counted in a time gone by. */
const WHEN_DONE = phrases('năm|năm qua|trong năm|trong năm qua|từ năm|từ đầu năm|giai đoạn|trong giai đoạn|từ ngày')
const TELLS_HOW_MUCH = phrases(
  'nằm trong|trị giá|mỗi năm|hằng năm|hàng năm|bình quân|lên tới|lên đến|chiếm|trích|có tổng|với tổng|tổng giá trị|tổng kinh phí|tổng vốn|tổng mức đầu tư|tổng số vốn|kim ngạch'
)

/** "Đại sứ quán tổ chức Lễ ký kết hợp đồng viện trợ …": that it was signed, from the ceremony on; null where none was held. */
const ceremonyIn = ({ tokens, clause: { from, to }, cues }: StatedClause): Clause | null => {
  for (let at = from; at < Math.min(to, from + FARTHEST_CEREMONY); at++) {
    const held = phraseAt(tokens, at, HOLDS_SIGNING)
    if (held > 0)
      return holds(tokens, at + held, at + held + 4, SIGNED_PAPERS) && !cues.some(({ entries: [cue] }) => cue?.act === 'promise')
        ? { from: at + HOLDS, to }
        : null
  }
  return null
}
const HOLDS_SIGNING = phrases('tổ chức lễ ký kết|tổ chức lễ ký')
const HOLDS = 2

const FARTHEST_CEREMONY = 40
const ABSENT = phrases('chưa phát hiện|chưa ghi nhận')
const FARTHEST_ABSENCE = 8

/** "Nội dung chương trình hợp tác được cụ thể trên 10 lĩnh vực gồm: …", "Chương trình hợp tác giữa A và B trên 9 lĩnh vực: …": what a paper is on, both agree. */
const tellsFields = ({ tokens, clause: { from, to }, cues, saidWith }: StatedClause): boolean =>
  saidWith === null &&
  opensWith(tokens, from, CONTENTS) &&
  holds(tokens, from, Math.min(to, from + LONGEST_CONTENTS), FIELDS) &&
  !cues.some(({ entries: [cue] }) => cue?.act === 'lack' || cue?.act === 'promise')
const CONTENTS = phrases(
  ['chương trình', 'hợp tác', 'ký kết', 'bản ghi nhớ', 'biên bản', 'thỏa thuận', 'thoả thuận']
    .map((what) => `nội dung ${what}`)
    .concat('chương trình hợp tác giữa', 'thỏa thuận hợp tác giữa', 'bản ghi nhớ giữa')
)
const FIELDS = phrases(['lĩnh vực :', 'lĩnh vực gồm', 'lĩnh vực như', 'lĩnh vực bao gồm', 'lĩnh vực sau', 'nội dung gồm', 'nội dung sau'])
const LONGEST_CONTENTS = 30

/** "Một bản ghi nhớ khác được ký giữa A và B", "Biên bản vừa ký gồm 9 nội dung": a paper that binds both. */
const isPaperMade = ({ tokens, clause: { from, to }, cues, saidWith }: StatedClause): boolean => {
  // "Sở cho biết biên bản vừa ký với Gunsan có 5 điều": reported by one.
  if (saidWith !== null && !tokens.keys.subarray(from, Math.min(to, from + LONGEST_PAPER)).includes(BETWEEN)) return false
  const start = ONE_MORE.has(tokens.keys[from] as number) ? from + 1 : from
  if (!opensWith(tokens, start, PAPERS) || cues.some(({ entries: [cue] }) => cue?.act === 'lack' || cue?.act === 'promise')) return false
  return holds(tokens, start, Math.min(to, start + LONGEST_PAPER), MADE)
}
const ONE_MORE = wordSet('một các hai')
const PAPERS = phrases('bản ghi nhớ|biên bản|biên bản ghi nhớ|thỏa thuận|thoả thuận|bản thỏa thuận|hiệp định|chương trình hợp tác|hợp đồng')
const MADE = phrases('được ký giữa|được ký kết giữa|vừa ký|vừa được ký|vừa ký kết|vừa được ký kết')
const LONGEST_PAPER = 50
const BETWEEN = keyOf('giữa')

/** "tập đoàn cần hỗ trợ nông dân" wants something done; "tỉnh cần 120 tỷ đồng", "cần thêm giáo viên" lack it. Where nobody speaks it is only lacking. */
const isUrged = ({ tokens, clause, speaks }: StatedClause, ought: KnownMatch<CueEntry>): boolean => {
  let at = ought.to
  while (at < clause.to && TO_DO.has(tokens.keys[at] as number)) at++
  const unqualified = at
  if (!speaks || at >= clause.to) return false
  // "cần một cơ chế họp ba bên", "nên có chương trình riêng": an arrangement is proposed.
  if (tokens.keys[at] === HAVE) at++
  if (tokens.keys[at] === ONE) at++
  if (opensWith(tokens, at, ARRANGED)) return true
  return at === unqualified && tokens.kinds[at] === WORD && tokens.cases[at] === LOWER && !AMOUNT_OF.has(tokens.keys[at] as number)
}
const needsSum = ({ kinds }: Tokens, at: number): boolean => kinds[at] === NUMBER || kinds[at + 1] === NUMBER
const HAVE = keyOf('có')
const ONE = keyOf('một')
const ARRANGED = phrases('cơ chế|chương trình|kế hoạch|lộ trình|quy hoạch|đầu mối|thỏa thuận|thoả thuận|khuôn khổ|tổ công tác|quy chế')
const TO_DO = wordSet('phải được sớm')
const AMOUNT_OF = wordSet('thêm khoảng nguồn nhiều một hơn gần vốn kinh rất đến có tới thiết')

/** "các bên chưa đi đến thống nhất", "xin ghi nhận và bàn thêm": spoken of, and not settled. */
const LEFT_OPEN = phrases('chưa đi đến thống nhất|trao đổi thêm|bàn thêm|thảo luận thêm|chưa thể trả lời|xin ghi nhận')

/** "…, hướng tới mục tiêu phát triển bền vững" behind another verb is only what for. */
const AIMS_AT = /^hướng (?:đến|tới) mục tiêu$/u

/** "Đồng Tháp trao 1 tỉ đồng giúp bà con bị thiệt hại": what was given was done; what is lacking says only for what. */
const givenFor = (stated: StatedClause, lack: KnownMatch<CueEntry>): KnownMatch<CueEntry> | null => {
  const { tokens, clause, actors, hasFigure } = stated
  const giver = actors.find(({ to }) => to > clause.from && to < lack.from && GIVES.has(tokens.keys[to] as number))
  const isGiving = giver && hasFigure && giver.from - clause.from <= MOST_BEFORE_GIVER && tokens.keys[giver.to + 1] !== EXCHANGE
  return isGiving ? { from: giver.to, to: giver.to + 1, entries: [] } : null
}
const SEMICOLON = keyOf(';')
const GIVES = wordSet('trao tặng ủng trích')
const EXCHANGE = keyOf('đổi')
/** "Dịp này, Tỉnh ủy trao tặng tỉnh bạn 500 triệu đồng", "UBND huyện đối ứng 420 triệu đồng": given, without a word of when. */
const giftIn = ({ tokens, clause, actors }: StatedClause): KnownMatch<CueEntry> | null => {
  const giver = actors.find(
    ({ from, to }) =>
      from - clause.from <= MOST_BEFORE_GIVER &&
      (opensWith(tokens, to, GIVING) || (opensWith(tokens, to, SETS_ASIDE) && tokens.kinds[to + 2] === NUMBER)) &&
      tokens.keys[to + 1] !== EXCHANGE
  )
  return giver ? { from: giver.to, to: giver.to + 1, entries: [] } : null
}
const GIVING = phrases('trao tặng|trao|tặng|ủng hộ|viện trợ')
const SETS_ASIDE = phrases('đối ứng')
const MOST_BEFORE_GIVER = 8

/** "5/9 gói thầu đã ký hợp đồng": signed by nobody named, told as done; "các thỏa thuận đã ký" only names papers. */
const signedIn = ({ tokens, cues }: StatedClause): KnownMatch<CueEntry> | null =>
  cues.find((cue) => SIGNED.has(formOf(cue)) && opensWith(tokens, cue.to, SIGNED_PAPERS)) ?? null
const SIGNED = new Set(['đã ký', 'đã ký kết'])
const SIGNED_PAPERS = phrases('hợp đồng|thỏa thuận|thoả thuận|biên bản|bản ghi nhớ|hiệp định|phụ lục')

const THE = keyOf('sự')

const hasSubject = ({ tokens, clause, actors }: StatedClause, cue: KnownMatch<CueEntry>): boolean =>
  cue.from - clause.from <= 1 || subjectBefore(tokens, clause.from, actors, cue.from).length > 0

const isLong = (tokens: Tokens, clause: Clause, done: KnownMatch<CueEntry>): boolean =>
  !formOf(done).startsWith('đến') && words(tokens, clause.from, done.from) > LONG_SUBJECT

/** "Trong khuôn khổ chương trình, tỉnh đã bàn giao …": behind the comma somebody by name does something. */
const behindScene = (stated: StatedClause): StatedClause | null => {
  const { tokens, clause, actors, cues } = stated
  // "Nhân dịp này thành phố Hà Nội đã hỗ trợ …": who gives stands right behind the occasion.
  const occasion = clause.from + phraseAt(tokens, clause.from, OCCASION)
  for (const actor of actors) {
    const comma = actor.from - 1
    if (tokens.keys[comma] !== COMMA && !(occasion > clause.from && actor.from - occasion <= 1)) continue
    const rest = { from: actor.from, to: clause.to }
    return { ...stated, clause: rest, cues: within(cues, rest.from, rest.to), actors: within(actors, rest.from, rest.to) }
  }
  return null
}
const COMMA = keyOf(',')
const OCCASION = phrases('nhân dịp này|nhân dịp đó|trong dịp này')

const CONCEDING = phrases('mặc dù|dù|tuy')
const MOST_CONCEDED = 8
/** "Trong bối cảnh …", "Nhân dịp …", "bất chấp …" only set the scene. */
const SCENES = phrases(
  'trong bối cảnh|trên cơ sở|trên tinh thần|bên cạnh các|bên cạnh những|bên cạnh việc|nhân dịp|bất chấp|mặc dù|sau khi|ngay sau khi|trước đó|từ kinh nghiệm|từ thực tế|trong khuôn khổ|buổi|cuộc gặp|cuộc họp|cuộc làm việc|buổi lễ|lễ ký|hội nghị diễn ra|hội nghị do'
)
const ABOUT = phrases('đối với')
/** "có thể nói …", "nhìn lại chặng đường …" praise. */
const RHETORIC = phrases(
  'có thể nói|nhìn lại chặng đường|không chỉ là|không chỉ góp phần|tiếp tục được khẳng định|đánh dấu kỷ niệm|không phải là kết thúc|vừa là dịp|thể thực hiện được nếu không có|thể thành công nếu không có|thể có được nếu không có|làm nổi bật tính|được khẳng định rõ'
)
/** "Điều này cho thấy …", "Đây là những thách thức …" comment what was told before. */
const COMMENTS = phrases(
  'điều này cho thấy|điều đó cho thấy|điều này thể hiện|điều đó thể hiện|đây là sự kiện|đây là những|đây là hoạt động|đây là dịp|đây là cơ hội|đây là minh chứng|đây là biểu hiện|đó là biểu hiện|đó là minh chứng|đây là bước|đây cũng là|đây sẽ là|đây là tập đoàn|đây là doanh nghiệp|đây là công ty|đây là đơn vị'
)
/** Behind "đã": what the two sides are there for. */
const MEETS = phrases(
  'làm việc tại|có cuộc trao đổi|có buổi trao đổi|có cuộc phỏng vấn|đến làm việc|có chuyến công tác|có chuyến thăm|có chuyến làm việc|thăm và làm việc|đến thăm và làm việc|thăm , làm việc|có cuộc gặp|tham quan|đi tham quan|dành thời gian|tham gia buổi làm việc|có cuộc hội đàm|có cuộc hội kiến|có cuộc làm việc|có cuộc tiếp|có buổi|tiếp đoàn|tiếp ông|tiếp bà|tiếp ngài|khảo sát hiện trường|khảo sát thực địa|khảo sát thực tế|kiểm tra hiện trường|kiểm tra thực địa|kiểm tra thực tế|đi thực địa|thị sát|dâng hương|đặt vòng hoa|tham dự lễ|diễn ra lễ|diễn ra buổi|diễn ra cuộc|diễn ra hội|gặp gỡ|gặp mặt|đến thăm|đến chào'
)
/** "đã diễn ra lễ ký kết …": what was signed is kept. */
const SIGNING = phrases('ký kết|ký')
const CEREMONY_REACH = 6
const UNDERTAKEN = phrases('việc|do vậy , việc|vì vậy , việc|do đó , việc')
const GOOD_ENDS = phrases('đạt được|đạt nhiều|đạt kết quả|đạt hiệu quả|có nhiều kết quả|thành công')
const AHEAD = phrases('thời gian tới|thời gian đến')
const REACHES = phrases('đạt|lên tới|lên đến|tăng|vượt')
const FORECASTS = phrases('được kỳ vọng|dự báo|ước tính|được dự đoán')
const HOPES = new Set(['tin tưởng', 'tin rằng', 'bày tỏ tin tưởng'])
const EMPHASIS = new Set(['nhấn mạnh', 'lưu ý'])
const MATTER = keyOf('việc')
/** "việc đàm phán sẽ có ý nghĩa quan trọng": what a matter is about, promised by nobody. */
const MATTERS = phrases('có ý nghĩa|tập trung vào|góp phần|mang lại|là|giúp|tạo động lực|mở ra')

/** "sẽ chiếm 14%", "sẽ tăng lên 19.000 MW" */
const isForetold = (tokens: Tokens, promise: KnownMatch<CueEntry> | null): boolean =>
  promise !== null && formOf(promise) === 'sẽ' && (opensWith(tokens, promise.to, NO_PROMISE) || opensWith(tokens, promise.to, EFFECTS))

/** Without somebody who does it these only describe: "quan hệ tiếp tục phát triển", "có thể thấy". */
const NEEDS_ACTOR = new Set(['ủng hộ', 'tiếp tục', 'có thể', 'xem xét', 'phấn đấu', 'quyết tâm', 'có kế hoạch', 'hứa', 'nguyện', 'nỗ lực'])
/** "sẽ là dịp", "có thể nói", "có thể thấy" promise nothing. */
const NO_PROMISE = phrases(
  'góp phần|có cơ hội|tạo động lực|tạo xung lực|tạo đà|tạo bước|tạo dấu ấn|đánh dấu|đem lại|là nền tảng|là tiền đề|là cầu nối|là dấu mốc|là cột mốc|là bước|kỷ niệm|không ngừng|gặt hái|ngày càng|tăng mạnh|tiếp tục tăng|mang thông điệp|mang lại|mở ra|chiếm|tăng lên|giảm xuống|tạo ra nhu cầu|tạo kết nối|tạo đà|tạo sự kết nối|nói|thấy|là dịp|là cơ hội|coi|khẳng|của|mạnh mẽ của'
)

/** "Mạng đường bay rộng khắp sẽ tạo điều kiện cho du khách": what a thing does, where nobody stands before it. */
const DOES_GOOD = phrases('góp phần|có cơ hội|có nhiều cơ hội|có thêm cơ hội|có thêm nhiều cơ hội')
const EFFECTS = phrases('tạo ra|tạo điều kiện|giúp|thay đổi|đổi khác|làm thay đổi|mang đến|đem đến')
const isPromise = (tokens: Tokens, cue: KnownMatch<CueEntry>, hasActor: boolean): boolean =>
  !opensWith(tokens, cue.to, NO_PROMISE) && (hasActor || !(NEEDS_ACTOR.has(formOf(cue)) || opensWith(tokens, cue.to, EFFECTS)))

/** "đang được UBND thành phố chỉ đạo": who does it stands behind "được". */
export const agentIn = ({ tokens, clause, actors }: StatedClause): Actor | undefined =>
  actors.find(
    (actor) =>
      actor.from > clause.from &&
      actor.to < clause.to &&
      actor.kind === 'body' &&
      tokens.keys[actor.from - 1] === PASSIVE &&
      !WHEN.has(tokens.keys[actor.from - 2] as number) &&
      tokens.cases[actor.to] === LOWER
  )
const PASSIVE = keyOf('được')
/** "khi được Chính phủ cho phép" */
const WHEN = wordSet('khi nếu sau đã')
