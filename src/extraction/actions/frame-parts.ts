import { type Act, type CueEntry, type KnownMatch, keyOf, LOWER, type Tokens, WORD } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import { type Clause, splitClauses, words } from '../text/clauses.ts'
import { opensWithDoing, TASK_VERBS } from '../text/doing-verbs.ts'
import { within } from '../text/in-order.ts'
import { holds, opensWith, phrases, wordSet } from '../text/phrases.ts'
import { splitTasks } from '../text/split-tasks.ts'
import type { DraftAction } from './draft-action.ts'
import { isProfile } from './project-profile.ts'
import { tellsHowMuch } from './read-statement.ts'
import type { ToldFrame } from './told-frame.ts'

// Which parts of a frame tell something of their own: who else does something, what goes on with the part before, what is only a list.

const BECAUSE = keyOf('vì')
const AND = keyOf('và')
const SEMICOLON = keyOf(';')
const COMMA = keyOf(',')
const COLON = keyOf(':')
const WILL = keyOf('sẽ')
const READY = keyOf('sẵn')
const MOST_IN_DATE = 8
/** Words from which a part behind a semicolon can stand for itself. */
const LONG_PART = 8
/** Acts by which a clause inside a request states something of its own; in a list also what ought to be done. */
const STATES: ReadonlySet<Act> = new Set(['promise', 'done', 'lack'])
const STATES_IN_LIST: ReadonlySet<Act> = new Set([...STATES, 'ought'])

/** The first cue of a clause that is one of `acts`. */
const cueOf = ({ cues }: ToldFrame, { from, to }: Clause, acts: ReadonlySet<Act>): KnownMatch<CueEntry> | undefined =>
  within(cues, from, to).find(({ entries: [cue] }) => cue && acts.has(cue.act))

/** The parts of a frame that each state something. */
export const statementsIn = (told: ToldFrame): Clause[] =>
  joinLists(
    told,
    splitClauses(told.tokens, told.frame.from, told.frame.to)
      .flatMap((one) => byConcession(told, one))
      .flatMap((one) => byBoth(told, one))
      .flatMap((one) => byDoers(told, one).flatMap((part) => byWants(told, part).flatMap((want) => byAims(told, want))))
  ).flatMap((one) => byPledges(told, one))

/** "sẽ hỗ trợ …; ủng hộ quan điểm …": a part behind a semicolon without a word of its own about it is promised too. */
export const promiseGoesOn = (told: ToldFrame, before: DraftAction, clause: Clause): boolean => {
  const { tokens } = told
  const { from, to } = clause
  const { keys } = tokens
  return (
    before.kind === 'commitment' &&
    (before.clause.to === from - 1 || (before.clause.to === from - 2 && keys[from - 2] === COMMA)) &&
    (isPledgedToo(told, before, clause) ||
      ((keys[from - 1] === SEMICOLON || keys[from - 1] === COLON || isAlso(tokens, from) || opensWith(tokens, from, THEN)) &&
        (isAlso(tokens, from) ||
          opensWithDoing(tokens, from) ||
          (words(tokens, from, to) >= LONG_PART && tokens.cases[from] === LOWER && TASK_VERBS.has(keys[from] as number)) ||
          opensWithDate(told, from)) &&
        !statesOtherwise(told, clause)))
  )
}

/** Behind a comma or "và" one more thing that is pledged, unless it says itself that it was done or is lacking. */
const isPledgedToo = (told: ToldFrame, { clause: before }: DraftAction, { from, to }: Clause): boolean => {
  const { tokens } = told
  const joint = tokens.keys[from - 1]
  if ((joint !== COMMA && joint !== AND) || !TASK_VERBS.has(tokens.keys[from] as number)) return false
  const isPledge = cuesIn(told, before).some(({ entries: [cue] }) => cue?.act === 'promise') || tokens.keys[before.from - 1] === COMMA
  return isPledge && !cuesIn(told, { from, to }).some(({ entries: [cue] }) => cue?.act === 'lack' || cue?.form.startsWith('đã'))
}

