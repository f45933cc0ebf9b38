import { findNames, type KnownMatch, keyOf, LOWER, MARK, type Mentions, type Sentence, type Tokens, WORD } from '../language/index.ts'
import { quote } from '../values/index.ts'
import { type Actor, findActors } from './actors.ts'
import { type Clause, cueIn, splitClauses, splitTasks, trim, words } from './clauses.ts'
import { type Cue, compileCues } from './cues.ts'
import { type Frame, framesOf, subjectBefore } from './frames.ts'
import type { Action, ActionKind, Meeting, Reference, Sector } from './record.ts'

const CUES = compileCues()

export interface ActionSetting {
  readonly mentions: Mentions
  readonly actors: readonly Actor[]
  readonly meetings: readonly Meeting[]
  /** The body a person acts for, or the reference itself. */
  readonly bodyOf: (reference: Reference) => Reference
  readonly isAside: (sentence: Sentence) => boolean
  /** The sentence says who met whom; its verbs are the meeting's own. */
  readonly tellsMeeting: (sentence: Sentence) => boolean
}

export interface DraftAction {
  readonly kind: ActionKind
  readonly clause: Clause
  readonly by: readonly Reference[]
  readonly to: readonly Reference[]
  readonly sentence: Sentence
}

const keys = (...forms: string[]): ReadonlySet<number> => new Set(forms.map(keyOf))
const sequence = (...forms: string[]): number[] => forms.map(keyOf)

/** What was asked, promised, assigned, agreed, done, lacked and talked about, each with the clause that says it. */
export const findActions = (setting: ActionSetting): DraftAction[] => {
  const { tokens, sentences } = setting.mentions.scan
  const inName = nameCover(setting.mentions)
  const cues = findNames(CUES, tokens)
    .of('cue')
    .filter((match) => !inName[match.from])
  const found: DraftAction[] = []
  let speaker: readonly Actor[] = []
  let cueAt = 0
  let paragraph = -1
  for (const sentence of sentences) {
    while (cueAt < cues.length && (cues[cueAt] as KnownMatch<Cue>).from < sentence.from) cueAt++
    if (setting.isAside(sentence)) continue
    const inside: KnownMatch<Cue>[] = []
    for (let i = cueAt; i < cues.length && (cues[i] as KnownMatch<Cue>).to <= sentence.to; i++) inside.push(cues[i] as KnownMatch<Cue>)
    if (sentence.paragraph > paragraph + 1) speaker = speaker.slice()
    paragraph = sentence.paragraph
    const actors = setting.actors.filter((actor) => actor.from >= sentence.from && actor.to <= sentence.to)
    const frames = framesOf(tokens, sentence, inside, actors, speaker)
    for (const frame of frames) {
      const own = frame.subject.filter((actor) => actor.kind !== 'pronoun' && actor.kind !== 'both')
      if (frame.act !== 'none' && own.length) speaker = frame.subject
      found.push(...actionsOf(setting, sentence, frame, inside, actors, speaker))
    }
  }
  return found
}

/** "Cần" of Cần Thơ asks for nothing: what stands inside a name is no cue. */
const nameCover = (mentions: Mentions): Uint8Array => {
  const cover = new Uint8Array(mentions.scan.tokens.count + 1)
  for (const place of mentions.places) cover.fill(1, place.from, place.to)
  for (const body of mentions.organisations) cover.fill(1, body.from, body.to)
  for (const person of mentions.people) cover.fill(1, person.from, person.to)
  return cover
}

