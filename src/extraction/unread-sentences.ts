import { keyOf, type Mentions, type Sentence, spanOf, type Tokens } from '../language/index.ts'
import type { Span } from '../values/index.ts'
import type { SetAside } from './actions/draft-action.ts'
import type { CooperationRecord, Project } from './record.ts'
import { setAsideRules } from './rules/set-aside-rules.ts'
import { within } from './text/in-order.ts'
import { holds, phrases } from './text/phrases.ts'

/** Rules that decide that a sentence holds nothing to keep; the others only found nothing in it, and it stays unread. */
const DECIDES: ReadonlySet<string> = new Set(setAsideRules.filter(({ settles }) => settles).map(({ name }) => name))

/** Words of asking, ordering and promising: a sentence with one of them says more than whose names stand in it. */
const BINDING = phrases(
  'đề nghị|kiến nghị|yêu cầu|giao|cam kết|hứa|chủ trì|thống nhất|đề xuất|có hiệu lực|thời hạn|gia hạn|lùi|dời|hoãn|trước ngày|chậm nhất'
)
/** A bare "II." or "3." is no sentence. */
const FEWEST_TOKENS = 3

type Quoting = Readonly<Record<string, readonly { readonly evidence: readonly Span[] }[]>>
type Found = Quoting & Pick<CooperationRecord, 'meetings' | 'actions' | 'agreements' | 'projects'>

/** Sentences from which nothing was taken, or nothing but names and figures though somebody asks or orders in them, and which no rule with a reason set aside. */
export const unreadSentences = (mentions: Mentions, found: Found, asides: readonly SetAside[]): Span[] => {
  const decided = asides.filter((aside) => DECIDES.has(aside.rule)).map((aside) => aside.clause)
  const { tokens, sentences } = mentions.scan
  const { meetings, actions, agreements, projects } = found
  const holdsOne = startsWithin(startsOf(found))
  const tellsOne = startsWithin(startsOf({ meetings, actions, agreements, projects, ...stepsOf(projects) }))
  return sentences
    .filter((sentence) => {
      const span = spanOf(tokens, sentence)
      const isNamed = holdsOne(span)
      const isTold = tellsOne(span)
      return (
        sentence.to - sentence.from >= FEWEST_TOKENS &&
        !isTold &&
        !(isNamed && (opensList(tokens, sentence) || !holds(tokens, sentence.from, sentence.to, BINDING))) &&
        within(decided, sentence.from, sentence.to).length === 0
      )
    })
    .map((sentence) => spanOf(tokens, sentence))
}

const startsOf = (found: Quoting): number[] => {
  const starts: number[] = []
  for (const items of Object.values(found)) for (const { evidence } of items) for (const { start } of evidence) starts.push(start)
  return starts.sort((a, b) => a - b)
}

/** What a project's steps and obstacles were taken from is read, too. */
const stepsOf = (projects: readonly Project[]): Pick<Project, 'milestones' | 'obstacles'> => ({
  milestones: projects.flatMap(({ milestones }) => milestones),
  obstacles: projects.flatMap(({ obstacles }) => obstacles)
})

const COLON = keyOf(':')
/** "Phó Chủ tịch UBND tỉnh giao:" says nothing without its list, whose lines are looked at each for itself. */
const opensList = (tokens: Tokens, sentence: Sentence): boolean => tokens.keys[sentence.to - 1] === COLON

/** Asks of one span after another, in the order of the text, whether one of the starts lies in it. */
const startsWithin = (starts: readonly number[]): ((span: Span) => boolean) => {
  let at = 0
  return (span) => {
    while (at < starts.length && (starts[at] as number) < span.start) at++
    return at < starts.length && (starts[at] as number) < span.end
  }
}