/** "tháng 7/2017 tiến hành chạy thử": with a date of its own what is done belongs to the promise, unless it was done. */
const statesOtherwise = (told: ToldFrame, clause: Clause): boolean => {
  const cue = cueOf(told, clause, STATES_IN_LIST)
  return cue !== undefined && !(cue.entries[0]?.act === 'done' && !cue.entries[0].form.startsWith('đã') && opensWithDate(told, clause.from))
}

/** "…, đồng thời dành 2 gian hàng": what is promised at the same time. */
const isAlso = (tokens: Tokens, from: number): boolean =>
  tokens.keys[from - 1] === COMMA && opensWith(tokens, from, ALSO_THEN) && TASK_VERBS.has(tokens.keys[from + 2] as number)
const ALSO_THEN = phrases('đồng thời')
const THEN = phrases('sau đó')

/** "Theo chương trình, Kon Tum mở tuyến …", "…; ngược lại, Kon Tum cung cấp …": what somebody does by a paper, or in turn for a promise, from him on; null for all else. */
export const givenInTurn = (
  { tokens, actors, sentence }: ToldFrame,
  before: DraftAction | undefined,
  { from, to }: Clause
): Clause | null => {
  const { keys } = tokens
  const isByPaper = from === sentence.from && opensWith(tokens, from, BY_PAPER)
  const isInTurn = before?.kind === 'commitment' && before.sentence === sentence && keys[from - 1] === SEMICOLON
  if (!isByPaper && !isInTurn) return null
  const [doer] = within(actors, from, to)
  if (!doer || doer.kind === 'pronoun' || !(isByPaper ? keys[doer.from - 1] === COMMA : opensFor(tokens, from, doer.from))) return null
  let verb = doer.to
  while (ALSO.has(keys[verb] as number)) verb++
  return tokens.cases[verb] === LOWER && TASK_VERBS.has(keys[verb] as number) ? { from: doer.from, to } : null
}
const BY_PAPER = phrases(
  'theo thỏa thuận|theo thoả thuận|theo bản ghi nhớ|theo biên bản|theo chương trình|theo hợp đồng|theo hiệp định|theo nội dung|theo kế hoạch hợp tác|thông qua thỏa thuận|thông qua thoả thuận|thông qua bản ghi nhớ|thông qua chương trình|thông qua biên bản'
)
const ALSO = wordSet('không chỉ cũng luôn cùng')
/** Nothing but "ngược lại," or "phía" stands before him. */
const opensFor = ({ keys }: Tokens, from: number, doer: number): boolean => {
  for (let i = from; i < doer; i++) if (!IN_TURN.has(keys[i] as number)) return false
  return true
}
const IN_TURN = wordSet('ngược lại , còn phía về')

/** "Mặc dù đã đóng 31% lối đi, ngành đường sắt cần 8.500 tỷ đồng": with a figure on both sides of the comma both are told. */
const byConcession = (told: ToldFrame, clause: Clause): Clause[] => {
  const { keys } = told.tokens
  if (!opensWith(told.tokens, clause.from, CONCEDES)) return [clause]
  const comma = keys.subarray(clause.from, Math.min(clause.to, clause.from + FARTHEST_PART)).indexOf(COMMA)
  const parts = [
    { from: clause.from, to: clause.from + comma },
    { from: clause.from + comma + 1, to: clause.to }
  ]
  return comma > 0 && parts.every((part) => hasFigure(told, part)) ? parts : [clause]
}
const CONCEDES = phrases('mặc dù|dù|tuy')

/** "gần 100 doanh nghiệp của bang đã đầu tư vào Việt Nam, doanh nghiệp Việt Nam cũng đã có hơn 70 dự án tại bang": what each side has, in figures. */
const byBoth = (told: ToldFrame, { from, to }: Clause): Clause[] => {
  const { tokens } = told
  for (let at = from + LONG_PART; at < to - LONG_PART; at++) {
    if (tokens.keys[at] !== COMMA || !holds(tokens, at + 1, at + FARTHEST_ALSO, ALSO_DID)) continue
    const [first, second] = [
      { from, to: at },
      { from: at + 1, to }
    ]
    if (hasFigure(told, first) && hasFigure(told, second)) return [first, ...byBoth(told, second)]
  }
  return [{ from, to }]
}
const ALSO_DID = phrases('cũng đã có|cũng đã đầu tư|cũng có|cũng đã')
const FARTHEST_ALSO = 9

