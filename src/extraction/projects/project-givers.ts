import { keyOf, type Mentions, type Sentence, type Tokens } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import { subjectBefore } from '../actors/subjects.ts'
import { within } from '../text/in-order.ts'
import { opensWith, phraseAt, phrases, wordSet } from '../text/phrases.ts'
import type { ProjectSetting } from './project-setting.ts'
import type { ToldProject } from './project-zones.ts'

// Whose money a project is built of, where the sum is told with the giver: "TP Hà Nội đã hỗ trợ tỉnh Cà Mau 139 tỷ đồng, trong đó 127 tỷ đồng để xây dựng công trình …".

type Amount = Mentions['amounts'][number]

export interface Giver {
  readonly giver: Actor
  readonly taker: Actor | null
  readonly from: number
  readonly to: number
}

const GIVES = phrases('hỗ trợ|viện trợ|tài trợ|ủng hộ|giúp|trao tặng|tặng')
/** "sẽ hỗ trợ", "đề nghị hỗ trợ": nothing has been given, and perhaps nothing will be. */
const UNSURE = phrases('đề nghị|kiến nghị|mong|mong muốn|xin|kêu gọi|đề xuất|xem xét|nếu|có thể')
/** "127 tỷ đồng để xây dựng", "12 tỷ đồng dành cho": the sum's purpose stands between it and the name. */
const PURPOSE = wordSet('để cho dành nhằm thực hiện xây dựng đầu tư triển khai hoàn thiện thi công')
const PURPOSE_REACH = 8
const SUM_REACH = 24
const NONE = keyOf('không')

/** Who gave to whom the sums that a project is told to be made with. */
export const giversOf = ({ mentions, actors }: ProjectSetting, told: ToldProject): Giver[] =>
  told.mentions.flatMap((name) => {
    const sum = sumBefore(mentions, name.from)
    if (!sum) return []
    const whole = sum.partOf === null ? sum : (mentions.amounts[sum.partOf] ?? sum)
    const sentence = mentions.scan.sentences.find(({ from, to }) => from <= whole.from && whole.from < to)
    const found = sentence && giverOf(mentions.scan.tokens, actors, sentence, whole)
    return found ? [found] : []
  })

/** The sum right before a project's name, with nothing but its purpose between. */
const sumBefore = (mentions: Mentions, name: number): Amount | undefined => {
  const { keys } = mentions.scan.tokens
  const sum = within(mentions.amounts, name - PURPOSE_REACH - 6, name).at(-1)
  if (sum?.kind !== 'money' || name - sum.to > PURPOSE_REACH) return undefined
  for (let i = sum.to; i < name; i++) if (!PURPOSE.has(keys[i] as number)) return undefined
  return sum
}

const giverOf = (tokens: Tokens, actors: readonly Actor[], sentence: Sentence, sum: Amount): Giver | null => {
  const inside = within(actors, sentence.from, sentence.to).filter(({ references }) => references.length > 0)
  for (let at = sum.from - 1; at >= sentence.from && at > sum.from - SUM_REACH; at--) {
    if (opensWith(tokens, at, UNSURE)) return null
    const length = phraseAt(tokens, at, GIVES)
    if (length === 0 || tokens.keys[at - 1] === NONE) continue
    for (let i = sentence.from; i < at; i++) if (opensWith(tokens, i, UNSURE)) return null
    const giver = subjectBefore(tokens, sentence.from, inside, at)[0]
    if (!giver) return null
    const taker = inside.find((actor) => actor.from >= at + length && actor.from - at - length <= 1 && actor.to <= sum.from) ?? null
    return { giver, taker, from: giver.from, to: sum.to }
  }
  return null
}
