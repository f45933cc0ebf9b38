import { keyOf, type Tokens } from '../../language/index.ts'
import { areForeign, bothSides, isAmong, isOrder, onOneSide, otherSide } from '../actors/sides.ts'
import { subjectBefore } from '../actors/subjects.ts'
import { giftIn } from '../meetings/handovers.ts'
import type { Reference } from '../record.ts'
import { type Clause, MIN_WORDS_AFTER, splitClauses, words } from '../text/clauses.ts'
import { within } from '../text/in-order.ts'
import { holds, opensWith, phrases, wordSet } from '../text/phrases.ts'
import { splitTasks } from '../text/split-tasks.ts'
import { ClauseKeeper } from './clause-keeper.ts'
import type { ActionCollection } from './collect-actions.ts'
import { FrameParties } from './frame-parties.ts'
import { hopesForGood, isHope, isStatement, promiseGoesOn, sharesIn, statementsIn } from './frame-parts.ts'
import { betweenIn, opensPaper, pledgeIn, signingIn, signsAt, talkIn } from './meeting-parts.ts'
import { splitAims } from './mission-aims.ts'
import { praisedDeed, splitAtSemicolons } from './praised-deed.ts'
import { isWarm } from './substance.ts'
import type { ToldFrame } from './told-frame.ts'
import { findsWanting, ownPromise, pledgesInRequest, willDoItself } from './turned-parts.ts'

const SEMICOLON = keyOf(';')
const COMMA = keyOf(',')
const BUT = wordSet('nhưng song')
const PLEDGES = wordSet('sẽ cam sẵn hứa')
const JOINT = wordSet(', và ;')
/** "trao bản ghi nhớ" */
const HANDS_OVER = wordSet('trao')
const HOWEVER = phrases('nhưng|tuy nhiên|song')
/** Friendly words alone ("mối quan hệ ngày càng phát triển") are courtesy; said at this length they wish for something. */
const LONG_WISH = 10

/** "Các đại biểu trao đổi về …": all who are there, of both sides. */
const RECEIVES = phrases('nhận được|được đón nhận|được tiếp nhận|được hỗ trợ')
const FARTHEST_RECEIPT = 11
const PRESENT = /^các (?:đại biểu|thành viên)/u
/** "mong muốn mối quan hệ phát triển trên các lĩnh vực khoa học, thương mại": a wish for something. */
const FIELDS = phrases('các lĩnh vực|lĩnh vực')
/** "đánh giá cao sự hỗ trợ, đặc biệt UNICEF đã …", "… viện trợ, theo đó, tỉnh đã nhận …": behind these the praise tells what was done. */
const TELLS = phrases('đặc biệt|theo đó|đặc biệt là|cụ thể|trong đó')

/** "hợp tác trong xúc tiến thương mại; bảo quản gỗ; đào tạo thợ": a few words behind a semicolon only list. */
const joinShort = (tokens: Tokens, clauses: readonly Clause[]): Clause[] => {
  const joined: Clause[] = []
  for (const clause of clauses) {
    const last = joined[joined.length - 1]
    if (last && tokens.keys[clause.from - 1] === SEMICOLON && words(tokens, clause.from, clause.to) < MIN_WORDS_AFTER)
      joined[joined.length - 1] = { from: last.from, to: clause.to }
    else joined.push(clause)
  }
  return joined
}

/** Turns one frame into actions and set-asides. */
export class FrameReader {
  readonly #told: ToldFrame
  readonly #parties: FrameParties
  readonly #into: ActionCollection
  readonly #keeper: ClauseKeeper

  constructor(told: ToldFrame, into: ActionCollection) {
    this.#told = told
    this.#parties = new FrameParties(told)
    this.#into = into
    this.#keeper = new ClauseKeeper(told, this.#parties, into)
  }

