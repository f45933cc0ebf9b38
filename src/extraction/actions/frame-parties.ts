import { type CueEntry, type KnownMatch, keyOf, LOWER, type Tokens, WORD } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import { onOneSide, otherSide, referencesOf, speaksFor, without } from '../actors/sides.ts'
import { subjectBefore } from '../actors/subjects.ts'
import type { ActionKind, Reference } from '../record.ts'
import type { Clause } from '../text/clauses.ts'
import { within } from '../text/in-order.ts'
import { wordSet } from '../text/phrases.ts'
import { trim } from '../text/trim-clause.ts'
import { agentIn, type StatedClause } from './read-statement.ts'
import { counterpartIn, giverIn, givesFriend, partnerIn, receiverIn } from './receiver.ts'
import type { ToldFrame } from './told-frame.ts'

/** "nhà trường với các xưởng của Viện hợp tác": both together, neither is charged. */
const JOINS = wordSet('và với cùng')
/** "tổ chức Tầm nhìn Thế giới", "phía tỉnh": what a doer is called may stand before the name. */
const isKindOnly = (tokens: Tokens, from: number, to: number): boolean => {
  if (to - from > 2) return false
  for (let i = from; i < to; i++) if (!CALLED.has(tokens.keys[i] as number)) return false
  return true
}
const CALLED = wordSet('tổ chức phía các công ty tập đoàn lãnh đạo chính quyền hội')

const SIDE = keyOf('phía')
/** "Ông cho biết Nhật Bản sẽ hỗ trợ" promises for Japan; "ông cho biết phía Nara sẽ báo cáo" tells of others there. */
const isSpeaker = (subject: Actor | undefined, { keys }: Tokens, { from }: Actor): boolean =>
  subject?.kind === 'person' || (subject?.kind === 'pronoun' && keys[from - 1] !== SIDE)

/** "doanh nghiệp Pháp", "du khách của Pháp", "kim ngạch giữa tỉnh và Pháp": a place that only says whose something is. */
const saysWhose = ({ keys }: Tokens, { kind, from }: Actor): boolean => {
  if (kind !== 'place') return false
  const before = keys[from - 1] as number
  if (before === AND) return keys.subarray(Math.max(0, from - FARTHEST_PAIR), from).includes(BETWEEN)
  return FIRMS.has(before) || (before === OF && FIRMS.has(keys[from - 2] as number))
}
const AND = keyOf('và')
const OF = keyOf('của')
const BETWEEN = keyOf('giữa')
/** "giữa thành phố Hồ Chí Minh và" */
const FARTHEST_PAIR = 8
/** The last syllables of doanh nghiệp, nhà đầu tư, du khách. */
const FIRMS = wordSet('nghiệp tư khách')

/** Who does what the clauses of one frame say, and to whom each goes. */
export class FrameParties {
  readonly #told: ToldFrame
  /** Who did what the clause before tells; "…, tiến tới ký kết …" goes on with him. */
  #doerBefore: readonly Reference[] | null = null

  constructor(told: ToldFrame) {
    this.#told = told
  }

