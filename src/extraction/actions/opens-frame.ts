import { type CueEntry, type KnownMatch, keyOf, LOWER, MARK, type Sentence, type Tokens, WORD } from '../../language/index.ts'
import { type Actor, isAdverb } from '../actors/actors.ts'
import { ADDRESS_REACH, addresseeAfter } from '../actors/subjects.ts'
import { within } from '../text/in-order.ts'
import { holds, opensWith, phraseAt, phrases, wordSet } from '../text/phrases.ts'
import type { OpenFrame } from './frame.ts'
import { setsScene } from './frame-openers.ts'
import { asksOn, isWorkedOut, willAsk } from './meant-cues.ts'
import { isStrengthened } from './talked-matter.ts'

/** A verb of speech in its sentence, with who stands before it and the frame it would end. */
export interface VerbInTurn {
  readonly tokens: Tokens
  readonly sentence: Sentence
  readonly cues: readonly KnownMatch<CueEntry>[]
  readonly actors: readonly Actor[]
  readonly match: KnownMatch<CueEntry>
  /** What the verb means here. */
  readonly cue: CueEntry
  /** Who stands before it; nobody where it goes on from the verb before. */
  readonly own: readonly Actor[]
  readonly open: OpenFrame
}

/** Whether a verb opens a frame of its own: somebody does it, here and now, and it is no part of what the open frame says. */
export const opensFrame = (verb: VerbInTurn): boolean => !isNobodys(verb) && !isElsewhere(verb) && !belongsToOpen(verb)

const COMMA = keyOf(',')
const SEMICOLON = keyOf(';')
const COLON = keyOf(':')
const AND = keyOf('và')
const BY = keyOf('do')
const WILL = keyOf('sẽ')
const WHICH = keyOf('mà')
const HEAR = keyOf('nghe')
const IN_ORDER = keyOf('để')
const SIGNS = new Set(['ký', 'ký kết', 'đã ký'])
const WHEN = wordSet('năm ngày tháng từ vào')
const AT = keyOf('tại')

/** A noun, an occasion, or a verb that nobody stands before and that joins no other. */
const isNobodys = ({ tokens, sentence, cues, actors, match, cue, own, open }: VerbInTurn): boolean => {
  if (isNominal(tokens, match, own.length > 0)) return true
  if (own.length > 0) return false
  // "Bà X cam kết …, hoan nghênh … và cho biết …", "… và mong …": who pledges goes on to speak.
  const pledges =
    open.act === 'none' &&
    (cue.act === 'say' || cue.act === 'ask') &&
    cues.some(({ to, entries: [one] }) => to <= match.from && one?.form === 'cam kết')
  // "không chỉ thu hút vốn mà còn mong muốn học hỏi …"
  if (cue.act === 'ask' && opensWith(tokens, match.from - 2, BUT_ALSO)) return false
  const follows = followsVerb(tokens, sentence, match.from, open.cueFrom >= 0 || cue.act === 'discuss' || pledges)
  // "nêu một số kiến nghị mong các cơ quan chức năng giải quyết …"
  if (open.act === 'say' && cue.act === 'ask' && opensWith(tokens, match.from - 2, PUT) && cue.form.startsWith('mong')) return false
  if (!follows || setsScene(tokens, sentence, match, cues, actors)) return true
  // "việc vận động, kêu gọi viện trợ chưa được thường xuyên": nobody calls.
  if (open.act === 'none' && CALLS.has(cue.form) && match.from > sentence.from) return true
  if (cue.act === 'discuss' && isStrengthened(tokens, sentence, match)) return true
  // "phát biểu tại buổi làm việc và ký kết hợp tác": the occasion has two names.
  if (
    open.act === 'say' &&
    tokens.keys[open.cueTo] === AT &&
    tokens.keys[match.from - 1] === AND &&
    !commaBetween(tokens, open.cueTo, match.from)
  )
    return true
  // "Qua quá trình tìm hiểu, trao đổi, phía bạn …": a talk about nothing is only the occasion.
  if (cue.act === 'discuss' && tokens.keys[match.to] === COMMA) return true
  // "Bản ghi nhớ giữa A và B, ký năm 2013, đã được gia hạn": since when it is.
  if (SIGNS.has(cue.form) && tokens.keys[match.from - 1] === COMMA && WHEN.has(tokens.keys[match.to] as number)) return true
  // "…, việc chuẩn bị các thỏa thuận hợp tác": without somebody before it, and no verb it is joined to, the word is a noun.
  if (cue.form === 'thỏa thuận' && tokens.keys[match.from - 1] !== AND) return true
  // "…, chào mừng kỷ niệm 50 năm" in the middle of a task is its occasion.
  return cue.act === 'courtesy' && match.from > sentence.from + 2 && !turnsTo(tokens, match)
}