  read(): void {
    const { frame, tokens, setting, sentence, by } = this.#told
    switch (frame.act) {
      case 'courtesy':
        this.#readCourtesy()
        break
      case 'ask':
        this.#readRequest()
        break
      case 'assign':
        this.#readTasks()
        break
      case 'agree':
        this.#readAgreement()
        break
      case 'discuss':
        if (setting.tellsMeeting(sentence)) this.#readMeeting()
        else if (frame.isHeard) this.#keeper.keep('topic', 'talked about', frame, otherSide(setting, by), by)
        else if (frame.cueFrom === frame.cueTo)
          for (const clause of splitClauses(tokens, frame.from, frame.to).flatMap((one) => splitAims(tokens, one)))
            this.#readTopic(clause, by.length ? by : bothSides(setting))
        else this.#readTopic(frame, by.length && !by.every(({ id, name }) => id === '' && PRESENT.test(name)) ? by : bothSides(setting))
        break
      default:
        if (!this.#readPraisedDeed()) this.#readStatements()
    }
  }

  /** "đánh giá cao sự phối hợp của thành phố nhưng mặt bằng còn chậm": what stands behind "nhưng" is stated. */
  #readCourtesy(): void {
    const { frame, tokens } = this.#told
    if (this.#readPraisedDeed()) return
    const clauses = splitClauses(tokens, frame.from, frame.to)
    const turn = clauses.findIndex((clause) => BUT.has(tokens.keys[clause.from - 1] as number) || opensWith(tokens, clause.from, HOWEVER))
    const but = turn > 0 ? clauses[turn] : undefined
    const deed = but ? -1 : this.#toldBehindPraise()
    if (deed > 0) {
      this.#into.setAside({ from: frame.from, to: deed }, 'courtesy')
      this.#keeper.readStatement({ from: deed, to: frame.to }, frame.subject.length > 0)
      return
    }
    const promise = but ? -1 : this.#promisedBehindPraise()
    if (promise > 0) {
      this.#into.setAside({ from: frame.from, to: promise }, 'courtesy')
      this.#keeper.readStatement({ from: promise, to: frame.to }, frame.subject.length > 0)
      return
    }
    // "bày tỏ vui mừng trước …; kim ngạch năm 2023 đạt 943 triệu USD": behind a semicolon the figures are told.
    const told = but ? -1 : clauses.findIndex((clause) => this.#tellsFigure(clause))
    if (told > 0) {
      this.#into.setAside({ from: frame.from, to: (clauses[told] as Clause).from }, 'courtesy')
      for (const clause of clauses.slice(told)) this.#keeper.readStatement(clause, frame.subject.length > 0)
      return
    }
    this.#into.setAside({ from: frame.from, to: but?.from ?? frame.to }, 'courtesy')
    for (const clause of but ? clauses.slice(turn) : []) this.#keeper.readStatement(clause, frame.subject.length > 0)
  }

  #tellsFigure({ from, to }: Clause): boolean {
    const { tokens, cues, setting } = this.#told
    return (
      tokens.keys[from - 1] === SEMICOLON &&
      within(setting.mentions.amounts, from, to).length > 0 &&
      within(cues, from, to)[0]?.entries[0]?.act === 'done'
    )
  }

  /** "luôn trân trọng sự giúp đỡ của Viện, sẽ cử 6 giảng viên …": where the praise goes on to promise; −1 where it does not. */
  #promisedBehindPraise(): number {
    const { frame, tokens, cues } = this.#told
    const promise = within(cues, frame.from, frame.to).find(
      ({ from, entries: [cue] }) =>
        cue?.act === 'promise' && PLEDGES.has(tokens.keys[from] as number) && JOINT.has(tokens.keys[from - 1] as number)
    )
    return promise?.from ?? -1
  }

