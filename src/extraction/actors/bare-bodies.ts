import { KeySet, keyOf, LOWER, type OrganisationMention, type Tokens, WORD } from '../../language/index.ts'
import { put } from '../names/localities.ts'
import { TASK_VERBS } from '../text/doing-verbs.ts'
import { lastBefore } from '../text/in-order.ts'
import { opensWith, type Phrases, phraseAt, phrases, wordSet } from '../text/phrases.ts'

/** What a body is called when it is named again without its name: "công ty", "nhà trường", "tập đoàn này". */
const CALLED: readonly { readonly forms: Phrases; readonly types: ReadonlySet<string> }[] = [
  { forms: phrases('công ty|tập đoàn|tổng công ty|doanh nghiệp|nhà đầu tư'), types: new Set(['company', 'corporation', 'bank']) },
  { forms: phrases('ngân hàng'), types: new Set(['bank', 'development bank']) },
  { forms: phrases('nhà trường|trường đại học'), types: new Set(['university', 'school']) },
  { forms: phrases('bệnh viện'), types: new Set(['hospital']) },
  {
    forms: phrases('tổ chức'),
    types: new Set(['NGO', 'organisation', 'international organisation', 'foundation', 'association', 'development agency', 'donor'])
  },
  { forms: phrases('quỹ'), types: new Set(['fund']) },
  { forms: phrases('hội|hiệp hội|liên đoàn'), types: new Set(['association', 'friendship association']) },
  { forms: phrases('đại sứ quán'), types: new Set(['embassy']) },
  { forms: phrases('ban quản lý dự án|ban qlda|ban quản lý|ban'), types: new Set(['project board']) }
]
/** The words that begin what a body is called. */
export const BODY_CALLED = new KeySet(CALLED.flatMap(({ forms }) => [...forms.byFirst.keys()]))
const SCHOOLS = new Set(['university', 'school'])
const COMMA = keyOf(',')
const SEMICOLON = keyOf(';')
const THIS = keyOf('này')
/** Without "này" such a word stands for the body named last only right before what it does or right behind who asks it. */
const DOES = wordSet('sẽ đã đang cũng luôn mong đề khẳng cam sẵn hy kiến cho có')
const BOARD = keyOf('ban')
const BOARD_DOES = wordSet('được nộp báo phối hoàn trình gửi làm phải chủ cần khẩn tập tích kịp sớm tổ')
const ASKED = wordSet('nghị muốn cầu xuất rằng giao mong đạo')
/** "do Quỹ tài trợ", "do công ty đầu tư" */
const BY = keyOf('do')
const DONE_BY = wordSet('tài hỗ viện làm triển thực đầu thi quản vận')
const BETWEEN = keyOf('giữa')
const PAIRED = wordSet('và với')
const NOT_BEFORE = wordSet('các những nhiều một mỗi số của và hai')

/** "nhà đầu tư nước ngoài", "doanh nghiệp trong nước" are a kind, no one firm. */
const OF_KIND = wordSet('nước trong ngoài fdi khác nào nhỏ vừa địa')

/** A stretch of tokens that stands for a body named before. */
export interface BareBody {
  readonly from: number
  readonly to: number
  readonly mention: OrganisationMention
}

/** Bodies named again by what they are. */
export class BareBodies {
  readonly #tokens: Tokens
  readonly #byType = new Map<string, OrganisationMention[]>()

  constructor(tokens: Tokens, mentions: readonly OrganisationMention[]) {
    this.#tokens = tokens
    const ends = new Set(mentions.map(({ to }) => to))
    // "Trường Đại học Khoa học, Đại học Quốc gia, lãnh đạo Nhà trường": the larger body only says where the first belongs.
    const isLarger = ({ from }: OrganisationMention): boolean => tokens.keys[from - 1] === COMMA && ends.has(from - 1)
    for (const mention of [...mentions].sort((a, b) => a.from - b.from))
      if (!SCHOOLS.has(mention.type) || !isLarger(mention)) put(this.#byType, mention.type, mention)
  }

  /** The body that a word at token `at` stands for, or null. */
  at(at: number): BareBody | null {
    const tokens = this.#tokens
    if (!BODY_CALLED.has(tokens.keys[at])) return null
    const called = CALLED.find(({ forms }) => opensWith(tokens, at, forms))
    if (!called || NOT_BEFORE.has(tokens.keys[at - 1] as number)) return null
    // "Ban được giao …"; "ban hành" and "các ban" are no board.
    const isBoard = tokens.keys[at] === BOARD
    if (isBoard && tokens.cases[at] === LOWER) return null
    const end = at + phraseAt(tokens, at, called.forms)
    const isThis = tokens.keys[end] === THIS
    const acts =
      tokens.kinds[end] === WORD &&
      tokens.cases[end] === LOWER &&
      (DOES.has(tokens.keys[end] as number) ||
        // "…; nhà trường mở lớp …": behind a semicolon whoever does the next thing.
        (tokens.keys[at - 1] === SEMICOLON && TASK_VERBS.has(tokens.keys[end] as number)) ||
        (isBoard && BOARD_DOES.has(tokens.keys[end] as number)))
    if (OF_KIND.has(tokens.keys[end] as number)) return null
    const doneBy = tokens.keys[at - 1] === BY && DONE_BY.has(tokens.keys[end] as number)
    // "thỏa thuận hợp tác giữa nhà trường và Công ty …"
    const isParty = tokens.keys[at - 1] === BETWEEN && PAIRED.has(tokens.keys[end] as number)
    if (!isThis && !acts && !doneBy && !isParty && !ASKED.has(tokens.keys[at - 1] as number)) return null
    let last: OrganisationMention | null = null
    for (const type of called.types) {
      const found = lastBefore(this.#byType.get(type) ?? [], at)
      if (found && (!last || found.from > last.from)) last = found
    }
    return last && { from: at, to: isThis ? end + 1 : end, mention: last }
  }
}