/** "giảng viên", "cán bộ quản lý": nobody by name. */
const isNameless = ({ kind, references }: Actor): boolean => kind === 'group' || (kind === 'body' && references.length === 0)

const AMONG = phrases('trong đó')
const BUT_ALSO = phrases('mà còn')
const PUT = phrases('kiến nghị|đề xuất|đề nghị|ý kiến|nguyện vọng')
const commaBetween = ({ keys }: Tokens, from: number, to: number): boolean =>
  to - from > LONGEST_OCCASION || keys.subarray(from, to).includes(COMMA)
const LONGEST_OCCASION = 40
/** The colon of a list stands not far behind what announces it. */
const colonBetween = ({ keys }: Tokens, from: number, to: number): boolean =>
  keys.subarray(from, Math.min(to, from + FARTHEST_COLON)).includes(COLON)
const FARTHEST_COLON = 200

/** Asked, said or directed at another time: before, later, or by what is described. */
const isElsewhere = ({ tokens, sentence, cues, actors, match, cue, own, open }: VerbInTurn): boolean => {
  // "cam kết phối hợp lập dự án, trong đó tập trung vào giao thông": what the promise is above all about.
  if (cue.act === 'discuss' && cue.form.startsWith('tập trung') && opensWith(tokens, match.from - 2, AMONG)) return true
  // "mức 35 tỷ đồng do tỉnh đề xuất trước đây": told of the sum, not asked now.
  if (own[0] && cue.act !== 'say' && tokens.keys[own[0].from - 1] === BY) return true
  // "soạn thảo biên bản để lãnh đạo hai tỉnh ký kết trong quý III": what the one thing is for.
  if (
    own[0] &&
    (cue.act === 'agree' || (cue.act === 'discuss' && own[0].kind === 'group')) &&
    tokens.keys.subarray(Math.max(sentence.from, own[0].from - 3), own[0].from).includes(IN_ORDER)
  )
    return true
  // "Đối với các dự án mà Đà Nẵng đề nghị, ông X cho biết": what was asked before.
  if (own[0] && tokens.keys[own[0].from - 1] === WHICH) return true
  if (cue.act !== 'ask' && cue.act !== 'assign' && isAhead(tokens, sentence, match.from)) return true
  // "ông X cho biết sẽ cố gắng đề nghị với JICA tại Tokyo": what will be asked of others is promised.
  if (own.length === 0 && ((cue.act === 'ask' && willAsk(tokens, open.from, match.from)) || isWorkedOut(tokens, match))) return true
  // "Hokkaido sẽ mời 3 hãng tàu", "Bộ Y tế sẽ kiến nghị Quốc hội …": to ask somebody is what will be done.
  if (cue.act === 'ask' && tokens.keys[match.from - 1] === WILL) return true
  // "Malaysia sẽ mời các doanh nghiệp Việt Nam khảo sát …": what others shall do belongs to the promise.
  if (cue.act === 'discuss' && isPromised(tokens, cues, open.from, match.from)) return true
  if (cue.act !== 'assign') return false
  // "tỉnh sẽ chỉ đạo quyết liệt để dự án …", "Lâm Đồng sẽ giao Sở Công Thương …": who will charge somebody later promises it.
  if (tokens.keys[match.from - 1] === WILL && (own.length > 0 || addresseeAfter(tokens, sentence, actors, match.to).length === 0))
    return true
  return !isAssignment(tokens, match, actors) || isTold(tokens, sentence, match, own)
}

/** True where a promise stands before token `at` in the same stretch between marks. */
const isPromised = ({ kinds }: Tokens, cues: readonly KnownMatch<CueEntry>[], from: number, at: number): boolean => {
  let start = at
  while (start > from && at - start < LONGEST_PROMISE && kinds[start - 1] !== MARK) start--
  return within(cues, start, at).some(({ entries: [one] }) => one?.act === 'promise' && one.form.startsWith('sẽ'))
}
const LONGEST_PROMISE = 30

