import { CAPITALISED, type KnownMatch, keyOf, LOWER, MARK, NUMBER, type Tokens } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import { bothSides, referencesOf } from '../actors/sides.ts'
import { subjectBefore } from '../actors/subjects.ts'
import type { Reference } from '../record.ts'
import type { Clause } from '../text/clauses.ts'
import { within } from '../text/in-order.ts'
import { holds, opensWith, phraseAt, phrases, wordSet } from '../text/phrases.ts'
import { isOneParty } from './agreement-identity.ts'
import type { Paper } from './agreement-papers.ts'
import type { AgreementSetting } from './agreement-setting.ts'

const OPEN = keyOf('(')
const CLOSE = keyOf(')')
const BETWEEN = keyOf('giữa')
const AIMS = wordSet('để nhằm')
const WITH = keyOf('với')
const AND = keyOf('và')

const ENDS_TITLE = wordSet(', sẽ đã đang nhằm để được là có cần')
const NEAR_TITLE = 10
const LONGEST_TITLE = 20

export interface Parties {
  readonly references: Reference[]
  /** False where nobody is named and the parties are only those who meet. */
  readonly named: boolean
  /** Where the parties' names end, when they stand behind the paper's. */
  readonly to: number
}

/** Who a paper is between: those behind "giữa", or who signs and with whom; else the two who meet. */
export const partiesOf = (setting: AgreementSetting, clause: Clause, match: KnownMatch<Paper>): Parties => {
  const { tokens } = setting.mentions.scan
  const behind = within(setting.actors, match.to, clause.to).filter((actor) => !isBracketed(tokens, match.to, actor.from))
  const refer = (actors: readonly Actor[]): Reference[] => referencesOf(setting, actors, [], MOST_PARTIES)
  let isTold = false
  let passed = 0
  for (let i = match.to; i < Math.min(clause.to, match.to + LONGEST_TITLE + passed); i++) {
    const close = closingOf(tokens, i, clause.to)
    if (close !== null) {
      passed += close - i
      i = close
      continue
    }
    // Far behind its name only what no comma or verb divides from it is a paper's: "Chiến lược tăng cường hợp tác kinh tế (EEES) giữa hai nước".
    if (ENDS_TITLE.has(tokens.keys[i] as number)) isTold = true
    if (i >= match.to + NEAR_TITLE + passed && isTold) break
    // "ký Ý định thư với Bộ Ngoại giao để tăng cường hợp tác giữa bang và Việt Nam": with whom it is signed stands before what it is for.
    if (AIMS.has(tokens.keys[i] as number) && behind.some(({ from }) => from < i && isWith(tokens, from))) break
    if (tokens.keys[i] !== BETWEEN) continue
    const named = behind.filter((actor) => actor.from > i && actor.from <= i + 30).slice(0, 2)
    const [first, second] = named
    if (first?.kind === 'both' && first.from <= i + 1) return { references: bothSides(setting), named: true, to: first.to }
    const counted = first ? countedPlaces(setting, first, i + 30, clause.to) : []
    if (first && counted.length > 1)
      return {
        references: different([...refer([first]).slice(0, 1), ...counted.flatMap((one) => refer([one]))]),
        named: true,
        to: (counted.at(-1) as Actor).to + 1
      }
    if (first && second && joined(tokens, first.to, second.from))
      return { references: [...refer([first]).slice(0, 1), ...refer([second]).slice(0, 1)], named: true, to: second.to }
  }
  const before = within(setting.actors, clause.from, match.from)
  const verb = signingVerb(tokens, clause, match)
  const subject = withoutWitnesses(
    tokens,
    clause,
    subjectBefore(tokens, clause.from, before, verb).filter((actor) => actor.kind !== 'pronoun')
  )
  const partner = behind.find((actor) => isWith(tokens, actor.from) && actor.from - match.to < PARTNER_REACH)
  if (partner) {
    const [signer] = refer(subject).map((one) => setting.bodyOf(one))
    const [other] = refer([partner])
    const sides = bothSides(setting)
    // "ký kết văn bản thỏa thuận với tỉnh" without a subject: the other of the two who meet signs with it.
    const first = signer ?? sides.find((side) => !other || !isOneParty(side, other)) ?? sides[0]
    return { references: different([first, other]), named: true, to: partner.to }
  }
  const signedWith = partnerBefore(setting, clause, match)
  if (signedWith) return { references: signedWith, named: true, to: match.to }
  const placed = placesIn(setting, match.to, clause.to)
  if (placed) return placed
  const bodies = refer(subject).map((one) => setting.bodyOf(one))
  if (bodies.length > 1) return { references: different(bodies), named: true, to: match.to }
  // "Trường A ký thỏa thuận hợp tác với Nordhav Logistic": who signs with somebody unknown, not those who meet.
  const [signer] = bodies
  const isKnownAlone = signer && !bothSides(setting).some((side) => isOneParty(side, signer))
  if (isKnownAlone && tokens.keys[match.to] === WITH && (tokens.cases[match.to + 1] as number) >= CAPITALISED)
    return { references: [signer], named: false, to: match.to }
  return { references: different(bothSides(setting)), named: false, to: match.to }
}

