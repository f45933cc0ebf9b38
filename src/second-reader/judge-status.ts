import type { Agreement, Project } from '../extraction/index.ts'
import { accept, type Outcome, refuse } from '../values/index.ts'
import { type ArticleFacts, holds } from './article-facts.ts'
import { hasForce } from './judge-stance.ts'
import type { Proved } from './prove-quote.ts'
import { saysOneOf, type WordsFor, wordsFor } from './words-for.ts'

const WISHED = 'đề nghị|đề xuất|kiến nghị|mong muốn|mong|hy vọng|kêu gọi|nghiên cứu|xem xét|xúc tiến'

/** The words of which one must stand in the sentence for a paper to be where the model says it is. */
const OF_PAPERS = wordsFor<Agreement['status']>({
  proposed: WISHED,
  planned: 'sẽ|dự kiến|sắp|chuẩn bị|tiến tới|kế hoạch|hướng tới|sớm ký',
  'being prepared': 'soạn thảo|xây dựng|hoàn thiện|dự thảo|đàm phán|chuẩn bị|hoàn tất|lấy ý kiến|thống nhất nội dung',
  signed: 'ký|ký kết|trao|đã ký|đã ký kết',
  'in force': 'thực hiện|triển khai|theo|hiệu lực|có hiệu lực|khuôn khổ|trên cơ sở|cụ thể hóa',
  extended: 'gia hạn|tái ký|ký lại',
  ended: 'hết hiệu lực|hết hạn|kết thúc',
  cancelled: 'hủy|hủy bỏ|chấm dứt'
})

const OF_PROJECTS = wordsFor<Project['status']>({
  proposed: `${WISHED}|ý tưởng|dự kiến`,
  preparation:
    'chuẩn bị|nghiên cứu khả thi|nghiên cứu tiền khả thi|giải phóng mặt bằng|điều chỉnh quy hoạch|lập dự án|lập hồ sơ|hồ sơ|thẩm định|phê duyệt chủ trương|khảo sát|thiết kế|đấu thầu',
  implementation: 'đang triển khai|triển khai|thi công|đang thực hiện|thực hiện|khởi công|đang xây dựng|xây dựng|giải ngân|tiến độ',
  completed: 'hoàn thành|khánh thành|đưa vào sử dụng|đưa vào vận hành|đưa vào khai thác|kết thúc|đã bàn giao',
  suspended: 'tạm dừng|dừng|tạm ngừng|đình chỉ|tạm hoãn',
  cancelled: 'hủy|hủy bỏ|chấm dứt|thu hồi|rút'
})

/** Statuses that are facts: a wish, a plan, a denial or a condition before the end of the quotation takes them back. */
const FACTS: ReadonlySet<string> = new Set([
  'signed',
  'in force',
  'extended',
  'ended',
  'implementation',
  'completed',
  'suspended',
  'cancelled'
])

/** Refuses with kind_not_in_words, kind_contradicted. */
const judge = (facts: ArticleFacts, words: WordsFor, status: string, quoted: Proved): Outcome<true> => {
  if (!saysOneOf(facts, words, status, quoted.sentence)) return refuse('kind_not_in_words')
  const unreal = facts.stanceWords.some(
    (word) => hasForce(word, ['ask', 'ought', 'promise', 'not', 'if']) && holds(quoted.sentence, word) && word.from < quoted.to
  )
  return FACTS.has(status) && unreal ? refuse('kind_contradicted') : accept(true)
}

export const judgePaperStatus = (facts: ArticleFacts, status: Agreement['status'], quoted: Proved): Outcome<true> =>
  judge(facts, OF_PAPERS, status, quoted)

/** "unknown" needs no words. */
export const judgeProjectStatus = (facts: ArticleFacts, status: Project['status'], quoted: Proved): Outcome<true> =>
  status === 'unknown' ? accept(true) : judge(facts, OF_PROJECTS, status, quoted)
