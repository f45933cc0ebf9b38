import { APPOSED, keyOf, LOWER, loadWords, loadWordsBy, MARK, NUMBER, type Sentence, type Tokens, WORD } from '../../language/index.ts'
import { within } from '../text/in-order.ts'
import { holds, opensWith, phraseAt, phrases, wordSet } from '../text/phrases.ts'
import { type Actor, isAdverb } from './actors.ts'
import { overTime } from './time-said.ts'

/** Who stands before a verb and does it, and who stands behind it and is addressed. */

const COMMA = keyOf(',')
/** Between the parts of one subject: "lãnh đạo TP Cần Thơ cùng các chuyên gia trong Đoàn công tác của JICA". */
const LINKS = wordSet(loadWords('actions/links'))
const FOR = keyOf('cho')
const TO_WHOM = wordSet('với cho phía các ngay')

const PAIRS = wordSet('và với cùng')
const SUBJECT_REACH = 60
/** Tokens behind a verb in which the one addressed can stand, with his post. */
export const ADDRESS_REACH = 80
const MOST_IN_APPOSITION = 3

/** "Thủ tướng vừa có công điện yêu cầu …", "UBND tỉnh có văn bản số 12/UBND đề nghị …": a paper stands between who asks and the verb; where it begins, else the verb. */
export const overPaper = (tokens: Tokens, from: number, verb: number): number => {
  for (let i = verb - 1; i >= Math.max(from, verb - PAPER_REACH) && tokens.keys[i] !== COMMA; i--)
    if (opensWith(tokens, i, ISSUES)) return i
  return verb
}
const ISSUES = phrases(
  ['có', 'ra', 'ký', 'ban hành', 'gửi', 'phát đi', 'có thêm'].flatMap((how) =>
    ['văn bản', 'công văn', 'công điện', 'tờ trình', 'thông báo', 'chỉ thị', 'thư', 'quyết định', 'ý kiến'].map((what) => `${how} ${what}`)
  )
)
const PAPER_REACH = 12

/** "ông X chủ trì buổi lễ và ký kết bản ghi nhớ": who chairs signs; where the chairing begins, else the verb. */
export const overChair = (tokens: Tokens, from: number, verb: number): number => {
  if (tokens.keys[verb - 1] !== AND) return verb
  for (let i = verb - 2; i >= Math.max(from, verb - CHAIR_REACH) && tokens.keys[i] !== COMMA; i--)
    if (opensWith(tokens, i, CHAIRS)) return i
  return verb
}
const CHAIRS = phrases(
  ['chủ trì', 'đồng chủ trì', 'dự', 'tham dự', 'tới dự'].flatMap((how) => [`${how} lễ`, `${how} buổi lễ`, `${how} sự kiện`])
)
const CHAIR_REACH = 12

