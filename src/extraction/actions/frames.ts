import { type Act, type CueEntry, type KnownMatch, keyOf, LOWER, type Sentence, type Tokens, WORD } from '../../language/index.ts'
import { type Actor, isAdverb } from '../actors/actors.ts'
import { strangerBefore } from '../actors/strangers.ts'
import { ADDRESS_REACH, addresseeAfter, subjectBefore } from '../actors/subjects.ts'
import { within } from '../text/in-order.ts'
import { opensWith, phrases, wordSet } from '../text/phrases.ts'
import { doerOf, PRAISES, promiserIn, STRONG, setsScene, subjectAhead, wishesToo } from './frame-openers.ts'
import { asksOn, isPaper, isWorkedOut, meantBy, willAsk } from './meant-cues.ts'
import { isHeardAt, isStrengthened, matterAfter } from './talked-matter.ts'

/** A stretch of a sentence under one verb: who does what with words, and the words themselves (tokens `from` ≤ i < `to`). */
export interface Frame {
  readonly act: Act | 'none'
  /** The cue's tokens; −1 where the frame has none. */
  readonly cueFrom: number
  readonly cueTo: number
  readonly subject: readonly Actor[]
  readonly addressee: readonly Actor[]
  readonly from: number
  readonly to: number
  /** "Đoàn được giới thiệu về …": the subject hears it; the other side tells it. */
  readonly isHeard?: boolean
}

const COMMA = keyOf(',')
const BY = keyOf('do')
const THEO = keyOf('theo')
const RANG = keyOf('rằng')
const COLON = keyOf(':')
/** Before a verb these make it a noun: "những đề xuất", "theo đề nghị của", "đáp ứng yêu cầu", "sự chỉ đạo". */
const NOMINAL = wordSet(
  'những các nhiều số theo sự ứng nội mọi kết công bản phiên hợp bài trong của hai biên buổi cuộc việc tờ văn ban được thành có lễ đã qua như'
)
const AND_THEN = wordSet('và đồng thời cũng như bên cạnh đó ngoài ra')

