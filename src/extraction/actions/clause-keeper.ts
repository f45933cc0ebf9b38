import { keyOf, type Tokens } from '../../language/index.ts'
import { bothSides, isAmong, isOrder, onOneSide, otherSide, referencesOf } from '../actors/sides.ts'
import { subjectBefore } from '../actors/subjects.ts'
import type { ActionKind, Reference } from '../record.ts'
import type { Clause } from '../text/clauses.ts'
import { within } from '../text/in-order.ts'
import { opensWith, phraseAt, phrases } from '../text/phrases.ts'
import { trim } from '../text/trim-clause.ts'
import type { ActionCollection } from './collect-actions.ts'
import { liesAhead } from './find-due.ts'
import type { FrameParties } from './frame-parties.ts'
import { givenInTurn } from './frame-parts.ts'
import { formOf } from './idle-cues.ts'
import { betweenIn, signingIn, signsAt } from './meeting-parts.ts'
import { readStatement, type Stated, type StatedClause } from './read-statement.ts'
import type { ToldFrame } from './told-frame.ts'
import { isAccordingly, isByOrder, isByPaper } from './turned-parts.ts'

/** "hỗ trợ …, góp phần định hướng kỹ năng": what it adds to does not say that it was done. */
const addsTo = (tokens: Tokens, said: Stated): boolean =>
  said.kind === 'result' && said.cue !== null && opensWith(tokens, said.cue.from, ADDS)
const ADDS = phrases('góp phần|đáp ứng|từng bước|ngày càng')
/** "Hai nước đặt mục tiêu kim ngạch 30 tỷ USD" */
const TARGETS = phrases('đặt mục tiêu|đặt ra mục tiêu|đang đặt mục tiêu')
/** "Nội dung hợp tác được cụ thể trên 4 lĩnh vực gồm: …": what a paper is on is told beside its signing. */
const CONTENTS = phrases('nội dung')
const TAKES_PLACE = phrases('diễn ra|đã diễn ra|đã long trọng diễn ra|chứng kiến|đã chứng kiến|đã tiến hành|đã tổ chức')
const TO_COME = new Set([
  'khởi công',
  'hoàn thành',
  'khánh thành',
  'đưa vào sử dụng',
  'đưa vào vận hành',
  'bàn giao',
  'khai trương',
  'đạt',
  'tiếp tục'
])
/** "thời hạn hoàn thành": a noun. */
const TERM = keyOf('hạn')
const PLANS = phrases('theo lộ trình|theo kế hoạch|theo tiến độ|theo dự kiến|dự kiến')
const TOGETHER = phrases('đã cùng với|đã cùng|cùng với|đã phối hợp với')
/** Actions looked back at for the same ceremony. */
const MOST_BEFORE = 100
const LONGEST_NAME = 80

/** Keeps what the clauses of one frame state, or sets them aside: an action with who does it, for or with whom. */
export class ClauseKeeper {
  readonly #told: ToldFrame
  readonly #parties: FrameParties
  readonly #into: ActionCollection
  #inScene = false

  constructor(told: ToldFrame, parties: FrameParties, into: ActionCollection) {
    this.#told = told
    this.#parties = parties
    this.#into = into
  }

  /** Keeps a clause as an action of the frame by a rule; `cue` is the verb that says so. */
  keep(
    kind: ActionKind,
    rule: string,
    clause: Clause,
    by: readonly Reference[],
    to: readonly Reference[],
    cue: Clause | null = null
  ): void {
    this.#into.keep(this.#told, { kind, rule, clause, by, to, cue })
  }

