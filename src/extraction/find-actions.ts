import { findNames, type KnownMatch, keyOf, LOWER, type Mentions, type Sentence, type Tokens, WORD } from '../language/index.ts'
import type { Actor } from './actors.ts'
import { type Clause, opensWithDoing, splitClauses, splitTasks, TASK_VERBS, trim, words } from './clauses.ts'
import { type Cue, compileCues } from './cues.ts'
import { entryOf, goesOn, isEntryNumber, opensEntries } from './entries.ts'
import { type Frame, framesOf, subjectBefore } from './frames.ts'
import { findGroups } from './groups.ts'
import { paperFormIn } from './paper-form.ts'
import { holds, phrases, within, wordSet } from './phrases.ts'
import { agentIn, readStatement, type StatedClause } from './read-statement.ts'
import { counterpartIn, partnerIn, receiverIn } from './receiver.ts'
import type { ActionKind, Meeting, Reference } from './record.ts'
import { areForeign, bothSides, isOrder, onOneSide, otherSide, referencesOf, type Sides } from './sides.ts'
import { isWarm, lackOf } from './substance.ts'

const CUES = compileCues()

export interface ActionSetting extends Sides {
  readonly mentions: Mentions
  readonly actors: readonly Actor[]
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
  /** The rule that made it, and the cue it stood on (tokens), for `--explain`. */
  readonly rule: string
  readonly cue: Clause | null
}

/** A stretch that was looked at and not kept, with the named rule that set it aside. */
export interface SetAside {
  readonly clause: Clause
  readonly rule: string
}

export interface ActionsFound {
  readonly drafts: readonly DraftAction[]
  readonly asides: readonly SetAside[]
}

/** What was asked, promised, assigned, agreed, done, lacked and talked about, each with the clause that says it; and what was set aside, by which rule. */
export const findActions = (setting: ActionSetting): ActionsFound => {
  const { tokens, sentences } = setting.mentions.scan
  const form = paperFormIn(tokens, sentences)
  const inName = nameCover(setting.mentions)
  const cues = findNames(CUES, tokens)
    .of('cue')
    .filter((match) => !inName[match.from])
  const all = withGroups(tokens, setting.actors)
  const told = bySentence(setting)
  const drafts: DraftAction[] = []
  const asides: SetAside[] = []
  let speaker: readonly Actor[] = []
  let opener: Frame | null = null
  let isNumbered = false
  let before: Frame | null = null
  for (const sentence of sentences) {
    if (setting.isAside(sentence)) {
      asides.push({ clause: sentence, rule: 'caption or title' })
      continue
    }
    if (form.has(sentence.from)) {
      asides.push({ clause: sentence, rule: 'form of a paper' })
      continue
    }
    const inside = within(cues, sentence.from, sentence.to)
    const actors = within(all, sentence.from, sentence.to)
    if (opener && isEntryNumber(tokens, sentence)) {
      isNumbered = true
      continue
    }
    const own = framesOf(tokens, sentence, inside, actors, speaker)
    const entry = opener && entryOf(tokens, sentence, actors, opener, isNumbered)
    const more: Frame | null = entry ?? goesOn(tokens, sentence, own, before)
    const frames: readonly Frame[] = more ? [more] : own
    if (!entry) opener = opensEntries(tokens, sentence, own)
    isNumbered = false
    before = frames[frames.length - 1] ?? null
    const here = told(sentence)
    for (const frame of frames) {
      if (frame.act !== 'none' && frame.subject.some((actor) => actor.kind !== 'pronoun' && actor.kind !== 'both')) speaker = frame.subject
      new FrameReader(here, sentence, frame, inside, actors, speaker, drafts, asides).read()
    }
  }
  return { drafts, asides: asides.sort((a, b) => a.clause.from - b.clause.from) }
}