const actionsOf = (
  setting: ActionSetting,
  sentence: Sentence,
  frame: Frame,
  cues: readonly KnownMatch<Cue>[],
  actors: readonly Actor[],
  speaker: readonly Actor[]
): DraftAction[] => {
  const { tokens } = setting.mentions.scan
  const by = referencesOf(setting, frame.subject.length ? frame.subject : speaker, speaker)
  const draft = (kind: ActionKind, clause: Clause, who: readonly Reference[] = by, to: readonly Reference[] = []): DraftAction => ({
    kind,
    clause: trim(tokens, clause),
    by: who,
    to,
    sentence
  })
  switch (frame.act) {
    case 'courtesy':
      return []
    case 'ask': {
      if (isWarm(tokens, frame.from, Math.min(frame.to, frame.from + 4))) return []
      const to = referencesOf(setting, frame.addressee, speaker)
      const kind: ActionKind = isOrder(setting, by, to) ? 'assignment' : 'proposal'
      const both = frame.addressee.some((actor) => actor.kind === 'both') || frame.addressee.length === 0
      return splitClauses(tokens, frame.from, frame.to).flatMap((clause) => {
        // A reason, or what another than the one asked will do, is stated, not asked.
        if (clause.from > frame.from && states(tokens, clause, cues, actors))
          return statement(setting, sentence, { ...frame, act: 'none' }, clause, cues, actors, by)
        return splitTasks(tokens, clause)
          .map((part) => draft(kind, part, by, both && to.length === 0 ? otherSide(setting, by) : to))
          .filter((one) => isSubstantial(setting, one))
      })
    }
    case 'assign': {
      const to = referencesOf(setting, frame.addressee, speaker)
      return [draft('assignment', { from: frame.cueFrom, to: frame.to }, by, to)].filter((one) => isSubstantial(setting, one))
    }
    case 'agree':
      return splitClauses(tokens, frame.cueFrom, frame.to)
        .map((clause) => draft('agreement', clause, by.length ? by : bothSides(setting)))
        .filter((one) => isSubstantial(setting, one))
    case 'discuss':
      if (setting.tellsMeeting(sentence)) return []
      return [draft('topic', { from: frame.from, to: frame.to }, by, otherSide(setting, by))].filter((one) => isSubstantial(setting, one))
    default:
      if (frame.act === 'none' && setting.tellsMeeting(sentence)) return []
      return splitClauses(tokens, frame.from, frame.to).flatMap((clause) => statement(setting, sentence, frame, clause, cues, actors, by))
  }
}

/** True for a clause behind "vì", or with a subject of its own that will do, lacks or has done something. */
const states = (tokens: Tokens, clause: Clause, cues: readonly KnownMatch<Cue>[], actors: readonly Actor[]): boolean => {
  if (tokens.keys[clause.from - 1] === keyOf('vì')) return true
  const cue = cues.find((one) => one.from >= clause.from && one.to <= clause.to && STATED.has(one.entries[0]?.act ?? ''))
  return cue !== undefined && actors.some((actor) => actor.from <= clause.from + 1 && actor.to <= cue.from && cue.from - actor.to <= 2)
}
const STATED = new Set(['promise', 'done', 'lack'])