/** "UBND tỉnh A ký với JICA Hiệp định …": with whom it is signed stands before the paper; null where nobody does. */
const partnerBefore = (setting: AgreementSetting, clause: Clause, match: KnownMatch<Paper>): Reference[] | null => {
  const { tokens } = setting.mentions.scan
  for (let at = match.from - 1; at >= Math.max(clause.from, match.from - SIGNED_WITH_REACH); at--) {
    const length = phraseAt(tokens, at, SIGNED_WITH)
    if (length === 0) continue
    const [partner] = within(setting.actors, at + length, match.from)
    const subject = subjectBefore(tokens, clause.from, within(setting.actors, clause.from, at), at)
    if (!partner || partner.from > at + length + 1 || subject.length === 0) return null
    const parties = different(referencesOf(setting, [...subject, partner], [], MOST_PARTIES).map((one) => setting.bodyOf(one)))
    return parties.length > 1 ? parties : null
  }
  return null
}
const SIGNED_WITH = phrases('ký với|ký kết với|ký cùng|ký kết cùng')
const SIGNED_WITH_REACH = 30

/** "giữa UBND TP.HCM và UBND 9 tỉnh phía Bắc (Bắc Kạn, Cao Bằng, …)": those told by number are named in the bracket behind. */
const countedPlaces = (setting: AgreementSetting, first: Actor, to: number, end: number): readonly Actor[] => {
  const { tokens } = setting.mentions.scan
  let counted = false
  for (let i = first.to; i < Math.min(to, end); i++) {
    counted ||= tokens.kinds[i] === NUMBER && COUNTED.has(tokens.keys[i + 1] as number)
    if (tokens.keys[i] !== OPEN) continue
    const close = closingOf(tokens, i, end)
    return counted && close !== null ? within(setting.actors, i, close).filter(({ kind }) => kind === 'place') : []
  }
  return []
}
const COUNTED = wordSet('tỉnh địa thành quận huyện')

const MOST_PARTIES = 8
const PARTNER_REACH = 12
/** "với tỉnh Hủa Phăn", "với thị Bằng Tường": the word for the unit may be no part of the name. */
const isWith = (tokens: Tokens, from: number): boolean =>
  tokens.keys[from - 1] === WITH || (tokens.keys[from - 2] === WITH && UNITS.has(tokens.keys[from - 1] as number))
const UNITS = wordSet('tỉnh thị bang hạt huyện quận vùng phía nước')

/** "Dưới sự chứng kiến của lãnh đạo Tỉnh ủy, HĐND tỉnh, ông A và ông B đã ký kết": those who look on sign nothing. */
const withoutWitnesses = (tokens: Tokens, clause: Clause, subject: readonly Actor[]): Actor[] => {
  const persons = subject.filter(({ kind }) => kind === 'person')
  const [first] = subject
  return first && persons.length > 1 && holds(tokens, clause.from, first.from, WITNESS) ? persons : [...subject]
}
const WITNESS = phrases('chứng kiến')

/** Nobody signs with himself: "UBND tỉnh Quảng Trị" and "tỉnh Quảng Trị" are one. */
const different = (parties: readonly (Reference | undefined)[]): Reference[] => {
  const found: Reference[] = []
  for (const party of parties) if (party && !found.some((one) => isOneParty(one, party))) found.push(party)
  return found
}

/** "Hiệp ước Hữu nghị và Hợp tác Việt Nam - Lào": two countries or localities in the paper's name. */
const placesIn = (setting: AgreementSetting, from: number, to: number): Parties | null => {
  const { tokens } = setting.mentions.scan
  const places = within(setting.actors, from, Math.min(to, from + NAME_REACH)).filter((actor) => actor.kind === 'place')
  for (let i = 1; i < places.length; i++) {
    const [one, other] = [places[i - 1] as Actor, places[i] as Actor]
    if (other.from !== one.to + 1 || !DASHES.has(tokens.keys[one.to] as number)) continue
    const references = different([one.references[0], other.references[0]])
    const arePlaced = references.length === 2 && references.every(({ id }) => setting.countryOf(id))
    if (arePlaced) return { references, named: true, to: other.to }
  }
  return null
}
const NAME_REACH = 12