/** Looks of one sentence after another, in the order of the text: where a page tells of several meetings, the sides are those of the one told last. */
const bySentence = (setting: ActionSetting): ((sentence: Sentence) => ActionSetting) => {
  const { meetings } = setting
  let at = 0
  let current = setting
  return (sentence) => {
    const start = setting.mentions.scan.tokens.starts[sentence.to - 1] as number
    const before = at
    while (at + 1 < meetings.length && (meetings[at + 1]?.evidence[0]?.start ?? start + 1) <= start) at++
    if (at !== before) current = { ...setting, meetings: [meetings[at] as Meeting, ...meetings.slice(0, MOST_OTHERS)] }
    return current
  }
}
/** Meetings of the page beside the one told last, in which a body may have been met. */
const MOST_OTHERS = 4

/** The actors and the groups without a name, in the order of the text; "hai địa phương" inside a group only says whose it is. */
const withGroups = (tokens: Tokens, actors: readonly Actor[]): Actor[] => {
  const groups = findGroups(tokens, actors)
  const inGroup = new Uint8Array(tokens.count + 1)
  for (const group of groups) inGroup.fill(1, group.from, group.to)
  return [...actors.filter((actor) => !inGroup[actor.from]), ...groups].sort((a, b) => a.from - b.from)
}

/** "Cần" of Cần Thơ asks for nothing: what stands inside a name is no cue. */
const nameCover = (mentions: Mentions): Uint8Array => {
  const cover = new Uint8Array(mentions.scan.tokens.count + 1)
  for (const name of [...mentions.places, ...mentions.organisations, ...mentions.people]) cover.fill(1, name.from, name.to)
  return cover
}

const BECAUSE = keyOf('vì')
const AND = keyOf('và')
const SEMICOLON = keyOf(';')
const COMMA = keyOf(',')
const COLON = keyOf(':')
const BY = keyOf('theo')
const PAPERS = phrases('biên bản|bản ghi nhớ|thỏa thuận|văn bản|hiệp định|chương trình')
const WILL = keyOf('sẽ')
/** "tổ chức Tầm nhìn Thế giới", "phía tỉnh": what a doer is called may stand before the name. */
const isKindOnly = (tokens: Tokens, from: number, to: number): boolean => {
  if (to - from > 2) return false
  for (let i = from; i < to; i++) if (!CALLED.has(tokens.keys[i] as number)) return false
  return true
}
const CALLED = wordSet('tổ chức phía các công ty tập đoàn lãnh đạo chính quyền hội')
const MOST_IN_DATE = 8
const LONGEST_NAME = 80
const MOST_ANNOUNCING = 12
/** Friendly words alone ("mối quan hệ ngày càng phát triển") are courtesy; said at this length they wish for something. */
const LONG_WISH = 10
/** Words from which a part behind a semicolon can stand for itself. */
const LONG_PART = 8
/** Acts by which a clause inside a request states something of its own. */
const STATES: ReadonlySet<string> = new Set(['promise', 'done', 'lack'])

/** Turns one frame into actions and set-asides. */
class FrameReader {
  readonly #setting: ActionSetting
  readonly #sentence: Sentence
  readonly #frame: Frame
  readonly #cues: readonly KnownMatch<Cue>[]
  readonly #actors: readonly Actor[]
  readonly #by: readonly Reference[]
  readonly #speaker: readonly Actor[]
  readonly #drafts: DraftAction[]
  readonly #asides: SetAside[]
  /** Who did what the clause before tells; "…, tiến tới ký kết …" goes on with him. */
  #doerBefore: readonly Reference[] | null = null
  #inScene = false

  constructor(
    setting: ActionSetting,
    sentence: Sentence,
    frame: Frame,
    cues: readonly KnownMatch<Cue>[],
    actors: readonly Actor[],
    speaker: readonly Actor[],
    drafts: DraftAction[],
    asides: SetAside[]
  ) {
    this.#setting = setting
    this.#sentence = sentence
    this.#frame = frame
    this.#cues = cues
    this.#actors = actors
    this.#speaker = speaker
    this.#by = referencesOf(setting, frame.subject.length ? frame.subject : speaker, speaker)
    this.#drafts = drafts
    this.#asides = asides
  }