/** "học sinh có thể lập trình, Intel sẽ đưa các em đi thi": behind a comma or "và" somebody else will do something. */
const byDoers = ({ tokens, actors }: ToldFrame, { from, to }: Clause): Clause[] => {
  const parts: Clause[] = []
  let start = from
  for (const actor of within(actors, from, to)) {
    const joint = tokens.keys[actor.from - 1]
    if (actor.from - 1 - start < LONG_PART || (joint !== COMMA && joint !== AND) || tokens.keys[actor.to] !== WILL) continue
    // "tỉnh Cà Mau và tỉnh Ninh Bình sẽ hợp tác": two who will do it together.
    if (joint === AND && within(actors, start, actor.from).some((one) => one.to === actor.from - 1)) continue
    if (joint === COMMA && isOpening(tokens, start, actor.from - 1)) continue
    parts.push({ from: start, to: actor.from - 1 })
    start = actor.from
  }
  return [...parts, { from: start, to }]
}

/** "đang chuẩn bị mở nhiều tuyến, hướng đến mục tiêu hoàn thành 7 tuyến": an aim in figures behind a comma is promised besides. */
const byAims = (told: ToldFrame, { from, to }: Clause): Clause[] => {
  const { tokens } = told
  const aim = within(told.cues, from + FEWEST_BEHIND_AND, to).find(
    (cue) => tokens.keys[cue.from - 1] === COMMA && opensWith(tokens, cue.from, AIMS) && hasFigure(told, { from: cue.from, to })
  )
  return aim
    ? [
        { from, to: aim.from - 1 },
        { from: aim.from, to }
      ]
    : [{ from, to }]
}

/**
 * "cam kết bố trí vốn đối ứng, đẩy nhanh giải phóng mặt bằng và tạo điều kiện cho nhà thầu": what is pledged one after the other, each with a verb and an object of its own.
 * Behind "sẽ" two often are one: three are several, and so are two with a day each.
 */
const byPledges = (told: ToldFrame, { from, to }: Clause): Clause[] => {
  const { tokens, setting } = told
  const pledge = cuesIn(told, { from, to })[0]
  if (pledge?.entries[0]?.act !== 'promise') return [{ from, to }]
  const parts = splitTasks(tokens, { from: pledge.to, to })
  const isDated = (one: Clause): boolean => within(setting.mentions.dates, one.from, one.to).length > 0
  const isList = pledge.entries[0].form === 'cam kết' || parts.length > 2 || parts.every(isDated)
  return isList && parts.length > 1 ? parts.map((one, i) => (i === 0 ? { from, to: one.to } : one)) : [{ from, to }]
}
const AIMS = phrases('hướng đến mục tiêu|hướng tới mục tiêu|phấn đấu|đặt mục tiêu')

/** "12 xã còn thiếu lớp học, nhiều trung tâm chưa có giáo viên": behind a comma another want with a subject of its own. */
const byWants = ({ tokens, cues }: ToldFrame, { from, to }: Clause): Clause[] => {
  const wants = within(cues, from, to).filter(({ entries: [cue] }) => cue?.act === 'lack' && WANTS.test(cue.form))
  if (wants.length < 2 || tokens.keys[from] === IF) return [{ from, to }]
  const parts: Clause[] = []
  let start = from
  let last = 0
  for (let i = from; i < to; i++) {
    const fewest = tokens.keys[i] === COMMA ? FEWEST_IN_SUBJECT : tokens.keys[i] === AND ? FEWEST_BEHIND_AND : 0
    if (fewest === 0) continue
    while (last < wants.length && (wants[last] as KnownMatch<CueEntry>).from < i) last++
    const next = wants[last]
    const before = wants[last - 1]
    if (!next || !before || before.from < start || next.from - i < fewest || next.from - i > LONGEST_SUBJECT) continue
    if (tokens.keys.subarray(i + 1, next.from).includes(COMMA) || GOES_WITH.has(tokens.keys[i + 1] as number)) continue
    parts.push({ from: start, to: i })
    start = i + 1
  }
  return [...parts, { from: start, to }]
}
const WANTS = /^(?:chưa|còn|thiếu|vẫn còn)/u
const FEWEST_IN_SUBJECT = 3
const FEWEST_BEHIND_AND = 6
const LONGEST_SUBJECT = 20
const IF = keyOf('nếu')
/** What follows from the want before, or says why. */
const GOES_WITH = wordSet('nên do vì khiến làm dẫn nhưng trong mà là tuy')