  /** A promise is of who will do it; what is reported is of who reports it (`isSaid`), else of the doer named in the clause. */
  doer(stated: StatedClause, cue: KnownMatch<CueEntry> | null, kind: ActionKind, isSaid: boolean): readonly Reference[] {
    const { setting, tokens, actors, frame, by } = this.#told
    // What is lacking is of who tells it, here or before.
    if ((isSaid && kind !== 'commitment') || (kind === 'need' && by.length > 0)) return by
    const agent = kind === 'need' ? undefined : agentIn(stated)
    if (agent) return referencesOf(setting, [agent], [])
    // "sẵn sàng hợp tác trong các lĩnh vực Việt Nam có nhu cầu": a part that begins with the promise is of who speaks.
    const opens = cue !== null && kind === 'commitment' && cue.from === stated.clause.from
    for (const other of (isSaid || opens || kind === 'commitment') && cue ? [cue] : cue ? [cue, ...stated.cues] : stated.cues) {
      const own = subjectBefore(stated.tokens, stated.clause.from, actors, other.from)
      // "Bộ trưởng X khẳng định Nhật Bản sẽ hỗ trợ": who speaks for the place promises it.
      if (isSaid && own.length === 1 && own[0]?.kind === 'place' && isSpeaker(frame.subject[0], tokens, own[0]))
        if (onOneSide(setting, referencesOf(setting, own, []), by)) return by
      if (kind !== 'commitment' && own.length === 1 && speaksFor(setting, own, this.#told.speaker))
        return referencesOf(setting, this.#told.speaker, [])
      // "Hiện có hơn 20 doanh nghiệp Pháp đang đầu tư tại tỉnh": whose firms they are says nobody who tells it.
      if (kind === 'result' && by.length > 0 && own.length === 1 && saysWhose(tokens, own[0] as Actor)) return by
      if (own.length) {
        this.#doerBefore = referencesOf(setting, own, frame.subject.length ? frame.subject : this.#told.speaker)
        return this.#doerBefore
      }
    }
    return this.#doerBefore ?? by
  }

  /** Whom the frame's verb addresses. */
  addressees(): Reference[] {
    return this.#mean(this.#told.frame.addressee)
  }

  /** "…; Sở Xây dựng cấp phép …": the part of a request that begins with a doer of its own is put to him. */
  charged(clause: Clause, to: readonly Reference[]): readonly Reference[] {
    const { tokens, actors } = this.#told
    const part = trim(tokens, clause)
    const [doer] = within(actors, part.from, part.to)
    if (!doer || !isKindOnly(tokens, part.from, doer.from) || doer.to >= part.to || doer.kind === 'both' || doer.kind === 'pronoun')
      return to
    const verb = doer.to
    if (tokens.kinds[verb] !== WORD || tokens.cases[verb] !== LOWER || JOINS.has(tokens.keys[verb] as number)) return to
    const charged = this.#mean([doer])
    return charged.length ? charged : to
  }

  /** To whom a wish goes that names nobody: with whom it wants something done, else the other side. */
  awaited(clause: Clause): readonly Reference[] {
    const { tokens, actors, setting, by } = this.#told
    const others = without(this.#mean(giverIn(tokens, clause, actors) ?? partnerIn(tokens, clause, actors)), by)
    const other = otherSide(setting, by)
    // "mong muốn hợp tác với các doanh nghiệp của tỉnh": the wish is put to the other side, not to those whom nobody names.
    const isNamed = others.some(({ id }) => id !== '')
    return isNamed || other.length === 0 ? others : other
  }

  /** To whom goes what is done together: of two sides each to the other, so that it is the same list; of others to `to`. */
  together(by: readonly Reference[], to: readonly Reference[]): readonly Reference[] {
    const [first, second, ...more] = by
    return first && second && more.length === 0 && !onOneSide(this.#told.setting, [first], [second]) ? by : to
  }

  /** "Công ty A và Hợp tác xã B ký hợp đồng": of two by name each signs with the other. */
  signedTogether(by: readonly Reference[]): readonly Reference[] {
    return by.length === 2 && by.every(({ id }) => id !== '') ? by : []
  }

  /** "ký thỏa thuận hợp tác với Tập đoàn FPT": with whom one side agrees. */
  signedWith(clause: Clause): readonly Reference[] {
    return this.#mean(counterpartIn(this.#told.tokens, clause, this.#told.actors))
  }

  /** To whom a result or a promise goes: whom the clause itself names as the receiver, else the one given. */
  received(clause: Clause, by: readonly Reference[], to: readonly Reference[]): readonly Reference[] {
    const { tokens, actors } = this.#told
    const others = without(this.#mean(receiverIn(tokens, clause, actors) ?? partnerIn(tokens, clause, actors)), by)
    if (others.length === 0 && givesFriend(tokens, clause)) return otherSide(this.#told.setting, by)
    return others.length ? others : to
  }

  /** Whom these actors stand for. */
  meant(actors: readonly Actor[]): readonly Reference[] {
    return this.#mean(actors)
  }

  #mean(actors: Actor | readonly Actor[] | undefined): Reference[] {
    return actors ? referencesOf(this.#told.setting, [actors].flat(), this.#told.speaker) : []
  }
}
