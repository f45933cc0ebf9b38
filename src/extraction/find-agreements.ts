import {
  compileNames,
  findNames,
  type KnownMatch,
  keyOf,
  LOWER,
  MARK,
  type Mentions,
  NUMBER,
  type Phrase,
  type Sentence,
  type Tokens
} from '../language/index.ts'
import { quote } from '../values/index.ts'
import type { Actor } from './actors.ts'
import type { Clause } from './clauses.ts'
import { subjectBefore } from './frames.ts'
import { holds, opensWith, type PhraseKeys, phrases, within, wordSet } from './phrases.ts'
import type { Agreement, Reference } from './record.ts'
import { bothSides, referencesOf, type Sides } from './sides.ts'
import { sectorsIn } from './substance.ts'

type Kind = Agreement['kind']
type Status = Agreement['status']

interface Paper extends Phrase {
  readonly kind: 'paper'
  readonly paper: Kind
}

const PAPERS: Readonly<Partial<Record<Kind, string>>> = {
  memorandum:
    'bản ghi nhớ|biên bản ghi nhớ|biên bản ghi nhớ hợp tác|bản ghi nhớ hợp tác|MoU|biên bản thỏa thuận ghi nhớ|biên bản hợp tác|bản ghi nhớ về hợp tác|ghi nhớ hợp tác|biên bản ký kết ghi nhớ hợp tác|biên bản ký kết hợp tác',
  'cooperation agreement':
    'thỏa thuận hợp tác|thỏa thuận hợp tác toàn diện|văn bản thỏa thuận hợp tác|thỏa thuận quốc tế|thỏa thuận thiết lập quan hệ|thỏa thuận kết nghĩa|thỏa thuận khung|văn bản hợp tác|biên bản thỏa thuận|bản thỏa thuận|bản thỏa thuận hợp tác|biên bản hội đàm|ký kết hợp tác|biên bản thỏa thuận hợp tác|thỏa thuận',
  'loan agreement':
    'hiệp định vay|hiệp định vay vốn|hiệp định tín dụng|hợp đồng vay|thỏa thuận vay|hiệp định vay phụ|hiệp định tài trợ|hiệp định viện trợ|hiệp định khoản vay',
  'exchange of notes': 'công hàm trao đổi|trao đổi công hàm|công hàm',
  contract: 'hợp đồng|hợp đồng hợp tác|hợp đồng nguyên tắc|hợp đồng tư vấn|hợp đồng bao tiêu|hợp đồng tiêu thụ|hợp đồng kinh tế',
  treaty: 'hiệp định|hiệp định hợp tác|hiệp định thương mại|hiệp định đối tác|hiệp ước|hiệp định khung',
  statement: 'tuyên bố chung|thông cáo chung|ý định thư|thư ngỏ|bản ý định thư|tuyên bố ý định|thư bày tỏ ý định',
  programme:
    'chương trình hợp tác|chương trình phối hợp|kế hoạch hợp tác|chương trình phối hợp công tác|kế hoạch phối hợp|quy chế phối hợp|chương trình hợp tác phát triển|chương trình kết nghĩa|nghị định thư'
}
const NAMES = compileNames(
  Object.entries(PAPERS).flatMap(([paper, forms]) =>
    forms.split('|').map((form): Paper => ({ kind: 'paper', form, paper: paper as Kind, proper: false }))
  )
)