/** The actors right before a verb, with nothing but adverbs between; joined ones ("A cùng các chuyên gia của B") all count, the first first. */
export const subjectBefore = (tokens: Tokens, from: number, actors: readonly Actor[], verb: number): Actor[] => {
  // More actors than these no subject has; a sentence without end must not be looked through at every verb.
  const before = within(actors, Math.max(from, verb - SUBJECT_REACH), verb)
  const person = before.findLast(({ kind }) => kind === 'person')
  if (person && postGoesOn(tokens, person, verb)) return [person]
  const found: Actor[] = []
  let right = verb
  for (let i = before.length - 1; i >= 0; i--) {
    const actor = before[i] as Actor
    // "Tuv (Mông Cổ) và Hòa Bình (Việt Nam) đã thống nhất": a country in brackets only says where the one before it is.
    if (tokens.keys[actor.from - 1] === OPEN && tokens.keys[actor.to] === CLOSE && linked(tokens, actor.to + 1, right, found.length > 0)) {
      right = actor.from - 1
      continue
    }
    if (!linked(tokens, actor.to, right, found.length > 0) && !(found.length === 0 && isApposition(tokens, actor, right))) {
      // "bà X, Giám đốc quốc gia của tổ chức, khẳng định": what is named behind her only says who she is.
      const told = found.length === 0 ? toldInPost(tokens, before, i, verb) : undefined
      if (told) found.push(told)
      break
    }
    if (
      isObject(tokens, actor.from) ||
      isNameOfThing(tokens, actor) ||
      (actor.kind === 'place' && DASHES.has(tokens.keys[actor.from - 1] as number))
    ) {
      // "thỏa thuận giữa A và B": both or none.
      if (found.length > 0 && tokens.keys[actor.from - 1] === BETWEEN) found.unshift(actor)
      // "ông X, Giám đốc Cảng hàng không quốc tế Tân Sơn Nhất cho biết": the place ends the name of a body that nobody knows.
      const told = found.length === 0 && actor.kind === 'place' ? toldInPost(tokens, before, i - 1, verb) : undefined
      if (told) found.push(told)
      break
    }
    // "… của đoàn doanh nghiệp Hàn Quốc, Chủ tịch X đã giới thiệu": what a comma closes is no part of a person's subject.
    if (found.length === 1 && found[0]?.kind === 'person' && actor.kind !== 'person' && tokens.keys[actor.to] === COMMA) break
    // "trên cơ sở thỏa thuận giữa Thủ tướng và Tổng thống Nga, Bộ Văn hóa Nga mong muốn …": a pair that a comma closes is no part of the subject.
    if (found.length === 1 && tokens.keys[actor.to] === COMMA && right === actor.to + 1 && PAIRS.has(tokens.keys[actor.from - 1] as number))
      break
    // "Để thúc đẩy hợp tác giữa hai bên, Thủ tướng đề nghị"
    if (found.length > 0 && actor.kind === 'both' && tokens.keys[actor.to] === COMMA) break
    found.unshift(actor)
    // "Trao đổi về Biển Đông, hai bên nhất trí": both sides are everybody who acts.
    if (actor.kind === 'both') break
    right = actor.from
    while (right > from && tokens.kinds[right - 1] === WORD && LINKS.has(tokens.keys[right - 1] as number)) right--
  }
  // "Bộ Kế hoạch và Đầu tư (cơ quan chủ quản dự án) đã giao": what brackets add about the subject stands between.
  const open = found.length === 0 ? bracketBefore(tokens, from, verb) : 0
  const counted = open > 0 ? countedBefore(tokens, from, open) : -1
  if (counted >= 0) {
    const members = before.filter((actor) => actor.kind === 'place' && actor.from > open)
    if (members.length > 1)
      return [...(tokens.keys[counted - 1] === AND ? subjectBefore(tokens, from, actors, counted - 1) : []), ...members]
  }
  if (open > 0 && before.some(({ to }) => to === open)) return subjectBefore(tokens, from, actors, open)
  // "TP Cần Thơ cùng các chuyên gia": who has a name speaks for those who have none.
  const named = found.filter((actor) => actor.kind !== 'group')
  return withoutWitnesses(tokens, from, named.length ? named : found)
}

/** Where the brackets open that close right before a verb and its adverbs; 0 where none do. */
const bracketBefore = (tokens: Tokens, from: number, verb: number): number => {
  let end = verb
  while (end > from && isAdverb(tokens, end - 1)) end--
  if (tokens.keys[end - 1] !== CLOSE) return 0
  for (let i = end - 2; i > from && i > end - LONGEST_ADDED; i--) if (tokens.keys[i] === OPEN) return i
  return 0
}
const LONGEST_ADDED = 40

/** "UBND tỉnh A và Chính quyền 4 tỉnh Nam Lào (B, C, D, E) đã ký": where those begin who are told by number before the bracket that names them; −1 where none are. */
export const countedBefore = (tokens: Tokens, from: number, open: number): number => {
  for (let i = open - 1; i > from && i > open - LONGEST_COUNTED; i--)
    if (tokens.kinds[i] === NUMBER && COUNTED.has(tokens.keys[i + 1] as number)) {
      const authority = [1, 2, 4].find((length) => opensWith(tokens, i - length, AUTHORITIES))
      return i - (authority ?? 0)
    }
  return -1
}
const LONGEST_COUNTED = 8
const COUNTED = wordSet('tỉnh địa thành quận huyện')
const AUTHORITIES = phrases('ubnd|chính quyền|ủy ban nhân dân|lãnh đạo')