/** A clause that states something: promised, lacking, to be done, or done; anything else is set aside. */
const statement = (
  setting: ActionSetting,
  sentence: Sentence,
  frame: Frame,
  clause: Clause,
  cues: readonly KnownMatch<Cue>[],
  actors: readonly Actor[],
  speakers: readonly Reference[]
): DraftAction[] => {
  const { tokens } = setting.mentions.scan
  const trimmed = trim(tokens, clause)
  if (words(tokens, trimmed.from, trimmed.to) < 5) return []
  const promise = cueIn(cues, trimmed, 'promise')
  const lack = cueIn(cues, trimmed, 'lack')
  const ought = cueIn(cues, trimmed, 'ought')
  const done = cueIn(cues, trimmed, 'done')
  const told = frame.act === 'say' && frame.subject.length > 0
  const subjectOf = (cue: KnownMatch<Cue> | undefined, kind: ActionKind): readonly Reference[] => {
    if (told && kind !== 'commitment') return speakers
    const agent = agentIn(tokens, trimmed, actors)
    if (agent) return referencesOf(setting, [agent], [])
    for (const other of [cue, ...cues.filter((one) => one.from >= trimmed.from && one.to <= trimmed.to)]) {
      const own = other ? subjectBefore(tokens, { ...sentence, from: trimmed.from }, actors, other.from) : []
      if (own.length) return referencesOf(setting, own, [])
    }
    return speakers
  }
  const make = (
    kind: ActionKind,
    cue: KnownMatch<Cue> | undefined,
    to: readonly Reference[] = [],
    clauseOf: Clause = trimmed
  ): DraftAction[] => {
    const one: DraftAction = { kind, clause: clauseOf, by: subjectOf(cue, kind), to, sentence }
    return isSubstantial(setting, one) ? [one] : []
  }
  if (isSetting(tokens, trimmed) || isRhetorical(tokens, trimmed)) return []
  // "nhấn mạnh việc nghiên cứu, tăng cường …" asks for it.
  if (told && tokens.keys[trimmed.from] === keyOf('việc') && EMPHASIS.has(wordOf(tokens, frame.cueFrom)))
    return make('proposal', undefined, otherSide(setting, speakers))
  const first = [promise, lack, ought, done].filter((cue) => cue !== undefined).sort((a, b) => a.from - b.from)[0]
  if (!first) return []
  const acts = promise
    ? promise.from - trimmed.from <= 1 || subjectBefore(tokens, { ...sentence, from: trimmed.from }, actors, promise.from).length > 0
    : false
  if (promise && isPromise(tokens, promise, acts) && (!done || promise.from <= done.from))
    return make('commitment', promise, otherSide(setting, subjectOf(promise, 'commitment')))
  if (promise && promise === first && promise.entries[0]?.form === 'tiếp tục') return make('result', promise)
  if (lack && isLack(tokens, lack) && (!done || lack.from < done.from || done.entries[0]?.form === 'đang')) return make('need', lack)
  if (ought && !done)
    return frame.act === 'say' ? make(isJoint(setting, actors, trimmed) ? 'proposal' : 'need', ought) : make('need', ought)
  if (done) {
    // A project with its lenders and sums for a subject is told elsewhere; what was done begins at the verb.
    const long = cues.find(
      (cue) =>
        cue.entries[0]?.act === 'done' && cue.from >= trimmed.from && cue.to <= trimmed.to && words(tokens, trimmed.from, cue.from) > 16
    )
    const clauseOf =
      long && !done.entries[0]?.form.startsWith('đến') && long.from === done.from ? { from: long.from, to: trimmed.to } : trimmed
    return make('result', done, [], clauseOf)
  }
  return []
}

/** "đang được UBND thành phố chỉ đạo", "do Sở Xây dựng thực hiện": who does it stands behind "được" or "do". */
const agentIn = (tokens: Tokens, clause: Clause, actors: readonly Actor[]): Actor | undefined =>
  actors.find(
    (actor) =>
      actor.from > clause.from &&
      actor.to < clause.to &&
      actor.kind === 'body' &&
      tokens.keys[actor.from - 1] === keyOf('được') &&
      tokens.cases[actor.to] === LOWER
  )

/** "Trong bối cảnh …", "Nhân dịp …", "bất chấp …" only set the scene. */
const isSetting = (tokens: Tokens, clause: Clause): boolean =>
  SCENES.some((phrase) => phrase.every((word, k) => tokens.keys[clause.from + k] === word))
const SCENES = [
  sequence('trong', 'bối', 'cảnh'),
  sequence('nhân', 'dịp'),
  sequence('bất', 'chấp'),
  sequence('mặc', 'dù'),
  sequence('sau', 'khi'),
  sequence('trước', 'đó'),
  sequence('từ', 'kinh', 'nghiệm'),
  sequence('từ', 'thực', 'tế'),
  sequence('trong', 'khuôn', 'khổ'),
  sequence('trong', 'đó')
]

/** "có thể nói …", "nhìn lại chặng đường …" praise. */
const isRhetorical = (tokens: Tokens, clause: Clause): boolean =>
  RHETORIC.some((phrase) => standsIn(tokens, clause.from, clause.to, phrase))
const RHETORIC = [sequence('có', 'thể', 'nói'), sequence('nhìn', 'lại', 'chặng', 'đường'), sequence('không', 'chỉ', 'là')]
const EMPHASIS = new Set(['nhấn', 'lưu'])
const wordOf = (tokens: Tokens, at: number): string => (at < 0 ? '' : tokens.text.slice(tokens.starts[at], tokens.ends[at]).toLowerCase())

/** "sẽ là dịp", "có thể nói", "có thể thấy" promise nothing. */
const isPromise = (tokens: Tokens, cue: KnownMatch<Cue>, hasActor: boolean): boolean =>
  !NO_PROMISE.some((phrase) => phrase.every((word, k) => tokens.keys[cue.to + k] === word)) &&
  (hasActor || !NEEDS_ACTOR.has(cue.entries[0]?.form ?? ''))
