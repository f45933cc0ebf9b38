import { CAPITALISED, type CueEntry, type KnownMatch, keyOf, NUMBER, type Tokens } from '../../language/index.ts'
import type { Clause } from '../text/clauses.ts'
import { holds, opensWith, phrases, wordSet } from '../text/phrases.ts'

// Cues that only look like a statement's verb: they say when, name what was promised, describe, or tell what is aimed at.

/** The words of a cue as they stand in its list. */
export const formOf = (cue: KnownMatch<CueEntry>): string => cue.entries[0]?.form ?? ''

/** True where the cue states nothing in this clause. */
export const isIdle = (tokens: Tokens, clause: Clause, cue: KnownMatch<CueEntry>): boolean =>
  isRecent(tokens, cue) ||
  isNeedful(tokens, cue) ||
  isAim(tokens, clause, cue) ||
  isNoun(tokens, cue) ||
  isOwed(tokens, cue) ||
  isConditional(tokens, clause, cue) ||
  isSo(tokens, clause, cue) ||
  isConceded(tokens, cue) ||
  isOvercome(tokens, clause, cue) ||
  isNotDone(tokens, cue) ||
  isMatter(tokens, clause, cue) ||
  isFeeling(tokens, cue) ||
  isGoodRelation(tokens, clause, cue) ||
  isOneOfTwo(tokens, cue) ||
  // "xảy ra 11 vụ" counts what happened; "tổng vốn dự kiến 25 triệu Euro" estimates.
  (formOf(cue) === 'xảy ra' && tokens.kinds[cue.to] !== NUMBER && !NOT.has(tokens.keys[cue.from - 1] as number)) ||
  (formOf(cue).endsWith(' được') && cue.entries[0]?.act === 'done' && !COUNTS.has(formOf(cue)) && !isCounted(tokens, cue.to)) ||
  isEffect(tokens, clause, cue) ||
  // "Thiếu tướng", "thiếu niên"
  (formOf(cue) === 'thiếu' && YOUNG.has(tokens.keys[cue.to] as number)) ||
  // "một phần không thể thiếu"
  (formOf(cue) === 'thiếu' && tokens.keys[cue.from - 1] === ABLE) ||
  (formOf(cue) === 'dự kiến' && tokens.kinds[cue.to] === NUMBER)

const ABLE = keyOf('thể')
const YOUNG = wordSet('tướng tá úy niên nhi nữ')
const COMMA = keyOf(',')

/** "trận lũ vừa qua": when something was, not that it was done. */
const isRecent = (tokens: Tokens, cue: KnownMatch<CueEntry>): boolean => formOf(cue) === 'vừa' && tokens.keys[cue.to] === PAST
const PAST = keyOf('qua')

/** "để đạt được mục tiêu này, ngành cần …": what is aimed at, and what "sẽ không ngừng phát triển", was not reached yet. */
const isAim = (tokens: Tokens, { from }: Clause, cue: KnownMatch<CueEntry>): boolean =>
  (tokens.keys[from] === IN_ORDER &&
    !AT_HAND.has(formOf(cue)) &&
    cue.from - from <= LONGEST_AIM &&
    !tokens.keys.subarray(from, cue.from).includes(COMMA)) ||
  (formOf(cue) === 'cam kết' && NAMED.has(tokens.keys[cue.from - 1] as number)) ||
  (AIMED.has(formOf(cue)) && (tokens.keys[cue.from - 1] === IN_ORDER || GOES_ON.has(tokens.keys[cue.from - 1] as number)))
const GOES_ON = wordSet('sẽ tục')
/** "tổng vốn cam kết", "những cam kết", "các nội dung cam kết": named, not made. */
const NAMED = wordSet('vốn những các dung số mức bản kinh')
const IN_ORDER = keyOf('để')
const LONGEST_AIM = 40
/** "Để phục vụ người dân, tỉnh hiện có …": what there is already. */
const AT_HAND = new Set(['hiện có', 'hiện nay có', 'đã được', 'đã', 'đang'])
const AIMED = new Set([
  'là một trong những',
  'đạt',
  'đạt được',
  'hoàn thành',
  'trở thành',
  'đáp ứng',
  'góp phần',
  'từng bước',
  'ngày càng',
  'không ngừng',
  'bàn giao',
  'khởi công',
  'phê duyệt',
  'ban hành'
])

/** "cần tăng cường đào tạo …, đáp ứng yêu cầu phát triển": what ought to be done stands first, what it is good for behind. */
export const isGoodOf = (ought: KnownMatch<CueEntry>, done: KnownMatch<CueEntry>): boolean =>
  ought.from < done.from && AIMED.has(formOf(done))

/** "những kỹ năng cần thiết": what is needful describes. */
const isNeedful = (tokens: Tokens, cue: KnownMatch<CueEntry>): boolean =>
  formOf(cue) === 'cần' && tokens.keys[cue.to] === NEEDFUL && !MUCH.has(tokens.keys[cue.from - 1] as number)