/** What is told, asked or agreed in the open frame goes on. */
const belongsToOpen = ({ tokens, sentence, actors, match, cue, own, open }: VerbInTurn): boolean => {
  const [first] = own
  // "ký bản ghi nhớ với các điều khoản như: Trao đổi sinh viên, cán bộ chia sẻ về văn hóa; …": the terms go on to the end.
  if (open.act === 'agree' && own.every(isNameless) && colonBetween(tokens, open.cueTo, match.from)) return true
  const isCharged = open.act === 'ask' || open.act === 'assign'
  if (first) {
    // "cho biết vẫn thường xuyên nghe các đơn vị báo cáo": who is listened to says nothing here.
    if (open.act === 'say' && tokens.keys[first.from - 1] === HEAR) return true
    // What the one who is asked or charged shall do ("giao các cơ quan đánh giá …") is no speech of his.
    if (isCharged && first.from - open.cueTo <= 6) return true
    return isCharged && (cue.act === 'discuss' || cue.act === 'agree')
  }
  if (open.act === 'assign' && PUT_FORWARD.has(cue.form) && tokens.keys[match.from - 1] !== SEMICOLON) return true
  // "mong muốn Tổng Lãnh sự làm cầu nối, kêu gọi nhà đầu tư": the one who is asked shall call.
  if (open.act === 'ask' && CALLS.has(cue.form)) return true
  // "đề nghị Đại sứ quán hỗ trợ, kết nối và kiến nghị các cơ quan của Nga …": the one who is asked shall ask on.
  if (open.act === 'ask' && open.addressee.length > 0 && cue.act === 'ask' && asksOn(tokens, open.from, match.from)) return true
  // "trao đổi về các nội dung: đề xuất đối với …; thống nhất về …": what stands behind the colon is the list of matters.
  if ((open.act === 'discuss' || open.act === 'agree') && colonBetween(tokens, open.cueTo, match.from)) return true
  // "mong muốn mở rộng …; đánh giá tiềm năng còn rất lớn": who wishes goes on to judge.
  const judges = cue.form === 'đánh giá' && open.act === 'ask' && open.addressee.length === 0 && tokens.keys[match.from - 1] === SEMICOLON
  if (cue.act === 'say' && !TOLD_ON.has(cue.form) && !judges) return true
  if (isCharged && (cue.act === 'discuss' || cue.act === 'agree')) return true
  if (cue.act === 'agree' && open.act === 'say' && !isJoint(open.subject)) return true
  if (open.act === 'none' || open.act === 'say' || open.act === 'courtesy' || turnsTo(tokens, match)) return false
  switch (cue.act) {
    case 'say':
    case 'discuss':
      return true
    case 'agree':
      return open.act !== 'discuss' && open.act !== 'agree'
    case 'assign':
      return open.act !== 'assign' && !(open.act === 'agree' && charges(tokens, sentence, actors, match))
    default:
      return false
  }
}

/** Before a verb these make it a noun: "những đề xuất", "theo đề nghị của", "đáp ứng yêu cầu", "sự chỉ đạo". */
const NOMINAL = wordSet(
  'những các nhiều số theo sự ứng nội mọi kết công bản phiên hợp bài trong của hai biên buổi cuộc việc tờ văn ban được thành có lễ đã qua như'
)
/** Between a verb and the one it goes on from. */
const AND_THEN = wordSet('và đồng thời cũng như bên cạnh đó ngoài ra')

/** "Hai bên", "Việt Nam và Nam Phi", "Chủ tịch nước và Tổng thống": what they say together they agree on. */
const isJoint = (subject: readonly Actor[]): boolean => subject.length > 1 || subject[0]?.kind === 'both'

/** A verb without a subject goes on from the one before: ", đề nghị …", "và mong muốn …", or it opens the sentence. */
const followsVerb = (tokens: Tokens, sentence: Sentence, verb: number, goesOn: boolean): boolean => {
  let i = verb - 1
  while (i >= sentence.from && isAdverb(tokens, i)) i--
  if (i < sentence.from || opensWithLink(tokens, sentence.from, i)) return true
  const key = tokens.keys[i] as number
  if (key === COMMA || key === SEMICOLON) return true
  // «Thủ tướng đã kết luận "Giao Bộ Y tế …"»: what a quotation opens with is done by who speaks it.
  if (goesOn && OPENS_QUOTE.has(key)) return true
  // "…; đồng thời đề xuất tỉnh …"
  if (AND_THEN.has(key) && tokens.keys[i - 1] === SAME && MARKS.has(tokens.keys[i - 2] as number)) return true
  // "Hội thảo cũng thảo luận về …": the occasion stands for all who are there.
  if (i - sentence.from < LONGEST_TIME && phraseAt(tokens, sentence.from, OCCASIONS) === i + 1 - sentence.from) return true
  // "Trong thời gian tới mong rằng …": the time opens the sentence.
  if (i - sentence.from < LONGEST_TIME && opensWith(tokens, sentence.from, TIMES) && TIME_ENDS.has(key)) return true
  // "sẽ tham gia các hoạt động cũng như mong muốn nhận được …"
  if (joinsAsWell(tokens, i)) return true
  return tokens.kinds[i] === WORD && tokens.cases[i] === LOWER && AND_THEN.has(key) && goesOn
}

