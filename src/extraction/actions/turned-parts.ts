import { type Act, type CueEntry, type KnownMatch, keyOf, type Tokens } from '../../language/index.ts'
import type { Clause } from '../text/clauses.ts'
import { TASK_VERBS } from '../text/doing-verbs.ts'
import { within } from '../text/in-order.ts'
import { holds, opensWith, phrases, wordSet } from '../text/phrases.ts'
import type { ToldFrame } from './told-frame.ts'

// Parts of a frame that tell something else than its verb says: who asks promises, who points out finds wanting, who agrees will do it himself.

const cuesIn = ({ cues }: ToldFrame, { from, to }: Clause): readonly KnownMatch<CueEntry>[] => within(cues, from, to)
const actOf = (cue: KnownMatch<CueEntry> | undefined): Act | undefined => cue?.entries[0]?.act
const [PLEDGE, PROMISE, WILL, SEMICOLON, AND] = ['cam', 'hứa', 'sẽ', ';', 'và'].map(keyOf) as [number, number, number, number, number]

/** "xin thuê thêm 20 ha và cam kết dành 3 triệu euro", "gợi ý … và hứa gửi thư": who asks promises besides; who is named as asked may be asked to pledge. */
export const pledgesInRequest = ({ tokens, frame }: ToldFrame, { from }: Clause): boolean =>
  tokens.keys[from] === PROMISE ||
  (tokens.keys[from] === AND && tokens.keys[from + 1] === PROMISE) ||
  (from > frame.from && tokens.keys[from] === PLEDGE && frame.addressee.length === 0)

/** "lưu ý: báo cáo còn thiếu phần tái định cư": what somebody points out is wanting, where nothing says that it ought to be done. */
export const findsWanting = (told: ToldFrame, clause: Clause): boolean => {
  const { tokens, frame } = told
  if (!opensWith(tokens, frame.cueFrom, POINTS_OUT)) return false
  const cues = cuesIn(told, clause)
  return cues.some((cue) => actOf(cue) === 'lack') && !cues.some((cue) => actOf(cue) === 'ought')
}
const POINTS_OUT = phrases('lưu ý')

/** "đồng ý tiếp nhận 6 người", "đồng ý cho mượn phòng học": what one side agrees to do itself it promises; "đồng ý với …", "nhất trí thành lập …" do not say who will do it. */
const agreesToDo = ({ tokens, frame }: ToldFrame): boolean =>
  (opensWith(tokens, frame.cueFrom, CONSENTS) && opensWith(tokens, frame.cueTo, DOES_ITSELF)) ||
  (opensWith(tokens, frame.cueFrom, GRANTS) &&
    (opensWith(tokens, frame.cueTo, GRANTED) || TASK_VERBS.has(tokens.keys[frame.cueTo] as number)))
/** "ADB đồng ý dùng vốn dư hỗ trợ …", "đồng ý về nguyên tắc với việc điều chuyển vốn": granted by one side alone. */
const GRANTS = phrases('đồng ý|chấp thuận')
const GRANTED = phrases('dùng|sử dụng|về nguyên tắc với việc|bổ sung|gia hạn|miễn|giảm|tăng|nâng')
const CONSENTS = phrases('đồng ý|nhất trí|chấp thuận|thống nhất')
const DOES_ITSELF = phrases(
  'sẽ|tiếp nhận|cho|cử|chuyển giao|hỗ trợ|tài trợ|cung cấp|dành|bố trí|tạo điều kiện|giúp|gửi|cấp|đón|nhận|bàn giao|bán|mua|trích|chi'
)

/** "…; còn đề án thì sẽ cử hai chuyên gia": what one who agrees will do besides. */
const willDoBesides = (told: ToldFrame, clause: Clause): boolean =>
  clause.from > told.frame.cueFrom &&
  told.tokens.keys[clause.from - 1] === SEMICOLON &&
  cuesIn(told, clause).some((cue) => actOf(cue) === 'promise')

/** What one who agrees promises by it: "thống nhất bố trí thêm … và sẽ gửi danh sách …". */
export const willDoItself = (told: ToldFrame, clause: Clause): boolean =>
  clause.from === told.frame.cueFrom ? agreesToDo(told) : told.tokens.keys[clause.from] === WILL || willDoBesides(told, clause)

/** Cuts a task at each semicolon behind which he who gives it will do something himself: "giao Trung tâm làm đầu mối; sẽ đầu tư đường dây". */
export const ownPromise = (told: ToldFrame, { from, to }: Clause): Clause | null => {
  const { tokens } = told
  for (let i = from; i < to; i++) {
    if (tokens.keys[i] !== SEMICOLON) continue
    const rest = { from: i + 1, to }
    const [first] = cuesIn(told, rest).filter((cue) => actOf(cue) === 'promise')
    if (tokens.keys[i + 1] === WILL || (BESIDES.has(tokens.keys[i + 1] as number) && first && tokens.keys[first.from] === WILL)) return rest
  }
  return null
}
const BESIDES = wordSet('còn riêng')

/** "Theo thỏa thuận, ít nhất 70% khoản vay phải được dùng cho …": what must be done by a paper is agreed. */
export const isByPaper = ({ tokens, sentence }: ToldFrame): boolean =>
  tokens.keys[sentence.from] === BY && holds(tokens, sentence.from + 1, sentence.from + 4, PAPERS)
const BY = keyOf('theo')
const PAPERS = phrases('biên bản|bản ghi nhớ|thỏa thuận|văn bản|hiệp định|chương trình')

/** "Theo yêu cầu của UBND tỉnh, các chủ đầu tư phải …": what must be done by an order is a task. */
export const isByOrder = ({ tokens, sentence }: ToldFrame): boolean => opensWith(tokens, sentence.from, BY_ORDER)
const BY_ORDER = phrases('theo yêu cầu của|theo chỉ đạo của|theo ý kiến chỉ đạo của|theo kết luận của|theo phân công của')

/** "Theo đó, ba bên sẽ …": what all will do by what was told before. */
export const isAccordingly = ({ tokens, sentence }: ToldFrame): boolean => opensWith(tokens, sentence.from, ACCORDINGLY)
const ACCORDINGLY = phrases('theo đó')

/** "Ban Quản lý dự án 5 phối hợp với WB lập tổ công tác", "Yên Bái gửi báo cáo": a body right before what it is to do, without "sẽ" or "đã". */
export const doesTask = (tokens: Tokens, verb: number): boolean =>
  TASK_VERBS.has(tokens.keys[verb] as number) || opensWith(tokens, verb, TASKS)
const TASKS = phrases('gửi|làm đầu mối|chủ trì|phải|phối hợp|chịu trách nhiệm|tham mưu|nộp')
