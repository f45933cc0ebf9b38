import { keyOf, LOWER, type Sentence, type Tokens, WORD } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import { isOrder, referencesOf } from '../actors/sides.ts'
import type { ActionKind } from '../record.ts'
import { opensWith, phraseAt, phrases } from '../text/phrases.ts'
import { trim } from '../text/trim-clause.ts'
import type { ActionCollection } from './collect-actions.ts'
import type { ActionSetting } from './draft-action.ts'
import type { Frame } from './frame.ts'
import { doesTask } from './turned-parts.ts'

// Orders without a verb of ordering: what whoever concludes says that others do, and what a sentence is said to have been ("Đó là yêu cầu của …").

const SEMICOLON = keyOf(';')
const OF = keyOf('của')
const CONCLUDES = phrases('kết luận|phát biểu kết luận|kết luận buổi|kết luận cuộc|kết luận hội nghị')
const THAT_IS = phrases('đó là|đây là|đây cũng là|đó cũng là')
const ORDERED = phrases('yêu cầu|chỉ đạo')
const ASKED = phrases('đề nghị|kiến nghị|mong muốn|đề xuất')

/** True for the sentence with which somebody begins to conclude: "Kết luận buổi làm việc, Thứ trưởng …". */
export const opensConclusion = (tokens: Tokens, { from }: Sentence): boolean => opensWith(tokens, from, CONCLUDES)

/** What a sentence charges the bodies at its head with, under who concludes or asks; null where it charges none. */
type Charging = (setting: ActionSetting, sentence: Sentence, actors: readonly Actor[], by: readonly Actor[]) => Frame[] | null

/** "Vụ Kế hoạch phối hợp với WB lập tổ công tác; Yên Bái gửi báo cáo": in a conclusion each body under who concludes is charged with what it does; null where the first is none. */
export const chargedInConclusion: Charging = (setting, sentence, actors, by) => {
  const { tokens } = setting.mentions.scan
  const frames: Frame[] = []
  let from = sentence.from
  for (let i = from; i <= sentence.to; i++) {
    if (i < sentence.to && tokens.keys[i] !== SEMICOLON) continue
    const charged = chargedAt(setting, from, actors, by)
    if (!charged && frames.length === 0) return null
    frames.push(
      charged
        ? { act: 'assign', cueFrom: from, cueTo: charged.to, subject: by, addressee: [charged], from, to: i }
        : { act: 'none', cueFrom: -1, cueTo: -1, subject: [], addressee: [], from, to: i }
    )
    from = i + 1
  }
  return frames
}

/** "Các sở, ngành khẩn trương hoàn thành thủ tục …", behind what a person above them asked or ordered in the same paragraph: ordered too. */
export const chargedUrgently: Charging = (setting, sentence, actors, by) => {
  const { tokens } = setting.mentions.scan
  const [first] = actors
  if (first?.from !== sentence.from || (first.kind !== 'body' && first.kind !== 'group')) return null
  let verb = first.to
  while (opensWith(tokens, verb, AND_ALL)) verb += phraseAt(tokens, verb, AND_ALL)
  if (!opensWith(tokens, verb, URGENT) || !isOrder(setting, referencesOf(setting, by, []), referencesOf(setting, [first], []))) return null
  return [{ act: 'assign', cueFrom: first.from, cueTo: verb, subject: by, addressee: [first], from: first.from, to: sentence.to }]
}

/** "Bộ Nông nghiệp chịu trách nhiệm …", behind what somebody above it ordered: ordered too. */
export const chargedAsResponsible: Charging = (setting, sentence, actors, by) => {
  const { tokens } = setting.mentions.scan
  const [first] = actors
  if (first?.from !== sentence.from || first.kind !== 'body' || !opensWith(tokens, first.to, RESPONSIBLE)) return null
  if (!isOrder(setting, referencesOf(setting, by, []), referencesOf(setting, [first], []))) return null
  return [{ act: 'assign', cueFrom: first.from, cueTo: first.to, subject: by, addressee: [first], from: first.from, to: sentence.to }]
}
const RESPONSIBLE = phrases('chịu trách nhiệm|có trách nhiệm')
const URGENT = phrases('khẩn trương|chủ động|tập trung|tích cực|nghiêm túc|kịp thời|sớm|phải|cần|chủ trì|phối hợp')
const AND_ALL = phrases(
  ', địa phương|, ngành|, đơn vị|và địa phương|, các địa phương|và các địa phương|liên quan|có liên quan|của tỉnh|của thành phố'
)

const chargedAt = (setting: ActionSetting, from: number, actors: readonly Actor[], by: readonly Actor[]): Actor | null => {
  const { tokens } = setting.mentions.scan
  const first = actors.find((actor) => actor.from === from)
  if (!first || (first.kind !== 'body' && first.kind !== 'place')) return null

  const isTask = tokens.kinds[first.to] === WORD && tokens.cases[first.to] === LOWER && doesTask(tokens, first.to)
  return isTask && isOrder(setting, referencesOf(setting, by, []), referencesOf(setting, [first], [])) ? first : null
}

/** "Đó là yêu cầu của Thứ trưởng X": what the sentence before told was ordered or asked by him. */
export const tellBackwards = (
  setting: ActionSetting,
  before: Sentence | undefined,
  sentence: Sentence,
  actors: readonly Actor[],
  into: ActionCollection
): void => {
  const { tokens } = setting.mentions.scan
  const what = sentence.from + phraseAt(tokens, sentence.from, THAT_IS)
  if (!before || what === sentence.from) return
  const ordered = phraseAt(tokens, what, ORDERED)
  const of = what + (ordered || phraseAt(tokens, what, ASKED))
  const speaker = tokens.keys[of] === OF && of > what ? actors.find(({ from, kind }) => from === of + 1 && kind === 'person') : undefined
  if (!speaker) return
  const kind: ActionKind = ordered ? 'assignment' : 'proposal'
  const by = referencesOf(setting, [speaker], [])
  const rule = ordered ? 'ordered' : 'asked'
  const told = into.drafts.findIndex((draft) => draft.sentence === before)
  const clause = trim(tokens, before)
  // A lone mark before it told nothing.
  if (told < 0 && clause.from < clause.to)
    into.drafts.push({ kind, rule, by, to: [], clause, sentence: before, cue: { from: what, to: of } })
  for (const [i, draft] of into.drafts.entries())
    if (draft.sentence === before && told >= 0) into.drafts[i] = { ...draft, kind, rule, by, to: [], cue: { from: what, to: of } }
}