/** "tỉnh A (nay là thành phố B) và tỉnh C": who stands in brackets is no party. */
const isBracketed = (tokens: Tokens, from: number, at: number): boolean => {
  for (let i = at - 1; i >= from && i > at - BRACKET_REACH; i--) {
    if (tokens.keys[i] === CLOSE) return false
    if (tokens.keys[i] === OPEN) return true
  }
  return false
}
const BRACKET_REACH = 12

const SIGNS = phrases('ký kết|ký|trao')
/** The verb of signing before the name, or the name itself: what stands before it is who signs. */
export const signingVerb = (tokens: Tokens, clause: Clause, match: KnownMatch<Paper>): number => {
  for (let i = match.from - 1; i >= clause.from && i >= match.from - 6; i--) if (opensWith(tokens, i, SIGNS)) return i
  return match.from
}

const joined = (tokens: Tokens, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (tokens.keys[i] === AND || tokens.keys[i] === WITH) return true
  return false
}

/** "gia hạn Hiệp định vay đến hết năm 2018" */
const UNTIL = keyOf('đến')
const DASHES = wordSet('- –')
const MAX_TOKENS = 40
const NAME_ENDS = wordSet(
  'trong trên nhằm để vào tại do được đã sẽ có là cũng đang như trước bị hết hiệu này đó thời góp sau khi từ nay dưới cùng kỷ'
)

/** "hợp đồng cung cấp thiết bị", "trang bị", "thương mại tự do": the syllable "bị" or "do" of a noun. */
const isOfNoun = (tokens: Tokens, i: number): boolean =>
  (tokens.keys[i] === SUFFERS && EQUIPS.has(tokens.keys[i - 1] as number)) || (tokens.keys[i] === BY && tokens.keys[i - 1] === SELF)
const BY = keyOf('do')
const SELF = keyOf('tự')
const SUFFERS = keyOf('bị')
const EQUIPS = wordSet('thiết trang chuẩn')

/** "12 bản ghi nhớ với tổng mức đầu tư …": what papers are worth is no part of their name. */
const WORTH = phrases('tổng|trị giá|giá trị|số tiền|số vốn|mức|kinh phí|hạn mức|thời hạn|sản lượng')

/** "Hiệp định … song phương và hai nước cùng là …" */
const TWO = phrases('hai nước|hai bên')

/** The paper's name goes on over its parties, its years and its subject, up to the next mark (brackets and quotations are passed over, however long) or the words that tell what happens with it. */
export const endOf = (tokens: Tokens, clause: Clause, from: number, start: number): number => {
  let to = from
  let bracketed = 0
  for (let i = from; i < clause.to && i - start - bracketed < MAX_TOKENS; i++) {
    if (tokens.kinds[i] === MARK) {
      if (DASHES.has(tokens.keys[i] as number)) continue
      const close = closingOf(tokens, i, clause.to)
      if (close === null) break
      bracketed += close - i
      i = close
      if (i - start - bracketed >= MAX_TOKENS) break
    } else if ((tokens.keys[i] === WITH && opensWith(tokens, i + 1, WORTH)) || (tokens.keys[i] === AND && opensWith(tokens, i + 1, TWO)))
      break
    else if (tokens.cases[i] === LOWER && NAME_ENDS.has(tokens.keys[i] as number) && !isOfNoun(tokens, i)) break
    to = i + 1
  }
  while (to > from && (tokens.keys[to - 1] === AND || tokens.keys[to - 1] === UNTIL)) to--
  return to
}

/** "(Bắc Kạn, Cao Bằng)", "Hội thảo “Thúc đẩy phát triển …”": where what is opened at token `i` closes; null where nothing opens there or it closes nowhere. */
const closingOf = (tokens: Tokens, i: number, end: number): number | null => {
  const mark = tokens.keys[i] === OPEN ? CLOSE : tokens.keys[i] === OPEN_QUOTE ? CLOSE_QUOTE : null
  if (mark === null) return null
  for (let close = i + 1; close < end; close++) if (tokens.keys[close] === mark) return close
  return null
}
const OPEN_QUOTE = keyOf('“')
const CLOSE_QUOTE = keyOf('”')
