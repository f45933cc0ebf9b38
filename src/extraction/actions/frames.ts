import { type CueEntry, type KnownMatch, keyOf, LOWER, type Sentence, type Tokens, WORD } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import { strangerBefore } from '../actors/strangers.ts'
import { addresseeAfter, overChair, overPaper, senderOf, sentTo, subjectBefore } from '../actors/subjects.ts'
import { overTime } from '../actors/time-said.ts'
import { MIN_WORDS_AFTER } from '../text/clauses.ts'
import { opensWith, phrases, wordSet } from '../text/phrases.ts'
import type { Frame, OpenFrame } from './frame.ts'
import { comesWishing, doerOf, PRAISES, promiserIn, STRONG, subjectAhead, wishesToo } from './frame-openers.ts'
import { isPaper, meantBy } from './meant-cues.ts'
import { opensFrame } from './opens-frame.ts'
import { isHeardAt, matterAfter } from './talked-matter.ts'

const COMMA = keyOf(',')
const THEO = keyOf('theo')
const RANG = keyOf('rằng')
const WITH = keyOf('với')
const COLON = keyOf(':')

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
  let open: OpenFrame = {
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
  const first = opensSentence(tokens, sentence, actors)
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
    const verb = isHeard ? match.from - 1 : match.from
    const direct = subjectBefore(tokens, sentence.from, actors, verb)
    const orders = match.entries[0]?.act === 'ask' || match.entries[0]?.act === 'assign'
    const over = orders
      ? overPaper(tokens, sentence.from, verb)
      : match.entries[0]?.act === 'agree'
        ? overChair(tokens, sentence.from, verb)
        : verb
    const near = direct.length || over === verb ? direct : subjectBefore(tokens, sentence.from, actors, over)
    const sender = match.entries[0]?.act === 'ask' ? senderOf(tokens, sentence.from, actors, near) : null
    const known = sender ? [sender] : near
    const stranger = known.length === 0 && open.act === 'none' ? strangerBefore(tokens, sentence, cues, match) : null
    const wishing = known.length === 0 && !stranger ? comesWishing(tokens, sentence, actors, match, open) : []
    const before = stranger ? [stranger] : known
    // "Tỉnh Gunma sẽ tiếp nhận … và mong muốn …": who will do the one wishes the other.
    const own = wishing.length
      ? wishing
      : before.length || open.act !== 'none' || !wishesToo(tokens, match)
        ? before
        : promiserIn(tokens, cues, actors, open.from, match.from)
    const cue = saidAtEnd(sentence, match, own) ?? meantBy(tokens, match, actors, own)
    if (cue?.act === 'assign' && open.act === 'none' && carried.length > 0) {
      const charged = chargedBefore(tokens, sentence, actors, match)
      if (charged.length > 0) {
        subject = carried
        open = { act: 'assign', cueFrom: sentence.from, cueTo: match.to, subject, addressee: charged, from: sentence.from }
        continue
      }
    }
    if (!cue || !STRONG.has(cue.act) || match.from < open.from) continue
    if (cue.act === 'say' && own.length === 0 && isPaper(tokens, sentence.from, match.from)) {
      close(match.from)
      subject = [{ from: sentence.from, to: match.from, kind: 'both', references: [] }]
      const start = tokens.keys[match.to] === COLON ? match.to + 1 : match.from
      open = { act: 'agree', cueFrom: start, cueTo: match.to, subject, addressee: [], from: match.to }
      continue
    }
    if (!opensFrame({ tokens, sentence, cues, actors, match, cue, own, open })) continue
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
    const by = told ? open.subject : ([own, praiser, open.subject, led, first].find((some) => some.length > 0) ?? carried)
    if (by.length === 0 && cue.act !== 'agree' && cue.act !== 'ask' && !JOINT_TALK.has(cue.form)) continue
    const start = own.length && own === before ? (own[0] as Actor).from : match.from
    close(start)
    subject = by
    const isCarried = CARRIED.has(cue.form)
    const addressed =
      cue.act === 'ask' || cue.act === 'assign'
        ? addresseeAfter(tokens, sentence, actors, isCarried ? carriedTo(tokens, sentence, match.to) : match.to)
        : []
    // "mong muốn Long An với các tỉnh biên giới tiếp tục hợp tác": wished of both together, put to neither.
    const isTogether = cue.act === 'ask' && addressed.length > 0 && tokens.keys[(addressed[addressed.length - 1] as Actor).to] === WITH
    const last = isTogether ? undefined : addressed[addressed.length - 1]
    // "kiến nghị Chính phủ hỗ trợ …; xin cho phép …": who was asked first is asked again.
    const addressee = isTogether
      ? []
      : addressed.length === 0 && own.length === 0 && cue.act === 'ask' && open.act === 'ask' && !callsApart(cue.form, open)
        ? open.addressee
        : addressed.length === 0 && cue.act === 'ask' && open.act === 'none'
          ? sentTo(tokens, sentence.from, actors, match.from)
          : addressed
    let from =
      last && cue.act === 'ask'
        ? INVITES.has(cue.form)
          ? match.from
          : overTime(tokens, match.to) > match.to
            ? match.to
            : last.to
        : match.to
    if (cue.act === 'discuss') from = matterAfter(tokens, sentence, actors, match.to)
    if (cue.act === 'ask') from = behindHead(tokens, sentence, from)
    while (from < sentence.to && (tokens.keys[from] === RANG || tokens.keys[from] === COLON || tokens.keys[from] === COMMA)) from++
    open = { act: cue.act, cueFrom: match.from, cueTo: match.to, subject: by, addressee, from, isHeard }
  }
  close(sentence.to)
  return withPostposed(tokens, sentence, frames)
}

