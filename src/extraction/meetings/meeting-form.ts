import { type DateMention, keyOf, type Sentence, type Tokens } from '../../language/index.ts'
import type { Reference } from '../record.ts'
import { within } from '../text/in-order.ts'
import { holds, opensWith, phrases } from '../text/phrases.ts'
import { bodiesOf, type MeetingSetting } from './meeting-setting.ts'
import { houseIn } from './told-parties.ts'

// A paper that tells of its meeting by labels ("Thời gian: …", "Địa điểm: …") or by the formula of minutes ("Hôm nay, ngày …, chúng tôi gồm").

/** When and in whose house a paper says its meeting was. */
export interface MeetingForm {
  readonly sentence: Sentence
  readonly date: DateMention
  readonly house: Reference | null
  /** First tokens of the labelled sentences. */
  readonly sentences: readonly number[]
}

const TIME = phrases('thời gian')
const PLACE = phrases('địa điểm|thời gian , địa điểm|thời gian và địa điểm')
const TODAY = phrases('hôm nay')
const WE = phrases('chúng tôi gồm|chúng tôi có|thành phần gồm|thành phần tham dự|chúng tôi|đã tiến hành|tiến hành')
const COLON = keyOf(':')
/** How far from the head of its line a label and its colon may stand: "1. Thời gian, địa điểm: …". */
const LABEL_REACH = 10

export const meetingForm = (setting: MeetingSetting): MeetingForm | null => {
  const { tokens, sentences } = setting.mentions.scan
  let time: { sentence: Sentence; date: DateMention } | null = null
  let house: Reference | null = null
  const labelled: number[] = []
  for (const sentence of sentences) {
    const isMinutes = opensSoon(tokens, sentence, TODAY) && holds(tokens, sentence.from, sentence.to, WE)
    if (!time && (isMinutes || isLabel(tokens, sentence, TIME))) {
      const date = dayIn(setting, sentence)
      if (date) {
        time = { sentence, date }
        labelled.push(sentence.from)
      }
    }
    if (!house && (isMinutes || isLabel(tokens, sentence, PLACE))) {
      labelled.push(sentence.from)
      const seat = houseIn(sentence.from, sentence.to, setting)
      house = (seat && bodiesOf([seat], setting)[0]) ?? null
    }
    if (time && house) break
  }
  return time && { ...time, house, sentences: labelled }
}

const dayIn = (setting: MeetingSetting, sentence: Sentence): DateMention | undefined =>
  within(setting.mentions.dates, sentence.from, sentence.to).find(
    (date) => date.kind === 'day' && date.dayMonth !== null && date.range === null && date.relation !== 'from' && date.relation !== 'until'
  )

const opensSoon = (tokens: Tokens, sentence: Sentence, forms: ReturnType<typeof phrases>): boolean => {
  for (let i = sentence.from; i < Math.min(sentence.to, sentence.from + 4); i++) if (opensWith(tokens, i, forms)) return true
  return false
}

const isLabel = (tokens: Tokens, sentence: Sentence, forms: ReturnType<typeof phrases>): boolean => {
  if (!opensSoon(tokens, sentence, forms)) return false
  for (let i = sentence.from; i < Math.min(sentence.to, sentence.from + LABEL_REACH); i++) if (tokens.keys[i] === COLON) return true
  return false
}
