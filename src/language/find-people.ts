import type { OrganisationMention } from './find-organisations.ts'
import { wordSet } from './key-set.ts'
import type { PersonMention, Position, PostMention } from './people/mention.ts'
import { PersonNames } from './people/person-names.ts'
import { type Chain, PostReader } from './people/posts.ts'
import { postsOfMany } from './people/posts-of-many.ts'
import { Surroundings } from './people/surroundings.ts'
import { actsBehind, isMetAt } from './people/who-is-met.ts'
import type { PlaceMention } from './places/mention.ts'
import type { Scan } from './scan.ts'
import { ALL_CAPITALS, keyOf, LOWER, MARK, NEWLINE, WORD, wordsOf } from './tokens.ts'

export type { CalledBody, PersonMention, Position, PostMention } from './people/mention.ts'

const SPOUSE = 'phu nhân'
const COMMA = keyOf(',')
const COLON = keyOf(':')
const SEMICOLON = keyOf(';')
const STOP = keyOf('.')
const OPEN = keyOf('(')
const OF_MANY = wordSet(['các', 'hai', 'ba'])
const IN_POST = ['trên cương vị', 'với cương vị', 'ở cương vị', 'trong cương vị', 'với tư cách'].map((words) => words.split(' ').map(keyOf))
const IS_POST = keyOf('là')
const OF_MINISTRY = /^(?:Bộ|Thứ) trưởng$/u
/** Tokens from two ministers to the names of their ministries. */
const FARTHEST_MINISTRY = 40
const DIVISIONS = wordSet(['khoa', 'phòng', 'ban', 'môn'])
const CLOSE = keyOf(')')
const AND = keyOf('và')
const BY = keyOf('do')
/** Tokens of posts between a delegation's head and "làm trưởng đoàn". */
const LONGEST_POSTS = 50
const RANK = /^(?:đại|thượng|trung|thiếu|chuẩn|phó đô|chuẩn đô|đô) (?:tướng|tá|úy|đốc)$/iu
const BELONGS = wordSet(['của', 'thuộc'])
/** "Đại diện Trường … gồm TS. A" opens a list. */
const HAS = wordSet(['có', 'gồm'])
const FOR_A_STATE = new Set(['diplomatic', 'state'])
/** "Tiếp ông X, Đại sứ Italia tại Việt Nam đến chào từ biệt chiều 5/3, …": what tells when and why he comes, he does not do. */
const COMES = wordSet('sáng trưa chiều tối ngày đến tới sang nhân cùng tại và trong')
const MAKES = wordSet(['làm', 'là'])
/** "Tiếp Đại sứ …", "Trao đổi với bà …", "Làm việc với …", "Hội kiến …", "Tại buổi tiếp …" */
const MEETING = wordSet(['tiếp', 'gặp', 'trao', 'làm', 'hội', 'thăm', 'đón', 'chào'])
/** "giữ chức vụ" */
const HOLDS = wordSet(['giữ'])
const POST = wordSet(['chức', 'vụ'])
const NO_LONGER = wordSet(['thôi', 'còn', 'từng', 'ngừng', 'không'])
const FARTHEST_CHOICE = 7
/** Words of a foreign name that a sentence opens with. */
const MOST_IN_NAME = 4
const AT = keyOf('tại')
const TALK = wordSet(['buổi', 'cuộc'])
/** Words from the sentence's start to who is met. */
const LONGEST_OPENING = 8
const OF_STATE = /^(?:Phó )?(?:Thủ tướng|Chủ tịch nước|Tổng Bí thư)$/u
/** "Hồ Chí Minh" is named in cities, unions and museums; the person is not one who meets. */
const NEVER = new Set(['Hồ Chí Minh', 'Bác Hồ'])
/** "tượng đài vua Lý Thái Tổ", "chúa Nguyễn Hoàng": a Vietnamese king is history. */
const KINGS = wordSet(['vua', 'chúa'])

/** Every person in the text, in order, with the posts beside the name; and every post without a name. */
export const findPeople = (
  scan: Scan,
  places: readonly PlaceMention[],
  organisations: readonly OrganisationMention[]
): { people: PersonMention[]; posts: PostMention[] } => new PeopleReader(new Surroundings(scan, places, organisations)).read()

class PeopleReader {
  readonly #around: Surroundings
  readonly #names: PersonNames
  readonly #posts: PostReader

  constructor(around: Surroundings) {
    this.#around = around
    this.#names = new PersonNames(around)
    this.#posts = new PostReader(around)
  }