/** Cuts one sentence into frames. `carried` is who spoke last, for "Đồng thời đề nghị …" and "mong muốn …" without a subject of their own. */
export const framesOf = (
  tokens: Tokens,
  sentence: Sentence,
  cues: readonly KnownMatch<CueEntry>[],
  actors: readonly Actor[],
  carried: readonly Actor[]
): Frame[] => {
  const frames: Frame[] = []
  let subject: readonly Actor[] = []
  let open: Omit<Frame, 'to'> = {
    act: 'none',
    cueFrom: -1,
    cueTo: -1,
    subject: [],
    addressee: [],
    from: sentence.from
  }
  const close = (to: number) => {
    // "Bà X giao:" has nothing behind its verb; the lines below have.
    if (to > open.from || tokens.keys[to - 1] === COLON) frames.push({ ...open, to })
  }
  const named = namedWithColon(tokens, sentence, actors)
  if (named) {
    subject = [named]
    open = { act: 'say', cueFrom: named.to, cueTo: named.to + 1, subject, addressee: [], from: named.to + 1 }
  }
  const according = accordingTo(tokens, sentence, actors)
  if (according) {
    subject = [according.actor]
    open = { act: 'say', cueFrom: sentence.from, cueTo: sentence.from + 1, subject, addressee: [], from: according.to }
  }
  for (const match of cues) {
    const isHeard = isHeardAt(tokens, match)
    const known = subjectBefore(tokens, sentence.from, actors, isHeard ? match.from - 1 : match.from)
    const stranger = known.length === 0 && open.act === 'none' ? strangerBefore(tokens, sentence, cues, match) : null
    const before = stranger ? [stranger] : known
    // "Tỉnh Gunma sẽ tiếp nhận … và mong muốn …": who will do the one wishes the other.
    const own =
      before.length || open.act !== 'none' || !wishesToo(tokens, match) ? before : promiserIn(tokens, cues, actors, open.from, match.from)
    const cue = meantBy(tokens, match, actors, own)
    if (!cue || !STRONG.has(cue.act) || match.from < open.from) continue
    const joint = cue.act === 'discuss'
    const follows = own.length === 0 && followsVerb(tokens, sentence, match.from, open.cueFrom >= 0 || joint)
    if (cue.act === 'say' && own.length === 0 && isPaper(tokens, sentence.from, match.from)) {
      close(match.from)
      subject = [{ from: sentence.from, to: match.from, kind: 'both', references: [] }]
      open = { act: 'agree', cueFrom: match.from, cueTo: match.to, subject, addressee: [], from: match.to }
      continue
    }
    if (own.length === 0 && (!follows || setsScene(tokens, sentence, match, cues, actors))) continue
    if (isNominal(tokens, match, own.length > 0)) continue
    // "mức 35 tỷ đồng do tỉnh đề xuất trước đây": told of the sum, not asked now.
    if (own[0] && cue.act !== 'say' && tokens.keys[own[0].from - 1] === BY) continue
    // "cho biết vẫn thường xuyên nghe các đơn vị báo cáo": who is listened to says nothing here.
    if (open.act === 'say' && own[0] && tokens.keys[own[0].from - 1] === HEAR) continue
    // What the one who is asked or charged shall do ("giao các cơ quan đánh giá …") is no speech of his.
    if ((open.act === 'ask' || open.act === 'assign') && own[0] && own[0].from - open.cueTo <= 6) continue
    // "việc vận động, kêu gọi viện trợ chưa được thường xuyên": nobody calls.
    if (open.act === 'none' && own.length === 0 && CALLS.has(cue.form) && match.from > sentence.from) continue
    if (open.act === 'assign' && own.length === 0 && PUT_FORWARD.has(cue.form) && tokens.keys[match.from - 1] !== SEMICOLON) continue
    // "mong muốn Tổng Lãnh sự làm cầu nối, kêu gọi nhà đầu tư": the one who is asked shall call.
    if (open.act === 'ask' && own.length === 0 && CALLS.has(cue.form)) continue
    // "đề nghị Đại sứ quán hỗ trợ, kết nối và kiến nghị các cơ quan của Nga …": the one who is asked shall ask on.
    if (open.act === 'ask' && own.length === 0 && open.addressee.length > 0 && cue.act === 'ask' && asksOn(tokens, open.from, match.from))
      continue
    if (cue.act === 'discuss' && own.length === 0 && isStrengthened(tokens, sentence, match)) continue
    // "Qua quá trình tìm hiểu, trao đổi, phía bạn …": a talk about nothing is only the occasion.
    if (cue.act === 'discuss' && own.length === 0 && tokens.keys[match.to] === COMMA) continue
    // "trao đổi về các nội dung: đề xuất đối với …; thống nhất về …": what stands behind the colon is the list of matters.
    if (open.act === 'discuss' && own.length === 0 && tokens.keys.subarray(open.cueTo, match.from).includes(COLON)) continue
    if (cue.act !== 'ask' && cue.act !== 'assign' && isAhead(tokens, sentence, match.from)) continue
    // "…, việc chuẩn bị các thỏa thuận hợp tác": without somebody before it, and no verb it is joined to, the word is a noun.
    if (own.length === 0 && cue.form === 'thỏa thuận' && tokens.keys[match.from - 1] !== AND) continue
    // "Đối với các dự án mà Đà Nẵng đề nghị, ông X cho biết": what was asked before.
    if (own[0] && tokens.keys[own[0].from - 1] === WHICH) continue
    // "ông X cho biết sẽ cố gắng đề nghị với JICA tại Tokyo": what will be asked of others is promised.
    if (own.length === 0 && ((cue.act === 'ask' && willAsk(tokens, open.from, match.from)) || isWorkedOut(tokens, match))) continue
    // "Hokkaido sẽ mời 3 hãng tàu": to call somebody is what will be done.
    if (cue.act === 'ask' && CALLS.has(cue.form) && tokens.keys[match.from - 1] === WILL) continue
    // "…, chào mừng kỷ niệm 50 năm" in the middle of a task is its occasion.
    if (cue.act === 'courtesy' && own.length === 0 && match.from > sentence.from + 2 && !turnsTo(tokens, match)) continue
    if (cue.act === 'say' && own.length === 0 && !TOLD_ON.has(cue.form)) continue
    if (
      open.act !== 'none' &&
      open.act !== 'say' &&
      open.act !== 'courtesy' &&
      own.length === 0 &&
      !turnsTo(tokens, match) &&
      !(cue.act === 'agree' && (open.act === 'discuss' || open.act === 'agree')) &&
      (cue.act === 'say' ||
        cue.act === 'discuss' ||
        cue.act === 'agree' ||
        (cue.act === 'assign' && open.act !== 'assign' && !(open.act === 'agree' && charges(tokens, sentence, actors, match))))
    )
      continue
    if ((cue.act === 'discuss' || cue.act === 'agree') && (open.act === 'ask' || open.act === 'assign')) continue
    // "tỉnh sẽ chỉ đạo quyết liệt để dự án …": who will direct, and names nobody, promises.
    if (cue.act === 'assign' && tokens.keys[match.from - 1] === WILL && addresseeAfter(tokens, sentence, actors, match.to).length === 0)
      continue
    if (cue.act === 'assign' && (!isAssignment(tokens, match, actors) || isTold(tokens, sentence, match, own))) continue
    if (cue.act === 'agree' && open.act === 'say' && own.length === 0 && !isJoint(open.subject)) continue
    // "Ông X cho biết TP Y luôn mong muốn …": the wish is told by him.
    const told =
      own.length > 0 &&
      open.act === 'say' &&
      open.subject[0]?.kind === 'person' &&
      own.every((actor) => actor.kind === 'place') &&
      (own[0] as Actor).from - open.from <= 2
    const praiser =
      own.length === 0 && match.from === sentence.from && PRAISES.has(cue.form) ? subjectAhead(tokens, match, cues, actors) : []
    const led = open.act === 'none' && (cue.act === 'ask' || cue.act === 'assign') ? doerOf(tokens, sentence, cues, actors, match.from) : []
    const by = told ? open.subject : ([own, praiser, open.subject, led].find((some) => some.length > 0) ?? carried)
    if (by.length === 0 && cue.act !== 'agree' && cue.act !== 'ask' && !JOINT_TALK.has(cue.form)) continue
    const start = own.length && own === before ? (own[0] as Actor).from : match.from
    close(start)
    subject = by
    const isCarried = CARRIED.has(cue.form)
    const addressed =
      cue.act === 'ask' || cue.act === 'assign'
        ? addresseeAfter(tokens, sentence, actors, isCarried ? carriedTo(tokens, sentence, match.to) : match.to)
        : []
    const last = addressed[addressed.length - 1]
    // "kiến nghị Chính phủ hỗ trợ …; xin cho phép …": who was asked first is asked again.
    const addressee = addressed.length === 0 && own.length === 0 && cue.act === 'ask' && open.act === 'ask' ? open.addressee : addressed
    let from = last && cue.act === 'ask' ? (INVITES.has(cue.form) ? match.from : last.to) : match.to
    if (cue.act === 'discuss') from = matterAfter(tokens, sentence, actors, match.to)
    while (from < sentence.to && (tokens.keys[from] === RANG || tokens.keys[from] === COLON || tokens.keys[from] === COMMA)) from++
    open = { act: cue.act, cueFrom: match.from, cueTo: match.to, subject: by, addressee, from, isHeard }
  }
  close(sentence.to)
  return withPostposed(tokens, sentence, frames)
}