/**
 * "Dưới sự chứng kiến của lãnh đạo Tỉnh ủy, HĐND tỉnh, ông A và ông B đã ký kết": of those who look on none signs. Where fewer than two persons are named,
 * the last two sign whom "và" joins behind a comma: "… của lãnh đạo bang A, Úc, Trường B và Trường C đã ký".
 */
export const withoutWitnesses = (tokens: Tokens, from: number, actors: Actor[]): Actor[] => {
  const [first] = actors
  if (!first || actors.length < 3 || !holds(tokens, Math.max(from, first.from - WITNESS_REACH), first.from, WITNESS)) return actors
  const persons = actors.filter(({ kind }) => kind === 'person')
  if (persons.length > 1) return persons
  const [before, one, other] = actors.slice(-3) as [Actor, Actor, Actor]
  if (one.kind === 'place' || other.kind === 'place') return actors
  const isBehindComma = tokens.keys.subarray(before.to, one.from).includes(COMMA)
  return isBehindComma && tokens.keys.subarray(one.to, other.from).includes(AND) ? [one, other] : actors
}
const WITNESS = phrases('chứng kiến')
const WITNESS_REACH = 60
const AND = keyOf('và')

/** The last of the actors up to the `i`th behind whom nothing but who he is stands before the verb. */
const toldInPost = (tokens: Tokens, before: readonly Actor[], i: number, verb: number): Actor | undefined => {
  const told = before
    .slice(Math.max(0, i - MOST_IN_APPOSITION), i + 1)
    .findLast(
      (one) =>
        isApposition(tokens, one, verb) ||
        closesPost(tokens, one, verb) ||
        holdsPost(tokens, one, verb) ||
        endsInPost(tokens, one, verb) ||
        servesAt(tokens, one, verb)
    )
  return told && !isObject(tokens, told.from) ? told : undefined
}

/** "bà Mori Ayako, cán bộ chương trình, cho biết": what stands between two commas behind a person only says who that is. */
const isApposition = (tokens: Tokens, actor: Actor, verb: number): boolean => {
  let end = verb
  while (end > actor.to && isAdverb(tokens, end - 1)) end--
  // "ông X, Bí thư Tỉnh ủy, mong muốn": the post belongs to the actor, the comma closes it.
  if (actor.kind === 'person' && end === actor.to + 1 && (tokens.keys[actor.to] === COMMA || DASHES.has(tokens.keys[actor.to] as number)))
    return true
  // "Chính phủ X, thông qua Cơ quan Y, sẽ tài trợ": by whose hands.
  if (end - actor.to > 2 && tokens.keys[actor.to] === COMMA && tokens.keys[end - 1] === COMMA && opensWith(tokens, actor.to + 1, THROUGH))
    return true
  return (
    (actor.kind === 'person' || (actor.kind === 'body' && isSaidToBe(tokens, actor.to + 1))) &&
    end - actor.to > 2 &&
    end - actor.to < 24 &&
    (tokens.keys[actor.to] === COMMA || DASHES.has(tokens.keys[actor.to] as number)) &&
    tokens.keys[end - 1] === tokens.keys[actor.to]
  )
}

/** "Haru News, hãng thông tấn tư nhân của Hàn Quốc, đã ký": what kind of body it is, in small letters. */
const isSaidToBe = (tokens: Tokens, at: number): boolean => {
  const length = phraseAt(tokens, at, BODY_KINDS)
  return length > 0 && tokens.cases[at] === LOWER && tokens.kinds[at + length] === WORD && tokens.cases[at + length] === LOWER
}
const BODY_KINDS = phrases(Object.values(loadWordsBy('organisations/apposed', APPOSED)).flat().join('|'))

const THROUGH = phrases('thông qua|cùng với|phối hợp với|với sự hỗ trợ|với sự phối hợp')

