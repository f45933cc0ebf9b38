import { keyOf, LOWER, MARK, type Tokens, WORD } from '../language/index.ts'
import type { Actor } from './actors.ts'
import { phraseAt, phrases, wordSet } from './phrases.ts'

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
    const owner = tokens.keys[to] === OF ? ownerAt.get(to + 1) : undefined
    const end = owner?.to ?? to
    // "các cơ quan liên quan của Pháp" stand for France; "các sở, ngành của tỉnh" are charged for themselves.
    if (owner && !isOffice(tokens, i)) groups.push({ ...owner, from: i })
    else groups.push({ from: i, to: end, kind: 'group', references: [{ id: '', name: nameOf(tokens, i, end) }] })
    i = end - 1
  }
  return groups
}

const nameOf = (tokens: Tokens, from: number, to: number): string => {
  const name = tokens.text.slice(tokens.starts[from], tokens.ends[to - 1])
  return `${name[0]?.toLowerCase()}${name.slice(1)}`
}

const OF = keyOf('của')
const OFFICES = wordSet('sở ban ngành phòng huyện xã phường quận thị')
/** Offices under an authority: each of them can be charged by it. */
const isOffice = (tokens: Tokens, from: number): boolean => OFFICES.has(tokens.keys[from + 1] as number)

const MANY = wordSet('các những')
/** Who can be charged as a kind; a list of them is one group: "các sở, ban, ngành", "các bộ, ngành và địa phương". */
const HEADS = phrases(
  'cơ quan đơn vị|cơ quan|đơn vị|sở ngành|sở|ban quản lý dự án|ban ngành|ban|ngành|bộ ngành|bộ|địa phương|doanh nghiệp|nhà đầu tư|nhà tài trợ|nhà thầu|chủ đầu tư|huyện|thị xã|xã|phường|quận|tập đoàn|công ty|ngân hàng|hiệp hội|tổ chức|đoàn thể|trường đại học|trường|viện nghiên cứu|bệnh viện|phòng ban|phòng|cấp ủy|cấp|chuyên gia|đối tác|nhà khoa học|thành viên|hội|đại biểu|sở'
)
/** These mean somebody although nothing says how many. */
const ALONE = phrases(
  'cơ quan chức năng|chủ đầu tư|đơn vị tư vấn|đơn vị thi công|đơn vị liên quan|nhà thầu|ngành chức năng|cơ quan chuyên môn|nhà đầu tư'
)
/** What says which of them: "… có liên quan", "… của tỉnh", "… hai địa phương". */
const WHICH = phrases(
  'chức năng|có liên quan|liên quan|chuyên môn|trực thuộc|hữu quan|trung ương|nước ngoài|trong nước|của tỉnh|của thành phố|của huyện|của bộ|hai địa phương|hai bên|hai nước|hai tỉnh|hai thành phố|của hai bên|của hai địa phương|của hai nước|của hai tỉnh|địa phương|tư vấn|thi công|tham mưu|thành viên|quản lý'
)
/** "các cơ quan chức năng hai địa phương": both sides only say whose these are. */
const COUNTED = wordSet('hai của')
const LINKS = new Set([keyOf(','), keyOf('-'), keyOf('–'), keyOf('/')])
const AND = keyOf('và')
const MOST_WORDS = 16
/** "ngành nghề", "ban đầu", "bộ phận", "cấp phép" are words of their own; "các địa phương" stands for the sides. */
const OTHER_WORD = wordSet('nghề đầu phận phép bách thiết cao độ công giao tịch chủ nhân hàng vị bộ bậc')

/** Where a group that begins at token `at` ends; `at` itself where none begins. */
const groupEnd = (tokens: Tokens, taken: Uint8Array, at: number): number => {
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
