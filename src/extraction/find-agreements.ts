import {
  compileNames,
  findNames,
  type KnownMatch,
  keyOf,
  LOWER,
  MARK,
  type Mentions,
  type Phrase,
  type Sentence,
  type Tokens
} from '../language/index.ts'
import { quote } from '../values/index.ts'
import type { Actor } from './actors.ts'
import type { Agreement, Meeting, Reference } from './record.ts'
import { sectorsIn } from './substance.ts'

type Kind = Agreement['kind']
type Status = Agreement['status']

interface Paper extends Phrase {
  readonly kind: 'paper'
  readonly paper: Kind
}

const PAPERS: Readonly<Partial<Record<Kind, string>>> = {
  memorandum:
    'bản ghi nhớ|biên bản ghi nhớ|biên bản ghi nhớ hợp tác|bản ghi nhớ hợp tác|MoU|biên bản thỏa thuận ghi nhớ|biên bản hợp tác|bản ghi nhớ về hợp tác|ghi nhớ hợp tác',
  'cooperation agreement':
    'thỏa thuận hợp tác|thỏa thuận hợp tác toàn diện|văn bản thỏa thuận hợp tác|thỏa thuận quốc tế|thỏa thuận thiết lập quan hệ|thỏa thuận kết nghĩa|thỏa thuận khung|văn bản hợp tác|biên bản thỏa thuận|bản thỏa thuận|biên bản thỏa thuận hợp tác|thỏa thuận',
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

const keys = (...forms: string[]): ReadonlySet<number> => new Set(forms.map(keyOf))
const sequence = (forms: string): number[] => forms.split(' ').map(keyOf)
const sequences = (forms: string): number[][] => forms.split('|').map(sequence)

/** What the words near a paper's name say of where it stands; the first row with a hit decides. Searched before the name, then right behind it. */
const STATUSES: readonly { readonly status: Status; readonly words: readonly number[][] }[] = [
  { status: 'cancelled', words: sequences('hủy bỏ|chấm dứt|hủy|không ký|bị hủy') },
  { status: 'extended', words: sequences('gia hạn|ký gia hạn|tái ký|ký lại|được gia hạn') },
  { status: 'ended', words: sequences('hết hiệu lực|hết hạn|kết thúc') },
  { status: 'proposed', words: sequences('đề nghị|đề xuất|mong muốn|mong|hy vọng|kiến nghị|xem xét|muốn|nghiên cứu ký|xúc tiến ký') },
  {
    status: 'being prepared',
    words: sequences(
      'đang soạn|đang xây dựng|đang hoàn thiện|đang chuẩn bị|dự thảo|đang đàm phán|đàm phán|hoàn tất thủ tục|soạn thảo|đang thống nhất'
    )
  },
  { status: 'planned', words: sequences('sẽ|tiến tới|dự kiến|sắp|chuẩn bị|hướng tới|kế hoạch ký|đi đến ký') },
  { status: 'signed', words: sequences('đã ký|ký kết|ký|được ký|trao|lễ ký|vừa ký|chứng kiến|cùng ký|đã trao') },
  {
    status: 'in force',
    words: sequences('thực hiện|triển khai|theo|trên cơ sở|khuôn khổ|cụ thể hóa|trong|sau khi|hiệu lực từ|có hiệu lực|còn hiệu lực')
  }
]
const BETWEEN = keyOf('giữa')
const WITH = keyOf('với')
const AND = keyOf('và')
const NOT_THE_PAPER = keys('đạt', 'trao', 'nội', 'được')

/** Papers that were signed, are to be signed or are wished for, one entry a paper. */
export const findAgreements = (
  mentions: Mentions,
  actors: readonly Actor[],
  meetings: readonly Meeting[],
  isAside: (sentence: Sentence) => boolean
): Agreement[] => {
  const { tokens, sentences } = mentions.scan
  const papers = findNames(NAMES, tokens).of('paper')
  const found: Agreement[] = []
  let at = 0
  for (const sentence of sentences) {
    while (at < papers.length && (papers[at] as KnownMatch<Paper>).from < sentence.from) at++
    for (let i = at; i < papers.length && (papers[i] as KnownMatch<Paper>).to <= sentence.to; i++) {
      const match = papers[i] as KnownMatch<Paper>
      const paper = match.entries[0]?.paper as Kind
      if (isAside(sentence)) continue
      const status = statusOf(tokens, sentence, match)
      if (status === null || isTalk(tokens, match, paper)) continue
      const parties = partiesOf(tokens, sentence, match, actors, meetings)
      const to = endOf(tokens, sentence, match, parties.to)
      const evidence = quote(tokens.text, { start: tokens.starts[match.from] as number, end: tokens.ends[to - 1] as number })
      const old = found.find(
        (one) =>
          one.kind === paper &&
          (parties.references.length === 0 ||
            one.parties.length === 0 ||
            parties.references.some((party) => one.parties.some((known) => known.id === party.id)))
      )
      if (old) {
        old.evidence.push(evidence)
        if (old.parties.length === 0) old.parties = parties.references
        if (rank(status) > rank(old.status)) old.status = status
        continue
      }
      const dated = mentions.dates.find(
        (date) => date.from >= sentence.from && date.to <= match.from && date.on !== null && match.from - date.to < 12
      )
      found.push({
        id: `g${found.length + 1}`,
        kind: paper,
        parties: parties.references,
        fields: sectorsIn(mentions, match.to, sentence.to),
        status,
        on: status === 'signed' ? (dated?.on ?? null) : null,
        evidence: [evidence]
      })
    }
  }
  return found
}

/** "thỏa thuận" and "hợp đồng" are papers only where one is signed, given or named between parties; else they are talk. */
const isTalk = (tokens: Tokens, match: KnownMatch<Paper>, paper: Kind): boolean => {
  const short = match.to - match.from <= 2
  return (
    short &&
    (paper === 'cooperation agreement' || paper === 'contract' || paper === 'treaty') &&
    NOT_THE_PAPER.has(tokens.keys[match.from - 1] as number)
  )
}

const ORDER: readonly Status[] = ['in force', 'proposed', 'being prepared', 'planned', 'signed', 'extended', 'ended', 'cancelled']
const rank = (status: Status): number => ORDER.indexOf(status)

const statusOf = (tokens: Tokens, sentence: Sentence, match: KnownMatch<Paper>): Status | null => {
  const from = Math.max(sentence.from, match.from - 14)
  const after = Math.min(sentence.to, match.to + 24)
  const late = STATUSES.find(
    (row) => LATE.has(row.status) && row.words.some((phrase) => phrase.length > 1 && standsIn(tokens.keys, match.to, after, phrase))
  )
  if (late) return late.status
  const hits = STATUSES.filter((row) =>
    row.words.some(
      (phrase) =>
        standsIn(tokens.keys, from, match.from, phrase) || standsIn(tokens.keys, match.to, Math.min(sentence.to, match.to + 3), phrase)
    )
  )
  return hits[0]?.status ?? null
}

/** What happened with a paper may be told behind its name: "… đã được gia hạn", "… hết hiệu lực". */
const LATE: ReadonlySet<Status> = new Set(['cancelled', 'extended', 'ended', 'in force'])

const standsIn = (keys: Int32Array, from: number, to: number, phrase: readonly number[]): boolean => {
  for (let i = from; i + phrase.length <= to; i++) if (phrase.every((word, k) => keys[i + k] === word)) return true
  return false
}

const partiesOf = (
  tokens: Tokens,
  sentence: Sentence,
  match: KnownMatch<Paper>,
  actors: readonly Actor[],
  meetings: readonly Meeting[]
): { references: Reference[]; to: number } => {
  const behind = actors.filter((actor) => actor.from >= match.to && actor.to <= sentence.to)
  for (let i = match.to; i < Math.min(sentence.to, match.to + 10); i++) {
    if (tokens.keys[i] !== BETWEEN) continue
    const named = behind.filter((actor) => actor.from > i && actor.from <= i + 30).slice(0, 2)
    const both = named[0]
    if (both?.kind === 'both' && both.from <= i + 1) return { references: sides(meetings), to: both.to }
    if (named.length === 2) {
      const [first, second] = named as [Actor, Actor]
      let joined = false
      for (let k = first.to; k < second.from; k++) if (tokens.keys[k] === AND || tokens.keys[k] === WITH) joined = true
      if (joined) return { references: [...first.references.slice(0, 1), ...second.references.slice(0, 1)], to: second.to }
    }
  }
  const withWhom = behind.find((actor) => tokens.keys[actor.from - 1] === WITH && actor.from - match.to < 12)
  const subject = actors.find(
    (actor) => actor.from >= sentence.from && actor.to <= match.from && actor.kind !== 'both' && actor.kind !== 'pronoun'
  )
  if (withWhom && subject) return { references: [...subject.references.slice(0, 1), ...withWhom.references.slice(0, 1)], to: withWhom.to }
  return { references: sides(meetings), to: match.to }
}

const sides = (meetings: readonly Meeting[]): Reference[] =>
  meetings[0] ? [...meetings[0].hosts.slice(0, 1), ...meetings[0].guests.slice(0, 1)] : []

/** The paper's name goes on over its parties, its years and its subject, up to the next mark or the words that tell what happens with it. */
const endOf = (tokens: Tokens, sentence: Sentence, match: KnownMatch<Paper>, partiesTo: number): number => {
  let to = Math.max(match.to, partiesTo)
  while (
    to < sentence.to &&
    to - match.from < MAX_TOKENS &&
    tokens.kinds[to] !== MARK &&
    !(tokens.cases[to] === LOWER && NAME_ENDS.has(tokens.keys[to] as number))
  )
    to++
  return to
}
const MAX_TOKENS = 40
const NAME_ENDS = keys(
  'trong',
  'trên',
  'nhằm',
  'để',
  'vào',
  'tại',
  'do',
  'được',
  'đã',
  'sẽ',
  'có',
  'là',
  'cũng',
  'đang',
  'như',
  'trước',
  'bị',
  'hết',
  'hiệu',
  'này',
  'đó',
  'thời',
  'góp',
  'sau',
  'khi',
  'từ',
  'nay'
)