/** "ông X, Quyền Trưởng đại diện tổ chức WVI cảm ơn": a post behind the comma runs on to the verb. */
const holdsPost = (tokens: Tokens, actor: Actor, verb: number): boolean => {
  if (actor.kind !== 'person' || !OPENS_POST.has(tokens.keys[actor.to] as number) || !POSTS.has(tokens.keys[actor.to + 1] as number))
    return false
  if (verb - actor.to < 3 || verb - actor.to > LONGEST_POST) return false
  for (let i = actor.to + 1; i < verb; i++) if (tokens.kinds[i] === MARK && !IN_POST.has(tokens.keys[i] as number)) return false
  return true
}
/** "ông X, Phó Giám đốc Sở Giao thông | công chính, cho rằng": a few small words that end the body of his post, and a comma. */
const closesPost = (tokens: Tokens, actor: Actor, verb: number): boolean => {
  const comma = verb - 1
  if (actor.kind !== 'person' || tokens.keys[comma] !== COMMA || comma <= actor.to || comma - actor.to > LONGEST_TAIL) return false
  for (let i = actor.to; i < comma; i++) if (tokens.kinds[i] !== WORD) return false
  return tokens.keys.subarray(actor.from, actor.to).includes(COMMA)
}
const LONGEST_TAIL = 6

/** "ông X, Giám đốc Ban QLDA kiến nghị": the body of the post that was read with the name is one that nobody knows. */
const endsInPost = (tokens: Tokens, actor: Actor, verb: number): boolean => {
  if (actor.kind !== 'person' || verb <= actor.to || verb - actor.to > LONGEST_BODY || tokens.cases[actor.to] === LOWER) return false
  for (let i = actor.to; i < verb; i++) if (tokens.kinds[i] !== WORD) return false
  return tokens.keys.subarray(actor.from, actor.to).includes(COMMA)
}
const LONGEST_BODY = 6
/** "bà X – Chuyên gia của Ngân hàng Thế giới tại Việt Nam đề nghị": behind her post the place where she serves. */
const servesAt = (tokens: Tokens, actor: Actor, verb: number): boolean => {
  if (actor.kind !== 'person' || tokens.keys[actor.to] !== SERVES || verb - actor.to > LONGEST_SEAT) return false
  for (let i = actor.to; i < verb; i++) if (tokens.kinds[i] !== WORD) return false
  return true
}
/** "bà X – Chuyên gia | đô thị cao cấp của Ngân hàng Thế giới (WB) tại Việt Nam đề nghị": a post begun in what was read with the name runs on to the verb, whoever it names. */
const postGoesOn = (tokens: Tokens, actor: Actor, verb: number): boolean => {
  if (verb - actor.to < 2 || verb - actor.to > LONGEST_POST || tokens.kinds[actor.to] !== WORD || tokens.cases[actor.to] !== LOWER)
    return false
  if (isAdverb(tokens, actor.to)) return false
  for (let i = actor.to; i < verb; i++) {
    if (
      tokens.kinds[i] === MARK
        ? !IN_POST.has(tokens.keys[i] as number)
        : tokens.cases[i] === LOWER && ENDS_POST.has(tokens.keys[i] as number) && !isAdverb(tokens, verb - 1)
    )
      return false
  }
  for (let i = actor.from + 1; i < actor.to - 1; i++)
    if (OPENS_POST.has(tokens.keys[i] as number) && POSTS.has(tokens.keys[i + 1] as number)) return true
  return false
}
/** Words that stand in no post: somebody does something there. */
const ENDS_POST = wordSet('đã sẽ đang cùng với và cho rằng nói tiếp thăm đến cảm chúc dẫn chào gặp ký trao phát đánh ghi bày nhấn khẳng đề')
const SERVES = keyOf('tại')
const LONGEST_SEAT = 7
const LONGEST_POST = 24
/** "bà X, Giám đốc …", "ông Y – Hiệu trưởng …" */
const OPENS_POST = wordSet(', – -')
const IN_POST = wordSet('( ) - – &')
/** First syllables of posts: giám đốc, phó chủ tịch, trưởng đại diện, quyền trưởng ban, thứ trưởng … */
const POSTS = wordSet('giám phó trưởng chủ bí đại tổng thứ bộ viện hiệu cục vụ thống thị quyền nguyên chuyên cố quản tham chánh')