  read(): { people: PersonMention[]; posts: PostMention[] } {
    const people: PersonMention[] = []
    const posts: PostMention[] = []
    let i = 0
    let shared: Chain | null = null
    let common: { readonly positions: readonly Position[]; readonly to: number } | null = null
    while (i < this.#around.tokens.count) {
      const chain = this.#posts.chainAt(i)
      const person = chain ? (this.#nameAfterChain(i, chain) ?? this.#nameBehindMark(i, chain)) : (this.#introducedAt(i) ?? this.#bareAt(i))
      if (this.#endsSentence(i)) shared = null
      const held =
        person && !chain && person.positions.length === 0 && common?.to === i - 1 && this.#goesOn(i - 1) ? common.positions : null
      if (person && held) people.push(...this.#ofEach(people.pop() as PersonMention, { ...person, positions: held, introduced: true }))
      else if (person)
        people.push(shared && this.#opensEntry(i) ? { ...person, positions: [...shared.positions, ...person.positions] } : person)
      else if (chain && this.#opensList(chain.to)) shared = chain
      else if (chain) {
        const each = postsOfMany(this.#around, i, chain)
        for (const post of each) posts.push(post)
        i = (each.at(-1) as PostMention).to
        continue
      }
      if (person) common = this.#heldByMany(i, chain, person, held)
      i = person ? Math.max(person.to, person.outerTo) : (chain?.to ?? i + 1)
    }
    return { people, posts }
  }

  /** "các đồng chí Ủy viên Bộ Chính trị: A, Bí thư …; B, Bí thư …": the post before the colon is everybody's of the list. */
  #opensList(at: number): boolean {
    return this.#around.tokens.keys[at] === COLON && this.#names.bareNameAt(at + 1) > 0
  }

  /** "hai Bộ trưởng A và B", "các Thứ trưởng Bộ Y tế A, B": the post before the first name is everybody's who is named behind. */
  #heldByMany(
    i: number,
    chain: Chain | null,
    { positions, to, outerTo }: PersonMention,
    held: readonly Position[] | null
  ): { readonly positions: readonly Position[]; readonly to: number } | null {
    if (outerTo > to) return null
    if (held) return { positions: held, to }
    return chain && positions.length === chain.positions.length && OF_MANY.has(this.#around.tokens.keys[i - 1] as number)
      ? { positions, to }
      : null
  }

  /** "hai Bộ trưởng A và B … giữa hai bộ Y tế và Quốc phòng": of two ministers each heads the ministry named in his turn. */
  #ofEach(first: PersonMention, second: PersonMention): PersonMention[] {
    const [post] = second.positions
    if (!post || second.positions.length > 1 || post.organisation || post.field || !OF_MINISTRY.test(post.title)) return [first, second]
    const named: OrganisationMention[] = []
    for (let at = second.to; at < second.to + FARTHEST_MINISTRY && !this.#endsSentence(at); at++) {
      const body = this.#around.organisationAt.get(at)
      if (body?.type === 'ministry') named.push(body)
    }
    const [one, other, more] = named
    const isPair = one && other && !more && other.from === one.to + 1 && this.#around.tokens.keys[one.to] === AND
    return isPair
      ? [
          { ...first, positions: [{ ...post, organisation: one }] },
          { ...second, positions: [{ ...post, organisation: other }] }
        ]
      : [first, second]
  }

  #goesOn(at: number): boolean {
    return this.#around.tokens.keys[at] === COMMA || this.#around.tokens.keys[at] === AND
  }

  #opensSentence(i: number): boolean {
    return i === 0 || this.#endsSentence(i - 1)
  }

  #opensEntry(i: number): boolean {
    const before = this.#around.tokens.keys[i - 1]
    return before === COLON || before === SEMICOLON
  }

  #endsSentence(i: number): boolean {
    return this.#around.tokens.kinds[i] === NEWLINE || this.#around.tokens.keys[i] === STOP
  }