/** "trong nhiệm kỳ của mình, ông sẽ …", "bà X cam kết trong năm nay, bà sẽ …": what stands before the comma only says when or how. */
const isOpening = ({ keys }: Tokens, from: number, comma: number): boolean => {
  let start = from
  for (let i = from; i < comma; i++)
    if (keys[i] === COMMA || keys[i] === COLON || (keys[i] === PLEDGED && keys[i - 1] === PLEDGE)) start = i + 1
  return OPENS.has(keys[start] as number)
}
const [PLEDGE, PLEDGED] = ['cam', 'kết'].map(keyOf)
const OPENS = wordSet('ngay trong với để bằng khi nếu trên từ sau')

/** "…; tháng 7/2017 tiến hành chạy thử": a part that begins with its own date. */
const opensWithDate = ({ setting }: ToldFrame, from: number): boolean =>
  within(setting.mentions.dates, from, from + MOST_IN_DATE).some((date) => date.phraseFrom <= from + 1)

/** True where a clause says what somebody will do: a long part behind it is one more promise. */
const promises = ({ cues, tokens }: ToldFrame, { from, to }: Clause): boolean => {
  // "Theo nội dung ký kết, Công ty sẽ …"
  const comma = opensWith(tokens, from, BY_PAPER) ? tokens.keys.subarray(from, Math.min(to, from + LONGEST_SUBJECT)).indexOf(COMMA) : -1
  return within(cues, comma < 0 ? from : from + comma, to)[0]?.entries[0]?.act === 'promise'
}

/** "phòng chống thiên tai; bảo tồn di sản; giao thông": a part behind a semicolon that states nothing of its own goes on with the one before. */
const joinLists = (told: ToldFrame, clauses: readonly Clause[]): Clause[] => {
  const joined: Clause[] = []
  for (const clause of clauses) {
    const last = joined[joined.length - 1]
    const states =
      cueOf(told, clause, STATES_IN_LIST) ||
      (hasFigure(told, clause) &&
        tellsHowMuch(told.tokens, clause) &&
        !(last && isProfile(told.tokens, last, cuesIn(told, { from: last.from, to: Math.min(last.to, last.from + FARTHEST_PART) }))))
    const goesOn =
      last &&
      !talksAbout(told.tokens, last) &&
      (words(told.tokens, clause.from, clause.to) >= LONG_PART ||
        opensWithDate(told, clause.from) ||
        told.tokens.keys[last.to] === COLON) &&
      (promises(told, last) || opensWithDoing(told.tokens, last.from))
    if (last && !states && !goesOn) joined[joined.length - 1] = { from: last.from, to: clause.to }
    else joined.push(clause)
  }
  return joined
}

/** "sẽ làm việc với Sở Ngoại vụ về công tác lãnh sự; quản lý hội thảo; …": what is talked about goes on behind the semicolons. */
const talksAbout = (tokens: Tokens, { from, to }: Clause): boolean => {
  const end = Math.min(to, from + FARTHEST_PART)
  return holds(tokens, from, end, TALKS) && tokens.keys.subarray(from, end).includes(ABOUT)
}
const TALKS = phrases('làm việc với|trao đổi|thảo luận|trao đổi, thảo luận')
const ABOUT = keyOf('về')

const cuesIn = ({ cues }: ToldFrame, { from, to }: Clause): readonly KnownMatch<CueEntry>[] => within(cues, from, to)
const hasFigure = ({ setting }: ToldFrame, { from, to }: Clause): boolean => within(setting.mentions.amounts, from, to).length > 0

