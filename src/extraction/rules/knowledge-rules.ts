import type { Knowledge } from '../../language/index.ts'
import type { ItemRule } from './rule.ts'

/** What the office knows in the examples of the rules that stand on knowledge. */
const KNOWING: Knowledge = {
  organisations: [{ name: 'Trung tâm Nước Mekong', aliases: ['MWRC'], kind: 'centre', country: null }],
  people: [
    {
      name: 'Somchai Rattana',
      aliases: [],
      honorific: 'ông',
      positions: [{ title: 'Giám đốc', organisation: 'Trung tâm Nước Mekong', on: '2024' }]
    }
  ],
  projects: [{ name: 'Nước sạch cho cù lao An Bình', aliases: ['CLEAN-AB'] }]
}

/** Names that only the office's knowledge tells. */
export const knowledgeRules = [
  {
    name: 'body known to the office',
    kind: 'organisation',
    title: { vi: 'Tổ chức sổ đã biết', en: 'Body known to the office' },
    reason: {
      vi: 'Tên hay tên gọi tắt này đã được chấp nhận trong sổ; máy nhận ra nó, còn điều bài nói thì chỉ lấy từ bài.',
      en: 'This name or short name was accepted in the register; it is recognised, and what is stated still comes from the report alone.'
    },
    matches: ['MWRC đề nghị tỉnh bàn giao mặt bằng nhà máy nước.'],
    knowing: KNOWING
  },
  {
    name: 'person known to the office',
    kind: 'person',
    title: { vi: 'Người sổ đã biết', en: 'Person known to the office' },
    reason: {
      vi: 'Họ tên đứng một mình, hay tên gọi sau “ông”, “bà”, là của người đã có trong sổ; tên gọi chỉ được nhận khi bài nêu cơ quan của người ấy.',
      en: 'A full name on its own, or one name behind "ông" or "bà", is that of somebody in the register; the short one only where the report names that person’s body.'
    },
    matches: ['Somchai Rattana đề nghị tỉnh bàn giao mặt bằng nhà máy nước.', 'MWRC đề nghị bàn giao mặt bằng; ông Rattana cảm ơn tỉnh.'],
    knowing: KNOWING
  },
  {
    name: 'project known to the office',
    kind: 'project',
    title: { vi: 'Dự án sổ đã biết', en: 'Project known to the office' },
    reason: {
      vi: 'Tên hay tên tắt của dự án đã có trong sổ được nhận ra cả khi không có chữ “dự án” đứng trước.',
      en: 'The name or short name of a project in the register is recognised without "dự án" before it.'
    },
    matches: ['Tỉnh đang chậm giải phóng mặt bằng cho CLEAN-AB.', 'Nước sạch cho cù lao An Bình đang chậm tiến độ.'],
    knowing: KNOWING
  }
] as const satisfies readonly ItemRule[]
