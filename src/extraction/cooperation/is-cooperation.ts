import type { Mentions } from '../../language/index.ts'
import { countStanding, phrases } from '../text/phrases.ts'
import { cooperationSigns, type Findings, pageOf } from './cooperation-signs.ts'
import { wordsOfOtherNews } from './other-news.ts'

/** So few words of a subject are in any report. */
const FEWEST_OTHER = 3
/** A meeting with a body outweighs so many words of another subject; one between places may be a match. */
const BODIES_MET = 6
const PLACES_MET = 1

/**
 * A page is about cooperation if one sign of it stands in it and the words of no other subject (sport, a show, a crime, …) outweigh the words of cooperation:
 * swindlers speak of grants too, and a team "receives" another.
 */
export const isCooperation = (mentions: Mentions, findings: Findings): boolean => {
  const page = pageOf(mentions, findings)
  if (!cooperationSigns.some((sign) => sign.tells(page))) return false
  const other = wordsOfOtherNews(mentions.scan.tokens)
  // "gặp mặt, khen thưởng các lực lượng bắt nhóm cướp": who is met to be rewarded is no partner.
  const isAward = countStanding(mentions.scan.tokens, AWARDS) >= FEWEST_AWARDS
  const met = page.met && page.bodyMet && !isAward ? BODIES_MET : findings.meetings.length > 0 ? PLACES_MET : 0
  return other < FEWEST_OTHER || other <= page.words + met
}

const AWARDS = phrases('khen thưởng|trao thưởng|thưởng nóng|bằng khen|giấy khen|thư khen|biểu dương|chiến công')
const FEWEST_AWARDS = 2