/** Cuts at each semicolon behind which somebody else is charged. */
export const sharesIn = ({ tokens, actors, frame }: ToldFrame): Clause[] => {
  const { cueFrom: from, to } = frame
  const shares: Clause[] = []
  const inside = within(actors, from, to)
  const named = new Map(inside.flatMap((actor) => (actor.kind === 'pronoun' ? [] : [[actor.from, actor]])))
  const ends = new Map(inside.map((actor) => [actor.to, actor]))
  let start = from
  for (let i = from; i < to; i++) {
    const actor = named.get(i + 1)
    if (!actor || (tokens.keys[i] !== SEMICOLON && !(tokens.keys[i] === COMMA && isNextCharged(tokens, start, actor, ends.get(i)))))
      continue
    shares.push({ from: start, to: i })
    start = i + 1
  }
  return [...shares, { from: start, to }]
}

/** "…, Công ty Điện lực di dời đường dây": a body behind a comma with a verb of its own, no name in a list ("phối hợp với Sở A, Sở B rà soát"). */
const isNextCharged = (tokens: Tokens, start: number, { kind, from, to }: Actor, before: Actor | undefined): boolean =>
  kind === 'body' &&
  tokens.kinds[to] === WORD &&
  tokens.cases[to] === LOWER &&
  !NO_VERB.has(tokens.keys[to] as number) &&
  words(tokens, Math.max(start, from - FARTHEST_PART), from) >= LONG_PART &&
  !(before && (IN_LIST.has(tokens.keys[before.from - 1] as number) || before.from - start <= LONGEST_ORDER))
const FARTHEST_PART = 40
const NO_VERB = wordSet('sẽ đã đang cam hứa sẵn cũng luôn và của với cùng tại ở trong trên về để nhằm theo là thuộc')
const IN_LIST = wordSet('với cùng và , phối hợp')
/** "giao nhiệm vụ cho" */
const LONGEST_ORDER = 4

/** "bày tỏ mong muốn đồng hành cùng tỉnh và thúc đẩy hợp tác": one hope stays one, whatever verbs it has; put to somebody, or to be given something, it is a request. */
export const isHope = ({ frame, tokens }: ToldFrame): boolean =>
  frame.addressee.length === 0 && opensWith(tokens, frame.cueFrom, HOPES) && !opensWith(tokens, frame.from, GIVEN)
/** "hy vọng công trình góp phần nâng cao …": a hope that it will do good. */
export const hopesForGood = (told: ToldFrame, { from, to }: Clause): boolean =>
  isHope(told) && holds(told.tokens, from, Math.min(to, from + LONGEST_SUBJECT), GOOD)
const GOOD = phrases('góp phần|sẽ có thêm nhiều|sẽ mang lại|sẽ đem lại|thành công tốt đẹp|gặt hái|sẽ là cầu nối|đạt kết quả tốt đẹp')
const GIVEN = phrases('nhận được|được')
const HOPES = phrases(
  'mong muốn|bày tỏ mong muốn|hy vọng|bày tỏ hy vọng|mong|mong rằng|mong muốn được|rất mong|rất mong muốn|kỳ vọng|bày tỏ kỳ vọng|có mong muốn'
)

/** True for a clause behind "vì", or with a subject of its own that will do, lacks or has done something. */
export const isStatement = (told: ToldFrame, clause: Clause): boolean => {
  if (told.tokens.keys[clause.from - 1] === BECAUSE) return true
  const cue = cueOf(told, clause, STATES)
  // "mong muốn mở rộng hợp tác; sẵn sàng thúc đẩy …": nobody is asked to be ready.
  if (cue && cue.from <= clause.from + 1 && told.tokens.keys[cue.from] === READY && told.tokens.keys[clause.from - 1] === SEMICOLON)
    return true
  return (
    cue !== undefined &&
    within(told.actors, clause.from - 1, cue.from).some(
      (actor) => actor.from >= clause.from - 1 && actor.from <= clause.from + 1 && actor.to <= cue.from && cue.from - actor.to <= 2
    )
  )
}