  get #tokens(): Tokens {
    return this.#setting.mentions.scan.tokens
  }

  read(): void {
    const frame = this.#frame
    switch (frame.act) {
      case 'courtesy':
        this.#setAside(frame, 'courtesy')
        break
      case 'ask':
        this.#readRequest()
        break
      case 'assign':
        this.#readTasks()
        break
      case 'agree':
        for (const clause of splitClauses(this.#tokens, frame.cueFrom, frame.to)) {
          const by = this.#by.length ? this.#by : bothSides(this.#setting)
          this.#keep('agreement', 'agreed', clause, by, by.length === 1 ? this.#signedWith(clause) : [])
        }
        break
      case 'discuss':
        if (this.#setting.tellsMeeting(this.#sentence)) this.#setAside(frame, 'told with the meeting')
        else {
          const by = this.#by.length ? this.#by : bothSides(this.#setting)
          this.#keep('topic', 'talked about', frame, by, this.#by.length ? otherSide(this.#setting, by) : [])
        }
        break
      default:
        this.#readStatements()
    }
  }

  #readStatements(): void {
    const frame = this.#frame
    if (frame.act === 'none' && this.#setting.tellsMeeting(this.#sentence)) {
      const pledge = this.#pledge(frame)
      this.#setAside(pledge ? { from: frame.from, to: pledge.from } : frame, 'told with the meeting')
      if (pledge) this.#readStatement(pledge, false)
      return
    }
    for (const clause of this.#joinLists(splitClauses(this.#tokens, frame.from, frame.to).flatMap((one) => this.#byDoers(one)))) {
      const before = this.#drafts[this.#drafts.length - 1]
      if (before && this.#promiseGoesOn(before, clause)) this.#keep('commitment', 'promise', clause, before.by, before.to, before.cue)
      else this.#readStatement(clause, frame.act === 'say' && frame.subject.length > 0)
    }
  }

  /** "trong chuyến thăm tỉnh, ông X cam kết tiếp tục giúp …": what is promised in the sentence that tells the meeting, from the promise on. */
  #pledge(frame: Clause): Clause | null {
    const cue = within(this.#cues, frame.from, frame.to).find((one) => one.entries[0]?.form === 'cam kết')
    return cue && subjectBefore(this.#tokens, frame.from, this.#actors, cue.from).length > 0 ? { from: cue.from, to: frame.to } : null
  }

  /** "sẽ hỗ trợ …; ủng hộ quan điểm …": a part behind a semicolon without a word of its own about it is promised too. */
  #promiseGoesOn(before: DraftAction, { from, to }: Clause): boolean {
    const { keys } = this.#tokens
    return (
      before.kind === 'commitment' &&
      before.clause.to === from - 1 &&
      (keys[from - 1] === SEMICOLON || keys[from - 1] === COLON) &&
      (opensWithDoing(this.#tokens, from) ||
        (words(this.#tokens, from, to) >= LONG_PART && this.#tokens.cases[from] === LOWER && TASK_VERBS.has(keys[from] as number)) ||
        this.#opensWithDate(from)) &&
      within(this.#cues, from, to).every((cue) => !STATES.has(cue.entries[0]?.act ?? '') && cue.entries[0]?.act !== 'ought')
    )
  }

  /** "học sinh có thể lập trình, Intel sẽ đưa các em đi thi": behind a comma or "và" somebody else will do something. */
  #byDoers({ from, to }: Clause): Clause[] {
    const tokens = this.#tokens
    const parts: Clause[] = []
    let start = from
    for (const actor of within(this.#actors, from, to)) {
      const joint = tokens.keys[actor.from - 1]
      if (actor.from - 1 - start < LONG_PART || (joint !== COMMA && joint !== AND) || tokens.keys[actor.to] !== WILL) continue
      parts.push({ from: start, to: actor.from - 1 })
      start = actor.from
    }
    return [...parts, { from: start, to }]
  }

  /** "…; tháng 7/2017 tiến hành chạy thử": a part that begins with its own date. */
  #opensWithDate(from: number): boolean {
    return within(this.#setting.mentions.dates, from, from + MOST_IN_DATE).some((date) => date.phraseFrom <= from + 1)
  }

  /** True where a clause says what somebody will do: a long part behind it is one more promise. */
  #promises(clause: Clause): boolean {
    return within(this.#cues, clause.from, clause.to)[0]?.entries[0]?.act === 'promise'
  }

  /** "phòng chống thiên tai; bảo tồn di sản; giao thông": a part behind a semicolon that states nothing of its own goes on with the one before. */
  #joinLists(clauses: readonly Clause[]): Clause[] {
    const joined: Clause[] = []
    for (const clause of clauses) {
      const last = joined[joined.length - 1]
      const states = within(this.#cues, clause.from, clause.to).some(
        (cue) => STATES.has(cue.entries[0]?.act ?? '') || cue.entries[0]?.act === 'ought'
      )
      const goesOn =
        last &&
        (words(this.#tokens, clause.from, clause.to) >= LONG_PART ||
          this.#opensWithDate(clause.from) ||
          this.#tokens.keys[last.to] === COLON) &&
        (this.#promises(last) || opensWithDoing(this.#tokens, last.from))
      if (last && !states && !goesOn) joined[joined.length - 1] = { from: last.from, to: clause.to }
      else joined.push(clause)
    }
    return joined
  }

  /** "giao UBND huyện …; Sở Xây dựng …": each one charged has a task of his own. Between countries nobody gives orders. */
  #readTasks(): void {
    const { cueFrom: from, to } = this.#frame
    const whole = this.#addressees()
    for (const part of this.#shares(from, to)) {
      const charged = part.from === from ? whole : this.#charged(part, whole)
      const abroad = areForeign(this.#setting, this.#by, charged)
      this.#keep(abroad ? 'proposal' : 'assignment', abroad ? 'asked' : 'task given', part, this.#by, charged)
    }
  }

  /** Cuts at each semicolon behind which somebody else is charged. */
  #shares(from: number, to: number): Clause[] {
    const shares: Clause[] = []
    const named = new Set(within(this.#actors, from, to).flatMap((actor) => (actor.kind === 'pronoun' ? [] : actor.from)))
    let start = from
    for (let i = from; i < to; i++) {
      if (this.#tokens.keys[i] !== SEMICOLON || !named.has(i + 1)) continue
      shares.push({ from: start, to: i })
      start = i + 1
    }
    return [...shares, { from: start, to }]
  }

  #readRequest(): void {
    const frame = this.#frame
    const tokens = this.#tokens
    const short = words(tokens, frame.from, frame.to) < LONG_WISH
    // "mong muốn mối quan hệ …" wishes the relation well, at any length.
    if (isWarm(tokens, frame.from, Math.min(frame.to, frame.from + (short ? 4 : 3)))) {
      this.#setAside(frame, 'courtesy')
      return
    }
    const named = this.#addressees()
    const to = named.length ? named : this.#awaited(frame)
    const order = isOrder(this.#setting, this.#by, named)
    const clauses = splitClauses(tokens, frame.from, frame.to)
    // Where semicolons divide the requests, commas only list within each.
    const divided = clauses.some((clause) => tokens.keys[clause.to] === SEMICOLON)
    for (const clause of clauses) {
      // A reason, or what another than the one asked will do, is stated, not asked.
      if (clause.from > frame.from && this.#states(clause)) this.#readStatement(clause, false)
      else
        for (const part of splitTasks(tokens, clause, !divided))
          this.#keep(order ? 'assignment' : 'proposal', order ? 'ordered' : 'asked', part, this.#by, this.#charged(part, to))
    }
  }

  /** True for a clause behind "vì", or with a subject of its own that will do, lacks or has done something. */
  #states(clause: Clause): boolean {
    if (this.#tokens.keys[clause.from - 1] === BECAUSE) return true
    const cue = within(this.#cues, clause.from, clause.to).find((one) => STATES.has(one.entries[0]?.act ?? ''))
    return (
      cue !== undefined &&
      within(this.#actors, clause.from - 1, cue.from).some(
        (actor) => actor.from >= clause.from - 1 && actor.from <= clause.from + 1 && actor.to <= cue.from && cue.from - actor.to <= 2
      )
    )
  }

  #readStatement(whole: Clause, told: boolean): void {
    const tokens = this.#tokens
    const clause = trim(tokens, whole)
    const frame = this.#frame
    const stated: StatedClause = {
      tokens,
      clause,
      cues: within(this.#cues, clause.from, clause.to),
      actors: within(this.#actors, clause.from, clause.to),
      speaks: this.#by.length > 0,
      hasFigure: within(this.#setting.mentions.amounts, clause.from, clause.to).length > 0,
      saidWith:
        told && frame.cueFrom >= 0
          ? tokens.text.slice(tokens.starts[frame.cueFrom], tokens.ends[frame.cueTo - 1]).toLowerCase()
          : told
            ? ''
            : null
    }
    const said = readStatement(stated)
    if (said.kind === null) {
      this.#inScene = said.rule === 'scene'
      this.#setAside(clause, said.rule)
      return
    }
    // "Trong bối cảnh …, tiến tới mở cửa trở lại …": what goes on with a scene without a doer of its own is still the scene.
    if (this.#inScene && within(this.#actors, clause.from, clause.from + LONGEST_NAME).every((actor) => actor.from > clause.from + 2)) {
      this.#setAside(clause, 'scene')
      return
    }
    this.#inScene = false
    if (said.rule === 'urged') {
      const urged = said.cue
        ? referencesOf(this.#setting, subjectBefore(tokens, clause.from, this.#actors, said.cue.from), this.#speaker)
        : []
      this.#keep(said.kind, said.rule, said.clause, this.#by, urged.length === 1 ? urged : otherSide(this.#setting, this.#by), said.cue)
      return
    }
    const by = this.#doer(stated, said.cue, said.kind, told)
    const to = said.kind === 'commitment' || said.kind === 'proposal' ? otherSide(this.#setting, by) : []
    // "Theo bản ghi nhớ, hai bên sẽ …": what both will do by a paper is agreed.
    if (said.kind === 'commitment' && by.length > 1 && this.#byPaper()) {
      this.#keep('agreement', 'agreed', said.clause, by, [], said.cue)
      return
    }
    const gives = said.kind === 'commitment' || said.kind === 'result'
    this.#keep(said.kind, said.rule, said.clause, by, gives ? this.#received(said.clause, by, to) : to, said.cue)
  }

  #byPaper(): boolean {
    const { from } = this.#sentence
    return this.#tokens.keys[from] === BY && holds(this.#tokens, from + 1, from + 4, PAPERS)
  }

  /** A promise is of who will do it; what is reported is of who reports it, else of the doer named in the clause. */
  #doer(stated: StatedClause, cue: KnownMatch<Cue> | null, kind: ActionKind, told: boolean): readonly Reference[] {
    if (told && kind !== 'commitment') return this.#by
    const agent = agentIn(stated)
    if (agent) return referencesOf(this.#setting, [agent], [])
    for (const other of told && cue ? [cue] : cue ? [cue, ...stated.cues] : stated.cues) {
      const own = subjectBefore(stated.tokens, stated.clause.from, this.#actors, other.from)
      // "Bộ trưởng X khẳng định Nhật Bản sẽ hỗ trợ": who speaks for the place promises it.
      if (told && own.length === 1 && own[0]?.kind === 'place' && this.#frame.subject[0]?.kind === 'person')
        if (onOneSide(this.#setting, referencesOf(this.#setting, own, []), this.#by)) return this.#by
      if (own.length) {
        this.#doerBefore = referencesOf(this.#setting, own, this.#frame.subject)
        return this.#doerBefore
      }
    }
    return this.#doerBefore ?? this.#by
  }

  #addressees(): Reference[] {
    return referencesOf(this.#setting, this.#frame.addressee, this.#speaker)
  }

  /** "…; Sở Xây dựng cấp phép …": the part of a request that begins with a doer of its own is put to him. */
  #charged(clause: Clause, to: readonly Reference[]): readonly Reference[] {
    const part = trim(this.#tokens, clause)
    const doer = within(this.#actors, part.from, part.to)[0]
    if (!doer || !isKindOnly(this.#tokens, part.from, doer.from) || doer.to >= part.to || doer.kind === 'both' || doer.kind === 'pronoun')
      return to
    const verb = doer.to
    if (this.#tokens.kinds[verb] !== WORD || this.#tokens.cases[verb] !== LOWER || this.#tokens.keys[verb] === AND) return to
    const charged = referencesOf(this.#setting, [doer], this.#speaker)
    return charged.length ? charged : to
  }

  /** To whom a wish goes that names nobody: with whom it wants something done, else the other side. */
  #awaited(clause: Clause): readonly Reference[] {
    const partner = partnerIn(this.#tokens, clause, this.#actors)
    const named = partner ? referencesOf(this.#setting, [partner], this.#speaker) : []
    const others = named.filter((one) => !this.#by.some((asker) => asker.id === one.id && asker.name === one.name))
    return others.length ? others : otherSide(this.#setting, this.#by)
  }

  /** "ký thỏa thuận hợp tác với Tập đoàn FPT": with whom one side agrees. */
  #signedWith(clause: Clause): readonly Reference[] {
    const partner = counterpartIn(this.#tokens, clause, this.#actors)
    return partner ? referencesOf(this.#setting, [partner], this.#speaker) : []
  }

  /** To whom a result or a promise goes: whom the clause itself names as the receiver, else the one given. */
  #received(clause: Clause, by: readonly Reference[], to: readonly Reference[]): readonly Reference[] {
    const receiver = receiverIn(this.#tokens, clause, this.#actors) ?? partnerIn(this.#tokens, clause, this.#actors)
    const named = receiver ? referencesOf(this.#setting, [receiver], this.#speaker) : []
    const others = named.filter((one) => !by.some((giver) => giver.id === one.id && giver.name === one.name))
    return others.length ? others : to
  }

  #keep(
    kind: ActionKind,
    rule: string,
    whole: Clause,
    by: readonly Reference[],
    to: readonly Reference[],
    cue: Clause | null = null
  ): void {
    const clause = trim(this.#tokens, whole)
    if (this.#announces(whole)) {
      this.#setAside(clause, 'introduction')
      return
    }
    const lack = lackOf(this.#setting.mentions, kind, clause)
    if (lack !== null) {
      this.#setAside(clause, lack)
      return
    }
    const own = this.#frame.cueFrom >= 0 ? { from: this.#frame.cueFrom, to: this.#frame.cueTo } : null
    // Nobody asks, charges or promises himself: a name that stands on both sides was misread on the second.
    const givers = [...by, ...by.map((giver) => this.#setting.bodyOf(giver))]
    const others = to.filter((one) => !givers.some((giver) => giver.id === one.id && giver.name === one.name))
    this.#drafts.push({ kind, clause, by, to: others, sentence: this.#sentence, rule, cue: cue ?? own })
  }

  /** "thống nhất các nội dung hợp tác sau:" only announces the points behind its colon. */
  #announces({ from, to }: Clause): boolean {
    const { keys } = this.#tokens
    return (
      keys[to] === COLON &&
      to + 1 < this.#frame.to &&
      words(this.#tokens, from, to) <= MOST_ANNOUNCING &&
      opensWithDoing(this.#tokens, to + 1)
    )
  }

  #setAside({ from, to }: Clause, rule: string): void {
    if (to > from) this.#asides.push({ clause: { from, to }, rule })
  }
}
