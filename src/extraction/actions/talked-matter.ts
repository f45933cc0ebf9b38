import { type CueEntry, type KnownMatch, keyOf, MARK, type Sentence, type Tokens } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import { ADDRESS_REACH } from '../actors/subjects.ts'
import { within } from '../text/in-order.ts'
import { opensWith, phraseAt, phrases } from '../text/phrases.ts'

// What is talked about: where it begins behind the verb, who only hears it, and what is no talk though it reads like one.

const COMMA = keyOf(',')
const PASSIVE = keyOf('được')

/** "Đoàn được giới thiệu về …": the one before "được" hears it. */
export const isHeardAt = (tokens: Tokens, match: KnownMatch<CueEntry>): boolean =>
  HEARD.has(match.entries[0]?.form ?? '') && tokens.keys[match.from - 1] === PASSIVE
const HEARD = new Set(['giới thiệu', 'giới thiệu về', 'nghe giới thiệu', 'nghe báo cáo'])

/** "trao đổi với Thứ trưởng về kế hoạch …": what is talked about begins behind "về". */
export const matterAfter = (tokens: Tokens, sentence: Sentence, actors: readonly Actor[], verbEnd: number): number => {
  const about = verbEnd + phraseAt(tokens, verbEnd, OVERVIEW)
  if (tokens.keys[about] === ABOUT && !(about > verbEnd && opensWith(tokens, about + 1, GENERAL))) return about + 1
  if (tokens.keys[verbEnd] !== WITH) return verbEnd
  const partner = within(actors, verbEnd, Math.min(sentence.to, verbEnd + ADDRESS_REACH))[0]
  if (!partner || partner.from > verbEnd + 3) return verbEnd
  for (let i = partner.to; i < Math.min(sentence.to, partner.to + 12); i++) {
    if (tokens.kinds[i] === MARK) return verbEnd
    if (tokens.keys[i] === ABOUT) return i + 1
  }
  return verbEnd
}
const WITH = keyOf('với')
const ABOUT = keyOf('về')
const OVERVIEW = phrases('tổng quan|khái quát|sơ lược|tóm tắt')
/** An overview of these is about nothing in particular. */
const GENERAL = phrases('tình hình|tiềm năng|kinh tế|tỉnh|thành phố|đất nước|một số|vài|đôi|lịch sử|sự')

/** "tăng cường giao lưu, trao đổi đoàn", "thúc đẩy kết nối, trao đổi thông tin": exchange that is strengthened is talk of nobody. */
export const isStrengthened = (tokens: Tokens, { from }: Sentence, match: KnownMatch<CueEntry>): boolean => {
  if (tokens.keys[match.from - 1] !== COMMA || !EXCHANGES.has(match.entries[0]?.form ?? '')) return false
  for (let i = match.from - 2; i >= Math.max(from, match.from - FARTHEST_STRENGTHENING); i--) {
    if (tokens.kinds[i] === MARK && tokens.keys[i] !== COMMA) return false
    if (opensWith(tokens, i, STRENGTHENS)) return true
  }
  return false
}
const EXCHANGES = new Set(['trao đổi', 'trao đổi thông tin', 'tìm hiểu'])
const STRENGTHENS = phrases('tăng cường|đẩy mạnh|thúc đẩy|mở rộng|duy trì')
const FARTHEST_STRENGTHENING = 12