  /** "lễ ký kết thỏa thuận hợp tác giữa A và B": who signed stands behind "giữa", else the two sides did. */
  readSigning(clause: Clause): void {
    const { tokens, setting } = this.#told
    const named = this.#parties.meant(betweenIn(this.#told, clause))
    const both = bothSides(setting)
    // "Đại sứ quán ngày 10/3 tổ chức Lễ ký kết …": where two sides are not told, who held it.
    const holder = within(this.#told.actors, this.#told.frame.from, clause.from)
      .filter(({ kind }) => kind === 'body')
      .slice(0, 1)
    const by = named.length > 1 ? named : both.length > 0 ? both : this.#parties.meant(holder)
    // "lễ ký kết giữa hai bên": the same ceremony told again.
    const bodies = (list: readonly Reference[]): Reference[] => list.map((one) => setting.bodyOf(one))
    if (
      named.length < 2 &&
      !opensWith(tokens, clause.from, CONTENTS) &&
      this.#into.drafts
        .slice(-MOST_BEFORE)
        .some((one) => one.kind === 'agreement' && signsAt(tokens, one.clause.from) && isAmong(bodies(by), bodies(one.by)))
    ) {
      this.#into.setAside(clause, 'told with the meeting')
      return
    }
    this.keep('agreement', 'agreed', clause, by, this.#parties.together(by, []))
  }

  /** `isSaid`: somebody says it, so that what is reported is his, whoever did it. */
  readStatement(whole: Clause, isSaid: boolean): void {
    const { tokens, setting } = this.#told
    const clause = trim(tokens, whole)
    const stated = this.#stated(clause, isSaid)
    const said = this.#toCome(readStatement(stated))
    const given = said.kind === null || addsTo(tokens, said) ? givenInTurn(this.#told, this.#into.drafts.at(-1), clause) : null
    if (given) {
      const by = this.#parties.meant(stated.actors.filter(({ from }) => from === given.from))
      if (by.length > 1) this.keep('agreement', 'agreed', given, by, this.#parties.together(by, []))
      else this.keep('commitment', 'promise', given, by, this.#parties.received(given, by, otherSide(setting, by)))
      return
    }
    if (said.kind === null) {
      this.#inScene = said.rule === 'scene'
      this.#into.setAside(clause, said.rule)
      return
    }
    if (this.#inScene && this.#hasNoDoer(clause)) {
      this.#into.setAside(clause, 'scene')
      return
    }
    this.#inScene = false
    if (said.rule === 'urged' && isByPaper(this.#told)) {
      const both = bothSides(setting)
      this.keep('agreement', 'agreed', said.clause, both, this.#parties.together(both, []), said.cue)
      return
    }
    if (said.rule === 'urged') {
      const to = this.#urged(clause, said.cue)
      if (isByOrder(this.#told) || isOrder(setting, this.#told.by, to))
        this.keep('assignment', 'ordered', said.clause, this.#told.by, to, said.cue)
      else this.keep(said.kind, said.rule, said.clause, this.#told.by, to, said.cue)
      return
    }
    // "đã diễn ra lễ ký kết …": what took place is that it was signed.
    const signed = said.kind === 'result' && said.cue && opensWith(tokens, said.cue.from, TAKES_PLACE) ? signingIn(this.#told) : null
    if (signed && signed.from >= clause.from && signed.from < clause.to) {
      this.readSigning({ from: signed.from, to: clause.to })
      return
    }
    if (said.kind === 'agreement') {
      this.readSigning(said.clause)
      return
    }
    const by = this.#parties.doer(stated, said.cue, said.kind, isSaid)
    const partner = said.kind === 'result' && said.cue ? this.#signsWith(said.cue, clause.to) : []
    if (partner.length > 0) {
      const both = [...by.slice(0, 1), ...partner]
      this.keep('agreement', 'agreed', said.clause, both, this.#parties.together(both, []), said.cue)
      return
    }
    // "Theo bản ghi nhớ, hai bên sẽ …", "Hai bên khẳng định sẽ …": what both will do by a paper, or say together, is agreed.
    if (
      said.kind === 'commitment' &&
      by.length > 1 &&
      (opensWith(tokens, said.cue?.from ?? clause.to, TARGETS) ||
        isByPaper(this.#told) ||
        isAccordingly(this.#told) ||
        this.#bothWill(said.clause, said.cue) ||
        (isSaid && !onOneSide(setting, by, by.slice(1))))
    ) {
      this.keep('agreement', 'agreed', said.clause, by, this.#parties.together(by, []), said.cue)
      return
    }
    const to = said.kind === 'commitment' || said.kind === 'proposal' ? otherSide(setting, by) : []
    const gives = said.kind === 'commitment' || said.kind === 'result'
    const taken = gives ? this.#parties.received(said.clause, by, to) : to
    this.keep(said.kind, said.rule, said.clause, by, said.kind === 'commitment' ? this.#parties.together(by, taken) : taken, said.cue)
  }

  /** "Bộ Tài chính đã cùng với AFD ký kết các Thỏa ước …": with whom it was signed; nobody where nothing was. */
  #signsWith({ from }: Clause, to: number): readonly Reference[] {
    const { tokens, actors } = this.#told
    const start = from + phraseAt(tokens, from, TOGETHER)
    const [other] = start > from ? within(actors, start, to) : []
    return other && other.from === start && signsAt(tokens, other.to) ? this.#parties.meant([other]) : []
  }

  /** "Hai bên sẽ phối hợp nghiên cứu các tuyến du lịch", where something was signed or agreed: what both will do by it. */
  #bothWill({ from }: Clause, cue: Clause | null): boolean {
    const isSigned =
      this.#told.setting.meetings[0]?.format === 'signing' || this.#into.drafts.slice(-MOST_BEFORE).some(({ kind }) => kind === 'agreement')
    return isSigned && cue !== null && within(this.#told.actors, from, cue.from).some(({ kind, to }) => kind === 'both' && to === cue.from)
  }

  /** "trạm bơm khởi công trong quý III/2021", told in April: what is done on a day to come is promised. */
  #toCome(said: Stated): Stated {
    const { setting, tokens, sentence } = this.#told
    const { mentions, publishedOn, meetings } = setting
    if (said.kind !== 'result' || said.cue === null || !TO_COME.has(formOf(said.cue)) || tokens.keys[said.cue.from - 1] === TERM)
      return said
    return opensWith(tokens, sentence.from, PLANS) || liesAhead(mentions, said.clause, publishedOn, meetings[0]?.on ?? null)
      ? { ...said, kind: 'commitment', rule: 'promise' }
      : said
  }

  #stated(clause: Clause, isSaid: boolean): StatedClause {
    const { frame, tokens, cues, actors, setting, by } = this.#told
    const saidWith = frame.cueFrom < 0 ? '' : tokens.text.slice(tokens.starts[frame.cueFrom], tokens.ends[frame.cueTo - 1]).toLowerCase()
    return {
      tokens,
      clause,
      cues: within(cues, clause.from, clause.to),
      actors: within(actors, clause.from, clause.to),
      speaks: by.length > 0,
      hasFigure: within(setting.mentions.amounts, clause.from, clause.to).length > 0,
      saidWith: isSaid ? saidWith : null
    }
  }

  /** "Trong bối cảnh …, tiến tới mở cửa trở lại …": what goes on with a scene without a doer of its own is still the scene. */
  #hasNoDoer({ from }: Clause): boolean {
    return within(this.#told.actors, from, from + LONGEST_NAME).every((actor) => actor.from > from + 2)
  }

  /** Who ought to do it: the one before "cần", else the other side. */
  #urged(clause: Clause, cue: Clause | null): readonly Reference[] {
    const { tokens, setting, actors, speaker, by } = this.#told
    const urged = cue ? referencesOf(setting, subjectBefore(tokens, clause.from, actors, cue.from), speaker) : []
    return urged.length === 1 ? urged : otherSide(setting, by)
  }
}
