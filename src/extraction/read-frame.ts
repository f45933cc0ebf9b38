import { type CueEntry, type KnownMatch, keyOf, LOWER, type Sentence, type Tokens, WORD } from '../language/index.ts'
import type { Actor } from './actors.ts'
import { type Clause, opensWithDoing, splitClauses, splitTasks, TASK_VERBS, trim, words } from './clauses.ts'
import type { ActionSetting, DraftAction, SetAside } from './draft-action.ts'
import type { Frame } from './frames.ts'
import { holds, phrases, within, wordSet } from './phrases.ts'
import { agentIn, readStatement, type StatedClause } from './read-statement.ts'
import { counterpartIn, partnerIn, receiverIn } from './receiver.ts'
import type { ActionKind, Reference } from './record.ts'
import { areForeign, bothSides, isOrder, onOneSide, otherSide, referencesOf } from './sides.ts'
import { subjectBefore } from './subjects.ts'
import { isWarm, lackOf } from './substance.ts'

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
export class FrameReader {
  readonly #setting: ActionSetting
  readonly #sentence: Sentence
  readonly #frame: Frame
  readonly #cues: readonly KnownMatch<CueEntry>[]
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
    cues: readonly KnownMatch<CueEntry>[],
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
  #doer(stated: StatedClause, cue: KnownMatch<CueEntry> | null, kind: ActionKind, told: boolean): readonly Reference[] {
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