const OPENS_QUOTE = wordSet(['"', '“', '«'])
const SAME = keyOf('đồng')
const TIME = keyOf('thời')
const MARKS = wordSet(', ;')
const TIMES = phrases('trong thời gian tới|thời gian tới|trong thời gian đến|trong tương lai|tới đây|sắp tới|nhân dịp này|dịp này')
const OCCASIONS = phrases(
  'hội thảo|hội nghị|buổi làm việc|cuộc làm việc|cuộc họp|tọa đàm|buổi tọa đàm|phiên họp|kỳ họp|cuộc gặp|buổi tiếp|diễn đàn|các đại biểu|nội dung trao đổi|nội dung thảo luận|nội dung làm việc|cuộc trao đổi|buổi trao đổi'
)
const TIME_ENDS = wordSet('tới đến lai đây này')
const LONGEST_TIME = 5

/** "Đồng thời cũng đánh giá …": nothing but such words between the sentence's start and the verb. */
const opensWithLink = (tokens: Tokens, from: number, last: number): boolean => {
  if (last - from > 3) return false
  for (let i = from; i <= last; i++) if (!AND_THEN.has(tokens.keys[i] as number)) return false
  return true
}

/** "sẽ báo cáo", "cần trao đổi": told of later, not said now. */
const isAhead = (tokens: Tokens, sentence: Sentence, verb: number): boolean => {
  for (let i = verb - 1; i >= sentence.from && i >= verb - 4 && isAdverb(tokens, i); i--)
    if (AHEAD.has(tokens.keys[i] as number)) return true
  return AHEAD.has(tokens.keys[verb - 1] as number)
}
const CALLS = new Set(['kêu gọi', 'mời gọi', 'mời', 'gợi mở'])
const AHEAD = wordSet('sẽ cần phải để nhằm thể')
/** Verbs that go on without naming the speaker again. */
const TOLD_ON = new Set([
  'khẳng định',
  'nhấn mạnh',
  'cho biết',
  'cho rằng',
  'cho biết thêm',
  'cho hay',
  'nêu rõ',
  'bày tỏ',
  'đánh giá cao',
  'tin tưởng',
  'tin rằng',
  'bày tỏ tin tưởng',
  'ghi nhận'
])

/** "nhất trí về chủ trương, giao Sở Y tế …", "đồng ý với đề xuất và giao …": behind the comma he who agrees charges somebody by name. */
const charges = (tokens: Tokens, sentence: Sentence, actors: readonly Actor[], { from, to }: KnownMatch<CueEntry>): boolean =>
  (tokens.keys[from - 1] === COMMA || tokens.keys[from - 1] === AND) && addresseeAfter(tokens, sentence, actors, to).length > 0

/** "yêu cầu Sở Tài chính nghiên cứu, đề xuất …": what one charged shall put forward belongs to the task. */
const PUT_FORWARD = new Set(['đề xuất', 'kiến nghị', 'khuyến nghị'])

/** "đề nghị …; đánh giá cao …", "mong muốn …, khẳng định …": the speaker goes on to another act; nobody is asked to affirm or to thank. */
const turnsTo = (tokens: Tokens, match: KnownMatch<CueEntry>): boolean => {
  let i = match.from - 1
  while (i > 0 && isAdverb(tokens, i)) i--
  if (tokens.keys[i] === TIME && tokens.keys[i - 1] === SAME) i -= 2
  if (tokens.keys[i] === SEMICOLON) return true
  return (tokens.keys[i] === COMMA || tokens.keys[i] === AND) && TURNS.has(match.entries[0]?.form ?? '')
}
const TURNS = new Set([
  'khẳng định',
  'ghi nhận',
  'nhấn mạnh',
  'cho biết',
  'cho rằng',
  'tin tưởng',
  'tin rằng',
  'bày tỏ tin tưởng',
  'đánh giá cao',
  'cảm ơn',
  'cám ơn',
  'hoan nghênh',
  'bày tỏ'
])

