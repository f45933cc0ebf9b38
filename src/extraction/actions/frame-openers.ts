import { type Act, type CueEntry, type KnownMatch, keyOf, type Sentence, type Tokens } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import { subjectBefore } from '../actors/subjects.ts'
import { within } from '../text/in-order.ts'
import type { OpenFrame } from './frame.ts'

// Whose a verb is that has nobody before it: who praises behind the comma, who will do one thing and wishes another, or nobody, where the verb only sets the scene.

const COMMA = keyOf(',')
const AND = keyOf('và')
/** Acts that open a frame of their own. */
export const STRONG: ReadonlySet<string> = new Set<Act>(['say', 'ask', 'assign', 'agree', 'discuss', 'courtesy'])

/** "… và mong muốn …" */
export const wishesToo = (tokens: Tokens, match: KnownMatch<CueEntry>): boolean =>
  match.entries[0]?.act === 'ask' && tokens.keys[match.from - 1] === AND
/** Who will do what stands between two tokens; nobody where nothing is promised there. */
export const promiserIn = (
  tokens: Tokens,
  cues: readonly KnownMatch<CueEntry>[],
  actors: readonly Actor[],
  from: number,
  to: number
): readonly Actor[] => {
  const promise = within(cues, Math.max(from, to - FARTHEST_PROMISE), to).find((cue) => cue.entries[0]?.act === 'promise')
  return promise ? subjectBefore(tokens, from, actors, promise.from) : []
}
const FARTHEST_PROMISE = 120

/** "Đánh giá cao …, Thủ tướng hoan nghênh …": who praises is named behind the comma. */
export const PRAISES = new Set([
  'đánh giá cao',
  'ghi nhận',
  'cảm ơn',
  'chúc mừng',
  'bày tỏ vui mừng',
  'vui mừng',
  'hoan nghênh',
  'chào mừng',
  'bày tỏ',
  'nhấn mạnh',
  'khẳng định',
  'nêu rõ',
  'cho rằng',
  'nhắc lại',
  'thừa nhận',
  'lo ngại',
  'bày tỏ lo ngại'
])
export const subjectAhead = (
  tokens: Tokens,
  match: KnownMatch<CueEntry>,
  cues: readonly KnownMatch<CueEntry>[],
  actors: readonly Actor[]
): readonly Actor[] => {
  for (const cue of cues) {
    if (cue.from <= match.to || !STRONG.has(cue.entries[0]?.act ?? '')) continue
    const subject = subjectBefore(tokens, match.to, actors, cue.from)
    if (subject[0]) return tokens.keys.subarray(match.to, subject[0].from).includes(COMMA) ? subject : []
  }
  return []
}

const OPENS_SCENE = new Set([
  'trao đổi',
  'trao đổi về',
  'thảo luận',
  'thảo luận về',
  'đề xuất',
  'kiến nghị',
  'đánh giá',
  'thông tin',
  'thông tin về',
  'chia sẻ',
  'chia sẻ về',
  'phát biểu',
  'bày tỏ',
  'trả lời',
  'giới thiệu',
  'giới thiệu về'
])
/** "Trao đổi về Biển Đông, hai bên nhất trí …", "Đề xuất hướng hợp tác, Bộ trưởng đề nghị …": the verb that opens a sentence only says what the one behind its comma speaks about. */
export const setsScene = (
  tokens: Tokens,
  sentence: Sentence,
  match: KnownMatch<CueEntry>,
  cues: readonly KnownMatch<CueEntry>[],
  actors: readonly Actor[]
): boolean => {
  if (match.from !== sentence.from || !OPENS_SCENE.has(match.entries[0]?.form ?? '')) return false
  const next = cues.find((cue) => cue.from > match.to && STRONG.has(cue.entries[0]?.act ?? ''))
  const subject = next && subjectBefore(tokens, match.to, actors, next.from)[0]
  if (!next || !subject || next.to >= sentence.to - 2) return false
  for (let i = match.to; i < subject.from; i++) if (tokens.keys[i] === COMMA) return i >= subject.from - FARTHEST_HONORIFIC
  return false
}
const FARTHEST_HONORIFIC = 3

/** "UBND tỉnh sẽ trình …, giao Sở Xây dựng …": who will do something in the sentence's first part goes on. */
export const doerOf = (
  tokens: Tokens,
  { from }: Sentence,
  cues: readonly KnownMatch<CueEntry>[],
  actors: readonly Actor[],
  verb: number
): readonly Actor[] => {
  const [first] = cues
  const does = first && first.to < verb && DOES.has(first.entries[0]?.act ?? '')
  return does ? subjectBefore(tokens, from, actors, first.from).filter(({ kind }) => kind !== 'pronoun') : []
}
/** "UBND tỉnh đã ký quyết định phê duyệt …, giao Ban …": signing alone is done too. */
const DOES: ReadonlySet<string> = new Set<Act>(['promise', 'done', 'agree'])

/** "Đoàn KOICA đến Hà Nam với mong muốn tìm hiểu …", "ông X cảm ơn, với mong muốn …": who the sentence opens with, or who speaks in it, wishes. A paper signed "với mong muốn" only says what for. */
export const comesWishing = (
  tokens: Tokens,
  { from }: Sentence,
  actors: readonly Actor[],
  { from: verb, entries: [cue] }: KnownMatch<CueEntry>,
  open: OpenFrame
): readonly Actor[] => {
  if (!cue || !WISHES.has(cue.form) || tokens.keys[verb - 1] !== WITH || verb - 1 <= from || open.act === 'agree') return []
  if (open.subject.length > 0) return open.subject
  const [first] = actors
  return first && first.to < verb && first.from - from <= FARTHEST_OPENER ? [first] : []
}
const WISHES = new Set(['mong muốn', 'mong muốn được', 'nguyện vọng', 'mong'])
const WITH = keyOf('với')
/** "Chiều cùng ngày, đoàn công tác của" */
const FARTHEST_OPENER = 9