  /** Where the praise begins to tell what somebody has done; −1 where it only praises. */
  #toldBehindPraise(): number {
    const { frame, tokens, cues, actors } = this.#told
    for (const cue of within(cues, frame.from, frame.to)) {
      if (cue.entries[0]?.act !== 'done' || !cue.entries[0].form.startsWith('đã')) continue
      const doer = subjectBefore(tokens, frame.from, actors, cue.from)[0]
      if (!doer) continue
      for (let i = doer.from - 2; i > frame.from && i >= doer.from - 4; i--)
        if (tokens.keys[i - 1] === COMMA && opensWith(tokens, i, TELLS)) return doer.from
    }
    return -1
  }

  /** "cảm ơn ADB đã hỗ trợ Việt Nam …", "đánh giá cao Nhật Bản đã cung cấp …": what somebody is thanked for was done, by him. */
  #readPraisedDeed(): boolean {
    const { frame, tokens } = this.#told
    const deed = praisedDeed(this.#told)
    const by = deed ? this.#parties.meant(deed.doers) : []
    if (!deed || by.length === 0) return false
    const [first, ...more] = splitAtSemicolons(tokens, { from: deed.from, to: frame.to })
    if (!first) return false
    if (deed.from > frame.from) this.#into.setAside({ from: frame.from, to: deed.from }, 'courtesy')
    this.#keeper.keep('result', 'done', first, by, this.#parties.received(first, by, this.#told.by))
    for (const clause of more) this.#keeper.keep('result', 'done', clause, by, this.#told.by)
    return true
  }

  #readTopic(clause: Clause, by: readonly Reference[]): void {
    this.#keeper.keep('topic', 'talked about', clause, by, this.#parties.together(by, otherSide(this.#told.setting, by)))
  }

  #readAgreement(): void {
    const { frame, tokens, setting } = this.#told
    const by = this.#told.by.length ? this.#told.by : bothSides(setting)
    for (const clause of splitClauses(tokens, frame.cueFrom, frame.to))
      if (opensPaper(tokens, clause.from) && betweenIn(this.#told, clause).length > 1) this.#keeper.readSigning(clause)
      else if (by.length === 1 && willDoItself(this.#told, clause))
        this.#keeper.keep('commitment', 'promise', clause, by, this.#parties.received(clause, by, otherSide(setting, by)))
      else
        this.#keeper.keep(
          'agreement',
          'agreed',
          clause,
          by,
          this.#parties.together(
            by,
            by.length === 1
              ? this.#parties.signedWith(clause)
              : signsAt(tokens, clause.from) || HANDS_OVER.has(tokens.keys[clause.from] as number)
                ? this.#parties.signedTogether(by)
                : []
          )
        )
  }

  /** "đã đến thăm và trao 3 tỷ đồng hỗ trợ tỉnh Sơn La": who comes gives, who is host takes. */
  #readGift(clause: Clause): void {
    const [meeting] = this.#told.setting.meetings
    this.#keeper.keep('result', 'done', clause, meeting?.guests ?? this.#told.by, meeting?.hosts ?? [])
  }

  /** The sentence that tells the meeting also tells what was promised or given there, or what it was to talk about. */
  #readMeeting(): void {
    const { frame, setting } = this.#told
    const pledge = pledgeIn(this.#told)
    const gift = pledge ? -1 : giftIn(setting.mentions, frame.from, frame.to)
    const talk = pledge || gift >= 0 ? null : talkIn(this.#told)
    const signing = pledge || gift >= 0 || talk ? null : signingIn(this.#told)
    const to = pledge?.from ?? talk?.from ?? signing?.from ?? (gift < 0 ? frame.to : gift)
    this.#into.setAside({ from: frame.from, to }, 'told with the meeting')
    if (pledge) this.#keeper.readStatement(pledge, false)
    else if (signing) this.#keeper.readSigning(signing)
    else if (talk) this.#readTopic(talk, bothSides(setting))
    else if (gift >= 0) this.#readGift({ from: gift, to: frame.to })
  }

  #readStatements(): void {
    const { frame, setting, sentence } = this.#told
    if (frame.act === 'none' && setting.tellsMeeting(sentence)) {
      this.#readMeeting()
      return
    }
    for (const clause of statementsIn(this.#told)) {
      const before = this.#into.drafts.at(-1)
      if (before && promiseGoesOn(this.#told, before, clause))
        this.#keeper.keep('commitment', 'promise', clause, before.by, before.to, before.cue)
      else this.#keeper.readStatement(clause, frame.act === 'say' && frame.subject.length > 0)
    }
  }

  /** "giao UBND huyện …; Sở Xây dựng …": each one charged has a task of his own. Between countries nobody gives orders. */
  #readTasks(): void {
    const { frame, setting, by } = this.#told
    const all = this.#parties.addressees()
    for (const whole of sharesIn(this.#told)) {
      const own = ownPromise(this.#told, whole)
      const part = own ? { from: whole.from, to: own.from - 1 } : whole
      const charged = part.from === frame.cueFrom ? all : this.#parties.charged(part, all)
      if (areForeign(setting, by, charged)) this.#keeper.keep('proposal', 'asked', part, by, charged)
      else this.#keeper.keep('assignment', 'task given', part, by, charged)
      if (own) this.#keeper.readStatement(own, false)
    }
  }

  #readRequest(): void {
    const { frame, tokens, setting, by } = this.#told
    const short = words(tokens, frame.from, frame.to) < LONG_WISH
    // "mong muốn mối quan hệ …" wishes the relation well, at any length.
    if (isWarm(tokens, frame.from, Math.min(frame.to, frame.from + (short ? 4 : 3))) && !holds(tokens, frame.from, frame.to, FIELDS)) {
      this.#into.setAside(frame, 'courtesy')
      return
    }
    if (hopesForGood(this.#told, frame)) {
      this.#into.setAside(frame, 'wish')
      return
    }
    const named = this.#parties.addressees()
    // "mong muốn tỉnh tiếp tục nhận được sự giúp đỡ": who hopes to receive is not asked, the other side is.
    const receives = named.length > 0 && onOneSide(setting, named, by) && holds(tokens, frame.from, frame.from + FARTHEST_RECEIPT, RECEIVES)
    const hoped = receives ? otherSide(setting, by) : []
    const to = hoped.length ? hoped : named.length ? named : this.#parties.awaited(frame)
    // "đề nghị hai bên phối hợp với các cơ quan liên quan …": with whom something is to be done nobody orders.
    const other = otherSide(setting, by)
    const order = isOrder(setting, by, named.length ? named : isAmong(to, other) ? other : [])
    const clauses = joinShort(tokens, splitClauses(tokens, frame.from, frame.to))
    // Where semicolons divide the requests, commas only list within each.
    const divided = clauses.some((clause) => tokens.keys[clause.to] === SEMICOLON)
    for (const clause of clauses) {
      // A reason, or what another than the one asked will do, is stated, not asked.
      if (findsWanting(this.#told, clause)) this.#keeper.readStatement(clause, true)
      else if (pledgesInRequest(this.#told, clause) || (clause.from > frame.from && isStatement(this.#told, clause)))
        this.#keeper.readStatement(clause, false)
      else
        for (const part of isHope(this.#told) ? [clause] : splitTasks(tokens, clause, !divided))
          this.#keeper.keep(
            order ? 'assignment' : 'proposal',
            order ? 'ordered' : 'asked',
            part,
            by,
            hoped.length ? to : this.#parties.charged(part, to)
          )
    }
  }
}