/** "kêu gọi các doanh nghiệp đầu tư …; bày tỏ mong muốn được hợp tác với thành phố": whom nobody named was called on is not whom the wish goes to. */
const callsApart = (form: string, { addressee }: OpenFrame): boolean =>
  form.includes('mong muốn') && addressee.length > 0 && addressee.every(({ kind }) => kind === 'group')

/** "Chủ tịch UBND tỉnh X: Tỉnh sẽ …": a colon behind a person stands for the verb. */
const namedWithColon = (tokens: Tokens, sentence: Sentence, actors: readonly Actor[]): Actor | null => {
  const [first] = actors
  const isSpeech =
    first?.kind === 'person' && first.from <= sentence.from + 1 && tokens.keys[first.to] === COLON && first.to + 1 < sentence.to
  return isSpeech ? first : null
}

/** "Theo ông X, …", "Theo báo cáo của Sở …,": who the words are from. "Theo đó" and "theo kế hoạch" are no one. */
const accordingTo = (tokens: Tokens, sentence: Sentence, actors: readonly Actor[]): { actor: Actor; to: number } | null => {
  let by = sentence.from
  // "Tuy vậy, theo bà X, …"
  while (by < sentence.from + LONGEST_LINK && !(tokens.keys[by] === THEO && (by === sentence.from || tokens.keys[by - 1] === COMMA))) by++
  if (tokens.keys[by] !== THEO) return null
  const actor = actors.find((one) => one.from > by && one.from <= by + 4 && one.to <= sentence.to)
  // "Theo chương trình, tỉnh …": what stands behind the comma is no source.
  if (!actor || tokens.keys.subarray(by, actor.from).includes(COMMA)) return null
  return { actor, to: tokens.keys[actor.to] === COMMA ? actor.to + 1 : actor.to }
}

const LONGEST_LINK = 6

/** "Ông X tiếp thu ý kiến; yêu cầu Sở Xây dựng …": who opens the sentence with another verb goes on. */
const opensSentence = (tokens: Tokens, sentence: Sentence, actors: readonly Actor[]): readonly Actor[] => {
  const [first] = actors
  if (first?.kind !== 'person' || first.from > sentence.from + 1) return []
  return tokens.cases[first.to] === LOWER && !NO_VERB.has(tokens.keys[first.to] as number) ? [first] : []
}
const NO_TASK = wordSet('của về cho từ trong tại theo ở với và nhiệm việc thêm nhiều các')
const NO_VERB = wordSet('của và cùng với tại ở trong về là do')

/** "Các huyện được yêu cầu gửi danh sách", "Ban được giao làm đầu mối": who is charged stands before the verb, and opens the sentence. */
const chargedBefore = (
  tokens: Tokens,
  sentence: Sentence,
  actors: readonly Actor[],
  { from, to }: KnownMatch<CueEntry>
): readonly Actor[] => {
  if (tokens.keys[from - 1] !== PASSIVE || tokens.cases[to] !== LOWER || NO_TASK.has(tokens.keys[to] as number)) return []
  const charged = subjectBefore(tokens, sentence.from, actors, from - 1)
  return charged[0] && charged[0].from <= sentence.from + 1 && charged[charged.length - 1]?.to === from - 1 ? charged : []
}
const PASSIVE = keyOf('được')

/** «"Chúng tôi sẽ …", bà X cam kết.»: at the end of the sentence the promise is a verb of saying. */
const saidAtEnd = (sentence: Sentence, { to, entries: [cue] }: KnownMatch<CueEntry>, own: readonly Actor[]): CueEntry | null =>
  cue?.form === 'cam kết' && own.length > 0 && to >= sentence.to - 1 ? { ...cue, act: 'say' } : null

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
/** "chuyển lời mời của ông X tới ông Y": whom it is brought to is asked. */
const CARRIED = new Set(['chuyển lời mời', 'chuyển lời mời của', 'gửi lời mời', 'trân trọng gửi lời mời'])
const carriedTo = (tokens: Tokens, sentence: Sentence, from: number): number => {
  for (let i = from; i < sentence.to; i++) if (TO.has(tokens.keys[i] as number)) return i + 1
  return from
}
const TO = wordSet('tới đến')
/** "đề xuất một số nội dung hợp tác trong thời gian tới: mở …": what is asked stands behind the colon; `from` itself where no such head does. */
const behindHead = (tokens: Tokens, sentence: Sentence, from: number): number => {
  if (!opensWith(tokens, from, HEADS)) return from
  for (let i = from; i < Math.min(sentence.to - MIN_WORDS_AFTER, from + LONGEST_HEAD); i++) if (tokens.keys[i] === COLON) return i + 1
  return from
}
const HEADS = phrases(
  ['một số', 'các', 'những', 'hai', 'ba', 'bốn', 'năm', '2', '3', '4', '5']
    .flatMap((many) =>
      ['nội dung', 'vấn đề', 'giải pháp', 'nhiệm vụ', 'đề xuất', 'kiến nghị', 'lĩnh vực', 'hướng'].map((what) => `${many} ${what}`)
    )
    .join('|')
)
const LONGEST_HEAD = 18
/** "mời Tổng thống thăm lại Việt Nam": who is invited belongs to what is asked. */
const INVITES = new Set(['gửi lời mời', 'trân trọng gửi lời mời', 'mời', 'trân trọng mời', 'chuyển lời mời', 'chuyển lời mời của'])

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