/** "Hai bên", "Việt Nam và Nam Phi", "Chủ tịch nước và Tổng thống": what they say together they agree on. */
const isJoint = (subject: readonly Actor[]): boolean => subject.length > 1 || subject[0]?.kind === 'both'

/** "Chủ tịch UBND tỉnh X: Tỉnh sẽ …": a colon behind a person stands for the verb. */
const namedWithColon = (tokens: Tokens, sentence: Sentence, actors: readonly Actor[]): Actor | null => {
  const [first] = actors
  const isSpeech =
    first?.kind === 'person' && first.from <= sentence.from + 1 && tokens.keys[first.to] === COLON && first.to + 1 < sentence.to
  return isSpeech ? first : null
}

/** "Theo ông X, …", "Theo báo cáo của Sở …,": who the words are from. "Theo đó" and "theo kế hoạch" are no one. */
const accordingTo = (tokens: Tokens, sentence: Sentence, actors: readonly Actor[]): { actor: Actor; to: number } | null => {
  if (tokens.keys[sentence.from] !== THEO) return null
  const actor = actors.find((one) => one.from > sentence.from && one.from <= sentence.from + 4 && one.to <= sentence.to)
  // "Theo chương trình, tỉnh …": what stands behind the comma is no source.
  if (!actor || tokens.keys.subarray(sentence.from, actor.from).includes(COMMA)) return null
  return { actor, to: tokens.keys[actor.to] === COMMA ? actor.to + 1 : actor.to }
}