/** Words that decide where a paper stands, looked for in its own clause; the first row with a hit decides. `near` must stand within a few words of the name. */
const STATUSES: readonly { readonly status: Status; readonly near: number; readonly words: readonly PhraseKeys[] }[] = [
  { status: 'cancelled', near: 8, words: phrases('hủy bỏ|chấm dứt|bị hủy|hủy|không ký') },
  { status: 'ended', near: 8, words: phrases('hết hiệu lực|hết hạn|đã kết thúc') },
  { status: 'extended', near: 8, words: phrases('gia hạn|tái ký|ký lại') },
  {
    status: 'in force',
    near: 4,
    words: phrases('thực hiện|triển khai|theo|trên cơ sở|khuôn khổ|cụ thể hóa|có hiệu lực|hiệu lực từ|còn hiệu lực')
  },
  { status: 'proposed', near: 14, words: phrases('đề nghị|đề xuất|mong muốn|mong|hy vọng|kiến nghị|xem xét|muốn|nghiên cứu ký|xúc tiến') },
  {
    status: 'being prepared',
    near: 10,
    words: phrases('soạn thảo|đang xây dựng|đang hoàn thiện|hoàn thiện|dự thảo|đàm phán|hoàn tất thủ tục|đang thống nhất|lấy ý kiến')
  },
  {
    status: 'planned',
    near: 14,
    words: phrases(
      'sẽ|tiến tới|dự kiến|sắp|chuẩn bị|hướng tới|kế hoạch ký|đi đến ký|sớm ký|phấn đấu|mục tiêu ký|lùi|dời|hoãn|chưa ký|chờ ký|thời điểm ký|thời gian ký|thời hạn ký|tiến độ ký|trước khi ký|để ký'
    )
  },
  { status: 'signed', near: 14, words: phrases('ký|ký kết|trao|chứng kiến') }
]
const SEMICOLON = keyOf(';')
const OPEN = keyOf('(')
const CLOSE = keyOf(')')
const BETWEEN = keyOf('giữa')
const WITH = keyOf('với')
const AND = keyOf('và')
const NOT_THE_PAPER = wordSet('đạt trao nội được số các nhiều')
const DASHES = wordSet('- –')
const MAX_TOKENS = 40
const NAME_ENDS = wordSet(
  'trong trên nhằm để vào tại do được đã sẽ có là cũng đang như trước bị hết hiệu này đó thời góp sau khi từ nay dưới cùng'
)

export interface AgreementSetting extends Sides {
  readonly mentions: Mentions
  readonly actors: readonly Actor[]
  readonly isAside: (sentence: Sentence) => boolean
}

/** Papers that were signed, are to be signed or are wished for, one entry a paper. */
export const findAgreements = (setting: AgreementSetting): Agreement[] => {
  const { mentions } = setting
  const { tokens, sentences } = mentions.scan
  const papers = findNames(NAMES, tokens).of('paper')
  const found = new Map<Kind, Agreement[]>()
  let count = 0
  for (const sentence of sentences) {
    if (setting.isAside(sentence)) continue
    for (const match of within(papers, sentence.from, sentence.to)) {
      const paper = match.entries[0]?.paper as Kind
      const clause = clauseAround(tokens, sentence, match)
      const status = statusOf(tokens, clause, match)
      if (status === null || isTalk(tokens, match, paper)) continue
      const parties = partiesOf(setting, clause, match)
      const to = endOf(tokens, clause, Math.max(match.to, parties.to), match.from)
      const evidence = quote(tokens.text, { start: tokens.starts[match.from] as number, end: tokens.ends[to - 1] as number })
      const known = found.get(paper) ?? []
      const old = known.slice(-RECENT).find((one) => isSamePaper(one.parties, parties))
      if (old) {
        old.evidence.push(evidence)
        if (parties.named && old.parties.length < 2) old.parties = parties.references
        if (ORDER.indexOf(status) > ORDER.indexOf(old.status)) old.status = status
        continue
      }
      const dated = within(mentions.dates, clause.from, match.from).find(
        (date) => date.on !== null && date.role === null && match.from - date.to < 12
      )
      const on = status === 'signed' ? (dated?.on ?? null) : null
      const fields = sectorsIn(mentions, match.to, clause.to)
      known.push({ id: `g${++count}`, kind: paper, parties: parties.references, fields, status, on, evidence: [evidence] })
      found.set(paper, known)
    }
  }
  return [...found.values()].flat().sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0))
}

/** The further along, the later in this list: a paper wished for in one sentence and signed in another is signed. */
const ORDER: readonly Status[] = ['in force', 'proposed', 'being prepared', 'planned', 'signed', 'extended', 'ended', 'cancelled']

/** A paper named without parties is the one before of its kind; with parties it must share them all. */
const isSamePaper = (known: readonly Reference[], parties: Parties): boolean =>
  !parties.named || known.length === 0 || parties.references.every((party) => known.some((one) => one.id === party.id))

/** "đạt thỏa thuận", "7 hợp đồng": a short word is a paper only where one is signed or named between parties. */
const isTalk = (tokens: Tokens, match: KnownMatch<Paper>, paper: Kind): boolean => {
  const short = match.to - match.from <= 2
  const before = match.from - 1
  return (
    short &&
    (paper === 'cooperation agreement' || paper === 'contract' || paper === 'treaty') &&
    (NOT_THE_PAPER.has(tokens.keys[before] as number) || tokens.kinds[before] === NUMBER)
  )
}

const CLAUSE_REACH = 90
/** Papers looked back at for one that is named again. */
const RECENT = 40