const NEEDFUL = keyOf('thiết')
/** Before a lack or a need these say how much of it there is. */
export const MUCH = wordSet('còn nhiều những tồn có và bị rất')

/** "lời hứa", "vốn cam kết", "nằm trong cam kết": a promise that is only named. */
const isNoun = (tokens: Tokens, cue: KnownMatch<CueEntry>): boolean =>
  NOUNS.has(formOf(cue)) && NOMINAL.has(tokens.keys[cue.from - 1] as number)
const NOUNS = new Set(['hứa', 'cam kết'])
const NOMINAL = wordSet('lời trong vốn phí mức sự tổng theo với')

/** "cũng cần được đẩy mạnh", "sẽ được mở rộng": what is due or to come, not done. */
const isOwed = (tokens: Tokens, { from, entries }: KnownMatch<CueEntry>): boolean =>
  entries[0]?.act === 'done' &&
  (OUGHT.has(tokens.keys[from - 1] as number) || (tokens.keys[from] === PASSIVE && tokens.keys[from - 1] === WILL))
const PASSIVE = keyOf('được')
const OUGHT = wordSet('cần phải nên')
const WILL = keyOf('sẽ')

/** "nếu mặt bằng không được bàn giao …", "khi đưa vào vận hành, hệ thống …": in the part that says when or on what condition nothing is done or promised. */
const isConditional = (tokens: Tokens, { from }: Clause, cue: KnownMatch<CueEntry>): boolean => {
  if (!CONDITIONS.has(tokens.keys[from] as number) || cue.entries[0]?.act === 'lack' || cue.from - from > LONGEST_AIM) return false
  for (let i = from; i < cue.from; i++) if (ENDS_CONDITION.has(tokens.keys[i] as number)) return false
  return true
}
const CONDITIONS = wordSet('nếu khi')
const ENDS_CONDITION = wordSet(', thì')

/** "luôn coi trọng quan hệ với …": how one feels about it. */
export const isFeeling = (tokens: Tokens, cue: KnownMatch<CueEntry>): boolean =>
  formOf(cue) === 'luôn' &&
  // "luôn dành cho Nhật Bản những tình cảm tốt đẹp"
  (opensWith(tokens, cue.to, FEELS) || (tokens.keys[cue.to] === KEEPS && holds(tokens, cue.to, cue.to + FARTHEST_FEELING, FEELING)))
const KEEPS = keyOf('dành')
const FEELING = phrases('tình cảm')
const FARTHEST_FEELING = 10
const FEELS = phrases('quan tâm|coi trọng|trân trọng|ghi nhớ|đánh giá cao|biết ơn|dành tình cảm|coi')

/** "những thuận lợi, khó khăn", "cơ hội và thách thức": both together tell of a state of things, neither of a lack. */
const isOneOfTwo = ({ keys }: Tokens, { from, entries: [cue] }: KnownMatch<CueEntry>): boolean =>
  cue?.act === 'lack' && TWO_SIDES.has(keys[from - 1] as number) && BRIGHT.has(keys[from - 2] as number)
const TWO_SIDES = wordSet(', và')
/** The last syllables of thuận lợi, cơ hội. */
const BRIGHT = wordSet('lợi hội')

/** "hai tỉnh có mối quan hệ hữu nghị, hợp tác rất tốt đẹp": courtesy; "có quan hệ thương mại với 30 nước" tells something. */
const isGoodRelation = (tokens: Tokens, { from, to }: Clause, cue: KnownMatch<CueEntry>): boolean =>
  RELATES.has(formOf(cue)) &&
  holds(tokens, cue.to, Math.min(to, cue.to + FARTHEST_PRAISE), GOOD) &&
  !tokens.kinds.subarray(from, to).includes(NUMBER)
const RELATES = new Set(['có mối quan hệ', 'có quan hệ', 'giữ mối quan hệ'])
const GOOD = phrases('tốt đẹp|rất tốt|gắn bó|bền chặt|thân thiết|mật thiết|hữu nghị truyền thống|truyền thống lâu đời|khăng khít')
const FARTHEST_PRAISE = 16

/** "Việc mở đường bay sẽ giúp …": what a thing will bring is promised by nobody. */
const isEffect = (tokens: Tokens, { from }: Clause, cue: KnownMatch<CueEntry>): boolean =>
  cue.entries[0]?.act === 'promise' && tokens.keys[from] === THING && opensWith(tokens, cue.to, BRINGS)
const THING = keyOf('việc')
const BRINGS = phrases('giúp|góp phần|giảm|giảm bớt|sẽ giảm|sẽ giúp|sẽ góp phần|tạo động lực|mang lại|đem lại|mở ra|tạo ra')

/** "tuy đã được nâng cao nhưng …" */
const isConceded = (tokens: Tokens, { from, entries: [cue] }: KnownMatch<CueEntry>): boolean =>
  cue?.act === 'done' && (CONCEDING.has(tokens.keys[from - 1] as number) || CONCEDING.has(tokens.keys[from - 2] as number))
const CONCEDING = wordSet('tuy dù')

