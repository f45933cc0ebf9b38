import { ALL_CAPITALS, keyOf, LOWER, loadWordsBy, MARK, type Tokens, WORD } from '../../language/index.ts'
import { phraseAt, phrases, wordSet } from '../text/phrases.ts'
import type { Actor } from './actors.ts'

/**
 * Those who are charged or speak without a name: "các sở, ban, ngành liên quan", "các cơ quan chức năng hai địa phương", "chủ đầu tư".
 * They have no id in the record; their name is what the text calls them.
 */
export const findGroups = (tokens: Tokens, actors: readonly Actor[]): Actor[] => {
  const taken = new Uint8Array(tokens.count + 1)
  for (const actor of actors) taken.fill(1, actor.from, actor.to)
  const ownerAt = new Map(actors.map((actor) => [actor.from, actor]))
  const groups: Actor[] = []
  for (let i = 0; i < tokens.count; i++) {
    if (taken[i] || tokens.kinds[i] !== WORD) continue
    const to = groupEnd(tokens, taken, i)
    if (to === i) continue
    const beside = isOffice(tokens, i) ? undefined : ownerAt.get(to)
    const owner = tokens.keys[to] === OF ? ownerAt.get(to + 1) : beside?.kind === 'place' ? beside : undefined
    const end = owner?.to ?? to
    // "các cơ quan liên quan của Pháp", "các doanh nghiệp Pháp" stand for France; "các sở, ngành của tỉnh" are charged for themselves.
    if (owner && !isOffice(tokens, i)) groups.push({ ...owner, from: i })
    else groups.push({ from: i, to: end, kind: 'group', references: [{ id: '', name: nameOf(tokens, i, end) }] })
    i = end - 1
  }
  return groups
}

const nameOf = (tokens: Tokens, from: number, to: number): string => {
  const name = tokens.text.slice(tokens.starts[from], tokens.ends[to - 1])
  // "UBND các huyện" keeps its capitals.
  return tokens.cases[from] === ALL_CAPITALS ? name : `${name[0]?.toLowerCase()}${name.slice(1)}`
}

const OF = keyOf('của')
const OFFICES = wordSet('sở ban ngành phòng huyện xã phường quận thị')
/** Offices under an authority: each of them can be charged by it. */
const isOffice = (tokens: Tokens, from: number): boolean =>
  OFFICES.has(tokens.keys[from + 1] as number) || phraseAt(tokens, from, COMMITTEES) > 0

const MANY = wordSet('các những')
const GROUPS = loadWordsBy('actions/groups', ['head', 'alone', 'which'])
/** Who can be charged as a kind; a list of them is one group: "các sở, ban, ngành", "các bộ, ngành và địa phương". */
const HEADS = phrases(GROUPS.head)
/** These mean somebody although nothing says how many. */
const ALONE = phrases(GROUPS.alone)
/** What says which of them: "… có liên quan", "… của tỉnh", "… hai địa phương". */
const WHICH = phrases(GROUPS.which)
/** "các cơ quan chức năng hai địa phương": both sides only say whose these are. */
const COUNTED = wordSet('hai của')
const COMMITTEES = phrases('UBND|Ủy ban nhân dân|HĐND|chính quyền|cấp ủy')
const LINKS = new Set([keyOf(','), keyOf('-'), keyOf('–'), keyOf('/')])
const AND = keyOf('và')
const MOST_WORDS = 16
/** "ngành nghề", "ban đầu", "bộ phận", "cấp phép" are words of their own; "các địa phương" stands for the sides. */
const OTHER_WORD = wordSet('nghề đầu phận phép bách thiết cao độ công giao tịch chủ nhân hàng vị bộ bậc')

/** Where a group that begins at token `at` ends; `at` itself where none begins. */
const groupEnd = (tokens: Tokens, taken: Uint8Array, at: number): number => {
  // "UBND các huyện"
  const own = phraseAt(tokens, at, COMMITTEES)
  if (own > 0 && MANY.has(tokens.keys[at + own] as number)) {
    const end = groupEnd(tokens, taken, at + own)
    return end > at + own ? end : at
  }
  const plural = MANY.has(tokens.keys[at] as number)
  if (!plural) {
    const alone = phraseAt(tokens, at, ALONE)
    if (!alone || MANY.has(tokens.keys[at - 1] as number)) return at
    return qualified(tokens, taken, at + alone)
  }
  let end = at
  for (let i = at + 1; i < at + MOST_WORDS; ) {
    const head = headAt(tokens, taken, i)
    if (head === i) break
    end = qualified(tokens, taken, head)
    i = end
    if (tokens.kinds[i] === MARK ? LINKS.has(tokens.keys[i] as number) : tokens.keys[i] === AND) i++
    else break
    if (MANY.has(tokens.keys[i] as number)) i++
  }
  return end
}

const headAt = (tokens: Tokens, taken: Uint8Array, at: number): number => {
  const head = phraseAt(tokens, at, HEADS)
  if (!head || taken[at] || tokens.cases[at] !== LOWER) return at
  const to = at + head
  return head === 1 && tokens.kinds[to] === WORD && tokens.cases[to] === LOWER && OTHER_WORD.has(tokens.keys[to] as number) ? at : to
}

const qualified = (tokens: Tokens, taken: Uint8Array, at: number): number => {
  let to = at
  for (;;) {
    const which = phraseAt(tokens, to, WHICH)
    if (!which || (taken[to] && !COUNTED.has(tokens.keys[to] as number))) return to
    to += which
  }
}