/** A verb without a subject goes on from the one before: ", đề nghị …", "và mong muốn …", or it opens the sentence. */
const followsVerb = (tokens: Tokens, sentence: Sentence, verb: number, goesOn: boolean): boolean => {
  let i = verb - 1
  while (i >= sentence.from && isAdverb(tokens, i)) i--
  if (i < sentence.from || opensWithLink(tokens, sentence.from, i)) return true
  const key = tokens.keys[i] as number
  if (key === COMMA || key === keyOf(';')) return true
  // "sẽ tham gia các hoạt động cũng như mong muốn nhận được …"
  if (joinsAsWell(tokens, i)) return true
  return tokens.kinds[i] === WORD && tokens.cases[i] === LOWER && AND_THEN.has(key) && goesOn
}

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
/** What both sides do together although nobody is named; "giới thiệu" and "khảo sát" are done by somebody. */
const JOINT_TALK = new Set([
  'trao đổi',
  'trao đổi về',
  'thảo luận',
  'thảo luận về',
  'bàn',
  'bàn bạc',
  'bàn thảo',
  'đánh giá tình hình',
  'đánh giá kết quả',
  'thông tin cho nhau',
  'trao đổi ý kiến'
])
const WILL = keyOf('sẽ')
const AND = keyOf('và')
const WHICH = keyOf('mà')
const HEAR = keyOf('nghe')
/** "mời Tổng thống thăm lại Việt Nam": who is invited belongs to what is asked. */
/** "chuyển lời mời của ông X tới ông Y": whom it is brought to is asked. */
const CARRIED = new Set(['chuyển lời mời', 'chuyển lời mời của', 'gửi lời mời', 'trân trọng gửi lời mời'])
const carriedTo = (tokens: Tokens, sentence: Sentence, from: number): number => {
  for (let i = from; i < sentence.to; i++) if (TO.has(tokens.keys[i] as number)) return i + 1
  return from
}
const TO = wordSet('tới đến')
const INVITES = new Set(['gửi lời mời', 'trân trọng gửi lời mời', 'mời', 'trân trọng mời', 'chuyển lời mời', 'chuyển lời mời của'])
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

/** "nhất trí về chủ trương, giao Sở Y tế …": behind the comma he who agrees charges somebody by name. */
const charges = (tokens: Tokens, sentence: Sentence, actors: readonly Actor[], { from, to }: KnownMatch<CueEntry>): boolean =>
  tokens.keys[from - 1] === COMMA && addresseeAfter(tokens, sentence, actors, to).length > 0

/** "yêu cầu Sở Tài chính nghiên cứu, đề xuất …": what one charged shall put forward belongs to the task. */
const PUT_FORWARD = new Set(['đề xuất', 'kiến nghị', 'khuyến nghị'])

/** "đề nghị …; đánh giá cao …", "mong muốn …, khẳng định …": the speaker goes on to another act; nobody is asked to affirm or to thank. */
const turnsTo = (tokens: Tokens, match: KnownMatch<CueEntry>): boolean => {
  let i = match.from - 1
  while (i > 0 && isAdverb(tokens, i)) i--
  if (tokens.keys[i] === SEMICOLON) return true
  return (tokens.keys[i] === COMMA || tokens.keys[i] === AND) && TURNS.has(match.entries[0]?.form ?? '')
}
const SEMICOLON = keyOf(';')
const TURNS = new Set([
  'khẳng định',
  'nhấn mạnh',
  'cho biết',
  'cho rằng',
  'tin tưởng',
  'tin rằng',
  'bày tỏ tin tưởng',
  'đánh giá cao',
  'cảm ơn',
  'cám ơn',
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
  for (let i = match.from - 1; i >= sentence.from && isAdverb(tokens, i); i--) if (PAST.has(tokens.keys[i] as number)) return true
  return false
}

const FOR = keyOf('cho')
const GIVE = keyOf('giao')
const NO_TASK = wordSet('lưu thông thương dịch tiếp hữu kết thoa')
const TASKS = wordSet('các cơ sở ban đơn nhiệm cho lãnh ủy ubnd văn phòng những')
/** "giao" puts a task only on somebody; "giao lưu", "giao thông", "bàn giao" do not. "yêu cầu" and "chỉ đạo" likewise. */
const isAssignment = (tokens: Tokens, match: KnownMatch<CueEntry>, actors: readonly Actor[]): boolean => {
  if (tokens.keys[match.from] === GIVE && NO_TASK.has(tokens.keys[match.to] as number)) return false
  if (within(actors, match.to, match.to + ADDRESS_REACH).some((actor) => actor.from <= match.to + 2)) return true
  return match.to - match.from > 1
    ? tokens.keys[match.to] !== keyOf('của')
    : TASKS.has(tokens.keys[match.to] as number) || tokens.keys[match.to] === FOR || tokens.keys[match.to] === COLON
}

/** «Nội dung …, ông X nhấn mạnh.»: the words stand before, their speaker behind; the frames in front become his. */
const withPostposed = (tokens: Tokens, sentence: Sentence, frames: Frame[]): Frame[] => {
  const last = frames[frames.length - 1]
  const end = frames.length ? (frames[frames.length - 1] as Frame) : null
  if (!last || !end || last.act !== 'say' || frames.length < 2) return frames
  let words = 0
  for (let i = last.from; i < sentence.to; i++) if (tokens.kinds[i] === WORD) words++
  if (words > 1) return frames
  return frames.slice(0, -1).map((frame) => {
    if (frame.act === 'none') return { ...frame, act: 'say' as const, subject: last.subject }
    // «"Chúng tôi đề nghị …", ông X nói»: "chúng tôi" are he.
    return frame.subject.every((actor) => actor.kind === 'pronoun') ? { ...frame, subject: last.subject } : frame
  })
}