/** Without somebody who does it these only describe: "quan hệ tiếp tục phát triển", "có thể thấy". */
const NEEDS_ACTOR = new Set(['tiếp tục', 'có thể', 'xem xét', 'phấn đấu', 'quyết tâm', 'có kế hoạch', 'hứa', 'nguyện'])

/** "hạn chế rác thải" and "chậm nhất" are no lack; "còn hạn chế", "nhiều khó khăn" are. */
const isLack = (tokens: Tokens, cue: KnownMatch<Cue>): boolean => {
  const form = cue.entries[0]?.form
  if (form === 'hạn chế') return MUCH.has(tokens.keys[cue.from - 1] as number)
  if (form === 'khó khăn' || form === 'vướng mắc' || form === 'vướng') return !SOLVES.has(tokens.keys[cue.from - 1] as number)
  return !(form === 'chậm' && tokens.keys[cue.to] === keyOf('nhất'))
}
const MUCH = keys('còn', 'nhiều', 'những', 'tồn', 'có', 'và', 'bị', 'rất')
const SOLVES = keys('gỡ', 'quyết', 'phục', 'qua', 'bỏ', ',')
const NO_PROMISE = [
  sequence('nói'),
  sequence('thấy'),
  sequence('là', 'dịp'),
  sequence('là', 'cơ', 'hội'),
  sequence('coi'),
  sequence('khẳng')
]

const isJoint = (_setting: ActionSetting, actors: readonly Actor[], clause: Clause): boolean =>
  actors.some((actor) => actor.kind === 'both' && actor.from >= clause.from && actor.to <= clause.to)

/** A superior who "asks" orders: a minister or party secretary towards bodies of the own side. */
const isOrder = (setting: ActionSetting, by: readonly Reference[], to: readonly Reference[]): boolean => {
  const speaker = by[0]
  const addressee = to[0]
  if (!speaker || !addressee || !setting.meetings[0]) return false
  const side = (reference: Reference): string => {
    const body = setting.bodyOf(reference)
    return setting.meetings.some((meeting) => meeting.hosts.some((one) => one.id === body.id))
      ? 'host'
      : setting.meetings.some((meeting) => meeting.guests.some((one) => one.id === body.id))
        ? 'guest'
        : 'other'
  }
  return (
    addressee.id.startsWith('o') &&
    side(speaker) === 'host' &&
    side(addressee) === 'other' &&
    /^(?:Sở|Ban|Phòng|Cục|Vụ|Chi cục|Trung tâm|Văn phòng|Công an)/u.test(addressee.name)
  )
}

/** Actors as references; "ông" is the last speaker, "hai bên" both sides, "đoàn" the guests. */
const referencesOf = (setting: ActionSetting, actors: readonly Actor[], speaker: readonly Actor[]): Reference[] => {
  const found: Reference[] = []
  const put = (references: readonly Reference[]) => {
    for (const reference of references)
      if (!found.some((one) => one.id === reference.id && one.name === reference.name)) found.push(reference)
  }
  for (const actor of actors) {
    if (actor.kind === 'pronoun') put(speaker.flatMap((one) => (one.kind === 'pronoun' ? [] : one.references)))
    else if (actor.kind === 'both') put(bothSides(setting))
    else if (actor.kind === 'guests') put(setting.meetings[0]?.guests ?? [])
    else put(actor.references)
  }
  return found.slice(0, 3)
}

const bothSides = (setting: ActionSetting): Reference[] => {
  const meeting = setting.meetings[0]
  return meeting ? [...meeting.hosts.slice(0, 1), ...meeting.guests.slice(0, 1)] : []
}

/** To whom a request of one side goes when nobody is named: the other side. */
const otherSide = (setting: ActionSetting, by: readonly Reference[]): Reference[] => {
  const meeting = setting.meetings[0]
  const first = by[0]
  if (!meeting || !first) return []
  const body = setting.bodyOf(first)
  const isHost = meeting.hosts.some((host) => host.id === body.id || shareName(host, body))
  const isGuest = meeting.guests.some((guest) => guest.id === body.id || shareName(guest, body))
  if (isHost === isGuest) return []
  return (isHost ? meeting.guests : meeting.hosts).slice(0, 1)
}

