import { type DateMention, type KnownMatch, keyOf, resolveDate, type Sentence, type Tokens } from '../../language/index.ts'
import { datesNear } from '../meetings/meeting-day.ts'
import type { Agreement } from '../record.ts'
import type { Clause } from '../text/clauses.ts'
import { within } from '../text/in-order.ts'
import { holds, phrases, wordSet } from '../text/phrases.ts'
import { isAct, type Paper } from './agreement-papers.ts'
import { signingVerb } from './agreement-parties.ts'
import type { AgreementSetting } from './agreement-setting.ts'

const SIGNED = keyOf('ký')
const BEHIND_REACH = 16
/** A sentence without end is not looked through for every paper in it. */
const REACH = 90
const VERB_REACH = 5
const AND = keyOf('và')
/** A day in the first words of a clause holds for all of it. */
const OPENING = 4
/** A signing told with the meeting itself: "tại buổi lễ", "nhân dịp này", "chứng kiến". */
const EVENT = phrases(
  'tại buổi|tại hội nghị|tại đây|tại hội đàm|tại cuộc họp|tại lễ|nhân dịp này|dịp này|chứng kiến|lễ ký|sau buổi|kết thúc buổi|tại cuộc|trong khuôn khổ chuyến'
)
/** Statuses of papers that somebody has signed. */
const HAS_DAY: ReadonlySet<Agreement['status']> = new Set(['signed', 'in force', 'extended', 'ended', 'cancelled'])

/** When a paper was signed, never more precise than told: the day behind "ký", that before the verb, or the meeting's where it is signed there. Null where no day is told. */
export const signedOn = (
  setting: AgreementSetting,
  sentence: Sentence,
  clause: Clause,
  match: KnownMatch<Paper>,
  to: number,
  status: Agreement['status']
): string | null => {
  if (!HAS_DAY.has(status)) return null
  const { mentions } = setting
  const { tokens } = mentions.scan
  const dates = within(mentions.dates, Math.max(sentence.from, match.from - REACH), Math.min(sentence.to, to + REACH)).filter(
    (date) => date.role === null && date.length === null && date.kind !== 'period' && !isTerm(tokens, date)
  )
  const verb = signingVerb(tokens, clause, match)
  // "đã ký kết hợp tác": the verb is what the paper is called by.
  const isSigning = verb < match.from || isAct(tokens, match)
  const behind = dates.find(
    (date) =>
      date.from >= match.to &&
      date.from < to + BEHIND_REACH &&
      date.to <= clause.to &&
      (isOfSigning(tokens, date, match.to) || isRightBehind(tokens, date, match.to) || (isSigning && isRightBehind(tokens, date, to)))
  )
  if (behind) return dayOf(setting, behind)
  if (status !== 'signed') return null
  // "đấu thầu lại trong tháng 2 và ký biên bản": the day of what comes before "và" is not that of the signing.
  const opening = tokens.keys[verb - 1] === AND ? clause.from + OPENING : tokens.count
  const before = dates.findLast((date) => date.to <= match.from && date.to <= Math.max(verb, clause.from + 1) && date.phraseFrom <= opening)
  if (before && isSigning) return dayOf(setting, before)
  const [meeting] = setting.meetings
  if (!isSigning || !meeting) return null
  const told = tokens.starts[sentence.from]
  const isMeeting = meeting.format === 'signing' && meeting.evidence.some(({ start }) => start === told)
  return isMeeting || holds(tokens, Math.max(sentence.from, match.from - REACH), match.from, EVENT) ? meeting.on : null
}

/** "gia hạn thỏa thuận đến năm 2030": how long a paper holds. */
const isTerm = (tokens: Tokens, { relation, phraseFrom }: DateMention): boolean =>
  relation === 'until' || tokens.keys[phraseFrom - 1] === UNTIL
const UNTIL = keyOf('đến')

/** "bản ghi nhớ năm 2014", "ký … giữa hai địa phương vào tháng 11/2014". */
const isRightBehind = (tokens: Tokens, date: DateMention, at: number): boolean =>
  date.phraseFrom === at || (date.phraseFrom === at + 1 && INTO.has(tokens.keys[at] as number))
const INTO = wordSet('vào ngày hồi năm')

/** "ký ngày 24/10/2024", "được ký kết vào tháng 3/2017". */
const isOfSigning = (tokens: Tokens, date: DateMention, from: number): boolean => {
  for (let i = date.phraseFrom - 1; i >= from && i >= date.phraseFrom - VERB_REACH; i--) if (tokens.keys[i] === SIGNED) return true
  return false
}

const dayOf = ({ mentions, publishedOn, meetings }: AgreementSetting, date: DateMention): string | null =>
  resolveDate(date, {
    publishedOn,
    eventOn: meetings[0]?.on ?? null,
    tokens: mentions.scan.tokens,
    dates: datesNear(mentions, date),
    direction: 'past'
  }).on
