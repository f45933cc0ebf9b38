import { type CueEntry, type KnownMatch, keyOf, type Sentence, type Tokens } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import { within } from '../text/in-order.ts'
import { wordSet } from '../text/phrases.ts'

const OPENS = wordSet(['“', '"', '«'])
const CLOSES = wordSet(['”', '"', '»'])
const COMMA = keyOf(',')
/** Sentences and tokens of one quotation, at most. */
const MOST_SENTENCES = 8
const MOST_TOKENS = 400
/** Between the closing mark and who speaks, and between him and his verb, with his post. */
const NEAR = 3
const POST = 24

/** «"Tiến độ quá chậm. Nhà thầu phải tăng ca", Thứ trưởng nói.»: who speaks the sentences of a quotation that goes on over several, by the first of them. */
export const quotedSpeakers = (
  tokens: Tokens,
  sentences: readonly Sentence[],
  cues: readonly KnownMatch<CueEntry>[],
  actors: readonly Actor[]
): ReadonlyMap<Sentence, readonly Actor[]> => {
  const found = new Map<Sentence, readonly Actor[]>()
  for (const [i, sentence] of sentences.entries()) {
    if (!OPENS.has(tokens.keys[sentence.from] as number) || found.has(sentence)) continue
    const close = closing(tokens, sentence.from)
    if (close < sentence.to) continue
    let last = i
    while (last < sentences.length && last < i + MOST_SENTENCES && (sentences[last] as Sentence).to <= close) last++
    const end = sentences[last]
    if (!end || end.from > close || end.paragraph !== sentence.paragraph) continue
    const after = tokens.keys[close + 1] === COMMA ? close + 2 : close + 1
    const [speaker] = within(actors, after, Math.min(end.to, after + NEAR))
    if (speaker?.kind !== 'person') continue
    const says = within(cues, speaker.to, Math.min(end.to, speaker.to + POST)).some(({ entries: [cue] }) => SPEECH.has(cue?.act ?? ''))
    if (says) for (const one of sentences.slice(i, last)) found.set(one, [speaker])
  }
  return found
}
const SPEECH = new Set(['say', 'ask', 'assign'])

const closing = ({ keys, count }: Tokens, open: number): number => {
  for (let i = open + 1; i < Math.min(count, open + MOST_TOKENS); i++) if (CLOSES.has(keys[i] as number)) return i
  return -1
}