/** The stretch between semicolons around the name. */
const clauseAround = (tokens: Tokens, sentence: Sentence, match: KnownMatch<Paper>): Clause => {
  let from = Math.max(sentence.from, match.from - CLAUSE_REACH)
  let to = Math.min(sentence.to, match.to + CLAUSE_REACH)
  for (let i = match.from; i > from; i--)
    if (tokens.kinds[i] === MARK && tokens.keys[i] === SEMICOLON) {
      from = i + 1
      break
    }
  for (let i = match.to; i < to; i++)
    if (tokens.kinds[i] === MARK && tokens.keys[i] === SEMICOLON) {
      to = i
      break
    }
  return { from, to }
}

const statusOf = (tokens: Tokens, clause: Clause, match: KnownMatch<Paper>): Status | null => {
  const row = STATUSES.find(
    ({ near, words }) =>
      holds(tokens, Math.max(clause.from, match.from - near), match.from, words) ||
      holds(tokens, match.to, Math.min(clause.to, match.to + near), words)
  )
  return row?.status ?? null
}

interface Parties {
  readonly references: Reference[]
  /** False where nobody is named and the parties are only those who meet. */
  readonly named: boolean
  /** Where the parties' names end, when they stand behind the paper's. */
  readonly to: number
}

const partiesOf = (setting: AgreementSetting, clause: Clause, match: KnownMatch<Paper>): Parties => {
  const { tokens } = setting.mentions.scan
  const behind = within(setting.actors, match.to, clause.to)
  const refer = (actors: readonly Actor[]): Reference[] => referencesOf(setting, actors, [])
  for (let i = match.to; i < Math.min(clause.to, match.to + 10); i++) {
    if (tokens.keys[i] !== BETWEEN) continue
    const named = behind.filter((actor) => actor.from > i && actor.from <= i + 30 && tokens.keys[actor.from - 1] !== OPEN).slice(0, 2)
    const [first, second] = named
    if (first?.kind === 'both' && first.from <= i + 1) return { references: bothSides(setting), named: true, to: first.to }
    if (first && second && joined(tokens, first.to, second.from))
      return { references: [...refer([first]).slice(0, 1), ...refer([second]).slice(0, 1)], named: true, to: second.to }
  }
  const before = within(setting.actors, clause.from, match.from)
  const verb = signingVerb(tokens, clause, match)
  const subject = subjectBefore(tokens, clause.from, before, verb).filter((actor) => actor.kind !== 'pronoun')
  const partner = behind.find((actor) => tokens.keys[actor.from - 1] === WITH && actor.from - match.to < 12)
  if (partner)
    return {
      references: [
        ...(refer(subject).slice(0, 1).length ? refer(subject).slice(0, 1) : bothSides(setting).slice(0, 1)),
        ...refer([partner]).slice(0, 1)
      ],
      named: true,
      to: partner.to
    }
  const bodies = refer(subject).map((one) => setting.bodyOf(one))
  if (bodies.length > 1) return { references: bodies, named: true, to: match.to }
  return { references: bothSides(setting), named: false, to: match.to }
}

const SIGNS = phrases('ký kết|ký|trao')
/** The verb of signing before the name, or the name itself: what stands before it is who signs. */
const signingVerb = (tokens: Tokens, clause: Clause, match: KnownMatch<Paper>): number => {
  for (let i = match.from - 1; i >= clause.from && i >= match.from - 6; i--) if (opensWith(tokens, i, SIGNS)) return i
  return match.from
}

const joined = (tokens: Tokens, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (tokens.keys[i] === AND || tokens.keys[i] === WITH) return true
  return false
}

/** The paper's name goes on over its parties, its years and its subject, up to the next mark (brackets are passed over) or the words that tell what happens with it. */
const endOf = (tokens: Tokens, clause: Clause, from: number, start: number): number => {
  let to = from
  for (let i = from; i < clause.to && i - start < MAX_TOKENS; i++) {
    if (tokens.kinds[i] === MARK) {
      if (DASHES.has(tokens.keys[i] as number)) continue
      if (tokens.keys[i] !== OPEN) break
      let close = i
      while (close < clause.to && tokens.keys[close] !== CLOSE) close++
      if (close === clause.to) break
      i = close
      if (i - start >= MAX_TOKENS) break
    } else if (tokens.cases[i] === LOWER && NAME_ENDS.has(tokens.keys[i] as number)) break
    to = i + 1
  }
  return to
}