/** "thực hiện được 11 nội dung", "trồng được hơn 200 ha"; "để thu hút được đầu tư" counts nothing. */
const isCounted = ({ keys, kinds }: Tokens, at: number): boolean =>
  kinds[at] === NUMBER || (ROUND.has(keys[at] as number) && kinds[at + 1] === NUMBER)
const ROUND = wordSet('hơn trên gần khoảng thêm')
const COUNTS = new Set(['đã được', 'đang được', 'đạt được', 'giải ngân được'])

/** "trải dài từ cao nguyên đến biển nên nhu cầu rất lớn": the word between a reason and what follows from it; "thành phố nên …" advises. */
const isSo = ({ keys }: Tokens, { from }: Clause, cue: KnownMatch<CueEntry>): boolean =>
  formOf(cue) === 'nên' && cue.from - from > SHORTEST_REASON && NOUNS_AFTER.has(keys[cue.to] as number)
const SHORTEST_REASON = 4
const NOUNS_AFTER = wordSet('nhu các những nhiều việc người khách hàng giá doanh tỉnh thành hai số tỷ nguồn mặt')

/** "Mặc dù gặp khó khăn về vật liệu, nhà thầu đã …", "trong bối cảnh khó khăn chung, tỉnh …": what is told behind the comma came about all the same. */
const isOvercome = (tokens: Tokens, { from, to }: Clause, { from: at, to: end, entries: [cue] }: KnownMatch<CueEntry>): boolean => {
  if (cue?.act !== 'lack') return false
  let start = at
  while (start > from && at - start < LONGEST_CONCESSION && tokens.keys[start - 1] !== COMMA) start--
  return opensWith(tokens, start, DESPITE) && tokens.keys.subarray(end, Math.min(to, end + LONGEST_CONCESSION)).includes(COMMA)
}
const DESPITE = phrases('mặc dù|dù|tuy|dẫu|bất chấp|trong bối cảnh|trước bối cảnh|trong điều kiện|trong tình hình|vượt lên')
const LONGEST_CONCESSION = 30

/** "những hộ không bàn giao mặt bằng": what is not done; "không xảy ra ùn tắc" tells of a good end. */
const isNotDone = ({ keys }: Tokens, cue: KnownMatch<CueEntry>): boolean =>
  cue.entries[0]?.act === 'done' && NOT.has(keys[cue.from - 1] as number) && formOf(cue) !== 'xảy ra'
const NOT = wordSet('không chẳng')

/** "ủng hộ Việt Nam đăng cai hội nghị" backs what somebody is to do; "ủng hộ 500 triệu đồng", "đồng hành, ủng hộ Việt Nam" promise nothing. */
export const isBareSupport = (tokens: Tokens, cue: KnownMatch<CueEntry>): boolean =>
  formOf(cue) === 'ủng hộ' &&
  !opensWith(tokens, cue.to, BACKED) &&
  !((tokens.cases[cue.to] as number) >= CAPITALISED && holds(tokens, cue.to + 1, Math.min(tokens.count, cue.to + NAME_AND_BID), BIDS))
/** "ủng hộ các doanh nghiệp đầu tư ra nước ngoài", "ủng hộ việc mở đường bay": what is backed is to be done. */
const BACKED = phrases(
  ['các doanh nghiệp', 'doanh nghiệp', 'các địa phương', 'các tập đoàn', 'các trường']
    .flatMap((who) => ['đầu tư', 'mở rộng', 'tăng cường', 'hợp tác', 'tham gia'].map((does) => `${who} ${does}`))
    .concat(['việc mở', 'việc thành lập', 'việc tăng cường', 'việc thúc đẩy', 'việc đẩy mạnh', 'việc xây dựng', 'việc ký'])
)
const BIDS = phrases('đăng cai|tổ chức|ứng cử|gia nhập|tham gia|đảm nhiệm|đảm nhận|trở thành|thực hiện')
const NAME_AND_BID = 8

/** "chậm nhất vào tháng 12": by when, not that it is late. */
export const saysBy = ({ keys }: Tokens, cue: KnownMatch<CueEntry>): boolean => formOf(cue) === 'chậm' && keys[cue.to] === MOST
const MOST = keyOf('nhất')

/** "việc thẩm định, phê duyệt dự án còn chậm", "tiến độ bàn giao mặt bằng": the verb names a matter, it was not done. */
const isMatter = ({ keys }: Tokens, { from }: Clause, cue: KnownMatch<CueEntry>): boolean => {
  if (!BARE.has(formOf(cue))) return false
  for (let i = cue.from - 1; i >= Math.max(from, cue.from - FARTHEST_MATTER); i--) if (MATTERS.has(keys[i] as number)) return true
  return false
}
const BARE = new Set(['phê duyệt', 'bàn giao', 'ban hành', 'khởi công'])
/** The last syllables of việc, công tác, tiến độ, thủ tục, quá trình, quy trình. */
const MATTERS = wordSet('việc tác độ tục trình')
const FARTHEST_MATTER = 4