  #nameAfterChain(from: number, chain: Chain): PersonMention | null {
    const named = this.#nameBehind(chain)
    return named && this.#withRest(from, named.from, named.to, named.honorific, chain.positions)
  }

  /** The name that a chain of posts stands before, without the posts behind it: each of a long list asks this of the next. */
  #nameBehind(chain: Chain): { readonly from: number; readonly to: number; readonly honorific: string | null } | null {
    let at = this.#overDelegation(chain)
    let honorific: string | null = null
    const comma = this.#isPause(at) ? 1 : 0
    // "Tiếp thu ý kiến của Thủ tướng, ông Kovacs cam kết": behind the comma somebody else begins to speak.
    if (comma && chain.positions.every(({ title, organisation, place }) => OF_STATE.test(title) && !organisation && !place)) return null
    const hon = this.#names.honorificAt(at + comma)
    if (hon) {
      honorific = hon.words
      at = hon.to
    } else if (comma) return null
    const to = this.#names.nameAt(at, true)
    if (to === 0 || (honorific === null && (this.#names.isDoubtful(at, to) || this.#isDivision(chain, at)))) return null
    if (comma && honorific && (this.#isMet(chain, to) || this.#speaksForAnother(chain, to))) return null
    return NEVER.has(this.#names.writtenName(at, to)) ? null : { from: at, to, honorific }
  }

  /** "Báo cáo với Chủ tịch UBND tỉnh, ông X, Giám đốc Công ty Y cho biết": whose name ends at `to` is not who is reported to. */
  #isMet({ positions }: Chain, to: number): boolean {
    if (!isMetAt(this.#around, (positions[0] as Position).from)) return false
    const next = this.#isPause(to) ? this.#posts.chainAt(to + 1) : null
    // "Tiếp Thống đốc tỉnh Y, ông X, Chủ tịch UBND tỉnh Z đề nghị": the post behind is of who acts, and the name before of who is met.
    if (next && this.#names.nameAt(next.to, true) - next.to > 1) return false
    let end = next?.to ?? to
    while (end > to && this.#around.isCapital(end)) end++
    return actsBehind(this.#around, end)
  }

  /** "Nghe chia sẻ của đại diện CMC, ông X – Phó Chủ tịch Tập đoàn Y đánh giá": whose own post, behind the name, is of another body. */
  #speaksForAnother({ positions }: Chain, to: number): boolean {
    const [first] = positions
    if (positions.length > 1 || !first?.organisation || first.title.toLowerCase() !== 'đại diện' || !this.#isPause(to)) return false
    const own = this.#posts.chainAt(to + 1)?.positions.find(({ organisation }) => organisation)?.organisation
    return own != null && own.name !== first.organisation.name && own.country !== first.organisation.country
  }

  /** "Trưởng phòng HTPT", "Phó Trưởng khoa NN&VH Trung Quốc": an abbreviation says which division, not who. */
  #isDivision({ to }: Chain, at: number): boolean {
    const { keys, cases } = this.#around.tokens
    return at === to && DIVISIONS.has(keys[to - 1] as number) && cases[at] === ALL_CAPITALS && cases[at + 1] !== ALL_CAPITALS
  }

  /** "Trưởng đoàn giám sát Daniel Novak": small letters between the head of a delegation and his name. */
  #overDelegation(chain: Chain): number {
    const { kinds, cases, keys } = this.#around.tokens
    let at = chain.to
    if ((chain.positions.at(-1) as Position).entry.sphere === 'delegation')
      while (at < chain.to + 3 && kinds[at] === WORD && cases[at] === LOWER && !HAS.has(keys[at] as number) && !this.#names.honorificAt(at))
        at++
    return this.#around.isCapital(at) ? at : chain.to
  }

  /** "Phó Chủ tịch UBND tỉnh - Phạm Tấn Hiệp", "Giám đốc Quốc gia ADB, Andrew Mills đã ký": posts that nobody before holds, a mark, a name in full. */
  #nameBehindMark(from: number, chain: Chain): PersonMention | null {
    const last = chain.positions.at(-1) as Position
    if (!this.#isPause(chain.to) || !(last.organisation || last.place)) return null
    const to = this.#names.fullNameAt(chain.to + 1)
    return to === 0 ? null : this.#withRest(from, chain.to + 1, to, null, chain.positions)
  }

  #isPause(at: number): boolean {
    const { keys, kinds } = this.#around.tokens
    return kinds[at] === MARK && (keys[at] === COMMA || keys[at] === COLON || this.#around.isDash(at))
  }

  /** Honorific and name: "ông Hitomi Tatsuya, Giám đốc …", "Bà Laure Grazi". */
  #introducedAt(i: number): PersonMention | null {
    const hon = this.#names.honorificAt(i)
    // "đồng chí Phó Chủ tịch UBND tỉnh" names a post.
    if (!hon || this.#around.scan.titles.at(hon.to)) return null
    const to = this.#names.nameAt(hon.to, true)
    return to === 0 ? null : this.#withRest(i, hon.to, to, hon.words, [])
  }

  /** A Vietnamese full name on its own: kept as a mention, introduced only if posts follow. */
  #bareAt(i: number): PersonMention | null {
    const to = this.#names.bareNameAt(i) || this.#listedAt(i)
    return to === 0 ? null : this.#withRest(i, i, to, null, [])
  }

  /** "; Bounkhong Lachiem, Bí thư, Tỉnh trưởng …": in a list, and where a sentence opens with it, a foreign name needs no honorific where a post follows. */
  #listedAt(i: number): number {
    const opens = this.#opensEntry(i)
    if (!opens && !this.#opensSentence(i)) return 0
    const to = this.#names.fullNameAt(i, true)
    const post = to > 0 && this.#isPause(to) ? this.#posts.positionAt(to + 1) : null
    return post && (opens || (to - i <= MOST_IN_NAME && post.organisation)) ? to : 0
  }

  #withRest(outerFrom: number, from: number, to: number, honorific: string | null, before: readonly Position[]): PersonMention | null {
    const name = this.#names.writtenName(from, to)
    if (NEVER.has(name) || (KINGS.has(this.#around.tokens.keys[from - 1]) && this.#around.scan.surnames.at(from))) return null
    this.#names.remember(from, to)
    const { keys, kinds } = this.#around.tokens
    const positions = [...this.#ranks(outerFrom, from), ...before]
    let outerTo = this.#names.originalAfter(to)
    const take = (chain: Chain | null): void => {
      if (!chain) return
      positions.push(...chain.positions)
      outerTo = chain.to
    }
    if (this.#isPause(outerTo) || keys[outerTo] === OPEN) {
      const chain = this.#actsBehind(outerFrom, outerTo) ? null : this.#posts.chainAt(outerTo + 1)
      const isNext = chain && this.#nameBehind(chain) !== null
      if (chain && (!isNext || (before.length === 0 && honorific && this.#opensNext(chain.to)))) take(chain)
      else if (chain && before.length === 0 && (honorific || this.#around.isDash(outerTo))) take(this.#firstOfTwo(chain))
    }
    // "ông Chang Young Soo Huyện trưởng huyện Jangsu làm trưởng đoàn": a post right behind the name when the sentence makes him leader.
    const behind = kinds[outerTo] === WORD ? this.#posts.chainAt(outerTo) : null
    if (behind && MAKES.has(keys[behind.to] as number)) take(behind)
    // "do ông X làm Trưởng đoàn", "… dẫn đầu"
    const made = wordsOf(this.#around.tokens, Math.max(0, outerFrom - 2), outerFrom) === SPOUSE ? null : this.#madeHead(outerFrom, outerTo)
    if (made && positions.every(({ entry }) => entry.sphere !== 'delegation'))
      take({ positions: [made], to: made.from <= outerTo + 2 ? made.to : outerTo })
    if (positions.length === 0) take(this.#inPostAt(outerTo))
    const chosen = this.#chosenTo(outerTo)
    if (chosen && positions.length === 0) take(chosen)
    const placed = this.#ofBodyBehind(positions, outerTo)
    return { from, to, outerFrom, outerTo, name, honorific, positions: placed, introduced: honorific !== null || positions.length > 0 }
  }

  /** "Tiếp Đại sứ X, Phó Thủ tướng cảm ơn …": who is met stands before the comma, behind it who acts. */
  #actsBehind(outerFrom: number, comma: number): boolean {
    const { keys, kinds, cases } = this.#around.tokens
    if (keys[comma] !== COMMA) return false
    let from = outerFrom
    while (from > 0 && outerFrom - from <= LONGEST_OPENING && kinds[from - 1] === WORD) from--
    const isMet = MEETING.has(keys[from] as number) || (keys[from] === AT && TALK.has(keys[from + 1] as number))
    if (!isMet || from === outerFrom || outerFrom - from > LONGEST_OPENING) return false
    const chain = this.#posts.chainAt(comma + 1)
    const next = keys[chain?.to ?? 0] as number
    return chain !== null && kinds[chain.to] === WORD && cases[chain.to] === LOWER && !MAKES.has(next) && !COMES.has(next)
  }

  /** "ông X vừa được bầu giữ chức Chủ tịch nước": what somebody was chosen to is his post. */
  #chosenTo(outerTo: number): Chain | null {
    const { keys, kinds } = this.#around.tokens
    for (let at = outerTo; at < outerTo + FARTHEST_CHOICE && kinds[at] === WORD; at++)
      if (HOLDS.has(keys[at] as number) && POST.has(keys[at + 1] as number))
        // "thôi giữ chức": he was chosen once.
        return NO_LONGER.has(keys[at - 1] as number) ? null : this.#posts.chainAt(POST.has(keys[at + 2] as number) ? at + 3 : at + 2)
    return null
  }

  /** "ông X làm Trưởng đoàn"; behind "do" the posts between may be long: "do bà X – Giám đốc ngành nước khu vực Đông Á làm Trưởng đoàn". */
  #madeHead(outerFrom: number, outerTo: number): Position | null {
    const { keys, kinds } = this.#around.tokens
    const end = keys[outerFrom - 1] === BY ? outerTo + LONGEST_POSTS : outerTo + 2
    for (let at = outerTo; at < end; at++) {
      const key = keys[at] as number
      if (kinds[at] === NEWLINE || key === STOP || key === SEMICOLON || (at > outerTo && key === AND)) return null
      const spouse = at > outerTo ? this.#spouseAt(at) : 0
      if (spouse > 0) {
        at = spouse - 1
        continue
      }
      if (at > outerTo && (this.#names.honorificAt(at) || this.#names.bareNameAt(at) > 0)) return null
      const made = MAKES.has(key) ? this.#posts.positionAt(at + 1) : null
      if (made?.entry.sphere === 'delegation') return made
      if (end === outerTo + 2 && key !== COMMA && key !== OPEN && key !== CLOSE) return null
    }
    return null
  }

  /** "bà X trên cương vị Giám đốc Quốc gia WB", "ông Y với tư cách là Chủ tịch ASEAN": the post right behind these words. */
  #inPostAt(at: number): Chain | null {
    const { keys } = this.#around.tokens
    for (const words of IN_POST)
      if (words.every((key, i) => keys[at + i] === key)) {
        const post = at + words.length
        return this.#posts.chainAt(keys[post] === IS_POST ? post + 1 : post)
      }
    return null
  }

  /** "do bà X, phu nhân Bộ trưởng Y làm Trưởng đoàn": where the name ends of him whose wife she is; 0 where none is told. */
  #spouseAt(at: number): number {
    const honorific = this.#names.honorificAt(at)
    const chain = honorific?.words.toLowerCase() === SPOUSE ? this.#posts.chainAt(honorific.to) : null
    return (chain && this.#nameBehind(chain)?.to) ?? 0
  }

  /** "chuyên gia Kim Min Ho của Công ty LUMIS", "Đại sứ Lars Holm của Đan Mạch": the body of a post, or the state somebody speaks for, may stand behind the name. */
  #ofBodyBehind(positions: readonly Position[], at: number): readonly Position[] {
    const last = positions.at(-1)
    if (!BELONGS.has(this.#around.tokens.keys[at] as number) || !last || last.organisation || last.place || last.field) return positions
    const organisation = this.#around.organisationAt.get(at + 1) ?? null
    const land = this.#around.placeAt.get(at + 1) ?? null
    const place = !organisation && land?.candidates[0]?.level === 'country' && FOR_A_STATE.has(last.entry.sphere) ? land : null
    if ((!organisation && !place) || last.entry.sphere === 'delegation') return positions
    return [...positions.slice(0, -1), { ...last, organisation, place }]
  }

  /** "bà A, Tham tán Đại sứ quán Pháp, ông B", "Ông A - Phó Hiệu trưởng - Bà B": behind a comma or dash an honorific begins the next person; the post is the one before's. */
  #opensNext(at: number): boolean {
    const { keys } = this.#around.tokens
    return (keys[at] === COMMA || this.#around.isDash(at)) && this.#names.honorificAt(at + 1) !== null
  }

  /** "bà A, Giám đốc Sở Y tế, Trưởng phòng Đào tạo Lê Thị B": of two posts between two names the first is of who has none yet. */
  #firstOfTwo({ positions }: Chain): Chain | null {
    const [first, ...more] = positions
    return first && more.length === 1 ? { positions: [first], to: first.to } : null
  }

  /** A general's rank in front of the name is a title of its own: "Thượng tướng Nguyễn …". */
  #ranks(outerFrom: number, from: number): Position[] {
    const found: Position[] = []
    for (let i = Math.max(outerFrom, from - 3); i < from; i++) {
      const match = this.#around.scan.honorifics.at(i)
      const title = match && match.to <= from ? wordsOf(this.#around.tokens, i, match.to) : ''
      if (!match || !RANK.test(title)) continue
      found.push({
        from: i,
        to: match.to,
        title,
        entry: { kind: 'title', form: title, proper: false, title, sphere: 'military', body: null },
        field: null,
        organisation: null,
        place: null,
        seat: null
      })
    }
    return found
  }
}