/** "TP Cần Thơ" the place and "UBND TP Cần Thơ" the body are one side. */
const shareName = (side: Reference, actor: Reference): boolean => {
  const bare = actor.name.replace(/^(?:tỉnh|thành phố|TP\.?|nước)\s+/iu, '')
  return bare.length > 2 && side.name.endsWith(bare)
}

/** Pure courtesy and empty talk is not kept: a clause needs a subject matter (a sector, a sum, a project word) or a concrete task verb with an object. */
const isSubstantial = (setting: ActionSetting, action: DraftAction): boolean => {
  const { tokens, sectors } = setting.mentions.scan
  const { from, to } = action.clause
  const count = words(tokens, from, to)
  if (count < 4) return false
  const hasSector = sectors.some(
    (match) =>
      match.from >= from && match.to <= to && match.entries.some((entry) => !entry.fallback || !entry.sectors.includes('relations'))
  )
  const hasFigure = setting.mentions.amounts.some((amount) => amount.from >= from && amount.to <= to)
  const warm = isWarm(tokens, from, to)
  if (warm && !hasFigure) return action.kind === 'result' ? hasSector || count >= 12 : count > 14 && hasSector
  if (action.kind === 'result') return hasFigure || hasSector
  if (action.kind === 'topic') return hasSector
  if (action.kind === 'need' || action.kind === 'commitment') return hasSector || hasFigure || count > 8
  return true
}

const isWarm = (tokens: Tokens, from: number, to: number): boolean => WARM.some((phrase) => standsIn(tokens, from, to, phrase))

/** Words of friendship that ask for and promise nothing by themselves. */
const WARM = [
  sequence('mối', 'quan', 'hệ'),
  sequence('quan', 'hệ', 'hợp', 'tác', 'hữu', 'nghị'),
  sequence('tình', 'hữu', 'nghị'),
  sequence('tình', 'đoàn', 'kết'),
  sequence('tốt', 'đẹp'),
  sequence('ngày', 'càng', 'phát', 'triển'),
  sequence('ngày', 'càng', 'gắn', 'kết'),
  sequence('chúc', 'mừng'),
  sequence('cảm', 'ơn'),
  sequence('sức', 'khỏe'),
  sequence('nồng', 'hậu'),
  sequence('ấn', 'tượng'),
  sequence('dành', 'thời', 'gian'),
  sequence('đến', 'thăm'),
  sequence('quà', 'lưu', 'niệm')
]

const standsIn = (tokens: Tokens, from: number, to: number, phrase: readonly number[]): boolean => {
  for (let i = from; i + phrase.length <= to; i++) if (phrase.every((word, k) => tokens.keys[i + k] === word)) return true
  return false
}

/** Sectors of the vocabulary that a stretch of text speaks of, in order, each once; the longest phrase wins, and words like "hợp tác" count only where nothing says in what. */
export const sectorsIn = (mentions: Mentions, from: number, to: number): Sector[] => {
  const found: Sector[] = []
  const fallback: Sector[] = []
  for (const match of mentions.scan.sectors) {
    if (match.from < from || match.to > to) continue
    for (const entry of match.entries) {
      const list = entry.fallback ? fallback : found
      for (const sector of entry.sectors) if (!list.includes(sector as Sector)) list.push(sector as Sector)
    }
  }
  return found.length ? found : fallback
}

export const actionEvidence = (tokens: Tokens, clause: Clause) =>
  quote(tokens.text, { start: tokens.starts[clause.from] as number, end: tokens.ends[clause.to - 1] as number })

/** A sentence without any word that says or does something is no statement at all; used to tell which sentences are left unread. */
export const hasVerbOfAct = (tokens: Tokens, sentence: Sentence): boolean => {
  for (let i = sentence.from; i < sentence.to; i++)
    if (tokens.kinds[i] === WORD && tokens.cases[i] === LOWER && tokens.kinds[i] !== MARK && ACTS.has(tokens.keys[i] as number)) return true
  return false
}
const ACTS = keys('đã', 'sẽ', 'đang', 'cần', 'đề', 'mong', 'giao', 'yêu', 'ký', 'cam')

export type { Action }
export { findActors }
