import type { Act, CueEntry, KnownMatch, Tokens } from '../../language/index.ts'
import type { Clause } from '../text/clauses.ts'
import { holds, opensWith, phrases } from '../text/phrases.ts'

// What is worth telling although no verb of doing or promising leads it: what a project is worth, where there is room for cooperation, what will become of requests.

/** "Dự án này đóng vai trò then chốt trong việc bảo vệ bờ biển", "dự án không chỉ củng cố … mà còn thúc đẩy …": what a project is worth. */
export const tellsWorth = (tokens: Tokens, { from, to }: Clause): boolean => holds(tokens, from, Math.min(to, from + FARTHEST_WORTH), WORTH)

/** "ghi nhận các kiến nghị để tiếp tục nghiên cứu, tham mưu giải quyết": what will be done with them. */
export const notesToHandle = (tokens: Tokens, { from, to }: Clause, saidWith: string | null): boolean =>
  saidWith !== null && TAKES_NOTE.has(saidWith) && opensWith(tokens, from, VIEWS) && holds(tokens, from, to, TO_HANDLE)

/** "Hai bên còn nhiều tiềm năng hợp tác về năng lượng": what could be done together, promised by nobody. */
export const hasRoom = (tokens: Tokens, { from, to }: Clause, cues: readonly KnownMatch<CueEntry>[]): boolean =>
  holds(tokens, from, to, POTENTIAL) && !cues.some(({ entries: [cue] }) => cue && STANCES.has(cue.act))
const STANCES: ReadonlySet<Act> = new Set<Act>(['promise', 'ought'])

const WORTH = phrases(
  ['dự án', 'dự án này', 'chương trình', 'chương trình này'].flatMap((what) =>
    ['không chỉ', 'đã không chỉ', 'đóng vai trò', 'giữ vai trò', 'đã giúp'].map((does) => `${what} ${does}`)
  )
)
const FARTHEST_WORTH = 10
const TAKES_NOTE = new Set(['ghi nhận', 'tiếp thu', 'ghi nhận, tiếp thu', 'tiếp thu, ghi nhận', 'ghi nhận và tiếp thu'])
const VIEWS = phrases(
  ['', 'các ', 'những ', 'toàn bộ ', 'tất cả '].flatMap((all) => ['ý kiến', 'kiến nghị', 'đề xuất', 'đề nghị'].map((view) => all + view))
)
const TO_HANDLE = phrases(
  ['để ', 'để tiếp tục ', 'và sẽ ', 'để sớm '].flatMap((aim) =>
    ['nghiên cứu', 'tham mưu', 'xem xét', 'báo cáo', 'tổng hợp', 'giải quyết', 'chỉ đạo', 'trình'].map((does) => aim + does)
  )
)
const POTENTIAL = phrases(
  ['còn ', 'còn rất ', 'vẫn còn ', 'vẫn còn rất '].flatMap((still) =>
    ['nhiều tiềm năng', 'nhiều dư địa', 'nhiều không gian'].flatMap((room) =>
      ['hợp tác', 'phát triển', 'để hợp tác', 'để phát triển', 'mở rộng', 'tăng trưởng'].map((what) => `${still}${room} ${what}`)
    )
  )
)