/** "tại Fukuoka", "với TP Cần Thơ", "của Nhật Bản": an actor under a preposition does nothing itself, unless it says whose people act ("các doanh nghiệp của Pháp"). */
const isObject = (tokens: Tokens, from: number): boolean => {
  const before = tokens.keys[from - 1] as number
  if (from === 0 || tokens.kinds[from - 1] !== WORD) return false
  // "các chuyên gia đến từ Nhật Bản cho biết": where they come from says who they are.
  if (before === FROM && tokens.keys[from - 2] === COME && PEOPLE.has(tokens.keys[from - 3] as number)) return false
  return PREPOSITIONS.has(before) || (before === OF && !PEOPLE.has(tokens.keys[from - 2] as number))
}
const PREPOSITIONS = wordSet('cho tại ở từ với về trên vào giữa đến sang tới thăm trong tiếp gặp đón qua')
const OF = keyOf('của')
const [COME, FROM] = ['đến', 'từ'].map(keyOf)
const BETWEEN = keyOf('giữa')
/** "khu vực Đông Á - Thái Bình Dương" */
const DASHES = wordSet('- –')
/** The last syllables of đoàn công tác, chuyên gia, đại diện, doanh nghiệp, cơ quan, lãnh đạo, phía, đơn vị, báo cáo, đội. */
const PEOPLE = wordSet('tác gia diện nghiệp quan đạo phía vị đoàn ngành biểu tư cáo đội')

/** "dự án Nhơn Trạch sẽ …", "môi trường nước TP Huế đã …": a place right behind what it names does nothing itself. */
const isNameOfThing = (tokens: Tokens, { from, kind }: Actor): boolean =>
  kind === 'place' &&
  from > 0 &&
  tokens.cases[from - 1] === LOWER &&
  tokens.kinds[from - 1] === WORD &&
  THINGS.has(tokens.keys[from - 1] as number)
/** The last syllables of dự án, nhà máy, công trình, thị trường, kinh tế, du lịch, đô thị, sân bay … */
const THINGS = wordSet('án máy trình trường tế lịch thị cảng khu bay tuyến đường sông cầu ga hồ vịnh vốn nước')

const linked = (tokens: Tokens, start: number, to: number, joining: boolean): boolean => {
  // "Bình Định và các tỉnh bạn thống nhất": who has no name.
  const from = start + phraseAt(tokens, start, AND_FRIENDS)
  if (to - from > LONGEST_GAP) return to - from <= LONGEST_BRACKET && bracketed(tokens, from, to)
  let commas = 0
  for (let i = from; i < to; i++) {
    if (tokens.kinds[i] === MARK) {
      if (tokens.keys[i] !== COMMA || ++commas > 1 || !joining) return bracketed(tokens, from, to)
      continue
    }
    if (!(joining ? LINKS.has(tokens.keys[i] as number) : isAdverb(tokens, i) || SUBJECT_TAIL.has(tokens.keys[i] as number))) return false
  }
  return true
}
const AND_FRIENDS = phrases(
  ['và', 'cùng', 'với'].flatMap((and) =>
    ['tỉnh bạn', 'các tỉnh bạn', 'phía bạn', 'nước bạn', 'thành phố bạn'].map((who) => `${and} ${who}`)
  )
)
/** Behind a subject: "… và các thành viên trong đoàn", "… nói riêng". */
const SUBJECT_TAIL = wordSet('mình bạn nói chung riêng thay mặt một lần nữa thời gian tới theo trao đổi phát biểu')

const LONGEST_GAP = 9
/** "(ảnh dưới, thứ ba từ trái sang)" */
const LONGEST_BRACKET = 20

const OPEN = keyOf('(')
const CLOSE = keyOf(')')
const bracketed = (tokens: Tokens, from: number, to: number): boolean => tokens.keys[from] === OPEN && tokens.keys[to - 1] === CLOSE