const isNominal = (tokens: Tokens, match: KnownMatch<CueEntry>, hasSubject: boolean): boolean => {
  const before = tokens.keys[match.from - 1] as number
  if (tokens.keys[match.to] === keyOf('của') && match.to - match.from <= 2) return true
  return !hasSubject && NOMINAL.has(before) && !(match.entries[0]?.form === 'mong muốn' && joinsAsWell(tokens, match.from - 1))
}

/** "cũng như" in front of a verb. */
const joinsAsWell = (tokens: Tokens, last: number): boolean => tokens.keys[last] === AS && tokens.keys[last - 1] === ALSO
const AS = keyOf('như')
const ALSO = keyOf('cũng')

const DIRECT = keyOf('chỉ')
const PASSIVE = keyOf('được')
const PAST = wordSet('đã đang')
const HERE = phrases('tại cuộc|tại buổi|kết luận cuộc|kết luận buổi|phát biểu kết luận')
/** "thành phố đã chỉ đạo các sở …" and "đang được UBND thành phố chỉ đạo" tell what is done, they direct nobody now. */
const isTold = (tokens: Tokens, sentence: Sentence, match: KnownMatch<CueEntry>, subject: readonly Actor[]): boolean => {
  if (tokens.keys[match.from] !== DIRECT) return false
  const first = subject[0]?.from ?? match.from
  // "Tại cuộc gặp, lãnh đạo hai tỉnh đã chỉ đạo …": directed there and then.
  if (opensWith(tokens, sentence.from, HERE)) return false
  if (first > sentence.from && tokens.keys[first - 1] === PASSIVE) return true
  // "UBND tỉnh mới đây đã chỉ đạo Sở X tổ chức đấu thầu": what was directed just now is the news.
  if (opensWith(tokens, sentence.from, JUST_NOW) || holds(tokens, Math.max(sentence.from, match.from - RECENTLY), match.from, JUST_NOW))
    return false
  for (let i = match.from - 1; i >= sentence.from && isAdverb(tokens, i); i--) if (PAST.has(tokens.keys[i] as number)) return true
  return false
}

const JUST_NOW = phrases('mới đây|vừa|vừa qua|hôm nay|sáng nay|chiều nay|mới')
const RECENTLY = 6
const LEADS = phrases('lãnh đạo ,|lãnh đạo và')
const WORK_OF = phrases('công tác')
const FOR = keyOf('cho')
const GIVE = keyOf('giao')
const REQUIRED = phrases(
  'kỹ thuật|khách quan|chất lượng|cấp bách|cấp thiết|bức thiết|đặt ra|nhiệm vụ|phát triển|đổi mới|chính đáng|tất yếu'
)
const NO_TASK = wordSet('lưu thông thương dịch tiếp hữu kết thoa')
const TASKS = wordSet('các cơ sở ban đơn nhiệm cho lãnh ủy ubnd văn phòng những')
/** "giao" puts a task only on somebody; "giao lưu", "giao thông", "bàn giao" do not. "yêu cầu" and "chỉ đạo" likewise. */
const isAssignment = (tokens: Tokens, match: KnownMatch<CueEntry>, actors: readonly Actor[]): boolean => {
  // "tiêu chuẩn chất lượng, yêu cầu kỹ thuật", "là yêu cầu khách quan": what is required, of nobody.
  if (match.entries[0]?.form === 'yêu cầu' && opensWith(tokens, match.to, REQUIRED)) return false
  if (tokens.keys[match.from] === GIVE && NO_TASK.has(tokens.keys[match.to] as number)) return false
  // "sát sao trong công tác lãnh đạo, chỉ đạo triển khai dự án": how it was led.
  if (tokens.keys[match.from] === DIRECT && (opensWith(tokens, match.from - 3, LEADS) || opensWith(tokens, match.from - 2, WORK_OF)))
    return false
  if (within(actors, match.to, match.to + ADDRESS_REACH).some((actor) => actor.from <= match.to + 2)) return true
  return match.to - match.from > 1
    ? tokens.keys[match.to] !== keyOf('của')
    : TASKS.has(tokens.keys[match.to] as number) || tokens.keys[match.to] === FOR || tokens.keys[match.to] === COLON
}