/** The actors named right behind the verb: "đề xuất Thành ủy, UBND TP Hà Nội tiếp tục …". */
export const addresseeAfter = (tokens: Tokens, sentence: Sentence, actors: readonly Actor[], verbEnd: number): Actor[] => {
  const found: Actor[] = []
  let at = verbEnd
  // «giao nhiệm vụ: "Đảng ủy UBND TP rà soát …"»
  while (at < sentence.to && at < verbEnd + 2 && tokens.kinds[at] === MARK && tokens.keys[at] !== COMMA) at++
  // "đề nghị, trong quý III/2024, Sở Xây dựng hoàn thành …"
  at = overTime(tokens, at)
  // "Bộ trưởng đề nghị, hai bên phối hợp …"
  if (tokens.keys[at] === COMMA && within(actors, at + 1, at + 2).some(({ kind }) => kind === 'both')) at++
  at = overStrangers(tokens, at)
  for (const actor of within(actors, verbEnd, Math.min(sentence.to, verbEnd + ADDRESS_REACH))) {
    if (actor.from < at) continue
    let gap = 0
    for (let i = at; i < actor.from; i++) {
      const key = tokens.keys[i] as number
      if (key === COMMA && found.length) continue
      // "kiến nghị Bộ A cho tỉnh B bổ sung …": for whom it is asked is not asked.
      if (key === FOR && found.length) return found
      // "ủy quyền cho Lãnh đạo UBND tỉnh …": with a capital too.
      if (TO_WHOM.has(key) || LEADERS.has(key) || (LINKS.has(key) && tokens.cases[i] === LOWER)) {
        if (++gap > 4) return found
        continue
      }
      return found
    }
    found.push(actor)
    at = actor.to
  }
  return found
}

const LEADERS = wordSet('lãnh đạo')

/** "đề nghị Ban Chỉ đạo tỉnh, UBND tỉnh sớm phê duyệt …": a body that nobody knows may stand first in the list; where what follows its comma begins, else `at`. */
const overStrangers = (tokens: Tokens, at: number): number => {
  if (tokens.cases[at] === LOWER || !opensWith(tokens, at, STRANGERS)) return at
  for (let i = at + 1; i < at + LONGEST_STRANGER && (tokens.kinds[i] === WORD || tokens.keys[i] === COMMA); i++)
    if (tokens.keys[i] === COMMA) return tokens.cases[i + 1] === LOWER ? at : i + 1
  return at
}
const STRANGERS = phrases('ban chỉ đạo|hội đồng|ban thường vụ|thường trực|tổ công tác|văn phòng|ban cán sự')
const LONGEST_STRANGER = 9

/** "vừa có văn bản gửi Bộ Xây dựng, đề nghị …", "trình Thủ tướng, kiến nghị …": to whom a paper goes is asked; the actors behind the last such verb before a verb of asking. */
export const sentTo = (tokens: Tokens, from: number, actors: readonly Actor[], verb: number): readonly Actor[] => {
  for (let i = verb - 1; i >= Math.max(from, verb - SENT_REACH); i--) {
    const sent = phraseAt(tokens, i, SENDING)
    if (sent === 0) continue
    const found: Actor[] = []
    let at = i + sent
    for (const actor of within(actors, at, verb)) {
      let gap = at
      while (gap < actor.from && (JOINING.has(tokens.keys[gap] as number) || TITLED.has(tokens.keys[gap] as number))) gap++
      if (gap < actor.from) break
      found.push(actor)
      at = actor.to
    }
    return found
  }
  return []
}
/** "UBND tỉnh A có văn bản gửi Bộ B đề nghị …": who stands between "gửi" and the verb is asked, and who stands before "gửi" asks; null where `before` was sent nothing. */
export const senderOf = (tokens: Tokens, from: number, actors: readonly Actor[], before: readonly Actor[]): Actor | null => {
  const [first] = before
  if (!first) return null
  const at = [1, 2, 3].map((length) => first.from - length).find((i) => i > from && phraseAt(tokens, i, SENDING) > 0)
  return at === undefined ? null : (within(actors, Math.max(from, at - SENT_REACH), at).findLast(({ kind }) => kind !== 'group') ?? null)
}
const SENDING = phrases('gửi tới|gửi đến|gửi|gởi|trình|báo cáo')
const JOINING = wordSet(', và')
const TITLED = wordSet('tới đến lãnh đạo các')
const SENT_REACH = 40
